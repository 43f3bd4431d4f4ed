// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/format/scenario_file.h"
#include "core/format/scenario_reader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace loadgrove;

namespace {

/// A document in which every field of every kind differs from its default.
constexpr const char *everything = R"({
  "loadgrove": 1,
  "name": "Everything",
  "description": "Each key once",
  "variables": {"base_url": "http://127.0.0.1:35180", "price": 9.90, "nothing": null,
                "list": [1, {"deep": true}]},
  "data": [{"name": "users", "file": "users.csv", "mode": "unique", "on_end": "stop",
            "x-note": 1}],
  "http": {"version": "1.1", "keep_alive": false, "cookies": "user", "compression": false,
           "proxy": "http://127.0.0.1:3128", "ca_file": "ca.pem", "client_cert": "c.pem",
           "client_key": "k.pem", "insecure": true, "timeout": 12.5, "x-http": {}},
  "auth": {"type": "basic", "username": "u", "password": "{{env.PASSWORD}}"},
  "load_test_config": {"load_duration": 30, "load_num_threads": 50, "load_target_rps": 500.5,
    "load_count": 9007199254740993, "load_rampup_duration": 5, "load_rampup_interval": 0.5,
    "stop_on_failure": true, "load_arrival_rate": 100,
    "load_stages": [{"duration": 10, "target": 100}, {"duration": 0.5, "target": 0}],
    "load_stage_unit": "users", "load_pacing": 1.5, "load_graceful_stop": 0, "load_warmup": 3,
    "load_when_busy": "wait", "x-load": [null]},
  "thresholds": ["p95 < 200ms", "error_rate < 1%"],
  "scenarios": [
    {"type": "scenario", "name": "flow", "description": "d", "variables": {"a": 1},
     "auth": {"type": "bearer", "token": "{{env.TOKEN}}"}, "if": "vars.a == 1",
     "until": "vars.a == 2", "max_retries": 7, "retry_interval": 0.25, "ignore_failure": true,
     "continue_on_failure": true, "disabled": true,
     "steps": [
      {"type": "request", "name": "post", "description": "d", "method": "POST",
       "url": "{{base_url}}", "path": "/p/{id}", "path_params": {"id": 57},
       "query_params": {"tag": ["a", "b"], "page": 1}, "headers": {"X-A": "1", "Accept": null},
       "auth": {"type": "api_key", "in": "query", "name": "key", "value": "{{env.KEY}}"},
       "body": {"price": 9.90, "big": 123456789012345678901234567890, "items": []},
       "form_params": {"f": "v"},
       "multipart_params": [{"name": "file", "value": "a.txt", "filename": "a.txt",
                             "content_type": "text/plain", "x-part": 1},
                            {"name": "text", "value": {"a": 1}}],
       "data_override": {"items.0": "{{uuid()}}"}, "expected_code": "200-204,404",
       "assertions": ["code == 201", "res.name contains \"bear\""], "if": "true",
       "until": "code == 200", "max_retries": 10, "retry_interval": 2, "follow_redirects": false,
       "insecure": false, "timeout": 1.5, "continue_on_failure": true, "disabled": true,
       "x-step": {"kept": [1, 2]}},
      {"type": "request", "method": "GET", "auth": {"type": "none"}, "body": null},
      {"type": "assert", "name": "n", "condition": "true", "if": "false"},
      {"type": "set", "name": "v", "value": null},
      {"type": "export", "name": "e", "value": "{{requests.post.res.id}}"},
      {"type": "wait", "seconds": 0.5},
      {"type": "wait", "min": 1, "max": 2},
      {"type": "wait", "mean": 1.25},
      {"type": "scenario", "steps": []}
     ], "x-scenario": true}
  ],
  "x-document": {"b": 1, "a": 2}
})";

Document documentOf(std::string_view text)
{
    const Result<Document> document = readDocument(text);
    if (!document)
        qWarning("%s", qPrintable(document.error().message));
    return document ? document.value() : Document();
}

/// A document around one request with these members.
std::string withRequest(const std::string &members)
{
    return R"({"loadgrove": 1, "scenarios": [{"type": "scenario", "name": "s", "steps": [)"
           R"({"type": "request", "name": "r", )"
           + members + "}]}]}";
}

std::string withLoad(const std::string &members)
{
    return R"({"loadgrove": 1, "load_test_config": {)" + members + "}}";
}

