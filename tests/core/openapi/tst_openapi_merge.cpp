// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/format/scenario_file.h"
#include "core/openapi/merge_edits.h"
#include "core/openapi/merge_fields.h"
#include "core/openapi/merge_print.h"
#include "core/openapi/origin.h"
#include "core/scenario/validate.h"
#include "tests/core/openapi/import_support.h"

#include <QTest>

using namespace loadgrove;

namespace {

/// "get /a limit=10" is an operation with a parameter of the query, "post /a name=x" one with a
/// member of the body; "tag=u" gives it that tag in place of t, "server=u" stands for the
/// document's.
QByteArray apiOf(const QString &lines)
{
    QMap<QString, QString> paths;
    QString server = QStringLiteral("http://h");
    for (const QString &line : lines.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList words = line.simplified().split(QLatin1Char(' '));
        if (words[0].startsWith(QLatin1String("server="))) {
            server = words[0].mid(7);
            continue;
        }
        QString parameters, members, tags = QStringLiteral("tags: [t], ");
        for (const QString &word : words.mid(2)) {
            const QString name = word.section(QLatin1Char('='), 0, 0);
            const QString value = word.section(QLatin1Char('='), 1);
            if (name == QLatin1String("tag"))
                tags = QStringLiteral("tags: [%1], ").arg(value);
            else if (words[0] == QLatin1String("post"))
                members += QStringLiteral("%1: {example: %2}, ").arg(name, value);
            else
                parameters += QStringLiteral("{name: %1, in: query, required: true, schema: "
                                             "{type: integer}, example: %2}, ")
                                  .arg(name, value);
        }
        const QString body = QStringLiteral("requestBody: {content: {application/json: {schema: "
                                            "{type: object, properties: {%1}}}}}, ")
                                 .arg(members);
        paths[words[1]] += QStringLiteral("%1: {%2parameters: [%3], %4responses: {'200': "
                                          "{description: ok}}}, ")
                               .arg(words[0], tags, parameters,
                                    words[0] == QLatin1String("post") ? body : QString());
    }
    QString text = QStringLiteral("openapi: 3.1.0\ninfo: {title: T}\nservers: [{url: '%1'}]\n"
                                  "paths:\n")
                       .arg(server);
    for (auto path = paths.cbegin(); path != paths.cend(); ++path)
        text += QStringLiteral("  %1: {%2}\n").arg(path.key(), path.value());
    return text.toUtf8();
}

Document importOf(const QString &lines)
{
    const Result<Imported> imported = importOpenApi(apiText(apiOf(lines)), {});
    return imported ? imported->document : Document();
}

Step *stepOf(std::vector<Step> &steps, const std::string &operation)
{
    for (Step &step : steps) {
        if (step.as<Request>() && step.as<Request>()->operation == operation)
            return &step;
        if (Step *found = step.children() ? stepOf(*step.children(), operation) : nullptr)
            return found;
    }
    return nullptr;
}

void removeStep(Document &document, const std::string &operation)
{
    const StepPosition place = positionOf(document, stepOf(document.scenarios, operation)->id);
    std::vector<Step> &siblings = *findStep(document, place.parent)->children();
    siblings.erase(siblings.begin() + place.index);
}

/// What people do: "GET /a: query_params.limit = 5", "GET /a: name = b", "GET /a: gone".
void edit(Document &document, const QString &edits)
{
    for (const QString &line : edits.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const std::string operation = utf8(line.section(QStringLiteral(": "), 0, 0).simplified());
        const QString what = line.section(QStringLiteral(": "), 1);
        const QString field = what.section(QStringLiteral(" = "), 0, 0);
        if (what == QLatin1String("gone")) {
            removeStep(document, operation);
            continue;
        }
        const Result<Json> value = Json::parse(utf8(what.section(QStringLiteral(" = "), 1)));
        Step &step = *stepOf(document.scenarios, operation);
        if (field == QLatin1String("name"))
            step.name = value->string();
        else
            setRequestField(step, utf8(field), &*value);
    }
}

std::set<std::string> operationsOf(const Document &document)
{
    std::set<std::string> operations;
    for (const Step &scenario : document.scenarios)
        forEachImported(
            scenario, [&](const Step &step) { operations.insert(step.as<Request>()->operation); });
    return operations;
}

QString textOf(const MergePlan &plan)
{
    const char *kinds[] = {"added", "changed", "removed", "missing"};
    QStringList lines;
    for (const OperationChange &change : plan.changes) {
        QString line = QStringLiteral("%1%2 %3").arg(
            QLatin1String(change.take ? "" : "(not) "), QLatin1String(kinds[int(change.kind)]),
            change.operation.empty() ? QStringLiteral("document") : qs(change.operation));
        for (const FieldChange &field : change.fields) {
            line += QStringLiteral(" %1:%2>%3%4")
                        .arg(qs(field.field), field.mine ? qs(field.mine->write()) : QString(),
                             field.theirs ? qs(field.theirs->write()) : QString(),
                             QLatin1String(field.conflict ? "!" : ""));
        }
        lines << line;
    }
    return lines.join(QLatin1Char('\n'));
}

/// "top/group/name path?limit=10 {body}", one a line.
QString treeOf(const Document &document)
{
    QStringList lines;
    forEachRequest(document.scenarios, [&](const Step &step, const QString &around) {
        const Request &request = *step.as<Request>();
        QString line = around + qs(step.name);
        for (const auto &[name, value] : request.queryParams)
            line += QStringLiteral(" %1=%2").arg(qs(name), qs(value.write()));
        if (request.body)
            line += QLatin1Char(' ') + qs(request.body->write());
        lines << line;
    });
    return lines.join(QLatin1Char('\n'));
}

} // namespace

