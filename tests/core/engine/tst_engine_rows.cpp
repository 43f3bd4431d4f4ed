// SPDX-License-Identifier: GPL-3.0-or-later
// Data files in a running engine: which iteration gets which row, and when rows end.
#include "tests/net/fault_server.h"
#include "tests/support/run_document.h"
#include "tests/support/scripted_api.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <set>

using namespace loadgrove;

namespace {

/// Files that a document of a test may name.
class Folder
{
public:
    Folder()
    {
        write("abc.csv", "n,text\na,\"x y\"\nb,\"\"\nc,007\n");
        write("one.csv", "n\none\n");
        write("rows.json",
              R"([{"i": 1, "d": 1.50, "t": true, "n": null, "s": "x", "o": {"k": [7, "l"]}},
                               {"i": 9007199254740993, "s": "y"}])");
    }
    void write(const char *name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", name);
    }
    RunSettings settings(int workers = 2, std::uint64_t seed = 0) const
    {
        RunSettings settings;
        settings.workers = workers;
        settings.plan.folder = m_folder.path();
        settings.plan.seed = seed;
        return settings;
    }

private:
    QTemporaryDir m_folder;
};

std::string documentKeys(std::string_view data, std::string_view load)
{
    return R"("data": [)" + std::string(data) + R"(], "load_test_config": {)" + std::string(load)
           + "}";
}

const char *const users = R"({"name": "users", "file": "users.csv", )";

/// A file users.csv with that many rows, numbered from 0.
QByteArray numbered(int rows)
{
    QByteArray text = "n\n";
    for (int i = 0; i < rows; ++i)
        text += QByteArray::number(i) + '\n';
    return text;
}

/// How often each target was asked for.
std::map<std::string, int> timesAsked(const RecordingServer &server)
{
    std::map<std::string, int> times;
    for (const ReceivedRequest &request : server.requests())
        ++times[request.target];
    return times;
}

} // namespace

class EngineRowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void manyUsersShareTheRows_data();
    void manyUsersShareTheRows();
    void randomRowsRepeatWithTheSeed();
    void theEndIsTold();
    void eachScenarioTakesItsOwn();
    void skippedIterationsTakeRows();
    void anyUserMayWaitForRowsInVain();
};

