// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/design/inspector_probe.h"
#include "ui/design/completion.h"
#include "ui/widgets/code_edit.h"
#include "ui/widgets/edit_table_model.h"
#include "ui/widgets/key_value_table.h"

#include <QSignalSpy>
#include <QTabWidget>

using namespace loadgrove;

class TestInspectorBehavior : public InspectorProbe
{
    Q_OBJECT

private Q_SLOTS:
    void init() { InspectorProbe::init(); }
    void cleanup() { InspectorProbe::cleanup(); }

    void editsTables_data();
    void editsTables();
    void editsLists();
    void pathParametersFollowThePath();
    void keepsBrokenJsonAsText();
    void theBodyIsTypedIntoTheDocument();
    void otherKindsOfBody();
    void undoFromOutsideKeepsCursorAndFocus();
    void undoKeyGoesToTheDocument();
    void leavingAFieldEndsTheMerge();
    void removedStepLeavesAnEmptyPage();
    void showsProblemsAtTheField();
    void showsIssuesOfTheDocument();
    void completesNames();
};

void TestInspectorBehavior::editsTables_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("key");
    QTest::newRow("query") << int(StepKind::Request) << "query_params";
    QTest::newRow("headers") << int(StepKind::Request) << "headers";
    QTest::newRow("overrides") << int(StepKind::Request) << "data_override";
    QTest::newRow("variables") << int(StepKind::Scenario) << "variables";
}

void TestInspectorBehavior::editsTables()
{
    QFETCH(int, kind);
    QFETCH(QString, key);
    const auto now = [&]() -> KeyValues {
        const Step &step = stepOf(StepKind(kind));
        if (const auto *scenario = step.as<Scenario>())
            return scenario->variables;
        return key == QLatin1String("headers")        ? request(step).headers
               : key == QLatin1String("query_params") ? request(step).queryParams
                                                      : request(step).dataOverride;
    };
    m_inspector->setStep(idOf(StepKind(kind)));
    auto *table = editor<EditTable>(key.toLatin1().constData());
    QVERIFY(table);
    typeRow(table, {QStringLiteral("limit"), QStringLiteral("57")});
    QVERIFY(now() == (KeyValues{{"limit", 57}}));
    typeRow(table, {QStringLiteral("text"), QStringLiteral("\"57\"")});
    QVERIFY(now() == (KeyValues{{"limit", 57}, {"text", "57"}}));
    table->focusCell(0, 0);
    QTest::keyClick(table->view(), Qt::Key_Delete, Qt::ControlModifier);
    QTRY_VERIFY(now() == (KeyValues{{"text", "57"}}));
    m_document->undoStack().undo();
    QCOMPARE(table->model()->rowCount(), 3);
    m_inspector->setStep(7);
    m_inspector->setStep(idOf(StepKind(kind)));
    QCOMPARE(table->model()->text(1, 1), QStringLiteral("\"57\""));
    while (m_document->undoStack().canUndo())
        m_document->undoStack().undo();
    QVERIFY(now().empty());
    QCOMPARE(table->model()->rowCount(), 1);
}

void TestInspectorBehavior::editsLists()
{
    m_inspector->setStep(2);
    auto *list = editor<TextListTable>("assertions");
    typeRow(list, {QStringLiteral("code == 201")});
    typeRow(list, {QStringLiteral("res.name contains \"a\"")});
    QCOMPARE(request(*m_document->step(2)).assertions,
             (std::vector<std::string>{"code == 201", "res.name contains \"a\""}));
    list->focusCell(1, 0);
    list->moveCurrent(-1);
    QCOMPARE(request(*m_document->step(2)).assertions[1], "code == 201");
    m_inspector->focusField(QStringLiteral("assertions[1]"));
    QCOMPARE(list->view()->currentIndex().row(), 1);
}

