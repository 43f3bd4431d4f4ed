// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format/scenario_file.h"
#include "core/scenario/validate.h"
#include "tests/core/openapi/import_support.h"

#include <QDirIterator>
#include <QTest>

using namespace loadgrove;

/// What becomes of parameters, bodies, servers and security.
class TestOpenApiRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hashes_data();
    void hashes();
    void request_data();
    void request();
    void server_data();
    void server();
    void security_data();
    void security();
    void literal();
    void validates_data();
    void validates();
};

void TestOpenApiRequests::request_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    QTest::newRow("matrix")
        << QStringLiteral("styles.yaml") << QStringLiteral("matrix")
        << QStringLiteral(
               R"j({"method":"GET","path":"/matrix/;one={one}/;list={list},{list_2}/;lists={lists};lists={lists_2}/;object=r,{object},g,{object_2}/;r={objects};g={objects_2}","path_params":{"one":"a b","list":3,"list_2":4,"lists":3,"lists_2":4,"object":1,"object_2":2,"objects":1,"objects_2":2},"expected_code":"200"})j");
    QTest::newRow("label")
        << QStringLiteral("styles.yaml") << QStringLiteral("label")
        << QStringLiteral(
               R"j({"method":"GET","path":"/label/.{one}/.{list},{list_2}/.{lists}.{lists_2}/.r,{object},g,{object_2}/.r={objects}.g={objects_2}","path_params":{"one":"a","list":3,"list_2":4,"lists":3,"lists_2":4,"object":1,"object_2":2,"objects":1,"objects_2":2},"expected_code":"200"})j");
    QTest::newRow("simple")
        << QStringLiteral("styles.yaml") << QStringLiteral("simple")
        << QStringLiteral(
               R"j({"method":"GET","path":"/simple/{one}/{list},{list_2}/r,{object},g,{object_2}/r={objects},g={objects_2}","path_params":{"one":"a/b","list":3,"list_2":4,"object":1,"object_2":2,"objects":1,"objects_2":2},"headers":{"X-One":7,"X-List":"3,4","X-Object":"r,1,g,2","X-Objects":"r=1,g=2"},"expected_code":"204"})j");
    QTest::newRow("query")
        << QStringLiteral("styles.yaml") << QStringLiteral("query")
        << QStringLiteral(
               R"j({"method":"GET","path":"/query?reserved=a/b?c%26d%7Be%7D","query_params":{"one":5,"lists":[3,4],"list":"3,4","r":1,"g":2,"object":"r,1,g,2","spaces":"3 4","pipes":"3|4","deep[r]":1,"deep[in][g]":[2,3],"json":"{\"a\":[1]}","given":"d"},"expected_code":"2xx"})j");
    QTest::newRow("cookies")
        << QStringLiteral("styles.yaml") << QStringLiteral("cookies")
        << QStringLiteral(
               R"j({"method":"GET","path":"/cookies","headers":{"Cookie":"one=a; list=3,4"},"expected_code":"2xx"})j");
    QTest::newRow("json")
        << QStringLiteral("bodies.yaml") << QStringLiteral("json")
        << QStringLiteral(
               R"j({"method":"POST","path":"/json","body":{"id":7,"name":"a < b","tags":["x","y"]},"expected_code":"201,202"})j");
    QTest::newRow("vendor")
        << QStringLiteral("bodies.yaml") << QStringLiteral("vendor")
        << QStringLiteral(
               R"j({"method":"POST","path":"/vendor","headers":{"Content-Type":"application/vnd.api+json"},"body":{"a":1},"expected_code":"200"})j");
    QTest::newRow("jsonText")
        << QStringLiteral("bodies.yaml") << QStringLiteral("jsonText")
        << QStringLiteral(
               R"j({"method":"POST","path":"/json-text","body":"\"say \\\"{\\u007benv.HOME}}\\\"\"","expected_code":"200"})j");
    QTest::newRow("form")
        << QStringLiteral("bodies.yaml") << QStringLiteral("form")
        << QStringLiteral(
               R"j({"method":"POST","path":"/form","form_params":{"name":"a b","tags":["x","y"],"where":"{\"lat\":1}","card[no]":1},"expected_code":"200"})j");
    QTest::newRow("parts")
        << QStringLiteral("bodies.yaml") << QStringLiteral("parts")
        << QStringLiteral(
               R"j({"method":"POST","path":"/parts","multipart_params":[{"name":"title","value":"t"},{"name":"photo","value":"p","content_type":"image/png"},{"name":"meta","value":"{\"a\":1}","content_type":"application/json"},{"name":"more","value":1},{"name":"more","value":2}],"expected_code":"200"})j");
    QTest::newRow("text")
        << QStringLiteral("bodies.yaml") << QStringLiteral("text")
        << QStringLiteral(
               R"j({"method":"PUT","path":"/text","headers":{"Content-Type":"text/csv"},"body":"a,b","expected_code":"200"})j");
    QTest::newRow("xml")
        << QStringLiteral("bodies.yaml") << QStringLiteral("xml")
        << QStringLiteral(
               R"j({"method":"PUT","path":"/xml","headers":{"Content-Type":"application/xml"},"body":"<?xml version=\"1.0\" encoding=\"UTF-8\"?><thing id=\"7\"><name>a &lt; b</name><tags><tag>x</tag><tag>y</tag></tags></thing>","expected_code":"200"})j");
    QTest::newRow("binary")
        << QStringLiteral("bodies.yaml") << QStringLiteral("binary")
        << QStringLiteral(
               R"j({"method":"PUT","path":"/binary","headers":{"Content-Type":"application/octet-stream"},"body":"bytes","expected_code":"302","follow_redirects":false})j");
    QTest::newRow("addPet")
        << QStringLiteral("swagger-2.0.yaml") << QStringLiteral("addPet")
        << QStringLiteral(
               R"j({"method":"POST","path":"/pets","query_params":{"page":1},"headers":{"Accept":"application/json"},"body":{"id":10,"name":"Rex"},"expected_code":"201"})j");
    QTest::newRow("findPets")
        << QStringLiteral("swagger-2.0.yaml") << QStringLiteral("findPets")
        << QStringLiteral(
               R"j({"method":"GET","path":"/pets","query_params":{"status":["sold","free"],"csv":"a,b","ssv":"a b","pipes":"a|b","page":1},"headers":{"Accept":"application/json"},"expected_code":"200"})j");
    QTest::newRow("getPet")
        << QStringLiteral("swagger-2.0.yaml") << QStringLiteral("getPet")
        << QStringLiteral(
               R"j({"method":"GET","path":"/pets/{petId}","path_params":{"petId":"{{requests.addPet.res.id}}"},"headers":{"Accept":"application/json"},"auth":{"type":"bearer","token":"{{env.LOADGROVE_OAUTH_TOKEN}}"},"expected_code":"200"})j");
    QTest::newRow("formPet")
        << QStringLiteral("swagger-2.0.yaml") << QStringLiteral("formPet")
        << QStringLiteral(
               R"j({"method":"POST","path":"/pets/{petId}/form","path_params":{"petId":"{{requests.addPet.res.id}}"},"auth":{"type":"none"},"form_params":{"name":"Rex"},"expected_code":"2xx"})j");
    QTest::newRow("photoPet")
        << QStringLiteral("swagger-2.0.yaml") << QStringLiteral("photoPet")
        << QStringLiteral(
               R"j({"method":"POST","path":"/pets/{petId}/photo","path_params":{"petId":"{{requests.addPet.res.id}}"},"multipart_params":[{"name":"file","value":"text","content_type":"application/octet-stream"}],"expected_code":"200"})j");
    QTest::newRow("deletePet")
        << QStringLiteral("swagger-2.0.yaml") << QStringLiteral("deletePet")
        << QStringLiteral(
               R"j({"method":"DELETE","path":"/pets/{petId}","path_params":{"petId":"{{requests.addPet.res.id}}"},"auth":{"type":"basic","username":"{{env.LOADGROVE_LOGIN_USERNAME}}","password":"{{env.LOADGROVE_LOGIN_PASSWORD}}"},"expected_code":"204"})j");
}

