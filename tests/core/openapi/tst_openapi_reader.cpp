// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/document_reader.h"
#include "tests/core/openapi/import_support.h"

#include <QTemporaryDir>
#include <QTest>

using namespace loadgrove;

/// Texts become values, references lead where they should, and bad input gets one clear message.
class TestOpenApiReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void yaml_data();
    void yaml();
    void badText_data();
    void badText();
    void reference_data();
    void reference();
    void badDocument_data();
    void badDocument();
    void leftOut_data();
    void leftOut();
};

void TestOpenApiReader::yaml_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(expected);
    };
    row("numbers", "[1, -2, 1.10, .5, +3, 1., 1e3, 0x1F, 0o17, -0]",
        "[1,-2,1.10,0.5,3,1.0,1e3,31,15,-0]");
    row("huge numbers", "[123456789012345678901234567890, 1e400]",
        "[123456789012345678901234567890,1e400]");
    row("texts that look like more", "[on, NO, yes, 2020-01-01, 007, 1_000, .inf, 1.2.3, 0x, '1']",
        R"(["on","NO","yes","2020-01-01","007","1_000",".inf","1.2.3","0x","1"])");
    row("null and booleans", "[~, null, Null, true, False, ]", "[null,null,null,true,false]");
    row("keys are texts", "200: a\non: b\n1.10: c\nnull: d\n",
        R"({"200":"a","on":"b","1.10":"c","null":"d"})");
    row("tags", "[!!str 1, !!int '2', !!null '', !mine x]", R"(["1",2,null,"x"])");
    row("anchors", "a: &x {b: 1}\nc: *x\nd: &y t\n? *y\n: e\n",
        R"({"a":{"b":1},"c":{"b":1},"d":"t","t":"e"})");
    row("merge", "x: &x {a: 1, b: 2}\ny: &y {b: 3, c: 4}\nz:\n  <<: [*x, *y]\n  a: 5\n",
        R"({"x":{"a":1,"b":2},"y":{"b":3,"c":4},"z":{"a":5,"b":2,"c":4}})");
    row("a quoted << is a key", "'<<': 1\n", R"({"<<":1})");
    row("the last of repeated keys", "a: 1\nb: 2\na: 3\n", R"({"a":3,"b":2})");
    row("the first of documents", "a: 1\n---\nb: [\n", R"({"a":1})");
    row("blocks", "a: |\n  x\n  y\nb: >-\n  x\n  y\n", R"({"a":"x\ny\n","b":"x y"})");
    row("json", R"({"b": 1.10, "a": "\u00e4"})", R"({"b":1.10,"a":"ä"})");
    row("loose json", "{\"a\": 1, 'b': [2,], \"a\": 3,}", R"({"a":3,"b":[2]})");
    row("byte order mark", "\xef\xbb\xbf{\"a\": 1}", R"({"a":1})");
}

void TestOpenApiReader::yaml()
{
    QFETCH(QByteArray, text);
    const Result<YamlDocument> read = readApiText({text.constData(), std::size_t(text.size())});
    QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
    QTEST(qs(read->value.write()), "expected");
}

