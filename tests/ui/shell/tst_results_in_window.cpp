// SPDX-License-Identifier: GPL-3.0-or-later
// Kept runs in the window: however they come in, with and without a document.
#include "tests/core/runs/made_up_run.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/charts/latency_chart.h"
#include "ui/results/kept_run_page.h"
#include "ui/results/results_page.h"
#include "ui/results/run_list_model.h"
#include "ui/run/run_page.h"
#include "ui/run/run_view.h"
#include "ui/shell/welcome_page.h"
#include "ui/widgets/check_menu.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

using namespace loadgrove;

class TestResultsInWindow : public QObject, public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { close(); }

    void opensARunFromTheMenu();
    void opensADroppedRun();
    void needsNoDocument();
    void listsTheLibraryOfTheSettings();
    void deletingAsksTheWindow();
    void staysInItsPlace();
    void latenciesAreChosenOnce();

private:
    KeptRunPage &page() { return m_window->resultsPage().runPage(); }
    void isShown()
    {
        QCOMPARE(m_window->place(), MainWindow::Place::Results);
        QTRY_VERIFY(page().run().figures().snapshot != nullptr);
        QCOMPARE(page().run().file(), m_run);
        QVERIFY(page().isVisible());
    }

    QString m_run;
};

void TestResultsInWindow::init()
{
    open();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    m_run = file("a run.lgrun");
    QVERIFY(MadeUpRun(3).writeTo(m_run));
}

void TestResultsInWindow::opensARunFromTheMenu()
{
    openSampleFile();
    m_answers->openPath = m_run;
    menuAction(QStringLiteral("File"), QStringLiteral("Open Run"))->trigger();
    QCOMPARE(m_answers->asked, QStringList{QStringLiteral("open run")});
    isShown();
    QCOMPARE(text(), QStringLiteral("a(one two inner(three)) b(five)")); // still the document
}

/// In one place for all, and for the next start.
void TestResultsInWindow::latenciesAreChosenOnce()
{
    m_window->openRun(m_run);
    isShown();
    for (QAction *action : page().findChild<CheckMenu *>()->actions()) {
        if (action->text() == QStringLiteral("p99.9"))
            action->trigger();
    }
    const auto shows = [](RunView &view) {
        return view.latencyChart().seriesOf(Percentile::P999) >= 0;
    };
    QVERIFY(shows(page().view()));
    QVERIFY(shows(m_window->findChild<RunPage *>()->view()));
    m_window = std::make_unique<MainWindow>(*m_settings, *m_theme, std::make_unique<Answers>());
    m_window->show();
    QVERIFY(shows(page().view()));
}

void TestResultsInWindow::opensADroppedRun()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(m_run)});
    QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    enter.ignore();
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
    isShown();
}

void TestResultsInWindow::needsNoDocument()
{
    auto *welcome = m_window->findChild<WelcomePage *>();
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QVERIFY(welcome->isVisible()); // there is nothing to run
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(m_window->place(), MainWindow::Place::Results);
    m_window->openRun(m_run);
    isShown();
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(welcome->isVisible());
    openSampleFile();
    QVERIFY(m_window->designPage().isVisible());
}

void TestResultsInWindow::listsTheLibraryOfTheSettings()
{
    QVERIFY(QDir().mkpath(m_settings->runsFolder()));
    QVERIFY(MadeUpRun(2).writeTo(m_settings->runsFolder() + QStringLiteral("/kept.lgrun")));
    LibraryPage &library = m_window->resultsPage().libraryPage();
    QCOMPARE(library.runs().rowCount(), 0);
    m_window->goTo(MainWindow::Place::Results); // reads it
    QTRY_COMPARE(library.runs().rowCount(), 1);
    QTRY_VERIFY(library.list().viewport()->width() > 400); // laid out
    QWidget *viewport = library.list().viewport();
    const QPoint place = library.list().visualRect(library.list().model()->index(0, 0)).center();
    QTest::mouseClick(viewport, Qt::LeftButton, Qt::NoModifier, place);
    QTest::mouseDClick(viewport, Qt::LeftButton, Qt::NoModifier, place);
    QTRY_VERIFY(page().run().figures().snapshot != nullptr);
    QVERIFY(page().isVisible());
}

void TestResultsInWindow::deletingAsksTheWindow()
{
    const QString kept = m_settings->runsFolder() + QStringLiteral("/kept.lgrun");
    QVERIFY(QDir().mkpath(m_settings->runsFolder()));
    QVERIFY(MadeUpRun(2).writeTo(kept));
    m_window->goTo(MainWindow::Place::Results);
    LibraryPage &library = m_window->resultsPage().libraryPage();
    QTRY_COMPARE(library.runs().rowCount(), 1);
    library.findChild<QPushButton *>(QStringLiteral("deleteRuns"))->click();
    QCOMPARE(m_answers->asked.size(), 1);
    QVERIFY2(m_answers->asked[0].startsWith(QStringLiteral("Delete the run made up")),
             qPrintable(m_answers->asked[0]));
    QTRY_VERIFY(!QFile::exists(kept));
    QTRY_COMPARE(library.runs().rowCount(), 0);
}

void TestResultsInWindow::staysInItsPlace()
{
    openSampleFile();
    m_window->openRun(m_run);
    isShown();
    m_window->goTo(MainWindow::Place::Design);
    m_window->goTo(MainWindow::Place::Results);
    isShown();
    QTest::mouseClick(page().findChild<QToolButton *>(QStringLiteral("backToRuns")),
                      Qt::LeftButton);
    QVERIFY(m_window->resultsPage().libraryPage().isVisible());
}

QTEST_MAIN(TestResultsInWindow)
#include "tst_results_in_window.moc"
