// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/code_edit.h"
#include "ui/widgets/text_change.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace loadgrove;

/// The editor of bodies, typed into.
class TestCodeEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void tellsOfEachEditOnce();
    void showingIsSilentAndKeepsTheCursor();
    void enterIndents_data();
    void enterIndents();
    void formats();
    void tabLeaves();
    void leavesTheKeysOfTheWindow();
    void completesAtTheCursor();
    void marksTheError();
    void folds();
    void plainTextHasNoColours();
    void changesOnlyWhatDiffers_data();
    void changesOnlyWhatDiffers();

private:
    QImage picture() const { return m_edit->grab().toImage(); }

    std::unique_ptr<QWidget> m_window;
    QLineEdit *m_before = nullptr, *m_after = nullptr; // Owned by the window.
    CodeEdit *m_edit = nullptr;                        // Owned by the window.
    QWidget *m_keys = nullptr;                         // Owned by the window.
};

void TestCodeEdit::init()
{
    m_window = std::make_unique<QWidget>();
    m_before = new QLineEdit;
    m_edit = new CodeEdit;
    m_after = new QLineEdit;
    m_keys = m_edit->input();
    auto *layout = new QVBoxLayout(m_window.get());
    layout->addWidget(m_before);
    layout->addWidget(m_edit);
    layout->addWidget(m_after);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_edit->setFocus();
    QVERIFY(m_keys->hasFocus());
}

void TestCodeEdit::tellsOfEachEditOnce()
{
    QSignalSpy edits(m_edit, &CodeEdit::edited);
    QTest::keyClicks(m_keys, QStringLiteral("[1, 2]"));
    QCOMPARE(m_edit->text(), QStringLiteral("[1, 2]"));
    QCOMPARE(edits.size(), 6);
    QTest::keyClick(m_keys, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(m_keys, Qt::Key_5); // in place of all: one edit
    QCOMPARE(m_edit->text(), QStringLiteral("5"));
    QCOMPARE(edits.size(), 7);
    QTest::keyClick(m_keys, Qt::Key_Left);
    QCOMPARE(edits.size(), 7);
    QApplication::clipboard()->setText(QStringLiteral("é\r\n"));
    QTest::keyClick(m_keys, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_edit->text(), QStringLiteral("é\n5"));
    QCOMPARE(edits.size(), 8);
}

void TestCodeEdit::showingIsSilentAndKeepsTheCursor()
{
    m_edit->showText(QStringLiteral("{\"é\": 1}"));
    QTest::keyClick(m_keys, Qt::Key_End);
    QTest::keyClick(m_keys, Qt::Key_Left);
    QCOMPARE(m_edit->cursorIndex(), 7);
    QSignalSpy edits(m_edit, &CodeEdit::edited);
    m_edit->showText(QStringLiteral("{\"éé\": 1}"));
    QCOMPARE(m_edit->text(), QStringLiteral("{\"éé\": 1}"));
    QCOMPARE(m_edit->cursorIndex(), 8);
    QVERIFY(edits.isEmpty());
    QTest::keyClick(m_keys, Qt::Key_Z, Qt::ControlModifier); // there is nothing of its own to undo
    QCOMPARE(m_edit->text(), QStringLiteral("{\"éé\": 1}"));
}

void TestCodeEdit::enterIndents_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("left"); // from the end
    QTest::addColumn<bool>("plain");
    QTest::addColumn<QString>("after");
    QTest::newRow("a bracket") << "{}" << 1 << false << "{\n  x\n}";
    QTest::newRow("a line") << "  1," << 0 << false << "  1,\n  x";
    QTest::newRow("opened") << "  [" << 0 << false << "  [\n    x";
    QTest::newRow("plain text") << "{}" << 1 << true << "{\nx}";
}

void TestCodeEdit::enterIndents()
{
    QFETCH(QString, before);
    QFETCH(int, left);
    QFETCH(bool, plain);
    m_edit->setPlain(plain);
    QTest::keyClicks(m_keys, before);
    for (int i = 0; i < left; ++i)
        QTest::keyClick(m_keys, Qt::Key_Left);
    QTest::keyClick(m_keys, Qt::Key_Return);
    QTest::keyClick(m_keys, Qt::Key_X);
    QTEST(m_edit->text(), "after");
}

void TestCodeEdit::formats()
{
    m_edit->showText(QStringLiteral("{\"a\":[9.90,\"é\"]}"));
    QSignalSpy edits(m_edit, &CodeEdit::edited);
    m_edit->format();
    QCOMPARE(m_edit->text(), QStringLiteral("{\n  \"a\": [\n    9.90,\n    \"é\"\n  ]\n}"));
    QCOMPARE(edits.size(), 1);
    m_edit->showText(QStringLiteral("{\"a\":"));
    m_edit->format();
    QCOMPARE(m_edit->text(), QStringLiteral("{\"a\":"));
    QCOMPARE(edits.size(), 1);
}

