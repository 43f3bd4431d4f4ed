// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_shop.h"
#include "tests/ui/run/run_snapshots.h"
#include "ui/document/scenario_document.h"
#include "ui/run/request_table.h"
#include "ui/run/row_model.h"
#include "ui/run/run_controller.h"
#include "ui/run/run_header.h"
#include "ui/run/run_page.h"
#include "ui/run/run_tiles.h"
#include "ui/run/run_view.h"
#include "ui/run/run_words.h"
#include "ui/run/target_hosts.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/stat_tile.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace loadgrove;
using loadgrove::test::RunWriter;

namespace {

/// Two requests to the shop; base_url points nowhere until a variable says where.
Document shopDocument(LoadConfig load)
{
    const auto request = [](const char *name, const char *path) {
        Step step;
        step.name = name;
        Request what;
        what.url = "{{base_url}}";
        what.path = path;
        step.what = what;
        return step;
    };
    Step scenario;
    scenario.name = "browse";
    Scenario flow;
    flow.steps = {request("all", "/api/v1/products"), request("none", "/api/v1/products/999999")};
    scenario.what = flow;
    Document document;
    document.settings.variables = {{"base_url", "http://127.0.0.1:1"}};
    document.settings.load = load;
    document.scenarios = {scenario};
    assignIds(document.scenarios[0], document.nextId);
    return document;
}

} // namespace

class TestRunController : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void runsAgainstTheShop();
    void runsAgain();
    void stopsGracefullyThenAtOnce();
    void saysWhyItCannotStart();
    void asksBeforeLoadingAnotherComputer();
    void asksOncePerHost();
    void endsWithItsRun();
    void findsForeignHosts_data();
    void findsForeignHosts();

private:
    void load(LoadConfig config);

    DemoShop m_shop;
    ScenarioDocument m_document;
};

void TestRunController::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QVERIFY(m_shop.start());
}

void TestRunController::load(LoadConfig config)
{
    m_document.reset(shopDocument(std::move(config)), QString());
}

void TestRunController::runsAgainstTheShop()
{
    LoadConfig config;
    config.count = 40;
    config.threads = 4;
    load(config);
    RunController controller(m_document);
    controller.setVariables({{"base_url", m_shop.baseUrl()}});
    RunPage page(controller);
    QSignalSpy started(&controller, &RunController::started);
    QSignalSpy finished(&controller, &RunController::finished);
    const std::int64_t before = m_shop.requestsServed();
    auto *button = page.findChild<QPushButton *>(QStringLiteral("pageRunButton"));
    QString whileRunning; // it may be over before a test looks again
    connect(&controller, &RunController::started, button, [&] { whileRunning = button->text(); });
    button->click();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(started.size(), 1);
    QCOMPARE(whileRunning, QStringLiteral("Stop"));
    QVERIFY(!controller.isRunning());
    QCOMPARE(button->text(), QStringLiteral("Run"));
    const std::shared_ptr<const Snapshot> snapshot = controller.snapshot();
    QCOMPARE(snapshot->state, RunState::Finished);
    QCOMPARE(snapshot->totals.counters.count(), std::int64_t(80));
    QCOMPARE(m_shop.requestsServed() - before, std::int64_t(80));
    RunView &view = page.view();
    QCOMPARE(view.header().stateText(), summaryLine(*snapshot));
    QCOMPARE(view.tiles().tile(RunTiles::Requests).value(), QStringLiteral("80"));
    QCOMPARE(view.tiles().tile(Percentile::P95).value(), latencyText(snapshot->totals.latency.p95));
    const RowModel &rows = view.table().rows();
    const QModelIndex browse = rows.index(0, 0);
    QCOMPARE(rows.index(0, RowModel::Count, browse).data().toString(), QStringLiteral("40"));
    QCOMPARE(rows.index(0, RowModel::Codes, browse).data().toString(), QStringLiteral("200: 40"));
    QCOMPARE(rows.index(1, RowModel::Codes, browse).data().toString(), QStringLiteral("404: 40"));
}

void TestRunController::runsAgain()
{
    LoadConfig config;
    config.count = 2;
    load(config);
    RunController controller(m_document);
    controller.setVariables({{"base_url", m_shop.baseUrl()}});
    RunPage page(controller);
    QSignalSpy finished(&controller, &RunController::finished);
    controller.start();
    QTRY_COMPARE(finished.size(), 1);
    // From within finished(), where the ended run is still the sender.
    connect(&controller, &RunController::finished, &controller, [&] {
        if (finished.size() < 3)
            controller.start();
    });
    controller.start();
    controller.start(); // does nothing while one is running
    QTRY_COMPARE(finished.size(), 3);
    QCOMPARE(controller.snapshot()->totals.counters.count(), std::int64_t(4));
}

void TestRunController::stopsGracefullyThenAtOnce()
{
    LoadConfig config;
    config.duration = 3600;
    config.threads = 2;
    load(config);
    RunController controller(m_document);
    controller.setVariables({{"base_url", m_shop.baseUrl()}});
    RunPage page(controller);
    auto *button = page.findChild<QPushButton *>(QStringLiteral("pageRunButton"));
    QSignalSpy finished(&controller, &RunController::finished);
    QSignalSpy snapshots(&controller, &RunController::snapshotChanged);
    controller.start();
    QTRY_VERIFY(controller.isRunning());
    QTRY_VERIFY(controller.snapshot()->totals.counters.count() > 0);
    QVERIFY(snapshots.size() > 0);
    controller.stop(); // as from the window's own button
    QVERIFY(controller.isStopping());
    QCOMPARE(button->text(), QStringLiteral("Stop now"));
    controller.stop();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(controller.snapshot()->state, RunState::Stopped);
    QVERIFY(!controller.isStopping());
    controller.stop(); // nothing to stop
    QCOMPARE(finished.size(), 1);
}

