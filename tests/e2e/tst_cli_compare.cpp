// SPDX-License-Identifier: GPL-3.0-or-later
// compare, and run --baseline: two runs held against each other.
#include "core/runs/run_file.h"
#include "core/runs/run_writer.h"
#include "tests/core/stats/recording.h"
#include "tests/net/fault_server.h"
#include "tests/support/cli.h"
#include "tests/support/junit_outcomes.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

/// About so long after it was asked: half of it to one and a half. Were all latencies alike, those
/// of a second would differ by what the machine did meanwhile, and little could be concluded.
ReplyScript answerAfter(std::chrono::milliseconds about)
{
    static std::atomic<int> count = 0;
    const auto wait = about / 2 + about * (++count * 37 % 101) / 101;
    return ReplyScript().pause(wait).write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
}

/// Keeps a run like that of the file, but with made-up seconds: the answers of each take about so
/// long, half of it to one and a half.
void makeRun(const RunFile &like, const QString &path, microseconds about)
{
    const RunInfo &info = like.info();
    const int request = int(info.rows->rows.size()) - 1;
    const auto writer =
        RunWriter::create(path, info, {{"document", like.about(QStringLiteral("document"))}});
    QVERIFY(writer);
    Timeline timeline(info);
    for (int second = 0; second < 12; ++second) {
        Shard shard(info.rows->rows.size(), info.rows->assertions.size());
        for (int i = 0; i < 8s / about; ++i)
            shard.record(send(request, 200, about / 2 + about * ((i + second) * 37 % 101) / 101));
        SecondRecord record(info.rows->rows.size(), info.rows->assertions.size());
        record.number = second;
        record.begin = second * 1s;
        record.end = record.begin + 1s;
        record.users = 8;
        const auto interval = shard.take(
            std::make_unique<Interval>(info.rows->rows.size(), info.rows->assertions.size()));
        record.stats.addAll(*interval);
        timeline.add(*interval);
        QVERIFY(writer.value()->append(record));
    }
    QVERIFY(writer.value()->finish(*timeline.snapshot(RunState::Finished, 12s, 8)));
}

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char('|'), Qt::SkipEmptyParts);
}

} // namespace

class TestCliCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void slowerIsFound();
    void withItself();
    void aSpanOfThem();
    void rulesDecide_data();
    void rulesDecide();
    void baselineOfARun();
    void baselineWithoutAnything();
    void whatDiffersIsTold();
    void wrongCalls_data();
    void wrongCalls();
    void damagedFiles();

private:
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    /// "BASE", "SLOW" and "NEW" (a file that is not there yet) stand for paths.
    QStringList filled(const QStringList &arguments) const
    {
        QStringList filled = arguments;
        filled.replaceInStrings(QStringLiteral("BASE"), path("base.lgrun"));
        filled.replaceInStrings(QStringLiteral("SLOW"), path("slow.lgrun"));
        filled.replaceInStrings(QStringLiteral("NEW"), path("new"));
        return filled;
    }
    CliOutcome compare(const QStringList &arguments) const
    {
        return runCli(QStringList(QStringLiteral("compare")) + filled(arguments));
    }
    /// What can be concluded needs five seconds.
    CliOutcome run(const QStringList &arguments)
    {
        return runCli(QStringList{QStringLiteral("run"), path("d.loadgrove.json")}
                      + filled(arguments));
    }

    QTemporaryDir m_folder;
    RecordingServer m_server;
};

void TestCliCompare::initTestCase()
{
    QVERIFY(m_server.start());
    m_server.setHandler([](const ReceivedRequest &) { return answerAfter(40ms); });
    writeContent(path("d.loadgrove.json"),
                 smallDocument(m_server.url(), {},
                               R"(, "load_test_config": {"load_num_threads": 8,)"
                               R"( "load_duration": 7.5})"));
    QCOMPARE(run({QStringLiteral("--out"), path("live.lgrun")}).exitCode, 0);
    const auto live = RunFile::open(path("live.lgrun"));
    QVERIFY(live);
    makeRun(**live, path("base.lgrun"), 10ms);
    makeRun(**live, path("slow.lgrun"), 120ms);
}