void TestInspectorBehavior::pathParametersFollowThePath()
{
    m_inspector->setStep(2);
    auto *table = editor<KeyValueTable>("path_params");
    auto *path = editor<QLineEdit>("path");
    QCOMPARE(table->model()->rows().size(), 1);
    QTest::keyClick(path, Qt::Key_End);
    QTest::keyClicks(path, QStringLiteral("/items/{item}"));
    QCOMPARE(table->model()->rows().size(), 2);
    QCOMPARE(table->model()->text(1, 0), QStringLiteral("item"));
    QVERIFY(problem("path_params").contains(QLatin1String("item")));
    QVERIFY(request(*m_document->step(2)).pathParams == (KeyValues{{"order_id", "1"}}));

    table->focusCell(1, 1);
    QTest::keyClicks(table->view(), QStringLiteral("8"));
    QVERIFY(request(*m_document->step(2)).pathParams
            == (KeyValues{{"order_id", "1"}, {"item", 8}}));
    QCOMPARE(problem("path_params"), QString());

    // A renamed parameter keeps its value.
    path->setFocus();
    path->setCursorPosition(int(path->text().indexOf(QLatin1String("_id}"))));
    QTest::keyClicks(path, QStringLiteral("s"));
    QVERIFY(request(*m_document->step(2)).pathParams
            == (KeyValues{{"orders_id", "1"}, {"item", 8}}));
    m_inspector->setStep(7);
    QCOMPARE(table->model()->rows().size(), 0);
    m_inspector->setStep(2);
    QCOMPARE(table->model()->rows().size(), 2);
}

