// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/guide_report.h"
#include "tests/core/report/hand_made.h"

#include <QTest>

using namespace loadgrove;

/// The result with the guide's key names (semantics.md, "Guide style").
class TestExportGuide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scenario();
    void request();
    void logTable();
    void nothingBeyondTheGuide();

private:
    Json at(const std::vector<std::string> &path) const
    {
        const Json *value = m_json.at(path);
        return value ? *value : Json("nothing there");
    }
    Json m_json = guideJson(handMade());
};

void TestExportGuide::scenario()
{
    QCOMPARE(m_json.items().size(), std::size_t(1));
    QCOMPARE(at({"0", "name"}), Json("order flow"));
    // latencies are texts in milliseconds with at most 4 decimals
    QCOMPARE(
        at({"0", "status"}).write(),
        std::string(R"({"description":"finished","count":12005,"executed":11990,"fail":10,)"
                    R"("avg_latency":"12.3456ms","max_latency":"400ms","min_latency":"5ms",)"
                    R"("p99th_latency":"99ms","p95th_latency":"25ms","p90th_latency":"20ms",)"
                    R"("code_table":{"refused":4,"201":12180,"503":14},"log_table":{},)"
                    R"("assert_statement":"vars.product_id != null: 11990 passed, 0 failed"})"));
}

void TestExportGuide::request()
{
    QCOMPARE(at({"0", "requests"}).items().size(), std::size_t(2));
    QCOMPARE(at({"0", "requests", "0", "name"}), Json("products_POST"));
    QCOMPARE(at({"0", "requests", "0", "status", "avg_latency"}), Json("1.2346ms"));
    QCOMPARE(at({"0", "requests", "0", "status", "code_table", "201"}), Json(12180));
    QCOMPARE(at({"0", "requests", "0", "asserts"}).write(),
             std::string(R"([{"condition":"code == 201","pass":12180,"fail":18}])"));
    // The requests of a nested scenario are named by the path to them.
    QCOMPARE(at({"0", "requests", "1", "name"}), Json("clean up/products_DELETE"));
    QCOMPARE(at({"0", "requests", "1", "status", "description"}), Json("skipped"));
}

void TestExportGuide::logTable()
{
    const Json entry = at({"0", "requests", "0", "status", "log_table", "201"});
    QCOMPARE(entry.find("Response")->find("statusCode")->integer(), 201);
    QCOMPARE(entry.find("Request")->find("method")->string(), std::string("POST"));
    QVERIFY(m_json.write().find("t0p") == std::string::npos); // secrets are masked
}

/// The keys of the rule, in its order, and no others.
void TestExportGuide::nothingBeyondTheGuide()
{
    const auto keys = [](const Json &object) {
        std::string text;
        for (const auto &[key, value] : object.members())
            text += (text.empty() ? "" : " ") + key;
        return text;
    };
    QCOMPARE(keys(at({"0"})), std::string("name status requests"));
    const Json request = at({"0", "requests", "0"});
    QCOMPARE(keys(request), std::string("name status asserts"));
    const Json entry = *request.at({"status", "log_table", "201"});
    QCOMPARE(keys(entry), std::string("Request Response"));
    QCOMPARE(keys(*entry.find("Request")), std::string("path method headers cookies payload"));
    QCOMPARE(keys(*entry.find("Response")), std::string("statusCode headers cookies payload"));
}

QTEST_GUILESS_MAIN(TestExportGuide)
#include "tst_export_guide.moc"
