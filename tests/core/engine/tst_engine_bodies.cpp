// SPDX-License-Identifier: GPL-3.0-or-later
// What kinds of bodies go out, and what is made of those that come back.
#include "core/base/text.h"
#include "tests/support/run_document.h"
#include "tests/support/scripted_api.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace loadgrove;

class EngineBodiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contentTypes_data();
    void contentTypes();
    void multipart();
    void file();
    void disabledFieldsStayHere();
    void answersThatAreNoJson_data();
    void answersThatAreNoJson();
};

void EngineBodiesTest::contentTypes_data()
{
    QTest::addColumn<QByteArray>("step");
    QTest::addColumn<QString>("type");
    QTest::newRow("JSON") << QByteArray(R"("body": {"a": 1})")
                          << QStringLiteral("application/json");
    QTest::newRow("text that parses as JSON")
        << QByteArray(R"("body": "[1]")") << QStringLiteral("application/json");
    QTest::newRow("any other text") << QByteArray(R"("body": "x")") << QStringLiteral("text/plain");
    QTest::newRow("a lone object")
        << QByteArray(R"("body": "{{requests.i.res}}")") << QStringLiteral("application/json");
    QTest::newRow("a lone text") << QByteArray(R"("body": "{{requests.i.res.name}}")")
                                 << QStringLiteral("text/plain");
    QTest::newRow("form") << QByteArray(R"("form_params": {"a": 1})")
                          << QStringLiteral("application/x-www-form-urlencoded");
    QTest::newRow("a header of its own")
        << QByteArray(R"("body": {"a": 1}, "headers": {"content-type": "application/x.y+json"})")
        << QStringLiteral("application/x.y+json");
    QTest::newRow("none") << QByteArray(R"("headers": {})") << QString();
}

void EngineBodiesTest::contentTypes()
{
    QFETCH(QByteArray, step);
    QFETCH(QString, type);
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(scriptedApi());
    const auto snapshot = runDocument(
        documentOf(server, R"([{"name": "i", "path": "/item"}, {"name": "a", "method": "POST", )"
                               + step.toStdString() + "}]"));
    QVERIFY(snapshot);
    QCOMPARE(server.requestCount(), 2);
    QCOMPARE(qs(server.requests()[1].header("Content-Type")), type);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

/// "with filename, value is a file's path and its bytes are sent; without it, text".
void EngineBodiesTest::multipart()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("data.bin")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const std::string bytes("\0\r\n--x\xff{{no}}", 13);
    file.write(bytes.data(), qint64(bytes.size()));
    file.close();

    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(scriptedApi());
    RunSettings settings;
    settings.plan.folder = folder.path();
    const auto snapshot = runDocument(documentOf(server, R"([{"name": "i", "path": "/item"},
        {"name": "a", "method": "POST", "multipart_params": [
         {"name": "f", "value": "data.bin", "filename": "a\"b.json"},
         {"name": "g", "value": "data.bin", "filename": "g", "content_type": "x/y"},
         {"name": "t", "value": "id {{requests.i.res.id}}"}]}])"),
                                      settings);
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot, "a"), QStringLiteral("1 ok"));
    const ReceivedRequest request = server.requests()[1];
    const std::string type(request.header("Content-Type"));
    const std::string lead = "multipart/form-data; boundary=";
    QVERIFY(type.starts_with(lead));
    QCOMPARE(request.headers.find("Content-Type"), request.headers.rfind("Content-Type"));
    const std::string mark = "--" + type.substr(lead.size());
    const std::string part = "\r\nContent-Disposition: form-data; name=";
    const std::string expected =
        mark + part + "\"f\"; filename=\"a%22b.json\"\r\nContent-Type: application/json\r\n\r\n"
        + bytes + "\r\n" + mark + part + "\"g\"; filename=\"g\"\r\nContent-Type: x/y\r\n\r\n"
        + bytes + "\r\n" + mark + part + "\"t\"\r\n\r\nid 57\r\n" + mark + "--\r\n";
    QCOMPARE(QByteArray::fromStdString(request.body), QByteArray::fromStdString(expected));
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

