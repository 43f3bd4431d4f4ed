// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/event_dispatcher.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <array>
#include <atomic>
#include <functional>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

/// Two connected descriptors.
class Pair
{
public:
    Pair()
    {
        m_ok = socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, m_ends) == 0;
    }
    ~Pair()
    {
        close(0);
        close(1);
    }
    Pair(const Pair &) = delete;
    Pair &operator=(const Pair &) = delete;

    bool ok() const { return m_ok; }
    int end(int index) const { return m_ends[index]; }
    void put(int index) const
    {
        if (::write(m_ends[index], "x", 1) != 1)
            qFatal("cannot write");
    }
    bool take(int index) const
    {
        char byte = 0;
        return ::read(m_ends[index], &byte, 1) == 1;
    }
    void close(int index)
    {
        if (m_ends[index] >= 0)
            ::close(m_ends[index]);
        m_ends[index] = -1;
    }

private:
    int m_ends[2] = {-1, -1};
    bool m_ok = false;
};

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

/// How many rounds the loop makes until that many milliseconds are over: a spinning loop makes
/// thousands.
int roundsWithin(int ms)
{
    bool over = false;
    QTimer::singleShot(ms, [&] { over = true; });
    int rounds = 0;
    for (; !over; ++rounds)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return rounds;
}

} // namespace

/// The event dispatcher; the whole test runs on it.
class TestDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isInUse();

    void readsAndWrites();
    void togglingKeepsOrLosesInterest();
    void deliversToManyDescriptors();
    void aHandlerMaySwitchOffAnother();
    void descriptorNumbersAreReused();
    void closedDescriptorDoesNotSpin();
    void duplicatedDescriptorDoesNotSpin();
    void hangUpReachesReader();
    void socketsCanBeExcluded();
    void nestedLoopsShareWhatIsReady();
    void tcpSocketsWork();

    void timersFireInOrder();
    void zeroTimerStarvesNobody();
    void aTimerMayStopItselfAndOthers();
    void timerIdsAreReused();
    void aTimerIsNotNested();
    void timersAreListed();
    void timersCanBeExcluded();

    void postedEventsAreSent();
    void wakesUpFromAnotherThread();
    void quitsFromAnotherThread();
    void manyThreadsPost();
    void signalsAwakeAndAboutToBlock();
    void interruptEndsTheRound();

    void deadlineIsReachedOnce();
    void deadlinesFireInOrder();
    void deadlineMayBeWithdrawnOrMoved();
    void passedDeadlineIsNotCalledAtOnce();
    void deadlineMayRepeatAndDie();
    void deadlineOnStockDispatcher();
};

void TestDispatcher::isInUse()
{
#ifdef Q_OS_LINUX
    QCOMPARE(QByteArray(QAbstractEventDispatcher::instance()->metaObject()->className()),
             QByteArray("loadgrove::EpollDispatcher"));
#endif
}

void TestDispatcher::readsAndWrites()
{
    const Pair pair;
    QVERIFY(pair.ok());
    QSocketNotifier reader(pair.end(0), QSocketNotifier::Read);
    QSocketNotifier writer(pair.end(0), QSocketNotifier::Write);
    int reads = 0;
    int writes = 0;
    connect(&reader, &QSocketNotifier::activated, this, [&] { reads += pair.take(0); });
    connect(&writer, &QSocketNotifier::activated, this, [&] { writer.setEnabled(++writes < 3); });
    QTRY_COMPARE(writes, 3); // level-triggered: again and again until switched off
    QCOMPARE(reads, 0);
    pair.put(1);
    pair.put(1);
    QTRY_COMPARE(reads, 2);
    QVERIFY(roundsWithin(20) < 10);
    QCOMPARE(writes, 3);
}

