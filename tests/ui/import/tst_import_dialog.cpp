// SPDX-License-Identifier: GPL-3.0-or-later
// The wizard as people use it: an OpenAPI document becomes requests, and becomes it again.
#include "app/demo/demo_shop.h"
#include "core/base/text.h"
#include "core/openapi/merge_fields.h"
#include "core/scenario/validate.h"
#include "tests/support/cli.h"
#include "ui/document/scenario_document.h"
#include "ui/import/apply_edits.h"
#include "ui/import/import_dialog.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeWidget>
#include <QtTest>

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

class TestImportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { write("shop.yaml", shop()); }
    void cleanup()
    {
        m_dialog.reset();
        m_document.reset(Document(), QString());
        m_isOpen = false;
    }

    void makesADocument();
    void importsIntoTheOpenDocument();
    void importsAgain();
    void readsAnAddress();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void stops();

private:
    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    void write(const char *name, const QByteArray &text)
    {
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }
    void open()
    {
        m_dialog = std::make_unique<ImportDialog>(m_isOpen ? &m_document.document() : nullptr);
        connect(m_dialog.get(), &ImportDialog::documentMade, this, [this](const Document &made) {
            m_document.reset(made, QString());
            m_isOpen = true;
        });
        connect(m_dialog.get(), &ImportDialog::editsMade, this, [this](const DocumentEdits &edits) {
            applyEdits(m_document, edits, QStringLiteral("Import"));
        });
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
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
    template <class T>
    T *child(const char *name)
    {
        return m_dialog->findChild<T *>(QLatin1String(name));
    }
    void click(const char *name)
    {
        auto *button = child<QPushButton>(name);
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void startWith(const QString &spec)
    {
        open();
        QTest::keyClicks(child<QLineEdit>("importSource"), spec);
        click("importNext");
    }
    QTreeWidgetItem *item(const char *tree, const QString &text)
    {
        const auto found =
            child<QTreeWidget>(tree)->findItems(text, Qt::MatchStartsWith | Qt::MatchRecursive);
        return found.isEmpty() ? nullptr : found.first();
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

    QTemporaryDir m_folder;
    ScenarioDocument m_document;
    std::unique_ptr<ImportDialog> m_dialog;
    bool m_isOpen = false;
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
    QCOMPARE(child<QLabel>("importCount")->text(), QStringLiteral("4 of 4 operations"));

    QTest::keyClicks(child<QLineEdit>("importFilter"), QStringLiteral("orders get"));
    QVERIFY(!item("importOperations", QStringLiteral("GET /orders"))->isHidden());
    QVERIFY(item("importOperations", QStringLiteral("GET /products"))->isHidden());
    item("importOperations", QStringLiteral("orders"))->setCheckState(0, Qt::Unchecked);
    QTRY_COMPARE(child<QLabel>("importCount")->text(), QStringLiteral("3 of 4 operations"));
    QTest::keyClicks(child<QLineEdit>("importBaseUrl"), QStringLiteral("no"));
    QVERIFY(!child<QPushButton>("importNext")->isEnabled());
    child<QLineEdit>("importBaseUrl")->clear();
    QTest::keyClicks(child<QLineEdit>("importBaseUrl"), QStringLiteral("http://127.0.0.1:1"));
    auto *token = child<QLineEdit>("LOADGROVE_TOKEN");
    QVERIFY(token);
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
             QStringLiteral("1 new, 2 changed, 1 gone, 1 the same; 1 conflicts"));
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

void TestImportDialog::readsAnAddress()
{
    DemoShop demo;
    QVERIFY(demo.start());
    startWith(demo.baseUrl() + QStringLiteral("/openapi.json"));
    QTRY_VERIFY(child<QTreeWidget>("importOperations")->isVisible());
    QCOMPARE(child<QLabel>("importCount")->text(), QStringLiteral("16 of 16 operations"));
    click("importCancel");
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(!m_isOpen);
}

void TestImportDialog::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("why");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("there is nothing in it");
    QTest::newRow("no OpenAPI") << QByteArray("{\"a\": 1}")
                                << QStringLiteral("this is no OpenAPI document");
    QTest::newRow("broken") << QByteArray("openapi: [") << QStringLiteral("line 2");
    QTest::newRow("empty") << QByteArray("openapi: 3.0.0\npaths: {}")
                           << QStringLiteral("describes no operation");
}

void TestImportDialog::tellsWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, why);
    write("bad.yaml", text);
    startWith(file("bad.yaml"));
    const auto shown = [&] {
        for (const QLabel *label : m_dialog->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(why))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(shown());
    QVERIFY(child<QLineEdit>("importSource")->isVisible());
    QTest::keyClicks(child<QLineEdit>("importSource"), QStringLiteral("x"));
    QVERIFY(!shown());
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
    QCOMPARE(child<QLabel>("importCount")->text(), QStringLiteral("4 of 4 operations"));
}

QTEST_MAIN(TestImportDialog)
#include "tst_import_dialog.moc"
