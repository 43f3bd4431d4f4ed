// SPDX-License-Identifier: GPL-3.0-or-later
// What goes when the library is to fit its limit, exactly.
#include "core/runs/library.h"

#include <QTest>

using namespace loadgrove;

namespace {

/// "a3": run a of 3 bytes. What follows: l labelled, n noted, w being written, u unreadable,
/// i interrupted. Older ones stand first.
std::vector<RunEntry> runsOf(const QString &text)
{
    std::vector<RunEntry> entries;
    QDateTime started(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        RunEntry run;
        run.file = word.left(1);
        run.bytes = word.mid(1, 1).toLongLong();
        run.state = word.contains(u'w')   ? RunEntry::State::Writing
                    : word.contains(u'u') ? RunEntry::State::Unreadable
                    : word.contains(u'i') ? RunEntry::State::Interrupted
                                          : RunEntry::State::Finished;
        run.label = word.contains(u'l') ? QStringLiteral("label") : QString();
        run.note = word.contains(u'n') ? QStringLiteral("note") : QString();
        started = started.addSecs(60);
        if (run.isReadable())
            run.started = started;
        entries.insert(entries.begin(), run); // as a list has them
    }
    return entries;
}

} // namespace

class TestLibraryLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatGoes_data();
    void whatGoes();
    void theUsualLimit();
};

void TestLibraryLimit::whatGoes_data()
{
    QTest::addColumn<QString>("runs");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("gone");
    const auto row = [](const char *title, const char *runs, int limit, const char *gone) {
        QTest::newRow(title) << QString::fromLatin1(runs) << limit << QString::fromLatin1(gone);
    };
    row("nothing there", "", 0, "");
    row("it fits", "a3 b3 c3", 10, "");
    row("it fits exactly", "a3 b3 c3", 9, "");
    row("one byte too much: the oldest", "a3 b3 c3", 8, "a");
    row("no more than needed", "a3 b3 c3", 6, "a");
    row("two", "a3 b3 c3", 5, "a b");
    row("all of them", "a3 b3 c3", 0, "a b c");
    row("the oldest, not the largest", "a1 b9 c1", 10, "a");
    row("labelled ones stay", "a3l b3 c3", 6, "b");
    row("noted ones stay", "a3n b3 c3", 6, "b");
    row("what is being written stays", "a3w b3 c3", 6, "b");
    row("what cannot be read stays", "a3u b3 c3", 6, "b");
    row("interrupted ones go like others", "a3i b3 c3", 6, "a");
    row("a labelled one that was interrupted stays", "a3il b3 c3", 6, "b");
    row("what stays counts", "a9l b1 c1", 10, "b");
    row("it cannot fit", "a9l b9n c9u d9w e1", 10, "e");
    row("nothing may go", "a9l b9n", 1, "");
}

void TestLibraryLimit::whatGoes()
{
    QFETCH(QString, runs);
    QFETCH(int, limit);
    QStringList gone;
    for (const RunEntry &run : expendable(runsOf(runs), limit))
        gone += run.file;
    QTEST(gone.join(QLatin1Char(' ')), "gone");
}

void TestLibraryLimit::theUsualLimit()
{
    QCOMPARE(RunLibrary::defaultLimit, qint64(2'000'000'000));
    QVERIFY(RunLibrary::defaultFolder().endsWith(QLatin1String("/loadgrove/runs")));
    QCOMPARE(RunLibrary(QStringLiteral("/a/../b/")).folder(), QStringLiteral("/b"));
}

QTEST_GUILESS_MAIN(TestLibraryLimit)
#include "tst_library_limit.moc"
