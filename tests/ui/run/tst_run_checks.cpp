// SPDX-License-Identifier: GPL-3.0-or-later
// What is said before a run starts, and when it starts nevertheless.
#include "tests/net/fault_server.h"
#include "ui/document/scenario_document.h"
#include "ui/run/checks_panel.h"
#include "ui/run/run_controller.h"
#include "ui/run/run_header.h"
#include "ui/run/run_page.h"
#include "ui/run/run_view.h"
#include "ui/run/run_words.h"
#include "ui/widgets/message_bar.h"

#include <QPushButton>
#include <QTabWidget>
#include <QtTest>

using namespace loadgrove;
using namespace std::chrono_literals;

class TestRunChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void startsWhenThereIsNothingToSay();
    void warnsAndStartsAnyway();
    void checksAgainWhatWasChanged();
    void errorsKeepItFromStarting();
    void canBeGivenUp();
    void anotherDocumentIsNotStarted();
    void anotherDocumentIsAskedAnew();
    void stepsAreThoseOfTheRunsDocument();
    void plansInWords_data();
    void plansInWords();

private:
    Document documentTo(const Endpoint &endpoint, const char *path = "/a");
    QString checks() const
    {
        QStringList lines;
        for (int i = 0; i < m_page->view().checks().lineCount(); ++i)
            lines += m_page->view().checks().lineText(i);
        return lines.join(QLatin1Char('\n'));
    }
    QPushButton *button()
    {
        return m_page->findChild<QPushButton *>(QStringLiteral("pageRunButton"));
    }
    /// Of the message bar.
    void runAnyway()
    {
        for (auto *candidate : m_page->view().messages().findChildren<QPushButton *>()) {
            if (candidate->text() == QStringLiteral("Run anyway")) {
                QVERIFY(candidate->isVisible());
                QTest::mouseClick(candidate, Qt::LeftButton);
                return;
            }
        }
        QFAIL("it is not offered");
    }

    std::unique_ptr<ScenarioDocument> m_document;
    std::unique_ptr<RunController> m_runs;
    std::unique_ptr<RunPage> m_page;
};

void TestRunChecks::init()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_document = std::make_unique<ScenarioDocument>();
    m_runs = std::make_unique<RunController>(*m_document);
    m_runs->setPatience(100ms);
    m_page = std::make_unique<RunPage>(*m_runs);
    m_page->resize(1100, 700);
    m_page->show();
}

void TestRunChecks::cleanup()
{
    QTRY_VERIFY(!m_runs->isRunning());
    m_page.reset();
    m_runs.reset();
    m_document.reset();
}

Document TestRunChecks::documentTo(const Endpoint &endpoint, const char *path)
{
    Request request;
    request.url = "http://127.0.0.1:" + std::to_string(endpoint.port);
    request.path = path;
    Step step;
    step.name = "a";
    step.what = request;
    Step scenario;
    scenario.name = "s";
    scenario.what = Scenario();
    scenario.children()->push_back(step);
    Document document;
    assignIds(scenario, document.nextId);
    document.scenarios.push_back(scenario);
    document.settings.load.emplace().count = 3;
    return document;
}

void TestRunChecks::startsWhenThereIsNothingToSay()
{
    RecordingServer server;
    QVERIFY(server.start());
    m_document->reset(documentTo(server.endpoint()), QString());
    QSignalSpy finished(m_runs.get(), &RunController::finished);
    QTest::mouseClick(button(), Qt::LeftButton);
    QVERIFY(m_runs->isChecking());
    QCOMPARE(button()->text(), QStringLiteral("Cancel"));
    QCOMPARE(m_page->view().header().stateText(), QStringLiteral("Checking before the run"));
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(server.requestCount(), 3);
    QVERIFY(m_page->view().messages().isHidden());
    QCOMPARE(m_page->findChild<QTabWidget *>(QStringLiteral("runTabs"))->currentIndex(), 0);
    QVERIFY2(checks().startsWith(
                 QStringLiteral("Planned: about 3 requests, 3 iterations, 1 user | planned | ")),
             qPrintable(checks()));
}

void TestRunChecks::warnsAndStartsAnyway()
{
    const Endpoint nobody = refusingEndpoint();
    m_document->reset(documentTo(nobody), QString());
    QSignalSpy warned(m_runs.get(), &RunController::warned);
    QSignalSpy finished(m_runs.get(), &RunController::finished);
    QTest::mouseClick(button(), Qt::LeftButton);
    QTRY_COMPARE(warned.size(), 1);
    QVERIFY(!m_runs->isRunning() && !m_runs->isChecking());
    QCOMPARE(button()->text(), QStringLiteral("Run"));
    const QString address = QStringLiteral("127.0.0.1:%1").arg(nobody.port);
    QVERIFY(m_page->view().messages().text().contains(address));
    QVERIFY(m_page->view().checks().isVisible());
    QVERIFY2(checks().startsWith(address) && checks().contains(QStringLiteral("| warning")),
             qPrintable(checks()));
    runAnyway();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(warned.size(), 1); // it was not checked again
    QCOMPARE(m_runs->snapshot()->totals.counters.failed, 3);
    // Another run is a new question.
    QTest::mouseClick(button(), Qt::LeftButton);
    QTRY_COMPARE(warned.size(), 2);
}