void TestOpenApiRequests::request()
{
    QFETCH(QString, file);
    QFETCH(QString, name);
    const Result<Imported> imported = importOpenApi(apiSource(apiFile(file)), {});
    QVERIFY2(imported, qPrintable(imported ? QString() : imported.error().message));
    QTEST(requestText(imported->document, name), "expected");
}

void TestOpenApiRequests::server_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *head, const char *given, const char *source,
                        const char *expected) {
        QTest::newRow(name) << QByteArray(head) << QString::fromLatin1(given)
                            << QString::fromLatin1(source) << QString::fromLatin1(expected);
    };
    const char *three = "openapi: 3.0.0\n", *relative = "openapi: 3.0.0\nservers: [{url: /v1}]\n";
    row("absolute", "openapi: 3.0.0\nservers: [{url: 'https://a.example/x/'}]\n", "", "",
        "https://a.example/x");
    row("first that speaks HTTP",
        "openapi: 3.0.0\nservers: [{url: 'mqtt://m'}, {url: 'http://h'}, {url: 'http://i'}]\n", "",
        "", "http://h");
    row("given wins", "openapi: 3.0.0\nservers: [{url: 'https://a.example/x/'}]\n", "http://h:8/",
        "", "http://h:8");
    row("none", three, "", "", "http://localhost");
    row("none, from a URL", three, "", "https://docs.example/a/openapi.yaml",
        "https://docs.example");
    row("relative, from a URL", relative, "", "https://docs.example/a/openapi.yaml",
        "https://docs.example/v1");
    row("relative, given a host", relative, "http://h:8", "", "http://h:8/v1");
    row("relative, given a path", relative, "http://h:8/gate/v1", "", "http://h:8/gate/v1");
    row("no scheme", "openapi: 3.0.0\nservers: [{url: api.example.com/v1}]\n", "", "",
        "https://api.example.com/v1");
    row("2.0", "swagger: '2.0'\nhost: h\nbasePath: v1/\nschemes: [ws, http]\n", "", "",
        "http://h/v1");
    row("2.0 without host", "swagger: '2.0'\nbasePath: /v1\n", "", "http://s:1/a.json",
        "http://s:1/v1");
}

