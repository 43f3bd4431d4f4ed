// SPDX-License-Identifier: GPL-3.0-or-later
// A run that goes on, controlled by hand: paused, changed, kept; and whether it can be trusted.
#include "core/runs/run_file.h"
#include "tests/net/fault_server.h"
#include "ui/document/scenario_document.h"
#include "ui/run/health_label.h"
#include "ui/run/run_controller.h"
#include "ui/run/run_controls.h"
#include "ui/run/run_page.h"
#include "ui/run/run_view.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_box.h"

#include <QPushButton>
#include <QSlider>
#include <QTemporaryDir>
#include <QtTest>

using namespace loadgrove;
using namespace std::chrono_literals;

class TestRunControls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void pausesAndGoesOn();
    void changesUsers();
    void changesTheRate();
    void aChangeIsTakenBackAtOnce();
    void slidersAreInStep();
    void arrowsOfTheBox();
    void whatCannotBeIsPutBack();
    void sliderByKeys();
    void sliderByDragging();
    void isKept();
    void loadInForce_data();
    void loadInForce();
    void healthInWords();

private:
    void start(const LoadConfig &load);
    RunControls &controls() { return m_page->view().controls(); }
    NumberBox *box(const char *name)
    {
        return controls().findChild<NumberBox *>(QLatin1String(name));
    }
    QSlider *slider(const char *name)
    {
        return controls().findChild<QSlider *>(QLatin1String(name) + QStringLiteral("Slider"));
    }
    QPushButton *pause()
    {
        return controls().findChild<QPushButton *>(QStringLiteral("pauseButton"));
    }
    void type(NumberBox *into, const char *text)
    {
        into->setFocus();
        into->selectAll();
        QTest::keyClick(into, Qt::Key_Delete);
        QTest::keyClicks(into, QLatin1String(text));
        QTest::keyClick(into, Qt::Key_Return);
    }

    RecordingServer m_server;
    std::unique_ptr<ScenarioDocument> m_document;
    std::unique_ptr<RunController> m_runs;
    std::unique_ptr<RunPage> m_page;
};

