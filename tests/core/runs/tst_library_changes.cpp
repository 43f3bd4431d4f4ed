// SPDX-License-Identifier: GPL-3.0-or-later
// Labels, names and the end of kept runs: nothing is replaced, nothing else goes.
#include "tests/core/runs/kept_runs.h"

#include <QTest>

using namespace loadgrove;

namespace {

/// Every name below the folder, at any depth.
QStringList everythingIn(const QString &folder)
{
    QStringList all;
    const auto filter = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
    for (const QFileInfo &info : QDir(folder).entryInfoList(filter)) {
        all += info.fileName();
        if (info.isDir() && !info.isSymLink())
            all += everythingIn(info.filePath());
    }
    return all;
}

} // namespace

class TestLibraryChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_runs = std::make_unique<KeptRuns>(); }
    void labelsAndNotes();
    void renames();
    void wrongNames_data();
    void wrongNames();
    void renamingKeepsTheLastSeconds();
    void deletes();
    void doesNotTouchWhatIsNotItsOwn();

private:
    QString path(const char *name) const { return m_runs->library.folder() + QLatin1String(name); }

    std::unique_ptr<KeptRuns> m_runs;
};

void TestLibraryChanges::labelsAndNotes()
{
    const QString file = m_runs->keep("d", 0);
    const QString label = QString::fromUtf8("größer \xe2\x80\x9e"
                                            "1.2\xe2\x80\x9c \xf0\x9f\x90\xbb");
    QVERIFY(setRunLabel(file, QLatin1String("  ") + label + QLatin1Char(' ')));
    QVERIFY(setRunNote(file, QStringLiteral("two\nlines")));
    const QString copy = m_runs->folder.filePath(QStringLiteral("copy.lgrun"));
    QVERIFY(QFile::copy(file, copy));
    QCOMPARE(readRunEntry(copy).label, label);
    QCOMPARE(readRunEntry(copy).note, QStringLiteral("two\nlines"));
    QVERIFY(!readRunEntry(file).isExpendable());

    QVERIFY(messageOf(setRunLabel(file, QStringLiteral("two\nlines"))).contains(u"one line"));
    QVERIFY(messageOf(setRunLabel(file, QString(201, u'x'))).contains(u"201 characters"));
    QVERIFY(messageOf(setRunNote(file, QString(20'001, u'x'))).contains(u"more than 20000"));
    QCOMPARE(readRunEntry(file).label, label); // as it was

    QVERIFY(setRunLabel(file, QString()));
    QVERIFY(setRunNote(file, QString()));
    QVERIFY(readRunEntry(file).isExpendable());
    putFile(m_runs->folder.filePath(QStringLiteral("text")), "hello");
    QVERIFY(messageOf(setRunLabel(m_runs->folder.filePath(QStringLiteral("text")), label))
                .contains(u"no Loadgrove run file"));
}

void TestLibraryChanges::renames()
{
    const QString file = m_runs->keep("d", 0), other = m_runs->keep("d", 1);
    const auto renamed =
        m_runs->library.rename(readRunEntry(file), QString::fromUtf8("größer als früher"));
    QVERIFY2(renamed, qPrintable(messageOf(renamed)));
    QCOMPARE(*renamed, QFileInfo(file).path() + QString::fromUtf8("/größer als früher.lgrun"));
    QVERIFY(!QFileInfo::exists(file));
    QVERIFY(readRunEntry(*renamed).isReadable());
    QVERIFY(m_runs->library.rename(readRunEntry(*renamed),
                                   QFileInfo(*renamed).fileName())); // as it is called

    const auto taken = m_runs->library.rename(readRunEntry(other), QFileInfo(*renamed).fileName());
    QVERIFY(messageOf(taken).contains(u"already"));
    QCOMPARE(readRunEntry(*renamed).started.addSecs(60),
             readRunEntry(other).started); // both are there

    const QString running = m_runs->keep("d", 2, false);
    QCOMPARE(messageOf(m_runs->library.rename(readRunEntry(running), QStringLiteral("x"))),
             QStringLiteral("this run still goes on"));
}

void TestLibraryChanges::wrongNames_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"../x", "/tmp/x", "a/b", "..", ".", "", " ", ".hidden", "-x", "last",
                             "a\nb", "a\\b", ".lgrun", "last.lgrun"})
        QTest::newRow(name) << QString::fromLatin1(name);
    QTest::newRow("long") << QString(300, u'x');
    QTest::newRow("long in bytes") << QString(100, QChar(0x6771));
}

void TestLibraryChanges::wrongNames()
{
    QFETCH(QString, name);
    const QString file = m_runs->keep("d", 0);
    const QStringList before = everythingIn(m_runs->folder.path());
    const auto renamed = m_runs->library.rename(readRunEntry(file), name);
    QVERIFY(!renamed);
    QVERIFY(renamed.error().code == ErrorCode::Invalid || renamed.error().code == ErrorCode::Limit);
    QCOMPARE(everythingIn(m_runs->folder.path()), before);
}

/// What its writer did not live to bring into the file itself stands beside it.
void TestLibraryChanges::renamingKeepsTheLastSeconds()
{
    const QString file = m_runs->keep("d", 0);
    const QString folder = QFileInfo(file).path();
    const QString killed = folder + QLatin1String("/killed.lgrun");
    {
        MadeUpRun run(3);
        auto writer = RunWriter::create(killed, run.info, {});
        QVERIFY(writer);
        for (const auto &record : run.records)
            QVERIFY(writer.value()->append(*record));
        QVERIFY(QFileInfo::exists(killed + QLatin1String("-wal")));
        for (const char *suffix : {"", "-wal"}) // as they stand when the power goes
            QVERIFY(QFile::copy(killed + QLatin1String(suffix),
                                folder + QLatin1String("/copy.lgrun") + QLatin1String(suffix)));
    }
    const QString copy = folder + QLatin1String("/copy.lgrun");
    QVERIFY(setWriter(copy, goneProcess()));
    const auto count = readRunEntry(copy).figures->count;
    const auto renamed = m_runs->library.rename(readRunEntry(copy), QStringLiteral("kept"));
    QVERIFY2(renamed, qPrintable(messageOf(renamed)));
    QCOMPARE(readRunEntry(*renamed).state, RunEntry::State::Interrupted);
    QCOMPARE(readRunEntry(*renamed).figures->count, count);
    QVERIFY(count > 0);
}

void TestLibraryChanges::deletes()
{
    const QString file = m_runs->keep("d", 0), other = m_runs->keep("d", 1);
    const QString folder = QFileInfo(file).path();
    putFile(file + QLatin1String("-wal"), "");
    const RunEntry run = readRunEntry(file);
    QVERIFY(m_runs->library.remove(run));
    QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList(QFileInfo(other).fileName()));
    QVERIFY(messageOf(m_runs->library.remove(run)).startsWith(u"cannot be deleted: ")); // again
    QVERIFY(m_runs->library.remove(readRunEntry(other)));
    QVERIFY(!QFileInfo::exists(folder));
    QVERIFY(QFileInfo::exists(m_runs->library.folder()));

    const QString running = m_runs->keep("d", 2, false);
    QCOMPARE(messageOf(m_runs->library.remove(readRunEntry(running))),
             QStringLiteral("this run still goes on"));
    QVERIFY(QFileInfo::exists(running));
}