/// Importing again keeps what people changed and takes in what the document changed.
class TestOpenApiMerge : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void merges_data();
    void merges();
    void choices();
    void moves();
    void printsReadBack();
    void insertsBesides();
    void survivesTheFile();
};

void TestOpenApiMerge::merges_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("edits");
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("plan");
    QTest::addColumn<QString>("tree");
    const auto row = [](const char *name, const char *base, const char *edits, const char *now,
                        const char *plan, const char *tree) {
        QTest::newRow(name) << QString::fromLatin1(base) << QString::fromLatin1(edits)
                            << QString::fromLatin1(now) << QString::fromLatin1(plan)
                            << QString::fromLatin1(tree);
    };
    row("nothing changed", "get /a limit=10", "", "get /a limit=10", "", "T/GET /a limit=10");
    row("people changed", "get /a limit=10", "GET /a: query_params.limit = 5", "get /a limit=10",
        "", "T/GET /a limit=5");
    row("the document changed", "get /a limit=10", "", "get /a limit=20",
        "changed GET /a query_params.limit:10>20", "T/GET /a limit=20");
    row("both changed other fields", "get /a limit=10 page=1", "GET /a: query_params.page = 7",
        "get /a limit=20 page=1", "changed GET /a query_params.limit:10>20",
        "T/GET /a limit=20 page=7");
    row("both changed one field", "get /a limit=10", "GET /a: query_params.limit = 5",
        "get /a limit=20", "changed GET /a query_params.limit:5>20!", "T/GET /a limit=5");
    row("both changed to the same", "get /a limit=10", "GET /a: query_params.limit = 20",
        "get /a limit=20", "", "T/GET /a limit=20");
    row("a field more", "get /a limit=10", "GET /a: query_params.limit = 5",
        "get /a limit=10 page=1", "changed GET /a query_params.page:>1", "T/GET /a limit=5 page=1");
    row("a field less", "get /a limit=10 page=1", "", "get /a limit=10",
        "changed GET /a query_params.page:1>", "T/GET /a limit=10");
    row("a field less that people changed", "get /a limit=10 page=1",
        "GET /a: query_params.page = 2", "get /a limit=10", "changed GET /a query_params.page:2>!",
        "T/GET /a limit=10 page=2");
    row("members of the body", "post /a x=1 y=1", "POST /a: body.x = 9", "post /a x=1 y=2 z=3",
        "changed POST /a body.y:1>2 body.z:>3", "T/POST /a {\"x\":9,\"y\":2,\"z\":3}");
    row("a body of another kind", "post /a x=1", "POST /a: body = \"text\"", "post /a x=2",
        "changed POST /a body:\"text\">{\"x\":2}!", "T/POST /a \"text\"");
    row("an operation more", "get /a limit=1", "", "get /a limit=1\nget /b limit=2", "added GET /b",
        "T/GET /a limit=1\nT/GET /b limit=2");
    row("one more in front", "get /b limit=1", "", "get /a limit=2\nget /b limit=1", "added GET /a",
        "T/GET /a limit=2\nT/GET /b limit=1");
    row("several more between", "get /a x=1\nget /d x=1\nget /z x=1 tag=u", "",
        "get /a x=1\nget /b x=1\nget /c x=1\nget /d x=1\nget /e x=1 "
        "\nget /z x=1 tag=u",
        "added GET /b\nadded GET /c\nadded GET /e",
        "T/t/GET /a x=1\nT/t/GET /b x=1\nT/t/GET /c x=1\nT/t/GET /d x=1\nT/t/GET /e x=1\nT/u/GET "
        "/z x=1");
    row("in a new group", "get /a x=1\nget /z x=1 tag=u", "",
        "get /a x=1\nget /b x=1 tag=v\nget /c x=1 tag=v\nget /z x=1 tag=u",
        "added GET /b\nadded GET /c",
        "T/t/GET /a x=1\nT/u/GET /z x=1\nT/v/GET /b x=1\nT/v/GET /c x=1");
    row("with a name that is taken", "get /a x=1", "GET /a: name = \"GET /b\"",
        "get /a x=1\nget /b x=1", "added GET /b", "T/GET /b x=1\nT/GET /b_2 x=1");
    row("an operation less", "get /a x=1\nget /b x=1", "", "get /a x=1", "removed GET /b",
        "T/GET /a x=1");
    row("one less that people changed", "get /a x=1\nget /b x=1", "GET /b: query_params.x = 2",
        "get /a x=1", "(not) removed GET /b", "T/GET /a x=1\nT/GET /b x=2");
    row("one that people removed", "get /a x=1\nget /b x=1", "GET /b: gone",
        "get /a x=1\nget /b x=2", "(not) missing GET /b", "T/GET /a x=1");
    row("another server", "server=http://h\nget /a x=1", "", "server=http://i\nget /a x=1",
        "changed document variables.base_url:\"http://h\">\"http://i\"", "T/GET /a x=1");
}

