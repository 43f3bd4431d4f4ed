// SPDX-License-Identifier: GPL-3.0-or-later
// What the Run place says in words and numbers.
#include "tests/ui/run/run_snapshots.h"
#include "ui/run/run_words.h"
#include "ui/widgets/number_text.h"

#include <QTest>

using namespace loadgrove;
using loadgrove::test::RunWriter;

namespace {

constexpr AnswerCode created = AnswerCode::http(201);
constexpr AnswerCode unavailable = AnswerCode::http(503);

/// 1,244 sends, 7 of them failed, in 4 iterations of 2 scenarios.
RunWriter fourIterations()
{
    RunWriter run;
    for (int i = 0; i < 1237; ++i)
        run.send(1, created, 10);
    for (int i = 0; i < 7; ++i)
        run.send(1, unavailable, 2000, Outcome::Failed);
    for (int i = 0; i < 3; ++i)
        run.round(0, 1500);
    run.round(4, 40);
    return run;
}

} // namespace

class TestRunWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void writesNumbers_data();
    void writesNumbers();
    void knowsProgress_data();
    void knowsProgress();
    void summarisesTheEnd_data();
    void summarisesTheEnd();
    void aPauseIsNoTimeOfTheAverage();
};

void TestRunWords::writesNumbers_data()
{
    QTest::addColumn<QString>("got");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &got, const char *expected) {
        QTest::newRow(expected) << got << QString::fromUtf8(expected);
    };
    row(countText(1234567), "1,234,567");
    row(latencyText(0.85), "850 µs");
    row(latencyText(0.0042), "4.2 µs");
    row(latencyText(0.9996), "1.00 ms");
    row(latencyText(12.34), "12.3 ms");
    row(latencyText(999.6), "1.00 s");
    row(latencyText(65000), "65.0 s");
    row(rateText(1234.4), "1,234");
    row(rateText(0), "0");
    row(rateText(0.257), "0.26");
    row(shareText(0), "0 %");
    row(shareText(0.0000001), "< 0.01 %");
    row(shareText(0.0021), "0.21 %");
    row(shareText(0.1234), "12.3 %");
    row(shareText(0.99999999), "> 99.99 %");
    row(shareText(1), "100 %");
    row(durationText(0.84), "0.8 s");
    row(durationText(125), "2 min 05 s");
    row(durationText(11040), "3 h 04 min");
}

void TestRunWords::writesNumbers()
{
    QFETCH(QString, got);
    QTEST(got, "expected");
}

void TestRunWords::knowsProgress_data()
{
    QTest::addColumn<double>("duration"); // negative: none
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("elapsed");
    QTest::addColumn<RunState>("state");
    QTest::addColumn<double>("done"); // negative: not known
    QTest::addColumn<double>("remaining");
    QTest::newRow("duration") << 30.0 << -1 << 12.0 << RunState::Running << 0.4 << 18.0;
    QTest::newRow("beyond") << 30.0 << -1 << 31.0 << RunState::Stopping << 1.0 << 0.0;
    QTest::newRow("count") << -1.0 << 10 << 5.0 << RunState::Running << 0.2 << 20.0; // 4 of 2 x 10
    QTest::newRow("count comes first") << 100.0 << 4 << 5.0 << RunState::Running << 0.5 << 5.0;
    QTest::newRow("duration comes first") << 6.0 << 100 << 3.0 << RunState::Running << 0.5 << 3.0;
    QTest::newRow("one per user") << -1.0 << -1 << 1.0 << RunState::Running << 0.4 << 1.5;
    QTest::newRow("not begun") << 30.0 << -1 << 0.0 << RunState::Initializing << -1.0 << -1.0;
    QTest::newRow("finished") << 30.0 << -1 << 30.0 << RunState::Finished << 1.0 << 0.0;
}

void TestRunWords::knowsProgress()
{
    QFETCH(double, duration);
    QFETCH(int, count);
    QFETCH(double, elapsed);
    QFETCH(RunState, state);
    RunWriter run = fourIterations(); // 4 iterations of 2 scenarios
    run.config.threads = 5;
    if (duration >= 0)
        run.config.duration = duration;
    if (count >= 0)
        run.config.count = count;
    const RunProgress progress = progressOf(*run.snapshot(state, elapsed));
    QTEST(progress.done.value_or(-1), "done");
    QTEST(progress.remaining.value_or(-1), "remaining");
}

void TestRunWords::summarisesTheEnd_data()
{
    QTest::addColumn<RunState>("state");
    QTest::addColumn<QString>("word");
    QTest::newRow("finished") << RunState::Finished << QStringLiteral("Finished");
    QTest::newRow("stopped") << RunState::Stopped << QStringLiteral("Stopped");
    QTest::newRow("failed") << RunState::Failed << QStringLiteral("Failed");
}

void TestRunWords::summarisesTheEnd()
{
    QFETCH(RunState, state);
    QFETCH(QString, word);
    QCOMPARE(summaryLine(*fourIterations().snapshot(state, 30)),
             word + QStringLiteral(": 1,244 requests in 30.0 s, 0.56 % failed"));
}

void TestRunWords::aPauseIsNoTimeOfTheAverage()
{
    Snapshot snapshot = *fourIterations().snapshot(RunState::Finished, 60);
    snapshot.pausedFor = std::chrono::seconds(50);
    QCOMPARE(averageRate(snapshot, snapshot.totals.counters), 124.4);
}

QTEST_GUILESS_MAIN(TestRunWords)
#include "tst_run_words.moc"