/// Its bytes as they are, under the type that its name tells.
void EngineBodiesTest::file()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("data.png")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const std::string bytes("\0\r\n\r\n\xff{{no}}?", 13);
    file.write(bytes.data(), qint64(bytes.size()));
    file.close();
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(scriptedApi());
    RunSettings settings;
    settings.plan.folder = folder.path();
    const auto snapshot = runDocument(documentOf(server, R"([{"name": "i", "path": "/item"},
            {"name": "a", "method": "PUT", "body_file": "data.png"},
            {"name": "b", "method": "PUT", "body_file": "data.png",
             "headers": {"Content-Type": "x/y", "X-Id": "{{requests.i.res.id}}"}}])"),
                                      settings);
    QVERIFY(snapshot);
    QCOMPARE(server.requestCount(), 3);
    for (const int index : {1, 2}) {
        const ReceivedRequest request = server.requests()[std::size_t(index)];
        QCOMPARE(QByteArray::fromStdString(request.body), QByteArray::fromStdString(bytes));
        QCOMPARE(qs(request.header("Content-Type")),
                 index == 1 ? QStringLiteral("image/png") : QStringLiteral("x/y"));
    }
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

void EngineBodiesTest::disabledFieldsStayHere()
{
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(scriptedApi());
    const auto snapshot = runDocument(
        documentOf(server, R"([{"name": "a", "method": "POST", "path": "/p", "body": {"n": 1},
            "headers": {"X-On": "1", "X-Off": "{{requests.nope.code}}", "Accept": "x/y"},
            "query_params": {"on": 1, "off": 2}, "data_override": {"n": 2},
            "disabled_fields": ["headers.X-Off", "headers.Accept", "query_params.off",
                                "data_override.n"]}])"));
    QVERIFY(snapshot);
    QCOMPARE(server.requestCount(), 1);
    const ReceivedRequest request = server.requests()[0];
    QCOMPARE(qs(request.header("X-On")), QStringLiteral("1"));
    QCOMPARE(qs(request.header("X-Off")), QString());
    QCOMPARE(qs(request.header("Accept")), QStringLiteral("*/*"));
    QCOMPARE(QByteArray::fromStdString(request.body), QByteArray(R"({"n":1})"));
    QVERIFY(qs(request.target).endsWith(QLatin1String("/p?on=1")));
}

void EngineBodiesTest::answersThatAreNoJson_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("condition");
    QTest::newRow("a text answer gives text")
        << QByteArray("plain text") << QByteArray(R"(requests.a.res == "plain text")");
    QTest::newRow("text has no parts")
        << QByteArray("plain text") << QByteArray("!requests.a.res.x && !requests.a.res.0");
    QTest::newRow("a lone number") << QByteArray(" 57 ") << QByteArray("requests.a.res == 57");
    QTest::newRow("a lone text") << QByteArray(R"("x\u00fc")")
                                 << QByteArray("requests.a.res == \"x\u00fc\"");
    QTest::newRow("broken off") << QByteArray(R"({"a": 1, "b": )")
                                << QByteArray(R"(requests.a.res contains "\"b\"")");
    QTest::newRow("empty") << QByteArray("")
                           << QByteArray("!requests.a.res && requests.a.code == 200");
    QTest::newRow("far too deep") << QByteArray(
        100000, '[') << QByteArray(R"(requests.a.res contains "[[[" && !requests.a.res.0)");
    QTest::newRow("an empty object is true")
        << QByteArray("{}") << QByteArray("requests.a.res && !requests.a.res.x");
}

void EngineBodiesTest::answersThatAreNoJson()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, condition);
    RecordingServer server;
    QVERIFY(server.start());
    server.reply(ReplyScript::answer(200, body.toStdString()));
    const std::string quoted = Json(condition.toStdString()).write();
    const auto snapshot = runDocument(
        documentOf(server, R"([{"name": "a"}, {"type": "assert", "condition": )" + quoted + "}]"));
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot), QStringLiteral("s: 1 ok; a: 1 ok"));
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

QTEST_GUILESS_MAIN(EngineBodiesTest)
#include "tst_engine_bodies.moc"