void TestRunController::saysWhyItCannotStart()
{
    Document document = shopDocument(LoadConfig());
    document.scenarios[0].as<Scenario>()->steps[0].as<Request>()->path = "/{{nobody}}";
    m_document.reset(std::move(document), QString());
    RunController controller(m_document);
    RunPage page(controller);
    QSignalSpy failed(&controller, &RunController::startFailed);
    controller.start();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(!controller.isRunning());
    QVERIFY(!controller.snapshot());
    const QString reason = failed[0][0].toString(); // what and where
    QVERIFY2(reason.contains(QStringLiteral("nobody")), qPrintable(reason));
    QVERIFY(reason.contains(QStringLiteral("browse")));
    QCOMPARE(page.view().messages().text(), reason);
    QVERIFY(!page.view().messages().isHidden());
}

void TestRunController::asksBeforeLoadingAnotherComputer()
{
    load(LoadConfig());
    RunController controller(m_document);
    RunPage page(controller);
    // Never resolves, so nothing leaves this computer.
    controller.setVariables({{"base_url", "http://loadgrove-test.invalid"}});
    QSignalSpy asked(&controller, &RunController::confirmationNeeded);
    QSignalSpy finished(&controller, &RunController::finished);
    controller.start();
    QCOMPARE(asked.size(), 1);
    QVERIFY(!controller.isRunning());
    QVERIFY(page.view().messages().text().contains(QStringLiteral("loadgrove-test.invalid")));
    controller.setVariables({{"base_url", m_shop.baseUrl()}}); // this computer: no question
    controller.start();
    QCOMPARE(asked.size(), 1);
    QTRY_COMPARE(finished.size(), 1);
}

void TestRunController::asksOncePerHost()
{
    // Confirmed, but with an error: nothing is sent.
    Document document = shopDocument(LoadConfig());
    document.settings.variables = {{"base_url", "http://loadgrove-test.invalid"}};
    document.scenarios[0].as<Scenario>()->steps[0].as<Request>()->path = "/{{nobody}}";
    m_document.reset(std::move(document), QString());
    RunController controller(m_document);
    RunPage page(controller);
    QSignalSpy asked(&controller, &RunController::confirmationNeeded);
    QSignalSpy failed(&controller, &RunController::startFailed);
    controller.start();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(failed.size(), 0);
    Q_EMIT page.view().messages().actionPressed(); // "Run anyway"
    QTRY_COMPARE(failed.size(), 1);
    controller.start();
    QCOMPARE(asked.size(), 1);
    QTRY_COMPARE(failed.size(), 2);
}

void TestRunController::endsWithItsRun()
{
    LoadConfig config;
    config.duration = 3600;
    load(config);
    auto controller = std::make_unique<RunController>(m_document);
    controller->setVariables({{"base_url", m_shop.baseUrl()}});
    QSignalSpy finished(controller.get(), &RunController::finished);
    controller->start();
    QTRY_VERIFY(controller->isRunning());
    controller.reset(); // must neither hang nor signal
    QCOMPARE(finished.size(), 0);
}

void TestRunController::findsForeignHosts_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("baseUrl"); // override; "" = none
    QTest::addColumn<QString>("expected");
    QTest::newRow("loopback") << QStringLiteral("http://127.0.0.1:8080") << QString() << QString();
    QTest::newRow("localhost") << QStringLiteral("http://LocalHost") << QString() << QString();
    QTest::newRow("IPv6") << QStringLiteral("http://[::1]:80") << QString() << QString();
    QTest::newRow("another") << QStringLiteral("https://example.com/x") << QString()
                             << QStringLiteral("example.com");
    QTest::newRow("variable") << QStringLiteral("{{base_url}}") << QString()
                              << QStringLiteral("shop.example");
    QTest::newRow("dotted variable")
        << QStringLiteral("{{ vars.base_url }}") << QString() << QStringLiteral("shop.example");
    QTest::newRow("override wins")
        << QStringLiteral("{{base_url}}") << QStringLiteral("http://127.0.0.1:1") << QString();
    QTest::newRow("not known before")
        << QStringLiteral("http://{{requests.a.res.host}}/") << QString() << QString();
    QTest::newRow("circle") << QStringLiteral("{{circle}}") << QString() << QString();
}

void TestRunController::findsForeignHosts()
{
    QFETCH(QString, url);
    QFETCH(QString, baseUrl);
    Document document;
    document.settings.variables = {{"base_url", "http://{{host}}:81"}, {"circle", "{{circle}}"}};
    Step request;
    Request what;
    what.url = url.toStdString();
    request.what = what;
    Step scenario;
    Scenario flow;
    flow.variables = {{"host", "shop.example"}};
    flow.steps = {request, request};
    scenario.what = flow;
    Step disabled = scenario;
    disabled.enabled = false;
    disabled.as<Scenario>()->steps[0].as<Request>()->url = "http://disabled.example";
    document.scenarios = {scenario, disabled};
    KeyValues overrides;
    if (!baseUrl.isEmpty())
        overrides = {{"base_url", baseUrl}};
    QTEST(foreignHosts(document, overrides).join(QLatin1Char(' ')), "expected");
}

QTEST_MAIN(TestRunController)
#include "tst_run_controller.moc"
