// SPDX-License-Identifier: GPL-3.0-or-later
// curl commands from the clipboard become requests, and requests go out as curl commands.
#include "tests/ui/shell/window_fixture.h"

#include <QClipboard>
#include <QSignalSpy>
#include <QStatusBar>
#include <QtTest>

using namespace loadgrove;

class TestCurlPaste : public QObject, public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        open();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        openSampleFile();
    }
    void cleanup() { close(); }

    void becomesARequest();
    void saysWhatWasLeftOut();
    void leavesTheDocumentWhenItIsWrong();
    void goesOutAgain();

private:
    void paste(const char *text, const char *at = "two")
    {
        QGuiApplication::clipboard()->setText(QString::fromUtf8(text));
        select(QString::fromUtf8(at));
        QTest::keyClick(&tree(), Qt::Key_V, Qt::ControlModifier);
    }
};

void TestCurlPaste::becomesARequest()
{
    paste("curl -X PUT 'http://127.0.0.1:9/api/products/7?x=1' \\\n  -H 'Accept: a/b' --json "
          "'{\"a\": 1}'");
    QCOMPARE(text(), QStringLiteral("a(one two products_PUT inner(three)) b(five)"));
    const Step &made = *document().step(tree().currentId());
    QCOMPARE(made.name, std::string("products_PUT"));
    const Request &request = *made.as<Request>();
    QCOMPARE(request.method, std::string("PUT"));
    QCOMPARE(request.path, std::string("/api/products/7"));
    QCOMPARE(request.queryParams, (KeyValues{{"x", Json("1")}}));
    QVERIFY(*request.body == *Json::parse(R"({"a": 1})"));
    QVERIFY(m_window->statusBar()->currentMessage().isEmpty());
    document().undoStack().undo(); // one step
    QCOMPARE(text(), QStringLiteral("a(one two inner(three)) b(five)"));
    paste("curl http://127.0.0.1:9/x\ncurl http://127.0.0.1:9/y", "a");
    QVERIFY2(text().contains(QStringLiteral("x_GET y_GET")), qPrintable(text()));
    QCOMPARE(tree().selectedIds().size(), std::size_t(2));
}

void TestCurlPaste::saysWhatWasLeftOut()
{
    paste("curl --retry 3 http://127.0.0.1:9/x");
    QVERIFY(text().contains(QStringLiteral("x_GET")));
    QVERIFY2(
        m_window->statusBar()->currentMessage().contains(QStringLiteral("--retry was left out")),
        qPrintable(m_window->statusBar()->currentMessage()));
}

void TestCurlPaste::leavesTheDocumentWhenItIsWrong()
{
    const QString before = text();
    paste("curl --frob http://127.0.0.1:9/x");
    QCOMPARE(text(), before);
    QVERIFY(!document().isModified());
    QVERIFY(m_window->statusBar()->currentMessage().contains(QStringLiteral("no option --frob")));
}

void TestCurlPaste::goesOutAgain()
{
    select(QStringLiteral("one five"));
    action(TreeActions::CopyAsCurl)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             QStringLiteral(
                 "curl http://127.0.0.1:1/one \\\n  -L\ncurl http://127.0.0.1:1/five \\\n  -L"));
    select(QStringLiteral("inner"));
    QVERIFY(!action(TreeActions::CopyAsCurl)->isEnabled());
}

QTEST_MAIN(TestCurlPaste)
#include "tst_curl_paste.moc"
