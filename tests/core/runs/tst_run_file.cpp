// SPDX-License-Identifier: GPL-3.0-or-later
// The run file: what was recorded comes back, to the last digit, for the whole and for its parts.
#include "core/report/json_report.h"
#include "core/runs/run_file.h"
#include "core/stats/threshold_check.h"
#include "tests/core/runs/kept_runs.h"
#include "tests/core/runs/run_bytes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

std::unique_ptr<RunFile> opened(const QString &path)
{
    Result<std::unique_ptr<RunFile>> file = RunFile::open(path);
    if (!file)
        qWarning("%s", qPrintable(file.error().message));
    return file ? std::move(file).value() : nullptr;
}

/// By nearest rank, of raw values; percents with one decimal.
std::int64_t truth(std::vector<std::int64_t> values, double percent)
{
    std::sort(values.begin(), values.end());
    const std::size_t rank = (std::size_t(std::lround(percent * 10)) * values.size() + 999) / 1000;
    return values[std::max<std::size_t>(rank, 1) - 1];
}

} // namespace

class RunFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theWholeIsWhatTheRunSaid();
    void whatTheRunWasStands();
    void samplesComeBack();
    void secretsStayOut_data();
    void secretsStayOut();
    void aKilledWriterLosesNothingThatItTold();
    void aKilledRunIsTold();
    void spansSayWhatTheyAreOf();
    void spansHaveTheirPauses();
    void aWarmupIsTheSameOneLater_data();
    void aWarmupIsTheSameOneLater();
    void spansAreTheirRawValues();
    void theWholeIsTheMergeOfItsParts();
    void anEmptySpan();
    void anExistingFileIsNotTouched();
    void anHourIsSmall();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void RunFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("run.lgrun"));
}

void RunFileTest::theWholeIsWhatTheRunSaid()
{
    MadeUpRun run(12);
    for (const RunChange &change :
         {RunChange{3.5, RunChange::Kind::Rate, 250}, RunChange{7, RunChange::Kind::Pause, 0},
          RunChange{8, RunChange::Kind::Resume, 0}})
        run.timeline->addChange(change);
    run.timeline->setPaused(false, 1s);
    run.records[7]->paused = 1s;
    const Result<void> written = run.writeTo(m_path);
    QVERIFY2(written, written ? "" : qPrintable(written.error().message));
    const auto file = opened(m_path);
    QVERIFY(file);
    const auto snapshot = file->snapshot();
    QVERIFY2(snapshot, snapshot ? "" : qPrintable(snapshot.error().message));
    QCOMPARE(resultJson(**snapshot).write(1), resultJson(*run.end()).write(1));
    QVERIFY((*snapshot)->changes == run.end()->changes);
    for (std::size_t i = 0; i < 12; ++i) { // what the JSON does not say of a second
        const SecondPoint &kept = *(*snapshot)->timeline[i], &made = *run.end()->timeline[i];
        QCOMPARE(kept.p999, made.p999);
        QCOMPARE(kept.response.p95, made.response.p95);
        QCOMPARE(kept.iterations, made.iterations);
        QCOMPARE(kept.wrongAnswers, made.wrongAnswers);
        QVERIFY(kept.health == made.health && kept.healthKey == made.healthKey);
    }
    RunDatabase database; // what no run writes
    QVERIFY(database.open(m_path, RunDatabase::Mode::Write));
    QVERIFY(database.execute({QStringLiteral("INSERT INTO changes VALUES (-1e300, 'rate', 5)"),
                              QStringLiteral("INSERT INTO changes VALUES (1e300, 'pause', 0)"),
                              QStringLiteral("INSERT INTO changes VALUES (6, 'users', 1e300)"),
                              QStringLiteral("INSERT INTO changes VALUES (6, 'dance', 1)")}));
    const auto span = file->snapshot({5s, 8s});
    QCOMPARE((*span)->changes.size(), 2u);
    QCOMPARE((*span)->changes[0].at, 7.0);
    QCOMPARE((*span)->changesBefore.size(), 1u);
}