std::string nested(int depth)
{
    std::string text = R"({"loadgrove": 1, "scenarios": [)";
    for (int i = 0; i < depth; ++i)
        text += R"({"type": "scenario", "steps": [)";
    for (int i = 0; i < depth; ++i)
        text += "]}";
    return text + "]}";
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be opened");
}

void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

/// Scenario files: reading, writing, saving.
class TestScenarioFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryField();
    void writesInFixedOrder();
    void defaultsAreNotWritten();
    void everythingRoundTrips();
    void keepsUnknownKeysAtTheEnd();
    void extraNeverRepeatsAKnownKey();
    void repeatedKeysBecomeOne();
    void numbersAreShort_data();
    void numbersAreShort();
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void assignsIds();
    void boundsDepth();
    void stepsAsText();
    void savesAndLoads();
    void keepsPermissions();
    void followsLinks();
    void keepsTheOldFileWhenTheDiskIsFull();
    void reportsUnwritablePlaces_data();
    void reportsUnwritablePlaces();
    void reportsUnreadableFiles();
    void refusesToSaveWhatItCouldNotOpen();
};

void TestScenarioFile::readsEveryField()
{
    const Document document = documentOf(everything);
    const DocumentSettings &settings = document.settings;
    QCOMPARE(settings.name, std::string("Everything"));
    QCOMPARE(settings.variables.size(), std::size_t(4));
    QCOMPARE(settings.variables[1].second.write(), std::string("9.90"));
    QCOMPARE(settings.data.at(0).mode, std::string("unique"));
    QCOMPARE(settings.data.at(0).onEnd, std::string("stop"));
    QCOMPARE(settings.http.version, std::string("1.1"));
    QVERIFY(settings.http.cookies == Json("user"));
    QVERIFY(settings.http.insecure && !settings.http.keepAlive && !settings.http.compression);
    QCOMPARE(settings.http.timeout, 12.5);
    QCOMPARE(settings.auth->type, Auth::Type::Basic);
    QCOMPARE(settings.auth->password, std::string("{{env.PASSWORD}}"));
    QCOMPARE(settings.load->threads.value(), 50);
    QCOMPARE(settings.load->count.value(), std::int64_t(9007199254740993));
    QCOMPARE(settings.load->stages.size(), std::size_t(2));
    QCOMPARE(settings.load->stages[1].duration, 0.5);
    QCOMPARE(settings.load->stageUnit, StageUnit::Users);
    QCOMPARE(settings.load->whenBusy, WhenBusy::Wait);
    QCOMPARE(settings.load->gracefulStop, 0.0);
    QCOMPARE(settings.thresholds.size(), std::size_t(2));

    const Step &flow = document.scenarios.at(0);
    QVERIFY(!flow.enabled && flow.continueOnFailure);
    QCOMPARE(flow.condition, std::string("vars.a == 1"));
    QCOMPARE(flow.as<Scenario>()->retry.maxRetries, 7);
    QCOMPARE(flow.as<Scenario>()->retry.interval, 0.25);
    QVERIFY(flow.as<Scenario>()->ignoreFailure);
    QCOMPARE(flow.children()->size(), std::size_t(9));

    const Step &post = flow.children()->at(0);
    const Request &request = *post.as<Request>();
    QCOMPARE(request.method, std::string("POST"));
    QVERIFY(request.pathParams[0].second == Json(57));
    QVERIFY(request.queryParams[0].second.isArray());
    QVERIFY(request.headers[1].second.isNull());
    QCOMPARE(request.auth->in, Auth::In::Query);
    QCOMPARE(request.multipartParams[0].filename.value(), std::string("a.txt"));
    QVERIFY(!request.multipartParams[1].filename);
    QCOMPARE(request.expectedCode, std::string("200-204,404"));
    QCOMPARE(request.assertions.size(), std::size_t(2));
    QCOMPARE(request.retry.until, std::string("code == 200"));
    QVERIFY(!request.followRedirects);
    QCOMPARE(request.insecure, std::optional(false));
    QCOMPARE(request.timeout, std::optional(1.5));
    QVERIFY(post.extra.find("x-step"));

    const Request &bare = *flow.children()->at(1).as<Request>();
    QVERIFY(bare.body && bare.body->isNull());
    QCOMPARE(bare.auth->type, Auth::Type::None);
    QCOMPARE(flow.children()->at(2).as<Assertion>()->condition, std::string("true"));
    QVERIFY(flow.children()->at(3).as<SetVariable>()->value.isNull());
    QCOMPARE(flow.children()->at(4).as<Export>()->value, std::string("{{requests.post.res.id}}"));
    QCOMPARE(flow.children()->at(5).as<Wait>()->seconds, std::optional(0.5));
    QCOMPARE(flow.children()->at(6).as<Wait>()->max, std::optional(2.0));
    QCOMPARE(flow.children()->at(7).as<Wait>()->mean, std::optional(1.25));
}

