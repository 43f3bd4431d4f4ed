// SPDX-License-Identifier: GPL-3.0-or-later
// From the opened sample to the numbers on the screen, against the Demo Shop.
#include "app/demo/demo_shop.h"
#include "core/stats/snapshot.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/results/kept_run_page.h"
#include "ui/results/results_page.h"
#include "ui/results/run_list_model.h"
#include "ui/run/run_controller.h"
#include "ui/shell/welcome_page.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

using namespace loadgrove;

class TestRunInWindow : public QObject, public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { close(); }

    void countsWhatTheServerCounted();
    void keepsTheRun();
    void stopsByTheSameButton();
    void saysWhatIsWrongInsteadOfRunning();
    void asksBeforeARunIsLostByClosing();

private:
    void setLoad(const LoadConfig &load);
    QPushButton *runButton()
    {
        return m_window->findChild<QPushButton *>(QStringLiteral("runButton"));
    }

    DemoShop m_shop;
};

void TestRunInWindow::init()
{
    open();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_shop.stop();
    const Result<void> started = m_shop.start();
    QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().message));
    m_window->setDemoShop(m_shop.baseUrl());
    m_window->files().openSample(demoSample());
}

void TestRunInWindow::setLoad(const LoadConfig &load)
{
    DocumentSettings settings = document().document().settings;
    settings.load = load;
    document().changeSettings(settings, QStringLiteral("Load"));
}

void TestRunInWindow::countsWhatTheServerCounted()
{
    LoadConfig load;
    load.threads = 4;
    load.count = 12;
    setLoad(load);
    QSignalSpy finished(&m_window->runs(), &RunController::finished);
    QTest::mouseClick(runButton(), Qt::LeftButton);
    QCOMPARE(m_window->place(), MainWindow::Place::Run);
    QTRY_VERIFY(m_window->runs().isRunning());
    QCOMPARE(runButton()->text(), QStringLiteral("Stop"));
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60000);
    QCOMPARE(runButton()->text(), QStringLiteral("Run"));

    const auto snapshot = m_window->runs().snapshot();
    QCOMPARE(snapshot->state, RunState::Finished);
    const Counters &all = snapshot->totals.counters;
    QCOMPARE(all.failed, 0);
    QVERIFY(all.executed >= 12);
    QCOMPARE(all.count() - all.unsent + all.redirects, m_shop.requestsServed());
}

/// The Results place lists it, and shows of it what the Run place showed.
void TestRunInWindow::keepsTheRun()
{
    LoadConfig load;
    load.threads = 2;
    load.count = 6;
    setLoad(load);
    ResultsPage &results = m_window->resultsPage();
    QSignalSpy finished(&m_window->runs(), &RunController::finished);
    QTest::mouseClick(runButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60000);
    QTRY_COMPARE(results.libraryPage().runs().rowCount(), 1);
    const RunEntry kept = results.libraryPage().runs().entries().front();
    QCOMPARE(kept.file, m_window->runs().keptFile());
    QCOMPARE(kept.state, RunEntry::State::Finished);
    QVERIFY(kept.file.startsWith(m_settings->runsFolder()));
    const RowSnapshot &all = m_window->runs().snapshot()->totals;
    QCOMPARE(kept.figures->count, all.counters.count());
    m_window->openRun(kept.file);
    QTRY_VERIFY(results.runPage().run().figures().snapshot != nullptr);
    QVERIFY(results.runPage().run().figures().snapshot->totals.latency == all.latency);
}

void TestRunInWindow::stopsByTheSameButton()
{
    LoadConfig load;
    load.threads = 2;
    load.duration = 600;
    setLoad(load);
    QSignalSpy finished(&m_window->runs(), &RunController::finished);
    QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_shop.requestsServed() > 10, 30000);
    QTest::mouseClick(runButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30000);
    QCOMPARE(m_window->runs().snapshot()->state, RunState::Stopped);
    const Counters &all = m_window->runs().snapshot()->totals.counters;
    QCOMPARE(all.aborted, 0); // stopped gracefully
    QCOMPARE(all.count() - all.unsent + all.redirects, m_shop.requestsServed());
}

void TestRunInWindow::saysWhatIsWrongInsteadOfRunning()
{
    Step value = *document().step(document().document().scenarios.front().id);
    value.condition = "code ==";
    document().changeStep(value.id, value, QString());
    QSignalSpy failed(&m_window->runs(), &RunController::startFailed);
    QTest::mouseClick(runButton(), Qt::LeftButton);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!m_window->runs().isRunning());
    QCOMPARE(m_shop.requestsServed(), 0);
}

void TestRunInWindow::asksBeforeARunIsLostByClosing()
{
    LoadConfig load;
    load.duration = 600;
    setLoad(load);
    document().undoStack().setClean();
    QTest::mouseClick(runButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_shop.requestsServed() > 0, 30000);
    m_window->close();
    QCOMPARE(m_answers->asked, QStringList{QStringLiteral("A run is going on.")});
    QTRY_VERIFY(!m_window->isVisible());
}

QTEST_MAIN(TestRunInWindow)
#include "tst_run_in_window.moc"