void TestCliCompare::slowerIsFound()
{
    const CliOutcome outcome = compare(
        {QStringLiteral("BASE"), QStringLiteral("SLOW"), QStringLiteral("--json"), path("c.json")});
    QCOMPARE(outcome.exitCode, 0); // no rule was set
    QVERIFY2(outcome.out.contains("base: base.lgrun ("), outcome.out.constData());
    QVERIFY2(outcome.out.contains("p95 (ms)"), outcome.out.constData());
    QVERIFY2(outcome.out.contains("  higher by "), outcome.out.constData());
    QVERIFY2(outcome.out.contains("  lower by "), outcome.out.constData()); // rps

    const Json json = resultOf(contentOf(path("c.json")));
    QCOMPARE(numberAt(json, QStringLiteral("loadgrove_comparison")), std::int64_t(1));
    const auto conclusion = [&json](const char *figure) {
        return textAt(json, QStringLiteral("totals/%1/conclusion").arg(QLatin1String(figure)));
    };
    QCOMPARE(conclusion("p50"), QStringLiteral("higher"));
    QCOMPARE(conclusion("p95"), QStringLiteral("higher"));
    QCOMPARE(conclusion("rps"), QStringLiteral("lower"));
    QCOMPARE(conclusion("error_rate"), QStringLiteral("no_difference_shown"));
    QCOMPARE(conclusion("p99.9"), QStringLiteral("too_little_measured"));
    QCOMPARE(textAt(json, QStringLiteral("rows/1/path")), QStringLiteral("s/a"));
    QCOMPARE(textAt(json, QStringLiteral("rows/1/figures/p95/conclusion")),
             QStringLiteral("higher"));

    // One number: what is compared is what every other view shows.
    for (const char *name : {"base", "slow"}) {
        const CliOutcome report = runCli({QStringLiteral("report"),
                                          path(QByteArray(QByteArray(name) + ".lgrun").constData()),
                                          QStringLiteral("--json"), QStringLiteral("-")});
        const Json totals = *resultOf(report.out).find("totals");
        const std::string side = std::string_view(name) == "base" ? "base" : "new";
        QCOMPARE(json.at({"totals", "p95", side})->number(),
                 totals.at({"latency", "p95"})->number());
        QVERIFY(std::abs(json.at({"totals", "rps", side})->number() - totals.find("rps")->number())
                < 0.001);
    }
}

/// Nothing can differ, and a rule at the very limit can neither be shown to hold nor to be broken.
void TestCliCompare::withItself()
{
    const CliOutcome outcome =
        compare({QStringLiteral("BASE"), QStringLiteral("BASE"), QStringLiteral("--json"),
                 QStringLiteral("-"), QStringLiteral("--fail-on"), QStringLiteral("p95>+0%")});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(!outcome.out.contains("\"higher\"") && !outcome.out.contains("\"lower\""));
    QVERIFY(outcome.err.contains("no difference can be shown")); // the text makes room
    const Json json = resultOf(outcome.out);
    QCOMPARE(textAt(json, QStringLiteral("rules/0/ruling")), QStringLiteral("open"));
    QCOMPARE(json.at({"rules", "0", "pass"})->boolean(), true);
    QVERIFY2(!outcome.err.contains("- different "), outcome.err.constData());
}

void TestCliCompare::aSpanOfThem()
{
    const CliOutcome outcome =
        compare({QStringLiteral("BASE"), QStringLiteral("SLOW"), QStringLiteral("--from"),
                 QStringLiteral("8"), QStringLiteral("--json"), QStringLiteral("-")});
    QCOMPARE(outcome.exitCode, 0);
    const Json json = resultOf(outcome.out);
    QCOMPARE(json.at({"base", "compared_s"})->number(), 4.0);
    QCOMPARE(textAt(json, QStringLiteral("totals/p95/conclusion")),
             QStringLiteral("too_little_measured"));
}

