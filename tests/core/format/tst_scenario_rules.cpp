// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/format/scenario_file.h"
#include "tests/core/format/scenario_schema.h"

#include <QFile>
#include <QTest>

using namespace loadgrove;

namespace {

/// A document around one request with these members.
std::string withRequest(const std::string &members)
{
    return R"({"loadgrove": 1, "scenarios": [{"type": "scenario", "name": "s", "steps": [)"
           R"({"type": "request", "name": "r", )"
           + members + "}]}]}";
}

Document documentOf(std::string_view text)
{
    const Result<Document> document = readDocument(text);
    if (!document)
        qWarning("%s", qPrintable(document.error().message));
    return document ? document.value() : Document();
}

std::string withLoad(const std::string &members)
{
    return R"({"loadgrove": 1, "load_test_config": {)" + members + "}}";
}

} // namespace

/// What the loader and resources/scenario.schema.json accept and refuse: always the same.
class TestScenarioRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void numbersAreShort_data();
    void numbersAreShort();
    void refuses_data();
    void refuses();

private:
    const ScenarioSchema m_schema;
};

void TestScenarioRules::accepts_data()
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
        R"({"loadgrove": 1, "name": "", "variables": {}, "environments": {}, "data": [], "http": {"timeout": 30},
            "thresholds": [], "scenarios": []})",
        R"({"loadgrove":1,"scenarios":[]})");
    row("environments", R"({"loadgrove": 1, "environments": {"local": {"u": 1}, "empty": {}}})",
        R"({"loadgrove":1,"environments":{"local":{"u":1},"empty":{}},"scenarios":[]})");
    row("code as number", withRequest(R"("expected_code": 201)"),
        R"({"loadgrove":1,"scenarios":[{"type":"scenario","name":"s","steps":[)"
        R"({"type":"request","name":"r","method":"GET","expected_code":"201"}]}]})");
    row("unknown keys", R"({"loadgrove": 1, "$schema": "x", "http": {"y": 1}})",
        R"({"loadgrove":1,"http":{"y":1},"scenarios":[],"$schema":"x"})");
    row("byte order mark", "\xef\xbb\xbf{\"loadgrove\": 1}", R"({"loadgrove":1,"scenarios":[]})");
    row("steps may be missing", R"({"loadgrove": 1, "scenarios": [{"type": "scenario"}]})",
        R"({"loadgrove":1,"scenarios":[{"type":"scenario","steps":[]}]})");
}

void TestScenarioRules::accepts()
{
    QFETCH(QString, text);
    QFETCH(QString, canonical);
    const Result<Document> document = readDocument(utf8(text));
    QVERIFY2(document.ok(), document ? "" : qPrintable(document.error().message));
    QCOMPARE(qs(Json::parse(writeDocument(document.value()))->write()), canonical);
    QVERIFY(m_schema.accepts(utf8(text)));
    QVERIFY(m_schema.accepts(writeDocument(document.value())));
}

void TestScenarioRules::refuses_data()
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
    row("environments as list", R"({"loadgrove": 1, "environments": []})",
        "environments: expected an object, found a list");
    row("environment as text", R"({"loadgrove": 1, "environments": {"local": "x"}})",
        "environments/local: expected an object, found \"x\"");
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

void TestScenarioRules::refuses()
{
    QFETCH(QString, text);
    QFETCH(ErrorCode, code);
    QFETCH(QString, message);
    const Result<Document> document = readDocument(utf8(text));
    QVERIFY(!document);
    QCOMPARE(document.error().message, message);
    QCOMPARE(document.error().code, code);
    QVERIFY(!m_schema.accepts(utf8(text)));
}

void TestScenarioRules::numbersAreShort_data()
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

void TestScenarioRules::numbersAreShort()
{
    QFETCH(QString, given);
    QFETCH(QString, written);
    const std::string text =
        writeDocument(documentOf(withLoad("\"load_duration\": " + utf8(given))));
    const Result<Json> json = Json::parse(text);
    QCOMPARE(qs(json->at({"load_test_config", "load_duration"})->write()), written);
    QCOMPARE(qs(writeDocument(documentOf(text))), qs(text));
}

QTEST_GUILESS_MAIN(TestScenarioRules)
#include "tst_scenario_rules.moc"
