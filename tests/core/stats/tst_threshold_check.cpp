// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/report/hand_made.h"

#include <QTest>

using namespace loadgrove;

using Subject = Threshold::Subject;
using Metric = Threshold::Metric;
using Op = Threshold::Op;
using Measured = std::optional<double>;

namespace {

Threshold about(Metric metric, Subject subject = Subject::Run, const char *name = "")
{
    Threshold threshold;
    threshold.subject = subject;
    threshold.name = name;
    threshold.metric = metric;
    threshold.limit = 1e12;
    return threshold;
}

Threshold percentile(double percent, Subject subject = Subject::Run, const char *name = "")
{
    Threshold threshold = about(Metric::Percentile, subject, name);
    threshold.percentile = percent;
    return threshold;
}

Threshold codes(const char *code, Subject subject = Subject::Run, const char *name = "")
{
    Threshold threshold = about(Metric::Codes, subject, name);
    threshold.code = code;
    return threshold;
}

Threshold responseTime(double percent, Subject subject = Subject::Run, const char *name = "")
{
    Threshold threshold = percentile(percent, subject, name);
    threshold.responseTime = true;
    return threshold;
}

/// The hand-made run with a schedule, and with a percentile that only a threshold asks for.
Snapshot scheduled()
{
    Snapshot snapshot = handMade();
    snapshot.rows[Create].response = latencies(12'198, 100);
    snapshot.totals.latency.others = {{35, 0.8}};
    return snapshot;
}

} // namespace

class TestThresholdCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measured_data();
    void measured();
    void comparisons_data();
    void comparisons();
    void unmeasuredFails();
    void pathFindsARow();
    void worstOfSeveralRowsCounts();
    void warmupIsLeftOut();
    void pausesAreNoTimeOfRates();
    void runsThatEndWithinTheirWarmup();
    void passRule();
};

void TestThresholdCheck::measured_data()
{
    QTest::addColumn<Threshold>("threshold");
    QTest::addColumn<Measured>("value");

    const auto row = [](const char *name, const Threshold &threshold, Measured value) {
        QTest::newRow(name) << threshold << value;
    };
    const auto request = Subject::Request, scenario = Subject::Scenario;
    const char *create = "products_POST", *remove = "products_DELETE", *flow = "order flow";
    row("p50", percentile(50), 1);
    row("p90", percentile(90), 2);
    row("p95", percentile(95), 2.5);
    row("p99", percentile(99), 9.9);
    row("p99.9", percentile(99.9), 20);
    row("p100", percentile(100), 40);
    row("p35, asked for", percentile(35), 0.8);
    row("p36, not asked for", percentile(36), {});
    row("avg", about(Metric::Average), 1.23456);
    row("min", about(Metric::Minimum), 0.5);
    row("max", about(Metric::Maximum), 40);
    row("p95 of a request", percentile(95, request, create), 2.5);
    row("p95 of a scenario", percentile(95, scenario, flow), 25);
    row("p95 of one not run", percentile(95, request, remove), {});
    row("p95 of none", percentile(95, request, "nothing"), {});
    row("p95 of another kind", percentile(95, scenario, create), {});
    row("response.p95", responseTime(95, request, create), 250);
    row("response.p95 unknown", responseTime(95), {});

    row("error_rate", about(Metric::ErrorRate), 12 / 12192.0);
    row("error_rate of a request", about(Metric::ErrorRate, request, create), 12 / 12192.0);
    row("error_rate of a scenario", about(Metric::ErrorRate, scenario, flow), 10 / 12000.0);
    row("error_rate of one not run", about(Metric::ErrorRate, request, remove), {});
    row("rps", about(Metric::Rps), 12205 / 30.5);
    row("rps of a request", about(Metric::Rps, request, create), 12205 / 30.5);
    row("rps of a scenario: its requests", about(Metric::Rps, scenario, flow), 12205 / 30.5);
    row("rps of one not run", about(Metric::Rps, request, remove), 0);
    row("count", about(Metric::Count), 12205);
    row("count of a scenario", about(Metric::Count, scenario, flow), 12005);
    row("count of one not run", about(Metric::Count, request, remove), 0);

    row("codes.503", codes("503"), 14);
    row("codes.5xx", codes("5xx"), 14);
    row("codes.2xx", codes("2xx"), 12180);
    row("codes.404", codes("404"), 0);
    row("codes.refused", codes("refused"), 4);
    row("codes of a request", codes("201", request, create), 12180);
    row("codes of a scenario: its requests", codes("5xx", scenario, flow), 14);
    row("codes of one not run", codes("5xx", request, remove), {});

    row("checks", about(Metric::Checks), (11990 + 12180) / double(11990 + 12180 + 18));
    row("checks of a request", about(Metric::Checks, request, create), 12180 / 12198.0);
    row("checks of a scenario: with all below", about(Metric::Checks, scenario, flow),
        (11990 + 12180) / double(11990 + 12180 + 18));
    row("checks of one without", about(Metric::Checks, request, remove), {});
}

