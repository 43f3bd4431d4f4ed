// SPDX-License-Identifier: GPL-3.0-or-later
// The command palette, and keys of one's own: found, chosen and changed by keyboard and mouse.
#include "tests/ui/shell/window_fixture.h"
#include "ui/shell/command_model.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/shortcuts.h"
#include "ui/widgets/fuzzy_match.h"

#include <QAbstractItemModelTester>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QTreeWidget>
#include <QtTest>

using namespace loadgrove;

class TestCommandPalette : public QObject, public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        open();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { close(); }

    void scores_data();
    void scores();
    void listsMatches();
    void actionsHaveIds();
    void runsWhatIsTyped();
    void goesToASteps();
    void doesNotRunWhatIsNotPossible();
    void goesOnEscape();
    void remembersWhatWasUsed();
    void changesAKey();
    void takesAKeyFromAnother();

private:
    CommandPalette &palette() { return *m_window->findChild<CommandPalette *>(); }
    QLineEdit *line() { return palette().findChild<QLineEdit *>(); }
    QStringList titles() const
    {
        const QAbstractItemModel *model =
            m_window->findChild<CommandPalette *>()->findChild<QListView *>()->model();
        QStringList all;
        for (int row = 0; row < model->rowCount(); ++row)
            all << model->index(row, 0).data().toString();
        return all;
    }
    void press() { QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier); }
    QWidget *openShortcuts()
    {
        QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *tabs = widget->findChild<QTabWidget *>();
                tabs && widget->windowTitle() == QLatin1String("Preferences")) {
                tabs->setCurrentIndex(tabs->count() - 1);
                return widget;
            }
        }
        return nullptr;
    }
    static void selectAction(QWidget &dialog, const QString &name)
    {
        auto *list = dialog.findChild<QTreeWidget *>();
        const auto found = list->findItems(name, Qt::MatchExactly);
        QVERIFY2(!found.isEmpty(), qPrintable(name));
        list->setCurrentItem(found.first());
    }
};

void TestCommandPalette::scores_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("better");
    QTest::addColumn<QString>("worse"); // "" = does not match
    QTest::newRow("not in it") << "xyz"
                               << "x y z"
                               << "save";
    QTest::newRow("order") << "ab"
                           << "a b"
                           << "b a";
    QTest::newRow("case") << "SAVE"
                          << "Save"
                          << "Safe";
    QTest::newRow("row") << "run"
                         << "Run"
                         << "Reset until now";
    QTest::newRow("words") << "sa"
                           << "Save As"
                           << "passage a";
    QTest::newRow("initials") << "gis"
                              << "Group into Scenario"
                              << "Things";
    QTest::newRow("beginning") << "op"
                               << "Open"
                               << "Stop";
    QTest::newRow("spaces do not count") << "save as"
                                         << "Save As"
                                         << "Save";
}

void TestCommandPalette::scores()
{
    QFETCH(QString, typed);
    QFETCH(QString, better);
    QFETCH(QString, worse);
    const auto one = fuzzyScore(typed, better), other = fuzzyScore(typed, worse);
    QVERIFY(one.has_value());
    if (other)
        QVERIFY2(*one > *other, qPrintable(QStringLiteral("%1 %2").arg(*one).arg(*other)));
    QCOMPARE(fuzzyScore(QString(), worse), std::optional(0));
}

void TestCommandPalette::listsMatches()
{
    CommandModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QList<Command> commands;
    for (int i = 0; i < 300; ++i) {
        Command command;
        command.id = QString::number(i);
        command.title = QStringLiteral("Go to %1").arg(i);
        command.hint = QStringLiteral("there");
        command.enabled = i != 7;
        commands.append(command);
    }
    model.setCommands(commands, {QStringLiteral("299")});
    QCOMPARE(model.rowCount(), 100);
    QCOMPARE(model.command(0).id, QStringLiteral("299")); // used last
    model.setFilter(QStringLiteral("goto7"));
    QCOMPARE(model.command(0).title, QStringLiteral("Go to 7"));
    QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsEnabled));
    model.setFilter(QStringLiteral("there"));
    QCOMPARE(model.rowCount(), 100); // by their menu
    model.setFilter(QStringLiteral("nothing like it"));
    QCOMPARE(model.rowCount(), 0);
}

/// Whatever stands in a menu can be found, and given a key: it has an id, and no two share one.
void TestCommandPalette::actionsHaveIds()
{
    QSet<QString> ids;
    for (const PlacedAction &placed : placedActions(*m_window)) {
        QVERIFY2(!ids.contains(placed.action->objectName()),
                 qPrintable(placed.action->objectName()));
        ids.insert(placed.action->objectName());
    }
    const std::function<void(const QList<QAction *> &)> check =
        [&](const QList<QAction *> &actions) {
            for (const QAction *action : actions) {
                if (action->menu())
                    check(action->menu()->actions());
                else if (!action->isSeparator())
                    QVERIFY2(ids.contains(action->objectName()), qPrintable(action->text()));
            }
        };
    check(m_window->menuBar()->actions());
    QVERIFY(ids.size() > 40);
}

