// SPDX-License-Identifier: GPL-3.0-or-later
// The run library: where runs are kept, what a list says of them, and how they are called.
#include "core/runs/library_names.h"
#include "tests/core/runs/kept_runs.h"

#include <QTest>

#include <set>
#include <thread>

using namespace loadgrove;
using namespace std::chrono_literals;

class TestLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anEntryIsTheRun();
    void aListReadsNoHistograms();
    void howARunStands_data();
    void howARunStands();
    void listsNewestFirst();
    void whatCannotBeReadIsListed();
    void aLibraryThatIsNone();
    void keepersGetFilesOfTheirOwn();
    void aKeeperInAnUnwritablePlace();
    void runsAreFound_data();
    void runsAreFound();
    void documentFolders_data();
    void documentFolders();

private:
    QString path(const char *name) const { return m_runs->library.folder() + QLatin1String(name); }

    std::unique_ptr<KeptRuns> m_runs;
};

void TestLibrary::init()
{
    m_runs = std::make_unique<KeptRuns>();
}

/// "One number": what a list shows is what the run said, to the last digit.
void TestLibrary::anEntryIsTheRun()
{
    MadeUpRun run(5);
    RunKeeper keeper(m_runs->library, QStringLiteral("/home/ada/order.loadgrove.json"),
                     {{"label", Json("before")}});
    QVERIFY(keeper.started(run.info));
    for (const auto &record : run.records)
        QVERIFY(keeper.second(*record));
    Snapshot missed = *run.end();
    missed.info.thresholds = {"p97.5 < 1us"};
    QVERIFY(keeper.ended(missed));

    const RunEntry kept = readRunEntry(keeper.file());
    QCOMPARE(kept.problem, QString());
    QCOMPARE(kept.state, RunEntry::State::Finished);
    QCOMPARE(kept.passed, std::optional(false));
    QCOMPARE(kept.document, QStringLiteral("made up"));
    QCOMPARE(kept.documentFile, QStringLiteral("/home/ada/order.loadgrove.json"));
    QCOMPARE(kept.started, run.info.started);
    QCOMPARE(kept.label, QStringLiteral("before"));
    QCOMPARE(kept.bytes, QFileInfo(keeper.file()).size());
    QVERIFY(kept.bytes > 1000);
    const auto end = run.end();
    QVERIFY(kept.figures);
    QCOMPARE(kept.figures->count, end->totals.counters.count());
    QCOMPARE(kept.figures->executed, end->totals.counters.executed);
    QCOMPARE(kept.figures->failed, end->totals.counters.failed);
    QVERIFY(kept.figures->failed > 0);
    QCOMPARE(kept.figures->p95, end->totals.latency.p95);
    QCOMPARE(kept.figures->duration, Seconds(end->elapsed).count());
    QVERIFY(m_runs->library.contains(kept));
}

/// Some hundred runs are to be listed at once: nothing of what was measured is read for it.
void TestLibrary::aListReadsNoHistograms()
{
    const QString file = m_runs->keep("d", 0);
    const auto before = readRunEntry(file).figures;
    QVERIFY(before && before->p95 > 0);
    {
        RunDatabase database;
        QVERIFY(openRun(database, file, RunDatabase::Mode::Write));
        for (const char *table : {"histograms", "counters", "samples", "seconds"})
            QVERIFY(database.execute({QStringLiteral("DROP TABLE ") + QLatin1String(table)}));
    }
    QVERIFY(readRunEntry(file).figures == before);
}

void TestLibrary::howARunStands_data()
{
    QTest::addColumn<Json>("writer");
    QTest::addColumn<int>("age"); // seconds since its last change
    QTest::addColumn<RunEntry::State>("state");
    const QString here = QSysInfo::machineHostName();
    const QString there = here + QLatin1String("-2");
    const std::int64_t own = QCoreApplication::applicationPid();
    QTest::newRow("its process lives") << thisProcess() << 0 << RunEntry::State::Writing;
    QTest::newRow("its process lives and wrote a while ago") // a disk may be slow
        << thisProcess() << 20 << RunEntry::State::Writing;
    QTest::newRow("its process lives and could not write on")
        << thisProcess() << 7200 << RunEntry::State::Interrupted;
    QTest::newRow("no process of that number")
        << goneProcess() << 0 << RunEntry::State::Interrupted;
    QTest::newRow("another process of that number")
        << otherProcess(here, own) << 0 << RunEntry::State::Interrupted;
    QTest::newRow("nobody") << Json() << 0 << RunEntry::State::Interrupted;
    QTest::newRow("nonsense") << Json("me") << 0 << RunEntry::State::Interrupted;
    QTest::newRow("on another machine, just now")
        << otherProcess(there, own) << 0 << RunEntry::State::Writing;
    QTest::newRow("on another machine, long ago")
        << otherProcess(there, own) << 7200 << RunEntry::State::Interrupted;
}