void TestScenarioFile::writesInFixedOrder()
{
    // The text above has the canonical order, so only its blanks may differ.
    const std::string compact = Json::parse(writeDocument(documentOf(everything)))->write();
    QCOMPARE(qs(compact), qs(Json::parse(everything)->write()));

    Json backwards = Json::parse(everything).value();
    Json::Object &members = backwards.members();
    std::reverse(members.begin(), members.end());
    Json::Object &request = backwards.at({"scenarios", "0", "steps", "0"})->members();
    std::reverse(request.begin(), request.end());
    QCOMPARE(qs(writeDocument(documentOf(backwards.write()))),
             qs(writeDocument(documentOf(everything))));
}

void TestScenarioFile::defaultsAreNotWritten()
{
    Document document;
    document.scenarios.resize(1);
    document.scenarios[0].what = Scenario();
    std::vector<Step> &steps = *document.scenarios[0].children();
    steps.resize(6);
    steps[1].what = Scenario();
    steps[2].what = Assertion();
    steps[3].what = SetVariable();
    steps[4].what = Export();
    steps[5].what = Wait();
    document.settings.load = LoadConfig();
    document.settings.auth = Auth();
    QCOMPARE(qs(Json::parse(writeDocument(document))->write()),
             QStringLiteral(R"({"loadgrove":1,"auth":{"type":"none"},"load_test_config":{},)"
                            R"("scenarios":[{"type":"scenario","steps":[)"
                            R"({"type":"request","method":"GET"},{"type":"scenario","steps":[]},)"
                            R"({"type":"assert","condition":""},{"type":"set","value":null},)"
                            R"({"type":"export","value":""},{"type":"wait"}]}]})"));
    QVERIFY(documentOf(writeDocument(document)) == document);
    QCOMPARE(qs(writeDocument(Document())),
             QStringLiteral("{\n  \"loadgrove\": 1,\n  \"scenarios\": []\n}\n"));
}

void TestScenarioFile::everythingRoundTrips()
{
    const Document document = documentOf(everything);
    const std::string text = writeDocument(document);
    QVERIFY(documentOf(text) == document);
    QCOMPARE(qs(writeDocument(documentOf(text))), qs(text));
    QVERIFY(text.ends_with("}\n"));
    QVERIFY(text.find("\n  \"name\": \"Everything\",\n") != std::string::npos);
}

void TestScenarioFile::keepsUnknownKeysAtTheEnd()
{
    const Document document =
        documentOf(R"({"b": 2, "loadgrove": 1, "a": {"c": 1.50}, "scenarios": [], "name": "n"})");
    QCOMPARE(document.settings.extra.write(), std::string(R"({"b":2,"a":{"c":1.50}})"));
    QCOMPARE(qs(Json::parse(writeDocument(document))->write()),
             QStringLiteral(R"({"loadgrove":1,"name":"n","scenarios":[],"b":2,"a":{"c":1.50}})"));
}

void TestScenarioFile::extraNeverRepeatsAKnownKey()
{
    Document document = documentOf(withRequest(R"("x": 1)"));
    Step &request = document.scenarios[0].children()->at(0);
    request.extra.set("url", "http://127.0.0.1");
    request.extra.set("type", "wait");
    request.extra.members().emplace_back("x", 2);
    document.settings.extra.set("scenarios", 1);
    document.settings.extra.set("loadgrove", 9);
    const Document again = documentOf(writeDocument(document));
    const Step &read = again.scenarios.at(0).children()->at(0);
    QCOMPARE(read.extra.write(), std::string(R"({"x":2})"));
    QCOMPARE(read.kind(), StepKind::Request);
    QVERIFY(again.settings.extra.members().empty());
}

