// SPDX-License-Identifier: GPL-3.0-or-later
// Sending once from the Design place, by mouse and keys, and chaining by clicks.
#include "app/demo/demo_shop.h"
#include "core/format/scenario_file.h"
#include "tests/net/fault_server.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/debug/send_controller.h"
#include "ui/shell/send_place.h"
#include "ui/widgets/message_bar.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>
#include <QtTest>

using namespace loadgrove;

class TestSendInWindow : public QObject, public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { close(); }

    void sendsARequestByItsButton();
    void chainsASuggestionByClicking();
    void usesAValueByItsMenu();
    void checksAValueByItsMenu();
    void offersWhatAStepNeeds();
    void cancelsWhatIsNeverAnswered();
    void saysWhyNothingWasSent();
    void masksSecretsUntilAsked();
    void findsInAnAnswer();
    void forgetsWithTheDocument();

private:
    void openDocument(const QString &url, const char *steps = nullptr);
    SendController &controller() { return m_window->sending().controller(); }
    void sendAll();
    void finish();
    template <class Widget>
    Widget *find(const char *name)
    {
        return m_window->findChild<Widget *>(QLatin1String(name));
    }
    QModelIndex answerRow(const QString &name);
    static void choose(QMenu *menu, const QString &text);
    static QMenu *popup();
    void showTab(const QString &title);
    QString sentBody(const char *step);

    DemoShop m_shop;
};

namespace {

/// Literal ids, as people type them first.
constexpr char order[] = R"(
    {"type": "request", "name": "products_POST", "method": "POST", "url": "{{base_url}}",
     "path": "/api/v1/products", "expected_code": "201",
     "body": {"name": "bigbear", "category": "Toys", "price": 9.99, "in_stock": true}},
    {"type": "request", "name": "orders_POST", "method": "POST", "url": "{{base_url}}",
     "path": "/api/v1/orders", "expected_code": "201",
     "body": {"customer_email": "ada@example.com",
              "items": [{"product_id": 1, "quantity": 3, "unit_price": 9.99}]}})";

} // namespace

void TestSendInWindow::init()
{
    open();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    const Result<void> started = m_shop.start();
    QVERIFY2(started.ok(), started ? "" : qPrintable(started.error().message));
}

void TestSendInWindow::openDocument(const QString &url, const char *steps)
{
    const QString text =
        QStringLiteral("{\"loadgrove\": 1, \"variables\": {\"base_url\": \"%1\"}, \"scenarios\": "
                       "[{\"type\": \"scenario\", \"name\": \"s\", \"steps\": [%2]}]}")
            .arg(url, QLatin1String(steps ? steps : order));
    QFile saved(file("send.loadgrove.json"));
    QVERIFY(saved.open(QIODevice::WriteOnly));
    saved.write(text.toUtf8());
    saved.close();
    m_window->files().openFile(saved.fileName());
    QVERIFY(m_window->designPage().isVisible());
}

void TestSendInWindow::finish()
{
    QTRY_VERIFY_WITH_TIMEOUT(!controller().isSending(), 30'000);
}

void TestSendInWindow::sendAll()
{
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
    finish();
}

/// The row of that name in the answer's tree, wherever it stands.
QModelIndex TestSendInWindow::answerRow(const QString &name)
{
    auto *tree = find<QTreeView>("answerTree");
    const QModelIndexList found = tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole,
                                                       name, 1, Qt::MatchRecursive);
    return found.isEmpty() ? QModelIndex() : found.first();
}

QMenu *TestSendInWindow::popup()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

/// Clicks the first entry that begins with the text.
void TestSendInWindow::choose(QMenu *menu, const QString &text)
{
    QVERIFY(menu);
    for (QAction *action : menu->actions()) {
        if (!action->text().remove(QLatin1Char('&')).startsWith(text))
            continue;
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
        return;
    }
    QFAIL(qPrintable(QStringLiteral("no entry ") + text));
}

void TestSendInWindow::showTab(const QString &title)
{
    auto *tabs = find<QTabWidget>("responseTabs");
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->tabText(i).startsWith(title)) {
            QTest::mouseClick(tabs->tabBar(), Qt::LeftButton, {},
                              tabs->tabBar()->tabRect(i).center());
            QCOMPARE(tabs->currentIndex(), i);
            return;
        }
    }
    QFAIL(qPrintable(QStringLiteral("no tab ") + title));
}