void TestCommandPalette::runsWhatIsTyped()
{
    openSampleFile();
    press();
    QVERIFY(palette().isVisible());
    QVERIFY(line()->hasFocus());
    QTest::keyClicks(line(), QStringLiteral("results"));
    QCOMPARE(titles().value(0), QStringLiteral("Results"));
    QTest::keyClick(line(), Qt::Key_Return);
    QVERIFY(!palette().isVisible());
    QCOMPARE(m_window->place(), MainWindow::Place::Results);
}

void TestCommandPalette::goesToASteps()
{
    openSampleFile();
    m_window->goTo(MainWindow::Place::Run);
    press();
    QTest::keyClicks(line(), QStringLiteral("three"));
    QCOMPARE(titles().value(0), QStringLiteral("Go to three"));
    QTest::keyClick(line(), Qt::Key_Return);
    QCOMPARE(m_window->place(), MainWindow::Place::Design);
    QCOMPARE(tree().currentId(), id("three"));
}

void TestCommandPalette::doesNotRunWhatIsNotPossible()
{
    press(); // nothing is open
    QTest::keyClicks(line(), QStringLiteral("save as"));
    QCOMPARE(titles().value(0), QStringLiteral("Save As"));
    QTest::keyClick(line(), Qt::Key_Return);
    QVERIFY(palette().isVisible());
    QVERIFY(m_answers->asked.isEmpty());
    line()->clear();
    QTest::keyClicks(line(), QStringLiteral("qqqq"));
    QVERIFY(titles().isEmpty());
    QTest::keyClick(line(), Qt::Key_Return);
    QVERIFY(palette().isVisible());
}

void TestCommandPalette::goesOnEscape()
{
    openSampleFile();
    tree().setFocus();
    press();
    QTest::keyClick(line(), Qt::Key_Escape);
    QVERIFY(!palette().isVisible());
    QVERIFY(tree().hasFocus());
    press();
    m_window->designPage().focusFilter(); // elsewhere
    QVERIFY(!palette().isVisible());
}

void TestCommandPalette::remembersWhatWasUsed()
{
    openSampleFile();
    press();
    QTest::keyClicks(line(), QStringLiteral("expand all"));
    QTest::keyClick(line(), Qt::Key_Return);
    press();
    QCOMPARE(titles().value(0), QStringLiteral("Expand All"));
    QTest::keyClick(line(), Qt::Key_Down);
    QTest::keyClick(line(), Qt::Key_Escape);
    QCOMPARE(m_settings->usedCommands(), QStringList{QStringLiteral("step.ExpandAll")});
}

void TestCommandPalette::changesAKey()
{
    openSampleFile();
    QWidget *dialog = openShortcuts();
    QVERIFY(dialog);
    selectAction(*dialog, QStringLiteral("Results"));
    auto *keys = dialog->findChild<QKeySequenceEdit *>();
    QTest::keyClick(keys, Qt::Key_F9);
    QTRY_COMPARE(keys->keySequence(), QKeySequence(Qt::Key_F9));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("assignShortcut")),
                      Qt::LeftButton);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    QTest::keyClick(m_window.get(), Qt::Key_F9);
    QCOMPARE(m_window->place(), MainWindow::Place::Results);

    // It is remembered, and can be taken back.
    const QList<PlacedAction> actions = placedActions(*m_window);
    const auto results = std::find_if(actions.begin(), actions.end(), [](const PlacedAction &it) {
        return it.action->objectName() == QLatin1String("place.results");
    });
    const QKeySequence standard(Qt::CTRL | Qt::Key_3);
    results->action->setShortcut(standard);
    Shortcuts again(*m_settings, actions);
    QCOMPARE(results->action->shortcut(), QKeySequence(Qt::Key_F9));
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("resetShortcut")),
                      Qt::LeftButton);
    QCOMPARE(results->action->shortcut(), standard);
    QVERIFY(!m_settings->shortcut(QStringLiteral("place.results")));
}

void TestCommandPalette::takesAKeyFromAnother()
{
    openSampleFile();
    QWidget *dialog = openShortcuts();
    QVERIFY(dialog);
    selectAction(*dialog, QStringLiteral("Problems"));
    auto *keys = dialog->findChild<QKeySequenceEdit *>();
    QTest::keyClick(keys, Qt::Key_3, Qt::ControlModifier);
    QTRY_COMPARE(keys->keySequence(), QKeySequence(Qt::CTRL | Qt::Key_3));
    const auto saysWhose = [dialog] {
        const QList<QLabel *> labels = dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().contains(QStringLiteral("Results"));
        });
    };
    QTRY_VERIFY(saysWhose()); // another key could follow: it waits a moment
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("assignShortcut")),
                      Qt::LeftButton);
    dialog->hide();
    QApplication::setActiveWindow(m_window.get());
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(m_window->place(), MainWindow::Place::Design); // no longer this
    const QAction *problems = menuAction(QStringLiteral("View"), QStringLiteral("Problems"));
    QCOMPARE(problems->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_3));
    QVERIFY(!problems->isChecked());
    openShortcuts();
    QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("resetShortcuts")),
                      Qt::LeftButton);
    dialog->hide();
    QApplication::setActiveWindow(m_window.get());
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier);
    QCOMPARE(m_window->place(), MainWindow::Place::Results);
}

QTEST_MAIN(TestCommandPalette)
#include "tst_command_palette.moc"
