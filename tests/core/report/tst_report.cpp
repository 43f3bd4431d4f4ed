// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/report/json_report.h"
#include "core/report/sample_json.h"
#include "core/report/text_report.h"
#include "tests/core/report/hand_made.h"

#include <QTest>

using namespace loadgrove;

namespace {

/// The value at "scenarios/0/status/count"; fails the test where there is none.
Json valueAt(const Json &json, const char *path)
{
    std::vector<std::string> keys;
    for (const QString &key : QString::fromLatin1(path).split(QLatin1Char('/')))
        keys.push_back(utf8(key));
    const Json *value = json.at(keys);
    if (!value) {
        QTest::qFail(path, __FILE__, __LINE__);
        return {};
    }
    return *value;
}

std::string keysOf(const Json &object)
{
    std::string keys;
    for (const auto &[key, value] : object.members())
        keys += (keys.empty() ? "" : " ") + key;
    return keys;
}

/// Every status in a result, however deep.
void collectStatuses(const Json &row, std::vector<Json> &statuses)
{
    statuses.push_back(*row.find("status"));
    for (const char *key : {"requests", "scenarios"}) {
        if (const Json *children = row.find(key)) {
            for (const Json &child : children->items())
                collectStatuses(child, statuses);
        }
    }
}

} // namespace

class TestReport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultKeys();
    void whatItIsOf();
    void rowsOfTheResult();
    void booksBalance();
    void thresholds();
    void configInForce();
    void responseTimeIsApart();
    void timeSeries();
    void failureAndNotices();
    void sampleInTheLogTable();
    void noSecretLeaves();
    void payloads_data();
    void payloads();
};

