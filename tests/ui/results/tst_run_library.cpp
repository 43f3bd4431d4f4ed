// SPDX-License-Identifier: GPL-3.0-or-later
// The library of runs as people use it: listed, searched, named, renamed and deleted.
#include "tests/ui/results/kept_runs_fixture.h"
#include "ui/results/library_files.h"
#include "ui/results/run_details.h"
#include "ui/results/run_list_model.h"
#include "ui/results/run_list_words.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_text.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>

using namespace loadgrove;

class TestRunLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup();

    void listsWhatTheFilesSay();
    void listsWhatCannotBeRead();
    void aNewListChangesOnlyWhatDiffers();
    void isSearched_data();
    void isSearched();
    void isNarrowedToADocument();
    void sortsByNumber();
    void anEmptyLibraryOffersToRun();
    void labelsAndNotesStandInTheFile();
    void isRenamed();
    void aNameThatIsTakenIsTold();
    void deletingAsks_data();
    void deletingAsks();
    void changesAreMadeThoughTheWindowCloses();
    void opensAndComparesWhatIsChosen();

private:
    void showRuns(int count);
    RunListModel &model() { return m_page->runs(); }
    QAbstractItemModel &list() { return *m_page->list().model(); }
    void choose(const QStringList &files) { m_page->select(files); }
    template <class Widget>
    Widget *find(const char *accessibleName);
    QPushButton *button(const char *name)
    {
        return m_page->findChild<QPushButton *>(QLatin1String(name));
    }

    std::unique_ptr<KeptRunsFixture> m_runs;
    std::unique_ptr<LibraryFiles> m_files;
    std::unique_ptr<LibraryPage> m_page;
};

void TestRunLibrary::init()
{
    m_runs = std::make_unique<KeptRunsFixture>();
    m_files = std::make_unique<LibraryFiles>(m_runs->library);
    m_page = std::make_unique<LibraryPage>(*m_files, m_runs->confirm());
    new QAbstractItemModelTester(
        &m_page->runs(), QAbstractItemModelTester::FailureReportingMode::Fatal, m_page.get());
    new QAbstractItemModelTester(m_page->list().model(),
                                 QAbstractItemModelTester::FailureReportingMode::Fatal,
                                 m_page.get());
    m_page->resize(1200, 600);
    m_page->show();
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestRunLibrary::cleanup()
{
    m_page.reset();
    m_files.reset();
    m_runs.reset();
}

void TestRunLibrary::showRuns(int count)
{
    m_files->refresh();
    QTRY_COMPARE(model().rowCount(), count);
    QTRY_VERIFY(!m_files->isBusy());
}

template <class Widget>
Widget *TestRunLibrary::find(const char *accessibleName)
{
    for (Widget *widget : m_page->findChildren<Widget *>()) {
        if (widget->accessibleName() == QLatin1String(accessibleName))
            return widget;
    }
    return nullptr;
}

void TestRunLibrary::listsWhatTheFilesSay()
{
    const QString older = m_runs->keepRun("orders", 0);
    const QString newer = m_runs->keepRun("browse", 5);
    showRuns(2);
    QCOMPARE(list().rowCount(), 2);
    const QString files[] = {newer, older};
    for (int row = 0; row < 2; ++row) { // newest first
        const RunEntry entry = readRunEntry(files[row]);
        const KeyFigures &figures = *entry.figures;
        QVERIFY(figures.count > 0 && figures.failed > 0);
        const QStringList expected{startedText(entry),
                                   entry.document,
                                   QStringLiteral("Passed"),
                                   QString(),
                                   countText(figures.count),
                                   rateText(figures.rps()),
                                   latencyText(figures.p95),
                                   shareText(figures.errorRate()),
                                   durationText(figures.duration),
                                   entry.name()};
        QCOMPARE(rowText(list(), row), expected.join(QLatin1Char('|')));
    }
    QCOMPARE(m_page->details().run()->file, newer); // the newest is chosen to begin with
}

void TestRunLibrary::listsWhatCannotBeRead()
{
    m_runs->keepRun("orders", 0);
    const QString interrupted = m_runs->keep("orders", 1, false);
    QVERIFY(setWriter(interrupted, goneProcess()));
    putFile(m_runs->library.folder() + QStringLiteral("/broken.lgrun"), "no database at all");
    showRuns(3);
    QStringList verdicts;
    for (int row = 0; row < 3; ++row)
        verdicts += list().index(row, RunListModel::Verdict).data().toString();
    QCOMPARE(verdicts, (QStringList{QStringLiteral("Interrupted"), QStringLiteral("Passed"),
                                    QStringLiteral("Unreadable")}));
    choose({m_runs->library.folder() + QStringLiteral("/broken.lgrun")});
    QVERIFY(!button("openRun")->isEnabled());
    QVERIFY(button("deleteRuns")->isEnabled());
}

void TestRunLibrary::aNewListChangesOnlyWhatDiffers()
{
    const QString first = m_runs->keepRun("orders", 0);
    m_runs->keepRun("orders", 1);
    showRuns(2);
    choose({first});
    QSignalSpy changed(&model(), &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model(), &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&model(), &QAbstractItemModel::modelReset);
    m_runs->keepRun("orders", 2);
    m_runs->keepRun("orders", 3);
    QVERIFY(setRunLabel(first, QStringLiteral("kept")));
    showRuns(4);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(removed.count() + reset.count(), 0);
    QCOMPARE(m_page->details().run()->file, first);
    QCOMPARE(m_page->details().run()->label, QStringLiteral("kept"));
}

void TestRunLibrary::isSearched_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("found");
    QTest::newRow("nothing") << QString() << 3;
    QTest::newRow("document") << QStringLiteral("ORDERS") << 2;
    QTest::newRow("label") << QStringLiteral("baseline") << 1;
    QTest::newRow("words in any order") << QStringLiteral("baseline orders") << 1;
    QTest::newRow("note") << QStringLiteral("new cache") << 1;
    QTest::newRow("verdict") << QStringLiteral("passed") << 3;
    QTest::newRow("no such") << QStringLiteral("baseline browse") << 0;
}