void TestCliCompare::rulesDecide_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QStringList>("cases");
    const auto row = [](const char *name, const char *arguments, int exitCode, const char *cases) {
        QTest::newRow(name) << words(arguments) << exitCode << words(cases);
    };
    row("holds", "BASE|SLOW|--fail-on|p50>+10s|--fail-on|codes.5xx > +0", 0,
        "p50>+10s|codes.5xx > +0");
    row("broken", "BASE|SLOW|--fail-on|p95>+20%|--fail-on|p50>+10s", 1,
        "p95>\\+20%: \\+.* shown to be broken|p50>\\+10s");
    row("faster than it was", "SLOW|BASE|--fail-on|p95>+20%|--fail-on|rps < -5%", 0,
        "p95>\\+20%|rps < -5%");
    row("of a request", "BASE|SLOW|--fail-on|requests.a.avg > +10ms", 1,
        "requests.a.avg > \\+10ms: .*broken");
    row("of a path and of a scenario",
        "BASE|SLOW|--fail-on|requests[\"s/a\"].p50>+1ms|--fail-on|scenarios.s.p50 > +1ms", 1,
        "requests\\[\"s/a\"\\].p50>\\+1ms: .*|scenarios.s.p50 > \\+1ms: .*");
    row("open", "BASE|BASE|--fail-on|p95>+0%", 0, "p95>\\+0%");
    row("open is not enough", "BASE|BASE|--fail-on|p95>+0%|--strict", 1,
        "p95>\\+0%: .*not shown to hold");
    row("holds, strictly", "BASE|BASE|--fail-on|p50>+10s|--strict", 0, "p50>\\+10s");
    row("no such request", "BASE|SLOW|--fail-on|requests.nobody.p95>+5%", 1,
        "requests.nobody.p95>\\+5%: neither run has \"nobody\"");
    row("nothing was measured", "BASE|SLOW|--from|100|--fail-on|p95>+5%", 1,
        "p95>\\+5%: nothing was measured in either run");
    row("no checks", "BASE|SLOW|--fail-on|checks < -1%", 1,
        "checks < -1%: nothing was measured in either run");
    row("too little", "BASE|SLOW|--to|2|--fail-on|p95>+5%", 1,
        "p95>\\+5%: too little was measured in the base run");
    row("codes", "BASE|SLOW|--fail-on|codes.5xx > +0|--fail-on|codes.200 < -50%", 1,
        "codes.5xx > \\+0|codes.200 < -50%: .*broken");
}

void TestCliCompare::rulesDecide()
{
    QFETCH(QStringList, arguments);
    QFETCH(QStringList, cases);
    const CliOutcome outcome =
        compare(arguments + QStringList{QStringLiteral("--junit"), path("c.xml")});
    QVERIFY2(outcome.err.isEmpty(), outcome.err.constData());
    QTEST(outcome.exitCode, "exitCode");
    const QStringList found = junitOutcomes(contentOf(path("c.xml")));
    QVERIFY(found.size() > cases.size());
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const QRegularExpression expected(QStringLiteral("^rules / %1$").arg(cases[i]));
        QVERIFY2(cases[i].contains(QLatin1String(": ")) ? expected.match(found[i]).hasMatch()
                                                        : !found[i].contains(QLatin1String(": ")),
                 qPrintable(found[i]));
    }
    QVERIFY(found.contains(QStringLiteral("comparison / s/a")));
}

void TestCliCompare::baselineOfARun()
{
    const CliOutcome outcome =
        run({QStringLiteral("--baseline"), QStringLiteral("BASE"), QStringLiteral("--fail-on"),
             QStringLiteral("p50>+20%"), QStringLiteral("--fail-on"), QStringLiteral("p50 > +10s"),
             QStringLiteral("--junit"), path("r.xml"), QStringLiteral("--json"), path("r.json"),
             QStringLiteral("--out"), path("kept.lgrun")});
    QVERIFY2(outcome.exitCode == 1, outcome.err.constData());
    QVERIFY2(outcome.out.contains("rules about the baseline broken: 1 of 2"),
             outcome.out.constData());
    QVERIFY(outcome.out.contains("base: base.lgrun (")); // the comparison follows the summary
    const QStringList cases = junitOutcomes(contentOf(path("r.xml")));
    const QStringList failed = cases.filter(QLatin1String(": "));
    QCOMPARE(failed.size(), 2); // the run, and the rule
    QVERIFY2(failed[1].startsWith(QLatin1String("baseline / p50>+20%: +")), qPrintable(failed[1]));
    QVERIFY(cases.contains(QStringLiteral("baseline / p50 > +10s")));
    const Json json = resultOf(contentOf(path("r.json")));
    QCOMPARE(json.find("passed")->boolean(), false);
    QCOMPARE(textAt(json, QStringLiteral("baseline/0/rule")), QStringLiteral("p50>+20%"));
    QCOMPARE(json.at({"baseline", "0", "pass"})->boolean(), false);
    QCOMPARE(json.at({"baseline", "1", "pass"})->boolean(), true);

    // What the run kept for the comparison is what it kept for its user.
    const CliOutcome again =
        compare({QStringLiteral("BASE"), path("kept.lgrun"), QStringLiteral("--fail-on"),
                 QStringLiteral("p50>+20%"), QStringLiteral("--fail-on"),
                 QStringLiteral("p50 > +10s"), QStringLiteral("--json"), path("again.json")});
    QCOMPARE(again.exitCode, 1);
    QCOMPARE(textAt(resultOf(contentOf(path("again.json"))), QStringLiteral("rules/0/finding")),
             textAt(json, QStringLiteral("baseline/0/finding")));
}

