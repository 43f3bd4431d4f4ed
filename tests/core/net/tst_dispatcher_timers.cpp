// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/event_dispatcher.h"
#include "tests/net/exchange.h"
#include "tests/net/socket_pair.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <array>
#include <functional>

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

class Deadline final : public DeadlineSource
{
public:
    int count = 0;
    TimePoint reached;
    std::function<void()> then;

private:
    void deadlineReached(TimePoint now) override
    {
        ++count;
        reached = now;
        if (then)
            then();
    }
};

/// Counts the timer events of an object that has several timers.
class TimerObject final : public QObject
{
public:
    QList<int> fired;
    std::function<void(int)> then;

protected:
    void timerEvent(QTimerEvent *event) override
    {
        fired += event->timerId();
        if (then)
            then(event->timerId());
    }
};

} // namespace

/// Timers and deadlines on our event dispatcher.
class TestDispatcherTimers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timersFireInOrder();
    void zeroTimerStarvesNobody();
    void aTimerMayStopItselfAndOthers();
    void timerIdsAreReused();
    void aTimerIsNotNested();
    void timersAreListed();
    void timersCanBeExcluded();
    void deadlineIsReachedOnce();
    void deadlinesFireInOrder();
    void deadlineMayBeWithdrawnOrMoved();
    void passedDeadlineIsNotCalledAtOnce();
    void deadlineMayRepeatAndDie();
    void deadlineOnStockDispatcher();
};

void TestDispatcherTimers::timersFireInOrder()
{
    TimerObject object;
    const int slow = object.startTimer(30, Qt::CoarseTimer);
    const int quick = object.startTimer(5, Qt::PreciseTimer);
    object.then = [&](int id) { object.killTimer(id); };
    QTRY_COMPARE(object.fired.size(), 2);
    QCOMPARE(object.fired, (QList<int>{quick, slow}));
}

void TestDispatcherTimers::zeroTimerStarvesNobody()
{
    int zero = 0;
    QTimer busy;
    connect(&busy, &QTimer::timeout, this, [&] { ++zero; });
    busy.start(0);
    const SocketPair pair;
    QSocketNotifier reader(pair.end(0), QSocketNotifier::Read);
    int reads = 0;
    connect(&reader, &QSocketNotifier::activated, this, [&] { reads += pair.take(0); });
    bool timeout = false;
    QTimer::singleShot(5, this, [&] { timeout = true; });
    bool posted = false;
    QMetaObject::invokeMethod(
        this, [&] { posted = true; }, Qt::QueuedConnection);
    pair.put(1);
    QTRY_VERIFY(timeout && posted && reads == 1);
    QVERIFY(zero > 0);
}

void TestDispatcherTimers::aTimerMayStopItselfAndOthers()
{
    TimerObject object;
    const QList<int> ids{object.startTimer(0), object.startTimer(0), object.startTimer(0)};
    object.then = [&](int) {
        for (const int id : ids)
            object.killTimer(id);
    };
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QCOMPARE(object.fired.size(), 1);

    auto *dying = new TimerObject;
    int calls = 0;
    dying->startTimer(0);
    dying->startTimer(0);
    dying->then = [&, dying](int) {
        ++calls;
        delete dying;
    };
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QCOMPARE(calls, 1);
}

void TestDispatcherTimers::timerIdsAreReused()
{
    TimerObject object;
    int restarts = 0;
    int current = object.startTimer(0);
    object.then = [&](int id) {
        QCOMPARE(id, current);
        object.killTimer(id);
        if (++restarts < 50)
            current = object.startTimer(0); // most likely gets the same id
    };
    QTRY_COMPARE(restarts, 50);
    QCOMPARE(object.fired.size(), 50);
}

void TestDispatcherTimers::aTimerIsNotNested()
{
    TimerObject object;
    int depth = 0;
    int deepest = 0;
    object.startTimer(0);
    object.then = [&](int) {
        deepest = std::max(deepest, ++depth);
        QCoreApplication::processEvents();
        --depth;
    };
    QTRY_VERIFY(object.fired.size() > 3);
    QCOMPARE(deepest, 1);
}