void TestDispatcher::togglingKeepsOrLosesInterest()
{
    const Pair pair;
    QSocketNotifier reader(pair.end(0), QSocketNotifier::Read);
    int reads = 0;
    connect(&reader, &QSocketNotifier::activated, this, [&] { reads += pair.take(0); });
    for (int i = 1; i <= 20; ++i) {
        reader.setEnabled(false);
        if (i % 2 == 0)
            QCoreApplication::processEvents();
        reader.setEnabled(true);
        if (i % 3 == 0)
            QCoreApplication::processEvents();
        pair.put(1);
        QTRY_COMPARE(reads, i);
    }
    reader.setEnabled(false);
    pair.put(1);
    QVERIFY(roundsWithin(10) < 10);
    QCOMPARE(reads, 20);
    reader.setEnabled(true);
    QTRY_COMPARE(reads, 21);
}

void TestDispatcher::deliversToManyDescriptors()
{
    constexpr int count = 400; // within the usual bound of 1,024 descriptors
    std::array<Pair, count> pairs;
    std::vector<std::unique_ptr<QSocketNotifier>> readers;
    int reads = 0;
    for (const Pair &pair : pairs) {
        QVERIFY(pair.ok());
        readers.push_back(std::make_unique<QSocketNotifier>(pair.end(0), QSocketNotifier::Read));
        connect(readers.back().get(), &QSocketNotifier::activated, this,
                [&reads, &pair] { reads += pair.take(0); });
    }
    for (int round = 1; round <= 3; ++round) {
        for (const Pair &pair : pairs)
            pair.put(1);
        QTRY_COMPARE(reads, round * count);
    }
}

void TestDispatcher::aHandlerMaySwitchOffAnother()
{
    const Pair first;
    const Pair second;
    QSocketNotifier one(first.end(0), QSocketNotifier::Read);
    QSocketNotifier two(second.end(0), QSocketNotifier::Read);
    int calls = 0;
    const auto onlyOnce = [&] {
        ++calls;
        one.setEnabled(false);
        two.setEnabled(false);
    };
    connect(&one, &QSocketNotifier::activated, this, onlyOnce);
    connect(&two, &QSocketNotifier::activated, this, onlyOnce);
    first.put(1);
    second.put(1);
    QTRY_COMPARE(calls, 1);
    QVERIFY(roundsWithin(10) < 10);
    QCOMPARE(calls, 1);
}

void TestDispatcher::descriptorNumbersAreReused()
{
    for (int i = 0; i < 20; ++i) {
        const Pair pair;
        QSocketNotifier reader(pair.end(0), QSocketNotifier::Read);
        int reads = 0;
        connect(&reader, &QSocketNotifier::activated, this, [&] { reads += pair.take(0); });
        pair.put(1);
        QTRY_COMPARE(reads, 1);
        // Closed, and the number given out again, before the dispatcher looks at it.
        reader.setEnabled(false);
    }
}

void TestDispatcher::closedDescriptorDoesNotSpin()
{
    auto pair = std::make_unique<Pair>();
    QSocketNotifier reader(pair->end(0), QSocketNotifier::Read);
    int calls = 0;
    connect(&reader, &QSocketNotifier::activated, this, [&] { ++calls; });
    QCoreApplication::processEvents();
    const int number = pair->end(0);
    pair.reset(); // closes under the notifier
    QVERIFY(roundsWithin(20) < 10);
    QCOMPARE(calls, 0);

    const Pair next; // has its number now
    QCOMPARE(next.end(0), number);
    QSocketNotifier writer(next.end(0), QSocketNotifier::Write);
    int writes = 0;
    connect(&writer, &QSocketNotifier::activated, this, [&] {
        ++writes;
        writer.setEnabled(false);
    });
    QTRY_COMPARE(writes, 1);
    reader.setEnabled(false); // late
    QVERIFY(roundsWithin(10) < 10);
}

void TestDispatcher::duplicatedDescriptorDoesNotSpin()
{
    Pair pair;
    const int copy = fcntl(pair.end(0), F_DUPFD_CLOEXEC, 0);
    QVERIFY(copy >= 0);
    {
        QSocketNotifier reader(pair.end(0), QSocketNotifier::Read);
        QCoreApplication::processEvents();
        pair.close(0); // what it stood for lives on in the copy, and so does epoll's interest
    }
    pair.put(1);
    QVERIFY(roundsWithin(20) < 20);

    const Pair other; // what was watched before is watched still
    QSocketNotifier reader(other.end(0), QSocketNotifier::Read);
    int reads = 0;
    connect(&reader, &QSocketNotifier::activated, this, [&] { reads += other.take(0); });
    other.put(1);
    QTRY_COMPARE(reads, 1);
    ::close(copy);
}