void TestScenarioFile::repeatedKeysBecomeOne()
{
    Document document = documentOf(withRequest(R"("headers": {"a": 1, "b": 2})"));
    document.scenarios[0].children()->at(0).as<Request>()->headers.emplace_back("a", 3);
    const Document again = documentOf(writeDocument(document));
    QCOMPARE(Json(again.scenarios.at(0).children()->at(0).as<Request>()->headers).write(),
             std::string(R"({"a":3,"b":2})"));
}

void TestScenarioFile::numbersAreShort_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("written");
    const char *const rows[][2] = {{"30.0", "30"},    {"3e1", "30"},
                                   {"0.50", "0.5"},   {"0.1", "0.1"},
                                   {"1e-7", "1e-07"}, {"1e20", "1e+20"},
                                   {"-5", "-5"},      {"-0.0", "0"},
                                   {"1e-400", "0"},   {"123456.789", "123456.789"}};
    for (const auto &[given, written] : rows)
        QTest::newRow(given) << QString::fromLatin1(given) << QString::fromLatin1(written);
}

void TestScenarioFile::numbersAreShort()
{
    QFETCH(QString, given);
    QFETCH(QString, written);
    const std::string text =
        writeDocument(documentOf(withLoad("\"load_duration\": " + utf8(given))));
    const Result<Json> json = Json::parse(text);
    QCOMPARE(qs(json->at({"load_test_config", "load_duration"})->write()), written);
    QCOMPARE(qs(writeDocument(documentOf(text))), qs(text));
}

void TestScenarioFile::accepts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("canonical"); ///< what is written for it, without blanks
    const auto row = [](const char *name, const std::string &text, const char *canonical) {
        QTest::newRow(name) << qs(text) << QString::fromUtf8(canonical);
    };
    row("at_once", withLoad(R"("at_once": 5)"),
        R"({"loadgrove":1,"load_test_config":{"load_num_threads":5},"scenarios":[]})");
    row("at_once loses", withLoad(R"("at_once": 5, "load_num_threads": 7)"),
        R"({"loadgrove":1,"load_test_config":{"load_num_threads":7},"scenarios":[]})");
    row("null is unset", withLoad(R"("load_duration": 5, "load_count": null, "at_once": null)"),
        R"({"loadgrove":1,"load_test_config":{"load_duration":5},"scenarios":[]})");
    row("no load", R"({"loadgrove": 1, "load_test_config": null, "auth": null})",
        R"({"loadgrove":1,"scenarios":[]})");
    row("whole decimals", withLoad(R"("load_num_threads": 5.0, "load_count": 1e3)"),
        R"({"loadgrove":1,"load_test_config":{"load_num_threads":5,"load_count":1000},)"
        R"("scenarios":[]})");
    row("version 1.0", R"({"loadgrove": 1.0})", R"({"loadgrove":1,"scenarios":[]})");
    row("defaults spelled out",
        R"({"loadgrove": 1, "name": "", "variables": {}, "data": [], "http": {"timeout": 30},
            "thresholds": [], "scenarios": []})",
        R"({"loadgrove":1,"scenarios":[]})");
    row("byte order mark", "\xef\xbb\xbf{\"loadgrove\": 1}", R"({"loadgrove":1,"scenarios":[]})");
    row("steps may be missing", R"({"loadgrove": 1, "scenarios": [{"type": "scenario"}]})",
        R"({"loadgrove":1,"scenarios":[{"type":"scenario","steps":[]}]})");
}

void TestScenarioFile::accepts()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const Result<Document> document = readDocument(utf8(text));
    QVERIFY2(document.ok(), document ? "" : qPrintable(document.error().message));
    QCOMPARE(qs(documentOf(utf8(text)).settings.extra.write()), QStringLiteral("{}"));
    QCOMPARE(qs(Json::parse(writeDocument(document.value()))->write()), canonical);

    const Document number = documentOf(withRequest(R"("expected_code": 201)"));
    QCOMPARE(number.scenarios.at(0).children()->at(0).as<Request>()->expectedCode,
             std::string("201"));
}