void TestOpenApiMerge::merges()
{
    QFETCH(QString, base);
    QFETCH(QString, edits);
    QFETCH(QString, now);
    Document mine = importOf(base);
    edit(mine, edits);
    const Document theirs = importOf(now);
    QVERIFY(!theirs.scenarios.empty());
    const NodeId scenario = mine.scenarios.front().id;
    const MergePlan plan = planMerge(mine, scenario, theirs, operationsOf(theirs));
    QTEST(textOf(plan), "plan");
    apply(mergeEdits(mine, plan, theirs), mine);
    QTEST(treeOf(mine), "tree");
    QVERIFY(!hasErrors(validate(mine)));

    // What was shown once is not shown again, but for what people removed.
    for (const OperationChange &change :
         planMerge(mine, scenario, theirs, operationsOf(theirs)).changes)
        QVERIFY2(change.kind == OperationChange::Kind::Missing, qPrintable(textOf(plan)));
}

void TestOpenApiMerge::choices()
{
    Document mine = importOf(QStringLiteral("get /a x=1 y=1\nget /b x=1\nget /c x=1"));
    edit(mine, QStringLiteral("GET /a: query_params.x = 5\nGET /c: gone"));
    const Document theirs = importOf(QStringLiteral("get /a x=2 y=2\nget /c x=1\nget /d x=1"));
    const NodeId scenario = mine.scenarios.front().id;
    MergePlan plan = planMerge(mine, scenario, theirs, operationsOf(theirs));
    QCOMPARE(textOf(plan), QStringLiteral("changed GET /a query_params.x:5>2! query_params.y:1>2\n"
                                          "(not) missing GET /c\nadded GET /d\nremoved GET /b"));
    QCOMPARE(summaryOf(plan), QStringLiteral("1 new, 1 changed, 1 gone, 0 the same; 1 that you "
                                             "left out; 1 conflict"));
    for (OperationChange &change : plan.changes) {
        change.take = !change.take;
        for (FieldChange &field : change.fields)
            field.take = !field.take;
    }
    plan.changes.front().take = true;
    apply(mergeEdits(mine, plan, theirs), mine);
    QCOMPARE(treeOf(mine), QStringLiteral("T/GET /a x=2 y=1\nT/GET /c x=1\nT/GET /b x=1"));
    // One that was not wanted is offered again, but no longer as something new.
    QCOMPARE(textOf(planMerge(mine, scenario, theirs, operationsOf(theirs))),
             QStringLiteral("(not) missing GET /d"));
}

