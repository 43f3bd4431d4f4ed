// SPDX-License-Identifier: GPL-3.0-or-later
// A run file keeps what failed with which code; and files from before some columns were kept.
#include "core/runs/failure_text.h"
#include "core/runs/run_file.h"
#include "tests/core/runs/made_up_run.h"

#include <QTemporaryDir>
#include <QTest>

using namespace loadgrove;
using namespace std::chrono_literals;

class RunFailuresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failuresComeBack();
    void textsComeBack_data();
    void textsComeBack();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void filesFromBeforeTellNone();
    void filesFromBeforeTellPausesOfTheWhole();
};

void RunFailuresTest::failuresComeBack()
{
    MadeUpRun run(12);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("run.lgrun"));
    QVERIFY(run.writeTo(path));
    const auto opened = RunFile::open(path);
    QVERIFY(opened);
    const RunFile *file = opened->get();
    const auto whole = file->snapshot();
    QVERIFY(whole);
    const auto end = run.end();
    const RowSnapshot &made = end->rows[RequestA], &there = (*whole)->rows[RequestA];
    QCOMPARE(made.failures.size(), std::size_t(1)); // 503
    QCOMPARE(made.failures.front().count, made.counters.failed);
    QCOMPARE(made.failures.front().lastSecond, 11);
    QVERIFY(there.failures == made.failures);
    QVERIFY(there.recent == made.recent);
    const auto part = file->snapshot({3s, 6s});
    QVERIFY(part);
    const FailureCount &failure = (*part)->rows[RequestA].failures.front();
    QCOMPARE(failure.count, (*part)->rows[RequestA].counters.failed);
    QCOMPARE(failure.firstSecond, 3);
    QCOMPARE(failure.lastSecond, 5);
    QCOMPARE((*part)->rows[RequestA].recent.size(), std::size_t(3));
}

void RunFailuresTest::textsComeBack_data()
{
    QTest::addColumn<QList<int>>("counts"); // of 500, 503, refused; unsent
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << QList<int>{0, 0, 0, 0} << QString();
    QTest::newRow("a lone one") << QList<int>{0, 7, 0, 0} << QStringLiteral("503");
    QTest::newRow("beside what was not sent") << QList<int>{0, 7, 0, 3} << QStringLiteral("503");
    QTest::newRow("not sent only") << QList<int>{0, 0, 0, 3} << QString();
    QTest::newRow("several") << QList<int>{1, 7, 2, 3} << QStringLiteral("refused:2 500:1 503:7");
}

void RunFailuresTest::textsComeBack()
{
    QFETCH(QList<int>, counts);
    const AnswerCode codes[] = {AnswerCode::http(500), AnswerCode::http(503),
                                AnswerCode::transport(TransportError::Refused), AnswerCode()};
    RowStats stats, read;
    for (int i = 0; i < 4; ++i) {
        if (counts[i] > 0)
            stats.failures[codes[i]] = counts[i];
        stats.counters.failed += counts[i];
    }
    stats.counters.unsent = counts[3];
    read.counters = stats.counters;
    QString text = failureText(stats);
    QTEST(text, "text");
    QVERIFY(readFailures(text, read));
    QVERIFY(read.failures == stats.failures);
}

void RunFailuresTest::refusesWhatIsNone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"nonsense", "503:x", "503:-1", ":3", "1000:1", "503:"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void RunFailuresTest::refusesWhatIsNone()
{
    QFETCH(QString, text);
    RowStats stats;
    stats.counters.failed = 9;
    QVERIFY(!readFailures(text, stats));
}

void RunFailuresTest::filesFromBeforeTellNone()
{
    MadeUpRun run(3);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("run.lgrun"));
    QVERIFY(run.writeTo(path));
    {
        RunDatabase database;
        QVERIFY(database.open(path, RunDatabase::Mode::Write));
        QVERIFY(database.execute({QStringLiteral("ALTER TABLE counters DROP COLUMN failures")}));
    }
    const auto file = RunFile::open(path);
    QVERIFY(file);
    const auto whole = (*file)->snapshot();
    QVERIFY(whole);
    const RowSnapshot &row = (*whole)->rows[RequestA];
    QVERIFY(row.failures.empty());
    QCOMPARE(row.counters.failed, run.end()->rows[RequestA].counters.failed);
}

void RunFailuresTest::filesFromBeforeTellPausesOfTheWhole()
{
    MadeUpRun run(4);
    run.timeline->setPaused(false, 2s);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("run.lgrun"));
    QVERIFY(run.writeTo(path));
    {
        RunDatabase database;
        QVERIFY(database.open(path, RunDatabase::Mode::Write));
        QVERIFY(database.execute({QStringLiteral("ALTER TABLE seconds DROP COLUMN paused_ns")}));
    }
    const auto file = RunFile::open(path);
    QVERIFY(file);
    QCOMPARE((*(*file)->snapshot())->pausedFor, nanoseconds(2s));
    QCOMPARE((*(*file)->snapshot({1s, 3s}))->pausedFor, nanoseconds(0));
}

QTEST_GUILESS_MAIN(RunFailuresTest)
#include "tst_run_failures.moc"
