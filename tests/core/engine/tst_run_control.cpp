// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of a run that goes on, on given points in time; and the gate through which users send.
#include "core/engine/run_control.h"
#include "core/engine/send_gate.h"

#include <QTest>

#include <functional>

using namespace loadgrove;
using namespace std::chrono_literals;
using Kind = RunChange::Kind;

namespace {

/// A point in time that has nothing to do with the clock.
constexpr TimePoint start{1h};

LoadConfig lasting(double seconds)
{
    LoadConfig config;
    config.duration = seconds;
    config.gracefulStop = 30;
    return config;
}

/// Writes down in which order it and others pass.
class Walker final : public Sender
{
public:
    Walker(int number, std::vector<int> &passed)
        : m_number(number)
        , m_passed(passed)
    {
    }
    bool waitsAtGate() const override { return waits; }
    void pass(TimePoint due) override
    {
        waits = false;
        lastDue = due;
        m_passed.push_back(m_number);
    }
    bool waits = true;
    TimePoint lastDue;

private:
    const int m_number;
    std::vector<int> &m_passed;
};

/// A gate with five who want to pass.
struct Crowd
{
    explicit Crowd(const LoadConfig &config)
        : control(config, 1, Clock::now())
    {
        for (int i = 0; i < 5; ++i)
            walkers.push_back(std::make_unique<Walker>(i, passed));
    }
    void renew()
    {
        load = control.load();
        gate.loadChanged(Clock::now());
    }
    /// How many had to wait.
    int enterAll()
    {
        int waiting = 0;
        for (const auto &walker : walkers) {
            walker->waits = !gate.enter(*walker, Clock::now());
            waiting += walker->waits ? 1 : 0;
        }
        return waiting;
    }
    RunControl control;
    std::shared_ptr<const LoadState> load = control.load();
    std::vector<int> passed;
    std::vector<std::unique_ptr<Walker>> walkers;
    SendGate gate{control, load};
};

LoadConfig capped(double rate)
{
    LoadConfig config;
    config.targetRps = rate;
    return config;
}

} // namespace

class RunControlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPausePutsOffTheEnd();
    void theLoadsClockStandsStillInAPause();
    void pausingTwiceIsPausingOnce();
    void stoppingEndsAPause();
    void whatCannotBeChanged_data();
    void whatCannotBeChanged();
    void aNewRateHoldsFromThenOn();
    void newUsersHoldFromThenOn();
    void changesAreRecorded();
    void withoutACapEverybodyPasses();
    void aPausedGateHoldsAll();
    void slotsComeInOrder();
    void aNewRateReachesWhoWaits();
    void whoHasLeftTakesNoSlot();
};

void RunControlTest::aPausePutsOffTheEnd()
{
    RunControl control(lasting(10), 1, start);
    control.pause(start + 4s);
    QVERIFY(!control.isStopping(start + 100s));
    QVERIFY(control.abortAt() == TimePoint::max());
    control.resume(start + 9s);
    QVERIFY(control.stopAt() == start + 15s);
    QVERIFY(control.abortAt() == start + 45s);
}

void RunControlTest::theLoadsClockStandsStillInAPause()
{
    LoadConfig config;
    config.arrivalRate = 10;
    RunControl control(config, 1, start);
    QVERIFY(control.load()->at(3s) == start + 3s);
    control.pause(start + 4s);
    QCOMPARE(control.load()->elapsed(start + 8s), nanoseconds(4s));
    QVERIFY(control.load()->at(5s) == TimePoint::max());
    QCOMPARE(control.pausedFor(start + 8s), nanoseconds(4s));
    control.resume(start + 10s);
    QCOMPARE(control.load()->elapsed(start + 10s), nanoseconds(4s));
    QVERIFY(control.load()->at(5s) == start + 11s);
    QCOMPARE(control.pausedFor(start + 20s), nanoseconds(6s));
}

void RunControlTest::pausingTwiceIsPausingOnce()
{
    RunControl control(lasting(10), 1, start);
    control.resume(start + 1s); // not paused: nothing
    QCOMPARE(control.generation(), std::uint64_t(0));
    control.pause(start + 2s);
    control.pause(start + 3s);
    control.resume(start + 4s);
    QCOMPARE(control.pausedFor(start + 5s), nanoseconds(2s));
    QCOMPARE(control.generation(), std::uint64_t(2));
    control.pause(start + 12s); // the end has come: there is nothing to hold
    QVERIFY(!control.load()->paused);
}

void RunControlTest::stoppingEndsAPause()
{
    RunControl control(lasting(10), 1, start);
    control.pause(start + 2s);
    control.stop(start + 5s);
    QVERIFY(!control.load()->paused);
    QVERIFY(control.stopAt() == start + 5s);
    QVERIFY(control.abortAt() == start + 35s);
}