void TestRunLibrary::isSearched()
{
    QFETCH(QString, text);
    QFETCH(int, found);
    const QString labelled = m_runs->keepRun("orders", 0);
    m_runs->keepRun("orders", 1);
    const QString noted = m_runs->keepRun("browse", 2);
    QVERIFY(setRunLabel(labelled, QStringLiteral("Baseline")));
    QVERIFY(setRunNote(noted, QStringLiteral("with the new cache")));
    showRuns(3);
    auto *search = find<QLineEdit>("Search the runs");
    QTest::keyClicks(search, text);
    QCOMPARE(list().rowCount(), found);
}

void TestRunLibrary::isNarrowedToADocument()
{
    m_runs->keepRun("orders", 0);
    m_runs->keepRun("browse", 1);
    m_runs->keepRun("browse", 2);
    showRuns(3);
    auto *documents = find<QComboBox>("Document");
    QVERIFY(documents->isVisible());
    QCOMPARE(documents->count(), 3);
    QTest::keyClicks(documents, QStringLiteral("br"));
    QCOMPARE(list().rowCount(), 2);
    showRuns(3); // stays narrowed
    QCOMPARE(documents->currentText(), QStringLiteral("browse"));
    QCOMPARE(list().rowCount(), 2);
}

void TestRunLibrary::sortsByNumber()
{
    m_runs->keepRun("a", 0, 2, 1);
    m_runs->keepRun("b", 1, 2, 30); // p95 above a second: its text would sort first
    m_runs->keepRun("c", 2, 2, 5);
    showRuns(3);
    m_page->list().sortByColumn(RunListModel::P95, Qt::AscendingOrder);
    QStringList order;
    for (int row = 0; row < 3; ++row)
        order += list().index(row, RunListModel::Document).data().toString();
    QCOMPARE(order.join(QString()), QStringLiteral("acb"));
}

void TestRunLibrary::anEmptyLibraryOffersToRun()
{
    m_files->refresh();
    QTRY_VERIFY(!m_files->isBusy());
    QPushButton *run = nullptr;
    for (QPushButton *each : m_page->findChildren<QPushButton *>())
        run = each->isVisible() && each->text() == QStringLiteral("Run now") ? each : run;
    QVERIFY(run);
    QSignalSpy wanted(m_page.get(), &LibraryPage::runWanted);
    QTest::mouseClick(run, Qt::LeftButton);
    QCOMPARE(wanted.count(), 1);
}

void TestRunLibrary::labelsAndNotesStandInTheFile()
{
    const QString first = m_runs->keepRun("orders", 0);
    m_runs->keepRun("orders", 1);
    showRuns(2);
    choose({first});
    auto *label = find<QLineEdit>("Label");
    auto *note = find<QPlainTextEdit>("Note");
    label->setFocus();
    QTest::keyClicks(label, QStringLiteral("baseline"));
    QTest::keyClick(label, Qt::Key_Return);
    QTRY_COMPARE(readRunEntry(first).label, QStringLiteral("baseline"));
    note->setFocus();
    QTest::keyClicks(note, QStringLiteral("before the cache"));
    m_page->list().setFocus(); // leaving the field is enough
    QTRY_COMPARE(readRunEntry(first).note, QStringLiteral("before the cache"));
    QTRY_COMPARE(model().entry(model().indexOf(first)).note, QStringLiteral("before the cache"));
    label->setText(QString(300, QLatin1Char('x'))); // too long: said, not done
    QTest::keyClick(label, Qt::Key_Return);
    QTRY_VERIFY(!m_files->isBusy());
    QCOMPARE(readRunEntry(first).label, QStringLiteral("baseline"));
}

