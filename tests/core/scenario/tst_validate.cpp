// SPDX-License-Identifier: GPL-3.0-or-later
// Every problem of a step at once, each with its place, field and column. Rows: a document, and all
// issues that it must have (a row without issues must have none).
#include "tests/core/scenario/validate_support.h"

using namespace loadgrove;

class TestValidate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qunsetenv("LOADGROVE_TEST_UNSET"); }
    void requests_data();
    void requests();
    void steps_data();
    void steps();
};

void TestValidate::requests_data()
{
    columns();
    requestRow("nothing wrong", R"j("path": "/x/{id}/{{vars.v}}?q=1", "path_params": {"id": 5})j",
               {});
    requestRow("no URL", R"j("url": "")j", {"E s / a | url | the request has no URL"});
    requestRow("an invalid literal URL", R"j("url": "localhost:80")j",
               {"E s / a | url | a URL begins with http:// or https://, found 'localhost:80'"});
    requestRow("another scheme", R"j("url": "ftp://h")j", {"E s / a | url | a URL begins with"});
    requestRow("no host", R"j("url": "http:///x")j",
               {"E s / a | url | 'http:///x' is not a valid"});
    requestRow("a bad port", R"j("url": "http://h:99999")j", {"E s / a | url | 'http://h:99999'"});
    requestRow("a URL from a variable", R"j("url": "{{v}}/api")j", {});
    requestRow("another scheme before a variable", R"j("url": "ftp://{{v}}")j",
               {"E s / a | url | a URL begins with http:// or https://"});
    requestRow("a path parameter in the URL", R"j("url": "http://h/ä/{id}")j",
               {"E s / a | url:12 | {id} can only stand in the path"});
    requestRow("an unfilled {param}", R"j("path": "/ä/{id}")j",
               {"E s / a | path:4 | there is no path parameter for {id}"});
    requestRow("a path parameter too many", R"j("path_params": {"id": 1})j",
               {"W s / a | path_params.id | there is no {id} in the path"});
    requestRow("null in path_params is an error",
               R"j("path": "/{id}", "path_params": {"id": null})j",
               {"E s / a | path_params.id | expected a text, a number, true or false"});
    requestRow("an unclosed {{", R"j("path": "/x/{{vars.v")j",
               {"E s / a | path:4 | this '{{' is not closed: expected '}}'"});
    requestRow("an unknown reference", R"j("path": "/{{vars.nope}}")j",
               {"E s / a | path:4 | there is no variable or export 'nope' here"});
    requestRow("in a header", R"j("headers": {"X-A": "{{requests.b.code}}"})j",
               {"E s / a | headers.X-A:3 | there is no request 'b' (did you mean 'a'?)"});
    requestRow("in a query parameter's array", R"j("query_params": {"q": [1, "{{vars.n}}"]})j",
               {"E s / a | query_params.q.1:3 | there is no variable or export 'n' here"});
    requestRow("deep in the body", R"j("body": {"a": [{"b": "x {{vars.n}}"}]})j",
               {"E s / a | body.a.0.b:5 | there is no variable or export 'n' here"});
    requestRow("no header's name", R"j("headers": {"a b": "1"})j",
               {"E s / a | headers.a b | 'a b' cannot be a header's name"});
    requestRow("a line break in a header", R"j("headers": {"A": "1\r\nB: 2"})j",
               {"E s / a | headers.A | a line break cannot stand here"});
    requestRow("a header that follows from the body", R"j("headers": {"content-length": 5})j",
               {"E s / a | headers.content-length | 'content-length' follows from the body"});
    requestRow("an object as a header", R"j("headers": {"A": {"b": 1}})j",
               {"E s / a | headers.A | expected a text, a number"});
    requestRow("a null leaves the key out",
               R"j("headers": {"A": null}, "query_params": {"b": null})j", {});
    requestRow("a bad method", R"j("method": "GE T")j", {"E s / a | method | expected a method"});
    requestRow("a small method", R"j("method": "get")j",
               {"W s / a | method | methods are usually"});
    requestRow("body together with form", R"j("body": 1, "form_params": {"a": 1})j",
               {"E s / a | body | a request has either a body, or form"});
    requestRow("body together with multipart",
               R"j("body": 1, "multipart_params": [{"name": "a", "value": "1"}])j",
               {"E s / a | body | a request has either a body, or form"});
    requestRow("form together with multipart",
               R"j("form_params": {"a": 1}, "multipart_params": [{"name": "a", "value": "1"}])j",
               {"E s / a | form_params | a request has either form"});
    requestRow("a file together with a body", R"j("body": 1, "body_file": "a.bin")j",
               {"E s / a | body_file | a request that sends a file has no other body"});
    requestRow("a value in a file's path", R"j("body_file": "{{vars.v}}")j",
               {"E s / a | body_file | a file is read before the run, so {{ }}"});
    requestRow("what is switched off", R"j("headers": {"a b": "{{vars.n}}"},
               "query_params": {"q": {}}, "body": {}, "data_override": {"no.such": 1},
               "disabled_fields": ["headers.a b", "query_params.q", "data_override.no.such"])j",
               {});
    requestRow("a secret that is switched off", R"j("headers": {"Authorization": "Bearer abc"},
               "disabled_fields": ["headers.Authorization"])j",
               {"W s / a | headers.Authorization | "});
    requestRow("nothing to switch off", R"j("disabled_fields": ["headers.X"])j",
               {"W s / a | disabled_fields | there is no 'headers.X' to leave out"});
    requestRow("a multipart part without a name", R"j("multipart_params": [{"value": "1"}])j",
               {"E s / a | multipart_params.0.name | the part has no name"});
    requestRow("values in a multipart part's name, but a file is known before the run",
               R"j("multipart_params": [{"name": "{{vars.v}}", "filename": "{{vars.n}}.txt",
                   "content_type": "{{", "value": "{{vars.v}}.txt"}])j",
               {"E s / a | multipart_params.0.filename:3 | there is no variable",
                "E s / a | multipart_params.0.content_type:1 | this '{{' is not closed",
                "E s / a | multipart_params.0.value | a file is read before the run"});
    requestRow("a multipart text",
               R"j("multipart_params": [{"name": "a", "value": "{{vars.n}}"}])j",
               {"E s / a | multipart_params.0.value:3 | there is no variable"});
    requestRow(
        "multipart brings its content type",
        R"j("multipart_params": [{"name": "a", "value": "1"}], "headers": {"Content-Type": "x"})j",
        {"E s / a | headers.Content-Type | a multipart body brings its own"});
    requestRow("overrides", R"j("body": {"a": [{"b": 1}]}, "data_override": {"a.0.b": "{{uuid()}}",
               "$0.b": "skyramp_uuid()" , "/a/0/b": "{{vars.v}}"
})j",
               {});
    requestRow("an override path that matches nothing",
               R"j("body": {"name": 1}, "data_override": {"nam": 1})j",
               {"E s / a | data_override.nam | 'nam': no such attribute in the body (did you mean "
                "'name'?)"});
    requestRow("an override that another one took away",
               R"j("body": {"a": {"b": 1}}, "data_override": {"a": 1, "a.b": 2})j",
               {"E s / a | data_override.a.b | 'a.b': no such attribute"});
    requestRow("overrides in a body given as text",
               R"j("body": "{\"a\": 1}", "data_override": {"a": 2})j", {});
    requestRow("overrides in a text", R"j("body": "a text", "data_override": {"a": 2})j",
               {"E s / a | data_override | the body is a text and no JSON"});
    requestRow("overrides without a body", R"j("data_override": {"a": 2})j",
               {"E s / a | data_override | there is no JSON body"});
    requestRow("expected codes", R"j("expected_code": "2xx,404")j", {});
    requestRow("bad expected codes", R"j("expected_code": "2xx,40")j",
               {"E s / a | expected_code | expected status codes from 100 to 599 such as 201"});
    requestRow("its own answer in until and assertions",
               R"j("until": "code == 200 && res.id", "assertions": ["headers[\"a\"] == 1"])j", {});
    requestRow("its own answer elsewhere", R"j("if": "code == 200", "path": "/{{res.id}}")j",
               {"E s / a | if:1 | 'code' alone means the answer of a request",
                "E s / a | path:4 | 'res.id' alone means the answer of a request"});
    requestRow("a bad expression", R"j("until": "code = 200")j",
               {"E s / a | until:6 | expected '==', found '='"});
    requestRow("braces in a condition", R"j("until": "{{code}} == 200")j",
               {"E s / a | until:1 | expected a value, found '{' (conditions are written without"});
    requestRow("a bad assertion", R"j("assertions": ["code == 200", "", "code =="])j",
               {"E s / a | assertions.1 | there is no condition to check",
                "E s / a | assertions.2:8 | expected a value, found the end of the text"});
    requestRow("retries out of range", R"j("max_retries": -1, "retry_interval": -0.5)j",
               {"E s / a | max_retries | expected a number from 0 to",
                "E s / a | retry_interval | expected seconds from 0 to"});
    requestRow("no timeout", R"j("timeout": 0)j", {"E s / a | timeout | expected seconds above 0"});
    requestRow("an unknown key", R"j("colour": "red")j",
               {"W s / a | colour | unknown key 'colour'; it is kept and has no effect"});
    requestRow("basic auth", R"j("auth": {"type": "basic", "username": "u",
               "password": "{{env.LOADGROVE_TEST_UNSET}}"})j",
               {"W s / a | auth.password:3 | the environment variable LOADGROVE_TEST_UNSET"});
    requestRow("auth without its parts", R"j("auth": {"type": "basic"})j",
               {"E s / a | auth.username | 'username' is missing"});
    requestRow("a token of nothing", R"j("auth": {"type": "bearer", "token": ""})j",
               {"E s / a | auth.token | 'token' is missing"});
    requestRow("an API key", R"j("auth": {"type": "api_key", "in": "query", "name": "k",
               "value": "{{vars.k}}"})j",
               {"E s / a | auth.value:3 | there is no variable or export 'k' here"});
    requestRow("auth switched off", R"j("auth": {"type": "none"})j", {});
    requestRow("several problems at once",
               R"j("path": "/{a}", "expected_code": "x", "until": "(")j",
               {"E s / a | path:2 |", "E s / a | expected_code |", "E s / a | until:2 |"});
}