QString TestSendInWindow::sentBody(const char *step)
{
    for (const TraceStepPtr &sent : controller().steps()) {
        if (sent->name == step && sent->exchange)
            return qs(sent->exchange->sample.requestBody);
    }
    return {};
}

void TestSendInWindow::sendsARequestByItsButton()
{
    openDocument(m_shop.baseUrl());
    select(QStringLiteral("products_POST"));
    auto *button = find<QToolButton>("sendButton");
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(find<QWidget>("responsePanel")->isVisible());
    finish();
    QCOMPARE(m_shop.requestsServed(), 1);
    auto *list = find<QTreeView>("sentSteps");
    const QAbstractItemModelTester tester(list->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("products_POST"));
    QCOMPARE(list->model()->index(0, 1).data().toString(), QStringLiteral("201 Created"));
    QVERIFY(find<QTreeView>("answerTree")->isVisible());
    QVERIFY(answerRow(QStringLiteral("product_id")).isValid());
    QVERIFY(sourceIndex("products_POST")
                .data(TreeModel::SentRole)
                .toString()
                .startsWith(QStringLiteral("201 · ")));
    QCOMPARE(sourceIndex("orders_POST").data(TreeModel::SentRole).toString(), QString());

    showTab(QStringLiteral("Request"));
    const QString wire = find<QPlainTextEdit>("requestText")->toPlainText();
    QVERIFY2(wire.startsWith(QStringLiteral("POST /api/v1/products HTTP/1.1\nHost: 127.0.0.1")),
             qPrintable(wire));
    QVERIFY(wire.contains(QStringLiteral("\n\n{\"name\":\"bigbear\"")));
    showTab(QStringLiteral("Checks"));
    auto *checks = find<QTreeWidget>("checksView");
    QCOMPARE(checks->topLevelItem(0)->text(0), QStringLiteral("expected code 201"));
    QCOMPARE(checks->topLevelItem(0)->text(1), QStringLiteral("code is 201"));
    showTab(QStringLiteral("Variables"));
    auto *variables = find<QTreeWidget>("variablesView");
    QCOMPARE(variables->topLevelItem(0)->text(0), QStringLiteral("vars.base_url"));
    QCOMPARE(variables->topLevelItem(0)->text(2), QStringLiteral("the document's variables"));
    QVERIFY(!m_window->isWindowModified()); // sending changes nothing
}

void TestSendInWindow::chainsASuggestionByClicking()
{
    openDocument(m_shop.baseUrl());
    sendAll();
    QCOMPARE(m_shop.requestsServed(), 2);
    QVERIFY(sentBody("orders_POST").contains(QStringLiteral("\"product_id\":1,")));
    showTab(QStringLiteral("Suggestions (1)"));
    auto *accept = find<QPushButton>("acceptSuggestion");
    QVERIFY(accept->isVisible());
    QTest::mouseClick(accept, Qt::LeftButton);
    const auto overrides = [this] {
        return document().step(id("orders_POST"))->as<Request>()->dataOverride;
    };
    QCOMPARE(overrides(),
             (KeyValues{{"items.0.product_id", "{{requests.products_POST.res.product_id}}"}}));
    QCOMPARE(document().undoStack().undoText(),
             QStringLiteral("Use product_id of products_POST in orders_POST"));
    QTRY_VERIFY(!find<QPushButton>("acceptSuggestion")); // it is done

    sendAll();
    const Json &made = *controller().steps().front()->exchange->body;
    const QString id = qs(made.find("product_id")->text());
    QVERIFY(id != QStringLiteral("1"));
    QVERIFY2(sentBody("orders_POST").contains(QStringLiteral("\"product_id\":%1,").arg(id)),
             qPrintable(sentBody("orders_POST")));
    QCOMPARE(controller().steps().back()->exchange->sample.status, 201);

    document().undoStack().undo();
    QVERIFY(overrides().empty());
}

