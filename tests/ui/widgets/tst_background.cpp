// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/background.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace loadgrove;

/// Work off the window's thread.
class TestBackground : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void worksElsewhereAndAnswersHere();
    void keepsTheOrder();
    void onlyTheNewestIsHandedBack();
    void itsEndStopsWhatRuns();
    void finishesWhatWaits();
    void mayGoWhenItAnswers();
};

void TestBackground::worksElsewhereAndAnswersHere()
{
    Background background;
    QSignalSpy busy(&background, &Background::busyChanged);
    QThread *worker = nullptr, *receiver = nullptr;
    background.add([](const std::stop_token &) { return QThread::currentThread(); },
                   [&](QThread *value) {
                       worker = value;
                       receiver = QThread::currentThread();
                   });
    QVERIFY(background.isBusy());
    QVERIFY(!worker);
    QTRY_VERIFY(!background.isBusy());
    QVERIFY(worker && worker != receiver);
    QCOMPARE(receiver, QThread::currentThread());
    QCOMPARE(busy.count(), 2);
}

void TestBackground::keepsTheOrder()
{
    Background background;
    QList<int> order;
    for (int i = 0; i < 20; ++i)
        background.add([i](const std::stop_token &) { return i; },
                       [&order](int value) { order += value; });
    QTRY_COMPARE(order.size(), 20);
    QVERIFY(std::is_sorted(order.begin(), order.end()));
}

void TestBackground::onlyTheNewestIsHandedBack()
{
    Background background;
    QSemaphore started, mayEnd;
    QList<int> answers;
    background.add(
        [&](const std::stop_token &stop) {
            started.release();
            mayEnd.acquire();
            return stop.stop_requested() ? -1 : 0;
        },
        [&answers](int value) { answers += value; });
    started.acquire();
    for (int i = 1; i < 4; ++i)
        background.replace([i](const std::stop_token &) { return i; },
                           [&answers](int value) { answers += value; });
    mayEnd.release();
    QTRY_VERIFY(!background.isBusy());
    QCOMPARE(answers, QList<int>{3});
}

void TestBackground::itsEndStopsWhatRuns()
{
    QSemaphore started;
    bool stopped = false, answered = false;
    {
        Background background;
        background.add(
            [&](const std::stop_token &stop) {
                started.release();
                while (!stop.stop_requested())
                    QThread::yieldCurrentThread();
                return stopped = true;
            },
            [&answered](bool) { answered = true; });
        started.acquire();
    }
    QVERIFY(stopped);
    QCoreApplication::processEvents();
    QVERIFY(!answered);
}

void TestBackground::finishesWhatWaits()
{
    QList<int> done;
    bool answered = false;
    {
        Background background;
        for (int i = 0; i < 5; ++i)
            background.add(
                [&done, i](const std::stop_token &) {
                    done += i; // one after another
                    return i;
                },
                [&answered](int) { answered = true; });
        background.finishAll();
        QCOMPARE(done, (QList<int>{0, 1, 2, 3, 4}));
    }
    QCoreApplication::processEvents();
    QVERIFY(!answered);
}

void TestBackground::mayGoWhenItAnswers()
{
    auto *background = new Background;
    bool gone = false;
    connect(background, &QObject::destroyed, this, [&gone] { gone = true; });
    background->add([](const std::stop_token &) { return 1; },
                    [background](int) { delete background; });
    background->add([](const std::stop_token &) { return 2; }, [](int) { QFAIL("handed back"); });
    QTRY_VERIFY(gone);
}

QTEST_GUILESS_MAIN(TestBackground)
#include "tst_background.moc"