void TestRunControls::init()
{
    QLocale::setDefault(QLocale::c());
    m_server.stop();
    QVERIFY(m_server.start());
    m_server.reply(
        ReplyScript().pause(5ms).write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"));
    m_document = std::make_unique<ScenarioDocument>();
    m_runs = std::make_unique<RunController>(*m_document);
    m_page = std::make_unique<RunPage>(*m_runs);
    m_page->resize(1100, 700);
    m_page->show();
}

void TestRunControls::cleanup()
{
    if (m_runs->isRunning()) {
        m_runs->stop();
        m_runs->stop();
        QTRY_VERIFY(!m_runs->isRunning());
    }
    m_page.reset();
    m_runs.reset();
    m_document.reset();
}

void TestRunControls::start(const LoadConfig &load)
{
    Request request;
    request.url = m_server.url();
    request.path = "/x";
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
    document.settings.load = load;
    m_document->reset(document, QString());
    QSignalSpy started(m_runs.get(), &RunController::started);
    m_runs->start();
    QTRY_COMPARE(started.size(), 1);
}

void TestRunControls::pausesAndGoesOn()
{
    LoadConfig load;
    load.duration = 60;
    start(load);
    QTRY_VERIFY(controls().isVisible());
    QVERIFY(!box("rateNow")->isVisible()); // it has none
    QTest::mouseClick(pause(), Qt::LeftButton);
    QTRY_VERIFY(m_runs->snapshot()->paused);
    QTRY_COMPARE(pause()->text(), QStringLiteral("&Continue"));
    QTest::mouseClick(pause(), Qt::LeftButton);
    QTRY_VERIFY(!m_runs->snapshot()->paused);
    const int before = m_server.requestCount();
    QTRY_VERIFY(m_server.requestCount() > before);
    QCOMPARE(m_runs->snapshot()->changes.size(), std::size_t(2)); // both stand in the result
}

void TestRunControls::changesUsers()
{
    LoadConfig load;
    load.duration = 60;
    load.threads = 2;
    start(load);
    QTRY_VERIFY(controls().isVisible());
    QTRY_COMPARE(m_runs->snapshot()->users, 2);
    QCOMPARE(box("usersNow")->value(), std::optional(2.0));
    type(box("usersNow"), "5");
    QTRY_COMPARE(m_runs->snapshot()->users, 5);
    QCOMPARE(m_runs->snapshot()->changes.back().kind, RunChange::Kind::Users);
    QCOMPARE(box("usersNow")->value(), std::optional(5.0));
}

void TestRunControls::changesTheRate()
{
    LoadConfig load;
    load.duration = 60;
    load.arrivalRate = 20;
    start(load);
    QTRY_VERIFY(controls().isVisible());
    QVERIFY(!box("usersNow")->isVisible()); // they come as they are needed
    QCOMPARE(box("rateNow")->value(), std::optional(20.0));
    type(box("rateNow"), "40");
    QTRY_COMPARE(rateInForce(*m_runs->snapshot()), std::optional(40.0));
    QCOMPARE(m_runs->snapshot()->changes.size(), std::size_t(1));
    type(box("rateNow"), "40"); // nothing new
    QCOMPARE(m_runs->snapshot()->changes.size(), std::size_t(1));
}

/// Before a snapshot has told of it.
void TestRunControls::aChangeIsTakenBackAtOnce()
{
    LoadConfig load;
    load.duration = 60;
    load.threads = 2;
    load.targetRps = 20;
    start(load);
    m_runs->setUsers(4);
    m_runs->setUsers(2);
    m_runs->setRate(40);
    m_runs->setRate(40); // nothing new
    m_runs->setRate(20);
    QTRY_COMPARE(m_runs->snapshot()->changes.size(), std::size_t(4));
    QCOMPARE(rateInForce(*m_runs->snapshot()), std::optional(20.0));
    QCOMPARE(usersInForce(*m_runs->snapshot()), std::optional(2));
}

/// With what is typed, and with room to the right of it.
void TestRunControls::slidersAreInStep()
{
    LoadConfig load;
    load.duration = 60;
    load.threads = 2;
    start(load);
    QTRY_VERIFY(slider("usersNow")->isVisible());
    QVERIFY(!slider("rateNow")->isVisible());
    QCOMPARE(slider("usersNow")->value(), 2);
    QCOMPARE(slider("usersNow")->maximum(), 10);
    type(box("usersNow"), "9");
    QCOMPARE(slider("usersNow")->value(), 9);
    type(box("usersNow"), "12");
    QCOMPARE(slider("usersNow")->value(), 12);
    QVERIFY(slider("usersNow")->maximum() > 20);
    QTRY_COMPARE(m_runs->snapshot()->users, 12);
    QCOMPARE(slider("usersNow")->value(), 12);
}

/// They need no Enter, and ask once.
void TestRunControls::arrowsOfTheBox()
{
    LoadConfig load;
    load.duration = 60;
    load.threads = 2;
    start(load);
    NumberBox *users = box("usersNow");
    QTRY_VERIFY(users->isVisible());
    users->setFocus();
    QTest::keyClick(users, Qt::Key_Up);
    QTest::keyClick(users, Qt::Key_Up);
    QCOMPARE(slider("usersNow")->value(), 4);
    QTRY_COMPARE(m_runs->snapshot()->users, 4);
    QCOMPARE(m_runs->snapshot()->changes.size(), std::size_t(1));
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(users, Qt::Key_Down);
    QTRY_COMPARE(m_runs->snapshot()->users, 1); // no fewer
    QCOMPARE(slider("usersNow")->minimum(), 1);
}

/// Also while somebody is at it.
void TestRunControls::whatCannotBeIsPutBack()
{
    LoadConfig load;
    load.duration = 60;
    load.threads = 2;
    start(load);
    NumberBox *users = box("usersNow");
    QTRY_VERIFY(users->isVisible());
    for (const char *nonsense : {"0", "x", ""}) {
        type(users, nonsense);
        QCOMPARE(users->text(), QStringLiteral("2"));
    }
    QCOMPARE(m_page->view().messages().text(), QStringLiteral("“x” is not a number"));
    QVERIFY(users->hasFocus());
    users->selectAll();
    QTest::keyClicks(users, QStringLiteral("7"));
    Q_EMIT m_runs->controlFailed(QStringLiteral("no"));
    QCOMPARE(users->text(), QStringLiteral("2"));
    QCOMPARE(slider("usersNow")->value(), 2);
    QCOMPARE(m_runs->snapshot()->changes.size(), std::size_t(0));
}

void TestRunControls::sliderByKeys()
{
    LoadConfig load;
    load.duration = 60;
    load.threads = 2;
    start(load);
    QTRY_VERIFY(slider("usersNow")->isVisible());
    slider("usersNow")->setFocus();
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(slider("usersNow"), Qt::Key_Right);
    QCOMPARE(box("usersNow")->value(), std::optional(5.0)); // at once
    QTRY_COMPARE(m_runs->snapshot()->users, 5);
    QCOMPARE(m_runs->snapshot()->changes.size(), std::size_t(1)); // not one for each key
    QCOMPARE(slider("usersNow")->value(), 5);
}

/// What it is dragged over is not asked for.
void TestRunControls::sliderByDragging()
{
    LoadConfig load;
    load.duration = 60;
    load.arrivalRate = 20;
    start(load);
    QSlider *rate = slider("rateNow");
    QTRY_VERIFY(rate->isVisible());
    QSignalSpy wanted(&controls(), &RunControls::rateWanted);
    rate->setSliderDown(true);
    for (const int position : {60, 120, 90})
        rate->setSliderPosition(position);
    const std::optional<double> shown = box("rateNow")->value();
    QVERIFY(shown && *shown > 20);
    QSignalSpy snapshots(m_runs.get(), &RunController::snapshotChanged);
    QTRY_VERIFY(snapshots.size() > 2); // none of them moves it
    QCOMPARE(rate->value(), 90);
    QCOMPARE(wanted.size(), 0);
    rate->setSliderDown(false);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toDouble(), *shown);
    QTRY_COMPARE(rateInForce(*m_runs->snapshot()), shown);
    QCOMPARE(m_runs->snapshot()->changes.size(), std::size_t(1));
}

