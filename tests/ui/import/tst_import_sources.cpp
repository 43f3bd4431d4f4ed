// SPDX-License-Identifier: GPL-3.0-or-later
// Where the wizard reads from: whatever is wrong there is one message in it, and nothing is lost.
#include "tests/net/exchange.h"
#include "tests/net/fault_server.h"
#include "tests/ui/import/wizard_fixture.h"
#include "ui/import/source_text.h"
#include "ui/widgets/message_bar.h"

#include <QDropEvent>
#include <QMimeData>

using namespace loadgrove;

namespace {

const QByteArray smallApi = R"({"openapi": "3.0.0", "info": {"title": "Small"},
    "paths": {"/a": {"get": {"responses": {}}}}})";

} // namespace

class TestImportSources : public QObject, public WizardFixture
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { close(); }

    void files_data();
    void files();
    void addresses_data();
    void addresses();
    void followsARedirect();
    void waitsForNobody();
    void readsWhatIsDropped();
    void understandsWhatIsTyped_data();
    void understandsWhatIsTyped();
    void knowsWhatIsDropped_data();
    void knowsWhatIsDropped();

private:
    void showsProblem(const QString &spec, const QString &why)
    {
        startWith(spec);
        auto *bar = m_dialog->findChild<MessageBar *>();
        QTRY_VERIFY(bar->isVisible());
        QVERIFY2(bar->text().contains(why), qPrintable(bar->text()));
        QVERIFY2(bar->text().size() < 250, qPrintable(bar->text()));
        auto *source = child<QLineEdit>("importSource");
        QVERIFY(source->isVisible());
        QCOMPARE(source->text(), spec); // to be mended rather than typed again
        QVERIFY(child<QPushButton>("importNext")->isEnabled());
        QTest::keyClicks(source, QStringLiteral("x"));
        QVERIFY(!bar->isVisible());
        QVERIFY(!m_isOpen);
    }
    QString address(const char *path) const { return qs(m_server.url()) + QLatin1String(path); }

    RecordingServer m_server;
};

void TestImportSources::files_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const QByteArray &text, const char *why) {
        QTest::newRow(name) << text << QString::fromLatin1(why);
    };
    row("nothing", "", "bad.yaml: there is nothing in it");
    row("no OpenAPI", "{\"a\": 1}", "this is no OpenAPI document");
    row("broken", "openapi: [", "line 2");
    row("no operation", "openapi: 3.0.0\npaths: {}", "describes no operation");
    row("binary", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), "this is no text");
    row("a page", "\n<!DOCTYPE html><html></html>", "this is a web page or XML");
    row("text", "Dear reader,\n\nthis is a letter.\n", "this is no OpenAPI document");
}

void TestImportSources::files()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, why);
    write("bad.yaml", text);
    showsProblem(file("bad.yaml"), why);
}