void TestThresholdCheck::measured()
{
    QFETCH(Threshold, threshold);
    QFETCH(Measured, value);
    const ThresholdResult result = checkThreshold(threshold, scheduled());
    QCOMPARE(result.value.has_value(), value.has_value());
    if (value)
        QCOMPARE(*result.value, *value);
    QCOMPARE(result.passed, value.has_value()); // all limits here are beyond reach
}

void TestThresholdCheck::comparisons_data()
{
    QTest::addColumn<Op>("op");
    QTest::addColumn<double>("limit");
    QTest::addColumn<bool>("passed");

    // The measured p95 is 2.5 ms.
    QTest::newRow("less") << Op::Less << 2.6 << true;
    QTest::newRow("not less") << Op::Less << 2.5 << false;
    QTest::newRow("less or equal") << Op::LessEqual << 2.5 << true;
    QTest::newRow("not less or equal") << Op::LessEqual << 2.4 << false;
    QTest::newRow("greater") << Op::Greater << 2.4 << true;
    QTest::newRow("not greater") << Op::Greater << 2.5 << false;
    QTest::newRow("greater or equal") << Op::GreaterEqual << 2.5 << true;
    QTest::newRow("equal") << Op::Equal << 2.5 << true;
    QTest::newRow("not equal") << Op::Equal << 2.6 << false;
}

void TestThresholdCheck::comparisons()
{
    QFETCH(Op, op);
    QFETCH(double, limit);
    Threshold threshold = percentile(95);
    threshold.op = op;
    threshold.limit = limit;
    QTEST(checkThreshold(threshold, handMade()).passed, "passed");
}

void TestThresholdCheck::unmeasuredFails()
{
    Threshold threshold = percentile(95, Subject::Request, "products_DELETE");
    threshold.text = "requests.products_DELETE.p95 > 0ms";
    threshold.op = Op::Greater;
    threshold.limit = 0;
    const ThresholdResult result = checkThreshold(threshold, handMade());
    QVERIFY(!result.passed);
    QVERIFY(!result.value);
    QCOMPARE(result.expression, threshold.text);
}

void TestThresholdCheck::pathFindsARow()
{
    const auto value = [](const char *name) {
        return checkThreshold(percentile(95, Subject::Request, name), handMade()).value;
    };
    QCOMPARE(value("order flow/products_POST"), Measured(2.5));
    QCOMPARE(value("flow/products_POST"), Measured());
    QCOMPARE(checkThreshold(
                 about(Metric::Count, Subject::Request, "order flow/clean up/products_DELETE"),
                 handMade())
                 .value,
             Measured(0));
}

void TestThresholdCheck::worstOfSeveralRowsCounts()
{
    Snapshot snapshot = handMade();
    Rows rows = *snapshot.info.rows;
    rows.rows[Remove].name = rows.rows[Create].name;
    snapshot.info.rows = std::make_shared<const Rows>(rows);
    snapshot.rows[Remove].latency = latencies(10, 2);

    Threshold threshold = percentile(95, Subject::Request, "products_POST");
    QCOMPARE(checkThreshold(threshold, snapshot).value, Measured(5.0));
    threshold.op = Op::Greater;
    threshold.limit = 1;
    QCOMPARE(checkThreshold(threshold, snapshot).value, Measured(2.5));
    threshold.limit = 3;
    QVERIFY(!checkThreshold(threshold, snapshot).passed);
    snapshot.rows[Remove].latency = {};
    threshold.limit = 1;
    QVERIFY(!checkThreshold(threshold, snapshot).value);
}