void TestInspectorBehavior::keepsBrokenJsonAsText()
{
    m_inspector->setStep(2);
    auto *body = editor<QWidget>("body");
    auto *kind = body->findChild<QComboBox *>();
    kind->setCurrentIndex(1); // JSON
    Q_EMIT kind->activated(1);
    auto *edit = body->findChild<CodeEdit *>();
    edit->setFocus();
    const auto now = [this] { return request(*m_document->step(2)).body; };
    QTest::keyClicks(edit->input(), QStringLiteral("{\"a\": 9.90"));
    QVERIFY(now() == Json("{\"a\": 9.90"));
    QVERIFY(problem("body").contains(QLatin1String("JSON")));
    m_inspector->setStep(7);
    m_inspector->setStep(2); // a broken text that began as JSON comes back as that
    QCOMPARE(edit->text(), QStringLiteral("{\"a\": 9.90"));
    QVERIFY(!problem("body").isEmpty());
    QTest::keyClick(edit->input(), Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(edit->input(), QStringLiteral("}"));
    QVERIFY(now() && now()->isObject());
    QCOMPARE(now()->write(), "{\"a\":9.90}");
    QCOMPARE(problem("body"), QString());
    QCOMPARE(edit->text(), QStringLiteral("{\"a\": 9.90}")); // as typed
    m_document->undoStack().undo();
    m_document->undoStack().undo();
    QVERIFY(!now());
    QCOMPARE(edit->text(), QString());
}

/// The body has no undo beside the document's, and completes what stands in {{ }}.
void TestInspectorBehavior::theBodyIsTypedIntoTheDocument()
{
    m_inspector->setStep(2);
    auto *body = editor<QWidget>("body");
    pick(body->findChild<QComboBox *>(), QStringLiteral("1"));
    auto *edit = body->findChild<CodeEdit *>();
    edit->setFocus();
    QTest::keyClicks(edit->input(), QStringLiteral("{\"a\": \"{{uui"));
    auto *popup = QApplication::activePopupWidget();
    QVERIFY(popup);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(edit->text(), QStringLiteral("{\"a\": \"{{uuid()}}"));
    QTest::keyClick(edit->input(), Qt::Key_End);
    QTest::keyClicks(edit->input(), QStringLiteral("\"}"));
    const auto now = [this] { return request(*m_document->step(2)).body; };
    QVERIFY(now() && now()->isObject());
    QCOMPARE(now()->write(), "{\"a\":\"{{uuid()}}\"}");
    QTest::keyClick(edit->input(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!now());
    QCOMPARE(edit->text(), QString());
    QTest::keyClick(edit->input(), Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(edit->text().contains(QLatin1String("{{uuid()}}")));
    QTest::keyClick(edit->input(), Qt::Key_Tab);
    QVERIFY(!edit->input()->hasFocus());
}

void TestInspectorBehavior::otherKindsOfBody()
{
    m_inspector->setStep(2);
    auto *body = editor<QWidget>("body");
    auto *kind = body->findChild<QComboBox *>();
    const auto choose = [&](int index) {
        kind->setFocus();
        kind->setCurrentIndex(index);
        Q_EMIT kind->activated(index);
    };
    const auto now = [this]() -> const Request & { return request(*m_document->step(2)); };
    choose(2); // text
    auto *edit = body->findChild<CodeEdit *>();
    edit->setFocus();
    QTest::keyClicks(edit->input(), QStringLiteral("57"));
    QVERIFY(now().body == Json("57"));
    auto *tabs = page()->findChild<QTabWidget *>();
    QVERIFY(tabs->tabText(tabs->currentIndex()).endsWith(QStringLiteral("•"))); // it sends one
    choose(3);                                                                  // form
    QVERIFY(!now().body);
    typeRow(body->findChild<KeyValueTable *>(), {QStringLiteral("a"), QStringLiteral("true")});
    QVERIFY(now().formParams == (KeyValues{{"a", true}}));
    choose(4); // multipart
    QVERIFY(now().formParams.empty());
    EditTable *parts = nullptr;
    for (auto *table : body->findChildren<EditTable *>()) {
        if (table->isVisible())
            parts = table;
    }
    typeRow(parts, {QStringLiteral("file"), QStringLiteral("a.png"), QStringLiteral("b.png"),
                    QStringLiteral("image/png")});
    QCOMPARE(now().multipartParams.size(), size_t(1));
    QCOMPARE(now().multipartParams[0].filename, std::optional<std::string>("b.png"));
    QCOMPARE(now().multipartParams[0].contentType, "image/png");
    choose(2); // what was typed before is still there
    QVERIFY(now().body == Json("57"));
    QVERIFY(now().multipartParams.empty());
    m_document->undoStack().undo();
    QCOMPARE(kind->currentIndex(), 4);
    QCOMPARE(now().multipartParams.size(), size_t(1));
}

void TestInspectorBehavior::undoFromOutsideKeepsCursorAndFocus()
{
    m_inspector->setStep(2);
    auto *url = editor<QLineEdit>("url");
    QTest::keyClicks(url, QStringLiteral("http://a"));
    auto *path = editor<QLineEdit>("path");
    path->setCursorPosition(3);
    m_document->undoStack().undo();
    QCOMPARE(url->text(), QString());
    QVERIFY(path->hasFocus());
    QCOMPARE(path->cursorPosition(), 3);
    m_document->undoStack().redo();
    url->setFocus();
    url->setCursorPosition(2);
    Step changed = *m_document->step(2);
    changed.as<Request>()->url = "http://b";
    m_document->changeStep(2, changed, QStringLiteral("Elsewhere"));
    QCOMPARE(url->text(), QStringLiteral("http://b"));
    QCOMPARE(url->cursorPosition(), 2);
    QCOMPARE(m_document->undoStack().count(), 2); // no echo
}

void TestInspectorBehavior::undoKeyGoesToTheDocument()
{
    m_inspector->setStep(2);
    auto *url = editor<QLineEdit>("url");
    QTest::keyClicks(url, QStringLiteral("http://a"));
    QTest::keyClick(url, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(url->text(), QString());
    QCOMPARE(m_document->undoStack().index(), 0);
    QCOMPARE(m_document->undoStack().count(), 1);
}

void TestInspectorBehavior::leavingAFieldEndsTheMerge()
{
    m_inspector->setStep(2);
    auto *url = editor<QLineEdit>("url");
    QTest::keyClicks(url, QStringLiteral("ab"));
    editor<QLineEdit>("path")->setFocus();
    url->setFocus();
    QTest::keyClick(url, Qt::Key_End);
    QTest::keyClicks(url, QStringLiteral("cd"));
    QCOMPARE(m_document->undoStack().count(), 2);
    m_document->undoStack().undo();
    QCOMPARE(url->text(), QStringLiteral("ab"));
}

void TestInspectorBehavior::removedStepLeavesAnEmptyPage()
{
    m_inspector->setStep(2);
    QVERIFY(page());
    m_document->removeSteps({2}, QStringLiteral("Remove"));
    QVERIFY(!page());
    QCOMPARE(m_inspector->step(), NodeId(2));
    m_document->undoStack().undo();
    QVERIFY(page());
    m_inspector->setStep(99);
    QVERIFY(!page());
    m_inspector->setStep(documentNode);
    QVERIFY(page());
}

void TestInspectorBehavior::showsProblemsAtTheField()
{
    m_inspector->setStep(2);
    auto *until = editor<QLineEdit>("until");
    retype(until, QStringLiteral("code =="));
    QVERIFY(problem("until").contains(QLatin1Char('8')));
    QCOMPARE(until->accessibleDescription(), problem("until"));
    QCOMPARE(until->toolTip(), problem("until"));
    auto *tabs = page()->findChild<QTabWidget *>();
    QVERIFY(!tabs->tabIcon(tabs->currentIndex()).isNull());
    QTest::keyClicks(until, QStringLiteral(" 200"));
    QCOMPARE(problem("until"), QString());
    QVERIFY(tabs->tabIcon(tabs->currentIndex()).isNull());
    QCOMPARE(until->toolTip(), QString());
    retype(editor<QWidget>("url"), QStringLiteral("{{base"));
    QVERIFY(!problem("url").isEmpty());
    retype(editor<QWidget>("expected_code"), QStringLiteral("2yy"));
    QVERIFY(!problem("expected_code").isEmpty());
    // What is no number is kept to be corrected; the document keeps the last number.
    retype(editor<QWidget>("max_retries"), QStringLiteral("1x"));
    QVERIFY(!problem("max_retries").isEmpty());
    QCOMPARE(request(*m_document->step(2)).retry.maxRetries, 1);
}

void TestInspectorBehavior::showsIssuesOfTheDocument()
{
    m_inspector->setStep(2);
    QSignalSpy issues(m_document.get(), &ScenarioDocument::issuesChanged);
    retype(editor<QWidget>("if"), QStringLiteral("requests.nowhere.code == 200"));
    QTRY_VERIFY(problem("if").contains(QLatin1String("nowhere")));
    QVERIFY(!issues.isEmpty());
    retype(editor<QWidget>("if"), QStringLiteral("requests.get.code == 200"));
    QTRY_COMPARE(problem("if"), QString());
}

void TestInspectorBehavior::completesNames()
{
    using Language = Completion::Language;
    QCOMPARE(Completion::tokenStart(QStringLiteral("code == req"), 11, Language::Expression), 8);
    QCOMPARE(Completion::tokenStart(QStringLiteral("a == \"req"), 9, Language::Expression), -1);
    QCOMPARE(Completion::tokenStart(QStringLiteral("/a/req"), 6, Language::Template), -1);
    QCOMPARE(Completion::tokenStart(QStringLiteral("/a/{{req"), 8, Language::Template), 5);
    QCOMPARE(Completion::tokenStart(QStringLiteral("{{a}}req"), 8, Language::Template), -1);
    Completion completion(*m_document);
    completion.setStep(idOf(StepKind::Assertion));
    QVERIFY(completion.candidates(QStringLiteral("requests.g"))
                .contains(QStringLiteral("requests.get")));
    QVERIFY(completion.candidates(QStringLiteral("requests.get."))
                .contains(QStringLiteral("requests.get.code")));
    QVERIFY(completion.candidates(QStringLiteral("uu")).contains(QStringLiteral("uuid()")));

    m_inspector->setStep(idOf(StepKind::Export));
    auto *value = editor<QLineEdit>("value");
    retype(value, QStringLiteral("{{uui"));
    auto *popup = QApplication::activePopupWidget();
    QVERIFY(popup);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(value->text(), QStringLiteral("{{uuid()}}"));
    QCOMPARE(stepOf(StepKind::Export).as<Export>()->value, "{{uuid()}}");
}

QTEST_MAIN(TestInspectorBehavior)
#include "tst_inspector_behavior.moc"
