// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "ui/widgets/code_edit.h"
#include "ui/widgets/edit_table_model.h"
#include "ui/widgets/key_value_table.h"
#include "ui/widgets/value_text.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QVBoxLayout>
#include <QtTest>

using namespace loadgrove;

class TestKeyValueTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void readsValues_data();
    void readsValues();
    void typesRows();
    void tabLeavesAtTheEnds();
    void eachKeyReachesTheValue();
    void escapeTakesBack();
    void removesAndMovesRows();
    void unfinishedRowsAreKept();
    void outsideChangesKeepTheEditor();
    void wantedKeysStandAtTheEnd();
    void rowsAreSwitchedOff();
    void rowsAreEditedAsText();
    void listsTexts();

private:
    QLineEdit *cell() const { return qobject_cast<QLineEdit *>(QApplication::focusWidget()); }

    std::unique_ptr<QWidget> m_window;
    KeyValueTable *m_table = nullptr;
    QLineEdit *m_before = nullptr, *m_after = nullptr;
};

void TestKeyValueTable::init()
{
    m_window = std::make_unique<QWidget>();
    m_before = new QLineEdit;
    m_after = new QLineEdit;
    m_table = new KeyValueTable(QStringLiteral("Name"), QStringLiteral("Value"));
    auto *layout = new QVBoxLayout(m_window.get());
    for (QWidget *widget : {static_cast<QWidget *>(m_before), static_cast<QWidget *>(m_table),
                            static_cast<QWidget *>(m_after)})
        layout->addWidget(widget);
    new QAbstractItemModelTester(m_table->model(),
                                 QAbstractItemModelTester::FailureReportingMode::QtTest, m_table);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestKeyValueTable::readsValues_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("json");
    QTest::newRow("integer") << "57"
                             << "57";
    QTest::newRow("decimal as written") << "9.90"
                                        << "9.90";
    QTest::newRow("large") << "12345678901234567890123"
                           << "12345678901234567890123";
    QTest::newRow("true") << "true"
                          << "true";
    QTest::newRow("null") << "null"
                          << "null";
    QTest::newRow("list") << "[1,\"a\"]"
                          << "[1,\"a\"]";
    QTest::newRow("object") << "{\"a\":1}"
                            << "{\"a\":1}";
    QTest::newRow("text") << "Bearer x"
                          << "\"Bearer x\"";
    QTest::newRow("empty") << ""
                           << "\"\"";
    QTest::newRow("quoted number") << "\"57\""
                                   << "\"57\"";
    QTest::newRow("leading zero is text") << "007"
                                          << "\"007\"";
    QTest::newRow("reference") << "{{vars.id}}"
                               << "\"{{vars.id}}\"";
    QTest::newRow("half a list") << "[1,"
                                 << "\"[1,\"";
    QTest::newRow("open quote") << "\"a"
                                << "\"\\\"a\"";
}

void TestKeyValueTable::readsValues()
{
    QFETCH(QString, text);
    QFETCH(QString, json);
    const Json value = valueFromText(text);
    QCOMPARE(qs(value.write()), json);
    QCOMPARE(textFromValue(value), text); // and back
}

void TestKeyValueTable::typesRows()
{
    m_before->setFocus();
    QTest::keyClick(m_before, Qt::Key_Tab);
    QVERIFY(m_table->view()->hasFocus());
    m_table->focusCell(-1, 0);
    QTest::keyClicks(m_table->view(), QStringLiteral("a"));
    QVERIFY(cell());
    QTest::keyClick(cell(), Qt::Key_Tab);
    QVERIFY(cell());
    QTest::keyClicks(cell(), QStringLiteral("1"));
    QTest::keyClick(cell(), Qt::Key_Return); // on to the next row
    QVERIFY(cell());
    QTest::keyClicks(cell(), QStringLiteral("b"));
    QTest::keyClick(cell(), Qt::Key_Return);
    QTest::keyClicks(cell(), QStringLiteral("x y"));
    QVERIFY(m_table->value() == (Json::Object{{"a", 1}, {"b", "x y"}}));
    QCOMPARE(m_table->model()->rowCount(), 3);
    QCOMPARE(m_table->model()->index(0, 1).data(EditTableModel::HintRole).toString(),
             QStringLiteral("number"));
}

void TestKeyValueTable::tabLeavesAtTheEnds()
{
    m_table->setValue({{"a", 1}});
    m_table->focusCell(1, 1);
    QTest::keyClick(m_table->view(), Qt::Key_Tab);
    QVERIFY(m_after->hasFocus());
    m_table->focusCell(0, 0);
    QTest::keyClick(m_table->view(), Qt::Key_Backtab);
    QVERIFY(m_before->hasFocus());
    m_table->focusCell(1, 1);
    QTest::keyClick(m_table->view(), Qt::Key_F2);
    QTest::keyClick(cell(), Qt::Key_Tab); // an editor that is open leaves too
    QTRY_VERIFY(m_after->hasFocus());
}