void TestCliCompare::baselineWithoutAnything()
{
    const int before = m_server.requestCount();
    const CliOutcome outcome = run({QStringLiteral("--baseline"), path("none.lgrun")});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY2(outcome.err.contains("none.lgrun: there is no such file"), outcome.err.constData());
    QCOMPARE(m_server.requestCount(), before);
}

/// A comparison says what else is different.
void TestCliCompare::whatDiffersIsTold()
{
    writeContent(path("other.loadgrove.json"),
                 smallDocument(m_server.url(), ", \"description\": \"another\"",
                               R"(, "load_test_config": {"load_num_threads": 2,)"
                               R"( "load_count": 30})"));
    QCOMPARE(runCli({QStringLiteral("run"), path("other.loadgrove.json"), QStringLiteral("--out"),
                     path("other.lgrun")})
                 .exitCode,
             0);
    const CliOutcome outcome = compare({QStringLiteral("BASE"), path("other.lgrun")});
    QCOMPARE(outcome.exitCode, 0);
    for (const char *told :
         {"different load_num_threads: 8, now 2", "different load_duration: 7.5, now none",
          "different load_count: none, now 30", "the documents differ", "too little was measured"})
        QVERIFY2(outcome.out.contains(told), outcome.out.constData());
}

void TestCliCompare::wrongCalls_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const char *arguments, int exitCode, const char *text) {
        QTest::newRow(name) << words(arguments) << exitCode << QByteArray(text);
    };
    row("no file", "compare", 2, "compare takes two run files");
    row("one file", "compare|BASE", 2, "compare takes two run files");
    row("three files", "compare|BASE|SLOW|BASE", 2, "compare takes two run files");
    row("no rule", "compare|BASE|SLOW|--fail-on|p95 > 5%", 2,
        "--fail-on \"p95 > 5%\": column 7: expected + or -");
    row("extreme", "compare|BASE|SLOW|--fail-on|max>+5%", 2, "one extreme value");
    row("strict alone", "compare|BASE|SLOW|--strict", 2, "--strict says how --fail-on is meant");
    row("backwards", "compare|BASE|SLOW|--from|5|--to|2", 2, "--to comes before --from");
    row("over a run", "compare|BASE|SLOW|--json|SLOW", 2, "would overwrite the run");
    row("both to one", "compare|BASE|SLOW|--json|NEW|--junit|NEW", 2, "the same place");
    row("no folder", "compare|BASE|SLOW|--json|NEW/c.json", 3, "the folder does not exist");
    row("not there", "compare|BASE|NEW", 3, "there is no such file");
    row("rule without a baseline", "run|FILE|--fail-on|p95>+5%", 2, "--fail-on needs a --baseline");
    row("a wrong rule of a run", "run|FILE|--baseline|BASE|--fail-on|p95", 2, "column 4");
    row("over the baseline", "run|FILE|--baseline|BASE|--json|BASE", 2,
        "would overwrite the baseline");
}

void TestCliCompare::wrongCalls()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, text);
    const int before = m_server.requestCount();
    arguments.replaceInStrings(QStringLiteral("FILE"), path("d.loadgrove.json"));
    const QByteArray base = contentOf(path("base.lgrun"));
    const CliOutcome outcome = runCli(filled(arguments));
    QTEST(outcome.exitCode, "exitCode");
    QVERIFY2(outcome.err.contains(text), outcome.err.constData());
    QCOMPARE(m_server.requestCount(), before);
    QCOMPARE(contentOf(path("base.lgrun")), base);
}

void TestCliCompare::damagedFiles()
{
    writeContent(path("text.lgrun"), "no database");
    const QByteArray whole = contentOf(path("base.lgrun"));
    writeContent(path("half.lgrun"), whole.left(whole.size() / 2));
    for (const char *name : {"text.lgrun", "half.lgrun"}) {
        const CliOutcome outcome = compare({QStringLiteral("BASE"), path(name)});
        QVERIFY2(outcome.exitCode == 3, outcome.err.constData());
        QVERIFY2(outcome.err.contains(QByteArray(name) + ": "), outcome.err.constData());
        const CliOutcome baseline = run({QStringLiteral("--baseline"), path("text.lgrun")});
        QCOMPARE(baseline.exitCode, 3);
    }
}

QTEST_GUILESS_MAIN(TestCliCompare)
#include "tst_cli_compare.moc"
