// SPDX-License-Identifier: GPL-3.0-or-later
// What a run keeps of its exchanges.
#include "core/stats/sampler.h"
#include "tests/support/run_document.h"
#include "tests/support/scripted_api.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace loadgrove;

class EngineSamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samplesShowWhereTheTimeWent();
    void samplesShowVariables();
    void theSlowestIsKeptWhole();
};

void EngineSamplesTest::samplesShowWhereTheTimeWent()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.reply(ReplyScript()
                     .pause(std::chrono::milliseconds(30))
                     .write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nab")
                     .pause(std::chrono::milliseconds(400))
                     .write("cd"));
    const auto snapshot = runDocument(documentOf(server, R"([{"name": "a", "path": "/a"}])",
                                                 R"("load_test_config": {"load_count": 2})"));
    QVERIFY(snapshot);
    const auto &samples = rowOf(*snapshot, "a").samples;
    QCOMPARE(samples.size(), std::size_t(2));
    QVERIFY(samples[0]->roles.first);
    QVERIFY(samples[0]->phases.connect >= nanoseconds(0));
    QVERIFY(samples[1]->phases.connect < nanoseconds(0)); // the connection was there
    for (const auto &sample : samples) {
        QVERIFY(sample->phases.tls < nanoseconds(0));
        QVERIFY(sample->phases.wait >= std::chrono::milliseconds(30));
        // Half of it: a busy machine may have seen the first bytes late.
        QVERIFY(sample->phases.receive >= std::chrono::milliseconds(200));
        QVERIFY(sample->service >= std::chrono::milliseconds(430));
        QCOMPARE(sample->phases.wait + sample->phases.receive, sample->service);
        QCOMPARE(sample->responseBody, std::string("abcd"));
    }
}

void EngineSamplesTest::samplesShowVariables()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.reply(ReplyScript::json(200, R"({"id": 57})"));
    const auto snapshot = runDocument(documentOf(server, R"([
        {"name": "a", "path": "/a"},
        {"type": "export", "name": "id", "value": "{{requests.a.res.id}}"},
        {"type": "set", "name": "next", "value": "{{uuid()}}"},
        {"name": "b", "path": "/b/{{vars.id}}/{{vars.next}}"}])",
                                                 R"("variables": {"colour": "green"})"));
    QVERIFY(snapshot);
    const auto &samples = rowOf(*snapshot, "b").samples;
    QCOMPARE(samples.size(), std::size_t(1));
    std::map<std::string, std::string> variables(samples[0]->variables.begin(),
                                                 samples[0]->variables.end());
    QCOMPARE(variables["vars.colour"], std::string("green"));
    QCOMPARE(variables["vars.id"], std::string("57"));
    QVERIFY(samples[0]->path == "/b/57/" + variables["vars.next"]);
    QVERIFY(!variables["vars.next"].empty());
}

/// Long after the first ones: what it brought was kept because it took so long.
void EngineSamplesTest::theSlowestIsKeptWhole()
{
    constexpr int sends = 300, slow = 200;
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler([count = 0](const ReceivedRequest &) mutable {
        const int number = ++count;
        return ReplyScript()
            .pause(std::chrono::milliseconds(number == slow ? 100 : 0))
            .write("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n" + std::to_string(99 + number));
    });
    const auto snapshot = runDocument(
        documentOf(server, R"([{"name": "a", "path": "/a"}])",
                   R"("load_test_config": {"load_count": )" + std::to_string(sends) + "}"));
    QVERIFY(snapshot);
    const RowSnapshot &row = rowOf(*snapshot, "a");
    const auto slowest = std::find_if(row.samples.begin(), row.samples.end(),
                                      [](const auto &sample) { return sample->roles.slowest; });
    QVERIFY(slowest != row.samples.end());
    QCOMPARE((*slowest)->responseBody, std::to_string(99 + slow));
    QVERIFY(!(*slowest)->responseBodyCut);
    QVERIFY(!(*slowest)->responseHeaders.empty());
    QVERIFY(row.samples.size() <= 2 + Sampler::randomCount);
}

QTEST_GUILESS_MAIN(EngineSamplesTest)

#include "tst_engine_samples.moc"
