// SPDX-License-Identifier: GPL-3.0-or-later
// OpenAPI documents come into the window: by menu, button, drop and address.
#include "app/demo/demo_shop.h"
#include "core/openapi/merge_fields.h"
#include "core/scenario/validate.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/import/import_dialog.h"
#include "ui/import/report_page.h"
#include "ui/shell/welcome_page.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTableView>
#include <QTreeWidget>
#include <QtTest>

using namespace loadgrove;

namespace {

const char shop[] = R"(openapi: 3.0.3
info: {title: Shop}
servers: [{url: 'http://shop.test/v1'}]
security: [{token: []}]
paths:
  /products:
    get: {tags: [products], operationId: list, parameters: [{name: limit, in: query, required: true, example: 10, schema: {type: integer}}, {name: hint, in: query, schema: {type: string}}], responses: {'200': {description: ok}}}
    post:
      tags: [products]
      operationId: create
      requestBody: {content: {application/json: {example: {name: bear}}}}
      responses: {'201': {description: ok, content: {application/json: {schema: {type: object, properties: {id: {type: integer}}}}}}}
  /products/{id}:
    get: {tags: [products], operationId: read, parameters: [{name: id, in: path, required: true, schema: {type: integer}}], responses: {'200': {description: ok}}}
  /orders:
    get: {tags: [orders], operationId: orders, responses: {'200': {description: ok}}}
components: {securitySchemes: {token: {type: http, scheme: bearer}}}
)";

} // namespace

class TestImportWizard : public QObject, public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        open();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        write("shop.yaml", shop);
    }
    void cleanup() { close(); }

    void makesADocument();
    void importsIntoTheOpenDocument();
    void importsAgain();
    void readsAnAddress();
    void tellsWhatIsWrong_data();
    void tellsWhatIsWrong();
    void stops();
    void opensWhatIsDropped_data();
    void opensWhatIsDropped();

private:
    void write(const char *name, const QByteArray &text)
    {
        QFile out(file(name));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }
    template <class T>
    T *child(const char *name)
    {
        return m_window->findChild<T *>(QLatin1String(name));
    }
    void click(const char *name)
    {
        auto *button = child<QPushButton>(name);
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
    }
    void startWith(const QString &spec)
    {
        menuAction(QStringLiteral("File"), QStringLiteral("Import OpenAPI"))->trigger();
        QTest::keyClicks(child<QLineEdit>("importSource"), spec);
        click("importNext");
    }
    QTreeWidgetItem *item(const char *tree, const QString &text)
    {
        const auto found =
            child<QTreeWidget>(tree)->findItems(text, Qt::MatchStartsWith | Qt::MatchRecursive);
        return found.isEmpty() ? nullptr : found.first();
    }
    Step stepNamed(const char *name) { return *document().step(id(name)); }
};

void TestImportWizard::makesADocument()
{
    QTest::mouseClick(m_window->findChild<WelcomePage *>()->findChild<QPushButton *>(
                          QStringLiteral("importOpenApi")),
                      Qt::LeftButton);
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
             QStringLiteral("1 scenario(s), 3 request(s), 1 chain(s)"));
    QStringList lines;
    for (int row = 0; row < report->model()->rowCount(); ++row)
        lines << report->model()->index(row, 0).data().toString() + QLatin1Char(' ')
                     + report->model()->index(row, 1).data().toString();
    QVERIFY(!lines.filter(QStringLiteral("left out optional parameters")).isEmpty());
    click("importNext");
    QCOMPARE(text(), QStringLiteral("Shop(create list read)"));
    QVERIFY(document().isModified());
    const Document &made = document().document();
    QCOMPARE(made.settings.variables.front().second, Json("http://127.0.0.1:1"));
    QCOMPARE(made.settings.auth->token, std::string("{{env.SHOP}}"));
    QCOMPARE(stepNamed("read").as<Request>()->pathParams.front().second,
             Json("{{requests.create.res.id}}"));
    QVERIFY(!hasErrors(validate(made)));
}

void TestImportWizard::importsIntoTheOpenDocument()
{
    openSampleFile();
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
    const QString before = QStringLiteral("a(one two inner(three)) b(five)");
    QCOMPARE(text(), before + QStringLiteral(" Shop(products(create list read) orders(orders))"));
    QCOMPARE(stepNamed("read").as<Request>()->pathParams.front().second, Json(1));
    QCOMPARE(document().undoStack().count(), 1);
    menuAction(QStringLiteral("Edit"), QStringLiteral("Undo"))->trigger();
    QCOMPARE(text(), before);
    QVERIFY(document().document().settings.variables.empty());
}