void TestOpenApiRequests::server()
{
    QFETCH(QByteArray, head);
    QFETCH(QString, given);
    QFETCH(QString, source);
    ApiSource api = apiText(head + "paths: {/a: {get: {responses: {200: {}}}}}\n");
    api.url = utf8(source);
    ImportOptions options;
    options.baseUrl = utf8(given);
    const Result<Imported> imported = importOpenApi(api, options);
    QVERIFY2(imported, qPrintable(imported ? QString() : imported.error().message));
    QTEST(qs(imported->document.settings.variables.front().second.text()), "expected");
}

void TestOpenApiRequests::security_data()
{
    QTest::addColumn<QByteArray>("global");
    QTest::addColumn<QByteArray>("own");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *global, const char *own, const char *text) {
        QTest::newRow(name) << QByteArray(global) << QByteArray(own) << QString::fromLatin1(text);
    };
    const char *bearer = R"({"type":"bearer","token":"{{env.LOADGROVE_MY_BEARER_TOKEN}}"})";
    row("of the document", "[{my-bearer: []}]", "", bearer);
    row("none is allowed", "[{my-bearer: []}, {}]", "", "");
    row("the operation's own", "[{my-bearer: []}]", "[{basic: []}]",
        R"({"type":"basic","username":"{{env.LOADGROVE_BASIC_USERNAME}}",)"
        R"("password":"{{env.LOADGROVE_BASIC_PASSWORD}}"})");
    row("switched off", "[{my-bearer: []}]", "[]", R"({"type":"none"})");
    row("in the query", "", "[{queryKey: []}]",
        R"({"type":"api_key","in":"query","name":"k","value":"{{env.LOADGROVE_QUERYKEY}}"})");
    row("open id", "", "[{oidc: []}]",
        R"({"type":"bearer","token":"{{env.LOADGROVE_OIDC_TOKEN}}"})");
    row("unknown before known", "", "[{nowhere: []}, {my-bearer: []}]", bearer);
}

void TestOpenApiRequests::security()
{
    QFETCH(QByteArray, global);
    QFETCH(QByteArray, own);
    const QByteArray text =
        "openapi: 3.1.0\nservers: [{url: 'http://h'}]\ncomponents: {securitySchemes: {"
        "my-bearer: {type: http, scheme: Bearer}, basic: {type: http, scheme: basic}, "
        "queryKey: {type: apiKey, in: query, name: k}, oidc: {type: openIdConnect}}}\n"
        + (global.isEmpty() ? "" : "security: " + global + '\n')
        + "paths: {/a: {get: {responses: {200: {}}, operationId: a"
        + (own.isEmpty() ? "" : ", security: " + own) + "}}}\n";
    const Result<Imported> imported = importOpenApi(apiText(text), {});
    QVERIFY2(imported, qPrintable(imported ? QString() : imported.error().message));
    Document document = imported->document;
    Step holder;
    forEachRequest(document.scenarios, [&](const Step &step, const QString &) { holder = step; });
    Request only;
    only.auth = holder.as<Request>()->auth ? holder.as<Request>()->auth : document.settings.auth;
    holder.what = only;
    const Json written = stepToJson(holder);
    const Json *auth = written.find("auth");
    QTEST(auth ? qs(auth->write()) : QString(), "expected");
}