/// A row: one user; the data file, the load, the steps; what the server was asked.
void EngineRowsTest::rows_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("load");
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QString>("wire");
    const auto row = [](const char *rule, const char *file, const char *load, const char *steps,
                        const char *wire) {
        QTest::newRow(rule) << QByteArray(R"({"name": "f", "file": )") + file + "}"
                            << QByteArray(load) << QByteArray(steps) << QString::fromUtf8(wire);
    };
    const char *const get = R"([{"name": "a", "path": "/{{data.f.n}}"}])";
    row("sequential (default), repeat (default): after the last row the first comes again",
        R"("abc.csv")", R"("load_count": 4)", get, "GET /a; GET /b; GET /c; GET /a");
    row("stop: a user that finds no row ends; when all have, the run ends",
        R"("abc.csv", "on_end": "stop")", R"("load_count": 100)", get, "GET /a; GET /b; GET /c");
    row("stop, with only a duration", R"("abc.csv", "on_end": "stop")", R"("load_duration": 1000)",
        get, "GET /a; GET /b; GET /c");
    row("unique: no row twice in a run", R"("abc.csv", "mode": "unique")",
        R"("load_duration": 1000)", get, "GET /a; GET /b; GET /c");
    row("unique: on_end repeat does not give a row twice either",
        R"("abc.csv", "mode": "unique", "on_end": "repeat")", R"("load_count": 5)", get,
        "GET /a; GET /b; GET /c");
    row("the open model: a start that finds no row does not start",
        R"("abc.csv", "mode": "unique")", R"("load_arrival_rate": 500, "load_duration": 1000)", get,
        "GET /a; GET /b; GET /c");
    row("the open model, sequential, stop", R"("abc.csv", "on_end": "stop")",
        R"("load_arrival_rate": 500, "load_count": 100)", get, "GET /a; GET /b; GET /c");
    row("random: any of the rows", R"("one.csv", "mode": "random")", R"("load_count": 3)", get,
        "GET /one; GET /one; GET /one");
    row("one row per iteration, however often it is referred to", R"("abc.csv")",
        R"("load_count": 2)",
        R"([{"name": "a", "path": "/{{data.f.n}}"}, {"name": "b", "path": "/again/{{data.f.n}}"}])",
        "GET /a; GET /again/a; GET /b; GET /again/b");
    row("a retry keeps the row", R"("abc.csv")", R"("load_count": 1)",
        R"([{"name": "a", "path": "/codes/404,200/{{data.f.n}}", "until": "code == 200", "retry_interval": 0}])",
        "GET /codes/404,200/a; GET /codes/404,200/a");
    row("values of a CSV file are text, that of a lone reference too", R"("abc.csv")",
        R"("load_count": 3)",
        R"([{"name": "a", "method": "POST", "body": {"v": "{{data.f.text}}", "m": "<{{data.f.text}}>"}}])",
        R"(POST / {"v":"x y","m":"<x y>"}; POST / {"v":"","m":"<>"}; POST / {"v":"007","m":"<007>"})");
    row("values of a JSON file keep their type", R"("rows.json")", R"("load_count": 1)",
        R"([{"name": "a", "method": "POST", "body": ["{{data.f.i}}", "{{data.f.d}}", "{{data.f.t}}", "{{data.f.n}}", "{{data.f.s}}", "{{data.f.o}}"]}])",
        R"(POST / [1,1.50,true,null,"x",{"k":[7,"l"]}])");
    row("64-bit integers stay exact", R"("rows.json")", R"("load_count": 2)",
        R"([{"name": "a", "path": "/{{data.f.i}}"}])", "GET /1; GET /9007199254740993");
    row("deeper paths into JSON rows", R"("rows.json")", R"("load_count": 1)",
        R"([{"name": "a", "path": "/{{data.f.o.k.0}}{{data.f.o.k.1}}"}])", "GET /7l");
    row("a JSON row that lacks the value: a comparison is false, a sent value an error",
        R"("rows.json")", R"("load_count": 2)",
        R"([{"name": "a", "path": "/{{data.f.s}}"}, {"name": "b", "path": "/{{data.f.d}}", "continue_on_failure": true},
            {"name": "c", "path": "/c", "if": "data.f.d > 1"}])",
        "GET /x; GET /1.50; GET /c; GET /y");
    row("path, query, header, form, override and authentication take values", R"("abc.csv")",
        R"("load_count": 1)",
        R"([{"name": "a", "path": "/{p}", "path_params": {"p": "{{data.f.text}}"}, "query_params": {"q": "{{data.f.n}}"}},
            {"name": "b", "method": "POST", "form_params": {"f": "{{data.f.text}}"}},
            {"name": "c", "method": "POST", "body": {"x": 1}, "data_override": {"x": "{{data.f.n}}"}},
            {"name": "d", "auth": {"type": "api_key", "in": "query", "name": "k", "value": "{{data.f.n}}"}}])",
        R"(GET /x%20y?q=a; POST / f=x+y; POST / {"x":"a"}; GET /?k=a)");
    row("conditions and assertions take values", R"("abc.csv")", R"("load_count": 3)",
        R"([{"name": "a", "path": "/{{data.f.n}}", "if": "data.f.n != \"b\"", "assertions": ["data.f.text == \"x y\" || data.f.text == \"007\""]},
            {"type": "assert", "condition": "data.f.n matches \"^[abc]$\""},
            {"type": "scenario", "name": "n", "until": "data.f.n contains \"a\" || requests.r.code == 200", "steps": [{"name": "r", "path": "/r"}]}])",
        "GET /a; GET /r; GET /r; GET /c; GET /r");
    row("variables and exports take values", R"("abc.csv")", R"("load_count": 2)",
        R"([{"type": "export", "name": "e", "value": "{{data.f.n}}"}, {"type": "set", "name": "v", "value": ["{{data.f.n}}"]},
            {"name": "a", "path": "/{{vars.e}}{{vars.v.0}}{{vars.w}}"}])",
        "GET /aaa; GET /bbb");
}