void TestCodeEdit::tabLeaves()
{
    QTest::keyClick(m_keys, Qt::Key_Tab);
    QVERIFY(m_after->hasFocus());
    QTest::keyClick(m_after, Qt::Key_Backtab);
    QVERIFY(m_keys->hasFocus());
    QTest::keyClick(m_keys, Qt::Key_Backtab);
    QVERIFY(m_before->hasFocus());
    QCOMPARE(m_edit->text(), QString());
}

/// Ctrl+D and others mean something to QScintilla, and something else to the window.
void TestCodeEdit::leavesTheKeysOfTheWindow()
{
    m_edit->showText(QStringLiteral("a\nb"));
    for (const Qt::Key key : {Qt::Key_D, Qt::Key_L, Qt::Key_T, Qt::Key_Z, Qt::Key_U}) {
        QKeyEvent event(QEvent::ShortcutOverride, key, Qt::ControlModifier);
        event.ignore();
        QApplication::sendEvent(m_keys, &event);
        QVERIFY2(!event.isAccepted(), qPrintable(QKeySequence(key).toString()));
        QTest::keyClick(m_keys, key, Qt::ControlModifier);
    }
    QCOMPARE(m_edit->text(), QStringLiteral("a\nb"));
}

void TestCodeEdit::completesAtTheCursor()
{
    m_edit->showText(QStringLiteral("[1,\n  \"é{{"));
    QTest::keyClick(m_keys, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(m_keys, QStringLiteral("uu"));
    QCOMPARE(m_edit->cursorLine(), QStringLiteral("  \"é{{uu"));
    QCOMPARE(m_edit->cursorIndex(), 8);
    QSignalSpy edits(m_edit, &CodeEdit::edited);
    m_edit->complete(2, QStringLiteral("uuid()}}"), 3);
    QCOMPARE(m_edit->text(), QStringLiteral("[1,\n  \"é{{uuid()}}"));
    QCOMPARE(m_edit->cursorIndex(), 11);
    QCOMPARE(edits.size(), 1);
    QVERIFY(m_keys->rect().contains(m_edit->cursorRectangle()));
}

void TestCodeEdit::marksTheError()
{
    m_edit->showText(QStringLiteral("{\"é\": }\n"));
    m_after->setFocus(); // no blinking cursor
    const QImage without = picture();
    m_edit->setErrorMark(1, 7);
    const QImage with = picture();
    QVERIFY(with != without);
    m_edit->setErrorMark(2, 1); // behind the end
    QVERIFY(picture() != with);
    m_edit->setErrorMark(0, 0);
    QVERIFY(picture() == without);
}

void TestCodeEdit::folds()
{
    m_edit->showText(QStringLiteral("{\n  \"a\": [\n    1\n  ]\n}\n"));
    m_after->setFocus();
    picture(); // lines are looked at when they are shown
    const QImage open = picture();
    m_edit->setFolded(true);
    const QImage closed = picture();
    QVERIFY(closed != open);
    m_edit->setFolded(false);
    QVERIFY(picture() == open);
    QCOMPARE(m_edit->text(), QStringLiteral("{\n  \"a\": [\n    1\n  ]\n}\n"));
}

void TestCodeEdit::plainTextHasNoColours()
{
    m_edit->showText(QStringLiteral("[true]"));
    m_after->setFocus();
    const QImage coloured = picture();
    m_edit->setPlain(true);
    const QImage plain = picture();
    QVERIFY(plain != coloured);
    m_edit->setPlain(false);
    QVERIFY(picture() == coloured);
}

void TestCodeEdit::changesOnlyWhatDiffers_data()
{
    QTest::addColumn<QString>("old");
    QTest::addColumn<QString>("now");
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("text");
    QTest::newRow("the same") << "abc"
                              << "abc" << 3 << 3 << "";
    QTest::newRow("within") << "abc"
                            << "axc" << 1 << 2 << "x";
    QTest::newRow("more") << "aa"
                          << "aaa" << 2 << 2 << "a";
    QTest::newRow("less") << "aaa"
                          << "aa" << 2 << 3 << "";
    QTest::newRow("half a character")
        << QStringLiteral("\U0001F600") << QStringLiteral("\U0001F601") << 0 << 2
        << QStringLiteral("\U0001F601");
    QTest::newRow("other half") << QStringLiteral("\U0001F600") << QStringLiteral("\U0002F600") << 0
                                << 2 << QStringLiteral("\U0002F600");
}

void TestCodeEdit::changesOnlyWhatDiffers()
{
    QFETCH(QString, old);
    QFETCH(QString, now);
    const TextChange change = textChange(old, now);
    QTEST(change.from, "from");
    QTEST(change.to, "to");
    QTEST(change.text, "text");
    m_edit->showText(old);
    m_edit->showText(now);
    QCOMPARE(m_edit->text(), now);
}

QTEST_MAIN(TestCodeEdit)
#include "tst_code_edit.moc"