void TestImportSources::addresses_data()
{
    QTest::addColumn<ReplyScript>("answer");
    QTest::addColumn<QString>("why");
    const auto row = [](const char *name, const ReplyScript &answer, const char *why) {
        QTest::newRow(name) << answer << QString::fromLatin1(why);
    };
    row("a page", ReplyScript::answer(200, "<html></html>"),
        "/openapi.json: this is a web page or XML");
    row("not there", ReplyScript::answer(404, "no"), "the server answered 404");
    row("not allowed", ReplyScript::answer(403, "{}"), "the server answered 403");
    row("nothing", ReplyScript::answer(200, ""), "there is nothing in it");
    row("a circle", ReplyScript::redirect(302, "/openapi.json"), "Too many redirects");
    row("elsewhere", ReplyScript::redirect(302, "file:///etc/hostname"), "cannot be fetched");
    row("cut off", ReplyScript().write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{").close(),
        "cannot be fetched");
    row("no HTTP", ReplyScript().write("SSH-2.0-x\r\n").close(), "cannot be fetched");
}

void TestImportSources::addresses()
{
    QFETCH(ReplyScript, answer);
    QFETCH(QString, why);
    QVERIFY(m_server.start());
    m_server.reply(answer);
    showsProblem(address("/openapi.json?key=secret"), why);
    for (const QLabel *label : m_dialog->findChildren<QLabel *>())
        QVERIFY(!label->text().contains(QLatin1String("secret")));
    close();
    m_server.stop();
    showsProblem(address("/a"), QStringLiteral("Connection refused"));
}

void TestImportSources::followsARedirect()
{
    QVERIFY(m_server.start());
    m_server.replyInTurn({ReplyScript::redirect(302, "/v2/openapi.json"),
                          ReplyScript::json(200, smallApi.toStdString())});
    startWith(address("/openapi.json"));
    QTRY_VERIFY(child<QTreeWidget>("importOperations")->isVisible());
    QCOMPARE(count(), QStringLiteral("1 of 1 operations"));
}

/// A server that does not answer does not hold the wizard.
void TestImportSources::waitsForNobody()
{
    QVERIFY(m_server.start());
    m_server.reply(ReplyScript::hang());
    m_server.clear();
    startWith(address("/openapi.json"));
    QTRY_COMPARE(m_server.requestCount(), 1);
    QVERIFY(!child<QPushButton>("importNext")->isEnabled());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape); // stops as the button does
    QVERIFY(m_dialog->isVisible());
    QVERIFY(child<QPushButton>("importNext")->isEnabled());
    QTRY_COMPARE(m_server.openConnections(), 0);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void TestImportSources::readsWhatIsDropped()
{
    write("shop.json", smallApi);
    open();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file("shop.json"))});
    const auto drop = [&] {
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(child<QLineEdit>("importSource"), &enter);
        QDropEvent dropped(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        if (enter.isAccepted())
            QApplication::sendEvent(m_dialog.get(), &dropped);
        return enter.isAccepted();
    };
    QVERIFY(drop());
    QTRY_VERIFY(child<QTreeWidget>("importOperations")->isVisible());
    QCOMPARE(child<QLineEdit>("importSource")->text(), file("shop.json"));
}

void TestImportSources::understandsWhatIsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("source");
    const auto row = [](const char *typed, const char *source) {
        QTest::newRow(typed) << QString::fromLatin1(typed) << QString::fromLatin1(source);
    };
    row(" /a/b.yaml\n", "/a/b.yaml");
    row("'/a b.yaml'", "/a b.yaml");
    row("\"/a/b.yaml\"", "/a/b.yaml");
    row("file:///a/b%20c.yaml", "/a/b c.yaml");
    row("http://a/b%20c?d=e", "http://a/b%20c?d=e");
    row("'", "'");
}

void TestImportSources::understandsWhatIsTyped()
{
    QFETCH(QString, typed);
    QTEST(sourceOf(typed), "source");
}

void TestImportSources::knowsWhatIsDropped_data()
{
    QTest::addColumn<QStringList>("urls");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("source");
    const auto row = [](const char *name, const QStringList &urls, const char *text,
                        const char *source) {
        QTest::newRow(name) << urls << QString::fromLatin1(text) << QString::fromLatin1(source);
    };
    row("a file", {QStringLiteral("file:///a/b%20c.json")}, "", "/a/b c.json");
    row("a folder", {QStringLiteral("file:///a")}, "", "/a");
    row("a link", {QStringLiteral("https://a.example/b?c=%20")}, "", "https://a.example/b?c=%20");
    row("several", {QStringLiteral("file:///a.png"), QStringLiteral("file:///b.yml")}, "",
        "/b.yml");
    row("an address as text", {}, "  http://a.example/b\n", "http://a.example/b");
    row("other text", {}, "see http://a.example/b", "");
    row("two addresses", {}, "http://a.example http://b.example", "");
    row("another scheme", {QStringLiteral("ftp://a.example/b")}, "", "");
    row("nothing", {}, "", "");
}

void TestImportSources::knowsWhatIsDropped()
{
    QFETCH(QStringList, urls);
    QFETCH(QString, text);
    QMimeData data;
    if (!urls.isEmpty())
        data.setUrls(QUrl::fromStringList(urls));
    if (!text.isEmpty())
        data.setText(text);
    QTEST(sourceIn(data), "source");
}

QTEST_MAIN(TestImportSources)
#include "tst_import_sources.moc"
