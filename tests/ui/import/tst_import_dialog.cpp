// SPDX-License-Identifier: GPL-3.0-or-later
// The wizard as people use it: an OpenAPI document becomes requests, and becomes it again.
#include "app/demo/demo_shop.h"
#include "core/openapi/merge_fields.h"
#include "core/scenario/validate.h"
#include "tests/support/cli.h"
#include "tests/ui/import/wizard_fixture.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QTableView>

using namespace loadgrove;

namespace {

QByteArray shop()
{
    return contentOf(QStringLiteral(LOADGROVE_SOURCE_DIR "/tests/data/openapi/small-shop.yaml"));
}

void print(const std::vector<Step> &steps, QStringList &out)
{
    for (const Step &step : steps) {
        QString text = qs(step.name);
        if (const auto *children = step.children()) {
            QStringList below;
            print(*children, below);
            text += QLatin1Char('(') + below.join(QLatin1Char(' ')) + QLatin1Char(')');
        }
        out << text;
    }
}

NodeId find(const std::vector<Step> &steps, const std::string &name)
{
    for (const Step &step : steps) {
        if (step.name == name)
            return step.id;
        const NodeId below = step.children() ? find(*step.children(), name) : documentNode;
        if (below != documentNode)
            return below;
    }
    return documentNode;
}

} // namespace

class TestImportDialog : public QObject, public WizardFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { write("shop.yaml", shop()); }
    void cleanup() { close(); }

    void makesADocument();
    void importsIntoTheOpenDocument();
    void importsAgain();
    void leavesOutWhatWasLeftOut();
    void knowsAnotherFileOfTheSame();
    void readsAnAddress();
    void stops();

private:
    void openSmallDocument()
    {
        Step step;
        step.name = "one";
        step.what = Request();
        Step scenario;
        scenario.name = "a";
        scenario.what = Scenario{{}, {}, false, {}, {}, {step}};
        Document document;
        document.scenarios = {scenario};
        assignIds(document.scenarios.front(), document.nextId);
        m_document.reset(document, QString());
        m_isOpen = true;
    }
    Step stepNamed(const char *name)
    {
        return *m_document.step(find(m_document.document().scenarios, name));
    }
    QString text() const
    {
        QStringList out;
        print(m_document.document().scenarios, out);
        return out.join(QLatin1Char(' '));
    }
};

void TestImportDialog::makesADocument()
{
    open();
    QVERIFY(!child<QPushButton>("importNext")->isEnabled());
    QTest::keyClicks(child<QLineEdit>("importSource"), file("shop.yaml"));
    click("importNext");
    auto *tree = child<QTreeWidget>("importOperations");
    QTRY_VERIFY(tree->isVisible());
    QCOMPARE(child<QComboBox>("importTarget")->count(), 1);
    QCOMPARE(count(), QStringLiteral("4 of 4 operations"));

    QTest::keyClicks(child<QLineEdit>("importFilter"), QStringLiteral("orders get"));
    QVERIFY(!item("importOperations", QStringLiteral("GET /orders"))->isHidden());
    QVERIFY(item("importOperations", QStringLiteral("GET /products"))->isHidden());
    item("importOperations", QStringLiteral("orders"))->setCheckState(0, Qt::Unchecked);
    QTRY_COMPARE(count(), QStringLiteral("3 of 4 operations, 1 shown"));
    QTest::keyClicks(child<QLineEdit>("importBaseUrl"), QStringLiteral("no"));
    QVERIFY(!child<QPushButton>("importNext")->isEnabled());
    child<QLineEdit>("importBaseUrl")->clear();
    QTest::keyClicks(child<QLineEdit>("importBaseUrl"), QStringLiteral("http://127.0.0.1:1"));
    auto *token = child<QLineEdit>("LOADGROVE_TOKEN");
    QVERIFY(token);
    QCOMPARE(child<QCheckBox>("importChains")->nextInFocusChain(), token);
    token->selectAll();
    QTest::keyClicks(token, QStringLiteral("{{env."));
    QVERIFY(!child<QPushButton>("importNext")->isEnabled());
    token->selectAll();
    QTest::keyClicks(token, QStringLiteral("secret"));
    QVERIFY(child<QPushButton>("importNext")->isEnabled()); // a warning
    QVERIFY(!token->accessibleDescription().isEmpty());
    token->selectAll();
    QTest::keyClicks(token, QStringLiteral("{{env.SHOP}}"));
    click("importNext");

    auto *report = child<QTableView>("importReport");
    QTRY_VERIFY(report->isVisible());
    QAbstractItemModelTester tester(report->model());
    QCOMPARE(child<QLabel>("importContents")->text(),
             QStringLiteral("1 scenario, 3 requests, 1 chain"));
    QStringList lines;
    for (int row = 0; row < report->model()->rowCount(); ++row)
        lines << report->model()->index(row, 0).data().toString() + QLatin1Char(' ')
                     + report->model()->index(row, 1).data().toString();
    QVERIFY(!lines.filter(QStringLiteral("left out optional parameters")).isEmpty());
    click("importNext");
    QCOMPARE(text(), QStringLiteral("Shop(create list read)"));
    const Document &made = m_document.document();
    QCOMPARE(made.settings.variables.front().second, Json("http://127.0.0.1:1"));
    QCOMPARE(made.settings.auth->token, std::string("{{env.SHOP}}"));
    QCOMPARE(stepNamed("read").as<Request>()->pathParams.front().second,
             Json("{{requests.create.res.id}}"));
    QVERIFY(!hasErrors(validate(made)));
}

