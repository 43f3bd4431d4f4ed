// SPDX-License-Identifier: GPL-3.0-or-later
// The window as people use it: by mouse, keys and menus, with the questions answered by the test.
#include "core/format/scenario_file.h"
#include "tests/ui/shell/window_fixture.h"
#include "ui/shell/welcome_page.h"
#include "ui/widgets/colors.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QtTest>

using namespace loadgrove;

class TestMainWindow : public QObject, public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        open();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { close(); }

    void startsWithTheWelcomePage();
    void createsADocument();
    void opensASampleUntitledAndClean();
    void changesPlaces();
    void saves();
    void savesAs();
    void leavesAnUnreadableFileAlone();
    void leavesTheDocumentOpenWhenItCannotBeSaved();
    void remembersRecentFiles();
    void asksBeforeLosingChanges_data();
    void asksBeforeLosingChanges();
    void opensADroppedFile();
    void changesTheTheme();
};

void TestMainWindow::startsWithTheWelcomePage()
{
    auto *welcome = m_window->findChild<WelcomePage *>();
    QVERIFY(welcome->isVisible());
    QVERIFY(!m_window->designPage().isVisible());
    QVERIFY(!menuAction(QStringLiteral("File"), QStringLiteral("Save"))->isEnabled());
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Loadgrove"));
    QTest::mouseClick(welcome->findChild<QPushButton *>(QStringLiteral("openDemo")),
                      Qt::LeftButton);
    QVERIFY(m_window->designPage().isVisible());
    QVERIFY(!welcome->isVisible());
    QVERIFY(document().stepCount() > 5);
    menuAction(QStringLiteral("File"), QStringLiteral("Close"))->trigger();
    QVERIFY(welcome->isVisible());
    QVERIFY(m_answers->asked.isEmpty());
}

void TestMainWindow::createsADocument()
{
    menuAction(QStringLiteral("File"), QStringLiteral("New"))->trigger();
    QCOMPARE(text(), QStringLiteral("scenario(request)"));
    QVERIFY(!document().isModified());
    QTRY_VERIFY(document().issuesAreCurrent());
    for (const Issue &issue : document().issues())
        QVERIFY2(issue.severity != Severity::Error, qPrintable(issue.text));
}

void TestMainWindow::opensASampleUntitledAndClean()
{
    m_window->setDemoShop(QStringLiteral("http://127.0.0.1:4711"));
    m_window->files().openSample(demoSample());
    QCOMPARE(document().fileName(), QString());
    QVERIFY(!document().isModified());
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Untitled[*] - Loadgrove"));
    const KeyValues &variables = document().document().settings.variables;
    QCOMPARE(variables.front().first, std::string("base_url"));
    QVERIFY(variables.front().second == Json("http://127.0.0.1:4711"));
}

void TestMainWindow::changesPlaces()
{
    openSampleFile();
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(m_window->place(), MainWindow::Place::Results);
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(m_window->place(), MainWindow::Place::Run);
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QCOMPARE(m_window->place(), MainWindow::Place::Design);
}

