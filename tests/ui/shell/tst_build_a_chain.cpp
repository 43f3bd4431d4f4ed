// SPDX-License-Identifier: GPL-3.0-or-later
// From a new document to a kept run by mouse and keys alone: the guide's product and order, chained
// without a reference typed by hand.
#include "core/format/scenario_file.h"
#include "core/stats/snapshot.h"
#include "tests/ui/shell/send_fixture.h"
#include "ui/design/inspector.h"
#include "ui/design/inspector_fields.h"
#include "ui/design/inspector_page.h"
#include "ui/run/run_controller.h"
#include "ui/widgets/code_edit.h"

#include <QComboBox>
#include <QLineEdit>
#include <QStackedWidget>

using namespace loadgrove;

class BuildAChainTest : public QObject, public SendFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        openForSending();
        m_window->setDemoShop(m_shop.baseUrl());
    }
    void cleanup() { close(); }

    void fromNothingToARun();

private:
    QWidget *editor(const char *key);
    void type(const char *key, const QString &text);
    void chooseMethod(const QString &method);
    void typeBody(const QString &json);
    void nameStep(const QString &name);
    void addRequest(const QString &name);
    void acceptSuggestions();
    void buildRequests();
    void getTheOrder();
};

/// The widget of a field of the page that is shown, on the tab where it stands.
QWidget *BuildAChainTest::editor(const char *key)
{
    Inspector &inspector = m_window->designPage().inspector();
    inspector.focusField(QLatin1String(key));
    auto *pages = inspector.findChild<QStackedWidget *>(QString(), Qt::FindDirectChildrenOnly);
    auto *binder = pages->currentWidget()->findChild<FieldBinder *>();
    const Field *field = binder->fieldOf(QLatin1String(key));
    return field ? field->editor : nullptr;
}

void BuildAChainTest::type(const char *key, const QString &text)
{
    auto *line = qobject_cast<QLineEdit *>(editor(key));
    QVERIFY2(line && line->isVisible(), key);
    QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(line, text);
    if (auto *popup = QApplication::activePopupWidget())
        popup->hide(); // the completion
    QCOMPARE(line->text(), text);
}