void TestScenarioFile::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const std::string &text, const char *message,
                        ErrorCode code = ErrorCode::Invalid) {
        QTest::newRow(name) << qs(text) << code << QString::fromUtf8(message);
    };
    row("no JSON", "{\"loadgrove\": 1,}",
        "line 1, column 17: expected a key in double quotes, found '}'", ErrorCode::Syntax);
    row("empty", "", "line 1, column 1: expected a value, found the end of the text",
        ErrorCode::Syntax);
    row("no object", "[1]", "this is no Loadgrove scenario file: expected an object, found a list");
    row("no version", R"({"name": "x"})",
        "this is no Loadgrove scenario file: the key \"loadgrove\" is missing");
    row("newer version", R"({"loadgrove": 2, "scenarios": "other"})",
        "this file was made by a newer version of Loadgrove (file version 2, this program reads "
        "up to 1)",
        ErrorCode::Version);
    row("much newer version", R"({"loadgrove": 99999999999999999999})",
        "this file was made by a newer version of Loadgrove (file version 99999999999999999999, "
        "this program reads up to 1)",
        ErrorCode::Version);
    row("older version", R"({"loadgrove": 0})", "loadgrove: expected 1, found 0");
    row("version as text", R"({"loadgrove": "1"})", "loadgrove: expected 1, found \"1\"");
    row("retries as text", withRequest(R"("max_retries": "five")"),
        "scenarios/0/steps/0/max_retries (in \"r\"): expected a whole number, found \"five\"");
    row("broken retries", withRequest(R"("max_retries": 1.5)"),
        "scenarios/0/steps/0/max_retries (in \"r\"): expected a whole number, found 1.5");
    row("too many retries", withRequest(R"("max_retries": 2147483648)"),
        "scenarios/0/steps/0/max_retries (in \"r\"): the number 2147483648 is too large");
    row("infinite timeout", withRequest(R"("timeout": 1e400)"),
        "scenarios/0/steps/0/timeout (in \"r\"): the number 1e400 is too large");
    row("interval as text", withRequest(R"("retry_interval": "1")"),
        "scenarios/0/steps/0/retry_interval (in \"r\"): expected a number, found \"1\"");
    row("flag as text", withRequest(R"("follow_redirects": "yes")"),
        "scenarios/0/steps/0/follow_redirects (in \"r\"): expected true or false, found \"yes\"");
    row("flag as number", withRequest(R"("disabled": 1)"),
        "scenarios/0/steps/0/disabled (in \"r\"): expected true or false, found 1");
    row("text as number", withRequest(R"("path": 5)"),
        "scenarios/0/steps/0/path (in \"r\"): expected a text, found 5");
    row("text as null", withRequest(R"("description": null)"),
        "scenarios/0/steps/0/description (in \"r\"): expected a text, found null");
    row("headers as list", withRequest(R"("headers": ["a"])"),
        "scenarios/0/steps/0/headers (in \"r\"): expected an object, found a list");
    row("code as flag", withRequest(R"("expected_code": true)"),
        "scenarios/0/steps/0/expected_code (in \"r\"): expected a text like \"201\", found true");
    row("assertions as text", withRequest(R"("assertions": "code == 1")"),
        "scenarios/0/steps/0/assertions (in \"r\"): expected a list, found \"code == 1\"");
    row("assertion as object", withRequest(R"("assertions": ["a", {}])"),
        "scenarios/0/steps/0/assertions/1 (in \"r\"): expected a text, found an object");
    row("part as text", withRequest(R"("multipart_params": ["a"])"),
        "scenarios/0/steps/0/multipart_params/0 (in \"r\"): expected an object, found \"a\"");
    row("unknown auth", withRequest(R"("auth": {"type": "digest"})"),
        "scenarios/0/steps/0/auth/type (in \"r\"): expected one of \"none\", \"basic\", "
        "\"bearer\", \"api_key\", found \"digest\"");
    row("auth without type", withRequest(R"("auth": {"token": "x"})"),
        "scenarios/0/steps/0/auth (in \"r\"): the key \"type\" is missing");
    row("auth with unknown key", withRequest(R"("auth": {"type": "none", "realm": "x"})"),
        "scenarios/0/steps/0/auth/realm (in \"r\"): there is no such key here");
    row("unknown type", withRequest(R"("x": 1}, {"type": "loop")"),
        "scenarios/0/steps/1/type (in \"s\"): expected one of \"request\", \"scenario\", "
        "\"assert\", \"set\", \"export\", \"wait\", found \"loop\"");
    row("no type", withRequest(R"("x": 1}, {"name": "n")"),
        "scenarios/0/steps/1 (in \"n\"): the key \"type\" is missing, expected one of "
        "\"request\", \"scenario\", \"assert\", \"set\", \"export\", \"wait\"");
    row("step as text", withRequest(R"("x": 1}, "wait", {"type": "wait")"),
        "scenarios/0/steps/1 (in \"s\"): expected an object, found \"wait\"");
    row("request at the top", R"({"loadgrove": 1, "scenarios": [{"type": "request"}]})",
        "scenarios/0/type: expected \"scenario\" at the top level, found \"request\"");
    row("scenarios as object", R"({"loadgrove": 1, "scenarios": {}})",
        "scenarios: expected a list, found an object");
    row("threshold as number", R"({"loadgrove": 1, "thresholds": [5]})",
        "thresholds/0: expected a text, found 5");
    row("unknown http version", R"({"loadgrove": 1, "http": {"version": "3"}})",
        "http/version: expected one of \"auto\", \"1.1\", \"2\", found \"3\"");
    row("unknown cookies", R"({"loadgrove": 1, "http": {"cookies": "run"}})",
        "http/cookies: expected true, false or \"user\", found \"run\"");
    row("unknown data mode", R"({"loadgrove": 1, "data": [{"mode": "any"}]})",
        "data/0/mode: expected one of \"sequential\", \"random\", \"unique\", found \"any\"");
    row("threads as text", withLoad(R"("load_num_threads": "5")"),
        "load_test_config/load_num_threads: expected a whole number, found \"5\"");
    row("at_once as text", withLoad(R"("at_once": "5")"),
        "load_test_config/at_once: expected a whole number, found \"5\"");
    row("stage without target", withLoad(R"("load_stages": [{"duration": 1}])"),
        "load_test_config/load_stages/0: the key \"target\" is missing");
    row("unknown stage unit", withLoad(R"("load_stage_unit": "people")"),
        "load_test_config/load_stage_unit: expected one of \"arrival_rate\", \"users\", \"rps\", "
        "found \"people\"");
    row("long value", withRequest("\"disabled\": \"" + std::string(100, 'x') + '"'),
        "scenarios/0/steps/0/disabled (in \"r\"): expected true or false, found "
        "\"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\xe2\x80\xa6");
}