void TestValidate::requests()
{
    QFETCH(QString, document);
    QFETCH(QStringList, expected);
    check(document, expected);
}

void TestValidate::steps_data()
{
    columns();
    stepsRow("every kind of step", R"j(
        {"type": "request", "name": "a", "url": "http://h"},
        {"type": "export", "name": "e", "value": "{{requests.a.res.id}}"},
        {"type": "set", "name": "v", "value": "{{vars.e}}"},
        {"type": "assert", "condition": "vars.e == vars.v"},
        {"type": "wait", "min": 0, "max": 0.5},
        {"type": "scenario", "name": "n", "if": "vars.e", "steps": []})j",
             {});
    stepsRow("an assertion of nothing", R"j({"type": "assert", "condition": ""})j",
             {"E s / assert | condition | there is no condition to check"});
    stepsRow("an assertion with a bad column", R"j({"type": "assert", "condition": "1 == == 2"})j",
             {"E s / assert | condition:6 | expected a value, found '=='"});
    stepsRow("a set without a name", R"j({"type": "set", "name": "", "value": 1})j",
             {"E s / set | name | the variable has no name"});
    stepsRow("a set of an export",
             R"j({"type": "export", "name": "e", "value": "{{vars.v}}"},
                {"type": "set", "name": "e", "value": 1})j",
             {"E s / e | name | 'e' is an export, which follows its source"});
    stepsRow("an export of nothing",
             R"j({"type": "wait", "seconds": 0}, {"type": "export", "name": "", "value": ""})j",
             {"E s / export | name | the export has no name",
              "E s / export | value | there is no value to export"});
    stepsRow(
        "an export of itself",
        R"j({"type": "wait", "seconds": 0}, {"type": "export", "name": "e", "value": "{{vars.e}}"})j",
        {"E s / e | value | the value refers to itself: e → e"});
    stepsRow(
        "exports in a circle",
        R"j({"type": "wait", "seconds": 0}, {"type": "export", "name": "e", "value": "{{vars.f}}"},
                {"type": "export", "name": "f", "value": "1 {{vars.e}}"})j",
        {"E s / e | value | the value refers to itself: e → f → e"});
    stepsRow("a condition on an export",
             R"j({"type": "export", "name": "e", "value": "1", "if": "vars.v"})j",
             {"W s | steps | there is nothing to do", "W s / e | if | an export is a binding"});
    stepsRow("a wait of nothing", R"j({"type": "wait"})j",
             {"E s / wait | seconds | expected either 'seconds', or"});
    stepsRow("two waits in one", R"j({"type": "wait", "seconds": 1, "mean": 1})j",
             {"E s / wait | seconds | expected either 'seconds', or"});
    stepsRow("half a range", R"j({"type": "wait", "min": 1})j",
             {"E s / wait | seconds | expected either 'seconds', or"});
    stepsRow("a range backwards", R"j({"type": "wait", "min": 2, "max": 1})j",
             {"E s / wait | min | 'min' must not be larger than 'max'"});
    stepsRow("a negative wait", R"j({"type": "wait", "seconds": -1})j",
             {"E s / wait | seconds | expected seconds from 0"});
    stepsRow("a name twice is a warning",
             R"j({"type": "request", "name": "a", "url": "http://h"},
                {"type": "request", "name": "a", "url": "http://h"})j",
             {"W s / a | name | the name 'a' is taken already"});
    stepsRow("an export beside a variable of its name",
             R"j({"type": "scenario", "name": "n", "variables": {"e": 1}, "steps": [
                 {"type": "export", "name": "e", "value": "1"}]})j",
             {"W s / n / e | name | the export hides the variable 'e' of its scenario"});
    stepsRow("a request and a scenario may share a name",
             R"j({"type": "request", "name": "a", "url": "http://h"},
                {"type": "scenario", "name": "a", "steps": []})j",
             {});
    stepsRow(
        "a nested scenario's until has no answer of its own",
        R"j({"type": "scenario", "name": "n", "until": "code == 1", "steps": [],
                 "max_retries": 2000000})j",
        {"E s / n | until:1 | 'code' alone means", "E s / n | max_retries | expected a number"});
    stepsRow("variables of a scenario",
             R"j({"type": "scenario", "name": "n", "variables": {"a": "{{vars.b}}", "b": "{{a}}",
                 "c": "{{"}, "steps": []})j",
             {"E s / n | variables.c:1 | this '{{' is not closed",
              "E s / n | variables.a | the value refers to itself: a → b → a"});
    stepsRow(
        "disabled steps are out of runs",
        R"j({"type": "request", "url": "", "disabled": true}, {"type": "wait", "seconds": 1})j",
        {});
    stepsRow("a reference to a disabled step",
             R"j({"type": "request", "name": "a", "url": "http://h", "disabled": true},
                {"type": "assert", "condition": "requests.a.code == 1"})j",
             {"E s / assert | condition:1 | request 'a' is disabled"});
    QTest::newRow("nothing to run") << QStringLiteral("{\"loadgrove\": 1, \"scenarios\": []}")
                                    << list({"E  | scenarios | there is no scenario to run"});
    QTest::newRow("an empty scenario")
        << withSteps({}) << list({"W s | steps | there is nothing to do in this scenario"});
}

void TestValidate::steps()
{
    QFETCH(QString, document);
    QFETCH(QStringList, expected);
    check(document, expected);
}

QTEST_APPLESS_MAIN(TestValidate)
#include "tst_validate.moc"
