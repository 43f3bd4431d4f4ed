// SPDX-License-Identifier: GPL-3.0-or-later
// TLS in a running engine: whom it trusts, who it says it is, and every way in which a handshake
// fails: counted once per send, with a sample that says why.
#include "core/base/text.h"
#include "tests/net/fault_server.h"
#include "tests/net/proxy_server.h"
#include "tests/support/run_document.h"

#include <QProcess>
#include <QTest>

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

constexpr int sends = 6;

/// Two users share the iterations. http: members of the settings besides the timeout.
std::string settingsOf(const QByteArray &http, double timeout = 20)
{
    return R"("load_test_config": {"load_num_threads": 2, "load_count": )" + std::to_string(sends)
           + R"(}, "http": {"timeout": )" + std::to_string(timeout)
           + (http.isEmpty() ? "" : ", " + http.toStdString()) + "}";
}

/// A document with one request to that host, at the server's port.
std::string documentFor(const RecordingServer &server, const QByteArray &host,
                        const std::string &settings)
{
    const std::string url =
        "https://" + host.toStdString() + ':' + std::to_string(server.endpoint().port);
    return documentOf(server, R"([{"name": "a", "url": ")" + url + R"("}])", settings);
}

RunSettings withTestFiles()
{
    RunSettings settings;
    settings.plan.folder = QStringLiteral(LOADGROVE_SOURCE_DIR "/tests/data/tls");
    return settings;
}

/// Every send has that code; the text of its sample holds those words. served: by the server.
void checkFate(const std::string &document, const QString &code, const QString &words, int served)
{
    const auto snapshot = runDocument(document, withTestFiles());
    QVERIFY(snapshot);
    const RowSnapshot &row = rowOf(*snapshot, "a");
    const QString text = row.samples.empty() ? QString() : qs(row.samples.front()->error);
    QVERIFY2(codes(row) == QStringLiteral("%1 x %2").arg(code).arg(sends),
             qPrintable(codes(row) + QStringLiteral(": ") + text));
    QCOMPARE(row.counters.executed, served);
    QCOMPARE(row.counters.failed, sends - served);
    QVERIFY(!row.samples.empty());
    QVERIFY2(text.contains(words, Qt::CaseInsensitive), qPrintable(text));
    QCOMPARE(text.isEmpty(), served > 0);
    QCOMPARE(imbalance(*snapshot), QString());
}

} // namespace

class EngineTlsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void trusts_data();
    void trusts();
    void refuses_data();
    void refuses();
    void handshakes_data();
    void handshakes();
    void clientCertificateDemanded_data();
    void clientCertificateDemanded();
    void namesAllThatIsWrong();
    void throughProxies_data();
    void throughProxies();
};

/// A row: the server's certificate, whether it demands one, the host asked for, settings.
void EngineTlsTest::trusts_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<bool>("demands");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("http");
    const auto row = [](const char *name, const char *certificate, bool demands, const char *host,
                        const char *http) {
        QTest::newRow(name) << QByteArray(certificate) << demands << QByteArray(host)
                            << QByteArray(http);
    };
    row("own authority, a name", "server.pem", false, "localhost", R"("ca_file": "ca.pem")");
    row("own authority, an address", "server.pem", false, "127.0.0.1", R"("ca_file": "ca.pem")");
    row("a self-signed certificate as authority", "cert.pem", false, "localhost",
        R"("ca_file": "cert.pem")");
    row("insecure", "expired.pem", false, "127.0.0.1", R"("insecure": true)");
    row("insecure wins over the authorities", "cert.pem", false, "127.0.0.1",
        R"("insecure": true, "ca_file": "ca.pem")");
    row("client certificate", "server.pem", true, "localhost",
        R"("ca_file": "ca.pem", "client_cert": "client.pem", "client_key": "client.key")");
    row("client certificate, DER", "server.pem", true, "localhost",
        R"("ca_file": "ca.pem", "client_cert": "client.der", "client_key": "client-key.der")");
    row("client certificate, RSA chain and key in one file", "server.pem", true, "localhost",
        R"("ca_file": "ca.pem", "client_cert": "client-rsa.pem")");
    row("client certificate where anything is accepted", "cert.pem", true, "localhost",
        R"("insecure": true, "client_cert": "client.pem", "client_key": "client.key")");
}