void TestLibrary::howARunStands()
{
    QFETCH(Json, writer);
    QFETCH(int, age);
    const QString file = m_runs->keep("d", 0, false);
    QVERIFY(setWriter(file, writer));
    const QDateTime changed = QDateTime::currentDateTime().addSecs(-age);
    for (const QString &each : filesOfRun(file)) {
        QFile one(each);
        QVERIFY(one.open(QIODevice::ReadWrite));
        QVERIFY(one.setFileTime(changed, QFileDevice::FileModificationTime));
    }
    const RunEntry run = readRunEntry(file);
    QTEST(run.state, "state");
    QVERIFY(run.figures && run.figures->count > 0); // of its seconds so far
    QVERIFY(!run.passed);
}

void TestLibrary::listsNewestFirst()
{
    const QString first = m_runs->keep("b", 0), third = m_runs->keep("a", 2),
                  second = m_runs->keep("b", 1);
    const auto entries = m_runs->library.list();
    QVERIFY2(entries, qPrintable(messageOf(entries)));
    QStringList files;
    for (const RunEntry &run : *entries)
        files += run.file;
    QCOMPARE(files, (QStringList{third, second, first}));
    QCOMPARE(QFileInfo(first).path(), QFileInfo(second).path());
    QVERIFY(QFileInfo(first).path() != QFileInfo(third).path());
}

void TestLibrary::whatCannotBeReadIsListed()
{
    const QString good = m_runs->keep("d", 0);
    putFile(path("/text.lgrun"), "hello");
    putFile(path("/notes.txt"), "not a run");
    putFile(QFileInfo(good).path() + QLatin1String("/cut.lgrun"), "SQLite format 3");
    const auto entries = m_runs->library.list();
    QVERIFY(entries);
    QCOMPARE(entries->size(), std::size_t(3));
    QCOMPARE(entries->front().file, good);
    for (std::size_t i = 1; i < 3; ++i) {
        QCOMPARE((*entries)[i].state, RunEntry::State::Unreadable);
        QCOMPARE((*entries)[i].problem, QStringLiteral("this is no Loadgrove run file"));
        QVERIFY((*entries)[i].bytes > 0);
        QVERIFY(!(*entries)[i].isExpendable());
    }
}

void TestLibrary::aLibraryThatIsNone()
{
    const auto none = m_runs->library.list();
    QVERIFY(none && none->empty());
    QVERIFY(!QFileInfo::exists(m_runs->library.folder())); // looking makes nothing
    putFile(m_runs->library.folder(), "a file");
    QVERIFY(messageOf(m_runs->library.list()).contains(QLatin1String("is no folder")));
}

