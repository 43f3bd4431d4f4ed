// SPDX-License-Identifier: GPL-3.0-or-later
// What people say of kept runs: asked for when they said it and only then, and never lost without a
// word where it cannot be written.
#include "tests/ui/results/kept_runs_fixture.h"
#include "ui/results/kept_run_page.h"
#include "ui/results/library_files.h"
#include "ui/results/results_page.h"
#include "ui/results/run_details.h"
#include "ui/results/run_list_model.h"
#include "ui/widgets/message_bar.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace loadgrove;

class TestRunChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { m_runs = std::make_unique<KeptRunsFixture>(); }
    void cleanup();

    void leavingAsksForNothing_data();
    void leavingAsksForNothing();
    void isAskedForOnce();
    void whatIsTypedOutlivesARename();
    void aFailureIsToldBesideTheRun();
    void failuresAreToldTogether();
    void aRenameLeavesTheSelection();
    void nothingIsSaidBeforeTheListIsThere();

private:
    void showLibrary(int runs);
    template <class Widget>
    static Widget *field(const QWidget &parent, const char *name);
    bool offersToRun() const;

    std::unique_ptr<KeptRunsFixture> m_runs;
    std::unique_ptr<LibraryFiles> m_files;
    std::unique_ptr<LibraryPage> m_page;
};

void TestRunChanges::cleanup()
{
    m_page.reset();
    m_files.reset();
    m_runs.reset();
}

/// runs: none: does not read it yet.
void TestRunChanges::showLibrary(int runs)
{
    m_files = std::make_unique<LibraryFiles>(m_runs->library);
    m_page = std::make_unique<LibraryPage>(*m_files, m_runs->confirm());
    m_page->resize(1200, 600);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    if (runs == 0)
        return;
    m_files->refresh();
    QTRY_COMPARE(m_page->runs().rowCount(), runs);
    QTRY_VERIFY(!m_files->isBusy());
}

template <class Widget>
Widget *TestRunChanges::field(const QWidget &parent, const char *name)
{
    for (Widget *widget : parent.findChildren<Widget *>()) {
        if (widget->accessibleName() == QLatin1String(name))
            return widget;
    }
    return nullptr;
}

void TestRunChanges::leavingAsksForNothing_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("note");
    const auto row = [](const char *name, const char *file, const char *label, const char *note) {
        QTest::newRow(name) << QString::fromUtf8(file) << QString::fromUtf8(label)
                            << QString::fromUtf8(note);
    };
    row("plain", "/runs/x.lgrun", "base", "as it was");
    row("suffix twice", "/runs/x.lgrun.lgrun", "", "");
    row("blank before the suffix", "/runs/x .lgrun", "", "");
    row("line ends of Windows", "/runs/x.lgrun", "", "one\r\ntwo");
    row("blank that does not break", "/runs/x.lgrun", "", "10\u00a0ms");
    row("blanks around", "/runs/x.lgrun", " base ", "\nas it was\n");
}

void TestRunChanges::leavingAsksForNothing()
{
    QFETCH(QString, file);
    QFETCH(QString, label);
    QFETCH(QString, note);
    RunEntry run;
    run.state = RunEntry::State::Finished;
    run.file = file;
    run.label = label;
    run.note = note;
    RunDetails details;
    QSignalSpy labels(&details, &RunDetails::labelEdited);
    QSignalSpy notes(&details, &RunDetails::noteEdited);
    QSignalSpy names(&details, &RunDetails::nameEdited);
    details.setRun(run);
    QTest::keyClick(field<QLineEdit>(details, "File name"), Qt::Key_Return);
    details.setRun(run);
    details.setNoRun(QString());
    QCOMPARE(labels.count() + notes.count() + names.count(), 0);
    details.setRun(run);
    field<QPlainTextEdit>(details, "Note")->setPlainText(QStringLiteral("said now"));
    details.setNoRun(QString());
    QCOMPARE(notes.count(), 1);
    QCOMPARE(notes[0][1].toString(), QStringLiteral("said now"));
    QCOMPARE(labels.count() + names.count(), 0);
}

