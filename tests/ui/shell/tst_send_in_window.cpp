// SPDX-License-Identifier: GPL-3.0-or-later
// Sending once from the Design place, by mouse and keys, and chaining by clicks.
#include "tests/ui/shell/send_fixture.h"
#include "ui/run/failure_model.h"
#include "ui/run/run_controller.h"
#include "ui/run/run_page.h"

#include <QAbstractItemModelTester>
#include <QPlainTextEdit>
#include <QTreeWidget>

using namespace loadgrove;

class TestSendInWindow : public QObject, public SendFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { openForSending(); }
    void cleanup() { close(); }

    void sendsARequestByItsButton();
    void chainsASuggestionByClicking();
    void usesAValueByItsMenu();
    void checksAValueByItsMenu();
    void cancelsWhatIsNeverAnswered();
    void sendsASampleOfARunAgain();
};

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
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(overrides().empty());
    QTRY_VERIFY(find<QPushButton>("acceptSuggestion")); // and comes back
    QTest::mouseClick(find<QPushButton>("acceptSuggestion"), Qt::LeftButton);
    QCOMPARE(overrides().size(), std::size_t(1));

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
    send(QStringLiteral("products_POST"));
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
    send(QStringLiteral("products_POST"));
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

void TestSendInWindow::cancelsWhatIsNeverAnswered()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.reply(ReplyScript::hang());
    openDocument(qs(server.url()));
    send(QStringLiteral("products_POST"));
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
    send(QStringLiteral("products_POST"));
    QTRY_COMPARE(server.requestCount(), 2);
    close();
}

/// What failed in a run is counted as the server counted it, and one of it goes out once more.
void TestSendInWindow::sendsASampleOfARunAgain()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.reply(ReplyScript::json(503, "{}"));
    openDocument(qs(server.url()), R"({"type": "request", "name": "orders_POST", "method": "POST",
        "url": "{{base_url}}", "path": "/orders", "expected_code": "201",
        "body": {"id": "{{uuid()}}"}})");
    DocumentSettings settings = document().document().settings;
    settings.load.emplace().count = 5;
    document().changeSettings(settings, QStringLiteral("Load"));
    QSignalSpy finished(&m_window->runs(), &RunController::finished);
    QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    const int sent = server.requestCount();
    QCOMPARE(sent, 5);

    auto *page = m_window->findChild<RunPage *>(); // kept runs have such a list too
    auto *failures = page->findChild<QTreeView *>(QStringLiteral("failureList"));
    QTRY_COMPARE(failures->model()->rowCount(), 1);
    QCOMPARE(failures->model()->index(0, FailureModel::Count).data().toString(),
             QStringLiteral("5"));
    page->findChild<QTabWidget *>(QStringLiteral("runTabs"))->setCurrentIndex(1);
    QTest::mouseClick(failures->viewport(), Qt::LeftButton, {},
                      failures->visualRect(failures->model()->index(0, 0)).center());
    QTest::mouseClick(page->findChild<QPushButton *>(QStringLiteral("sendSampleAgain")),
                      Qt::LeftButton);
    QCOMPARE(m_window->place(), MainWindow::Place::Design);
    finish();
    QCOMPARE(server.requestCount(), 6);
    const std::vector<ReceivedRequest> requests = server.requests();
    QVERIFY(std::any_of(requests.begin(), requests.end() - 1,
                        [&](const auto &one) { return one.body == requests.back().body; }));
    QVERIFY(find<QWidget>("responseTabs")->isVisible());
    QCOMPARE(controller().steps().front()->exchange->sample.status, 503);
    QVERIFY(!document().isModified() || document().undoStack().count() == 1); // only the load
}

QTEST_MAIN(TestSendInWindow)
#include "tst_send_in_window.moc"