/// "Warm-up is left out of thresholds only": another run's figures would be judged.
void TestThresholdCheck::warmupIsLeftOut()
{
    Snapshot snapshot = handMade();
    Snapshot rest = handMade();
    rest.elapsed = std::chrono::seconds(10);
    rest.totals.latency = latencies(100, 2);
    rest.totals.counters = {};
    rest.totals.counters.executed = 90;
    rest.totals.counters.failed = 10;
    rest.rows[Create].latency = latencies(100, 3);
    rest.assertions = {{1, 1}, {1, 1}};
    snapshot.afterWarmup = std::make_shared<const Snapshot>(rest);
    const auto value = [&](const Threshold &threshold) {
        return checkThreshold(threshold, snapshot).value;
    };
    QCOMPARE(value(percentile(95)), Measured(5.0));
    QCOMPARE(value(percentile(95, Subject::Request, "products_POST")), Measured(7.5));
    QCOMPARE(value(about(Metric::Rps)), Measured(10.0)); // over the time after the warm-up
    QCOMPARE(value(about(Metric::Count)), Measured(100.0));
    QCOMPARE(value(about(Metric::ErrorRate)), Measured(0.1));
    QCOMPARE(value(about(Metric::Checks)), Measured(0.5));
}

void TestThresholdCheck::pausesAreNoTimeOfRates()
{
    Snapshot snapshot = handMade();
    snapshot.elapsed = std::chrono::seconds(60);
    snapshot.pausedFor = std::chrono::seconds(50);
    snapshot.totals.counters = {};
    snapshot.totals.counters.executed = 600;
    QCOMPARE(checkThreshold(about(Metric::Rps), snapshot).value, Measured(60.0));
}

/// Then nothing was measured, not even that there were no requests.
void TestThresholdCheck::runsThatEndWithinTheirWarmup()
{
    Snapshot snapshot = handMade();
    Snapshot rest = handMade();
    rest.elapsed = nanoseconds::zero();
    rest.totals = {};
    rest.rows = std::vector<RowSnapshot>(rest.rows.size());
    snapshot.afterWarmup = std::make_shared<const Snapshot>(rest);
    for (const Metric metric : {Metric::Average, Metric::ErrorRate, Metric::Rps, Metric::Count}) {
        const ThresholdResult result = checkThreshold(about(metric), snapshot);
        QVERIFY(!result.passed);
        QVERIFY(!result.value);
    }
    const Threshold onARow = about(Metric::Count, Subject::Request, "products_POST");
    QVERIFY(!checkThreshold(onARow, snapshot).passed);
}

void TestThresholdCheck::passRule()
{
    Snapshot snapshot = handMade();
    const ThresholdResult good{"p95 < 1s", true, 1}, bad{"p95 < 1ms", false, 2};
    QVERIFY(!passed(snapshot, {}));    // iterations failed
    QVERIFY(passed(snapshot, {good})); // a threshold decides instead
    QVERIFY(!passed(snapshot, {good, bad}));

    snapshot.rows[Flow].counters.failed = 0;
    QVERIFY(passed(snapshot, {})); // aborted ones and failed sends that no iteration minded
    QVERIFY(!passed(snapshot, {bad}));
    snapshot.interrupted = true; // what it would have come to, nobody knows
    QVERIFY(!passed(snapshot, {good}));
    snapshot.interrupted = false;
    QVERIFY(passed(snapshot, {good}));
    snapshot.state = RunState::Failed;
    QVERIFY(!passed(snapshot, {good}));
}

QTEST_GUILESS_MAIN(TestThresholdCheck)

#include "tst_threshold_check.moc"