void EngineTlsTest::trusts()
{
    QFETCH(QByteArray, certificate);
    QFETCH(bool, demands);
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, http);
    RecordingServer server;
    QVERIFY(server.start(RecordingServer::TlsFace{certificate.constData(), demands}));
    checkFate(documentFor(server, host, settingsOf(http)), QStringLiteral("200"), {}, sends);
    QCOMPARE(server.requestCount(), sends);
    QTRY_COMPARE(server.openConnections(), 0);
}

/// A row: the server's certificate, the host asked for, settings; words of what is said.
void EngineTlsTest::refuses_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("http");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *certificate, const char *host,
                        const char *http, const char *words) {
        QTest::newRow(name) << QByteArray(certificate) << QByteArray(host) << QByteArray(http)
                            << QString::fromUtf8(words);
    };
    const char *own = R"("ca_file": "ca.pem")";
    row("self-signed", "cert.pem", "localhost", "", "self-signed");
    row("unknown authority", "server.pem", "localhost", "", "issuer");
    row("ca_file replaces all other authorities", "server.pem", "localhost",
        R"("ca_file": "cert.pem")", "issuer");
    row("expired", "expired.pem", "localhost", own, "expired");
    row("not valid yet", "future.pem", "localhost", own, "not yet valid");
    row("another host's", "other-host.pem", "localhost", own, "host name");
    row("another host's, an address", "other-host.pem", "127.0.0.1", own, "host name");
}

void EngineTlsTest::refuses()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, http);
    QFETCH(QString, words);
    RecordingServer server;
    QVERIFY(server.start(RecordingServer::TlsFace{certificate.constData()}));
    checkFate(documentFor(server, host, settingsOf(http)), QStringLiteral("tls"), words, 0);
    QCOMPARE(server.requestCount(), 0);
    QTRY_COMPARE(server.openConnections(), 0);
}

/// A row: what a server does as soon as it is connected to; the code, words of what is said.
void EngineTlsTest::handshakes_data()
{
    QTest::addColumn<ReplyScript>("script");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    const auto row = [](const char *name, const char *code, const char *words,
                        const ReplyScript &script) {
        QTest::newRow(name) << script << QString::fromUtf8(code) << QString::fromUtf8(words);
    };
    const auto alert = [](char description) { // RFC 8446, 6: a record with a fatal alert
        return ReplyScript().write(std::string("\x15\x03\x03\0\2\2", 6) + description).thenHang();
    };
    row("no common version", "tls", "protocol version", alert(70));
    row("refused", "tls", "handshake failure", alert(40));
    row("plain text", "tls", "does not speak TLS",
        ReplyScript().write("HTTP/1.1 400 Bad Request\r\n\r\n").thenHang());
    row("closed", "closed", "closed the connection in the TLS handshake",
        ReplyScript().pause(20ms).close());
    row("reset", "reset", "reset the connection in the TLS handshake",
        ReplyScript().pause(20ms).reset());
    row("without an end", "connect_timeout", "the TLS handshake did not end in time",
        ReplyScript::hang());
}

void EngineTlsTest::handshakes()
{
    QFETCH(ReplyScript, script);
    QFETCH(QString, code);
    QFETCH(QString, words);
    RecordingServer server;
    QVERIFY(server.start());
    server.setGreeting(script);
    const bool hangs = code == QStringLiteral("connect_timeout");
    checkFate(documentFor(server, "127.0.0.1", settingsOf({}, hangs ? 0.2 : 20)), code, words, 0);
    QCOMPARE(server.requestCount(), 0);
    QCOMPARE(server.connectionCount(), sends);
    QTRY_COMPARE(server.openConnections(), 0);
}

