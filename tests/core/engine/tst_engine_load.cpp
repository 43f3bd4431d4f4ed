// SPDX-License-Identifier: GPL-3.0-or-later
// How much and how long: users, count, duration, scenarios side by side.
#include "app/demo/demo_shop.h"
#include "tests/support/run_document.h"
#include "tests/support/scripted_api.h"

#include <QTest>

#include <cmath>

using namespace loadgrove;

namespace {

std::string load(std::string_view keys)
{
    return R"("load_test_config": {)" + std::string(keys) + "}";
}

} // namespace

class EngineLoadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countIsExact_data();
    void countIsExact();
    void durationEndsTheRun();
    void neitherCountNorDuration();
    void scenariosRunInParallel();
    void scenariosShareTheConfiguration();
    void topLevelConditions();
    void instantIterationsDoNotSpin_data();
    void instantIterationsDoNotSpin();
    void warmup();
    void warmupLongerThanTheRun();
    void waitsAreNotBusy();
    void busyIsTheSumOfRequests();
    void chainOverTheDemoShop();
};

void EngineLoadTest::countIsExact_data()
{
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("workers");
    QTest::newRow("one") << 1 << 1 << 1;
    QTest::newRow("one user, several iterations") << 1 << 7 << 2;
    QTest::newRow("several users") << 3 << 100 << 2;
    QTest::newRow("more users than iterations") << 10 << 7 << 2;
    QTest::newRow("more workers than users") << 2 << 50 << 8;
    QTest::newRow("500 users, 2000 iterations") << 500 << 2000 << 4;
}

/// "load_count: total iterations over all users."
void EngineLoadTest::countIsExact()
{
    QFETCH(int, threads);
    QFETCH(int, count);
    QFETCH(int, workers);
    RecordingServer server;
    QVERIFY(server.start());
    RunSettings settings;
    settings.workers = workers;
    const auto snapshot = runDocument(
        documentOf(server, R"([{"name": "a", "path": "/a"}, {"name": "b", "path": "/b"}])",
                   load("\"load_count\": " + std::to_string(count)
                        + ", \"load_num_threads\": " + std::to_string(threads))),
        settings);
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot), QStringLiteral("s: %1 ok; a: %1 ok; b: %1 ok").arg(count));
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
    QCOMPARE(snapshot->state, RunState::Finished);
    QCOMPARE(snapshot->notices, std::vector<std::string>());
    QVERIFY(server.connectionCount() <= std::min(threads, count));
}

void EngineLoadTest::durationEndsTheRun()
{
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot = runDocument(documentOf(
        server, R"([{"name": "a"}])",
        load(R"("load_duration": 0.3, "load_num_threads": 3, "load_count": 100000000)")));
    QVERIFY(snapshot);
    QCOMPARE(snapshot->state, RunState::Finished);
    QVERIFY(rowOf(*snapshot, "s").counters.executed > 3);
    QCOMPARE(counts(*snapshot, "s"), counts(*snapshot, "a"));
    QCOMPARE(rowOf(*snapshot, "a").counters.aborted, 0);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
    QCOMPARE(server.connectionCount(), 3);
}

/// "Neither: one iteration per user, with a visible notice."
void EngineLoadTest::neitherCountNorDuration()
{
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot =
        runDocument(documentOf(server, R"([{"name": "a"}])", load(R"("load_num_threads": 5)")));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot), QStringLiteral("s: 5 ok; a: 5 ok"));
    QCOMPARE(snapshot->notices,
             std::vector<std::string>{"neither count nor duration: one iteration per user"});
    QCOMPARE(server.connectionCount(), 5);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

/// "they run in parallel": the first waits for the second.
void EngineLoadTest::scenariosRunInParallel()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler([seen = false](const ReceivedRequest &request) mutable {
        seen = seen || request.target == "/second";
        return ReplyScript::json(seen ? 200 : 404, "{}");
    });
    const auto snapshot = runDocument(documentOfScenarios(server, R"([
        {"name": "s", "steps": [{"name": "a", "path": "/first", "until": "code == 200", "max_retries": 1000, "retry_interval": 0.005}]},
        {"name": "t", "steps": [{"type": "wait", "seconds": 0.05}, {"name": "b", "path": "/second"}]}])"));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot, "s"), QStringLiteral("1 ok"));
    QCOMPARE(counts(*snapshot, "t"), QStringLiteral("1 ok"));
    QVERIFY(rowOf(*snapshot, "a").counters.retries > 0);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