/// And again where it could not be done: what was typed is still there.
void TestRunChanges::isAskedForOnce()
{
    RunEntry run;
    run.state = RunEntry::State::Finished;
    run.file = QStringLiteral("/runs/x.lgrun");
    run.label = QStringLiteral("before");
    RunDetails details;
    QSignalSpy asked(&details, &RunDetails::labelEdited);
    details.setRun(run);
    auto *label = field<QLineEdit>(details, "Label");
    label->selectAll();
    QTest::keyClicks(label, QStringLiteral("after"));
    QTest::keyClick(label, Qt::Key_Return);
    QTest::keyClick(label, Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    details.askAgain(QStringLiteral("/runs/another.lgrun"));
    QTest::keyClick(label, Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    details.askAgain(run.file); // it could not be written
    details.setRun(run);        // as listed anew
    QCOMPARE(label->text(), QStringLiteral("after"));
    QTest::keyClick(label, Qt::Key_Return);
    QCOMPARE(asked.count(), 2);
    run.label = QStringLiteral("after");
    details.setRun(run);
    QTest::keyClick(label, Qt::Key_Return);
    QCOMPARE(asked.count(), 2);
    run.label = QStringLiteral("from elsewhere"); // nobody types here now
    details.setRun(run);
    QCOMPARE(label->text(), QStringLiteral("from elsewhere"));
    label->setText(QStringLiteral("after"));
    details.setNoRun(QString());
    QCOMPARE(asked.count(), 3);
}

void TestRunChanges::whatIsTypedOutlivesARename()
{
    RunEntry run;
    run.state = RunEntry::State::Finished;
    run.file = QStringLiteral("/runs/x.lgrun");
    RunDetails details;
    QSignalSpy asked(&details, &RunDetails::labelEdited);
    details.setRun(run);
    auto *label = field<QLineEdit>(details, "Label");
    QTest::keyClicks(label, QStringLiteral("half a la"));
    const QString before = std::exchange(run.file, QStringLiteral("/runs/y.lgrun"));
    details.followRun(before, run);
    QCOMPARE(label->text(), QStringLiteral("half a la"));
    QCOMPARE(field<QLineEdit>(details, "File name")->text(), QStringLiteral("y"));
    QCOMPARE(asked.count(), 0);
    details.setNoRun(QString());
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].value<RunEntry>().file, run.file);
}

