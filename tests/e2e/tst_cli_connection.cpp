// SPDX-License-Identifier: GPL-3.0-or-later
// The command line's say in how connections are made: proxy, authorities, client certificate.
#include "core/base/text.h"
#include "tests/net/fault_server.h"
#include "tests/net/proxy_server.h"
#include "tests/support/cli.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace loadgrove;

class TestCliConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void options();
    void optionsWinOverTheDocument();
    void wrongOptions_data();
    void wrongOptions();
    void filesOfTheDocument();
    void passwordsAreNotPrinted_data();
    void passwordsAreNotPrinted();

private:
    QString write(const std::string &url, const QByteArray &documentKeys = {})
    {
        const QString file = m_folder.filePath(QStringLiteral("document.loadgrove.json"));
        writeContent(file, smallDocument(url, R"(, "expected_code": "200")", documentKeys));
        return file;
    }
    static std::string urlOf(const RecordingServer &server)
    {
        return "https://localhost:" + std::to_string(server.endpoint().port);
    }

    QTemporaryDir m_folder;
};

/// Files that the command line names are relative to the current folder.
void TestCliConnection::initTestCase()
{
    QVERIFY(QDir::setCurrent(QStringLiteral(LOADGROVE_SOURCE_DIR "/tests/data/tls")));
}

void TestCliConnection::options()
{
    RecordingServer server;
    QVERIFY(server.start(RecordingServer::TlsFace{"server.pem", true}));
    const ProxyServer proxy({ProxyAddress::Kind::Socks5, "me", "secret"});
    const QString url = qs(proxy.url("me:secret@"));
    const CliOutcome run =
        runCli({QStringLiteral("run"), write(urlOf(server)), QStringLiteral("--proxy"), url,
                QStringLiteral("--ca-file"), QStringLiteral("ca.pem"),
                QStringLiteral("--client-cert"), QStringLiteral("client.pem"),
                QStringLiteral("--client-key"), QStringLiteral("client.key")});
    QVERIFY2(run.exitCode == 0, run.err + run.out);
    QCOMPARE(server.requestCount(), 1);
    QCOMPARE(proxy.asked().size(), std::size_t(1));
    QVERIFY(!(run.out + run.err).contains("secret"));
}

void TestCliConnection::optionsWinOverTheDocument()
{
    RecordingServer server;
    QVERIFY(server.start(RecordingServer::TlsFace{"server.pem", true}));
    writeContent(m_folder.filePath(QStringLiteral("document.pem")),
                 contentOf(QStringLiteral("cert.pem")));
    writeContent(m_folder.filePath(QStringLiteral("document.key")),
                 contentOf(QStringLiteral("key.pem")));
    const QString file = write(urlOf(server), R"(, "http": {"proxy": "http://127.0.0.1:1",
        "ca_file": "document.pem", "client_cert": "document.pem", "client_key": "document.key"})");
    const CliOutcome document = runCli({QStringLiteral("run"), file});
    QCOMPARE(document.exitCode, 1);
    QCOMPARE(server.requestCount(), 0);
    // The document's key is not that of the command line's certificate, and does not count.
    const CliOutcome run =
        runCli({QStringLiteral("run"), file, QStringLiteral("--proxy"), QString(),
                QStringLiteral("--ca-file"), QStringLiteral("ca.pem"),
                QStringLiteral("--client-cert"), QStringLiteral("client-rsa.pem")});
    QVERIFY2(run.exitCode == 0, run.err + run.out);
    QCOMPARE(server.requestCount(), 1);
}

void TestCliConnection::wrongOptions_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char *arguments, const char *message) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments).split(QLatin1Char(' '))
                                 << QByteArray(message);
    };
    row("--proxy host:3128", "http.proxy: expected an address with a port");
    row("--proxy ftp://u:secret@host:1", "http.proxy: expected an address with a port");
    row("--ca-file nothing.pem", "http.ca_file: there is no file");
    row("--ca-file README.md", "README.md: holds no certificate");
    row("--client-cert client.pem", "http.client_cert: ");
    row("--client-cert client.pem --client-key key.pem", "key.pem: is not the key");
    row("--client-key client.key", "http.client_key: there is no client_cert");
}

/// Exit 2 with the field and the file, and nothing sent.
void TestCliConnection::wrongOptions()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, message);
    RecordingServer server;
    QVERIFY(server.start());
    const CliOutcome run =
        runCli(QStringList{QStringLiteral("run"), write(server.url())} + arguments);
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.err.contains(message), run.err);
    QVERIFY(!run.err.contains("secret"));
    QCOMPARE(server.connectionCount(), 0);
}

/// Files that the document names are relative to it.
void TestCliConnection::filesOfTheDocument()
{
    RecordingServer server;
    QVERIFY(server.start(RecordingServer::TlsFace{"server.pem"}));
    const QString file = write(urlOf(server), R"(, "http": {"ca_file": "own.pem"})");
    QCOMPARE(runCli({QStringLiteral("run"), file}).exitCode, 2);
    writeContent(m_folder.filePath(QStringLiteral("own.pem")), contentOf(QStringLiteral("ca.pem")));
    const CliOutcome run = runCli({QStringLiteral("run"), file});
    QVERIFY2(run.exitCode == 0, run.err + run.out);
}

void TestCliConnection::passwordsAreNotPrinted_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("run") << QStringLiteral("run");
    QTest::newRow("validate") << QStringLiteral("validate");
}

/// One typed into the document is warned about.
void TestCliConnection::passwordsAreNotPrinted()
{
    QFETCH(QString, command);
    RecordingServer server;
    QVERIFY(server.start());
    const ProxyServer proxy({ProxyAddress::Kind::Http, "me", "secret"});
    const QString file =
        write(server.url(), R"(, "http": {"proxy": ")"
                                + QByteArray::fromStdString(proxy.url("me:secret@")) + R"("})");
    QStringList arguments{command, file};
    if (command == QStringLiteral("run"))
        arguments += {QStringLiteral("--json"), QStringLiteral("-")};
    const CliOutcome outcome = runCli(arguments);
    QVERIFY2(outcome.exitCode == 0, outcome.err);
    QVERIFY2(outcome.err.contains("http.proxy: warning: a password is typed into"), outcome.err);
    QVERIFY(!(outcome.out + outcome.err).contains("secret"));
}

QTEST_GUILESS_MAIN(TestCliConnection)
#include "tst_cli_connection.moc"
