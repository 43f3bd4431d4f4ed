// SPDX-License-Identifier: GPL-3.0-or-later
// run --keep and runs: the run library from the command line.
#include "core/runs/library.h"
#include "tests/net/fault_server.h"
#include "tests/support/cli.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace loadgrove;

class TestCliRuns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsWhatTheRunSaid();
    void comparesByName();
    void twoKeepAtOnce();
    void keepsBesideAFile();
    void aKilledRunIsListed();
    void whatIsRunningStays();
    void anUnwritableLibrary();
    void searches();
    void labelsNotesAndNames();
    void aWrongNameDeletesNothing();
    void prunesByTheRule();
    void saysWhenItIsFull();
    void wrongCalls_data();
    void wrongCalls();

private:
    QString path(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
    QStringList inLibrary(const QStringList &arguments) const
    {
        return arguments + QStringList{QStringLiteral("--library"), path("library")};
    }
    CliOutcome runs(const QStringList &arguments) const
    {
        return runCli(inLibrary(QStringList(QStringLiteral("runs")) + arguments));
    }
    /// The call that runs a document of that name and keeps it.
    QStringList keeping(const char *document, const QByteArray &load = "\"load_count\": 3");
    /// Runs it; the path of the run file.
    QString keep(const char *document, const QStringList &more = {});
    /// What "runs list --json" says.
    Json list(const QStringList &more = {}) const
    {
        return resultOf(
            runs(QStringList{QStringLiteral("list"), QStringLiteral("--json")} + more).out);
    }
    QStringList namesIn(const Json &list) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<RecordingServer> m_server;
};

void TestCliRuns::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_server = std::make_unique<RecordingServer>();
    QVERIFY(m_server->start());
}

QStringList TestCliRuns::keeping(const char *document, const QByteArray &load)
{
    const QString file = path(document) + QLatin1String(".loadgrove.json");
    writeContent(file, smallDocument(m_server->url(), ", \"expected_code\": \"2xx\"",
                                     ", \"load_test_config\": {" + load + "}"));
    return inLibrary({QStringLiteral("run"), file, QStringLiteral("--keep")});
}

QString TestCliRuns::keep(const char *document, const QStringList &more)
{
    const CliOutcome run = runCli(keeping(document) + more);
    const QByteArray mark = "Kept: ";
    const auto begin = run.err.indexOf(mark) + mark.size();
    if (run.exitCode != 0 || begin < mark.size())
        qFatal("not kept: %s", run.err.constData());
    return QString::fromUtf8(run.err.mid(begin, run.err.indexOf('\n', begin) - begin));
}

QStringList TestCliRuns::namesIn(const Json &list) const
{
    QStringList names;
    if (const Json *entries = list.find("runs")) {
        for (const Json &entry : entries->items())
            names += textAt(entry, QStringLiteral("name"));
    }
    return names;
}