/// "each gets all of it (threads x scenarios)".
void EngineLoadTest::scenariosShareTheConfiguration()
{
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot = runDocument(documentOfScenarios(
        server, R"([
        {"name": "s", "steps": [{"name": "a", "path": "/{{vars.v}}"}]}, {"name": "off", "disabled": true, "steps": [{"name": "c"}]},
        {"name": "t", "variables": {"v": 2}, "steps": [{"type": "wait", "seconds": 0.005}, {"name": "b", "path": "/{{vars.v}}"}]}])",
        R"("variables": {"v": 1}, )" + load(R"("load_count": 30, "load_num_threads": 3)")));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot), QStringLiteral("s: 30 ok; a: 30 ok; t: 30 ok; b: 30 ok"));
    int ones = 0;
    for (const ReceivedRequest &request : server.requests())
        ones += request.target == "/1";
    QCOMPARE(ones, 30);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

/// "if: run the step only if true (every step kind has it)".
void EngineLoadTest::topLevelConditions()
{
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot = runDocument(documentOfScenarios(
        server, R"([
        {"name": "s", "if": "vars.v == 1", "steps": [{"name": "a"}]},
        {"name": "t", "if": "vars.v == 2", "steps": [{"name": "b"}]}])",
        R"("variables": {"v": 1}, )" + load(R"("load_count": 4, "load_num_threads": 2)")));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot), QStringLiteral("s: 4 ok; a: 4 ok; t: 4 skipped; b: -"));
    QCOMPARE(rowOf(*snapshot, "t").state, RunState::Skipped);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

/// Iterations in which nothing takes time start at least a millisecond apart: within 300 ms a user
/// has at most 300 of them.
void EngineLoadTest::instantIterationsDoNotSpin_data()
{
    QTest::addColumn<QByteArray>("scenario");
    QTest::newRow("always skipped") << QByteArray(R"("if": "false", "steps": [{"name": "a"}])");
    QTest::newRow("nothing in it") << QByteArray(R"("steps": [])");
    QTest::newRow("all steps are skipped")
        << QByteArray(R"("steps": [{"name": "a", "if": "1 == 2"}])");
    QTest::newRow("only assertions")
        << QByteArray(R"("steps": [{"type": "assert", "condition": "1 == 2"}])");
    QTest::newRow("a value is missing")
        << QByteArray(R"("steps": [{"name": "a", "path": "/{{requests.a.res.id}}"}])");
}

void EngineLoadTest::instantIterationsDoNotSpin()
{
    QFETCH(QByteArray, scenario);
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot = runDocument(
        documentOfScenarios(server, R"([{"name": "s", )" + scenario.toStdString() + "}]",
                            load(R"("load_duration": 0.3, "load_num_threads": 4)")));
    QVERIFY(snapshot);
    const Counters &counters = rowOf(*snapshot, "s").counters;
    QVERIFY(counters.count() + counters.skipped >= 4);
    QVERIFY2(counters.count() + counters.skipped <= 4 * 300, qPrintable(counts(*snapshot)));
    QCOMPARE(imbalance(*snapshot, 0), QString());
}

/// "load_warmup (s, left out of thresholds)": the whole run is in the tables, what came after the
/// warm-up is judged, and that is less. Part of a second counts as a whole one.
void EngineLoadTest::warmup()
{
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot = runDocument(
        documentOf(server, R"([{"name": "a"}, {"type": "wait", "seconds": 0.001}])",
                   load(R"("load_duration": 1.4, "load_num_threads": 3, "load_warmup": 0.3)")));
    QVERIFY(snapshot);
    QVERIFY(snapshot->afterWarmup);
    const Snapshot &judged = *snapshot->afterWarmup;
    QVERIFY(judged.totals.counters.count() > 0);
    QVERIFY(judged.totals.counters.count() < snapshot->totals.counters.count());
    QVERIFY(judged.elapsed > nanoseconds(0));
    QVERIFY(judged.elapsed <= snapshot->elapsed - std::chrono::seconds(1));
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

void EngineLoadTest::warmupLongerThanTheRun()
{
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot = runDocument(
        documentOf(server, R"([{"name": "a"}])", load(R"("load_count": 10, "load_warmup": 1000)")));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot), QStringLiteral("s: 10 ok; a: 10 ok"));
    QCOMPARE(snapshot->afterWarmup->totals.counters.count(), 0);
    QCOMPARE(snapshot->afterWarmup->elapsed, nanoseconds(0));
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

