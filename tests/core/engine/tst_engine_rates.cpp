// SPDX-License-Identifier: GPL-3.0-or-later
// Load shapes in the running engine: what starts, what is dropped, and response time that counts
// from the intended start. Counts follow from arithmetic; times are held against the server's own.
#include "tests/net/fault_server.h"
#include "tests/support/run_document.h"

#include <QTest>

#include <algorithm>
#include <mutex>
#include <thread>

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

const char *const oneGet = R"([{"name": "get", "path": "/"}])";

std::string loadOf(std::string_view keys)
{
    return std::string(R"("load_test_config": {)") + std::string(keys) + "}";
}

/// When the server took each request, in order.
class Arrivals
{
public:
    /// Counts one; blocks the server's thread, and so every connection, at the given one.
    void take(std::size_t stallAt, milliseconds stall)
    {
        const std::lock_guard lock(m_mutex);
        if (m_times.size() == stallAt)
            std::this_thread::sleep_for(stall); // the server's behaviour, not a wait of the test
        m_times.push_back(Clock::now());
    }
    /// How late each was taken against a schedule of one per period, ascending.
    std::vector<nanoseconds> lateness(nanoseconds period) const
    {
        const std::lock_guard lock(m_mutex);
        std::vector<nanoseconds> late;
        for (std::size_t i = 0; i < m_times.size(); ++i)
            late.push_back(m_times[i].time_since_epoch() - period * std::int64_t(i));
        std::sort(late.begin(), late.end());
        const nanoseconds onTime = late.front();
        for (nanoseconds &value : late)
            value -= onTime;
        return late;
    }

private:
    mutable std::mutex m_mutex; ///< guards m_times
    std::vector<TimePoint> m_times;
};

} // namespace

class EngineRatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStartIsMadeOrDropped_data();
    void everyStartIsMadeOrDropped();
    void arrivalsEachScenario();
    void aCapIsNeverExceeded();
    void aCapHoldsForTheRunAsAWhole();
    void withoutScheduleThereIsNoResponseTime();
    void responseTimeCountsFromTheIntendedStart();
    void usersRampOneAfterTheOther();
    void usersGoWithTheStages();
    void pacingSpacesStarts();
    void waitingForASlotIsNoIteration();
};

void EngineRatesTest::everyStartIsMadeOrDropped_data()
{
    QTest::addColumn<QByteArray>("load");
    QTest::addColumn<int>("workers");
    QTest::addColumn<qint64>("starts");
    QTest::addColumn<bool>("mayDrop");

    QTest::newRow("count") << QByteArray(R"("load_arrival_rate": 2000, "load_count": 300)") << 2
                           << qint64(300) << false;
    QTest::newRow("duration: rate x duration starts")
        << QByteArray(R"("load_arrival_rate": 500, "load_duration": 0.4)") << 2 << qint64(200)
        << false;
    QTest::newRow("linear ramp: half of them")
        << QByteArray(R"("load_arrival_rate": 500, "load_duration": 0.4,
                         "load_rampup_duration": 0.4)")
        << 1 << qint64(100) << false;
    QTest::newRow("stages: up and down")
        << QByteArray(R"("load_stages": [{"duration": 0.2, "target": 500},
                                         {"duration": 0.2, "target": 0}])")
        << 2 << qint64(100) << false;
    QTest::newRow("one user: what finds it busy is dropped")
        << QByteArray(R"("load_arrival_rate": 1000, "load_duration": 0.3, "load_num_threads": 1)")
        << 2 << qint64(300) << true;
    QTest::newRow("one user: starts may wait for it, until the run ends")
        << QByteArray(R"("load_arrival_rate": 1000, "load_duration": 0.3, "load_num_threads": 1,
                         "load_when_busy": "wait")")
        << 2 << qint64(300) << true;
}

void EngineRatesTest::everyStartIsMadeOrDropped()
{
    QFETCH(QByteArray, load);
    QFETCH(int, workers);
    QFETCH(qint64, starts);
    QFETCH(bool, mayDrop);
    RecordingServer server;
    QVERIFY(server.start());
    RunSettings settings;
    settings.workers = workers;
    const auto snapshot =
        runDocument(documentOf(server, oneGet, loadOf(load.toStdString())), settings);
    QVERIFY(snapshot);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
    QCOMPARE(qint64(rowOf(*snapshot, "s").counters.count() + snapshot->dropped), starts);
    if (!mayDrop)
        QCOMPARE(qint64(snapshot->dropped), qint64(0));
    QVERIFY(snapshot->totals.response);
    QCOMPARE(snapshot->totals.response->count, snapshot->totals.latency.count);
    QVERIFY(snapshot->totals.response->p50 >= snapshot->totals.latency.p50);
}