void RunControlTest::whatCannotBeChanged_data()
{
    QTest::addColumn<bool>("open");
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("users");
    QTest::addColumn<QString>("error");
    QTest::newRow("no rate") << false << 10.0 << 0
                             << QStringLiteral("this run has no rate that could be changed");
    QTest::newRow("users of the open model")
        << true << 0.0 << 5
        << QStringLiteral("an arrival rate takes as many users as it needs: change the rate");
    QTest::newRow("a rate of nothing")
        << true << -1.0 << 0 << QStringLiteral("the rate must be above 0");
    QTest::newRow("too many users")
        << false << 0.0 << 1'000'001
        << QStringLiteral("expected a number of users from 1 to 1000000");
    QTest::newRow("too few users")
        << false << 0.0 << -1 << QStringLiteral("expected a number of users from 1 to 1000000");
}

void RunControlTest::whatCannotBeChanged()
{
    QFETCH(bool, open);
    QFETCH(double, rate);
    QFETCH(int, users);
    LoadConfig config = lasting(10);
    if (open)
        config.arrivalRate = 5;
    RunControl control(config, 1, start);
    const Result<void> result =
        rate != 0 ? control.setRate(rate, start + 1s) : control.setUsers(users, start + 1s);
    QVERIFY(!result);
    QTEST(result.error().message, "error");
    QCOMPARE(control.generation(), std::uint64_t(0));
    QVERIFY(control.takeChanges().empty());
}

void RunControlTest::aNewRateHoldsFromThenOn()
{
    LoadConfig config = lasting(100);
    config.arrivalRate = 10;
    RunControl control(config, 1, start);
    control.pause(start + 2s);
    QVERIFY(control.setRate(100, start + 3s)); // 2 s by the load's clock, and the lead
    control.resume(start + 12s);
    const auto load = control.load();
    QCOMPARE(load->shape.arrivals->rateAt(2s), 10.0);
    QCOMPARE(load->shape.arrivals->rateAt(2s + RunControl::changeLead), 100.0);
    QVERIFY(load->at(load->shape.arrivals->due(20)) == start + 12s);
}

void RunControlTest::newUsersHoldFromThenOn()
{
    LoadConfig config = lasting(100);
    config.threads = 5;
    RunControl control(config, 1, start);
    QVERIFY(control.setUsers(9, start + 3s));
    const auto load = control.load();
    QCOMPARE(load->shape.users.usersAt(3s), 5);
    QCOMPARE(load->shape.users.usersAt(3s + RunControl::changeLead), 9);
}

void RunControlTest::changesAreRecorded()
{
    LoadConfig config = lasting(100);
    config.targetRps = 10;
    RunControl control(config, 1, start);
    control.pause(start + 1s);
    control.resume(start + 2s);
    QVERIFY(control.setRate(50, start + 3s));
    QVERIFY(control.setUsers(7, start + 4s));
    QCOMPARE(
        control.takeChanges(),
        (std::vector<RunChange>{
            {1, Kind::Pause, 0}, {2, Kind::Resume, 0}, {3, Kind::Rate, 50}, {4, Kind::Users, 7}}));
    control.stop(start + 5s);
    control.stopNow(start + 6s);
    QCOMPARE(control.takeChanges(),
             (std::vector<RunChange>{{5, Kind::Stop, 0}, {6, Kind::StopNow, 0}}));
}

void RunControlTest::withoutACapEverybodyPasses()
{
    Crowd crowd(lasting(10));
    QCOMPARE(crowd.enterAll(), 0);
}

void RunControlTest::aPausedGateHoldsAll()
{
    Crowd crowd(lasting(10));
    crowd.control.pause(Clock::now());
    crowd.renew();
    QCOMPARE(crowd.enterAll(), 5);
    QVERIFY(crowd.passed.empty());
    crowd.control.resume(Clock::now());
    crowd.renew();
    QCOMPARE(crowd.passed, (std::vector<int>{0, 1, 2, 3, 4}));
}

void RunControlTest::slotsComeInOrder()
{
    Crowd crowd(capped(200));
    QVERIFY(crowd.enterAll() >= 4);
    const std::size_t waiting = 5 - std::size_t(crowd.walkers[0]->waits ? 0 : 1);
    QTRY_COMPARE(crowd.passed.size(), waiting);
    QVERIFY(std::is_sorted(crowd.passed.begin(), crowd.passed.end()));
    for (int i = 2; i < 5; ++i)
        QVERIFY(crowd.walkers[std::size_t(i)]->lastDue - crowd.walkers[std::size_t(i - 1)]->lastDue
                == 5ms);
}

/// The first has a slot in 1,000 s, the others none yet.
void RunControlTest::aNewRateReachesWhoWaits()
{
    Crowd crowd(capped(0.001));
    crowd.enterAll();
    crowd.enterAll(); // whoever took the slot at 0 is in the line now, too
    QVERIFY(crowd.control.setRate(1000, Clock::now()));
    crowd.renew();
    QTRY_VERIFY(crowd.passed.size() >= 5);
}

void RunControlTest::whoHasLeftTakesNoSlot()
{
    Crowd crowd(capped(200));
    crowd.enterAll();
    for (int i = 1; i < 4; ++i)
        crowd.walkers[std::size_t(i)]->waits = false;
    QTRY_VERIFY(!crowd.walkers[4]->waits);
    // Slots 0, 1 and at most one that the first in the line had taken before it left.
    QVERIFY(crowd.walkers[4]->lastDue - crowd.control.start() <= 15ms);
}

QTEST_GUILESS_MAIN(RunControlTest)
#include "tst_run_control.moc"