void EngineRowsTest::rows()
{
    QFETCH(QByteArray, data);
    QFETCH(QByteArray, load);
    QFETCH(QByteArray, steps);
    QFETCH(QString, wire);
    const Folder folder;
    RecordingServer server;
    QVERIFY(server.start());
    server.setHandler(scriptedApi());
    std::string keys = documentKeys(data.toStdString(), load.toStdString());
    if (steps.contains("vars.w"))
        keys += R"(, "variables": {"w": "{{data.f.n}}"})";
    const auto snapshot =
        runDocument(documentOf(server, steps.toStdString(), keys), folder.settings(1));
    QVERIFY(snapshot);
    QCOMPARE(asked(server), wire);
    QCOMPARE(snapshot->state, RunState::Finished);
    QCOMPARE(snapshot->dropped, 0);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

/// Every row exactly once, over workers and users; or, with repeat, in turn.
void EngineRowsTest::manyUsersShareTheRows_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("load");
    QTest::addColumn<int>("times");
    QTest::newRow("unique") << QByteArray(R"("mode": "unique")")
                            << QByteArray(R"("load_num_threads": 50, "load_duration": 1000)") << 1;
    QTest::newRow("unique, open model")
        << QByteArray(R"("mode": "unique")")
        << QByteArray(R"("load_arrival_rate": 20000, "load_duration": 1000)") << 1;
    QTest::newRow("unique, open model, starts wait for a user")
        << QByteArray(R"("mode": "unique")")
        << QByteArray(R"("load_arrival_rate": 20000, "load_duration": 1000,
                         "load_num_threads": 130, "load_when_busy": "wait")")
        << 1;
    QTest::newRow("sequential, stop")
        << QByteArray(R"("on_end": "stop")")
        << QByteArray(R"("load_num_threads": 50, "load_count": 5000)") << 1;
    QTest::newRow("sequential: shared by all users of the run, each takes the next row")
        << QByteArray(R"("on_end": "repeat")")
        << QByteArray(R"("load_num_threads": 50, "load_count": 2000)") << 4;
}