void TestReport::resultKeys()
{
    const Json result = resultJson(handMade());
    QCOMPARE(
        keysOf(result),
        std::string(
            "loadgrove_result document state passed started duration_s config seed health totals "
            "thresholds changes paused_s notices scenarios timeseries"));
    QCOMPARE(valueAt(result, "loadgrove_result"), Json(1));
    QCOMPARE(valueAt(result, "state"), Json("finished"));
    QCOMPARE(valueAt(result, "passed"), Json(false));
    QCOMPARE(valueAt(result, "started"), Json("2026-03-01T12:30:15.250Z"));
    QCOMPARE(valueAt(result, "duration_s").write(), std::string("30.5"));
    QCOMPARE(valueAt(result, "totals/count"), Json(12'205));
    QCOMPARE(valueAt(result, "totals/dropped"), Json(0));
    QCOMPARE(valueAt(result, "totals/bytes_sent"), Json(4'000'000));
    QCOMPARE(valueAt(result, "totals/bytes_received"), Json(25'500'000));
    QVERIFY(Json::parse(result.write(2)).ok());
}

/// Keys that are there where there is something to say.
void TestReport::whatItIsOf()
{
    Snapshot snapshot = handMade();
    snapshot.rows[Flow].counters.failed = 0;
    snapshot.spanBegin = std::chrono::milliseconds(20'001);
    snapshot.pausedFor = std::chrono::milliseconds(500);
    QCOMPARE(valueAt(resultJson(snapshot), "passed"), Json(true));
    QCOMPARE(valueAt(resultJson(snapshot), "span").write(),
             std::string(R"({"from_s":20.001,"to_s":50.501})"));
    QCOMPARE(valueAt(resultJson(snapshot), "totals/rps").write(), std::string("406.833"));
    snapshot.spanBegin = std::nullopt;
    snapshot.interrupted = true;
    const Json result = resultJson(snapshot);
    QVERIFY(!result.find("span"));
    QCOMPARE(valueAt(result, "interrupted"), Json(true));
    QCOMPARE(valueAt(result, "passed"), Json(false));
}

void TestReport::rowsOfTheResult()
{
    const Json result = resultJson(handMade());
    QCOMPARE(valueAt(result, "scenarios").items().size(), 1u);
    const Json flow = valueAt(result, "scenarios/0");
    QCOMPARE(keysOf(flow), std::string("name status requests scenarios"));
    QCOMPARE(keysOf(valueAt(flow, "status")),
             std::string("state count executed fail retries aborted skipped unsent latency "
                         "response_time busy assertions"));
    QCOMPARE(valueAt(flow, "name"), Json("order flow"));
    QCOMPARE(valueAt(flow, "status/assertions").write(),
             std::string(R"([{"condition":"vars.product_id != null","pass":11990,"fail":0}])"));
    QCOMPARE(valueAt(flow, "status/busy/p50"), Json(5));

    const Json create = valueAt(flow, "requests/0");
    QCOMPARE(keysOf(create), std::string("name status"));
    QCOMPARE(keysOf(valueAt(create, "status")),
             std::string("state count executed fail retries aborted skipped unsent latency "
                         "response_time redirects reconnects bytes_sent bytes_received code_table "
                         "log_table samples "
                         "assertions"));
    QCOMPARE(valueAt(create, "status/latency").write(),
             std::string(R"({"avg":1.235,"min":0.5,"max":40,"p50":1,"p90":2,"p95":2.5,"p99":9.9,)"
                         R"("p999":20})"));
    QVERIFY(valueAt(create, "status/response_time").isNull());
    QCOMPARE(valueAt(create, "status/code_table").write(),
             std::string(R"({"refused":4,"201":12180,"503":14})"));
    QCOMPARE(valueAt(create, "status/assertions/0/fail"), Json(18));

    QCOMPARE(valueAt(flow, "scenarios/0/name"), Json("clean up"));
    QCOMPARE(valueAt(flow, "scenarios/0/status/state"), Json("skipped"));
    QCOMPARE(valueAt(flow, "scenarios/0/requests/0/name"), Json("products_DELETE"));
}

void TestReport::booksBalance()
{
    std::vector<Json> statuses;
    collectStatuses(valueAt(resultJson(handMade()), "scenarios/0"), statuses);
    QCOMPARE(statuses.size(), 4u);
    for (const Json &status : statuses) {
        const auto number = [&status](const char *key) { return status.find(key)->integer(); };
        QCOMPARE(number("count"),
                 number("executed") + number("fail") + number("aborted") + number("retries"));
        const Json *codes = status.find("code_table");
        if (!codes)
            continue;
        std::int64_t sum = 0;
        for (const auto &[code, count] : codes->members())
            sum += count.integer();
        QCOMPARE(sum, number("executed") + number("fail") + number("retries") - number("unsent"));
    }
}

void TestReport::thresholds()
{
    Snapshot snapshot = handMade();
    snapshot.info.thresholds = {"p95 < 0.2s", "error_rate < 1%", "codes.5xx == 0",
                                "requests.products_DELETE.p95 < 1s"};
    const Json result = resultJson(snapshot);
    QCOMPARE(valueAt(result, "thresholds").write(),
             std::string(R"([{"expression":"p95 < 0.2s","pass":true,"value":2.5},)"
                         R"({"expression":"error_rate < 1%","pass":true,)"
                         R"("value":0.000984251968503937},)"
                         R"({"expression":"codes.5xx == 0","pass":false,"value":14},)"
                         R"({"expression":"requests.products_DELETE.p95 < 1s","pass":false,)"
                         R"("value":null}])"));
    QCOMPARE(valueAt(result, "passed"), Json(false));

    snapshot.info.thresholds.resize(2);
    QCOMPARE(valueAt(resultJson(snapshot), "passed"), Json(true));
}

void TestReport::configInForce()
{
    Snapshot snapshot = handMade();
    QCOMPARE(valueAt(resultJson(snapshot), "config").write(),
             std::string(R"({"load_duration":30,"load_num_threads":50,"stop_on_failure":false,)"
                         R"("load_graceful_stop":30})"));
    snapshot.info.config = {};
    snapshot.info.config.stages = {{10, 100}, {5.5, 0}};
    snapshot.info.config.whenBusy = WhenBusy::Wait;
    QCOMPARE(valueAt(resultJson(snapshot), "config").write(),
             std::string(R"({"stop_on_failure":false,"load_stages":[{"duration":10,"target":100},)"
                         R"({"duration":5.5,"target":0}],"load_stage_unit":"arrival_rate",)"
                         R"("load_graceful_stop":30,"load_when_busy":"wait"})"));
}

void TestReport::responseTimeIsApart()
{
    Snapshot snapshot = handMade();
    snapshot.rows[Create].response = latencies(12'198, 100);
    snapshot.totals.response = latencies(12'198, 100);
    const Json result = resultJson(snapshot);
    QCOMPARE(valueAt(result, "scenarios/0/requests/0/status/response_time/p50"), Json(100));
    QCOMPARE(valueAt(result, "scenarios/0/requests/0/status/latency/p50"), Json(1));
    QVERIFY(summaryText(snapshot).contains(QLatin1String("Response time  avg 123")));
}

void TestReport::timeSeries()
{
    QCOMPARE(valueAt(resultJson(handMade()), "timeseries").write(),
             std::string(R"([{"t":29,"length":0.5,"count":250,"fail":1,"p50":1,"p90":2,)"
                         R"("p95":12.3,"p99":15,"users":50,"codes":{"201":249,"503":1}}])"));
}

void TestReport::failureAndNotices()
{
    Snapshot snapshot = handMade();
    snapshot.state = RunState::Failed;
    snapshot.failure = "no descriptor left";
    snapshot.notices = {"neither count nor duration"};
    const Json result = resultJson(snapshot);
    QCOMPARE(valueAt(result, "failure"), Json("no descriptor left"));
    QCOMPARE(valueAt(result, "notices/0"), Json("neither count nor duration"));
    const QString text = summaryText(snapshot);
    QVERIFY(text.contains(QLatin1String("\n  no descriptor left\n")));
    QVERIFY(text.endsWith(QLatin1String("\nNotices\n  neither count nor duration\n")));
}

void TestReport::sampleInTheLogTable()
{
    const Json log = valueAt(resultJson(handMade()), "scenarios/0/requests/0/status/log_table/201");
    QCOMPARE(keysOf(log), std::string("Request Response timing kept_as"));
    QCOMPARE(keysOf(valueAt(log, "Request")), std::string("path method headers cookies payload"));
    QCOMPARE(keysOf(valueAt(log, "Response")), std::string("statusCode headers cookies payload"));
    QCOMPARE(valueAt(log, "Request/path"), Json("/api/v1/products?access_token=***&limit=5"));
    QCOMPARE(valueAt(log, "Request/headers").write(),
             std::string(R"({"Content-Type":"application/json","Authorization":"***",)"
                         R"("Cookie":"session=***; theme=***","Accept":"a/b, c/d"})"));
    QCOMPARE(valueAt(log, "Request/cookies").write(),
             std::string(R"({"session":"***","theme":"***"})"));
    QCOMPARE(valueAt(log, "Request/payload").write(),
             std::string(R"({"name":"bear","price":9.90,"password":"***"})"));
    QCOMPARE(valueAt(log, "Response/statusCode"), Json(201));
    QCOMPARE(valueAt(log, "Response/cookies").write(),
             std::string(R"({"session":"***","b":"***"})"));
    QCOMPARE(
        valueAt(log, "timing").write(),
        std::string(R"({"at_ms":12.5,"latency_ms":1.8,"wait_ms":1.5,"receive_ms":0.3,"user":3,)"
                    R"("iteration":7})"));
}

void TestReport::noSecretLeaves()
{
    Snapshot snapshot = handMade();
    Sample cut = handMadeSample();
    cut.code = AnswerCode::http(503);
    cut.requestBody = R"({"items":[1,2],"api_key": "t0psecret\"t0psecret", "token":"t0psec)";
    cut.requestBodyCut = true;
    cut.responseBody = "user=a&password=t0psecret";
    snapshot.rows[Create].samples.push_back(std::make_shared<const Sample>(cut));
    const std::string text = resultJson(snapshot).write();
    QVERIFY(text.find("t0p") == std::string::npos);
    QVERIFY(text.find("payload_cut") != std::string::npos);
    QVERIFY(text.find("user=a&password=***") != std::string::npos);
}

void TestReport::payloads_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("cut");
    QTest::addColumn<QByteArray>("payload"); // as JSON

    using B = QByteArray;
    QTest::newRow("none") << B() << false << B("null");
    QTest::newRow("object") << B("{\"b\":1,\"a\":9.90}") << false << B("{\"b\":1,\"a\":9.90}");
    QTest::newRow("number") << B("57") << false << B("57");
    QTest::newRow("text") << B("it works = fine") << false << B("\"it works = fine\"");
    QTest::newRow("number as secret")
        << B("{\"token_count\":3}") << false << B("{\"token_count\":3}");
    QTest::newRow("bytes") << B("\xff\xfe\x01") << false << B("\"(3 bytes, not text)\"");
    QTest::newRow("cut bytes") << B("\xff\xfe\x01") << true << B("\"(3+ bytes, not text)\"");
    QTest::newRow("cut in a character") << B("caf\xc3") << true << B("\"caf\"");
    QTest::newRow("cut in a long character") << B("a\xf0\x9f\x90") << true << B("\"a\"");
    QTest::newRow("cut after a character") << B("caf\xc3\xa9") << true << B("\"caf\xc3\xa9\"");
}

void TestReport::payloads()
{
    QFETCH(QByteArray, body);
    QFETCH(bool, cut);
    QFETCH(QByteArray, payload);
    QCOMPARE(payloadJson(body.toStdString(), cut).write(), payload.toStdString());
}

QTEST_GUILESS_MAIN(TestReport)

#include "tst_report.moc"