void TestImportWizard::importsAgain()
{
    startWith(file("shop.yaml"));
    QTRY_VERIFY(child<QTreeWidget>("importOperations")->isVisible());
    click("importNext");
    QTRY_VERIFY(child<QTableView>("importReport")->isVisible());
    click("importNext");
    QTRY_VERIFY(!m_window->findChild<ImportDialog *>());
    Step list = stepNamed("list");
    list.name = "my list";
    setValue(list.as<Request>()->queryParams, "limit", nullptr);
    list.as<Request>()->queryParams.emplace_back("limit", Json(7));
    document().changeStep(list.id, list, QStringLiteral("edit"));

    QByteArray now = shop;
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
    const int steps = document().undoStack().count();
    click("importNext");
    QVERIFY(text().contains(QStringLiteral("reviews(reviews)")));
    QVERIFY(text().contains(QStringLiteral("orders(orders)")));
    QCOMPARE(stepNamed("my list").as<Request>()->queryParams.front().second, Json(7));
    QCOMPARE(*stepNamed("create").as<Request>()->body->find("name"), Json("wolf"));
    QCOMPARE(document().undoStack().count(), steps + 1);
    document().undoStack().undo();
    QCOMPARE(*stepNamed("create").as<Request>()->body->find("name"), Json("bear"));
    QVERIFY(!text().contains(QStringLiteral("reviews")));
}

void TestImportWizard::readsAnAddress()
{
    DemoShop demo;
    QVERIFY(demo.start());
    startWith(demo.baseUrl() + QStringLiteral("/openapi.json"));
    QTRY_VERIFY(child<QTreeWidget>("importOperations")->isVisible());
    QCOMPARE(child<QLabel>("importCount")->text(), QStringLiteral("16 of 16 operations"));
    click("importCancel");
    QTRY_VERIFY(!m_window->findChild<ImportDialog *>());
    QVERIFY(!m_window->files().isOpen());
}

void TestImportWizard::tellsWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("why");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("there is nothing in it");
    QTest::newRow("no OpenAPI") << QByteArray("{\"a\": 1}")
                                << QStringLiteral("this is no OpenAPI document");
    QTest::newRow("broken") << QByteArray("openapi: [") << QStringLiteral("line 1");
    QTest::newRow("empty") << QByteArray("openapi: 3.0.0\npaths: {}")
                           << QStringLiteral("describes no operation");
}

void TestImportWizard::tellsWhatIsWrong()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, why);
    write("bad.yaml", text);
    startWith(file("bad.yaml"));
    const auto shown = [&] {
        for (const QLabel *label :
             m_window->findChild<ImportDialog *>()->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(why))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(shown());
    QVERIFY(child<QLineEdit>("importSource")->isVisible());
    QTest::keyClicks(child<QLineEdit>("importSource"), QStringLiteral("x"));
    QVERIFY(!shown());
    QVERIFY(!m_window->files().isOpen());
}

void TestImportWizard::stops()
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

void TestImportWizard::opensWhatIsDropped_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isApi");
    QTest::newRow("OpenAPI") << QStringLiteral("dropped.yaml") << QByteArray(shop) << true;
    QTest::newRow("OpenAPI as JSON")
        << QStringLiteral("dropped.json")
        << QByteArray(R"({"openapi": "3.0.0", "paths": {"/a": {"get": {"responses": {}}}}})")
        << true;
    QTest::newRow("a scenario") << QStringLiteral("dropped.json") << QByteArray(sampleText)
                                << false;
}

void TestImportWizard::opensWhatIsDropped()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QFETCH(bool, isApi);
    write(qPrintable(name), text);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file(qPrintable(name)))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
    QCOMPARE(m_window->files().isOpen(), !isApi);
    QCOMPARE(m_window->findChild<ImportDialog *>() != nullptr, isApi);
    if (isApi)
        QTRY_VERIFY(child<QTreeWidget>("importOperations")->isVisible());
}

QTEST_MAIN(TestImportWizard)
#include "tst_import_wizard.moc"
