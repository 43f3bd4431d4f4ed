// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario tree as people use it: by keys, drops and the actions of its menus.
#include "tests/ui/shell/window_fixture.h"
#include "ui/design/step_clipboard.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

using namespace loadgrove;

class TestDesignPage : public QObject, public WindowFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        open();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    void cleanup() { close(); }

    void addsStepsWhereTheyBelong_data();
    void addsStepsWhereTheyBelong();
    void renamesInline();
    void deletesAndUndoesByTheMenu();
    void copiesAndPastesAsText();
    void tellsWhatCannotBePasted();
    void duplicatesWithANewName();
    void groupsAndUngroups();
    void movesByKeys();
    void switchesOffAndOn();
    void dragsAndDrops_data();
    void dragsAndDrops();
    void dropsCopiesFromElsewhere();
    void filters();
    void goesToAProblem();
    void keepsItsModelInOrder();
};

void TestDesignPage::addsStepsWhereTheyBelong_data()
{
    QTest::addColumn<QString>("selected");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("result");

    QTest::newRow("into a scenario")
        << "inner" << int(TreeActions::AddRequest) << "a(one two inner(three request)) b(five)";
    QTest::newRow("after a step") << "one" << int(TreeActions::AddWait)
                                  << "a(one wait two inner(three)) b(five)";
    QTest::newRow("nested scenario")
        << "b" << int(TreeActions::AddScenario) << "a(one two inner(three)) b(five scenario())";
    QTest::newRow("without a selection, at the end")
        << "" << int(TreeActions::AddRequest) << "a(one two inner(three)) b(five request)";
    QTest::newRow("scenario without a selection")
        << "" << int(TreeActions::AddScenario) << "a(one two inner(three)) b(five) scenario()";
    QTest::newRow("parallel scenario, wherever")
        << "three" << int(TreeActions::AddParallel) << "a(one two inner(three)) b(five) scenario()";
    QTest::newRow("check") << "two" << int(TreeActions::AddCheck)
                           << "a(one two  inner(three)) b(five)";
}

void TestDesignPage::addsStepsWhereTheyBelong()
{
    QFETCH(QString, selected);
    QFETCH(int, kind);
    QFETCH(QString, result);

    openSampleFile();
    if (selected.isEmpty())
        tree().clearSelection();
    else
        select(selected);
    action(TreeActions::Id(kind))->trigger();
    QCOMPARE(text(), result);
    QCOMPARE(tree().selectedIds().size(), size_t(1));
    document().undoStack().undo();
    QCOMPARE(text(), QStringLiteral("a(one two inner(three)) b(five)"));
}

void TestDesignPage::renamesInline()
{
    openSampleFile();
    select(QStringLiteral("two"));
    QTest::keyClick(&tree(), Qt::Key_F2);
    auto *editor = tree().viewport()->findChild<QLineEdit *>();
    QVERIFY(editor);
    QCOMPARE(editor->text(), QStringLiteral("two"));
    editor->selectAll();
    QTest::keyClicks(editor, QStringLiteral("second"));
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(text(), QStringLiteral("a(one second inner(three)) b(five)"));
    QCOMPARE(document().undoStack().undoText(), QStringLiteral("Rename two"));
}

void TestDesignPage::deletesAndUndoesByTheMenu()
{
    openSampleFile();
    QVERIFY(!m_window->isWindowModified());
    select(QStringLiteral("one inner three"));
    QTest::keyClick(&tree(), Qt::Key_Delete);
    QCOMPARE(text(), QStringLiteral("a(two) b(five)"));
    QVERIFY(m_window->isWindowModified());
    QAction *undo = menuAction(QStringLiteral("Edit"), QStringLiteral("Undo"));
    QCOMPARE(undo->text().remove(QLatin1Char('&')), QStringLiteral("Undo Delete 2 steps"));
    undo->trigger();
    QCOMPARE(text(), QStringLiteral("a(one two inner(three)) b(five)"));
    QVERIFY(!m_window->isWindowModified());
    menuAction(QStringLiteral("Edit"), QStringLiteral("Redo"))->trigger();
    QCOMPARE(text(), QStringLiteral("a(two) b(five)"));
    QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(text(), QStringLiteral("a(one two inner(three)) b(five)"));
}