/// One number: the result, the list and a report of the kept run are the same.
void TestCliRuns::keepsWhatTheRunSaid()
{
    m_server->replyInTurn({ReplyScript::json(500, "{}"), ReplyScript::json(200, "{}")});
    const CliOutcome run =
        runCli(keeping("order", R"("load_arrival_rate": 200, "load_duration": 1.2)")
               + QStringList{QStringLiteral("--label"), QString::fromUtf8("größer"),
                             QStringLiteral("--note"), QStringLiteral("why"),
                             QStringLiteral("--json"), QStringLiteral("-")});
    QCOMPARE(run.exitCode, 1); // one iteration failed
    const Json result = resultOf(run.out);
    const Json all = list();
    QCOMPARE(namesIn(all).size(), 1);
    const Json kept = all.find("runs")->items().front();
    QCOMPARE(textAt(kept, QStringLiteral("state")), QStringLiteral("finished"));
    QVERIFY(*kept.find("passed") == Json(false));
    QCOMPARE(textAt(kept, QStringLiteral("label")), QString::fromUtf8("größer"));
    QCOMPARE(textAt(kept, QStringLiteral("note")), QStringLiteral("why"));
    QCOMPARE(textAt(kept, QStringLiteral("document")), QStringLiteral("small"));
    QCOMPARE(textAt(kept, QStringLiteral("document_file")),
             QFileInfo(path("order.loadgrove.json")).canonicalFilePath());
    QVERIFY(numberAt(kept, QStringLiteral("count")) > 200);
    QCOMPARE(numberAt(kept, QStringLiteral("count")),
             numberAt(result, QStringLiteral("totals/count")));
    QCOMPARE(numberAt(kept, QStringLiteral("fail")),
             numberAt(result, QStringLiteral("totals/fail")));
    QCOMPARE(textAt(kept, QStringLiteral("p95")),
             textAt(result, QStringLiteral("totals/latency/p95")));
    QCOMPARE(numberAt(all, QStringLiteral("bytes")), numberAt(kept, QStringLiteral("bytes")));

    const QString text = QString::fromUtf8(runs({QStringLiteral("list")}).out);
    QVERIFY2(text.contains(QString::fromUtf8("größer; why")), qPrintable(text));
    const CliOutcome report =
        runCli(inLibrary({QStringLiteral("report"), QString::fromUtf8("größer"),
                          QStringLiteral("--json"), QStringLiteral("-")}));
    QCOMPARE(report.exitCode, 0);
    QVERIFY(*resultOf(report.out).find("totals") == *result.find("totals"));
    const CliOutcome shown = runs({QStringLiteral("show"), QStringLiteral("last")});
    QVERIFY(shown.out.contains("Note        why"));
    QVERIFY(shown.out.contains(
        runCli(inLibrary({QStringLiteral("report"), QStringLiteral("last")})).out));
}

/// A run of the library stands wherever a run file does.
void TestCliRuns::comparesByName()
{
    const QString base = keep("d", {QStringLiteral("--label"), QStringLiteral("base")});
    const QString now = keep("d", {QStringLiteral("--baseline"), QStringLiteral("last")});
    const CliOutcome byName = runCli(
        inLibrary({QStringLiteral("compare"), QStringLiteral("base"), QStringLiteral("last")}));
    QVERIFY2(byName.exitCode == 0, byName.err.constData());
    QCOMPARE(byName.out, runCli({QStringLiteral("compare"), base, now}).out);
}

void TestCliRuns::twoKeepAtOnce()
{
    const QStringList call = keeping("d", R"("load_arrival_rate": 100, "load_duration": 1)");
    std::array<QProcess, 4> processes;
    for (QProcess &process : processes)
        startCli(process, call);
    for (QProcess &process : processes) {
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitCode(), 0);
    }
    const Json all = list();
    QCOMPARE(all.find("runs")->items().size(), processes.size());
    for (const Json &kept : all.find("runs")->items()) {
        QCOMPARE(textAt(kept, QStringLiteral("state")), QStringLiteral("finished"));
        QCOMPARE(numberAt(kept, QStringLiteral("count")), 100);
    }
}

void TestCliRuns::keepsBesideAFile()
{
    const QString kept = keep("d", {QStringLiteral("--out"), path("out.lgrun")});
    const auto report = [this](const QString &run) {
        return runCli(inLibrary({QStringLiteral("report"), run})).out;
    };
    QVERIFY(report(path("out.lgrun")).contains("passed"));
    QCOMPARE(report(kept), report(path("out.lgrun")));
    QCOMPARE(QDir(QFileInfo(kept).path()).entryList(QDir::Files),
             QStringList(QFileInfo(kept).fileName())); // one file, nothing beside it
}