void TestDispatcher::hangUpReachesReader()
{
    Pair pair;
    QSocketNotifier reader(pair.end(0), QSocketNotifier::Read);
    int calls = 0;
    connect(&reader, &QSocketNotifier::activated, this, [&] {
        ++calls;
        reader.setEnabled(false);
    });
    pair.close(1);
    QTRY_COMPARE(calls, 1);
}

void TestDispatcher::socketsCanBeExcluded()
{
    const Pair pair;
    QSocketNotifier reader(pair.end(0), QSocketNotifier::Read);
    int reads = 0;
    connect(&reader, &QSocketNotifier::activated, this, [&] { reads += pair.take(0); });
    pair.put(1);
    bool over = false;
    QTimer::singleShot(10, this, [&] { over = true; });
    int rounds = 0;
    for (; !over; ++rounds)
        QCoreApplication::processEvents(QEventLoop::ExcludeSocketNotifiers
                                        | QEventLoop::WaitForMoreEvents);
    QCOMPARE(reads, 0);
    QVERIFY2(rounds < 10, "it must not spin on what it leaves out");
    QTRY_COMPARE(reads, 1);
}

void TestDispatcher::nestedLoopsShareWhatIsReady()
{
    std::array<Pair, 3> pairs;
    std::vector<std::unique_ptr<QSocketNotifier>> readers;
    int calls = 0;
    int reads = 0;
    for (const Pair &pair : pairs) {
        readers.push_back(std::make_unique<QSocketNotifier>(pair.end(0), QSocketNotifier::Read));
        connect(readers.back().get(), &QSocketNotifier::activated, this, [&reads, &calls, &pair] {
            ++calls;
            reads += pair.take(0);
            QCoreApplication::processEvents();
        });
    }
    for (const Pair &pair : pairs)
        pair.put(1);
    QTRY_COMPARE(reads, 3);
    QCoreApplication::processEvents();
    QCOMPARE(calls, 3); // none was told twice
}

void TestDispatcher::tcpSocketsWork()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *peer = server.nextPendingConnection();
        connect(peer, &QTcpSocket::readyRead, peer, [peer] { peer->write(peer->readAll()); });
    });
    const QByteArray much(1 << 20, 'x');
    std::array<QTcpSocket, 20> sockets;
    qsizetype received = 0;
    for (QTcpSocket &socket : sockets) {
        connect(&socket, &QTcpSocket::readyRead, this,
                [&] { received += socket.readAll().size(); });
        socket.connectToHost(QHostAddress::LocalHost, server.serverPort());
        socket.write(much);
    }
    QTRY_COMPARE_WITH_TIMEOUT(received, much.size() * 20, 20000);
}

void TestDispatcher::timersFireInOrder()
{
    TimerObject object;
    const int slow = object.startTimer(30, Qt::CoarseTimer);
    const int quick = object.startTimer(5, Qt::PreciseTimer);
    object.then = [&](int id) { object.killTimer(id); };
    QTRY_COMPARE(object.fired.size(), 2);
    QCOMPARE(object.fired, (QList<int>{quick, slow}));
}

