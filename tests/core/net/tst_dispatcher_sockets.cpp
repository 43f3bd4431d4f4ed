// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/event_dispatcher.h"
#include "tests/net/exchange.h"
#include "tests/net/socket_pair.h"

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
#include <unistd.h>
#endif

using namespace loadgrove;
using namespace std::chrono_literals;

/// Socket notifiers and wake-ups on our event dispatcher.
class TestDispatcherSockets : public QObject
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
    void postedEventsAreSent();
    void wakesUpFromAnotherThread();
    void quitsFromAnotherThread();
    void manyThreadsPost();
    void signalsAwakeAndAboutToBlock();
    void interruptEndsTheRound();
};

void TestDispatcherSockets::isInUse()
{
#ifdef Q_OS_LINUX
    QCOMPARE(QByteArray(QAbstractEventDispatcher::instance()->metaObject()->className()),
             QByteArray("loadgrove::EpollDispatcher"));
#endif
}

void TestDispatcherSockets::readsAndWrites()
{
    const SocketPair pair;
    QVERIFY(pair.isValid());
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

void TestDispatcherSockets::togglingKeepsOrLosesInterest()
{
    const SocketPair pair;
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

void TestDispatcherSockets::deliversToManyDescriptors()
{
    constexpr int count = 400; // within the usual bound of 1,024 descriptors
    std::array<SocketPair, count> pairs;
    std::vector<std::unique_ptr<QSocketNotifier>> readers;
    int reads = 0;
    for (const SocketPair &pair : pairs) {
        QVERIFY(pair.isValid());
        readers.push_back(std::make_unique<QSocketNotifier>(pair.end(0), QSocketNotifier::Read));
        connect(readers.back().get(), &QSocketNotifier::activated, this,
                [&reads, &pair] { reads += pair.take(0); });
    }
    for (int round = 1; round <= 3; ++round) {
        for (const SocketPair &pair : pairs)
            pair.put(1);
        QTRY_COMPARE(reads, round * count);
    }
}

void TestDispatcherSockets::aHandlerMaySwitchOffAnother()
{
    const SocketPair first;
    const SocketPair second;
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

void TestDispatcherSockets::descriptorNumbersAreReused()
{
    for (int i = 0; i < 20; ++i) {
        const SocketPair pair;
        QSocketNotifier reader(pair.end(0), QSocketNotifier::Read);
        int reads = 0;
        connect(&reader, &QSocketNotifier::activated, this, [&] { reads += pair.take(0); });
        pair.put(1);
        QTRY_COMPARE(reads, 1);
        // Closed, and the number given out again, before the dispatcher looks at it.
        reader.setEnabled(false);
    }
}

void TestDispatcherSockets::closedDescriptorDoesNotSpin()
{
    auto pair = std::make_unique<SocketPair>();
    QSocketNotifier reader(pair->end(0), QSocketNotifier::Read);
    int calls = 0;
    connect(&reader, &QSocketNotifier::activated, this, [&] { ++calls; });
    QCoreApplication::processEvents();
    const int number = pair->end(0);
    pair.reset(); // closes under the notifier
    QVERIFY(roundsWithin(20) < 10);
    QCOMPARE(calls, 0);

    const SocketPair next; // has its number now
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

void TestDispatcherSockets::duplicatedDescriptorDoesNotSpin()
{
    SocketPair pair;
    const int copy = fcntl(pair.end(0), F_DUPFD_CLOEXEC, 0);
    QVERIFY(copy >= 0);
    {
        QSocketNotifier reader(pair.end(0), QSocketNotifier::Read);
        QCoreApplication::processEvents();
        pair.close(0); // what it stood for lives on in the copy, and so does epoll's interest
    }
    pair.put(1);
    QVERIFY(roundsWithin(20) < 20);

    const SocketPair other; // what was watched before is watched still
    QSocketNotifier reader(other.end(0), QSocketNotifier::Read);
    int reads = 0;
    connect(&reader, &QSocketNotifier::activated, this, [&] { reads += other.take(0); });
    other.put(1);
    QTRY_COMPARE(reads, 1);
    ::close(copy);
}

void TestDispatcherSockets::hangUpReachesReader()
{
    SocketPair pair;
    QSocketNotifier reader(pair.end(0), QSocketNotifier::Read);
    int calls = 0;
    connect(&reader, &QSocketNotifier::activated, this, [&] {
        ++calls;
        reader.setEnabled(false);
    });
    pair.close(1);
    QTRY_COMPARE(calls, 1);
}

void TestDispatcherSockets::socketsCanBeExcluded()
{
    const SocketPair pair;
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

void TestDispatcherSockets::nestedLoopsShareWhatIsReady()
{
    std::array<SocketPair, 3> pairs;
    std::vector<std::unique_ptr<QSocketNotifier>> readers;
    int calls = 0;
    int reads = 0;
    for (const SocketPair &pair : pairs) {
        readers.push_back(std::make_unique<QSocketNotifier>(pair.end(0), QSocketNotifier::Read));
        connect(readers.back().get(), &QSocketNotifier::activated, this, [&reads, &calls, &pair] {
            ++calls;
            reads += pair.take(0);
            QCoreApplication::processEvents();
        });
    }
    for (const SocketPair &pair : pairs)
        pair.put(1);
    QTRY_COMPARE(reads, 3);
    QCoreApplication::processEvents();
    QCOMPARE(calls, 3); // none was told twice
}

void TestDispatcherSockets::tcpSocketsWork()
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

void TestDispatcherSockets::postedEventsAreSent()
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

void TestDispatcherSockets::wakesUpFromAnotherThread()
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

void TestDispatcherSockets::quitsFromAnotherThread()
{
    for (int i = 0; i < 200; ++i) {
        QThread thread;
        installEventDispatcher(thread);
        thread.start();
        thread.quit(); // at any time of its start or loop
        QVERIFY(thread.wait(10'000));
    }
}

void TestDispatcherSockets::manyThreadsPost()
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

void TestDispatcherSockets::signalsAwakeAndAboutToBlock()
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

void TestDispatcherSockets::interruptEndsTheRound()
{
    std::array<SocketPair, 2> pairs;
    std::vector<std::unique_ptr<QSocketNotifier>> readers;
    int calls = 0;
    for (const SocketPair &pair : pairs) {
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

int main(int argc, char *argv[])
{
    return runOnOurDispatcher(argc, argv, [&] {
        TestDispatcherSockets test;
        return QTest::qExec(&test, argc, argv);
    });
}

#include "tst_dispatcher_sockets.moc"