void TestOpenApiReader::badText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("there is nothing in it");
    QTest::newRow("blank") << QByteArray(" \n\t") << QStringLiteral("there is nothing in it");
    QTest::newRow("binary") << QByteArray("\0\1\2\3", 4) << QStringLiteral("this is no text");
    QTest::newRow("invalid UTF-8") << QByteArray("a: b\nc: \xff\n") << QStringLiteral("line 2: ");
    QTest::newRow("truncated") << QByteArray("{\"a\": {\"b\"")
                               << QStringLiteral("line 1, column 11: expected ':'");
    QTest::newRow("tab") << QByteArray("a: 1\n\tb: 2\n") << QStringLiteral("line 2, column 1: ");
    QTest::newRow("no anchor") << QByteArray("a: *b\n")
                               << QStringLiteral("line 1, column 4: there is no anchor 'b'");
    QTest::newRow("a list as key")
        << QByteArray("? [a]\n: b\n") << QStringLiteral("line 1, column 3: expected a text as key");
    QTest::newRow("deep JSON") << QByteArray(10'000, '[') << QStringLiteral("deeper than 200");
    QTest::newRow("deep YAML") << "a: " + QByteArray(10'000, '[')
                               << QStringLiteral("deeper than 200");
    QByteArray blocks, bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n", nested;
    for (int i = 0; i < 10'000; ++i)
        blocks += QByteArray(i, ' ') + "a:\n";
    QTest::newRow("deep blocks") << blocks << QStringLiteral("deeper than 200");
    for (int i = 1; i < 12; ++i) {
        const QByteArray last = "*a" + QByteArray::number(i - 1);
        bomb += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " [" + last;
        for (int k = 0; k < 9; ++k)
            bomb += ", " + last;
        bomb += "]\n";
    }
    QTest::newRow("alias bomb") << bomb << QStringLiteral("stand for more than 1000000 values");
    for (int i = 0; i < 150; ++i)
        nested += "&a" + QByteArray::number(i) + " [";
    nested += '"' + QByteArray(1 << 20, 'x') + '"' + QByteArray(150, ']');
    QTest::newRow("anchors in anchors") << "k: " + nested << QStringLiteral("67108864 bytes");
}

void TestOpenApiReader::badText()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const Result<YamlDocument> read = readApiText({text.constData(), std::size_t(text.size())});
    QVERIFY(!read);
    QVERIFY2(read.error().message.contains(expected), qPrintable(read.error().message));
}

void TestOpenApiReader::reference_data()
{
    QTest::addColumn<QString>("ref");
    QTest::addColumn<QString>("expected"); // the place, or why there is none
    const auto row = [](const char *ref, const char *expected) {
        QTest::newRow(ref) << QString::fromLatin1(ref) << QString::fromLatin1(expected);
    };
    row("#", "#");
    row("#/plain/1", "#/plain/1");
    row("#/a~1b~0c%20d", "#/a~1b~0c d");
    row("#mark", "#/marked");
    row("#/again", "#/plain"); // follow() goes on
    row("https://example.com/ids/thing#/x", "#/identified/x");
    row("part.yaml", "part.yaml#");
    row("sub/../part.yaml#/x", "part.yaml#/x");
    row("part.yaml#here", "part.yaml#/x");
    row("#/none", "there is no 'none'");
    row("#/plain/2", "there is no '2'");
    row("#nomark", "there is no anchor 'nomark'");
    row("none.yaml", "there is no such file");
    row("sub", "there is no such file");
    row("../outside.yaml", "it leads out of the document's folder");
    row("link.yaml", "it leads out of the document's folder");
    row("http://127.0.0.1:1/a.yaml", "nothing is fetched from the network");
    row("broken.yaml", "broken.yaml: line 1");
    row("#/circle", "leads in a circle");
}

void TestOpenApiReader::reference()
{
    QTemporaryDir root;
    const QString folder = root.filePath(QStringLiteral("api"));
    QVERIFY(QDir().mkpath(folder + QStringLiteral("/sub")));
    writeContent(root.filePath(QStringLiteral("outside.yaml")), "a: 1\n");
    writeContent(folder + QStringLiteral("/part.yaml"), "x: {$anchor: here}\n");
    writeContent(folder + QStringLiteral("/broken.yaml"), "[");
    QFile::link(root.filePath(QStringLiteral("outside.yaml")),
                folder + QStringLiteral("/link.yaml"));
    QFETCH(QString, ref);
    ApiSource source = apiText("plain: [0, 1]\na/b~c d: 1\nmarked: {$anchor: mark}\n"
                               "again: {$ref: '#/plain'}\ncircle: {$ref: '#/circle'}\n"
                               "identified: {$id: 'https://example.com/ids/thing', x: 1}\n"
                               "tested: {$ref: '"
                               + ref.toUtf8() + "'}\n");
    source.folder = folder;
    const auto resolver = Resolver::load(source, Resolver::Outside::Refused);
    QVERIFY(resolver);
    const Place tested{(*resolver)->root().value->find("tested"), 0, "/tested"};
    const Result<Place> place = (*resolver)->follow(tested);
    const QString found = place ? (*resolver)->nameOf(*place) : place.error().message;
    QFETCH(QString, expected);
    if (place)
        QCOMPARE(found, expected);
    QVERIFY2(found.contains(expected), qPrintable(found));
}

void TestOpenApiReader::badDocument_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *text, const char *expected) {
        QTest::newRow(name) << QByteArray(text) << QString::fromLatin1(expected);
    };
    row("a list", "[1]", "this is no OpenAPI document");
    row("a text", "hello", "this is no OpenAPI document");
    row("something else", "{\"a\": 1}", "this is no OpenAPI document");
    row("an older version", "swagger: '1.2'", "Swagger 1.2 cannot be read");
    row("a newer version", "openapi: 4.0.0", "OpenAPI 4.0.0 cannot be read");
    row("no paths", "openapi: 3.1.0", "the document describes no operation");
    row("a path outside of the folder", "openapi: 3.1.0\npaths: {/a: {$ref: '../b.yaml'}}",
        "the document describes no operation; #/paths/~1a: ");
    row("paths of another type", "openapi: 3.1.0\npaths: [1]", "#/paths: expected an object");
    row("nothing that can be sent",
        "openapi: 3.1.0\npaths: {/a: {get: {parameters: [{$ref: '#/x'}]}}}",
        "none of the 1 operations can be sent; #/paths/~1a/get: #/paths/~1a/get/parameters/0: "
        "\"$ref\" leads nowhere: #/x");
}

void TestOpenApiReader::badDocument()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const Result<Imported> imported = importOpenApi(apiText(text), {});
    QVERIFY(!imported);
    QVERIFY2(imported.error().message.contains(expected), qPrintable(imported.error().message));
}

