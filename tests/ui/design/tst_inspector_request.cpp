// SPDX-License-Identifier: GPL-3.0-or-later
// What the inspector offers for requests: fields to switch off, text, usual headers, files.
#include "tests/ui/design/inspector_probe.h"
#include "ui/design/header_words.h"
#include "ui/widgets/code_edit.h"
#include "ui/widgets/edit_table_model.h"
#include "ui/widgets/key_value_table.h"

#include <QAction>
#include <QFileDialog>
#include <QPushButton>
#include <QTemporaryDir>

using namespace loadgrove;

class TestInspectorRequest : public InspectorProbe
{
    Q_OBJECT

private Q_SLOTS:
    void init() { InspectorProbe::init(); }
    void cleanup() { InspectorProbe::cleanup(); }

    void switchesFieldsOff_data();
    void switchesFieldsOff();
    void switchesFormFieldsOff();
    void aRowKeepsItsStateWhenRenamed();
    void textIsUndoneByTheDocument();
    void offersHeadersAndValues();
    void usualValues_data();
    void usualValues();
    void sendsAFile();
    void choosesFilesOfParts();
    void overridesStandBesideTheBody();

private:
    const Request &now() const { return request(*m_document->step(2)); }
    /// Answers the dialog that is open.
    void choose(const QString &file)
    {
        auto *dialog = m_inspector->findChild<QFileDialog *>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(file);
        dialog->close();
        QTRY_VERIFY(!m_inspector->findChild<QFileDialog *>());
    }
};

void TestInspectorRequest::switchesFieldsOff_data()
{
    QTest::addColumn<QString>("key");
    QTest::newRow("query") << "query_params";
    QTest::newRow("headers") << "headers";
    QTest::newRow("overrides") << "data_override";
}

void TestInspectorRequest::switchesFieldsOff()
{
    QFETCH(QString, key);
    m_inspector->setStep(2);
    auto *table = editor<KeyValueTable>(key.toLatin1().constData());
    typeRow(table, {QStringLiteral("a"), QStringLiteral("1")});
    typeRow(table, {QStringLiteral("b"), QStringLiteral("2")});
    table->focusCell(1, 0);
    QTest::keyClick(table->view(), Qt::Key_Space);
    QCOMPARE(now().disabledFields, (std::vector<std::string>{utf8(key) + ".b"}));
    m_inspector->setStep(7);
    QVERIFY(table->off().isEmpty());
    m_inspector->setStep(2);
    QCOMPARE(table->off(), QStringList{QStringLiteral("b")});
    m_document->undoStack().undo();
    QVERIFY(now().disabledFields.empty());
    QVERIFY(table->off().isEmpty());
    m_document->undoStack().redo();
    QCOMPARE(table->off(), QStringList{QStringLiteral("b")});
    table->focusCell(1, 0);
    table->removeCurrent();
    QVERIFY(now().disabledFields.empty()); // nothing is left to switch off
}

void TestInspectorRequest::switchesFormFieldsOff()
{
    m_inspector->setStep(2);
    auto *body = editor<QWidget>("body");
    pick(body->findChild<QComboBox *>(), QStringLiteral("3"));
    auto *table = body->findChild<KeyValueTable *>();
    typeRow(table, {QStringLiteral("a"), QStringLiteral("1")});
    table->focusCell(0, 0);
    QTest::keyClick(table->view(), Qt::Key_Space);
    QCOMPARE(now().disabledFields, (std::vector<std::string>{"form_params.a"}));
    pick(body->findChild<QComboBox *>(), QStringLiteral("0"));
    QVERIFY(now().disabledFields.empty() && now().formParams.empty());
    pick(body->findChild<QComboBox *>(), QStringLiteral("3")); // comes back as it was
    QCOMPARE(now().disabledFields, (std::vector<std::string>{"form_params.a"}));
}

void TestInspectorRequest::aRowKeepsItsStateWhenRenamed()
{
    m_inspector->setStep(2);
    auto *table = editor<KeyValueTable>("headers");
    typeRow(table, {QStringLiteral("X-A"), QStringLiteral("1")});
    table->focusCell(0, 0);
    QTest::keyClick(table->view(), Qt::Key_Space);
    QTest::keyClick(table->view(), Qt::Key_F2);
    auto *cell = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(cell);
    QTest::keyClick(cell, Qt::Key_End);
    QTest::keyClicks(cell, QStringLiteral("B"));
    QVERIFY(now().headers == (KeyValues{{"X-AB", 1}}));
    QCOMPARE(now().disabledFields, (std::vector<std::string>{"headers.X-AB"}));
}

