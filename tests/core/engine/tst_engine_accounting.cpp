// SPDX-License-Identifier: GPL-3.0-or-later
// The books of a run (semantics.md, "The books"), for every shape of load and every kind of fault:
// they balance to the unit in each row, and agree with what the server itself counted.
#include "core/engine/run.h"
#include "tests/net/fault_server.h"
#include "tests/support/run_document.h"

#include <QSignalSpy>
#include <QTest>

#include <map>

using namespace loadgrove;

namespace {

constexpr int starts = 40;

/// How often each thing was answered or done: "200", "302", "gone", "hang".
using Tally = std::map<std::string, std::int64_t>;

/// A server that does what a request's path says, and counts it:
///   /turns/200,gone,404   one after another, over all users; from the last on to the first again.
///                         "gone": reset or closed without an answer; "hang"; 302 leads to /ok.
///   /go?/x                302 to /x
///   anything else         200
class CountingServer
{
public:
    CountingServer()
    {
        m_server.setHandler([this](const ReceivedRequest &request) {
            const std::string what = actionOf(request.target);
            const std::int64_t before = m_tally[what]++;
            if (what == "gone")
                return before % 2 == 0 ? ReplyScript().reset() : ReplyScript().close();
            if (what == "hang")
                return ReplyScript::hang();
            if (what == "302")
                return ReplyScript::redirect(302, targetOf(request.target));
            return ReplyScript::json(std::stoi(what), "{\"code\": " + what + "}");
        });
    }
    RecordingServer &server() { return m_server; }
    /// Once the server has stopped.
    const Tally &tally() const { return m_tally; }

private:
    std::string actionOf(const std::string &target)
    {
        if (target.starts_with("/go?"))
            return "302";
        if (!target.starts_with("/turns/"))
            return "200";
        const std::string list = target.substr(7);
        const auto actions = std::int64_t(std::count(list.begin(), list.end(), ',')) + 1;
        std::size_t at = 0;
        for (std::int64_t turn = m_turns[list]++ % actions; turn > 0; --turn)
            at = list.find(',', at) + 1;
        return list.substr(at, list.find(',', at) - at);
    }
    static std::string targetOf(const std::string &target)
    {
        return target.starts_with("/go?") ? target.substr(4) : "/ok";
    }

    RecordingServer m_server;
    Tally m_tally, m_turns; ///< of the server's thread while it runs
};

/// The same from the run's books: what the server must have counted.
Tally claimedBy(const Snapshot &snapshot)
{
    Tally tally;
    for (const auto &[code, count] : snapshot.totals.codes) {
        const TransportError error = code.transportError();
        const bool gone = error == TransportError::Reset || error == TransportError::Closed;
        tally[gone ? "gone" : error == TransportError::Timeout ? "hang" : code.text()] += count;
    }
    if (snapshot.totals.counters.redirects > 0)
        tally["302"] += snapshot.totals.counters.redirects;
    if (snapshot.totals.counters.reconnects > 0)
        tally["gone"] += snapshot.totals.counters.reconnects;
    return tally;
}

QString textOf(const Tally &tally)
{
    QStringList parts;
    for (const auto &[what, count] : tally)
        parts += QStringLiteral("%1 x %2").arg(QString::fromStdString(what)).arg(count);
    return parts.join(QStringLiteral(", "));
}

struct Shape
{
    const char *name;
    const char *keys;
    bool hasCount = true;
    bool isStopped = false; ///< at once, by the user
};

const Shape shapes[] = {
    {"users, count", R"("load_num_threads": 4, "load_count": 40)"},
    {"users, duration", R"("load_num_threads": 4, "load_duration": 0.15)", false},
    {"cap", R"("load_num_threads": 4, "load_target_rps": 800, "load_count": 40)"},
    {"arrivals", R"("load_arrival_rate": 400, "load_count": 40)"},
    {"arrivals, 2 users, dropped",
     R"("load_arrival_rate": 400, "load_count": 40, "load_num_threads": 2)"},
    {"arrivals, 2 users, waiting",
     R"("load_arrival_rate": 400, "load_count": 40, "load_num_threads": 2,
        "load_when_busy": "wait")"},
    {"cut off at the end",
     R"("load_num_threads": 4, "load_duration": 0.1, "load_graceful_stop": 0)", false},
    {"cut off by hand", R"("load_num_threads": 4, "load_duration": 1000)", false, true},
};

struct Fault
{
    const char *name;
    const char *steps;
};

const Fault faults[] = {
    {"answers of all kinds",
     R"([{"name": "a", "path": "/turns/200,500,404", "expected_code": "200",
          "continue_on_failure": true}, {"name": "b", "path": "/turns/204,200,503"}])"},
    {"connections end",
     R"([{"name": "a", "path": "/turns/200,200,gone,200,gone,gone", "continue_on_failure": true},
         {"name": "b", "path": "/ok"}])"},
    {"no answer in time",
     R"([{"name": "a", "path": "/ok"}, {"name": "b", "path": "/turns/hang", "timeout": 0.05}])"},
    {"tries until it is met",
     R"([{"name": "a", "path": "/turns/404,404,gone,200", "until": "code == 200",
          "max_retries": 3, "retry_interval": 0}])"},
    {"tries that never meet it",
     R"([{"name": "a", "path": "/turns/404,gone,500", "until": "code == 200", "max_retries": 2,
          "retry_interval": 0, "continue_on_failure": true}, {"name": "b", "path": "/ok"}])"},
    {"redirects",
     R"([{"name": "a", "path": "/go?/go?/turns/200,500"}, {"name": "b", "path": "/go?/go?/ok"}])"},
    {"redirects over ends of connections",
     R"([{"name": "a", "path": "/turns/302,gone,200", "continue_on_failure": true},
         {"name": "b", "path": "/go?/turns/200,gone"}])"},
    {"skipped and unsent",
     R"([{"name": "a", "path": "/turns/200,500"},
         {"name": "b", "path": "/ok", "if": "requests.a.code == 500"},
         {"name": "c", "path": "/{{requests.b.res.code}}", "continue_on_failure": true}])"},
    {"rounds",
     R"([{"type": "scenario", "name": "n", "until": "requests.a.code == 200", "max_retries": 2,
          "retry_interval": 0, "ignore_failure": true,
          "steps": [{"name": "a", "path": "/turns/500,404,gone,200"}]}, {"name": "b"}])"},
};

} // namespace

class EngineAccountingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void booksBalance_data();
    void booksBalance();
};

void EngineAccountingTest::booksBalance_data()
{
    QTest::addColumn<int>("shape");
    QTest::addColumn<int>("fault");
    for (int shape = 0; shape < int(std::size(shapes)); ++shape) {
        for (int fault = 0; fault < int(std::size(faults)); ++fault)
            QTest::addRow("%s: %s", shapes[shape].name, faults[fault].name) << shape << fault;
    }
}

void EngineAccountingTest::booksBalance()
{
    QFETCH(int, shape);
    QFETCH(int, fault);
    CountingServer counting;
    RecordingServer &server = counting.server();
    QVERIFY(server.start());
    const std::string document =
        documentOf(server, faults[fault].steps,
                   std::string(R"("load_test_config": {)") + shapes[shape].keys + "}");
    const auto plan = planOf(document);
    QVERIFY(plan);
    Run run(plan, {configOf(document), 2});
    QSignalSpy finished(&run, &Run::finished);
    QVERIFY(run.start());
    if (shapes[shape].isStopped) {
        QTRY_VERIFY(server.requestCount() >= 20);
        run.stopNow();
    }
    QVERIFY(finished.wait(60'000));
    QTRY_COMPARE(server.openConnections(), 0);
    server.stop();

    const auto snapshot = run.snapshot();
    const Counters &totals = snapshot->totals.counters;
    const Tally claimed = claimedBy(*snapshot);
    const std::int64_t served = server.requestCount();
    if (shapes[shape].hasCount)
        QCOMPARE(rowOf(*snapshot, "s").counters.count() + snapshot->dropped, starts);
    if (totals.aborted == 0) {
        // A reconnect is a request that the server saw twice.
        QCOMPARE(imbalance(*snapshot, served - totals.reconnects), QString());
        QCOMPARE(textOf(claimed), textOf(counting.tally()));
        return;
    }
    // An aborted send may have reached the server, a second time too, or not.
    QCOMPARE(imbalance(*snapshot), QString());
    const std::int64_t certain =
        totals.count() - totals.unsent + totals.redirects + totals.reconnects - totals.aborted;
    QVERIFY2(served >= certain && served <= certain + 2 * totals.aborted,
             qPrintable(counts(*snapshot)));
    for (const auto &[what, count] : claimed)
        QVERIFY2(counting.tally().count(what) && counting.tally().at(what) >= count, what.c_str());
}

QTEST_GUILESS_MAIN(EngineAccountingTest)
#include "tst_engine_accounting.moc"