void TestDispatcher::zeroTimerStarvesNobody()
{
    int zero = 0;
    QTimer busy;
    connect(&busy, &QTimer::timeout, this, [&] { ++zero; });
    busy.start(0);
    const Pair pair;
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

void TestDispatcher::aTimerMayStopItselfAndOthers()
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

void TestDispatcher::timerIdsAreReused()
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

void TestDispatcher::aTimerIsNotNested()
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

void TestDispatcher::timersAreListed()
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

void TestDispatcher::timersCanBeExcluded()
{
    TimerObject object;
    object.startTimer(0);
    QCoreApplication::processEvents(QEventLoop::X11ExcludeTimers);
    QCOMPARE(object.fired.size(), 0);
    QCoreApplication::processEvents();
    QCOMPARE(object.fired.size(), 1);
}

void TestDispatcher::postedEventsAreSent()
{
    int calls = 0;
    std::function<void()> again = [&] {
        if (++calls < 100)
            QMetaObject::invokeMethod(this, again, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(this, again, Qt::QueuedConnection);
    while (calls < 100) // would block for good if one were forgotten
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCOMPARE(calls, 100);
}

void TestDispatcher::wakesUpFromAnotherThread()
{
    std::atomic<int> rounds = 0;
    std::unique_ptr<QThread> thread(QThread::create([&] {
        for (int i = 0; i < 1000; ++i)
            QMetaObject::invokeMethod(
                this, [&] { ++rounds; }, Qt::BlockingQueuedConnection);
    }));
    thread->start();
    while (rounds < 1000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QVERIFY(thread->wait());
}

void TestDispatcher::quitsFromAnotherThread()
{
    for (int i = 0; i < 200; ++i) {
        QThread thread;
        installEventDispatcher(thread);
        thread.start();
        thread.quit(); // at any time of its start or loop
        QVERIFY(thread.wait(10'000));
    }
}

void TestDispatcher::manyThreadsPost()
{
    constexpr int threads = 4;
    constexpr int posts = 5000;
    QThread target;
    installEventDispatcher(target);
    target.start();
    QObject receiver;
    receiver.moveToThread(&target);
    std::atomic<int> received = 0;
    std::vector<std::unique_ptr<QThread>> posters;
    for (int i = 0; i < threads; ++i) {
        posters.emplace_back(QThread::create([&] {
            for (int post = 0; post < posts; ++post)
                QMetaObject::invokeMethod(
                    &receiver, [&] { ++received; }, Qt::QueuedConnection);
        }));
        posters.back()->start();
    }
    for (const auto &poster : posters)
        QVERIFY(poster->wait());
    QTRY_COMPARE(received.load(), threads * posts);
    target.quit();
    QVERIFY(target.wait());
}

void TestDispatcher::signalsAwakeAndAboutToBlock()
{
    auto *dispatcher = QAbstractEventDispatcher::instance();
    QSignalSpy awake(dispatcher, &QAbstractEventDispatcher::awake);
    QSignalSpy block(dispatcher, &QAbstractEventDispatcher::aboutToBlock);
    QCoreApplication::processEvents();
    QCOMPARE(block.size(), 0);
    QVERIFY(awake.size() > 0);
    // What a slot of aboutToBlock posts is not slept over.
    bool called = false;
    const auto connection = connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, [&] {
        if (!called)
            QMetaObject::invokeMethod(
                this, [&] { called = true; }, Qt::QueuedConnection);
    });
    while (!called)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    disconnect(connection);
    QVERIFY(block.size() > 0);
}

void TestDispatcher::interruptEndsTheRound()
{
    std::array<Pair, 2> pairs;
    std::vector<std::unique_ptr<QSocketNotifier>> readers;
    int calls = 0;
    for (const Pair &pair : pairs) {
        readers.push_back(std::make_unique<QSocketNotifier>(pair.end(0), QSocketNotifier::Read));
        connect(readers.back().get(), &QSocketNotifier::activated, this, [&calls, &pair] {
            calls += pair.take(0);
            QAbstractEventDispatcher::instance()->interrupt();
        });
        pair.put(1);
    }
    QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCOMPARE(calls, 1);
    while (calls < 2) // the other waits for the next round
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

void TestDispatcher::deadlineIsReachedOnce()
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

void TestDispatcher::deadlinesFireInOrder()
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

void TestDispatcher::deadlineMayBeWithdrawnOrMoved()
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

void TestDispatcher::passedDeadlineIsNotCalledAtOnce()
{
    Deadline deadline;
    deadline.setDeadline(Clock::now() - 1s);
    QCOMPARE(deadline.count, 0);
    QTRY_COMPARE(deadline.count, 1);
}

void TestDispatcher::deadlineMayRepeatAndDie()
{
    Deadline repeating;
    const Pair pair;
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

void TestDispatcher::deadlineOnStockDispatcher()
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
    if (auto dispatcher = makeEventDispatcher())
        QCoreApplication::setEventDispatcher(dispatcher.release());
    QCoreApplication application(argc, argv);
    TestDispatcher test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_dispatcher.moc"