void TestInspectorRequest::textIsUndoneByTheDocument()
{
    m_inspector->setStep(2);
    auto *table = editor<KeyValueTable>("headers");
    table->setText(true);
    auto *text = table->findChild<CodeEdit *>();
    text->setFocus();
    QTest::keyClicks(text->input(), QStringLiteral("Accept: a/b\r# X-Id: {{vars.n}}"));
    QVERIFY(now().headers == (KeyValues{{"Accept", "a/b"}, {"X-Id", "{{vars.n}}"}}));
    QCOMPARE(now().disabledFields, (std::vector<std::string>{"headers.X-Id"}));
    QTest::keyClick(text->input(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(now().headers.empty());
    QCOMPARE(text->text(), QString());
    QTest::keyClicks(text->input(), QStringLiteral("a: {{uui"));
    auto *popup = QApplication::activePopupWidget();
    QVERIFY(popup);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QVERIFY(now().headers == (KeyValues{{"a", "{{uuid()}}"}}));
}

void TestInspectorRequest::offersHeadersAndValues()
{
    m_inspector->setStep(2);
    auto *table = editor<KeyValueTable>("headers");
    typeRow(table, {QStringLiteral("Content-Type"), QStringLiteral("x")});
    table->focusCell(0, 1);
    QTest::keyClick(table->view(), Qt::Key_F2);
    auto *cell = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(cell);
    retype(cell, QStringLiteral("appl"));
    auto *popup = QApplication::activePopupWidget();
    QVERIFY(popup);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_VERIFY(now().headers == (KeyValues{{"Content-Type", "application/json"}}));
}

void TestInspectorRequest::usualValues_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::newRow("case does not matter") << "content-TYPE"
                                          << "text/csv";
    QTest::newRow("any answer") << "Accept"
                                << "*/*";
    QTest::newRow("types as well") << "Accept"
                                   << "application/json";
    QTest::newRow("no secret") << "Authorization"
                               << "Bearer {{env.TOKEN}}";
    QTest::newRow("caches") << "Cache-Control"
                            << "no-cache";
}

void TestInspectorRequest::usualValues()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QVERIFY(usualHeaderValues(name).contains(value));
    QVERIFY(usualHeaders().contains(name, Qt::CaseInsensitive));
    QVERIFY(usualHeaderValues(QStringLiteral("X-Other")).isEmpty());
}

void TestInspectorRequest::sendsAFile()
{
    QTemporaryDir folder;
    m_document->setSaved(folder.filePath(QStringLiteral("a.loadgrove.json")));
    m_inspector->setStep(2);
    auto *body = editor<QWidget>("body");
    auto *kind = body->findChild<QComboBox *>();
    pick(kind, QStringLiteral("5"));
    QVERIFY(!problem("body").isEmpty());
    auto *line = qobject_cast<QLineEdit *>(inputOf(body));
    QVERIFY(line);
    retype(line, QStringLiteral("a.bin"));
    QCOMPARE(now().bodyFile, std::string("a.bin"));
    QCOMPARE(problem("body"), QString());
    line->actions().front()->trigger();
    choose(folder.filePath(QStringLiteral("pictures/b.png")));
    QCOMPARE(now().bodyFile, std::string("pictures/b.png"));
    m_inspector->setStep(7);
    m_inspector->setStep(2);
    QCOMPARE(kind->currentText(), QStringLiteral("File"));
    QCOMPARE(line->text(), QStringLiteral("pictures/b.png"));
    pick(kind, QStringLiteral("0"));
    QVERIFY(now().bodyFile.empty());
    m_document->undoStack().undo();
    QCOMPARE(kind->currentText(), QStringLiteral("File"));
}

void TestInspectorRequest::choosesFilesOfParts()
{
    QTemporaryDir folder;
    m_document->setSaved(folder.filePath(QStringLiteral("a.loadgrove.json")));
    m_inspector->setStep(2);
    auto *body = editor<QWidget>("body");
    pick(body->findChild<QComboBox *>(), QStringLiteral("4"));
    body->findChild<QPushButton *>(QStringLiteral("addFile"))->click();
    choose(folder.filePath(QStringLiteral("up/a.png")));
    QCOMPARE(now().multipartParams.size(), std::size_t(1));
    const MultipartParam &part = now().multipartParams[0];
    QCOMPARE(part.name, std::string("file"));
    QVERIFY(part.value == Json("up/a.png"));
    QCOMPARE(part.filename, std::optional<std::string>("a.png"));
    m_document->undoStack().undo();
    QVERIFY(now().multipartParams.empty());
}

void TestInspectorRequest::overridesStandBesideTheBody()
{
    m_inspector->setStep(2);
    auto *body = editor<QWidget>("body");
    auto *kind = body->findChild<QComboBox *>();
    auto *table = editor<KeyValueTable>("data_override"); // an issue about it may lead there
    QVERIFY(table->isVisible());
    kind->setFocus();
    pick(kind, QStringLiteral("3"));
    QVERIFY(!table->isVisible()); // a form has nothing to override
    pick(kind, QStringLiteral("1"));
    QVERIFY(table->isVisible() && body->isVisible());
    auto *text = body->findChild<CodeEdit *>();
    text->setFocus();
    QTest::keyClicks(text->input(), QStringLiteral("{\"items\": [{\"id\": 1}]}"));
    table->focusCell(0, 0);
    QTest::keyClick(table->view(), Qt::Key_I);
    auto *cell = qobject_cast<QLineEdit *>(QApplication::focusWidget());
    QVERIFY(cell);
    QTest::keyClicks(cell, QStringLiteral("d"));
    QVERIFY(!problem("data_override").isEmpty()); // there is no "id" at the root
    auto *popup = QApplication::activePopupWidget();
    QVERIFY(popup);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_VERIFY(!now().dataOverride.empty()
                && now().dataOverride[0].first == std::string("items.0.id"));
    QCOMPARE(problem("data_override"), QString());
}

QTEST_MAIN(TestInspectorRequest)
#include "tst_inspector_request.moc"
