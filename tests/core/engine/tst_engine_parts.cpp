// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the engine that decide when: RunControl on given points in time, TimerQueue.
#include "core/engine/run_control.h"
#include "core/engine/timer_queue.h"

#include <QTest>

#include <set>
#include <thread>

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

/// A point in time that has nothing to do with the clock.
constexpr TimePoint start{1h};

LoadConfig configOf(std::optional<double> duration, std::optional<std::int64_t> count,
                    double gracefulStop = 30)
{
    LoadConfig config;
    config.duration = duration;
    config.count = count;
    config.gracefulStop = gracefulStop;
    return config;
}

/// Writes down when it was woken, and asks to be woken again as long as it is told.
class Sleepyhead final : public Sleeper
{
public:
    Sleepyhead(int number, std::vector<int> &order)
        : m_number(number)
        , m_order(order)
    {
    }
    void wake(TimePoint) override
    {
        m_order.push_back(m_number);
        if (again > 0) {
            --again;
            queue->add(Clock::now() - 1s, *this);
        }
    }
    int again = 0;
    TimerQueue *queue = nullptr;

private:
    const int m_number;
    std::vector<int> &m_order;
};

} // namespace

class EnginePartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void durationEndsTheRun();
    void theFirstEndCounts();
    void oneIterationPerUser();
    void countIsSharedByAllThreads_data();
    void countIsSharedByAllThreads();
    void everyTopLevelHasItsOwnCount();
    void stopping();
    void stoppingOnFailure_data();
    void stoppingOnFailure();
    void failuresDoNotStopUnlessTold();
    void slotsOfARateCap();
    void slotsAreTakenOnce();
    void noticesAreToldOnce();
    void noticesAreBounded();
    void sleepersAreWokenNearestFirst();
    void whoAsksAgainLetsOthersHaveATurn();
    void clearedSleepersAreNotWoken();
};

void EnginePartsTest::durationEndsTheRun()
{
    RunControl control(configOf(2.5, {}, 30), 1, start);
    QVERIFY(control.stopAt() == start + 2500ms);
    QVERIFY(control.abortAt() == start + 32500ms);
    QVERIFY(control.takeIteration(0, 0, start));
    QVERIFY(control.takeIteration(0, 99, start + 2499ms));
    QVERIFY(!control.takeIteration(0, 99, start + 2500ms));
    QVERIFY(!control.isStopping(start + 2499ms));
    QVERIFY(control.isStopping(start + 2500ms));
    QVERIFY(!control.wasStopped());
}

/// "Count and duration both: whichever comes first."
void EnginePartsTest::theFirstEndCounts()
{
    RunControl control(configOf(1.0, 2), 1, start);
    QVERIFY(control.takeIteration(0, 0, start));
    QVERIFY(!control.takeIteration(0, 1, start + 1s));
    QVERIFY(control.takeIteration(0, 1, start)); // a refusal takes nothing
    QVERIFY(!control.takeIteration(0, 2, start));
    QVERIFY(!control.hasIteration(0, 2));
}

/// "Neither: one iteration per user."
void EnginePartsTest::oneIterationPerUser()
{
    RunControl control(configOf({}, {}), 1, start);
    QVERIFY(control.takeIteration(0, 0, start));
    QVERIFY(control.takeIteration(0, 0, start + 100h)); // another user
    QVERIFY(!control.takeIteration(0, 1, start));
    QVERIFY(control.hasIteration(0, 0));
    QVERIFY(!control.hasIteration(0, 1));
}

void EnginePartsTest::countIsSharedByAllThreads_data()
{
    QTest::addColumn<int>("count");
    QTest::newRow("none") << 0;
    QTest::newRow("fewer than threads") << 3;
    QTest::newRow("many") << 100'001;
}