void EngineRatesTest::arrivalsEachScenario()
{
    RecordingServer server;
    QVERIFY(server.start());
    const std::string two = std::string(R"([{"type": "scenario", "name": "a", "steps": )") + oneGet
                            + R"(}, {"type": "scenario", "name": "b", "steps": )" + oneGet + "}]";
    const auto snapshot = runDocument(
        documentOfScenarios(server, two, loadOf(R"("load_arrival_rate": 1000, "load_count": 50)")));
    QVERIFY(snapshot);
    QCOMPARE(rowOf(*snapshot, "a").counters.executed, 50);
    QCOMPARE(rowOf(*snapshot, "b").counters.executed, 50);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

void EngineRatesTest::aCapIsNeverExceeded()
{
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot = runDocument(documentOf(
        server, oneGet,
        loadOf(R"("load_target_rps": 500, "load_num_threads": 8, "load_duration": 0.4)")));
    QVERIFY(snapshot);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
    // 200 slots: each was taken or missed; those after the last one taken are not counted.
    QVERIFY(snapshot->totals.counters.count() > 0);
    QVERIFY(snapshot->totals.counters.count() + snapshot->missedSlots <= 200);
    QVERIFY(snapshot->totals.response);
    QVERIFY(snapshot->totals.response->p50 >= snapshot->totals.latency.p50);
}

void EngineRatesTest::aCapHoldsForTheRunAsAWhole()
{
    RecordingServer server;
    QVERIFY(server.start());
    const std::string two = std::string(R"([{"type": "scenario", "name": "a", "steps": )") + oneGet
                            + R"(}, {"type": "scenario", "name": "b", "steps": )" + oneGet + "}]";
    const auto snapshot = runDocument(documentOfScenarios(
        server, two,
        loadOf(R"("load_target_rps": 500, "load_num_threads": 4, "load_duration": 0.2)")));
    QVERIFY(snapshot);
    QVERIFY(rowOf(*snapshot, "a").counters.count() > 0);
    QVERIFY(rowOf(*snapshot, "b").counters.count() > 0);
    QVERIFY(snapshot->totals.counters.count() + snapshot->missedSlots <= 100);
}

void EngineRatesTest::withoutScheduleThereIsNoResponseTime()
{
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot = runDocument(documentOf(server, oneGet, loadOf(R"("load_count": 5)")));
    QVERIFY(snapshot);
    QVERIFY(!snapshot->totals.response);
}

/// The stall test in small: 100 arrivals a second, the server stops once for a second. Five users
/// see it, so service time shows five slow answers; response time must show what the schedule
/// suffered, which the server's own record of arrivals tells.
void EngineRatesTest::responseTimeCountsFromTheIntendedStart()
{
    RecordingServer server;
    QVERIFY(server.start());
    Arrivals arrivals;
    server.setHandler([&arrivals](const ReceivedRequest &) {
        arrivals.take(100, 1000ms);
        return ReplyScript::json(200, "{}");
    });
    RunSettings settings;
    settings.workers = 1;
    const auto snapshot = runDocument(
        documentOf(server, oneGet,
                   loadOf(R"("load_arrival_rate": 100, "load_count": 300, "load_num_threads": 5,
                             "load_when_busy": "wait")")),
        settings);
    QVERIFY(snapshot);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
    QCOMPARE(snapshot->totals.counters.executed, 300);
    QCOMPARE(snapshot->dropped, 0);

    const std::vector<nanoseconds> late = arrivals.lateness(10ms);
    const auto truth = [&late](double share) {
        return double(late[std::size_t(share * double(late.size())) - 1].count()) / 1e6;
    };
    const LatencySummary &response = *snapshot->totals.response;
    const auto near = [](double claimed, double true_) {
        return std::abs(claimed - true_) <= 0.02 * true_ + 15;
    };
    QVERIFY2(near(response.p90, truth(0.90)),
             qPrintable(QStringLiteral("%1 %2").arg(response.p90).arg(truth(0.90))));
    QVERIFY2(near(response.p99, truth(0.99)),
             qPrintable(QStringLiteral("%1 %2").arg(response.p99).arg(truth(0.99))));
    QVERIFY(truth(0.90) > 500); // the stall is in there
    QVERIFY(snapshot->totals.latency.p90 < response.p90 / 2);
    // An iteration has the same intended start as its first request.
    QVERIFY(rowOf(*snapshot, "s").response->p90 >= response.p90);
}

void EngineRatesTest::usersRampOneAfterTheOther()
{
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot = runDocument(documentOf(
        server, oneGet,
        loadOf(R"("load_num_threads": 6, "load_duration": 0.5, "load_rampup_duration": 0.3)")));
    QVERIFY(snapshot);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
    QCOMPARE(server.connectionCount(), 6);
    const std::vector<ReceivedRequest> requests = server.requests();
    // The sixth user starts after five sixths of the ramp: the first ones had it to themselves.
    const auto last = std::find_if(requests.begin(), requests.end(),
                                   [](const ReceivedRequest &r) { return r.connection == 5; });
    QVERIFY(last - requests.begin() > 5);
}

void EngineRatesTest::usersGoWithTheStages()
{
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot = runDocument(documentOf(
        server, oneGet,
        loadOf(R"("load_stage_unit": "users", "load_stages": [{"duration": 0.2, "target": 4},
                  {"duration": 0.2, "target": 4}, {"duration": 0.2, "target": 0}])")));
    QVERIFY(snapshot);
    QCOMPARE(snapshot->state, RunState::Finished);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
    QCOMPARE(server.connectionCount(), 4);
    QVERIFY(!snapshot->totals.response);
}

void EngineRatesTest::pacingSpacesStarts()
{
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot =
        runDocument(documentOf(server, oneGet, loadOf(R"("load_count": 5, "load_pacing": 0.05)")));
    QVERIFY(snapshot);
    QCOMPARE(snapshot->totals.counters.executed, 5);
    QVERIFY(snapshot->elapsed >= 200ms); // four whole gaps between five starts
}

/// Users that wait for their first slot when the run ends have done nothing: no iteration is
/// aborted, and nothing is waited for.
void EngineRatesTest::waitingForASlotIsNoIteration()
{
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot = runDocument(documentOf(
        server, oneGet,
        loadOf(R"("load_target_rps": 10, "load_num_threads": 20, "load_duration": 0.25)")));
    QVERIFY(snapshot);
    QCOMPARE(snapshot->state, RunState::Finished);
    QCOMPARE(rowOf(*snapshot, "s").counters.aborted, 0);
    QVERIFY(snapshot->totals.counters.count() <= 3);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

QTEST_GUILESS_MAIN(EngineRatesTest)
#include "tst_engine_rates.moc"