void TestKeyValueTable::eachKeyReachesTheValue()
{
    QSignalSpy edited(m_table, &EditTable::edited);
    m_table->focusCell(-1, 0);
    QTest::keyClicks(m_table->view(), QStringLiteral("a"));
    QVERIFY(m_table->value() == (Json::Object{{"a", ""}}));
    QTest::keyClicks(cell(), QStringLiteral("b"));
    QVERIFY(m_table->value() == (Json::Object{{"ab", ""}}));
    QCOMPARE(edited.count(), 2);
}

void TestKeyValueTable::escapeTakesBack()
{
    m_table->setValue({{"a", 1}});
    m_table->focusCell(0, 1);
    QTest::keyClicks(m_table->view(), QStringLiteral("x")); // opens the editor
    QTest::keyClicks(cell(), QStringLiteral("yz"));
    QVERIFY(m_table->value() == (Json::Object{{"a", "xyz"}}));
    QTest::keyClick(cell(), Qt::Key_Escape);
    QVERIFY(m_table->value() == (Json::Object{{"a", 1}}));
}

void TestKeyValueTable::removesAndMovesRows()
{
    m_table->setValue({{"a", 1}, {"b", 2}, {"c", 3}});
    QSignalSpy edited(m_table, &EditTable::edited);
    m_table->focusCell(2, 0);
    QTest::keyClick(m_table->view(), Qt::Key_Up, Qt::AltModifier);
    QVERIFY(m_table->value() == (Json::Object{{"a", 1}, {"c", 3}, {"b", 2}}));
    m_table->focusCell(0, 0);
    QTest::keyClick(m_table->view(), Qt::Key_Down, Qt::AltModifier);
    QVERIFY(m_table->value() == (Json::Object{{"c", 3}, {"a", 1}, {"b", 2}}));
    m_table->focusCell(1, 1);
    QTest::keyClick(m_table->view(), Qt::Key_Delete, Qt::ControlModifier);
    QVERIFY(m_table->value() == (Json::Object{{"c", 3}, {"b", 2}}));
    QCOMPARE(edited.count(), 3);
    m_table->focusCell(-1, 0); // the empty row cannot go
    m_table->removeCurrent();
    m_table->moveCurrent(-1);
    QCOMPARE(m_table->model()->rowCount(), 3);
    QCOMPARE(edited.count(), 3);
}

void TestKeyValueTable::unfinishedRowsAreKept()
{
    m_table->setValue({{"a", 1}, {"b", 2}});
    m_table->focusCell(1, 0);
    QTest::keyClick(m_table->view(), Qt::Key_F2);
    QTest::keyClick(cell(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(cell(), QStringLiteral("a"));
    QVERIFY(m_table->value() == (Json::Object{{"a", 1}})); // no key twice
    QVERIFY(!m_table->firstProblem().isEmpty());
    const QModelIndex index = m_table->model()->index(1, 0);
    QVERIFY(!index.data(EditTableModel::ProblemRole).toString().isEmpty());
    QCOMPARE(m_table->model()->text(1, 1), QStringLiteral("2")); // nothing lost
    m_table->setValue({{"a", 1}});                               // what the document echoes
    QCOMPARE(m_table->model()->rowCount(), 3);
    QTest::keyClicks(cell(), QStringLiteral("b"));
    QVERIFY(m_table->value() == (Json::Object{{"a", 1}, {"ab", 2}}));
    QVERIFY(m_table->firstProblem().isEmpty());
}

void TestKeyValueTable::outsideChangesKeepTheEditor()
{
    m_table->setValue({{"a", 1}, {"b", 2}});
    m_table->focusCell(0, 1);
    QTest::keyClick(m_table->view(), Qt::Key_F2);
    QVERIFY(cell());
    cell()->deselect();
    cell()->setCursorPosition(0);
    QSignalSpy edited(m_table, &EditTable::edited);
    m_table->setValue({{"a", 1}, {"b", 3}, {"c", 4}});
    QVERIFY(cell());
    QCOMPARE(cell()->cursorPosition(), 0);
    m_table->setValue({{"a", 12}, {"b", 3}});
    QCOMPARE(cell()->text(), QStringLiteral("12"));
    QCOMPARE(edited.count(), 0);
}

void TestKeyValueTable::wantedKeysStandAtTheEnd()
{
    m_table->setValue({{"b", 2}});
    m_table->setWantedKeys({QStringLiteral("a"), QStringLiteral("b")});
    QCOMPARE(m_table->model()->rows().size(), 2);
    QCOMPARE(m_table->model()->text(1, 0), QStringLiteral("a"));
    QVERIFY(m_table->value() == (Json::Object{{"b", 2}}));
    QVERIFY(!(m_table->model()->index(1, 0).flags() & Qt::ItemIsEditable));
    QVERIFY(m_table->firstProblem().contains(QLatin1Char('a')));
    m_table->focusCell(1, 1);
    QTest::keyClicks(m_table->view(), QStringLiteral("x"));
    QVERIFY(m_table->value() == (Json::Object{{"b", 2}, {"a", "x"}}));
    m_table->setWantedKeys({QStringLiteral("b")});
    QVERIFY(m_table->value() == (Json::Object{{"b", 2}, {"a", "x"}})); // a value is never dropped
}

void TestKeyValueTable::rowsAreSwitchedOff()
{
    m_table->setSwitchable();
    m_table->setValue({{"a", 1}, {"b", 2}});
    QSignalSpy edits(m_table, &EditTable::edited);
    QVERIFY(m_table->off().isEmpty());
    m_table->focusCell(0, 0);
    QTest::keyClick(m_table->view(), Qt::Key_Space);
    QCOMPARE(m_table->off(), QStringList{QStringLiteral("a")});
    QCOMPARE(edits.size(), 1);
    QVERIFY(!cell());                                                // nothing is being edited
    QVERIFY(m_table->value() == (Json::Object{{"a", 1}, {"b", 2}})); // it keeps its place

    // The state goes with the row, and a click into the box does not open the cell.
    m_table->moveCurrent(1);
    QCOMPARE(m_table->off(), QStringList{QStringLiteral("a")});
    QTableView *view = m_table->view();
    const QRect cellRect = view->visualRect(m_table->model()->index(1, 0));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {},
                      cellRect.topLeft() + QPoint(10, cellRect.height() / 2));
    QVERIFY(m_table->off().isEmpty());
    QVERIFY(!cell());
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, cellRect.center());
    QVERIFY(cell());

    edits.clear();
    m_table->setOff({QStringLiteral("b")});
    QCOMPARE(m_table->off(), QStringList{QStringLiteral("b")});
    QVERIFY(edits.isEmpty());
    m_table->checkKey = [](const QString &) { return QStringLiteral("wrong"); };
    QVERIFY(m_table->firstProblem().startsWith(QLatin1String("a:"))); // b is not sent
}

