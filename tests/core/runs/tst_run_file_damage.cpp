// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are no run file, or a damaged one: an error, never a run that is shorter than it was.
#include "core/runs/run_file.h"
#include "core/runs/run_schema.h"
#include "tests/core/runs/made_up_run.h"
#include "tests/core/runs/run_bytes.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace loadgrove;

namespace {

/// Why it cannot be opened, or its figures cannot be read; "" = they can.
QString messageOf(const QString &path)
{
    const auto file = RunFile::open(path);
    if (!file)
        return file.error().message;
    const auto snapshot = file.value()->snapshot();
    return snapshot ? QString() : snapshot.error().message;
}

/// Where the newest rows of a table are: a page of its own, once they are too many for one.
struct Page
{
    qsizetype begin = 0, size = 0;
};

/// As SQLite's file format has it: a page that leads to others names the last of them at its
/// eighth byte.
Page lastPageOf(const QString &path, const char *table)
{
    qsizetype size = 0, number = 0;
    {
        RunDatabase database;
        if (!database.open(path, RunDatabase::Mode::Read))
            return {};
        size = database.value(QStringLiteral("PRAGMA page_size")).toLongLong();
        number = database
                     .value(QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = '%1'")
                                .arg(QLatin1String(table)))
                     .toLongLong();
    }
    const QByteArray bytes = contentOf(path);
    bool isRoot = true;
    for (;;) {
        const qsizetype begin = (number - 1) * size;
        if (number < 2 || begin + size > bytes.size())
            return {};
        if (bytes[begin] != 2 && bytes[begin] != 5)
            return isRoot ? Page() : Page{begin, size};
        number = qFromBigEndian<quint32>(bytes.constData() + begin + 8);
        isRoot = false;
    }
}

} // namespace

class RunFileDamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void otherFilesAreRefused_data();
    void otherFilesAreRefused();
    void damageIsAnErrorOrARun();
    void lostPagesAreTold_data();
    void lostPagesAreTold();
    void aRunWithoutASecondIsNone();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void RunFileDamageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("run.lgrun"));
}

void RunFileDamageTest::otherFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("message");
    const QString ours = QStringLiteral("PRAGMA application_id = %1").arg(runApplicationId);
    QTest::newRow("text") << QByteArray("hello") << QStringList()
                          << QStringLiteral("this is no Loadgrove run file");
    QTest::newRow("nothing") << QByteArray("") << QStringList()
                             << QStringLiteral("this is no Loadgrove run file");
    QTest::newRow("another database")
        << QByteArray() << QStringList{QStringLiteral("CREATE TABLE run (key, value)")}
        << QStringLiteral("this is no Loadgrove run file");
    QTest::newRow("a newer version")
        << QByteArray() << QStringList{ours, QStringLiteral("PRAGMA user_version = 99")}
        << QStringLiteral(
               "this run file was made by a newer version of Loadgrove (file version 99, "
               "this program reads up to 1)");
    QTest::newRow("without its tables")
        << QByteArray() << QStringList{ours, QStringLiteral("PRAGMA user_version = 1")}
        << QStringLiteral("the run file is damaged: it does not say what the run was");
}

void RunFileDamageTest::otherFilesAreRefused()
{
    QFETCH(QByteArray, content);
    QFETCH(QStringList, statements);
    if (statements.isEmpty()) {
        put(m_path, content);
    } else {
        RunDatabase database;
        QVERIFY(database.open(m_path, RunDatabase::Mode::Create));
        QVERIFY(database.execute(statements));
    }
    QTEST(messageOf(m_path), "message");
    QCOMPARE(messageOf(m_folder->filePath(QStringLiteral("none.lgrun"))),
             QStringLiteral("there is no such file"));
}

/// Whatever is done to the bytes, nothing worse than an error comes of it.
void RunFileDamageTest::damageIsAnErrorOrARun()
{
    MadeUpRun run(3);
    QVERIFY(run.writeTo(m_path));
    QVERIFY(settle(m_path));
    const QByteArray good = contentOf(m_path);
    QVERIFY(good.size() > 10'000);
    std::mt19937 random(3);
    int refused = 0;
    for (int i = 0; i < 300; ++i) {
        QByteArray bytes = good;
        for (unsigned flips = 1 + random() % 20; flips > 0; --flips)
            bytes[qsizetype(random() % unsigned(bytes.size()))] = char(random());
        if (i % 5 == 0)
            bytes.truncate(qsizetype(random() % unsigned(bytes.size())));
        put(m_path, bytes);
        const auto damaged = RunFile::open(m_path);
        refused += damaged && damaged.value()->snapshot() ? 0 : 1;
    }
    QVERIFY(refused > 50);
}

void RunFileDamageTest::lostPagesAreTold_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("requests");
    QTest::newRow("seconds") << 150 << 1;
    for (const char *table : {"rows", "counters", "histograms", "samples", "changes"})
        QTest::newRow(table) << 6 << 90;
}

/// A query that breaks off after its first row looks as if there were no more.
void RunFileDamageTest::lostPagesAreTold()
{
    QFETCH(int, seconds);
    QFETCH(int, requests);
    RunInfo info = manyRequests(requests);
    Rows rows = *info.rows;
    for (Row &row : rows.rows)
        row.name += std::string(100, 'x');
    info.rows = std::make_shared<const Rows>(rows);
    MadeUpRun run(seconds, info, 1);
    for (int i = 0; i < 1000; ++i)
        run.timeline->addChange({1.0 + i * 0.001, RunChange::Kind::Rate, 100.0 + i});
    QVERIFY(run.writeTo(m_path));
    QVERIFY(settle(m_path));
    QCOMPARE(messageOf(m_path), QString());
    const Page page = lastPageOf(m_path, QTest::currentDataTag());
    QVERIFY(page.size > 0);
    QByteArray bytes = contentOf(m_path);
    put(m_path, bytes.replace(page.begin, page.size, QByteArray(page.size, '\0')));
    QVERIFY2(messageOf(m_path).startsWith(QStringLiteral("the run file is damaged: ")),
             qPrintable(messageOf(m_path)));
}

/// Its program was killed at once: there is nothing to show, but nothing is wrong with the file.
void RunFileDamageTest::aRunWithoutASecondIsNone()
{
    MadeUpRun run(2);
    QVERIFY(RunWriter::create(m_path, run.info, {}));
    QCOMPARE(messageOf(m_path), QString());
    QVERIFY(RunFile::open(m_path).value()->length() == nanoseconds(0));
}

QTEST_GUILESS_MAIN(RunFileDamageTest)
#include "tst_run_file_damage.moc"
