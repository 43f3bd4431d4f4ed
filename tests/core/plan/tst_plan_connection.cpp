// SPDX-License-Identifier: GPL-3.0-or-later
// What the connection settings of a document become, and what is wrong with their files.
#include "core/base/text.h"
#include "core/net/tls_settings.h"
#include "core/plan/plan.h"
#include "core/plan/plan_data.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

using namespace loadgrove;

namespace {

const QString folder = QStringLiteral(LOADGROVE_SOURCE_DIR "/tests/data/tls/");

Document documentWith(const HttpSettings &http)
{
    Request request;
    request.url = "https://localhost";
    Scenario scenario;
    scenario.steps.emplace_back().what = request;
    Document document;
    document.settings.http = http;
    document.scenarios.emplace_back().what = scenario;
    assignIds(document.scenarios.front(), document.nextId);
    return document;
}

/// "field: text" of every issue, one a line; "" when it compiles, into plan.
QString compiled(const HttpSettings &http, std::shared_ptr<const Plan> *plan = nullptr,
                 PlanOptions options = {})
{
    if (options.folder.isEmpty())
        options.folder = folder;
    const CompiledPlan result = compile(documentWith(http), options);
    QStringList lines;
    if (const Issues *issues = std::get_if<Issues>(&result)) {
        for (const Issue &issue : *issues)
            lines += issue.field + QStringLiteral(": ") + issue.text;
    } else if (plan) {
        *plan = std::get<std::shared_ptr<const Plan>>(result);
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

class PlanConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void files_data();
    void files();
    void badFiles_data();
    void badFiles();
    void unreadableFile();
    void severalAuthorities();
    void nothingByDefault();
    void proxy_data();
    void proxy();
    void proxyOfTheRun();
};

/// A row: ca_file, client_cert, client_key; what it becomes: authorities, length of the chain.
void PlanConnectionTest::files_data()
{
    QTest::addColumn<QByteArray>("ca");
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<int>("chainLength");
    const auto row = [](const char *name, const char *ca, const char *certificate, const char *key,
                        int chainLength) {
        QTest::newRow(name) << QByteArray(ca) << QByteArray(certificate) << QByteArray(key)
                            << chainLength;
    };
    row("authority", "ca.pem", "", "", 0);
    row("EC key", "", "client.pem", "client.key", 1);
    row("EC key without its public half", "", "client.pem", "client-no-public.key", 1);
    row("DER", "", "client.der", "client-key.der", 1);
    row("RSA key and a chain in one file", "", "client-rsa.pem", "", 2);
    row("all", "ca.pem", "client.pem", "client.key", 1);
}

void PlanConnectionTest::files()
{
    QFETCH(QByteArray, ca);
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    QFETCH(int, chainLength);
    HttpSettings http;
    http.caFile = ca.toStdString();
    http.clientCert = certificate.toStdString();
    http.clientKey = key.toStdString();
    std::shared_ptr<const Plan> plan;
    QCOMPARE(compiled(http, &plan), QString());
    const QSslConfiguration &tls = plan->connection.tls->configuration();
    if (!ca.isEmpty())
        QCOMPARE(tls.caCertificates(), QSslCertificate::fromPath(folder + QLatin1String(ca)));
    QCOMPARE(tls.localCertificateChain().size(), chainLength);
    QCOMPARE(tls.privateKey().isNull(), chainLength == 0);
}

/// A row: ca_file, client_cert, client_key; the field and what is said about it.
void PlanConnectionTest::badFiles_data()
{
    QTest::addColumn<QByteArray>("ca");
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *ca, const char *certificate, const char *key,
                        const char *expected) {
        QTest::newRow(name) << QByteArray(ca) << QByteArray(certificate) << QByteArray(key)
                            << QString::fromUtf8(expected);
    };
    row("missing authority", "no.pem", "", "", "http.ca_file: there is no file 'no.pem'");
    row("missing key", "", "client.pem", "no.key", "http.client_key: there is no file 'no.key'");
    row("garbage", "README.md", "", "", "http.ca_file: README.md: holds no certificate");
    row("a key is no certificate", "key.pem", "", "", "http.ca_file: key.pem: holds no certif");
    row("expired authority", "expired.pem", "", "",
        "http.ca_file: expired.pem: the certificate expired at 2020-01-02T00:00:00Z");
    row("no key with it", "", "client.pem", "",
        "http.client_cert: client.pem: holds no private key");
    row("a certificate is no key", "", "client.pem", "ca.pem",
        "http.client_key: ca.pem: holds no private key");
    row("another's key", "", "client.pem", "key.pem",
        "http.client_key: key.pem: is not the key of the certificate in client.pem");
    row("another kind of key", "", "client.pem", "client-rsa.pem",
        "http.client_key: client-rsa.pem: is not the key of the certificate in client.pem");
    row("encrypted key", "", "client.pem", "client-encrypted.key",
        "http.client_key: client-encrypted.key: holds an encrypted key");
    row("expired", "", "client-expired.pem", "client.key",
        "http.client_cert: client-expired.pem: the certificate expired at 2020-01-02T00:00:00Z");
    row("not valid yet", "", "future.pem", "key.pem",
        "http.client_cert: future.pem: the certificate is not valid before 2225-01-01T00:00:00Z");
    row("key alone", "", "", "client.key", "http.client_key: there is no client_cert");
}

void PlanConnectionTest::badFiles()
{
    QFETCH(QByteArray, ca);
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    QFETCH(QString, expected);
    HttpSettings http;
    http.caFile = ca.toStdString();
    http.clientCert = certificate.toStdString();
    http.clientKey = key.toStdString();
    QCOMPARE(compiled(http).left(expected.size()), expected);
}

void PlanConnectionTest::unreadableFile()
{
    const QTemporaryDir here;
    const auto make = [&here](const char *name, const QByteArray &content) {
        QFile file(here.filePath(QLatin1String(name)));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    };
    QFile good(folder + QStringLiteral("ca.pem"));
    QVERIFY(good.open(QIODevice::ReadOnly));
    const QByteArray pem = good.readAll();
    QVERIFY(make("empty.pem", {}));
    QVERIFY(make("binary.pem", QByteArray(1000, '\x30')));
    QVERIFY(make("cut.pem", pem + pem.left(200)));
    QVERIFY(make("damaged.pem", pem + QByteArray(pem).replace("MII", "MXX")));
    PlanOptions options;
    options.folder = here.path();
    HttpSettings http;
    for (const char *name : {"empty.pem", "binary.pem", "cut.pem", "damaged.pem"}) {
        http.caFile = name;
        const QString problem = compiled(http, nullptr, options);
        QVERIFY2(
            problem.startsWith(QStringLiteral("http.ca_file: %1: holds ").arg(QLatin1String(name))),
            qPrintable(problem));
    }
}

void PlanConnectionTest::severalAuthorities()
{
    const QTemporaryDir here;
    QFile all(here.filePath(QStringLiteral("all.pem")));
    QVERIFY(all.open(QIODevice::WriteOnly));
    for (const char *name : {"expired.pem", "ca.pem", "cert.pem"}) {
        QFile one(folder + QLatin1String(name));
        QVERIFY(one.open(QIODevice::ReadOnly));
        all.write("# a comment, as lists of authorities have\n" + one.readAll());
    }
    all.close();
    HttpSettings http;
    http.caFile = utf8(all.fileName()); // an absolute path stays one
    std::shared_ptr<const Plan> plan;
    QCOMPARE(compiled(http, &plan), QString());
    QCOMPARE(plan->connection.tls->configuration().caCertificates().size(), 3);
}

void PlanConnectionTest::nothingByDefault()
{
    std::shared_ptr<const Plan> plan;
    QCOMPARE(compiled({}, &plan), QString());
    QVERIFY(!plan->connection.tls);
    QVERIFY(!plan->connection.proxy);
}

void PlanConnectionTest::proxy_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<QString>("expected");
    QTest::newRow("http") << QByteArray("http://proxy.example:3128/")
                          << QStringLiteral("http proxy.example 3128 '' ''");
    QTest::newRow("socks5") << QByteArray("socks5://[::1]:1080")
                            << QStringLiteral("socks5 ::1 1080 '' ''");
    QTest::newRow("user") << QByteArray("http://me@proxy.example:1")
                          << QStringLiteral("http proxy.example 1 'me' ''");
    QTest::newRow("user and password, encoded")
        << QByteArray("socks5://m%40e:p%3Aw%2F%C3%A4@127.0.0.1:65535")
        << QStringLiteral("socks5 127.0.0.1 65535 'm@e' 'p:w/ä'");
}