void TestScenarioFile::refuses()
{
    QFETCH(QString, text);
    QFETCH(ErrorCode, code);
    QFETCH(QString, message);
    const Result<Document> document = readDocument(utf8(text));
    QVERIFY(!document);
    QCOMPARE(document.error().message, message);
    QCOMPARE(document.error().code, code);
}

void TestScenarioFile::assignsIds()
{
    const Document document = documentOf(everything);
    QVERIFY(document.scenarios.at(0).id != documentNode);
    QCOMPARE(findStep(document, document.nextId - 1), &document.scenarios[0].children()->at(8));
    QVERIFY(!findStep(document, document.nextId));
}

void TestScenarioFile::boundsDepth()
{
    const Result<Document> deep = readDocument(nested(maxScenarioDepth));
    QVERIFY(deep.ok());
    QVERIFY(documentOf(writeDocument(deep.value())) == deep.value());
    const Result<Document> deeper = readDocument(nested(maxScenarioDepth + 1));
    QVERIFY(!deeper);
    QCOMPARE(deeper.error().code, ErrorCode::Limit);
    QCOMPARE(readDocument(nested(5'000)).error().code, ErrorCode::Limit);

    std::string many = R"({"loadgrove": 1, "scenarios": [)";
    for (int i = 0; i < maxSteps; ++i)
        many += R"({"type":"scenario"},)";
    QVERIFY(readDocument(many + R"({"loadgrove":1}]})").error().code == ErrorCode::Limit);
}

void TestScenarioFile::stepsAsText()
{
    const std::vector<Step> steps = *documentOf(everything).scenarios.at(0).children();
    const std::string text = writeSteps(steps);
    QVERIFY(text.starts_with("[\n  {\n    \"type\": \"request\","));
    const Result<std::vector<Step>> again = readSteps(text);
    QVERIFY(again.ok());
    QVERIFY(again.value() == steps);
    QCOMPARE(again.value()[0].id, documentNode);
    QCOMPARE(readSteps(R"({"type": "wait", "seconds": 1})")->size(), std::size_t(1));
    QCOMPARE(readSteps("[]")->size(), std::size_t(0));
    QCOMPARE(readSteps("curl http://127.0.0.1").error().code, ErrorCode::Syntax);
    QCOMPARE(readSteps(R"([{"type": "wait", "seconds": "x"}])").error().message,
             QStringLiteral("0/seconds: expected a number, found \"x\""));
}

void TestScenarioFile::savesAndLoads()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a \u00e4.loadgrove.json"));
    const Document document = documentOf(everything);
    QVERIFY(saveDocument(document, path).ok());
    QCOMPARE(contentOf(path), QByteArray::fromStdString(writeDocument(document)));
    const Result<Document> again = loadDocument(path);
    QVERIFY(again.ok());
    QVERIFY(again.value() == document);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestScenarioFile::keepsPermissions()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.json"));
    put(path, "old");
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    QVERIFY(QFile::setPermissions(path, ownerOnly));
    QVERIFY(saveDocument(Document(), path).ok());
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther;
    QVERIFY(!(QFile::permissions(path) & others));
    QVERIFY(contentOf(path).startsWith('{'));
}

void TestScenarioFile::followsLinks()
{
    const QTemporaryDir folder;
    const QString real = folder.filePath(QStringLiteral("real.json"));
    const QString middle = folder.filePath(QStringLiteral("middle.json"));
    const QString link = folder.filePath(QStringLiteral("link.json"));
    put(real, "old");
    QVERIFY(QFile::link(real, middle));
    QVERIFY(QFile::link(QStringLiteral("middle.json"), link));
    QVERIFY(saveDocument(Document(), link).ok());
    QVERIFY(QFileInfo(link).isSymLink() && QFileInfo(middle).isSymLink());
    QVERIFY(!QFileInfo(real).isSymLink());
    QVERIFY(contentOf(real).startsWith('{'));
}

void TestScenarioFile::keepsTheOldFileWhenTheDiskIsFull()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.json"));
    put(path, "old");
    const Document document = documentOf(everything);
    rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    rlimit small = before;
    small.rlim_cur = 512;
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const Result<void> saved = saveDocument(document, path);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Io);
    QCOMPARE(contentOf(path), QByteArray("old"));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
}

