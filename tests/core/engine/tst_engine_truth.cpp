// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the times a run claims are true. What the server itself recorded bounds each of them from
// below and from above, so nothing here depends on how fast or how busy the machine is.
#include "core/engine/run.h"
#include "core/load/load_shape.h"
#include "tests/net/fault_server.h"
#include "tests/support/run_document.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <thread>

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

constexpr int starts = 4000;
constexpr int stalledStart = starts / 2;
constexpr milliseconds stallTime{400};

double ms(nanoseconds time)
{
    return double(time.count()) / 1e6;
}

/// Values of which each is known to lie between two bounds; so do their percentiles.
class Bounds
{
public:
    void add(nanoseconds atLeast, nanoseconds atMost)
    {
        m_atLeast.push_back(ms(atLeast));
        m_atMost.push_back(ms(atMost));
    }
    void sort()
    {
        std::sort(m_atLeast.begin(), m_atLeast.end());
        std::sort(m_atMost.begin(), m_atMost.end());
    }
    double atLeast(double percent) const { return m_atLeast[rank(percent)]; }
    double atMost(double percent) const { return m_atMost[rank(percent)]; }
    /// "" when that can be true; a histogram keeps whole microseconds and three digits.
    QString doubt(double percent, double claimed) const
    {
        const bool holds =
            claimed >= atLeast(percent) - 0.001 && claimed <= atMost(percent) * 1.001 + 0.001;
        return holds ? QString()
                     : QStringLiteral("p%1 of %2 ms is not within %3 and %4 ms")
                           .arg(percent)
                           .arg(claimed)
                           .arg(atLeast(percent))
                           .arg(atMost(percent));
    }

private:
    std::size_t rank(double percent) const
    {
        return std::size_t(std::ceil(percent / 100 * double(m_atLeast.size()) - 1e-9)) - 1;
    }
    std::vector<double> m_atLeast, m_atMost;
};

/// A server that remembers when it took the two requests of each iteration, "/a/N" and "/b/N", and
/// stops once for a while.
class StallingServer
{
public:
    StallingServer()
        : m_first(starts)
        , m_second(starts)
    {
        m_server.setHandler([this](const ReceivedRequest &request) {
            const std::size_t number = std::stoul(request.target.substr(3));
            if (request.target == "/a/" + std::to_string(stalledStart))
                std::this_thread::sleep_for(stallTime); // the server's doing: all connections wait
            (request.target[1] == 'a' ? m_first : m_second).at(number) = Clock::now();
            return ReplyScript::json(200, "{}");
        });
    }
    RecordingServer &server() { return m_server; }

    /// Of the response time of each first request: it was not answered before the server took it,
    /// and was before the server took the second one. The run began after that moment, and no
    /// request was taken before it was due.
    Bounds responseTimes(const RateSchedule &schedule, TimePoint before) const
    {
        nanoseconds onTime = nanoseconds::max();
        for (int i = 0; i < starts; ++i)
            onTime = std::min(onTime, m_first[std::size_t(i)] - (before + schedule.due(i)));
        Bounds bounds;
        for (int i = 0; i < starts; ++i) {
            const TimePoint due = before + schedule.due(i);
            bounds.add(m_first[std::size_t(i)] - due - onTime, m_second[std::size_t(i)] - due);
        }
        bounds.sort();
        return bounds;
    }
    /// Of how late each first request was sent: not later than the server took it.
    Bounds lateness(const RateSchedule &schedule, TimePoint before) const
    {
        Bounds bounds;
        for (int i = 0; i < starts; ++i)
            bounds.add(0ns, m_first[std::size_t(i)] - (before + schedule.due(i)));
        bounds.sort();
        return bounds;
    }

private:
    RecordingServer m_server;
    std::vector<TimePoint> m_first, m_second; ///< written by the server's thread while it runs
};

/// A run, and a moment just before it began.
struct TimedRun
{
    TimePoint before;
    std::shared_ptr<const Snapshot> snapshot;
};

/// One worker, so that starts take the rows of data in the order in which they are due.
TimedRun runTimed(const std::string &document, const QString &folder = {})
{
    PlanOptions options;
    options.folder = folder;
    const auto plan = planOf(document, options);
    if (!plan)
        return {};
    Run run(plan, {configOf(document), 1});
    QSignalSpy finished(&run, &Run::finished);
    const TimePoint before = Clock::now();
    if (!run.start() || !finished.wait(60'000))
        return {};
    return {before, run.snapshot()};
}

} // namespace

class EngineTruthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void stall_data();
    void stall();
    void ownLateness();

private:
    QTemporaryDir m_folder;
};