void PlanConnectionTest::proxy()
{
    QFETCH(QByteArray, address);
    QFETCH(QString, expected);
    HttpSettings http;
    http.proxy = address.toStdString();
    std::shared_ptr<const Plan> plan;
    QCOMPARE(compiled(http, &plan), QString());
    const ProxyAddress &proxy = *plan->connection.proxy;
    QCOMPARE(QStringLiteral("%1 %2 %3 '%4' '%5'")
                 .arg(proxy.kind == ProxyAddress::Kind::Http ? QStringLiteral("http")
                                                             : QStringLiteral("socks5"),
                      qs(proxy.host))
                 .arg(proxy.port)
                 .arg(qs(proxy.user), qs(proxy.password)),
             expected);
}

/// The command line's wins; it is judged like the document's, and "" means none.
void PlanConnectionTest::proxyOfTheRun()
{
    HttpSettings http;
    http.proxy = "http://document:1";
    PlanOptions options;
    options.proxy = "socks5://line:2";
    std::shared_ptr<const Plan> plan;
    QCOMPARE(compiled(http, &plan, options), QString());
    QCOMPARE(plan->connection.proxy->host, std::string("line"));
    options.proxy = "";
    QCOMPARE(compiled(http, &plan, options), QString());
    QVERIFY(!plan->connection.proxy);
    options.proxy = "http://user:secret@line";
    const QString problem = compiled(http, nullptr, options);
    QVERIFY(problem.startsWith(QStringLiteral("http.proxy: expected an address with a port")));
    QVERIFY(!problem.contains(QStringLiteral("secret")));
}

QTEST_GUILESS_MAIN(PlanConnectionTest)
#include "tst_plan_connection.moc"
