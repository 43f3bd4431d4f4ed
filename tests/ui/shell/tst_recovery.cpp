// SPDX-License-Identifier: GPL-3.0-or-later
// What is not saved survives a process that is killed, and no file that another program changed is
// overwritten unasked.
#include "core/format/scenario_file.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/shell/file_watch.h"
#include "ui/shell/recovery.h"
#include "ui/widgets/message_bar.h"

#include <QDir>
#include <QProcess>
#include <QPushButton>
#include <QtTest>

#include <csignal>
#include <cstdio>

using namespace loadgrove;

namespace {

DocumentSettings named(const ScenarioDocument &document, const char *name)
{
    DocumentSettings settings = document.document().settings;
    settings.name = name;
    return settings;
}

/// Opens the file, changes it, says so once the change is in the journal, and waits to be killed.
int beKilled(const QString &folder)
{
    Settings settings(folder + QLatin1String("/settings.ini"));
    Theme theme(*qApp, settings);
    MainWindow window(settings, theme, std::make_unique<Answers>());
    window.files().openFile(folder + QLatin1String("/sample.loadgrove.json"));
    QObject::connect(&window.recovery(), &Recovery::kept, [] {
        std::puts("kept");
        std::fflush(stdout);
    });
    window.document().changeSettings(named(window.document(), "not saved"),
                                     QStringLiteral("Change name"));
    return QApplication::exec();
}

} // namespace

class TestRecovery : public QObject, public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void survivesBeingKilled_data();
    void survivesBeingKilled();
    void nothingIsKeptOfWhatIsSaved();
    void nothingIsKeptOfWhatIsDiscarded();
    void leavesOthersAlone();
    void unreadableJournals();
    void noticesAChange();
    void noticesWhatIsReplacedAndRemoved();
    void doesNotOverwriteUnasked_data();
    void doesNotOverwriteUnasked();

private:
    QStringList journals() const
    {
        return QDir(m_settings->recoveryFolder()).entryList({QStringLiteral("*.recovery.json")});
    }
    void change(const char *name)
    {
        document().changeSettings(named(document(), name), QStringLiteral("Change name"));
    }
    void writeOutside(const QByteArray &content)
    {
        QFile out(file("sample.loadgrove.json"));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(content);
    }
    QByteArray content() const
    {
        QFile in(file("sample.loadgrove.json"));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    QWidget *notice() { return m_window->findChild<QWidget *>(QStringLiteral("fileNotice")); }
};

void TestRecovery::survivesBeingKilled_data()
{
    QTest::addColumn<bool>("open");
    QTest::newRow("opened") << true;
    QTest::newRow("discarded") << false;
}