/// No text of a document is ever taken for an expression.
void TestOpenApiRequests::literal()
{
    const QByteArray text =
        "openapi: 3.1.0\ninfo: {title: '{{env.HOME}}'}\nservers: [{url: 'http://h/{{env.HOME}}'}]\n"
        "paths:\n  '/a/{id}/{{env.HOME}}':\n    post:\n      operationId: '{{env.HOME}}'\n"
        "      parameters: [{name: 'q{{env.HOME}}', in: query, required: true, example: "
        "'{{vars.x}}'},"
        " {name: X-H, in: header, required: true, example: \"a\\r\\nB: {{env.HOME}}\"},"
        " {name: bad name, in: header, required: true, example: x},"
        " {name: 'c{{y', in: cookie, required: true, example: '{{z'}]\n"
        "      requestBody: {content: {application/json: {example: {a: ['{{env.HOME}}', '{{']}}}}\n"
        "      responses: {200: {}}\n";
    const Result<Imported> imported = importOpenApi(apiText(text), {});
    QVERIFY2(imported, qPrintable(imported ? QString() : imported.error().message));
    for (const Issue &issue : validate(imported->document))
        QVERIFY2(!issue.text.contains(QLatin1String("HOME")), qPrintable(issue.text));
    QVERIFY(!hasErrors(validate(imported->document)));
    QVERIFY(
        reportText(imported->report).contains(QLatin1String("'bad name' cannot be a header's")));
}

void TestOpenApiRequests::validates_data()
{
    QTest::addColumn<QString>("file");
    QDirIterator files(apiFile({}), {QStringLiteral("*.yaml"), QStringLiteral("openapi.*")},
                       QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        if (!file.contains(QLatin1String("/paths/")) && !file.contains(QLatin1String("/models/")))
            QTest::newRow(qPrintable(file.mid(apiFile({}).size()))) << file;
    }
    QTest::newRow("Demo Shop") << QStringLiteral(LOADGROVE_SOURCE_DIR "/app/demo/openapi.json");
}

/// Every document becomes one without errors that is written as it is read.
void TestOpenApiRequests::validates()
{
    QFETCH(QString, file);
    for (const bool chains : {true, false}) {
        ImportOptions options;
        options.chains = chains;
        const Result<Imported> imported = importOpenApi(apiSource(file), options);
        QVERIFY2(imported, qPrintable(imported ? QString() : imported.error().message));
        QCOMPARE(imported->report.requests, imported->report.operations);
        QVERIFY(chains || imported->report.count(ImportRemark::Kind::Proposed) == 0);
        for (const Issue &issue : validate(imported->document))
            QVERIFY2(issue.severity != Severity::Error, qPrintable(issue.place + issue.text));
        const std::string text = writeDocument(imported->document);
        const Result<Document> again = readDocument(text);
        QVERIFY(again);
        QCOMPARE(writeDocument(*again), text);
    }
}

void TestOpenApiRequests::hashes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("sent");
    QTest::addColumn<int>("leftOut");
    QTest::newRow("a fragment") << QStringLiteral("/a/#Action=Send") << QStringLiteral("/a/") << 1;
    QTest::newRow("behind a name")
        << QStringLiteral("/a/{id}#acl") << QStringLiteral("/a/{id}") << 1;
    QTest::newRow("more segments")
        << QStringLiteral("/a/#env/{id}") << QStringLiteral("/a/%23env/{id}") << 0;
}

void TestOpenApiRequests::hashes()
{
    QFETCH(QString, path);
    QFETCH(QString, sent);
    QFETCH(int, leftOut);
    const QString text =
        QStringLiteral(R"({"openapi":"3.0.0","paths":{"%1":{"get":{}}}})").arg(path);
    const Result<Imported> imported = importOpenApi(apiText(text.toUtf8()), {});
    QVERIFY(imported);
    QCOMPARE(imported->report.count(ImportRemark::Kind::LeftOut), leftOut);
    QString found;
    forEachRequest(imported->document.scenarios, [&](const Step &step, const QString &) {
        found = qs(step.as<Request>()->path);
    });
    QCOMPARE(found, sent);
}

QTEST_GUILESS_MAIN(TestOpenApiRequests)
#include "tst_openapi_requests.moc"