void BuildAChainTest::chooseMethod(const QString &method)
{
    auto *box = qobject_cast<QComboBox *>(editor("method"));
    QVERIFY(box && box->isVisible());
    QTest::keyClick(box->lineEdit(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(box->lineEdit(), method);
}

void BuildAChainTest::typeBody(const QString &json)
{
    QWidget *body = editor("body");
    auto *kind = body->findChild<QComboBox *>();
    QTest::keyClick(kind, Qt::Key_Home);
    QTest::keyClick(kind, Qt::Key_Down);
    QCOMPARE(kind->currentText(), QStringLiteral("JSON"));
    auto *text = body->findChild<CodeEdit *>();
    QVERIFY(text->isVisible());
    text->input()->setFocus();
    QTest::keyClicks(text->input(), json);
    if (auto *popup = QApplication::activePopupWidget())
        popup->hide();
}

/// In the editor that stands open in the tree.
void BuildAChainTest::nameStep(const QString &name)
{
    auto *line = tree().findChild<QLineEdit *>();
    QVERIFY(line);
    line->selectAll();
    QTest::keyClicks(line, name);
    QTest::keyClick(line, Qt::Key_Return);
    QTRY_VERIFY(tree().findChild<QLineEdit *>() == nullptr);
}

void BuildAChainTest::addRequest(const QString &name)
{
    auto *add = find<QPushButton>("addButton");
    add->menu()->popup(add->mapToGlobal(QPoint(0, add->height())));
    choose(add->menu(), QStringLiteral("Request"));
    nameStep(name);
}

void BuildAChainTest::buildRequests()
{
    QTest::mouseClick(find<QPushButton>("newScenario"), Qt::LeftButton);
    QCOMPARE(text(), QStringLiteral("scenario(request)"));
    select(QStringLiteral("request"));
    QTest::keyClick(&tree(), Qt::Key_F2);
    nameStep(QStringLiteral("products_POST"));
    chooseMethod(QStringLiteral("POST"));
    type("path", QStringLiteral("/api/v1/products"));
    typeBody(QStringLiteral(R"({"name": "bigbear", "category": "Toys", "price": 9.99})"));
    type("expected_code", QStringLiteral("201"));

    select(QStringLiteral("products_POST"));
    addRequest(QStringLiteral("orders_POST"));
    chooseMethod(QStringLiteral("POST"));
    type("path", QStringLiteral("/api/v1/orders"));
    typeBody(QStringLiteral(R"({"customer_email": "ada@example.com", )"
                            R"("items": [{"product_id": 1, "quantity": 3, "unit_price": 9.99}]})"));
    type("expected_code", QStringLiteral("201"));
}

/// A third request, which gets the order that was made: its id is chosen in the answer.
void BuildAChainTest::getTheOrder()
{
    select(QStringLiteral("orders_POST"));
    addRequest(QStringLiteral("order_GET"));
    type("path", QStringLiteral("/api/v1/orders/{order_id}"));
    type("expected_code", QStringLiteral("200"));
    showTab(QStringLiteral("Response"));
    auto *tree = find<QTreeView>("answerTree");
    const QModelIndex row = answerRow(QStringLiteral("order_id"));
    QVERIFY(row.isValid());
    tree->scrollTo(row);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(row).center());
    QTest::mouseClick(find<QToolButton>("useValue"), Qt::LeftButton);
    QTRY_VERIFY(popup());
    choose(popup(), QStringLiteral("Use in"));
    QTRY_COMPARE(popup()->objectName(), QStringLiteral("useIn"));
    choose(popup(), QStringLiteral("order_GET, path {order_id}"));
}

void BuildAChainTest::acceptSuggestions()
{
    showTab(QStringLiteral("Suggestions"));
    while (auto *accept = find<QPushButton>("acceptSuggestion")) {
        const int before = document().undoStack().count();
        QTest::mouseClick(accept, Qt::LeftButton);
        QCOMPARE(document().undoStack().count(), before + 1);
        QTRY_VERIFY(find<QPushButton>("acceptSuggestion") != accept);
    }
}

void BuildAChainTest::fromNothingToARun()
{
    buildRequests();
    QApplication::setActiveWindow(m_window.get()); // menus and pop-ups had it
    sendAll();
    acceptSuggestions();
    getTheOrder();
    QApplication::setActiveWindow(m_window.get());
    sendAll();
    QCOMPARE(controller().steps().size(), std::size_t(3));
    for (const TraceStepPtr &step : controller().steps())
        QVERIFY2(!step->failed(), step->name.c_str());
    const auto *order = document().step(id("orders_POST"))->as<Request>();
    QCOMPARE(order->dataOverride,
             (KeyValues{{"items.0.product_id", "{{requests.products_POST.res.product_id}}"}}));
    const auto *get = document().step(id("order_GET"))->as<Request>();
    QCOMPARE(get->pathParams, (KeyValues{{"order_id", "{{requests.orders_POST.res.order_id}}"}}));

    const int sent = m_shop.requestsServed();
    QSignalSpy finished(&m_window->runs(), &RunController::finished);
    QTest::keyClick(m_window.get(), Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 60'000);
    const Counters &all = m_window->runs().snapshot()->totals.counters;
    QCOMPARE(all.executed, 3);
    QCOMPARE(all.failed, 0);
    QCOMPARE(m_shop.requestsServed(), sent + 3);

    m_answers->savePath = file("chain.loadgrove.json");
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!m_window->isWindowModified());
    const Document built = document().document();
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(text(), QStringLiteral("scenario(request)"));
    m_answers->openPath = m_answers->savePath;
    QTest::keyClick(m_window.get(), Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(text(), QStringLiteral("scenario(products_POST orders_POST order_GET)"));
    QVERIFY(document().document() == built);
    QVERIFY(document().issues().empty());
}

QTEST_MAIN(BuildAChainTest)
#include "tst_build_a_chain.moc"