void TestImportDialog::importsIntoTheOpenDocument()
{
    openSmallDocument();
    startWith(file("shop.yaml"));
    QTRY_VERIFY(child<QTreeWidget>("importOperations")->isVisible());
    child<QCheckBox>("importChains")->click();
    QCOMPARE(child<QComboBox>("importTarget")->currentText(),
             QStringLiteral("A new scenario of the open document"));
    click("importNext");
    QTRY_VERIFY(child<QTableView>("importReport")->isVisible());
    click("importBack");
    QVERIFY(child<QTreeWidget>("importOperations")->isVisible());
    click("importNext");
    QTRY_VERIFY(child<QTableView>("importReport")->isVisible());
    click("importNext");
    const QString before = QStringLiteral("a(one)");
    QCOMPARE(text(), before + QStringLiteral(" Shop(products(create list read) orders(orders))"));
    QCOMPARE(stepNamed("read").as<Request>()->pathParams.front().second, Json(1));
    QCOMPARE(m_document.undoStack().count(), 1);
    m_document.undoStack().undo();
    QCOMPARE(text(), before);
    QVERIFY(m_document.document().settings.variables.empty());
}

void TestImportDialog::importsAgain()
{
    startWith(file("shop.yaml"));
    QTRY_VERIFY(child<QTreeWidget>("importOperations")->isVisible());
    click("importNext");
    QTRY_VERIFY(child<QTableView>("importReport")->isVisible());
    click("importNext");
    QVERIFY(!m_dialog->isVisible());
    Step list = stepNamed("list");
    list.name = "my list";
    setValue(list.as<Request>()->queryParams, "limit", nullptr);
    list.as<Request>()->queryParams.emplace_back("limit", Json(7));
    m_document.changeStep(list.id, list, QStringLiteral("edit"));

    QByteArray now = shop();
    now.replace("example: 10", "example: 20").replace("name: bear", "name: wolf");
    now.replace("/orders:", "/reviews:").replace("operationId: orders", "operationId: reviews");
    write("shop.yaml", now);
    startWith(file("shop.yaml"));
    auto *tree = child<QTreeWidget>("importChanges");
    QTRY_VERIFY(tree->isVisible());
    QCOMPARE(child<QLabel>("importChangesSummary")->text(),
             QStringLiteral("1 new, 2 changed, 1 gone, 1 the same; 1 conflict"));
    QCOMPARE(item("importChanges", QStringLiteral("Changed"))->text(1),
             QStringLiteral("2 operations"));
    QTreeWidgetItem *limit = item("importChanges", QStringLiteral("query_params.limit"));
    QCOMPARE(limit->checkState(0), Qt::Unchecked);
    QCOMPARE(limit->text(1) + QLatin1Char('>') + limit->text(2), QStringLiteral("7>20"));
    item("importChanges", QStringLiteral("GET /orders"))->setCheckState(0, Qt::Unchecked);
    const int steps = m_document.undoStack().count();
    click("importNext");
    QVERIFY(text().contains(QStringLiteral("orders(reviews orders)")));
    QCOMPARE(stepNamed("my list").as<Request>()->queryParams.front().second, Json(7));
    QCOMPARE(*stepNamed("create").as<Request>()->body->find("name"), Json("wolf"));
    QCOMPARE(m_document.undoStack().count(), steps + 1);
    m_document.undoStack().undo();
    QCOMPARE(*stepNamed("create").as<Request>()->body->find("name"), Json("bear"));
    QVERIFY(!text().contains(QStringLiteral("reviews")));
}