/// The answer is to what was asked, not to what has been edited since.
void TestRunChecks::checksAgainWhatWasChanged()
{
    m_document->reset(documentTo(refusingEndpoint()), QString());
    QSignalSpy warned(m_runs.get(), &RunController::warned);
    QSignalSpy failed(m_runs.get(), &RunController::startFailed);
    m_runs->start();
    QTRY_COMPARE(warned.size(), 1);
    Step broken = *m_document->step(m_document->document().scenarios.front().id);
    broken.condition = "code ==";
    m_document->changeStep(broken.id, broken, QString());
    runAnyway();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!m_runs->isRunning());
}

void TestRunChecks::errorsKeepItFromStarting()
{
    RecordingServer server;
    QVERIFY(server.start());
    m_document->reset(documentTo(server.endpoint(), "/{{nobody}}"), QString());
    QSignalSpy failed(m_runs.get(), &RunController::startFailed);
    QTest::mouseClick(button(), Qt::LeftButton);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY2(checks().contains(QStringLiteral("nobody"))
                 && checks().contains(QStringLiteral("keeps the run from starting")),
             qPrintable(checks()));
    QVERIFY(m_page->view().checks().isVisible());
    for (auto *offered : m_page->view().messages().findChildren<QPushButton *>())
        QVERIFY(!offered->isVisible());
}

void TestRunChecks::canBeGivenUp()
{
    const SilentPort silent;
    m_runs->setPatience(std::chrono::hours(1));
    m_document->reset(documentTo(silent.endpoint()), QString());
    QSignalSpy started(m_runs.get(), &RunController::started);
    QSignalSpy warned(m_runs.get(), &RunController::warned);
    QTest::mouseClick(button(), Qt::LeftButton);
    QVERIFY(m_runs->isChecking());
    QTest::mouseClick(button(), Qt::LeftButton); // "Cancel"
    QVERIFY(!m_runs->isChecking());
    QCOMPARE(button()->text(), QStringLiteral("Run"));
    QCOMPARE(m_page->view().header().stateText(), QStringLiteral("Ready"));
    RecordingServer server; // and what is started then is not disturbed by it
    QVERIFY(server.start());
    m_document->reset(documentTo(server.endpoint()), QString());
    QSignalSpy finished(m_runs.get(), &RunController::finished);
    m_runs->start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(started.size(), 1);
    QCOMPARE(warned.size(), 0);
}

void TestRunChecks::anotherDocumentIsNotStarted()
{
    const SilentPort silent;
    m_document->reset(documentTo(silent.endpoint()), QString());
    m_runs->start();
    QVERIFY(m_runs->isChecking());
    m_document->reset(documentTo(silent.endpoint()), QString());
    QVERIFY(!m_runs->isChecking());
}

/// What waits for an answer was asked of the document before.
void TestRunChecks::anotherDocumentIsAskedAnew()
{
    QSignalSpy warned(m_runs.get(), &RunController::warned);
    QSignalSpy confirmed(m_runs.get(), &RunController::hostsConfirmed);
    m_document->reset(documentTo(refusingEndpoint()), QString());
    m_runs->start();
    QTRY_COMPARE(warned.size(), 1);
    Document far = documentTo(refusingEndpoint());
    far.scenarios[0].children()->front().as<Request>()->url = "http://loadgrove-test.invalid";
    m_document->reset(far, QString());
    QVERIFY(m_page->view().messages().isHidden()); // and "Run anyway" with it
    QVERIFY(!m_runs->preflight());
    m_runs->start();
    QVERIFY(m_page->view().messages().isVisible());
    m_document->reset(documentTo(refusingEndpoint()), QString());
    QVERIFY(m_page->view().messages().isHidden());
    m_runs->startConfirmed();
    QCOMPARE(confirmed.size(), 0);
    QTRY_COMPARE(warned.size(), 2);
}

/// A sample's step has a number, which means another one in another document.
void TestRunChecks::stepsAreThoseOfTheRunsDocument()
{
    RecordingServer server;
    QVERIFY(server.start());
    m_document->reset(documentTo(server.endpoint()), QString());
    const auto *open = m_page->findChild<QPushButton *>(QStringLiteral("openSampleStep"));
    const auto *send = m_page->findChild<QPushButton *>(QStringLiteral("sendSampleAgain"));
    QSignalSpy finished(m_runs.get(), &RunController::finished);
    m_runs->start();
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!open->isHidden() && !send->isHidden());
    m_document->reset(documentTo(server.endpoint()), QString());
    QVERIFY(open->isHidden() && send->isHidden());
    m_runs->start();
    QTRY_COMPARE(finished.size(), 2);
    QVERIFY(!open->isHidden() && !send->isHidden());
}

void TestRunChecks::plansInWords_data()
{
    QTest::addColumn<LoadExtent>("planned");
    QTest::addColumn<QString>("words");
    QTest::newRow("all") << LoadExtent{1234, 5678, 5, 60.0}
                         << QStringLiteral("Planned: about 5,678 requests, 1,234 iterations, "
                                           "5 users, 60.0 s");
    QTest::newRow("nothing is known")
        << LoadExtent() << QStringLiteral("Planned: as many requests as the users manage");
}

void TestRunChecks::plansInWords()
{
    QFETCH(LoadExtent, planned);
    QTEST(plannedWords(planned), "words");
}

QTEST_MAIN(TestRunChecks)
#include "tst_run_checks.moc"