void TestDispatcherTimers::timersAreListed()
{
    TimerObject object;
    auto *dispatcher = QAbstractEventDispatcher::instance();
    QVERIFY(dispatcher->registeredTimers(&object).isEmpty());
    const int id = object.startTimer(60'000, Qt::VeryCoarseTimer);
    const auto timers = dispatcher->registeredTimers(&object);
    QCOMPARE(timers.size(), 1);
    QCOMPARE(timers[0].timerId, id);
    QCOMPARE(timers[0].interval, 60'000);
    QCOMPARE(timers[0].timerType, Qt::VeryCoarseTimer);
    QVERIFY(dispatcher->remainingTime(id) > 0 && dispatcher->remainingTime(id) <= 60'000);
    QCOMPARE(dispatcher->remainingTime(id + 1000), -1);

    QThread other;
    object.moveToThread(&other); // takes its timers along
    QVERIFY(dispatcher->registeredTimers(&object).isEmpty());
    other.start();
    QMetaObject::invokeMethod(
        &object,
        [&] {
            object.killTimer(id);
            object.moveToThread(qApp->thread());
        },
        Qt::BlockingQueuedConnection);
    other.quit();
    QVERIFY(other.wait());
}

void TestDispatcherTimers::timersCanBeExcluded()
{
    TimerObject object;
    object.startTimer(0);
    QCoreApplication::processEvents(QEventLoop::X11ExcludeTimers);
    QCOMPARE(object.fired.size(), 0);
    QCoreApplication::processEvents();
    QCOMPARE(object.fired.size(), 1);
}

void TestDispatcherTimers::deadlineIsReachedOnce()
{
    Deadline deadline;
    const TimePoint when = Clock::now() + 3ms + 123us;
    deadline.setDeadline(when);
    QVERIFY(deadline.hasDeadline());
    QCOMPARE(deadline.deadline(), when);
    QTRY_COMPARE(deadline.count, 1);
    QVERIFY(deadline.reached >= when);
    QVERIFY(!deadline.hasDeadline());
    QVERIFY(roundsWithin(10) < 10);
    QCOMPARE(deadline.count, 1);
}

void TestDispatcherTimers::deadlinesFireInOrder()
{
    std::array<Deadline, 3> deadlines;
    QList<int> order;
    const TimePoint now = Clock::now();
    const std::array<nanoseconds, 3> waits{2ms + 200us, 2ms, 2ms + 100us};
    for (int i = 0; i < 3; ++i) {
        deadlines[std::size_t(i)].then = [&order, i] { order += i; };
        deadlines[std::size_t(i)].setDeadline(now + waits[std::size_t(i)]);
    }
    QTRY_COMPARE(order, (QList<int>{1, 2, 0}));
}

void TestDispatcherTimers::deadlineMayBeWithdrawnOrMoved()
{
    Deadline withdrawn;
    Deadline moved;
    auto destroyed = std::make_unique<Deadline>();
    const TimePoint now = Clock::now();
    withdrawn.setDeadline(now + 1ms);
    destroyed->setDeadline(now + 1ms);
    moved.setDeadline(now + 1h);
    withdrawn.clearDeadline();
    destroyed.reset();
    moved.setDeadline(now + 2ms);
    QTRY_COMPARE(moved.count, 1);
    QCOMPARE(withdrawn.count, 0);
    QVERIFY(!withdrawn.hasDeadline());
}

void TestDispatcherTimers::passedDeadlineIsNotCalledAtOnce()
{
    Deadline deadline;
    deadline.setDeadline(Clock::now() - 1s);
    QCOMPARE(deadline.count, 0);
    QTRY_COMPARE(deadline.count, 1);
}

void TestDispatcherTimers::deadlineMayRepeatAndDie()
{
    Deadline repeating;
    const SocketPair pair;
    QSocketNotifier reader(pair.end(0), QSocketNotifier::Read);
    int reads = 0;
    connect(&reader, &QSocketNotifier::activated, this, [&] { reads += pair.take(0); });
    repeating.then = [&] { repeating.setDeadline(Clock::now()); }; // due again at once
    repeating.setDeadline(Clock::now());
    pair.put(1);
    QTRY_VERIFY(repeating.count > 10 && reads == 1); // and starves nobody
    repeating.clearDeadline();

    auto *dying = new Deadline;
    int calls = 0;
    dying->then = [&, dying] {
        ++calls;
        delete dying;
    };
    dying->setDeadline(Clock::now());
    QTRY_COMPARE(calls, 1);
}

void TestDispatcherTimers::deadlineOnStockDispatcher()
{
    std::unique_ptr<QThread> thread(QThread::create([] {
        QEventLoop loop;
        Deadline deadline;
        Deadline withdrawn;
        const TimePoint when = Clock::now() + 2ms;
        withdrawn.setDeadline(when);
        withdrawn.clearDeadline();
        deadline.then = [&] {
            loop.exit(deadline.reached >= when && withdrawn.count == 0 ? 0 : 1);
        };
        deadline.setDeadline(when);
        QThread::currentThread()->setProperty("failed", loop.exec());
    }));
    thread->start();
    QVERIFY(thread->wait(10'000));
    QCOMPARE(thread->property("failed").toInt(), 0);
    QVERIFY(thread->property("failed").isValid());
}

int main(int argc, char *argv[])
{
    return runOnOurDispatcher(argc, argv, [&] {
        TestDispatcherTimers test;
        return QTest::qExec(&test, argc, argv);
    });
}

#include "tst_dispatcher_timers.moc"