/// A row: option of openssl s_server; words of what is said.
void EngineTlsTest::clientCertificateDemanded_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("words");
    QTest::newRow("TLS 1.2") << QStringLiteral("-tls1_2") << QStringLiteral("handshake failure");
    // where the server learns it only after the client's handshake
    QTest::newRow("TLS 1.3") << QStringLiteral("-tls1_3") << QStringLiteral("certificate required");
}

/// The server demands a certificate, and gets none. Not one of Qt: that would close without a word.
void EngineTlsTest::clientCertificateDemanded()
{
    QFETCH(QString, version);
    QFETCH(QString, words);
    QProcess server;
    server.setWorkingDirectory(withTestFiles().plan.folder);
    const QString options =
        QStringLiteral("s_server -accept 127.0.0.1:0 -cert server.pem -key key.pem -CAfile ca.pem "
                       "-Verify 1 -verify_return_error -www ");
    server.start(QStringLiteral("openssl"), (options + version).split(QLatin1Char(' ')));
    QVERIFY(server.waitForStarted());
    QByteArray said; // "ACCEPT 127.0.0.1:PORT"
    QTRY_VERIFY((said += server.readAllStandardOutput()).contains("ACCEPT 127.0.0.1:")
                && said.endsWith('\n'));
    const QByteArray port = said.mid(said.indexOf("ACCEPT")).split('\n').first().split(':').last();
    const std::string step =
        R"([{"name": "a", "url": "https://localhost:)" + port.trimmed().toStdString() + R"("}])";
    checkFate(documentOf(RecordingServer(), step, settingsOf(R"("ca_file": "ca.pem")")),
              QStringLiteral("tls"), words, 0);
    server.kill();
    QVERIFY(server.waitForFinished());
}

/// One certificate may be wrong in more than one way.
void EngineTlsTest::namesAllThatIsWrong()
{
    RecordingServer server;
    QVERIFY(server.start(RecordingServer::TlsFace{"expired.pem"}));
    const auto snapshot = runDocument(documentFor(server, "localhost", settingsOf({})));
    QVERIFY(snapshot);
    const QString text = qs(rowOf(*snapshot, "a").samples.front()->error);
    QVERIFY2(text.contains(QStringLiteral("issuer")), qPrintable(text));
    QVERIFY2(text.contains(QStringLiteral("expired")), qPrintable(text));
}

void EngineTlsTest::throughProxies_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("CONNECT") << int(ProxyAddress::Kind::Http);
    QTest::newRow("SOCKS5") << int(ProxyAddress::Kind::Socks5);
}

/// The certificate that counts is the server's, under the name that was asked for.
void EngineTlsTest::throughProxies()
{
    QFETCH(int, kind);
    RecordingServer server;
    QVERIFY(server.start(RecordingServer::TlsFace{"server.pem", true}));
    // Slow enough that no user can do the work of both.
    server.reply(ReplyScript().pause(200ms).write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
    const ProxyServer proxy({ProxyAddress::Kind(kind), "me", "secret"});
    const QByteArray http = R"("ca_file": "ca.pem", "client_cert": "client.pem",
        "client_key": "client.key", "proxy": ")"
                            + QByteArray::fromStdString(proxy.url("me:secret@")) + '"';
    checkFate(documentFor(server, "localhost", settingsOf(http)), QStringLiteral("200"), {}, sends);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(proxy.asked().size(), std::size_t(2)); // one connection for each user
    QTRY_COMPARE(proxy.openConnections(), 0);

    QVERIFY(server.start(RecordingServer::TlsFace{"other-host.pem"}));
    checkFate(documentFor(server, "localhost", settingsOf(http)), QStringLiteral("tls"),
              QStringLiteral("host name"), 0);
    const QByteArray wrong = QByteArray(http).replace("me:secret", "me:wrong");
    checkFate(documentFor(server, "localhost", settingsOf(wrong)), QStringLiteral("proxy"),
              QStringLiteral("no way through the proxy 127.0.0.1:"), 0);
    QTRY_COMPARE(proxy.openConnections(), 0);
}

QTEST_GUILESS_MAIN(EngineTlsTest)
#include "tst_engine_tls.moc"