void TestRecovery::survivesBeingKilled()
{
    QFETCH(bool, open);
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--be-killed"), m_folder->path()});
    QVERIFY(process.waitForStarted());
    QVERIFY(process.waitForReadyRead(30'000));
    QCOMPARE(process.readAllStandardOutput().trimmed(), QByteArray("kept"));
    m_window->offerLost();
    QVERIFY(m_answers->asked.isEmpty()); // it is still at work
    ::kill(pid_t(process.processId()), SIGKILL);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::CrashExit);

    m_answers->recover = open;
    m_window->offerLost();
    QCOMPARE(m_answers->asked, QStringList{QStringLiteral("recover sample.loadgrove.json")});
    m_window->offerLost();
    QCOMPARE(m_answers->asked.size(), 1); // once
    if (!open) {
        QVERIFY(journals().isEmpty());
        return;
    }
    QCOMPARE(document().document().settings.name, std::string("not saved"));
    QCOMPARE(document().fileName(), file("sample.loadgrove.json"));
    QVERIFY(document().isModified());
    QCOMPARE(text(), QStringLiteral("a(one two inner(three)) b(five)"));
    QVERIFY(content().contains("\"Sample\"")); // the file itself was not touched
    QCOMPARE(journals().size(), 1);            // kept on
    m_window->files().save();
    QVERIFY(content().contains("\"not saved\""));
    QVERIFY(journals().isEmpty());
}

void TestRecovery::nothingIsKeptOfWhatIsSaved()
{
    openSampleFile();
    change("new");
    m_window->recovery().flush();
    QCOMPARE(journals().size(), 1);
    m_window->files().save();
    QVERIFY(journals().isEmpty());
    change("newer");
    m_window->recovery().flush();
    QCOMPARE(journals().size(), 1);
    document().undoStack().undo();
    QVERIFY(journals().isEmpty()); // as it is in the file
}

void TestRecovery::nothingIsKeptOfWhatIsDiscarded()
{
    openSampleFile();
    change("new");
    m_window->recovery().flush();
    m_answers->save = Questions::Save::Discard;
    m_window->files().close();
    QVERIFY(journals().isEmpty());
    openSampleFile();
    change("new");
    m_window->recovery().flush();
    m_window.reset();
    QVERIFY(journals().isEmpty());
}

void TestRecovery::leavesOthersAlone()
{
    openSampleFile();
    change("new");
    m_window->recovery().flush();
    MainWindow other(*m_settings, *m_theme, std::make_unique<Answers>());
    QVERIFY(!other.recovery().takeLost());
    other.files().newDocument();
    other.document().changeSettings(named(other.document(), "other"), QStringLiteral("Change"));
    other.recovery().flush();
    QCOMPARE(journals().size(), 2);
}

void TestRecovery::unreadableJournals()
{
    QDir().mkpath(m_settings->recoveryFolder());
    for (const char *text : {"", "{", "{\"loadgrove_recovery\": 1}", "\xff\xfe"}) {
        QFile journal(m_settings->recoveryFolder()
                      + QStringLiteral("/x%1.recovery.json").arg(qstrlen(text)));
        QVERIFY(journal.open(QIODevice::WriteOnly));
        journal.write(text);
    }
    const QStringList before = journals();
    m_window->offerLost();
    QVERIFY(m_answers->asked.isEmpty());
    QCOMPARE(journals(), before);
}

void TestRecovery::noticesAChange()
{
    openSampleFile();
    QVERIFY(!notice()->isVisible());
    writeOutside(QByteArray(sampleText).replace("Sample", "Other"));
    QTRY_VERIFY(notice()->isVisible());
    QCOMPARE(document().document().settings.name, std::string("Sample")); // not read unasked
    QTest::mouseClick(notice()->findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(document().document().settings.name, std::string("Other"));
    QVERIFY(!notice()->isVisible());
    QVERIFY(!document().isModified());
}

void TestRecovery::noticesWhatIsReplacedAndRemoved()
{
    openSampleFile();
    const QByteArray same = content();
    QVERIFY(QFile::remove(file("sample.loadgrove.json")));
    QTRY_VERIFY(notice()->isVisible());
    m_window->files().save(); // writes it anew, unasked: nothing is lost
    QVERIFY(QFile::exists(file("sample.loadgrove.json")));
    QVERIFY(!notice()->isVisible());
    QVERIFY(m_answers->asked.isEmpty());

    QFile fresh(file("fresh"));
    QVERIFY(fresh.open(QIODevice::WriteOnly));
    fresh.write(QByteArray(sampleText).replace("Sample", "Third"));
    fresh.close();
    QCOMPARE(std::rename(qPrintable(file("fresh")), qPrintable(file("sample.loadgrove.json"))), 0);
    QTRY_VERIFY(notice()->isVisible());
}

void TestRecovery::doesNotOverwriteUnasked_data()
{
    QTest::addColumn<bool>("sameContent");
    QTest::newRow("changed") << false;
    QTest::newRow("only touched") << true;
}

void TestRecovery::doesNotOverwriteUnasked()
{
    QFETCH(bool, sameContent);
    openSampleFile();
    change("mine");
    const QByteArray theirs =
        sameContent ? QByteArray(sampleText) : QByteArray(sampleText).replace("Sample", "Theirs");
    writeOutside(theirs);
    m_answers->confirms = false;
    m_window->files().save();
    if (sameContent) {
        QVERIFY(m_answers->asked.isEmpty());
        QVERIFY(content().contains("mine"));
        return;
    }
    QCOMPARE(m_answers->asked.size(), 1);
    QCOMPARE(content(), theirs);
    QVERIFY(document().isModified());
    m_answers->confirms = true;
    m_window->files().save();
    QVERIFY(content().contains("mine"));
}

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (argc == 3 && qstrcmp(argv[1], "--be-killed") == 0)
        return beKilled(QString::fromLocal8Bit(argv[2]));
    TestRecovery test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_recovery.moc"
