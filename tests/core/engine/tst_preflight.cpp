// SPDX-License-Identifier: GPL-3.0-or-later
// What is found before a run, against hosts that answer, refuse and are silent.
#include "core/base/text.h"
#include "core/engine/preflight.h"
#include "core/format/scenario_file.h"
#include "tests/net/fault_server.h"
#include "tests/net/proxy_server.h"
#include "tests/support/run_document.h"

#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

PreflightOrder orderOf(const std::string &text)
{
    Result<Document> document = readDocument(text);
    if (!document)
        qFatal("%s", qPrintable(document.error().message));
    PreflightOrder order;
    order.document = std::move(document).value();
    order.config = order.document.settings.load.value_or(LoadConfig());
    order.patience = 100ms;
    return order;
}

std::string documentTo(const std::string &url, const char *settings = "")
{
    return R"({"loadgrove": 1, )" + std::string(settings)
           + R"("scenarios": [{"type": "scenario", "name": "s", "steps": [
                {"type": "request", "name": "a", "url": ")"
           + url + R"(", "path": "/a"}]}]})";
}

std::string urlOf(const Endpoint &endpoint)
{
    return "http://" + endpoint.host + ':' + std::to_string(endpoint.port);
}

QStringList textsOf(const Preflight &found)
{
    QStringList texts;
    for (const Issue &issue : found.issues)
        texts += issue.text;
    return texts;
}

} // namespace

class TestPreflight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasNothingToSay();
    void tellsErrors();
    void tellsMissingDataFiles();
    void warnsOfHosts_data();
    void warnsOfHosts();
    void asksTheProxyOnly();
    void givesUpWhenTold();
    void warnsOfTooManyUsers_data();
    void warnsOfTooManyUsers();
    void knowsWhatIsPlanned_data();
    void knowsWhatIsPlanned();
};

void TestPreflight::hasNothingToSay()
{
    RecordingServer server;
    QVERIFY(server.start());
    const Preflight found = checkBeforeRun(orderOf(documentTo(server.url())));
    QCOMPARE(textsOf(found), QStringList());
    QVERIFY(found.plan);
    QCOMPARE(server.requestCount(), 0); // it was only connected to
    QTRY_COMPARE(server.connectionCount(), 1);
}

void TestPreflight::tellsErrors()
{
    RecordingServer server;
    QVERIFY(server.start());
    const Preflight found = checkBeforeRun(orderOf(documentTo(server.url() + "/{{nobody}}")));
    QVERIFY(!found.plan);
    QVERIFY(hasErrors(found.issues));
    QVERIFY(textsOf(found).first().contains(QStringLiteral("nobody")));
    QCOMPARE(server.connectionCount(), 0); // nothing is asked of anybody
}

void TestPreflight::tellsMissingDataFiles()
{
    const QTemporaryDir folder;
    PreflightOrder order =
        orderOf(documentTo("http://127.0.0.1:1/{{data.people.id}}",
                           R"("data": [{"name": "people", "file": "people.csv"}], )"));
    order.options.folder = folder.path();
    const Preflight found = checkBeforeRun(order);
    QVERIFY(!found.plan);
    QVERIFY2(textsOf(found).first().contains(QStringLiteral("people.csv")),
             qPrintable(textsOf(found).join(QLatin1Char('\n'))));
}

void TestPreflight::warnsOfHosts_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("that refuse") << QStringLiteral("refuses");
    QTest::newRow("that are silent") << QStringLiteral("silent");
    QTest::newRow("that are not found") << QStringLiteral("unknown");
}

void TestPreflight::warnsOfHosts()
{
    QFETCH(QString, host);
    const SilentPort silent;
    const std::string url = host == QLatin1String("refuses")  ? urlOf(refusingEndpoint())
                            : host == QLatin1String("silent") ? urlOf(silent.endpoint())
                                                              : "http://loadgrove-test.invalid";
    // By way of a variable; over TLS it is the same place, which is told once.
    PreflightOrder order = orderOf(documentTo("{{base_url}}"));
    order.document.settings.variables = {{"base_url", Json("http://127.0.0.1:1")}};
    order.options.variables = {{"base_url", Json(url)}};
    const Preflight found = checkBeforeRun(order);
    QVERIFY(found.plan); // it can be run
    QCOMPARE(found.issues.size(), std::size_t(1));
    QCOMPARE(found.issues[0].severity, Severity::Warning);
    QVERIFY2(found.issues[0].text.contains(qs(url.substr(7))), qPrintable(found.issues[0].text));
}