void TestRunControls::isKept()
{
    const QTemporaryDir folder;
    m_runs->setLibraryFolder(folder.path());
    LoadConfig load;
    load.count = 7;
    start(load);
    QTRY_VERIFY(!m_runs->isRunning());
    QVERIFY2(m_runs->keptFile().startsWith(folder.path()), qPrintable(m_runs->keptFile()));
    const auto file = RunFile::open(m_runs->keptFile());
    QVERIFY(file);
    const auto kept = (*file)->snapshot();
    QVERIFY(kept);
    QCOMPARE((*kept)->totals.counters.count(), m_runs->snapshot()->totals.counters.count());
    QCOMPARE((*kept)->totals.counters.count(), std::int64_t(7));
    QVERIFY((*kept)->info.seed != 0);
    QVERIFY((*file)->about(QStringLiteral("document")).isObject());
}

void TestRunControls::loadInForce_data()
{
    QTest::addColumn<LoadConfig>("load");
    QTest::addColumn<double>("rate"); // -1: none
    QTest::addColumn<int>("users");
    LoadConfig load;
    QTest::newRow("one user") << load << -1.0 << 1;
    load.threads = 9;
    load.targetRps = 50;
    QTest::newRow("cap") << load << 50.0 << 9;
    load.arrivalRate = 70;
    QTest::newRow("arrivals") << load << 70.0 << -1;
    LoadConfig stages;
    stages.stages = {{1, 5, Json::object()}, {1, 8, Json::object()}};
    stages.stageUnit = StageUnit::Users;
    QTest::newRow("stages of users") << stages << -1.0 << 8;
    stages.stageUnit = StageUnit::ArrivalRate;
    QTest::newRow("stages of arrivals") << stages << 8.0 << -1;
}

void TestRunControls::loadInForce()
{
    QFETCH(LoadConfig, load);
    Snapshot snapshot;
    snapshot.info.config = load;
    QTEST(rateInForce(snapshot).value_or(-1), "rate");
    QTEST(usersInForce(snapshot).value_or(-1), "users");
}

void TestRunControls::healthInWords()
{
    HealthLabel label;
    Health health;
    label.setHealth(health);
    const QString good = label.text();
    QVERIFY(!good.isEmpty() && label.isVisible());
    health.verdict = Verdict::Red;
    health.reasons = {{Verdict::Amber, "reconnects", QStringLiteral("the small one")},
                      {Verdict::Red, "cpu", QStringLiteral("the great one")}};
    label.setHealth(health);
    QVERIFY(label.text() != good);
    QVERIFY2(label.text().contains(QStringLiteral("the great one; the small one")),
             qPrintable(label.text())); // the worst first
}

QTEST_MAIN(TestRunControls)
#include "tst_run_controls.moc"