void TestMainWindow::saves()
{
    openSampleFile();
    QCOMPARE(m_window->windowTitle(), QStringLiteral("sample.loadgrove.json[*] - Loadgrove"));
    select(QStringLiteral("b"));
    action(TreeActions::Delete)->trigger();
    QVERIFY(m_window->isWindowModified());
    QTest::keyClick(m_window.get(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(!m_window->isWindowModified());
    const auto read = loadDocument(file("sample.loadgrove.json"));
    QVERIFY(read.ok());
    QVERIFY(*read == document().document());
    QVERIFY(m_answers->asked.isEmpty());
}

void TestMainWindow::savesAs()
{
    m_window->files().openSample(demoSample());
    m_answers->savePath = file("mine.loadgrove.json");
    m_window->files().save(); // has no file yet
    QCOMPARE(m_answers->asked, QStringList{QStringLiteral("save as Demo Shop.loadgrove.json")});
    QCOMPARE(document().fileName(), m_answers->savePath);
    QVERIFY(QFile::exists(m_answers->savePath));
    m_answers->savePath = file("other.loadgrove.json");
    menuAction(QStringLiteral("File"), QStringLiteral("Save As"))->trigger();
    QCOMPARE(m_window->windowTitle(), QStringLiteral("other.loadgrove.json[*] - Loadgrove"));
    m_answers->savePath.clear(); // dismissed
    menuAction(QStringLiteral("File"), QStringLiteral("Save As"))->trigger();
    QCOMPARE(m_window->windowTitle(), QStringLiteral("other.loadgrove.json[*] - Loadgrove"));
}

void TestMainWindow::leavesAnUnreadableFileAlone()
{
    openSampleFile();
    QFile broken(file("broken.loadgrove.json"));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("{\"loadgrove\": 2, ");
    broken.close();
    for (const char *name : {"broken.loadgrove.json", "missing.loadgrove.json"}) {
        m_answers->asked.clear();
        m_answers->openPath = file(name);
        menuAction(QStringLiteral("File"), QStringLiteral("Open"))->trigger();
        QCOMPARE(m_answers->asked.size(), 2);
        QVERIFY2(m_answers->asked[1].contains(QLatin1String(name)),
                 qPrintable(m_answers->asked[1]));
    }
    QCOMPARE(text(), QStringLiteral("a(one two inner(three)) b(five)"));
    QCOMPARE(document().fileName(), file("sample.loadgrove.json"));
    QVERIFY(broken.open(QIODevice::ReadOnly));
    QCOMPARE(broken.readAll(), QByteArray("{\"loadgrove\": 2, "));
}

void TestMainWindow::leavesTheDocumentOpenWhenItCannotBeSaved()
{
    openSampleFile();
    select(QStringLiteral("b"));
    action(TreeActions::Delete)->trigger();
    m_answers->save = Questions::Save::Save;
    m_answers->savePath = file("no/such/folder/x.loadgrove.json");
    menuAction(QStringLiteral("File"), QStringLiteral("Save As"))->trigger();
    QCOMPARE(m_answers->asked.size(), 2);
    QVERIFY(m_answers->asked[1].startsWith(QStringLiteral("error ")));
    QVERIFY(document().isModified());
    QCOMPARE(document().fileName(), file("sample.loadgrove.json"));
}

void TestMainWindow::remembersRecentFiles()
{
    openSampleFile();
    m_answers->savePath = file("second.loadgrove.json");
    m_window->files().saveAs();
    const QStringList expected{file("second.loadgrove.json"), file("sample.loadgrove.json")};
    QCOMPARE(m_settings->recentFiles(), expected);
    QAction *recent = menuAction(QStringLiteral("File"), QStringLiteral("Open Recent"));
    Q_EMIT recent->menu()->aboutToShow();
    QCOMPARE(recent->menu()->actions()[1]->text(), expected[1]);
    recent->menu()->actions()[1]->trigger();
    QCOMPARE(document().fileName(), expected[1]);
    QVERIFY(QFile::remove(expected[0]));
    m_window->files().openFile(expected[0]); // gone: forgotten
    QCOMPARE(m_settings->recentFiles(), QStringList{expected[1]});
}

void TestMainWindow::asksBeforeLosingChanges_data()
{
    QTest::addColumn<int>("answer"); // -1: dismissed
    QTest::addColumn<bool>("closes");
    QTest::addColumn<bool>("written");

    QTest::newRow("save") << int(Questions::Save::Save) << true << true;
    QTest::newRow("discard") << int(Questions::Save::Discard) << true << false;
    QTest::newRow("cancel") << -1 << false << false;
}

void TestMainWindow::asksBeforeLosingChanges()
{
    QFETCH(int, answer);
    QFETCH(bool, closes);
    QFETCH(bool, written);

    openSampleFile();
    select(QStringLiteral("b"));
    action(TreeActions::Delete)->trigger();
    if (answer >= 0)
        m_answers->save = Questions::Save(answer);
    m_window->close();
    QCOMPARE(m_answers->asked, QStringList{QStringLiteral("save sample.loadgrove.json")});
    QTRY_COMPARE(!m_window->isVisible(), closes);
    const auto read = loadDocument(file("sample.loadgrove.json"));
    QCOMPARE(read->scenarios.size(), size_t(written ? 1 : 2));
}

void TestMainWindow::opensADroppedFile()
{
    QMimeData data;
    data.setText(QStringLiteral("just some words"));
    QDragEnterEvent wrong(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    wrong.ignore();
    QApplication::sendEvent(m_window.get(), &wrong);
    QVERIFY(!wrong.isAccepted());
    data.setUrls({QUrl::fromLocalFile(file("sample.loadgrove.json"))});
    QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(m_window.get(), &drop);
    QCOMPARE(document().fileName(), file("sample.loadgrove.json"));
}

void TestMainWindow::changesTheTheme()
{
    for (ThemeMode mode : {ThemeMode::Dark, ThemeMode::Light}) {
        m_theme->setMode(mode);
        QCOMPARE(isDark(m_window->palette()), mode == ThemeMode::Dark);
        QCOMPARE(m_settings->themeMode(), mode);
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