void TestLibraryChanges::doesNotTouchWhatIsNotItsOwn()
{
    const QString inside = m_runs->keep("d", 0);
    const QString outside = m_runs->folder.filePath(QStringLiteral("outside.lgrun"));
    QVERIFY(QFile::copy(inside, outside));
    putFile(path("/notes.txt"), "mine");
    const QString deep = QFileInfo(inside).path() + QLatin1String("/deep");
    QVERIFY(QDir().mkpath(deep));
    QVERIFY(QFile::copy(inside, deep + QLatin1String("/x.lgrun")));
    for (const QString &file : {outside, path("/../outside.lgrun"), path("/notes.txt"),
                                deep + QLatin1String("/x.lgrun")}) {
        const RunEntry run = readRunEntry(file);
        QVERIFY2(messageOf(m_runs->library.remove(run)).contains(u"not in the library"),
                 qPrintable(file));
        QVERIFY(messageOf(m_runs->library.rename(run, QStringLiteral("y"))).contains(u"not in"));
        QVERIFY(QFileInfo(file).isFile());
    }
    // Of a link, the link goes, not what it leads to.
    const QString link = path("/link.lgrun");
    QVERIFY(QFile::link(outside, link));
    QVERIFY(m_runs->library.remove(readRunEntry(link)));
    QVERIFY(!QFileInfo(link).isSymLink());
    QVERIFY(QFileInfo(outside).isFile());
}

QTEST_GUILESS_MAIN(TestLibraryChanges)
#include "tst_library_changes.moc"
