// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_shop.h"
#include "core/base/text.h"
#include "core/format/scenario_file.h"
#include "tests/support/cli.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace loadgrove;

/// "import openapi" and "generate load rest" as people call them.
class TestImportCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sources_data();
    void sources();
    void neverOverwrites();
    void filters_data();
    void filters();
    void outside();
    void wrong_data();
    void wrong();
    void generates();
    void updates();

private:
    static QString api() { return QStringLiteral(LOADGROVE_SOURCE_DIR "/app/demo/openapi.json"); }
    static CliOutcome import(const QStringList &arguments, const QByteArray &input = {})
    {
        return runCli(QStringList{QStringLiteral("import"), QStringLiteral("openapi")} + arguments,
                      input);
    }
};

void TestImportCli::sources_data()
{
    QTest::addColumn<QString>("spec");
    QTest::newRow("file") << api();
    QTest::newRow("folder") << QFileInfo(api()).absolutePath();
    QTest::newRow("standard input") << QStringLiteral("-");
    QTest::newRow("URL") << QStringLiteral("URL");
}

void TestImportCli::sources()
{
    QFETCH(QString, spec);
    DemoShop shop;
    QVERIFY(shop.start());
    if (spec == QLatin1String("URL"))
        spec = shop.baseUrl() + QStringLiteral("/openapi.json");
    const CliOutcome outcome =
        import({spec}, spec == QLatin1String("-") ? contentOf(api()) : QByteArray());
    QVERIFY2(outcome.exitCode == 0, outcome.err);
    const Result<Document> document = readDocument(outcome.out.toStdString());
    QVERIFY(document);
    QCOMPARE(QByteArray::fromStdString(writeDocument(*document)), outcome.out);
    QVERIFY(outcome.err.contains("16 of 16 operations became requests"));
    QVERIFY(outcome.err.contains("the environment variable LOADGROVE_BEARER_TOKEN"));
    QVERIFY(outcome.err.contains("proposed: "));
}

void TestImportCli::neverOverwrites()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.loadgrove.json"));
    writeContent(file, "mine");
    CliOutcome outcome = import({api(), QStringLiteral("-o"), file});
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(outcome.err.contains("--force replaces it"));
    QCOMPARE(contentOf(file), QByteArray("mine"));
    outcome = import(
        {QStringLiteral("none.yaml"), QStringLiteral("-o"), file, QStringLiteral("--force")});
    QCOMPARE(outcome.exitCode, 3);
    QCOMPARE(contentOf(file), QByteArray("mine"));
    outcome = import(
        {api(), QStringLiteral("-o"), file, QStringLiteral("--force"), QStringLiteral("--quiet")});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.err.isEmpty() && outcome.out.isEmpty());
    QCOMPARE(runCli({QStringLiteral("validate"), file}).exitCode, 0);
}

void TestImportCli::filters_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *name, const char *arguments, int expected) {
        QTest::newRow(name) << QString::fromLatin1(arguments).split(QLatin1Char('|')) << expected;
    };
    row("tag", "--tag|orders", 5);
    row("two tags", "--tag|orders|--tag|session", 6);
    row("path", "--include|/api/v1/products*", 7);
    row("method and path", "--include|DELETE *", 3);
    row("id", "--include|me_???", 1);
    row("tag and path", "--tag|orders|--include|*{order_id}", 3);
}

void TestImportCli::filters()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, expected);
    const CliOutcome outcome = import(QStringList{api()} + arguments);
    QVERIFY2(outcome.exitCode == 0, outcome.err);
    QCOMPARE(outcome.out.count("\"type\": \"request\""), expected);
}

void TestImportCli::outside()
{
    QTemporaryDir folder;
    const QString inner = folder.filePath(QStringLiteral("in"));
    QVERIFY(QDir().mkpath(inner));
    writeContent(folder.filePath(QStringLiteral("out.yaml")), "post: {responses: {201: {}}}\n");
    const QString spec = inner + QStringLiteral("/openapi.yaml");
    writeContent(spec, "openapi: 3.1.0\npaths: {/a: {$ref: ../out.yaml}}\n");
    CliOutcome outcome = import({inner});
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(outcome.out.isEmpty());
    outcome = import({inner, QStringLiteral("--refs-outside")});
    QVERIFY2(outcome.exitCode == 0, outcome.err);
}

