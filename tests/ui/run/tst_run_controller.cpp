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

constexpr AnswerCode created = AnswerCode::http(201);
constexpr AnswerCode unavailable = AnswerCode::http(503);

/// 1,244 sends, 7 of them failed, in 4 iterations of 2 scenarios.
RunWriter fourIterations()
{
    RunWriter run;
    for (int i = 0; i < 1237; ++i)
        run.send(1, created, 10);
    for (int i = 0; i < 7; ++i)
        run.send(1, unavailable, 2000, Outcome::Failed);
    for (int i = 0; i < 3; ++i)
        run.round(0, 1500);
    run.round(4, 40);
    return run;
}

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
    void writesNumbers_data();
    void writesNumbers();
    void knowsProgress_data();
    void knowsProgress();
    void summarisesTheEnd_data();
    void summarisesTheEnd();
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
    button->click();
    QTRY_COMPARE(started.size(), 1);
    QCOMPARE(button->text(), QStringLiteral("Stop"));
    QTRY_COMPARE(finished.size(), 1);
    QVERIFY(!controller.isRunning());
    QCOMPARE(button->text(), QStringLiteral("Run"));
    const std::shared_ptr<const Snapshot> snapshot = controller.snapshot();
    QCOMPARE(snapshot->state, RunState::Finished);
    QCOMPARE(snapshot->totals.counters.count(), std::int64_t(80));
    QCOMPARE(m_shop.requestsServed() - before, std::int64_t(80));
    RunView &view = page.view();
    QCOMPARE(view.header().stateText(), summaryLine(*snapshot));
    QCOMPARE(view.tiles().tile(RunTiles::Requests).value(), QStringLiteral("80"));
    QCOMPARE(view.tiles().tile(RunTiles::P95).value(), latencyText(snapshot->totals.latency.p95));
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

void TestRunController::writesNumbers_data()
{
    QTest::addColumn<QString>("got");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &got, const char *expected) {
        QTest::newRow(expected) << got << QString::fromUtf8(expected);
    };
    row(countText(1234567), "1,234,567");
    row(latencyText(0.85), "850 µs");
    row(latencyText(0.0042), "4.2 µs");
    row(latencyText(0.9996), "1.00 ms");
    row(latencyText(12.34), "12.3 ms");
    row(latencyText(999.6), "1.00 s");
    row(latencyText(65000), "65.0 s");
    row(rateText(1234.4), "1,234");
    row(rateText(0), "0");
    row(rateText(0.257), "0.26");
    row(shareText(0), "0 %");
    row(shareText(0.0000001), "< 0.01 %");
    row(shareText(0.0021), "0.21 %");
    row(shareText(0.1234), "12.3 %");
    row(shareText(0.99999999), "> 99.99 %");
    row(shareText(1), "100 %");
    row(durationText(0.84), "0.8 s");
    row(durationText(125), "2 min 05 s");
    row(durationText(11040), "3 h 04 min");
}

void TestRunController::writesNumbers()
{
    QFETCH(QString, got);
    QTEST(got, "expected");
}

void TestRunController::knowsProgress_data()
{
    QTest::addColumn<double>("duration"); // negative: none
    QTest::addColumn<int>("count");
    QTest::addColumn<double>("elapsed");
    QTest::addColumn<RunState>("state");
    QTest::addColumn<double>("done"); // negative: not known
    QTest::addColumn<double>("remaining");
    QTest::newRow("duration") << 30.0 << -1 << 12.0 << RunState::Running << 0.4 << 18.0;
    QTest::newRow("beyond") << 30.0 << -1 << 31.0 << RunState::Stopping << 1.0 << 0.0;
    QTest::newRow("count") << -1.0 << 10 << 5.0 << RunState::Running << 0.2 << 20.0; // 4 of 2 x 10
    QTest::newRow("count comes first") << 100.0 << 4 << 5.0 << RunState::Running << 0.5 << 5.0;
    QTest::newRow("duration comes first") << 6.0 << 100 << 3.0 << RunState::Running << 0.5 << 3.0;
    QTest::newRow("one per user") << -1.0 << -1 << 1.0 << RunState::Running << 0.4 << 1.5;
    QTest::newRow("not begun") << 30.0 << -1 << 0.0 << RunState::Initializing << -1.0 << -1.0;
    QTest::newRow("finished") << 30.0 << -1 << 30.0 << RunState::Finished << 1.0 << 0.0;
}

void TestRunController::knowsProgress()
{
    QFETCH(double, duration);
    QFETCH(int, count);
    QFETCH(double, elapsed);
    QFETCH(RunState, state);
    RunWriter run = fourIterations(); // 4 iterations of 2 scenarios
    run.config.threads = 5;
    if (duration >= 0)
        run.config.duration = duration;
    if (count >= 0)
        run.config.count = count;
    const RunProgress progress = progressOf(*run.snapshot(state, elapsed));
    QTEST(progress.done.value_or(-1), "done");
    QTEST(progress.remaining.value_or(-1), "remaining");
}

void TestRunController::summarisesTheEnd_data()
{
    QTest::addColumn<RunState>("state");
    QTest::addColumn<QString>("word");
    QTest::newRow("finished") << RunState::Finished << QStringLiteral("Finished");
    QTest::newRow("stopped") << RunState::Stopped << QStringLiteral("Stopped");
    QTest::newRow("failed") << RunState::Failed << QStringLiteral("Failed");
}

void TestRunController::summarisesTheEnd()
{
    QFETCH(RunState, state);
    QFETCH(QString, word);
    QCOMPARE(summaryLine(*fourIterations().snapshot(state, 30)),
             word + QStringLiteral(": 1,244 requests in 30.0 s, 0.56 % failed"));
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