void TestDesignPage::copiesAndPastesAsText()
{
    openSampleFile();
    select(QStringLiteral("one inner"));
    QTest::keyClick(&tree(), Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.contains(QStringLiteral("\"/three\"")), qPrintable(copied));
    // As another program would hand it over.
    QApplication::clipboard()->setText(copied);
    select(QStringLiteral("five"));
    QTest::keyClick(&tree(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(text(), QStringLiteral("a(one two inner(three)) b(five one inner(three))"));
    select(QStringLiteral("two"));
    QTest::keyClick(&tree(), Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(text(), QStringLiteral("a(one inner(three)) b(five one inner(three))"));
    tree().select({documentNode});
    QTest::keyClick(&tree(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(text(), QStringLiteral("a(one inner(three)) b(five one inner(three) two)"));
    // A top-level scenario becomes a sibling of itself.
    select(QStringLiteral("a"));
    QTest::keyClick(&tree(), Qt::Key_C, Qt::ControlModifier);
    QTest::keyClick(&tree(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(text(), QStringLiteral("a(one inner(three)) a_2(one inner(three)) "
                                    "b(five one inner(three) two)"));
}

void TestDesignPage::tellsWhatCannotBePasted()
{
    openSampleFile();
    QSignalSpy messages(&m_window->designPage().actions(), &TreeActions::message);
    for (const char *nonsense : {"hello", "", "[1, 2]", "{\"type\": \"request\""}) {
        QApplication::clipboard()->setText(QLatin1String(nonsense));
        action(TreeActions::Paste)->trigger();
    }
    QCOMPARE(messages.count(), 4);
    QCOMPARE(document().undoStack().count(), 0);
}

void TestDesignPage::duplicatesWithANewName()
{
    openSampleFile();
    select(QStringLiteral("one"));
    QTest::keyClick(&tree(), Qt::Key_D, Qt::ControlModifier);
    QTest::keyClick(&tree(), Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(text(), QStringLiteral("a(one one_2 one_3 two inner(three)) b(five)"));
}

void TestDesignPage::groupsAndUngroups()
{
    openSampleFile();
    select(QStringLiteral("one two"));
    action(TreeActions::Group)->trigger();
    QCOMPARE(text(), QStringLiteral("a(scenario(one two) inner(three)) b(five)"));
    QCOMPARE(document().undoStack().count(), 1);
    select(QStringLiteral("scenario"));
    QVERIFY(action(TreeActions::Ungroup)->isEnabled());
    action(TreeActions::Ungroup)->trigger();
    QCOMPARE(text(), QStringLiteral("a(one two inner(three)) b(five)"));
    QCOMPARE(tree().selectedIds().size(), size_t(2));
    document().undoStack().undo();
    document().undoStack().undo();
    QCOMPARE(text(), QStringLiteral("a(one two inner(three)) b(five)"));
    select(QStringLiteral("b"));
    QVERIFY(!action(TreeActions::Ungroup)->isEnabled()); // requests cannot stand at the top
}

void TestDesignPage::movesByKeys()
{
    openSampleFile();
    select(QStringLiteral("three"));
    QTest::keyClick(&tree(), Qt::Key_Up, Qt::AltModifier); // out of its scenario
    QCOMPARE(text(), QStringLiteral("a(one two three inner()) b(five)"));
    QTest::keyClick(&tree(), Qt::Key_Up, Qt::AltModifier);
    QTest::keyClick(&tree(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(text(), QStringLiteral("a(three one two inner()) b(five)"));
    QVERIFY(!action(TreeActions::MoveUp)->isEnabled()); // a request cannot stand at the top
    select(QStringLiteral("three one"));
    QTest::keyClick(&tree(), Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(text(), QStringLiteral("a(two three one inner()) b(five)"));
    QCOMPARE(document().undoStack().undoText(), QStringLiteral("Move 2 steps"));
    QCOMPARE(tree().selectedIds().size(), size_t(2));
    select(QStringLiteral("b"));
    QTest::keyClick(&tree(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(text(), QStringLiteral("b(five) a(two three one inner())"));
}

void TestDesignPage::switchesOffAndOn()
{
    openSampleFile();
    select(QStringLiteral("inner two"));
    action(TreeActions::ToggleEnabled)->trigger();
    QVERIFY(!document().step(id("inner"))->enabled);
    QVERIFY(!sourceIndex("three").data(TreeModel::EnabledRole).toBool()); // with its scenario
    QVERIFY(sourceIndex("one").data(TreeModel::EnabledRole).toBool());
    QCOMPARE(document().undoStack().count(), 1);
    action(TreeActions::ToggleEnabled)->trigger();
    QVERIFY(document().step(id("inner"))->enabled);
    QVERIFY(document().step(id("two"))->enabled);
}

void TestDesignPage::dragsAndDrops_data()
{
    QTest::addColumn<QString>("dragged");
    QTest::addColumn<QString>("target");
    QTest::addColumn<int>("row");
    QTest::addColumn<QString>("result");

    const QString same = QStringLiteral("a(one two inner(three)) b(five)");
    QTest::newRow("onto a scenario") << "one"
                                     << "b" << -1 << "a(two inner(three)) b(five one)";
    QTest::newRow("between rows") << "five"
                                  << "a" << 1 << "a(one five two inner(three)) b()";
    QTest::newRow("several") << "five one"
                             << "inner" << 0 << "a(two inner(one five three)) b()";
    QTest::newRow("within") << "one"
                            << "a" << 2 << "a(two one inner(three)) b(five)";
    QTest::newRow("into itself") << "inner"
                                 << "inner" << -1 << same;
    QTest::newRow("into its own child") << "a"
                                        << "inner" << -1 << same;
    QTest::newRow("a request to the top") << "one"
                                          << "" << 0 << same;
    QTest::newRow("onto a request") << "one"
                                    << "five" << -1 << same;
    QTest::newRow("a scenario to the top") << "inner"
                                           << "" << 0 << "inner(three) a(one two) b(five)";
}

void TestDesignPage::dragsAndDrops()
{
    QFETCH(QString, dragged);
    QFETCH(QString, target);
    QFETCH(int, row);
    QFETCH(QString, result);

    openSampleFile();
    select(dragged);
    QAbstractItemModel *model = tree().model();
    const std::unique_ptr<QMimeData> data(
        model->mimeData(tree().selectionModel()->selectedIndexes()));
    QVERIFY(data->hasText());
    const int column = row < 0 ? -1 : 0; // as views say it
    const QModelIndex parent = tree().viewIndex(id(qPrintable(target)));
    const bool moves = result != QStringLiteral("a(one two inner(three)) b(five)");
    QCOMPARE(model->canDropMimeData(data.get(), Qt::MoveAction, row, column, parent), moves);
    QCOMPARE(model->dropMimeData(data.get(), Qt::MoveAction, row, column, parent), moves);
    QCOMPARE(text(), result);
    QCOMPARE(document().undoStack().count(), moves ? 1 : 0);
}

void TestDesignPage::dropsCopiesFromElsewhere()
{
    openSampleFile();
    QMimeData data;
    data.setData(QLatin1String(stepsMimeType),
                 R"([{"type": "request", "name": "two", "path": "/x"}])");
    tree().model()->dropMimeData(&data, Qt::MoveAction, 0, 0, tree().viewIndex(id("a")));
    QCOMPARE(text(), QStringLiteral("a(two_2 one two inner(three)) b(five)"));
    // At the top, a request comes in a scenario of its own.
    tree().model()->dropMimeData(&data, Qt::CopyAction, 0, 0, tree().viewIndex(documentNode));
    QCOMPARE(text(), QStringLiteral("scenario(two) a(two_2 one two inner(three)) b(five)"));
}

void TestDesignPage::filters()
{
    openSampleFile();
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *field = m_window->findChild<QLineEdit *>(QStringLiteral("treeFilter"));
    QTRY_VERIFY(field->hasFocus());
    QTest::keyClicks(field, QStringLiteral("get /thr"));
    QVERIFY(tree().viewIndex(id("three")).isValid());
    QVERIFY(tree().viewIndex(id("inner")).isValid()); // what holds it
    QVERIFY(!tree().viewIndex(id("one")).isValid());
    QVERIFY(!tree().viewIndex(id("five")).isValid());
    // Going to a hidden step clears the filter.
    m_window->designPage().goTo(id("five"));
    QCOMPARE(field->text(), QString());
    QCOMPARE(tree().currentId(), id("five"));
    QVERIFY(tree().viewIndex(id("one")).isValid());
}

void TestDesignPage::goesToAProblem()
{
    openSampleFile();
    Step value = *document().step(id("five"));
    value.condition = "code ==";
    document().changeStep(value.id, value, QString());
    auto *list = m_window->findChild<QListWidget *>(QStringLiteral("issuesList"));
    QTRY_COMPARE(list->count(), 1);
    QCOMPARE(sourceIndex("five").data(TreeModel::SeverityRole).toInt(), int(Severity::Error));
    auto *button = m_window->findChild<QPushButton *>(QStringLiteral("issuesButton"));
    QCOMPARE(button->text(), QStringLiteral("1 error"));
    list->setFocus();
    list->setCurrentRow(0);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(tree().currentId(), id("five"));
    document().undoStack().undo();
    QTRY_COMPARE(list->count(), 0);
    QCOMPARE(sourceIndex("five").data(TreeModel::SeverityRole).toInt(), -1);
}

void TestDesignPage::keepsItsModelInOrder()
{
    openSampleFile();
    tree().expandAll();
    const QAbstractItemModelTester source(&tree().treeModel(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester shown(tree().model(),
                                         QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(7);
    const TreeActions::Id ids[] = {TreeActions::AddRequest,  TreeActions::AddScenario,
                                   TreeActions::AddParallel, TreeActions::Duplicate,
                                   TreeActions::Delete,      TreeActions::MoveUp,
                                   TreeActions::MoveDown,    TreeActions::Group,
                                   TreeActions::Ungroup,     TreeActions::ToggleEnabled};
    for (int i = 0; i < 250; ++i) {
        std::vector<NodeId> some;
        const int count = tree().treeModel().rowCount(tree().treeModel().indexOf(documentNode));
        for (NodeId node = 1; node < document().document().nextId; ++node) {
            if (document().step(node) && random.bounded(document().stepCount()) < 2)
                some.push_back(node);
        }
        tree().select(some);
        if (document().stepCount() > 40 || (i % 9 == 8 && count > 0))
            document().undoStack().undo();
        else
            action(ids[random.bounded(int(std::size(ids)))])->trigger();
    }
    const QString end = text();
    const int index = document().undoStack().index();
    document().undoStack().setIndex(0);
    QCOMPARE(text(), QStringLiteral("a(one two inner(three)) b(five)"));
    document().undoStack().setIndex(index);
    QCOMPARE(text(), end);
}

QTEST_MAIN(TestDesignPage)
#include "tst_design_page.moc"