void EngineTruthTest::initTestCase()
{
    QFile file(m_folder.filePath(QStringLiteral("numbers.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("n\n");
    for (int i = 0; i < starts; ++i)
        file.write(QByteArray::number(i) + '\n');
}

void EngineTruthTest::stall_data()
{
    QTest::addColumn<QByteArray>("users");
    QTest::addColumn<bool>("everyStartIsSent");
    QTest::newRow("a user for each start") << QByteArray() << true;
    QTest::newRow("starts wait for one of 20 users")
        << QByteArray(R"(, "load_num_threads": 20, "load_when_busy": "wait")") << false;
}

/// The stall test of the open model: 1,000 starts a second, of which the server lets those of a
/// tenth of the time wait. None is dropped, and response time shows what the schedule suffered,
/// also where few users saw it.
void EngineTruthTest::stall()
{
    QFETCH(QByteArray, users);
    QFETCH(bool, everyStartIsSent);
    StallingServer stalling;
    QVERIFY(stalling.server().start());
    const std::string document = documentOf(
        stalling.server(),
        R"([{"name": "a", "path": "/a/{{data.f.n}}"}, {"name": "b", "path": "/b/{{data.f.n}}"}])",
        R"("data": [{"name": "f", "file": "numbers.csv"}],
           "load_test_config": {"load_arrival_rate": 1000, "load_count": )"
            + std::to_string(starts) + users.toStdString() + "}");
    const TimedRun run = runTimed(document, m_folder.path());
    QVERIFY(run.snapshot);
    stalling.server().stop(); // what its thread recorded can be read
    const Snapshot &snapshot = *run.snapshot;
    QCOMPARE(imbalance(snapshot, stalling.server().requestCount()), QString());
    QCOMPARE(snapshot.dropped, 0);
    const RowSnapshot &row = rowOf(snapshot, "a");
    QCOMPARE(row.counters.executed, starts);

    const RateSchedule schedule = *LoadShape::of(configOf(document)).arrivals;
    const Bounds truth = stalling.responseTimes(schedule, run.before);
    for (const double percent : {50.0, 90.0, 95.0, 99.0, 99.9, 100.0})
        QCOMPARE(truth.doubt(percent, row.response->percentile(percent).value_or(-1)), QString());
    // Follows from the schedule: the first of the stalled starts waited for all of it, one in 100
    // for nine tenths.
    QVERIFY(truth.atLeast(100) >= ms(stallTime) * 0.98);
    QVERIFY(truth.atLeast(99) >= ms(stallTime) * 0.88);
    // An iteration has the same intended start as its first request.
    QVERIFY(rowOf(snapshot, "s").response->p99 >= row.response->p99);

    // Service time shows only what those saw who had sent something.
    if (everyStartIsSent)
        QVERIFY(row.latency.maximum <= row.response->maximum);
    else
        QVERIFY(row.latency.p99 < row.response->p99 / 2);
    const Histogram &lateness = snapshot.health.figures.lateness;
    QCOMPARE(lateness.count(), starts);
    const Bounds late = stalling.lateness(schedule, run.before);
    for (const double percent : {50.0, 90.0, 99.0, 100.0})
        QCOMPARE(late.doubt(percent, double(lateness.percentile(percent)) / 1000), QString());
    // Neither the server's stall nor waiting for a user is this program's doing.
    QVERIFY(double(lateness.percentile(99)) / 1000 < row.response->p99 / 2);
}

/// A cap with one user, and answers whose check keeps the worker's thread busy for long: what is
/// due next is late by this program's own doing. The slot lies after the answer, so lateness is
/// never more than the time between two requests at the server; and of what response time has
/// beyond service time, all but connecting once is lateness.
void EngineTruthTest::ownLateness()
{
    RecordingServer server;
    QVERIFY(server.start());
    std::vector<TimePoint> taken;
    server.setHandler([&taken](const ReceivedRequest &) {
        taken.push_back(Clock::now());
        const std::string text = taken.size() % 2 == 0 ? std::string(34, 'a') + "b" : "ok";
        return ReplyScript::answer(200, text, "Content-Type: text/plain\r\n");
    });
    const TimedRun run =
        runTimed(documentOf(server, R"j([{"name": "a", "path": "/"}, {"type": "assert", "condition":
                      "!(requests.a.res matches \"^(a|aa)+$\")"}])j",
                            R"("load_test_config": {"load_target_rps": 1000, "load_count": 20})"));
    QVERIFY(run.snapshot);
    server.stop();
    QCOMPARE(imbalance(*run.snapshot, server.requestCount()), QString());
    QCOMPARE(run.snapshot->totals.counters.executed, 20);

    nanoseconds longest{0};
    for (std::size_t i = 1; i < taken.size(); ++i)
        longest = std::max<nanoseconds>(longest, taken[i] - taken[i - 1]);
    const Histogram &lateness = run.snapshot->health.figures.lateness;
    QCOMPARE(lateness.count(), 20);
    const LatencySummary &service = run.snapshot->totals.latency;
    const LatencySummary &response = *run.snapshot->totals.response;
    const double beyondService = (response.average - service.average) * 20;
    const double late = lateness.mean() / 1000 * 20;
    QVERIFY(double(lateness.maximum()) / 1000 <= ms(longest));
    QVERIFY(late <= beyondService + 0.04); // each is of whole microseconds
    QVERIFY(late >= beyondService / 2);
    QVERIFY(late >= 1); // ten checks of millions of steps each took longer than the next slot
}

QTEST_GUILESS_MAIN(EngineTruthTest)
#include "tst_engine_truth.moc"