/// "A scenario has two durations: wall (with waits) and the sum of its requests."
void EngineLoadTest::waitsAreNotBusy()
{
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot =
        runDocument(documentOf(server, R"([
        {"type": "wait", "seconds": 0.02}, {"type": "wait", "min": 0.001, "max": 0.002}, {"type": "wait", "mean": 0.001}])",
                               load(R"("load_count": 6, "load_num_threads": 3)")));
    QVERIFY(snapshot);
    const RowSnapshot &row = rowOf(*snapshot, "s");
    QCOMPARE(counts(*snapshot), QStringLiteral("s: 6 ok"));
    QVERIFY(row.latency.minimum >= 21);
    QVERIFY(row.busy);
    QCOMPARE(row.busy->count, 6);
    QVERIFY(row.busy->maximum <= 0.001); // the histogram's least value
    QCOMPARE(imbalance(*snapshot, 0), QString());
}

/// Also over rounds and through parents; each round has its own.
void EngineLoadTest::busyIsTheSumOfRequests()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler([api = scriptedApi()](const ReceivedRequest &request) {
        ReplyScript slow;
        slow.pause(std::chrono::milliseconds(5));
        const ReplyScript reply = api(request);
        return slow.write(reply.steps().front().bytes);
    });
    const auto snapshot = runDocument(documentOf(server, R"([
        {"type": "scenario", "name": "o", "steps": [
          {"type": "scenario", "name": "i", "until": "requests.a.code == 200", "retry_interval": 0, "steps": [
            {"name": "a", "path": "/codes/404,404,404,200"}]}]},
        {"name": "b"}])"));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot),
             QStringLiteral("s: 1 ok; o: 1 ok; i: 1 ok 3 retried; a: 4 ok; b: 1 ok"));
    const auto sum = [&](const char *name, bool busy) {
        const RowSnapshot &row = rowOf(*snapshot, name);
        const LatencySummary &latency = busy ? *row.busy : row.latency;
        return latency.average * double(latency.count);
    };
    const double rounding = 0.01; // each value is rounded down to a microsecond
    QVERIFY(sum("a", false) >= 20);
    QVERIFY(std::abs(sum("i", true) - sum("a", false)) < rounding);
    QVERIFY(std::abs(sum("o", true) - sum("a", false)) < rounding);
    QVERIFY(std::abs(sum("s", true) - sum("a", false) - sum("b", false)) < rounding);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

/// The main job: product -> order -> order by its id, against a real API that counts for itself.
void EngineLoadTest::chainOverTheDemoShop()
{
    DemoShop shop;
    QVERIFY(shop.start());
    RecordingServer unused;
    RunSettings settings;
    settings.plan.variables = {{"base", Json(shop.baseUrl())}};
    const auto snapshot =
        runDocument(documentOf(unused, R"j([
        {"name": "products_POST", "url": "{{base}}", "method": "POST", "path": "/api/v1/products", "expected_code": "201",
         "body": {"name": "bigbear", "category": "Toys", "price": 9.90, "in_stock": true, "description": "bear", "image_url": "http://h/x.png"},
         "data_override": {"name": "{{uuid()}}"}},
        {"type": "export", "name": "product_id", "value": "{{requests.products_POST.res.product_id}}"},
        {"name": "orders_POST", "url": "{{base}}", "method": "POST", "path": "/api/v1/orders", "expected_code": "201",
         "body": {"customer_email": "a@example.com", "items": [{"product_id": 1, "quantity": 3, "unit_price": 9.90}]},
         "data_override": {"items.0.product_id": "{{vars.product_id}}"}},
        {"name": "orders_GET", "url": "{{base}}", "path": "/api/v1/orders/{order_id}", "expected_code": "200",
         "path_params": {"order_id": "{{requests.orders_POST.res.order_id}}"}},
        {"type": "assert", "condition": "requests.orders_GET.res.items.0.product_id == vars.product_id"}])j",
                               R"("variables": {"base": ""}, )"
                                   + load(R"("load_count": 300, "load_num_threads": 10)")),
                    settings);
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot),
             QStringLiteral(
                 "s: 300 ok; products_POST: 300 ok; orders_POST: 300 ok; orders_GET: 300 ok"));
    QCOMPARE(imbalance(*snapshot, shop.requestsServed()), QString());
}

QTEST_GUILESS_MAIN(EngineLoadTest)
#include "tst_engine_load.moc"