/// What was not chosen is no news when the document is imported again.
void TestImportDialog::leavesOutWhatWasLeftOut()
{
    startWith(file("shop.yaml"));
    QTRY_VERIFY(child<QTreeWidget>("importOperations")->isVisible());
    click("importUncheck");
    QTest::keyClicks(child<QLineEdit>("importFilter"), QStringLiteral("orders"));
    QTest::keyClick(child<QLineEdit>("importFilter"), Qt::Key_Return); // not yet
    click("importCheck");
    click("importNext");
    QTRY_VERIFY(child<QTableView>("importReport")->isVisible());
    click("importNext");
    QCOMPARE(text(), QStringLiteral("Shop(orders)"));

    startWith(file("shop.yaml"));
    QTRY_VERIFY(child<QTreeWidget>("importChanges")->isVisible());
    QCOMPARE(child<QLabel>("importChangesSummary")->text(),
             QStringLiteral("0 new, 0 changed, 0 gone, 1 the same; 3 that you left out"));
    QCOMPARE(item("importChanges", QStringLiteral("Left out here"))->checkState(0), Qt::Unchecked);
    item("importChanges", QStringLiteral("POST /products"))->setCheckState(0, Qt::Checked);
    QCOMPARE(item("importChanges", QStringLiteral("Left out here"))->checkState(0),
             Qt::PartiallyChecked);
    click("importNext");
    QVERIFY(text().contains(QStringLiteral("create")));
    QVERIFY(!text().contains(QStringLiteral("list")));

    startWith(file("shop.yaml"));
    QTRY_VERIFY(child<QTreeWidget>("importChanges")->isVisible());
    QCOMPARE(child<QLabel>("importChangesSummary")->text(),
             QStringLiteral("0 new, 0 changed, 0 gone, 2 the same; 2 that you left out"));
}

/// A later version often has another name; whether it is one only people know.
void TestImportDialog::knowsAnotherFileOfTheSame()
{
    startWith(file("shop.yaml"));
    QTRY_VERIFY(child<QTreeWidget>("importOperations")->isVisible());
    click("importNext");
    click("importNext");
    write("shop-2.yaml", shop());
    startWith(file("shop-2.yaml"));
    QTRY_VERIFY(child<QTreeWidget>("importOperations")->isVisible());
    auto *target = child<QComboBox>("importTarget");
    QCOMPARE(target->currentText(), QStringLiteral("A new scenario of the open document"));
    target->setCurrentIndex(target->findText(QStringLiteral("Update \"Shop\"")));
    QVERIFY(!child<QTreeWidget>("importChanges")->isVisible()); // nothing to show
    QVERIFY(!child<QPushButton>("importNext")->isEnabled());
}

void TestImportDialog::readsAnAddress()
{
    DemoShop demo;
    QVERIFY(demo.start());
    startWith(demo.baseUrl() + QStringLiteral("/openapi.json"));
    QTRY_VERIFY(child<QTreeWidget>("importOperations")->isVisible());
    QCOMPARE(count(), QStringLiteral("16 of 16 operations"));
    click("importCancel");
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(!m_isOpen);
}

void TestImportDialog::stops()
{
    QByteArray large = "openapi: 3.0.0\npaths:\n";
    for (int i = 0; i < 3000; ++i)
        large += "  /p" + QByteArray::number(i) + ": {get: {responses: {'200': {}}}}\n";
    write("large.yaml", large);
    startWith(file("large.yaml"));
    QCOMPARE(child<QPushButton>("importCancel")->text(), QStringLiteral("Stop"));
    click("importCancel");
    QVERIFY(child<QPushButton>("importNext")->isEnabled());
    QCOMPARE(child<QPushButton>("importCancel")->text(), QStringLiteral("Cancel"));
    // What is read next is what shows, whenever the other one ends.
    child<QLineEdit>("importSource")->clear();
    QTest::keyClicks(child<QLineEdit>("importSource"), file("shop.yaml"));
    click("importNext");
    QTRY_VERIFY(child<QTreeWidget>("importOperations")->isVisible());
    QCOMPARE(count(), QStringLiteral("4 of 4 operations"));
}

QTEST_MAIN(TestImportDialog)
#include "tst_import_dialog.moc"