void RunFileTest::whatTheRunWasStands()
{
    MadeUpRun run(2);
    QVERIFY(run.writeTo(m_path));
    const auto file = opened(m_path);
    QVERIFY(file);
    QCOMPARE(file->info().document, std::string("made up"));
    QCOMPARE(file->info().seed, std::uint64_t(0xffff'ffff'ffff'fff0u));
    QCOMPARE(file->info().started, run.info.started);
    QVERIFY(file->info().config == run.info.config);
    QCOMPARE(file->info().rows->rows[RequestB].parent, int(Sub));
    QCOMPARE(file->about(QStringLiteral("environment")), Json("test"));
    QVERIFY(file->about(QStringLiteral("nothing")).isNull());
    QVERIFY(file->state() == RunState::Finished);
    QVERIFY(file->length() == 2s + 1ms);
}

void RunFileTest::samplesComeBack()
{
    MadeUpRun run(12);
    run.info.showSecrets = true;
    QVERIFY(run.writeTo(m_path));
    const auto file = opened(m_path);
    QVERIFY(file);
    const auto snapshot = file->snapshot();
    QVERIFY(snapshot);
    const auto &samples = (*snapshot)->rows[RequestA].samples;
    const auto expected = run.end()->rows[RequestA].samples;
    QCOMPARE(samples.size(), expected.size());
    QVERIFY(samples.size() > 5); // of two codes
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const Sample &there = *samples[i], &made = *expected[i];
        QCOMPARE(there.roles, made.roles);
        QCOMPARE(there.at, made.at);
        QCOMPARE(there.draw, made.draw);
        QCOMPARE(there.requestHeaders, made.requestHeaders);
        QCOMPARE(there.requestBody, made.requestBody);
        QCOMPARE(there.responseBody, made.responseBody);
        QCOMPARE(there.phases.connect, made.phases.connect);
        QCOMPARE(there.phases.tls, made.phases.tls);
        QCOMPARE(there.url, made.url);
        QCOMPARE(there.variables, made.variables);
        QCOMPARE(there.http2, made.http2);
    }
}

void RunFileTest::secretsStayOut_data()
{
    QTest::addColumn<bool>("shown");
    QTest::newRow("as a rule") << false;
    QTest::newRow("unless they are asked for") << true;
}

void RunFileTest::secretsStayOut()
{
    QFETCH(bool, shown);
    MadeUpRun run(2);
    run.info.showSecrets = shown;
    QVERIFY(run.writeTo(m_path));
    QVERIFY(settle(m_path));
    QCOMPARE(contentOf(m_path).contains("t0psecret"), shown);
    const auto file = opened(m_path);
    QVERIFY(file);
    const auto snapshot = file->snapshot();
    QVERIFY(snapshot);
    QCOMPARE(resultJson(**snapshot).write().find("t0psecret") != std::string::npos, shown);
}

void RunFileTest::aKilledWriterLosesNothingThatItTold()
{
    MadeUpRun run(5);
    auto writer = RunWriter::create(m_path, run.info, {});
    QVERIFY(writer);
    for (int i = 0; i < 3; ++i)
        QVERIFY(writer.value()->append(*run.records[std::size_t(i)]));
    // Somebody looks at the file while the writer still has it.
    const auto file = opened(m_path);
    QVERIFY(file);
    QVERIFY(!file->state());
    QVERIFY(file->length() == run.records[2]->end);
    const auto snapshot = file->snapshot();
    QVERIFY(snapshot);
    QCOMPARE((*snapshot)->state, RunState::Running);
    QCOMPARE((*snapshot)->rows[RequestA].counters.count(), 600);
}

/// Not as one that goes on, and never as one that passed.
void RunFileTest::aKilledRunIsTold()
{
    MadeUpRun run(5);
    QVERIFY(run.writeTo(m_path, false));
    QVERIFY(setWriter(m_path, goneProcess()));
    const auto file = opened(m_path);
    QVERIFY(file);
    QVERIFY(file->isInterrupted());
    const auto snapshot = file->snapshot();
    QVERIFY(snapshot);
    QVERIFY((*snapshot)->interrupted);
    QCOMPARE((*snapshot)->state, RunState::Stopped);
    QVERIFY(checkThresholds(**snapshot).front().passed);
    QVERIFY(!hasPassed(**snapshot));
}

void RunFileTest::spansSayWhatTheyAreOf()
{
    MadeUpRun run(12);
    QVERIFY(run.writeTo(m_path));
    const auto file = opened(m_path);
    QVERIFY(file);
    QVERIFY(!file->isInterrupted());
    const auto beginOf = [&](const RunFile::Span &span) {
        return (*file->snapshot(span))->spanBegin;
    };
    QVERIFY(!beginOf({}));
    QVERIFY(!beginOf({0s, 20s}));
    QVERIFY(beginOf({3s, 8s}) == 3s + 1ms); // where its first second begins
    QVERIFY(beginOf({0s, 8s}) == 0s);
    QVERIFY(beginOf({100s, 200s}) == 100s);
}

void RunFileTest::spansHaveTheirPauses()
{
    MadeUpRun run(12);
    run.info.thresholds = {"rps > 100"};
    for (const int second : {2, 5, 6})
        run.records[std::size_t(second)]->paused = 500ms;
    QVERIFY(run.writeTo(m_path));
    const auto file = opened(m_path);
    QVERIFY(file);
    const auto whole = file->snapshot(), part = file->snapshot({4s, 8s});
    QVERIFY(whole && part);
    QCOMPARE((*whole)->pausedFor, nanoseconds(1500ms));
    QCOMPARE((*part)->pausedFor, nanoseconds(1s));
    QCOMPARE(checkThresholds(**part).front().value.value(),
             double((*part)->totals.counters.count()) / 3);
}

void RunFileTest::aWarmupIsTheSameOneLater_data()
{
    QTest::addColumn<double>("warmup");
    for (const double warmup : {0.0, 1.0, 3.0, 2.5, 20.0})
        QTest::addRow("%g s", warmup) << warmup;
}

/// What is judged of a run when it ends is what is judged of its file.
void RunFileTest::aWarmupIsTheSameOneLater()
{
    QFETCH(double, warmup);
    RunInfo info = twoRequests(true);
    info.config.warmup = warmup;
    MadeUpRun run(8, info);
    QVERIFY(run.writeTo(m_path));
    const auto snapshot = opened(m_path)->snapshot();
    QVERIFY(snapshot);
    const auto made = run.end()->afterWarmup, kept = (*snapshot)->afterWarmup;
    QCOMPARE(bool(made), warmup > 0);
    QCOMPARE(bool(kept), bool(made));
    if (!kept)
        return;
    QCOMPARE(kept->elapsed, made->elapsed);
    QVERIFY(kept->totals.counters == made->totals.counters);
    QVERIFY(kept->totals.latency == made->totals.latency);
}

/// "checks spans against an independent calculation on raw samples (error <= 0.1 % of the value,
/// counts exact)".
void RunFileTest::spansAreTheirRawValues()
{
    MadeUpRun run(30);
    QVERIFY(run.writeTo(m_path));
    const auto file = opened(m_path);
    QVERIFY(file);
    std::mt19937 random(7);
    for (int i = 0; i < 40; ++i) {
        const int from = int(random() % 29);
        const int to = from + 1 + int(random() % unsigned(30 - from));
        const auto snapshot = file->snapshot({1s * from, 1s * to});
        QVERIFY(snapshot);
        std::vector<std::int64_t> values;
        for (const MadeUpRun::Raw &raw : run.raw) {
            if (raw.second >= from && raw.second < to)
                values.push_back(raw.micros);
        }
        const RowSnapshot &row = (*snapshot)->rows[RequestA];
        QCOMPARE(row.counters.count(), std::int64_t(values.size()));
        QCOMPARE(row.latency.count, std::int64_t(values.size()));
        for (const double percent : {50.0, 90.0, 95.0, 97.5, 99.0, 99.9}) {
            const double value = row.latency.percentile(percent).value_or(-1);
            const double expected = double(truth(values, percent)) / 1000;
            const QString what =
                QStringLiteral("p%1: %2 instead of %3").arg(percent).arg(value).arg(expected);
            QVERIFY2(std::abs(value - expected) <= expected * 0.001, qPrintable(what));
        }
        QCOMPARE((*snapshot)->timeline.size(), std::size_t(to - from));
        QCOMPARE((*snapshot)->timeline.front()->second, from);
    }
}

void RunFileTest::theWholeIsTheMergeOfItsParts()
{
    MadeUpRun run(10);
    QVERIFY(run.writeTo(m_path));
    const auto file = opened(m_path);
    QVERIFY(file);
    Interval merged(4, 1);
    std::int64_t dropped = 0;
    for (const auto &[from, to] : {std::pair(0s, 3s), std::pair(3s, 4s), std::pair(4s, 11s)}) {
        QVERIFY(file->forEachSecond({from, to}, [&](const SecondRecord &record) -> Result<void> {
            merged.add(record.stats);
            dropped += record.dropped;
            return {};
        }));
    }
    const auto whole = file->snapshot();
    QVERIFY(whole);
    QVERIFY((*whole)->latencies == merged.rows[RequestA].service());
    QVERIFY((*whole)->rows[RequestA].counters == merged.rows[RequestA].counters);
    QCOMPARE((*whole)->dropped, dropped);
}

void RunFileTest::anEmptySpan()
{
    MadeUpRun run(3);
    QVERIFY(run.writeTo(m_path));
    const auto file = opened(m_path);
    const auto snapshot = file->snapshot({100s, 200s});
    QVERIFY(snapshot);
    QCOMPARE((*snapshot)->totals.counters.count(), 0);
    QVERIFY((*snapshot)->timeline.empty());
}

void RunFileTest::anExistingFileIsNotTouched()
{
    put(m_path, "mine");
    MadeUpRun run(1);
    const Result<void> written = run.writeTo(m_path);
    QVERIFY(!written);
    QCOMPARE(written.error().message, QStringLiteral("the file exists already"));
    QCOMPARE(contentOf(m_path), QByteArray("mine"));
}

void RunFileTest::anHourIsSmall()
{
    // Samples grow with the logarithm of the length only: 1.5 times as many in an hour as in a
    // minute. So all of them count once, and what seconds add without them as often as it comes.
    const auto sizeAfter = [this](int seconds, int sampled) {
        const QString path = m_folder->filePath(QString::number(seconds + sampled));
        MadeUpRun run(seconds, manyRequests(20), 100);
        for (const auto &record : run.records) {
            if (record->number >= sampled)
                record->stats.samples.clear();
        }
        return run.writeTo(path) && settle(path) ? double(contentOf(path).size()) / 1e6 : 1e9;
    };
    const double minute = sizeAfter(60, 0), half = sizeAfter(30, 0);
    const double samples = sizeAfter(60, 60) - minute;
    QVERIFY(samples > 0);
    const double megabytes = minute + (minute - half) * (3600 - 60) / 30 + 1.5 * samples;
    QVERIFY2(megabytes < 60, qPrintable(QString::number(megabytes)));
}

QTEST_GUILESS_MAIN(RunFileTest)
#include "tst_run_file.moc"