void TestOpenApiMerge::moves()
{
    // Chains follow requests that people renamed; operations that were not asked for are not gone.
    const QByteArray base = contentOf(apiFile(QStringLiteral("swagger-2.0.yaml")));
    Document mine = importOpenApi(apiText(base), {})->document;
    edit(mine, QStringLiteral("POST /pets: name = \"new pet\"\nGET /pets/{petId}: gone"));
    QVERIFY(stepOf(mine.scenarios, "GET /pets/{petId}") == nullptr);
    const Document theirs = importOpenApi(apiText(base), {})->document;
    const NodeId scenario = mine.scenarios.front().id;
    MergePlan plan = planMerge(mine, scenario, theirs, operationsOf(theirs));
    QCOMPARE(textOf(plan), QStringLiteral("(not) missing GET /pets/{petId}"));
    plan.changes.front().take = true;
    apply(mergeEdits(mine, plan, theirs), mine);
    const Step *back = stepOf(mine.scenarios, "GET /pets/{petId}");
    QVERIFY(back);
    QCOMPARE(valueOf(back->as<Request>()->pathParams, "petId")->string(),
             std::string("{{requests[\"new pet\"].res.id}}"));

    Document fewer;
    fewer.settings = theirs.settings;
    fewer.scenarios.push_back(theirs.scenarios.front());
    fewer.scenarios.front().children()->clear();
    QCOMPARE(textOf(planMerge(mine, scenario, fewer, operationsOf(theirs))), QString());
}

void TestOpenApiMerge::printsReadBack()
{
    const KeyValues fields = {{"query_params.a b=c%d", Json(1)}, {"path", Json("/x")}};
    const std::string line = Print::lineOf(fields);
    QCOMPARE(int(std::count(line.begin(), line.end(), ' ')), 1);
    const Print print(line);
    QVERIFY(print.isSame("query_params.a b=c%d", &fields[0].second));
    QVERIFY(!print.isSame("path", &fields[0].second));
    QVERIFY(!print.isSame("path", nullptr));
    QVERIFY(print.isSame("headers.x", nullptr));
    QVERIFY(Print("no print = at= all").isSame("none", nullptr));
}

void TestOpenApiMerge::insertsBesides()
{
    Document mine = importOf(QStringLiteral("server=http://h\nget /a x=1"));
    mine.settings.auth = Auth();
    const Document same = importOf(QStringLiteral("server=http://h\nget /b x=1"));
    const Document other = importOf(QStringLiteral("server=http://i\nget /a x=1"));
    apply(insertEdits(mine, same), mine);
    apply(insertEdits(mine, other), mine);
    QCOMPARE(treeOf(mine), QStringLiteral("T/GET /a x=1\nT/GET /b x=1\nT/GET /a x=1"));
    QCOMPARE(qs(Json(mine.settings.variables).write()),
             QStringLiteral("{\"base_url\":\"http://h\",\"base_url_2\":\"http://i\"}"));
    QCOMPARE(mine.scenarios[2].children()->front().as<Request>()->url,
             std::string("{{base_url_2}}"));
    QCOMPARE(mine.scenarios[1].children()->front().as<Request>()->url, std::string("{{base_url}}"));
    QVERIFY(mine.scenarios[2].as<Scenario>()->auth.has_value()); // not the other server's
    // Importing that one again finds its own scenario only.
    QCOMPARE(textOf(planMerge(mine, mine.scenarios[2].id, other, operationsOf(other))), QString());
}

void TestOpenApiMerge::survivesTheFile()
{
    const Document document = importOf(QStringLiteral("get /a limit=10"));
    const std::string text = writeDocument(document);
    const Result<Document> again = readDocument(text);
    QVERIFY(again && *again == document);
    QVERIFY(validate(*again).empty());
    const Json json = Json::parse(text).value();
    const Json *origin = json.at({"scenarios", "0", "openapi"});
    QVERIFY(origin);
    QCOMPARE(qs(origin->find("source")->string()), QStringLiteral("text"));
    const std::string line = origin->find("prints")->find("GET /a")->string();
    QVERIFY(line.find("query_params.limit=") != line.npos);
    QCOMPARE(json.at({"scenarios", "0", "steps", "0", "operation"})->string(),
             std::string("GET /a"));
    QVERIFY(findImported(*again, "text") == &again->scenarios.front());
    QVERIFY(findImported(*again, "other") == nullptr);
    QCOMPARE(originName({QStringLiteral("x"), {}, {}, "https://u:p@h/a.json?key=1#x"}),
             std::string("https://h/a.json"));
}

QTEST_GUILESS_MAIN(TestOpenApiMerge)
#include "tst_openapi_merge.moc"
