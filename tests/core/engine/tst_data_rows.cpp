// SPDX-License-Identifier: GPL-3.0-or-later
// Which row of a data file comes next: the modes, without a run around them.
#include "core/engine/data_rows.h"

#include <QTest>

#include <set>
#include <thread>

using namespace loadgrove;

namespace {

Plan planWith(PlanDataFile::Mode mode, bool repeats, int rows)
{
    std::string text = "n\n";
    for (int i = 0; i < rows; ++i)
        text += std::to_string(i) + "\n";
    Plan plan;
    PlanDataFile &file = plan.data.emplace_back();
    file.mode = mode;
    file.repeats = repeats;
    file.table = *DataTable::fromCsv(text);
    return plan;
}

/// The next rows, in order; "-" where none is left.
QString next(DataRows &rows, int count, std::mt19937_64 &random)
{
    QStringList taken;
    for (int i = 0; i < count; ++i) {
        const auto row = rows.take(0, random);
        taken += row ? QString::number(*row) : QStringLiteral("-");
    }
    return taken.join(QLatin1Char(' '));
}

} // namespace

class DataRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void modes_data();
    void modes();
    void randomFollowsTheUsersNumbers();
    void threadsShareTheRows();
};

/// "mode sequential (default; shared by all users), random, unique (no row twice in a run); on_end
/// repeat (default), stop".
void DataRowsTest::modes_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<bool>("repeats");
    QTest::addColumn<QString>("rows");
    using Mode = PlanDataFile::Mode;
    QTest::newRow("sequential, repeat")
        << int(Mode::Sequential) << true << QStringLiteral("0 1 2 0 1 2 0");
    QTest::newRow("sequential, stop")
        << int(Mode::Sequential) << false << QStringLiteral("0 1 2 - - - -");
    QTest::newRow("unique, stop") << int(Mode::Unique) << false << QStringLiteral("0 1 2 - - - -");
    QTest::newRow("unique never repeats")
        << int(Mode::Unique) << true << QStringLiteral("0 1 2 - - - -");
}

void DataRowsTest::modes()
{
    QFETCH(int, mode);
    QFETCH(bool, repeats);
    const Plan plan = planWith(PlanDataFile::Mode(mode), repeats, 3);
    DataRows rows(plan);
    std::mt19937_64 random(1);
    QTEST(next(rows, 7, random), "rows");
    QCOMPARE(random(), std::mt19937_64(1)()); // not used
}

/// The same seed gives a user the same rows, whatever others take meanwhile.
void DataRowsTest::randomFollowsTheUsersNumbers()
{
    const Plan plan = planWith(PlanDataFile::Mode::Random, false, 1000);
    DataRows rows(plan), others(plan);
    std::mt19937_64 one(1), same(1), another(2);
    const QString first = next(rows, 100, one);
    QVERIFY(!first.contains(QLatin1Char('-'))); // on_end has no effect
    next(others, 50, another);
    QCOMPARE(next(others, 100, same), first);
    QVERIFY(next(rows, 100, one) != first);
}

void DataRowsTest::threadsShareTheRows()
{
    constexpr int rowCount = 20'000, threadCount = 4;
    const Plan plan = planWith(PlanDataFile::Mode::Unique, false, rowCount);
    DataRows rows(plan);
    std::vector<std::vector<std::size_t>> taken(threadCount);
    std::vector<std::thread> threads;
    for (std::vector<std::size_t> &mine : taken) {
        threads.emplace_back([&rows, &mine] {
            std::mt19937_64 random;
            while (const auto row = rows.take(0, random))
                mine.push_back(*row);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    std::size_t count = 0;
    std::set<std::size_t> all;
    for (const std::vector<std::size_t> &mine : taken) {
        count += mine.size();
        all.insert(mine.begin(), mine.end());
    }
    QCOMPARE(count, std::size_t(rowCount));
    QCOMPARE(all.size(), std::size_t(rowCount));
}

QTEST_APPLESS_MAIN(DataRowsTest)
#include "tst_data_rows.moc"