void TestSendInWindow::usesAValueByItsMenu()
{
    openDocument(m_shop.baseUrl());
    select(QStringLiteral("products_POST"));
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    finish();
    auto *tree = find<QTreeView>("answerTree");
    const QModelIndex row = answerRow(QStringLiteral("product_id"));
    tree->scrollTo(row);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(row).center());
    QTest::mouseClick(find<QToolButton>("useValue"), Qt::LeftButton);
    QTRY_VERIFY(popup());
    choose(popup(), QStringLiteral("Use in"));
    QTRY_COMPARE(popup()->objectName(), QStringLiteral("useIn"));
    choose(popup(), QStringLiteral("orders_POST, body items.0.product_id (now 1)"));
    QCOMPARE(document().step(id("orders_POST"))->as<Request>()->dataOverride.size(),
             std::size_t(1));
    document().undoStack().undo();
    QVERIFY(!m_window->isWindowModified());
}

void TestSendInWindow::checksAValueByItsMenu()
{
    openDocument(m_shop.baseUrl());
    select(QStringLiteral("products_POST"));
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    finish();
    auto *tree = find<QTreeView>("answerTree");
    const auto check = [&](const QString &where) {
        const QModelIndex row = answerRow(QStringLiteral("name"));
        tree->scrollTo(row);
        const QPoint at = tree->visualRect(row).center();
        Q_EMIT tree->customContextMenuRequested(at);
        QTRY_VERIFY(popup());
        choose(popup(), QStringLiteral("Check This"));
        QTRY_COMPARE(popup()->objectName(), QStringLiteral("checkThis"));
        choose(popup(), where);
    };
    check(QStringLiteral("In the request"));
    QCOMPARE(document().step(id("products_POST"))->as<Request>()->assertions,
             std::vector<std::string>{"res.name == \"bigbear\""});
    check(QStringLiteral("As a step"));
    const std::vector<Step> &steps = *document().children(id("s"));
    QCOMPARE(steps.size(), std::size_t(3));
    QCOMPARE(steps[1].as<Assertion>()->condition,
             std::string("requests.products_POST.res.name == \"bigbear\""));
    sendAll();
    QVERIFY(std::none_of(controller().steps().begin(), controller().steps().end(),
                         [](const TraceStepPtr &step) { return step->failed(); }));
    QVERIFY(document().undoStack().undoText().startsWith(QStringLiteral("Check name of")));
}

void TestSendInWindow::offersWhatAStepNeeds()
{
    openDocument(m_shop.baseUrl(), R"(
        {"type": "request", "name": "list", "url": "{{base_url}}", "path": "/api/v1/products"},
        {"type": "request", "name": "one", "url": "{{base_url}}", "path": "/api/v1/products/{id}",
         "path_params": {"id": "{{requests.list.res.0.product_id}}"}})");
    select(QStringLiteral("one"));
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    finish();
    QCOMPARE(m_shop.requestsServed(), 0);
    auto *message = find<QWidget>("responsePanel")->findChild<MessageBar *>();
    QVERIFY(message->isVisible());
    QVERIFY2(message->text().contains(QStringLiteral("requests.list.res.0.product_id")),
             qPrintable(message->text()));
    auto *offer = message->findChild<QPushButton *>();
    QCOMPARE(offer->text(), QStringLiteral("Send Scenario up to Here"));
    QTest::mouseClick(offer, Qt::LeftButton);
    finish();
    QCOMPARE(m_shop.requestsServed(), 2);
    // Now it can be sent alone.
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    finish();
    QCOMPARE(m_shop.requestsServed(), 3);
    QCOMPARE(controller().steps().size(), std::size_t(1));
}

void TestSendInWindow::cancelsWhatIsNeverAnswered()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.reply(ReplyScript::hang());
    openDocument(qs(server.url()));
    select(QStringLiteral("products_POST"));
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(server.requestCount(), 1);
    // Meanwhile the window does what it is told.
    QVERIFY(!find<QToolButton>("sendButton")->isEnabled());
    select(QStringLiteral("orders_POST"));
    QTest::keyClick(&tree(), Qt::Key_Delete);
    QCOMPARE(text(), QStringLiteral("s(products_POST)"));
    QVERIFY(controller().isSending());
    auto *cancel = find<QPushButton>("cancelSend");
    QVERIFY(cancel->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    finish();
    QVERIFY(!cancel->isVisible());
    QCOMPARE(find<QTreeView>("sentSteps")->model()->index(0, 1).data().toString(),
             QStringLiteral("cancelled"));
    QCOMPARE(sourceIndex("products_POST").data(TreeModel::SentRole).toString(),
             QStringLiteral("cancelled"));
    // And closes while something is under way.
    select(QStringLiteral("products_POST"));
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(server.requestCount(), 2);
    close();
}