void TestKeyValueTable::rowsAreEditedAsText()
{
    m_table->setSwitchable();
    m_table->setValue({{"a", 1}, {"b", "x"}});
    m_table->setOff({QStringLiteral("b")});
    m_table->focusCell(0, 0);
    QTest::keyClick(m_table->view(), Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(m_table->isText());
    auto *text = m_table->findChild<CodeEdit *>();
    QVERIFY(text && text->isVisible() && text->input()->hasFocus());
    QVERIFY(!m_table->view()->isVisible());
    QCOMPARE(text->text(), QStringLiteral("a: 1\n# b: x"));
    QTest::keyClick(text->input(), Qt::Key_End, Qt::ControlModifier);
    QSignalSpy edits(m_table, &EditTable::edited);
    QTest::keyClicks(text->input(), QStringLiteral("y\rc: [1]"));
    QVERIFY(!edits.isEmpty());
    QVERIFY(m_table->value() == (Json::Object{{"a", 1}, {"b", "xy"}, {"c", Json(Json::Array{1})}}));
    QCOMPARE(m_table->off(), QStringList{QStringLiteral("b")});
    // What changes outside is shown; what says the same stays as it is typed.
    QTest::keyClicks(text->input(), QStringLiteral("  "));
    m_table->setValue(m_table->value());
    QVERIFY(text->text().endsWith(QLatin1String("  ")));
    m_table->setValue({{"d", 4}});
    QCOMPARE(text->text(), QStringLiteral("d: 4"));
    m_table->focusKey(QStringLiteral("d"));
    QVERIFY(!m_table->isText() && m_table->view()->isVisible() && !text->isVisible());
    QCOMPARE(m_table->view()->currentIndex().row(), 0);
}

void TestKeyValueTable::listsTexts()
{
    TextListTable list(QStringLiteral("Checks"));
    QAbstractItemModelTester tester(list.model(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.setValue({"a", "b"});
    QCOMPARE(list.model()->rowCount(), 3);
    list.model()->setData(list.model()->index(2, 0), QStringLiteral("c"), Qt::EditRole);
    list.model()->setData(list.model()->index(0, 0), QString(), Qt::EditRole);
    QCOMPARE(list.value(), (std::vector<std::string>{"b", "c"}));
    list.setProblems({{1, QStringLiteral("wrong")}}); // of "c", in the third row
    QCOMPARE(list.model()->index(2, 0).data(EditTableModel::ProblemRole).toString(),
             QStringLiteral("wrong"));
}

QTEST_MAIN(TestKeyValueTable)
#include "tst_key_value_table.moc"