void TestOpenApiReader::leftOut_data()
{
    QTest::addColumn<QByteArray>("paths");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const char *paths, const char *expected) {
        QTest::newRow(name) << QByteArray(paths) << QString::fromLatin1(expected);
    };
    row("operation of another type", "/a: {get: 7}", "#/paths/~1a/get: expected an object");
    row("path of another type", "/a: 7", "#/paths/~1a: expected an object");
    row("circle of paths", "/a: {$ref: '#/paths/~1a'}", "#/paths/~1a: \"$ref\" leads in a circle");
    row("body that leads nowhere",
        "/a: {post: {requestBody: {content: {application/json: {schema: {$ref: '#/x'}}}}}}",
        "#/paths/~1a/post: ");
    row("body that leads out",
        "/a: {post: {requestBody: {content: {application/json: {schema: {$ref: ../x.yaml}}}}}}",
        "#/paths/~1a/post: ");
    row("no parameter", "/a: {get: {parameters: [{name: x}]}}",
        "#/paths/~1a/get/parameters/0: this is no parameter");
    row("callbacks", "/a: {get: {callbacks: {x: {}}}}", "#/paths/~1a/get/callbacks: callbacks");
    row("optional", "/a: {get: {parameters: [{name: x, in: query, schema: {type: string}}]}}",
        "#/paths/~1a/get: optional parameters without an example: x");
}

/// A fault in one operation costs that one, and is told with its place.
void TestOpenApiReader::leftOut()
{
    QFETCH(QByteArray, paths);
    QFETCH(QString, expected);
    const Result<Imported> imported =
        importOpenApi(apiText("openapi: 3.1.0\nservers: [{url: 'http://h'}]\npaths:\n  " + paths
                              + "\n  /ok: {get: {operationId: ok, responses: {200: {}}}}\n"),
                      {});
    QVERIFY2(imported, qPrintable(imported ? QString() : imported.error().message));
    QVERIFY(!requestText(imported->document, QStringLiteral("ok")).isEmpty());
    const QString report = reportText(imported->report);
    QVERIFY2(report.contains(QStringLiteral("left out ") + expected), qPrintable(report));
}

QTEST_GUILESS_MAIN(TestOpenApiReader)
#include "tst_openapi_reader.moc"