void TestImportCli::wrong_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QStringList &arguments, int code,
                        const char *text) {
        QTest::newRow(name) << arguments << code << QByteArray(text);
    };
    row("no document", {}, 2, "import openapi takes one document");
    row("no such file", {QStringLiteral("none.yaml")}, 3, "none.yaml: cannot be read");
    row("a folder without one", {QStringLiteral(LOADGROVE_SOURCE_DIR "/app/cli")}, 2,
        "the folder holds none of openapi.yaml");
    row("nobody listens", {QStringLiteral("http://127.0.0.1:1/a")}, 3, "cannot be fetched");
    row("base URL", {api(), QStringLiteral("--base-url"), QStringLiteral("nonsense")}, 2,
        "the base URL nonsense: ");
    row("nothing chosen", {api(), QStringLiteral("--tag"), QStringLiteral("x")}, 2,
        "none of the 16 operations was asked for");
    row("no such folder", {api(), QStringLiteral("-o"), QStringLiteral("/none/a.json")}, 3,
        "the folder does not exist");
    row("into nothing", {api(), QStringLiteral("--into"), QString()}, 2,
        "--into: the value is empty");
    row("empty base URL", {api(), QStringLiteral("--base-url="), QStringLiteral("--quiet")}, 2,
        "--base-url: the value is empty");
    row("empty tag",
        {api(), QStringLiteral("--tag"), QStringLiteral("a"), QStringLiteral("--tag"), QString()},
        2, "--tag: the value is empty");
    row("empty pattern", {api(), QStringLiteral("--include"), QString()}, 2,
        "--include: the value is empty");
    row("empty output", {api(), QStringLiteral("-o"), QString()}, 2, "-o: expected the name of a");
    row("an empty name", {QString()}, 2, "an argument is empty");
    row("binary", {QStringLiteral(LOADGROVE_CLI)}, 2, "this is no text");
}

void TestImportCli::wrong()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, expected);
    const CliOutcome outcome = import(arguments);
    QCOMPARE(outcome.exitCode, exitCode);
    QVERIFY2(outcome.err.contains(expected), outcome.err);
    QVERIFY(outcome.out.isEmpty());
}

/// The guide's command, and that what it writes runs.
void TestImportCli::generates()
{
    DemoShop shop;
    QVERIFY(shop.start());
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("load.loadgrove.json"));
    const auto generate = [&](const QString &path, const QStringList &more) {
        return runCli(QStringList{QStringLiteral("generate"), QStringLiteral("load"),
                                  QStringLiteral("rest"), shop.baseUrl() + path,
                                  QStringLiteral("--api-schema"), api()}
                      + more);
    };
    CliOutcome outcome = generate(
        QStringLiteral("/api/v1/products"),
        {QStringLiteral("--method"), QStringLiteral("POST"), QStringLiteral("--count"),
         QStringLiteral("7"), QStringLiteral("--threads"), QStringLiteral("2"),
         QStringLiteral("--language"), QStringLiteral("python"), QStringLiteral("-o"), file});
    QVERIFY2(outcome.exitCode == 0, outcome.err);
    const Json written = resultOf(contentOf(file));
    QCOMPARE(numberAt(written, QStringLiteral("load_test_config/load_count")), 7);
    QCOMPARE(numberAt(written, QStringLiteral("load_test_config/load_num_threads")), 2);
    outcome = runCli({QStringLiteral("run"), file, QStringLiteral("--quiet")});
    QVERIFY2(outcome.exitCode == 0, outcome.err);
    QCOMPARE(shop.requestsServed(), 7);

    outcome = generate(QStringLiteral("/api/v1/products/57"),
                       {QStringLiteral("--method"), QStringLiteral("get")});
    QVERIFY(outcome.out.contains("\"product_id\": \"57\""));
    QVERIFY(outcome.out.contains("\"load_duration\": 5"));
    outcome = generate({}, {});
    QCOMPARE(outcome.out.count("\"type\": \"request\""), 16);
    outcome = generate(QStringLiteral("/nothing"), {});
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(outcome.err.contains("the document has no operation at the path of"));
}

void TestImportCli::updates()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.loadgrove.json"));
    const QString spec = folder.filePath(QStringLiteral("a.yaml"));
    const auto api = [](const char *more, int limit) {
        return QByteArray("openapi: 3.0.0\ninfo: {title: A}\nservers: [{url: 'http://h'}]\npaths:\n"
                          "  /a: {get: {parameters: [{name: limit, in: query, example: ")
               + QByteArray::number(limit)
               + ", schema: {type: integer}}], responses: {'200': {}}}}\n" + more;
    };
    writeContent(spec, api("", 10));
    QCOMPARE(import({spec, QStringLiteral("-o"), file}).exitCode, 0);
    QByteArray text = contentOf(file);
    text.replace("\"expected_code\": \"200\"", "\"expected_code\": \"2xx\"");
    writeContent(file, text);
    writeContent(spec, api("  /b: {get: {responses: {'200': {}}}}\n", 20));

    const CliOutcome outcome = import({spec, QStringLiteral("--into"), file});
    QVERIFY2(outcome.exitCode == 0, outcome.err);
    QVERIFY(outcome.err.contains("GET /a: changed: query_params.limit"));
    QVERIFY(outcome.err.contains("GET /b: new"));
    const QByteArray updated = contentOf(file);
    QVERIFY(updated.contains("\"limit\": 20"));
    QVERIFY(updated.contains("\"expected_code\": \"2xx\""));
    QVERIFY(updated.contains("\"path\": \"/b\""));
    QCOMPARE(import({spec, QStringLiteral("--into"), file}).exitCode, 0);
    QCOMPARE(contentOf(file), updated);

    QCOMPARE(import({spec, QStringLiteral("--into"), file, QStringLiteral("-o"), file}).exitCode,
             2);
    QCOMPARE(
        import({spec, QStringLiteral("--into"), folder.filePath(QStringLiteral("none"))}).exitCode,
        3);
}

QTEST_GUILESS_MAIN(TestImportCli)
#include "tst_import_cli.moc"