void EnginePartsTest::countIsSharedByAllThreads()
{
    QFETCH(int, count);
    RunControl control(configOf({}, count), 1, start);
    std::atomic<int> taken = 0;
    const auto take = [&] {
        int mine = 0;
        while (control.takeIteration(0, mine, start))
            ++mine;
        taken += mine;
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i)
        threads.emplace_back(take);
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(taken.load(), count);
}

void EnginePartsTest::everyTopLevelHasItsOwnCount()
{
    RunControl control(configOf({}, 2), 2, start);
    QVERIFY(control.takeIteration(0, 0, start));
    QVERIFY(control.takeIteration(0, 1, start));
    QVERIFY(!control.takeIteration(0, 2, start));
    QVERIFY(control.takeIteration(1, 0, start));
}

/// "no new iterations; those in flight get the graceful stop, then are aborted".
void EnginePartsTest::stopping()
{
    RunControl control(configOf(100.0, {}, 7), 1, start);
    control.stop(start + 10s);
    QVERIFY(control.wasStopped());
    QVERIFY(control.stopAt() == start + 10s);
    QVERIFY(control.abortAt() == start + 17s);
    QVERIFY(!control.takeIteration(0, 0, start + 10s));
    control.stop(start + 12s); // pressed again: no later than it was
    QVERIFY(control.abortAt() == start + 17s);
    control.stopNow(start + 13s);
    QVERIFY(control.stopAt() == start + 10s);
    QVERIFY(control.abortAt() == start + 13s);
    QVERIFY(!control.failedByRule());
}

/// "the grace is the smaller of 5 s and load_graceful_stop".
void EnginePartsTest::stoppingOnFailure_data()
{
    QTest::addColumn<double>("gracefulStop");
    QTest::addColumn<int>("grace");
    QTest::newRow("5 s") << 30.0 << 5000;
    QTest::newRow("the run's, when smaller") << 1.5 << 1500;
    QTest::newRow("none") << 0.0 << 0;
}

void EnginePartsTest::stoppingOnFailure()
{
    QFETCH(double, gracefulStop);
    QFETCH(int, grace);
    LoadConfig config = configOf(100.0, {}, gracefulStop);
    config.stopOnFailure = true;
    RunControl control(config, 1, start);
    QVERIFY(!control.failedByRule());
    control.iterationFailed(start + 3s);
    control.iterationFailed(start + 4s); // in flight: nothing is put off by it
    QVERIFY(control.failedByRule());
    QVERIFY(!control.wasStopped());
    QVERIFY(control.stopAt() == start + 3s);
    QVERIFY(control.abortAt() == start + 3s + milliseconds(grace));
}

void EnginePartsTest::failuresDoNotStopUnlessTold()
{
    RunControl control(configOf({}, 10), 1, start);
    control.iterationFailed(start);
    QVERIFY(!control.failedByRule());
    QVERIFY(!control.isStopping(start + 1000h));
}

/// "A rate cap in the closed model never exceeds the rate: a user that becomes free takes the next
/// slot of the schedule, slots that passed are skipped (missed_slots)". 10 requests per second.
void EnginePartsTest::slotsOfARateCap()
{
    const auto tenASecond = RateSchedule::ramp(10, 0, 0);
    SlotCounter slots;
    const auto take = [&](nanoseconds ready) {
        return tenASecond.due(slots.take(tenASecond, ready));
    };
    QVERIFY(take(0ms) == 0ms);
    QVERIFY(take(0ms) == 100ms); // also when asked at once
    QVERIFY(take(50ms) == 200ms);
    QCOMPARE(slots.missed(), 0);
    QVERIFY(take(650ms) == 700ms); // those at 300 to 600 ms have passed
    QCOMPARE(slots.missed(), 4);
    QVERIFY(take(650ms) == 800ms); // they do not come back
    QVERIFY(take(900ms) == 900ms); // a slot has not passed at its moment
    QCOMPARE(slots.missed(), 4);

    const RateSchedule ending({{0, 0.25, 10, 10, 0}});
    SlotCounter few;
    QVERIFY(ending.due(few.take(ending, 150ms)) == 200ms);
    QVERIFY(ending.due(few.take(ending, 150ms)) == RateSchedule::never);
}