void TestPreflight::asksTheProxyOnly()
{
    const ProxyServer proxy({});
    PreflightOrder order = orderOf(documentTo("http://loadgrove-test.invalid"));
    order.options.proxy = proxy.url();
    QCOMPARE(textsOf(checkBeforeRun(order)), QStringList());
    order.options.proxy = urlOf(refusingEndpoint());
    const QStringList found = textsOf(checkBeforeRun(order));
    QCOMPARE(found.size(), 1);
    QVERIFY2(found[0].contains(QStringLiteral("proxy")), qPrintable(found[0]));
}

void TestPreflight::givesUpWhenTold()
{
    const SilentPort silent;
    PreflightOrder order = orderOf(documentTo(urlOf(silent.endpoint())));
    order.patience = std::chrono::hours(1);
    std::stop_source stop;
    Preflight found;
    std::thread thread([&] { found = checkBeforeRun(order, stop.get_token()); });
    stop.request_stop();
    thread.join(); // or the test would not end
    QVERIFY(found.issues.empty());
}

void TestPreflight::warnsOfTooManyUsers_data()
{
    QTest::addColumn<int>("users");
    QTest::addColumn<int>("descriptors");
    QTest::addColumn<int>("ports");
    QTest::addColumn<QString>("warning"); // "": none
    QTest::newRow("enough") << 100 << 1000 << 28000 << QString();
    QTest::newRow("more than files") << 1000 << 1000 << 28000 << QStringLiteral("ulimit -n");
    QTest::newRow("more than ports") << 3000 << 100000 << 2000 << QStringLiteral("2,000 ports");
}

void TestPreflight::warnsOfTooManyUsers()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QFETCH(int, users);
    QFETCH(int, descriptors);
    QFETCH(int, ports);
    QFETCH(QString, warning);
    RecordingServer server;
    QVERIFY(server.start());
    PreflightOrder order = orderOf(documentTo(server.url()));
    order.config.threads = users;
    order.config.duration = 60;
    order.room = SystemRoom{descriptors, descriptors, ports, ports};
    const QStringList found = textsOf(checkBeforeRun(order));
    QCOMPARE(found.size(), warning.isEmpty() ? 0 : 1);
    QVERIFY2(found.join(QString()).contains(warning), qPrintable(found.join(QString())));
}

void TestPreflight::knowsWhatIsPlanned_data()
{
    QTest::addColumn<LoadConfig>("config");
    QTest::addColumn<int>("iterations"); // -1: not known
    QTest::addColumn<int>("requests");
    QTest::addColumn<int>("users");
    LoadConfig config;
    QTest::newRow("one of each") << config << 2 << 3 << 2; // scenarios of 2 and 1 requests
    config.threads = 5;
    QTest::newRow("one per user") << config << 10 << 15 << 10;
    config.count = 100;
    QTest::newRow("count") << config << 200 << 300 << 10;
    config.duration = 60;
    QTest::newRow("count or duration") << config << -1 << -1 << 10;
    config.count.reset();
    config.targetRps = 10;
    QTest::newRow("rate cap") << config << -1 << 600 << 10;
    LoadConfig arrivals;
    arrivals.arrivalRate = 5;
    arrivals.duration = 20;
    QTest::newRow("arrivals") << arrivals << 200 << 300 << -1;
    arrivals.arrivalRate.reset();
    arrivals.duration.reset();
    arrivals.stages = {{10, 10, Json::object()}, {10, 10, Json::object()}};
    QTest::newRow("stages") << arrivals << 300 << 450 << -1;
}

void TestPreflight::knowsWhatIsPlanned()
{
    QFETCH(LoadConfig, config);
    const PreflightOrder order = orderOf(R"({"loadgrove": 1, "scenarios": [
        {"type": "scenario", "name": "s", "steps": [
            {"type": "request", "name": "a", "url": "http://127.0.0.1:1"},
            {"type": "request", "name": "off", "url": "http://127.0.0.1:1", "disabled": true},
            {"type": "scenario", "name": "inner", "steps": [
                {"type": "request", "name": "b", "url": "http://127.0.0.1:1"}]}]},
        {"type": "scenario", "name": "t", "steps": [
            {"type": "request", "name": "c", "url": "http://127.0.0.1:1"}]}]})");
    const LoadExtent planned = extentOf(order.document, config);
    QTEST(int(planned.iterations.value_or(-1)), "iterations");
    QTEST(int(planned.requests.value_or(-1)), "requests");
    QTEST(planned.users.value_or(-1), "users");
}

QTEST_GUILESS_MAIN(TestPreflight)
#include "tst_preflight.moc"