void TestSendInWindow::saysWhyNothingWasSent()
{
    openDocument(m_shop.baseUrl());
    Step broken = *document().step(id("orders_POST"));
    broken.as<Request>()->path = "/orders/{order_id}";
    document().changeStep(broken.id, broken, QString());
    sendAll();
    QCOMPARE(m_shop.requestsServed(), 0);
    auto *message = find<QWidget>("responsePanel")->findChild<MessageBar *>();
    QVERIFY(message->text().startsWith(QStringLiteral("Nothing was sent. s / orders_POST")));
    QTest::mouseClick(message->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(tree().currentId(), broken.id);
    // It does not stand in the way of others.
    select(QStringLiteral("products_POST"));
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    finish();
    QCOMPARE(m_shop.requestsServed(), 1);
}

void TestSendInWindow::masksSecretsUntilAsked()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.reply(ReplyScript::json(200, R"({"access_token": "t0ps3cret", "id": 1})"));
    openDocument(qs(server.url()), R"(
        {"type": "request", "name": "login", "url": "{{base_url}}", "path": "/login",
         "headers": {"Authorization": "Bearer s3cr3t"}})");
    select(QStringLiteral("login"));
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    finish();
    const auto shown = [this] {
        const QModelIndex row = answerRow(QStringLiteral("access_token"));
        return find<QPlainTextEdit>("requestText")->toPlainText()
               + row.siblingAtColumn(1).data().toString();
    };
    QVERIFY(!shown().contains(QStringLiteral("s3cr")));
    QVERIFY(shown().contains(QStringLiteral("Authorization: ***")));
    QVERIFY(shown().endsWith(QStringLiteral("***")));
    QTest::mouseClick(find<QToolButton>("showSecrets"), Qt::LeftButton);
    QVERIFY(shown().contains(QStringLiteral("Bearer s3cr3t")));
    QVERIFY(shown().endsWith(QStringLiteral("\"t0ps3cret\"")));
}

void TestSendInWindow::findsInAnAnswer()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.reply(ReplyScript::json(
        200, R"({"a": {"deep": {"deeper": {"bear": 1}}}, "b": ["x", "the bear"]})"));
    openDocument(qs(server.url()));
    select(QStringLiteral("products_POST"));
    QTest::keyClick(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    finish();
    auto *field = find<QLineEdit>("answerSearch");
    auto *answer = find<QTreeView>("answerTree");
    QTest::keyClicks(field, QStringLiteral("BEAR"));
    QCOMPARE(answer->currentIndex().data().toString(), QStringLiteral("bear"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(answer->currentIndex().siblingAtColumn(1).data().toString(),
             QStringLiteral("\"the bear\""));
    QTest::keyClick(field, Qt::Key_Return); // from the start again
    QCOMPARE(answer->currentIndex().data().toString(), QStringLiteral("bear"));
    QTest::keyClicks(field, QStringLiteral("x"));
    QVERIFY(!answer->currentIndex().isValid());
    QTest::mouseClick(find<QToolButton>("showWire"), Qt::LeftButton);
    QVERIFY(find<QPlainTextEdit>("answerText")
                ->toPlainText()
                .startsWith(QStringLiteral("HTTP/1.1 200")));
}

void TestSendInWindow::forgetsWithTheDocument()
{
    openDocument(m_shop.baseUrl());
    sendAll();
    QVERIFY(find<QWidget>("responsePanel")->isVisible());
    openDocument(m_shop.baseUrl());
    QVERIFY(!find<QWidget>("responsePanel")->isVisible());
    QCOMPARE(sourceIndex("products_POST").data(TreeModel::SentRole).toString(), QString());
    QVERIFY(controller().steps().empty());
}

QTEST_MAIN(TestSendInWindow)
#include "tst_send_in_window.moc"