void TestScenarioFile::reportsUnwritablePlaces_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("folder is missing") << QStringLiteral("missing/a.json");
    QTest::newRow("is a folder") << QStringLiteral("folder");
    QTest::newRow("below a file") << QStringLiteral("file/a.json");
    QTest::newRow("name is too long") << QString(300, QLatin1Char('x'));
}

void TestScenarioFile::reportsUnwritablePlaces()
{
    QFETCH(QString, name);
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(QStringLiteral("folder")));
    put(folder.filePath(QStringLiteral("file")), "old");
    const Result<void> saved = saveDocument(Document(), folder.filePath(name));
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Io);
    QVERIFY(saved.error().message.startsWith(QLatin1String("cannot be written: ")));
    QCOMPARE(contentOf(folder.filePath(QStringLiteral("file"))), QByteArray("old"));
}

void TestScenarioFile::reportsUnreadableFiles()
{
    const QTemporaryDir folder;
    for (const QString &path : {folder.filePath(QStringLiteral("missing")), folder.path()}) {
        const Result<Document> document = loadDocument(path);
        QVERIFY(!document);
        QCOMPARE(document.error().code, ErrorCode::Io);
        QVERIFY(document.error().message.startsWith(QLatin1String("cannot be read: ")));
    }
    const QString huge = folder.filePath(QStringLiteral("huge"));
    put(huge, "{\"loadgrove\": 1}");
    QVERIFY(QFile::resize(huge, (64 << 20) + 1)); // sparse
    QCOMPARE(loadDocument(huge).error().code, ErrorCode::Limit);
}

void TestScenarioFile::refusesToSaveWhatItCouldNotOpen()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.json"));
    put(path, "old");
    Document document;
    document.settings.http.version = "9";
    const Result<void> saved = saveDocument(document, path);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::Invalid);
    QVERIFY(saved.error().message.contains(QLatin1String("http/version")));
    QCOMPARE(contentOf(path), QByteArray("old"));
}

QTEST_GUILESS_MAIN(TestScenarioFile)
#include "tst_scenario_file.moc"