void TestCliRuns::aKilledRunIsListed()
{
    QProcess process;
    startCli(process, keeping("d", R"("load_arrival_rate": 100, "load_duration": 60)"));
    const auto first = [this] {
        const Json all = list();
        const Json *entries = all.find("runs");
        return entries && !entries->items().empty() ? entries->items().front() : Json();
    };
    QTRY_VERIFY_WITH_TIMEOUT(numberAt(first(), QStringLiteral("count")) > 0, 20'000);
    QCOMPARE(textAt(first(), QStringLiteral("state")), QStringLiteral("running"));
    process.kill();
    QVERIFY(process.waitForFinished());
    const Json killed = first();
    QCOMPARE(textAt(killed, QStringLiteral("state")), QStringLiteral("interrupted"));
    QVERIFY(killed.find("passed")->isNull());
    QVERIFY(numberAt(killed, QStringLiteral("count")) > 0);
    QCOMPARE(
        runs({QStringLiteral("rename"), QStringLiteral("last"), QStringLiteral("killed")}).exitCode,
        0);
    QCOMPARE(numberAt(first(), QStringLiteral("count")), numberAt(killed, QStringLiteral("count")));
    QCOMPARE(runs({QStringLiteral("delete"), QStringLiteral("killed")}).exitCode, 0);
    QVERIFY(QDir(path("library")).isEmpty());
}

/// Neither delete nor prune touch a run that goes on; it ends well.
void TestCliRuns::whatIsRunningStays()
{
    QProcess process;
    startCli(process, keeping("d", R"("load_arrival_rate": 50, "load_duration": 60)"));
    QTRY_COMPARE_WITH_TIMEOUT(namesIn(list({QStringLiteral("small")})).size(), 1, 20'000);
    const CliOutcome deleted = runs({QStringLiteral("delete"), QStringLiteral("last")});
    QCOMPARE(deleted.exitCode, 2);
    QVERIFY2(deleted.err.contains("this run still goes on"), deleted.err.constData());
    QCOMPARE(runs({QStringLiteral("prune"), QStringLiteral("--library-limit"), QStringLiteral("0")})
                 .exitCode,
             1);
    QCOMPARE(
        runs({QStringLiteral("label"), QStringLiteral("last"), QStringLiteral("mine")}).exitCode,
        0); // said while it goes on
    process.terminate();
    QVERIFY(process.waitForFinished(30'000));
    const Json kept = list().find("runs")->items().front();
    QCOMPARE(textAt(kept, QStringLiteral("state")), QStringLiteral("stopped"));
    QCOMPARE(textAt(kept, QStringLiteral("label")), QStringLiteral("mine"));
}

void TestCliRuns::anUnwritableLibrary()
{
    writeContent(path("library"), "a file");
    const CliOutcome run = runCli(keeping("d"));
    QCOMPARE(run.exitCode, 3);
    QVERIFY2(run.err.contains("the folder cannot be made"), run.err.constData());
    QCOMPARE(m_server->requestCount(), 0);
    QCOMPARE(runs({QStringLiteral("list")}).exitCode, 3);
}

void TestCliRuns::searches()
{
    const QString one =
        QFileInfo(keep("one", {QStringLiteral("--label"), QStringLiteral("Base")})).fileName();
    const QString two = QFileInfo(keep("two")).fileName();
    writeContent(path("library/broken.lgrun"), "hello");
    QCOMPARE(namesIn(list({QStringLiteral("base")})), QStringList(one));
    QCOMPARE(namesIn(list({QStringLiteral("nothing")})), QStringList());
    for (const QString &document : {path("two.loadgrove.json"), QStringLiteral("TWO.load")})
        QCOMPARE(namesIn(list({QStringLiteral("--document"), document})), QStringList(two));
    QCOMPARE(namesIn(list({QStringLiteral("--document"), QStringLiteral("small")})).size(), 2);
    const CliOutcome all = runs({QStringLiteral("list")});
    QCOMPARE(all.exitCode, 0);
    QVERIFY2(all.out.contains("broken.lgrun: this is no Loadgrove run file"), all.out.constData());
    QVERIFY(all.out.contains("Runs: 3, "));
    const CliOutcome filtered = runs({QStringLiteral("list"), QStringLiteral("base")});
    QVERIFY2(filtered.out.contains("Runs: 1 of 3, "), filtered.out.constData());
    QVERIFY(!filtered.out.contains("broken"));
}

void TestCliRuns::labelsNotesAndNames()
{
    const QString file = keep("d");
    const auto set = [this](const char *action, const QString &run, const QString &text) {
        return runs({QLatin1String(action), run, text}).exitCode;
    };
    QCOMPARE(set("label", QStringLiteral("last"), QString::fromUtf8("東京")), 0);
    const CliOutcome noted = runCli(inLibrary({QStringLiteral("runs"), QStringLiteral("note"),
                                               QString::fromUtf8("東京"), QStringLiteral("-")}),
                                    "two\nlines\n");
    QVERIFY2(noted.exitCode == 0, noted.err.constData());
    Json kept = list().find("runs")->items().front();
    QCOMPARE(textAt(kept, QStringLiteral("note")), QStringLiteral("two\nlines"));
    QCOMPARE(set("label", file, QStringLiteral("two\nlines")), 2);
    QCOMPARE(set("label", file, QString()), 0);
    QCOMPARE(set("rename", QStringLiteral("last"), QString::fromUtf8("größer")), 0);
    kept = list().find("runs")->items().front();
    QVERIFY(kept.find("label")->isNull());
    QCOMPARE(textAt(kept, QStringLiteral("name")), QString::fromUtf8("größer.lgrun"));
    QCOMPARE(runs({QStringLiteral("path"), QString::fromUtf8("größ")}).out.trimmed(),
             textAt(kept, QStringLiteral("file")).toUtf8());

    const QString other = keep("d");
    QCOMPARE(set("rename", other, QString::fromUtf8("größer")), 3); // it is there already
    QCOMPARE(set("rename", other, QStringLiteral("../../escaped")), 2);
    QVERIFY(QFileInfo::exists(other));
    QVERIFY(!QFileInfo::exists(path("escaped.lgrun")));
    QCOMPARE(namesIn(list()).size(), 2);
}

void TestCliRuns::aWrongNameDeletesNothing()
{
    const QString one = keep("one"), two = keep("two");
    const QString outside = path("outside.lgrun");
    QVERIFY(QFile::copy(one, outside));
    const CliOutcome missing = runs({QStringLiteral("delete"), one, QStringLiteral("none")});
    QCOMPARE(missing.exitCode, 3);
    QVERIFY2(missing.err.startsWith("none: there is no such file"), missing.err.constData());
    const CliOutcome several = runs({QStringLiteral("delete"), QStringLiteral("2")});
    QCOMPARE(several.exitCode, 2);
    QVERIFY2(several.err.contains("several runs are meant"), several.err.constData());
    QCOMPARE(runs({QStringLiteral("delete"), outside}).exitCode, 2);
    for (const QString &file : {one, two, outside})
        QVERIFY2(QFileInfo::exists(file), qPrintable(file));

    const CliOutcome deleted = runs({QStringLiteral("delete"), one, one, two});
    QCOMPARE(deleted.exitCode, 0);
    QCOMPARE(deleted.out.count("deleted: "), 2);
    QVERIFY(QDir(path("library")).isEmpty());
}

void TestCliRuns::prunesByTheRule()
{
    const QString oldest = keep("a", {QStringLiteral("--note"), QStringLiteral("stays")});
    const QString second = keep("b"), third = keep("a");
    const QString newest = keep("b", {QStringLiteral("--label"), QStringLiteral("stays")});
    qint64 bytes = 0;
    for (const QString &file : {oldest, second, third, newest})
        bytes += QFileInfo(file).size();
    const QStringList prune = {QStringLiteral("prune"), QStringLiteral("--library-limit"),
                               QString::number(double(bytes - 1) / 1e9, 'g', 17)};
    QCOMPARE(runs({QStringLiteral("prune")}).out, QByteArray()); // far from two gigabytes
    const CliOutcome dry = runs(prune + QStringList(QStringLiteral("--dry-run")));
    QCOMPARE(dry.exitCode, 0);
    QVERIFY2(dry.out.startsWith("would be deleted: " + second.toUtf8()), dry.out.constData());
    QVERIFY(QFileInfo::exists(second));

    const CliOutcome pruned = runs(prune);
    QCOMPARE(pruned.exitCode, 0);
    QVERIFY2(pruned.out.startsWith("deleted: " + second.toUtf8()), pruned.out.constData());
    QCOMPARE(pruned.out.count('\n'), 1);
    QVERIFY(!QFileInfo::exists(second));

    const CliOutcome rest =
        runs({QStringLiteral("prune"), QStringLiteral("--library-limit"), QStringLiteral("0")});
    QCOMPARE(rest.exitCode, 1); // what stays is more than nothing
    QVERIFY(rest.err.contains("more than its limit"));
    QVERIFY(!QFileInfo::exists(third));
    QVERIFY(QFileInfo::exists(oldest) && QFileInfo::exists(newest));
}

void TestCliRuns::saysWhenItIsFull()
{
    const QString first = keep("d");
    const CliOutcome run =
        runCli(keeping("d") + QStringList{QStringLiteral("--library-limit"), QStringLiteral("0")});
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(run.err.contains("more than its limit"), run.err.constData());
    QVERIFY(run.err.contains("loadgrove-cli runs prune --library"));
    QCOMPARE(namesIn(list()).size(), 2); // and deletes nothing
    QVERIFY(QFileInfo::exists(first));
    const CliOutcome quiet = runCli(keeping("d") + QStringList(QStringLiteral("--quiet")));
    QCOMPARE(quiet.err + quiet.out, QByteArray());
    QCOMPARE(namesIn(list()).size(), 3);
}

void TestCliRuns::wrongCalls_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("words");
    const auto row = [](const char *arguments, int exitCode, const char *words) {
        QTest::newRow(arguments) << QString::fromLatin1(arguments).split(QLatin1Char(' '))
                                 << exitCode << QByteArray(words);
    };
    row("runs", 2, "Usage: loadgrove-cli runs ACTION");
    row("runs burn", 2, "runs cannot \"burn\"");
    row("runs show", 2, "runs show takes: RUN");
    row("runs show a b", 2, "runs show takes: RUN");
    row("runs label a", 2, "runs label takes: RUN TEXT");
    row("runs delete", 2, "runs delete takes: RUN...");
    row("runs prune a", 2, "runs prune takes no arguments");
    row("runs prune --library-limit much", 2, "--library-limit much: expected a number");
    row("runs list --dry-run", 2, "dry-run");
    row("runs show none --library /nowhere", 3, "none: there is no such file");
    row("runs show last --library /nowhere", 3, "last: the library has no run: /nowhere");
    row("runs rename none x --library /nowhere", 3, "none: there is no such file");
    row("report last --library /nowhere", 3, "last: the library has no run: /nowhere");
    row("run --demo --label x", 2, "--label is for a run that is kept: --keep");
    row("run --demo --note x", 2, "--note is for a run that is kept: --keep");
    row("run --demo --keep --label x\ny", 2, "--label: a label is one line of text");
}

void TestCliRuns::wrongCalls()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, words);
    const CliOutcome outcome = runCli(arguments);
    QTEST(outcome.exitCode, "exitCode");
    QVERIFY2(outcome.err.contains(words), outcome.err.constData());
    QCOMPARE(outcome.out, QByteArray());
}

QTEST_GUILESS_MAIN(TestCliRuns)
#include "tst_cli_runs.moc"