void TestRunLibrary::isRenamed()
{
    const QString first = m_runs->keepRun("orders", 0);
    m_runs->keepRun("orders", 1);
    showRuns(2);
    choose({first});
    m_page->list().setFocus();
    QTest::keyClick(&m_page->list(), Qt::Key_F2);
    auto *name = find<QLineEdit>("File name");
    QTRY_VERIFY(name->hasFocus());
    QTest::keyClicks(name, QStringLiteral("before"));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(!QFile::exists(first));
    const QString now = QFileInfo(first).path() + QStringLiteral("/before.lgrun");
    QVERIFY(QFile::exists(now));
    QTRY_COMPARE(m_page->details().run().value_or(RunEntry()).file, now); // still the chosen one
    QCOMPARE(model().rowCount(), 2);
}

void TestRunLibrary::aNameThatIsTakenIsTold()
{
    const QString first = m_runs->keepRun("orders", 0);
    const QString second = m_runs->keepRun("orders", 1);
    showRuns(2);
    choose({first});
    auto *name = find<QLineEdit>("File name");
    name->setText(QFileInfo(second).completeBaseName());
    QTest::keyClick(name, Qt::Key_Return);
    auto *messages = m_page->findChild<MessageBar *>();
    QTRY_VERIFY(messages->isVisible());
    QVERIFY2(messages->text().contains(QFileInfo(second).fileName()), qPrintable(messages->text()));
    QVERIFY(QFile::exists(first) && QFile::exists(second));
}

void TestRunLibrary::deletingAsks_data()
{
    QTest::addColumn<bool>("agrees");
    QTest::newRow("yes") << true;
    QTest::newRow("no") << false;
}

void TestRunLibrary::deletingAsks()
{
    QFETCH(bool, agrees);
    m_runs->agrees = agrees;
    const QString first = m_runs->keepRun("orders", 0);
    const QString second = m_runs->keepRun("orders", 1);
    const QString third = m_runs->keepRun("orders", 2);
    showRuns(3);
    choose({first, third});
    m_page->list().setFocus();
    QTest::keyClick(&m_page->list(), Qt::Key_Delete);
    QCOMPARE(m_runs->asked, QStringList{QStringLiteral("Delete 2 runs?")});
    QTRY_COMPARE(model().rowCount(), agrees ? 1 : 3);
    QTRY_VERIFY(!m_files->isBusy());
    QCOMPARE(QFile::exists(first), !agrees);
    QCOMPARE(QFile::exists(third), !agrees);
    QVERIFY(QFile::exists(second));
}

void TestRunLibrary::changesAreMadeThoughTheWindowCloses()
{
    const QString first = m_runs->keepRun("orders", 0);
    const QString second = m_runs->keepRun("orders", 1);
    m_files->setLabel(readRunEntry(first), QStringLiteral("one"));
    m_files->setLabel(readRunEntry(second), QStringLiteral("two"));
    m_page.reset();
    m_files.reset();
    QCOMPARE(readRunEntry(first).label, QStringLiteral("one"));
    QCOMPARE(readRunEntry(second).label, QStringLiteral("two"));
}

void TestRunLibrary::opensAndComparesWhatIsChosen()
{
    const QString first = m_runs->keepRun("orders", 0);
    const QString second = m_runs->keepRun("orders", 1);
    showRuns(2);
    choose({first});
    QVERIFY(!button("compareRuns")->isEnabled());
    QSignalSpy opened(m_page.get(), &LibraryPage::openWanted);
    m_page->list().setFocus();
    QTest::keyClick(&m_page->list(), Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QCOMPARE(opened[0][0].toString(), first);
    choose({second, first});
    QVERIFY(!button("openRun")->isEnabled());
    QSignalSpy compared(m_page.get(), &LibraryPage::compareWanted);
    QTest::mouseClick(button("compareRuns"), Qt::LeftButton);
    QCOMPARE(compared.count(), 1);
    QCOMPARE(compared[0][0].toStringList(), (QStringList{first, second})); // the oldest is the base
}

QTEST_MAIN(TestRunLibrary)
#include "tst_run_library.moc"