void EngineRowsTest::manyUsersShareTheRows()
{
    QFETCH(QByteArray, rule);
    QFETCH(QByteArray, load);
    QFETCH(int, times);
    constexpr int rowCount = 500;
    const Folder folder;
    folder.write("users.csv", numbered(rowCount));
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot =
        runDocument(documentOf(server, R"([{"name": "a", "path": "/{{data.users.n}}"}])",
                               documentKeys(users + rule.toStdString() + "}", load.toStdString())),
                    folder.settings(2));
    QVERIFY(snapshot);
    std::map<std::string, int> expected;
    for (int i = 0; i < rowCount; ++i)
        expected["/" + std::to_string(i)] = times;
    if (load.contains("arrival_rate") && !load.contains("wait"))
        QCOMPARE(snapshot->dropped, 0);
    QVERIFY(timesAsked(server) == expected);
    QCOMPARE(counts(*snapshot, "s"), QStringLiteral("%1 ok").arg(rowCount * times));
    QCOMPARE(snapshot->state, RunState::Finished);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

/// "random: seeded, so that the run's seed repeats it for one user".
void EngineRowsTest::randomRowsRepeatWithTheSeed()
{
    const Folder folder;
    folder.write("users.csv", numbered(100));
    const auto askedWith = [&](std::uint64_t seed) {
        RecordingServer server;
        if (!server.start())
            return QString();
        const auto snapshot = runDocument(
            documentOf(
                server, R"j([{"name": "a", "path": "/{{data.users.n}}/{{random_int(1,9)}}"}])j",
                documentKeys(users + std::string(R"("mode": "random"})"), R"("load_count": 300)")),
            folder.settings(1, seed));
        return snapshot && imbalance(*snapshot, server.requestCount()).isEmpty() ? asked(server)
                                                                                 : QString();
    };
    const QString first = askedWith(1);
    QCOMPARE(first.count(QStringLiteral("GET")), 300);
    QCOMPARE(askedWith(1), first);
    QVERIFY(askedWith(2) != first);
    const QStringList lines = first.split(QStringLiteral("; "));
    std::set<QString> rows;
    for (const QString &line : lines)
        rows.insert(line.section(QLatin1Char('/'), 1, 1));
    QVERIFY(rows.size() > 50 && rows.size() <= 100); // 95 are expected of 300 draws out of 100
}

/// Why the run ended before its time is told, once.
void EngineRowsTest::theEndIsTold()
{
    const Folder folder;
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot =
        runDocument(documentOf(server, R"([{"name": "a", "path": "/{{data.f.n}}"}])",
                               documentKeys(R"({"name": "f", "file": "abc.csv", "mode": "unique"})",
                                            R"("load_num_threads": 20, "load_duration": 1000)")),
                    folder.settings());
    QVERIFY(snapshot);
    QCOMPARE(snapshot->notices,
             std::vector<std::string>{"data file 'f': no row is left, its users end"});
    QCOMPARE(counts(*snapshot), QStringLiteral("s: 3 ok; a: 3 ok"));
}

/// Each iteration of a top-level scenario that refers to a file, anywhere in its tree, takes one
/// row of it; others take none and go on when its rows have ended.
void EngineRowsTest::eachScenarioTakesItsOwn()
{
    const Folder folder;
    folder.write("users.csv", numbered(3));
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot = runDocument(
        documentOfScenarios(
            server, R"([
        {"name": "none", "steps": [{"name": "a", "path": "/none"}]},
        {"name": "both", "variables": {"v": "{{data.users.n}}"}, "steps": [
            {"type": "scenario", "name": "n", "steps": [{"name": "b", "path": "/{{data.f.n}}/{{vars.v}}"}]}]},
        {"name": "off", "steps": [{"name": "c", "path": "/{{data.f.n}}", "disabled": true}, {"name": "d", "path": "/off"}]}])",
            documentKeys(
                R"({"name": "f", "file": "abc.csv"}, {"name": "users", "file": "users.csv", "mode": "unique"})",
                R"("load_count": 5)")),
        folder.settings());
    QVERIFY(snapshot);
    const std::map<std::string, int> expected = {
        {"/none", 5}, {"/off", 5}, {"/a/0", 1}, {"/b/1", 1}, {"/c/2", 1}};
    QVERIFY(timesAsked(server) == expected);
    QCOMPARE(counts(*snapshot, "both"), QStringLiteral("3 ok"));
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

/// The condition of a top-level scenario may look at the row, so that is taken before.
void EngineRowsTest::skippedIterationsTakeRows()
{
    const Folder folder;
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot = runDocument(
        documentOfScenarios(server, R"([{"name": "s", "if": "data.f.n != \"b\"", "steps":
            [{"name": "a", "path": "/{{data.f.n}}"}]}])",
                            documentKeys(R"({"name": "f", "file": "abc.csv", "on_end": "stop"})",
                                         R"("load_count": 9)")),
        folder.settings());
    QVERIFY(snapshot);
    QCOMPARE(asked(server), QStringLiteral("GET /a; GET /c"));
    QCOMPARE(counts(*snapshot), QStringLiteral("s: 2 ok 1 skipped; a: 2 ok"));
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

/// More users than rows: those that find none were never there.
void EngineRowsTest::anyUserMayWaitForRowsInVain()
{
    const Folder folder;
    RecordingServer server;
    QVERIFY(server.start());
    const auto snapshot =
        runDocument(documentOf(server, R"([{"name": "a", "path": "/{{data.f.n}}"}])",
                               documentKeys(R"({"name": "f", "file": "one.csv", "on_end": "stop"})",
                                            R"("load_num_threads": 10)")),
                    folder.settings());
    QVERIFY(snapshot);
    QCOMPARE(counts(*snapshot), QStringLiteral("s: 1 ok; a: 1 ok"));
    QCOMPARE(snapshot->state, RunState::Finished);
    QCOMPARE(snapshot->users, 0);
    QCOMPARE(imbalance(*snapshot, server.requestCount()), QString());
}

QTEST_GUILESS_MAIN(EngineRowsTest)
#include "tst_engine_rows.moc"