/// Runs of the same document that begin in the same second, in several processes.
void TestLibrary::keepersGetFilesOfTheirOwn()
{
    constexpr int each = 40;
    std::array<QStringList, 3> files;
    std::vector<std::thread> threads;
    for (QStringList &mine : files) {
        threads.emplace_back([this, &mine] {
            const MadeUpRun run(1);
            for (int i = 0; i < each; ++i) {
                const auto file = m_runs->library.reserve(QStringLiteral("/d"), run.info);
                mine += file ? *file : messageOf(file);
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    std::set<QString> unique;
    for (const QStringList &mine : files)
        unique.insert(mine.begin(), mine.end());
    QCOMPARE(unique.size(), files.size() * each);
    for (const QString &file : unique)
        QVERIFY2(QFileInfo(file).isFile(), qPrintable(file));

    const QString one = m_runs->keep("d", 0), other = m_runs->keep("d", 0);
    QVERIFY(one != other);
    QVERIFY(readRunEntry(one).isReadable() && readRunEntry(other).isReadable());
}

void TestLibrary::aKeeperInAnUnwritablePlace()
{
    putFile(m_runs->library.folder(), "a file where the folder should be");
    const MadeUpRun run(1);
    RunKeeper keeper(m_runs->library, QStringLiteral("/d"), {});
    const Result<void> started = keeper.started(run.info);
    QVERIFY(messageOf(started).contains(QLatin1String("the folder cannot be made")));
    QCOMPARE(started.error().code, ErrorCode::Io);
    QCOMPARE(keeper.file(), QString());
}

void TestLibrary::runsAreFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("found"); // minute of its start; -1: none
    QTest::addColumn<QString>("message");
    const auto row = [](const char *title, const char *name, int found, const char *message = "") {
        QTest::newRow(title) << QString::fromUtf8(name) << found << QString::fromUtf8(message);
    };
    row("the newest", "last", 90);
    row("by its file's name", "20260301T123000Z-shop.lgrun", 0);
    row("without the suffix", "20260301T123000Z-shop", 0);
    row("by a start that only one has", "20260301T14", 90);
    row("by its label", "größer", 61);
    row("by a start that several have", "2026", -1,
        "several runs are meant by \"2026\": 20260301T140000Z-shop.lgrun, "
        "20260301T133100Z-shop.lgrun, 20260301T123000Z-shop.lgrun");
    row("by a part of its label", "größ", -1,
        "there is no such file, nor such a run in the library");
    row("none", "nothing", -1, "there is no such file, nor such a run in the library");
    row("no name", "", -1, "there is no such file, nor such a run in the library");
    row("a folder", "/tmp", -1, "there is no such file, nor such a run in the library");
}

void TestLibrary::runsAreFound()
{
    QFETCH(QString, name);
    QFETCH(int, found);
    QFETCH(QString, message);
    QVERIFY(!m_runs->library.find(QStringLiteral("last"))); // there is none yet
    const std::map<int, QString> files = {{0, m_runs->keep("shop", 0)},
                                          {61, m_runs->keep("shop", 61)},
                                          {90, m_runs->keep("shop", 90)}};
    QVERIFY(setRunLabel(files.at(61), QString::fromUtf8("größer")));
    const auto run = m_runs->library.find(name);
    QVERIFY2(run || messageOf(run).startsWith(message), qPrintable(messageOf(run)));
    QCOMPARE(run.ok(), found >= 0);
    if (run)
        QCOMPARE(run->file, files.at(found));
    const auto byPath = m_runs->library.find(files.at(61));
    QVERIFY(byPath && byPath->label == QString::fromUtf8("größer"));
}

void TestLibrary::documentFolders_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("start");
    const auto row = [](const char *path, const char *name, const char *start) {
        QTest::newRow(path) << QString::fromUtf8(path) << QString::fromUtf8(name)
                            << QString::fromUtf8(start);
    };
    row("/home/ada/order.loadgrove.json", "Order", "order-");
    row("/home/bob/order.loadgrove.json", "Order", "order-");
    row("", "Demo Shop: order!", "Demo-Shop-order-");
    row("/home/ada/größe 東京.json", "", "größe-東京-");
    row("/home/ada/...json", "", "run-");
    row("", "../../etc/passwd", "etc-passwd-");
    row("", "a\nb\\c:d", "a-b-c-d-");
}

void TestLibrary::documentFolders()
{
    QFETCH(QString, path);
    QFETCH(QString, name);
    QFETCH(QString, start);
    const QString folder = documentFolder(path, name);
    QVERIFY2(folder.startsWith(start), qPrintable(folder));
    QCOMPARE(folder.size(), start.size() + 8);
    QVERIFY(documentFolder(path, name) == folder);
    QVERIFY(documentFolder(path + u'x', name) != folder);
    // One of the same start, but for the path, is another.
    QVERIFY(documentFolder(QLatin1String("/elsewhere") + path, name) != folder);
    QVERIFY(documentFolder(QString(), QString(500, u'x')).size() < 100);
}

QTEST_GUILESS_MAIN(TestLibrary)
#include "tst_library.moc"