void EnginePartsTest::slotsAreTakenOnce()
{
    constexpr int each = 2000, threadCount = 4;
    const auto thousandASecond = RateSchedule::ramp(1000, 0, 0);
    SlotCounter slots;
    std::vector<std::vector<std::int64_t>> taken(threadCount);
    std::vector<std::thread> threads;
    for (std::vector<std::int64_t> &mine : taken) {
        threads.emplace_back([&] {
            for (int i = 0; i < each; ++i)
                mine.push_back(slots.take(thousandASecond, 0ms));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    std::set<std::int64_t> all;
    for (const std::vector<std::int64_t> &mine : taken)
        all.insert(mine.begin(), mine.end());
    QCOMPARE(all.size(), std::size_t(each * threadCount));
    QCOMPARE(*all.rbegin(), std::int64_t(each * threadCount - 1));
    QCOMPARE(slots.missed(), 0);
}

void EnginePartsTest::noticesAreToldOnce()
{
    RunControl control(configOf({}, {}), 1, start);
    control.addNotice("a");
    control.addNotice("b");
    control.addNotice("a");
    QCOMPARE(control.takeNotices(), (std::vector<std::string>{"a", "b"}));
    control.addNotice("b");
    control.addNotice("c");
    QCOMPARE(control.takeNotices(), std::vector<std::string>{"c"});
}

void EnginePartsTest::noticesAreBounded()
{
    RunControl control(configOf({}, {}), 1, start);
    for (int i = 0; i < 1000; ++i)
        control.addNotice(std::to_string(i));
    QCOMPARE(control.takeNotices().size(), std::size_t(100));
}

void EnginePartsTest::sleepersAreWokenNearestFirst()
{
    TimerQueue queue;
    std::vector<int> order;
    std::vector<std::unique_ptr<Sleepyhead>> sleepers;
    for (int i = 0; i < 6; ++i)
        sleepers.push_back(std::make_unique<Sleepyhead>(i, order));
    const TimePoint now = Clock::now();
    queue.add(now + 30ms, *sleepers[0]);
    queue.add(now + 10ms, *sleepers[1]);
    queue.add(now + 20ms, *sleepers[2]);
    queue.add(now + 10ms, *sleepers[3]); // equal moments: first come, first served
    queue.add(now - 1h, *sleepers[4]);
    queue.add(now + 10ms, *sleepers[5]);
    QVERIFY(order.empty()); // never from within add()
    QTRY_COMPARE(order.size(), std::size_t(6));
    QCOMPARE(order, (std::vector<int>{4, 1, 3, 5, 2, 0}));
    QVERIFY(Clock::now() >= now + 30ms); // not before its moment
}

/// One that asks for a moment that has passed, again and again, does not keep the loop to itself.
void EnginePartsTest::whoAsksAgainLetsOthersHaveATurn()
{
    TimerQueue queue;
    std::vector<int> order;
    Sleepyhead restless(0, order), patient(1, order);
    restless.queue = &queue;
    restless.again = 1'000'000'000;
    const TimePoint now = Clock::now();
    queue.add(now, restless);
    queue.add(now + 5ms, patient);
    QTRY_VERIFY(std::find(order.begin(), order.end(), 1) != order.end());
    queue.clear();
    QVERIFY(order.size() > 1);
}

void EnginePartsTest::clearedSleepersAreNotWoken()
{
    TimerQueue queue;
    std::vector<int> order;
    Sleepyhead cleared(0, order), added(1, order);
    queue.add(Clock::now(), cleared);
    queue.clear();
    queue.add(Clock::now() + 5ms, added);
    QTRY_VERIFY(!order.empty());
    QCOMPARE(order, std::vector<int>{1});
}

QTEST_GUILESS_MAIN(EnginePartsTest)
#include "tst_engine_parts.moc"