/// Where it was asked for, and it stays until something else is asked for.
void TestRunChanges::aFailureIsToldBesideTheRun()
{
    const QString file = m_runs->keepRun("orders", 0);
    ResultsPage results(m_runs->library, m_runs->confirm());
    results.resize(1200, 640);
    results.show();
    QVERIFY(QTest::qWaitForWindowExposed(&results));
    results.openRun(file);
    KeptRunPage &page = results.runPage();
    QTRY_VERIFY(page.run().figures().snapshot != nullptr);
    for (QToolButton *button : page.findChildren<QToolButton *>()) {
        if (button->text().contains(QStringLiteral("Note")))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    const QString away = file + QStringLiteral(".away");
    QVERIFY(QFile::rename(file, away)); // nothing can be written to it
    auto *label = field<QLineEdit>(page.details(), "Label");
    QTest::keyClicks(label, QStringLiteral("baseline"));
    QTest::keyClick(label, Qt::Key_Return);
    QTRY_VERIFY(page.messages().isVisible());
    QVERIFY2(page.messages().text().startsWith(QStringLiteral("The label of orders")),
             qPrintable(page.messages().text()));
    QCOMPARE(label->text(), QStringLiteral("baseline"));
    QVERIFY(QFile::rename(away, file));
    QTest::keyClick(label, Qt::Key_Return);
    QTRY_COMPARE(readRunEntry(file).label, QStringLiteral("baseline"));
    QTRY_COMPARE(page.run().figures().entry.label, QStringLiteral("baseline"));
    QVERIFY(!page.messages().isVisible());
}

void TestRunChanges::failuresAreToldTogether()
{
    const QString file = m_runs->keepRun("orders", 0);
    showLibrary(1);
    const RunEntry there = readRunEntry(file);
    std::vector<RunEntry> gone;
    for (int i = 0; i < 5; ++i) {
        gone.push_back(there);
        gone.back().file = QFileInfo(file).path() + QStringLiteral("/gone%1.lgrun").arg(i);
        gone.back().document = QStringLiteral("gone%1").arg(i);
    }
    auto *messages = m_page->findChild<MessageBar *>();
    m_files->setLabel(gone[0], QStringLiteral("label"));
    m_files->setNote(there, QStringLiteral("note"));
    QTRY_VERIFY(!m_files->isBusy());
    QCOMPARE(readRunEntry(file).note, QStringLiteral("note"));
    QVERIFY(messages->isVisible()); // though the other went well
    QVERIFY2(messages->text().startsWith(QStringLiteral("The label of gone0")),
             qPrintable(messages->text()));
    m_files->remove(gone);
    QTRY_VERIFY(!m_files->isBusy());
    const QStringList lines = messages->text().split(QLatin1Char('\n'));
    QCOMPARE(lines.size(), 4);
    for (int i = 0; i < 3; ++i)
        QVERIFY2(lines[i].startsWith(QStringLiteral("gone%1").arg(i)), qPrintable(lines[i]));
    QCOMPARE(lines[3], QStringLiteral("2 more could not be done."));
    m_files->setLabel(there, QStringLiteral("label"));
    QVERIFY(!messages->isVisible());
}

/// On whichever run it is when the new name is there.
void TestRunChanges::aRenameLeavesTheSelection()
{
    const QString first = m_runs->keepRun("orders", 0);
    const QString second = m_runs->keepRun("orders", 1);
    showLibrary(2);
    const QString renamed = QFileInfo(first).path() + QStringLiteral("/renamed.lgrun");
    m_page->select({first});
    auto *name = field<QLineEdit>(m_page->details(), "File name");
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("renamed"));
    QTreeView &list = m_page->list();
    for (int row = 0; row < list.model()->rowCount(); ++row) {
        const QModelIndex index = list.model()->index(row, RunListModel::File);
        if (index.data().toString() == QFileInfo(second).fileName())
            QTest::mouseClick(list.viewport(), Qt::LeftButton, Qt::NoModifier,
                              list.visualRect(index.siblingAtColumn(0)).center());
    }
    QTRY_VERIFY(QFile::exists(renamed));
    QTRY_VERIFY(m_page->runs().indexOf(renamed).isValid());
    QTRY_VERIFY(!m_files->isBusy());
    QCOMPARE(m_page->selected().size(), std::size_t(1));
    QCOMPARE(m_page->selected()[0].file, second);
    QCOMPARE(m_page->details().run()->file, second);
}

bool TestRunChanges::offersToRun() const
{
    for (const QPushButton *each : m_page->findChildren<QPushButton *>()) {
        if (each->isVisible() && each->text() == QStringLiteral("Run now"))
            return true;
    }
    return false;
}

void TestRunChanges::nothingIsSaidBeforeTheListIsThere()
{
    showLibrary(0);
    const auto says = [this](const QString &text) {
        for (const QLabel *label : m_page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == text)
                return true;
        }
        return false;
    };
    QVERIFY(says(QStringLiteral("Reading the runs…")));
    QVERIFY(!offersToRun());
    putFile(m_runs->library.folder(), "no folder");
    m_files->refresh();
    auto *messages = m_page->findChild<MessageBar *>();
    QTRY_VERIFY(messages->isVisible());
    QVERIFY(says(QStringLiteral("The runs could not be read.")));
    QVERIFY(!offersToRun());
    QVERIFY(QFile::remove(m_runs->library.folder()));
    m_files->refresh();
    QTRY_VERIFY(offersToRun());
    QVERIFY(!messages->isVisible());
}

QTEST_MAIN(TestRunChanges)
#include "tst_run_changes.moc"
