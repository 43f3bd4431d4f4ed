// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "ui/design/completion.h"
#include "ui/design/inspector.h"
#include "ui/design/inspector_checks.h"
#include "ui/design/inspector_page.h"
#include "ui/document/scenario_document.h"
#include "ui/widgets/edit_table_model.h"
#include "ui/widgets/json_edit.h"
#include "ui/widgets/key_value_table.h"
#include "ui/widgets/problem.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTabWidget>
#include <QtTest>

using namespace loadgrove;

namespace {

constexpr NodeId top = 1;

template <class What>
Step step(const char *name, What what)
{
    Step made;
    made.name = name;
    made.what = std::move(what);
    return made;
}

/// Ids: 1 scenario, 2 request, 3 assertion, 4 set, 5 export, 6 wait, 7 another request.
Document sample()
{
    Request request;
    request.path = "/orders/{order_id}";
    request.pathParams = {{"order_id", "1"}};
    Scenario scenario;
    scenario.steps = {step("get", request),
                      step("", Assertion{"requests.get.code == 200"}),
                      step("n", SetVariable{57}),
                      step("id", Export{"{{requests.get.res.id}}"}),
                      step("", Wait{1.0, {}, {}, {}}),
                      step("other", Request())};
    Document document;
    document.scenarios = {step("flow", scenario)};
    assignIds(document.scenarios[0], document.nextId);
    return document;
}

NodeId idOf(StepKind kind)
{
    return kind == StepKind::Scenario ? top : kind == StepKind::Request ? 2 : NodeId(kind) + 1;
}

QString text(double value)
{
    return QLocale::c().toString(value, 'g', QLocale::FloatingPointShortest);
}

const Request &request(const Step &step)
{
    return *step.as<Request>();
}

const Retry &retry(const Step &step)
{
    return step.as<Request>() ? step.as<Request>()->retry : step.as<Scenario>()->retry;
}

/// A field to type into: where it is, what is typed, and how the document shows it.
struct TextCase
{
    StepKind kind;
    const char *key; ///< as in the scenario file
    const char *typed;
    std::function<QString(const Step &)> read;
};

const std::vector<TextCase> &textCases()
{
    using K = StepKind;
    const auto name = [](const Step &s) { return qs(s.name); };
    const auto condition = [](const Step &s) { return qs(s.condition); };
    const auto notes = [](const Step &s) { return qs(s.description); };
    const auto until = [](const Step &s) { return qs(retry(s).until); };
    const auto retries = [](const Step &s) { return QString::number(retry(s).maxRetries); };
    const auto interval = [](const Step &s) { return text(retry(s).interval); };
    static const std::vector<TextCase> cases = {
        {K::Request, "name", "orders GET", name},
        {K::Request, "if", "vars.a == 1", condition},
        {K::Request, "description", "why", notes},
        {K::Request, "url", "http://127.0.0.1:1", [](const Step &s) { return qs(request(s).url); }},
        {K::Request, "path", "/a/{b}?c=d", [](const Step &s) { return qs(request(s).path); }},
        {K::Request, "expected_code", "200-204,301",
         [](const Step &s) { return qs(request(s).expectedCode); }},
        {K::Request, "until", "code == 200", until},
        {K::Request, "max_retries", "12", retries},
        {K::Request, "retry_interval", "0.25", interval},
        {K::Request, "timeout", "2.5", [](const Step &s) { return text(*request(s).timeout); }},
        {K::Scenario, "name", "clean up", name},
        {K::Scenario, "if", "vars.a == 1", condition},
        {K::Scenario, "description", "why", notes},
        {K::Scenario, "until", "vars.done", until},
        {K::Scenario, "max_retries", "3", retries},
        {K::Scenario, "retry_interval", "7", interval},
        {K::Assertion, "condition", "requests.get.code == 201",
         [](const Step &s) { return qs(s.as<Assertion>()->condition); }},
        {K::Assertion, "if", "vars.a == 1", condition},
        {K::Assertion, "description", "why", notes},
        {K::SetVariable, "name", "price", name},
        {K::SetVariable, "value", "9.90",
         [](const Step &s) { return qs(s.as<SetVariable>()->value.write()); }},
        {K::SetVariable, "if", "vars.a == 1", condition},
        {K::SetVariable, "description", "why", notes},
        {K::Export, "name", "order_id", name},
        {K::Export, "value", "{{requests.get.res.b}}",
         [](const Step &s) { return qs(s.as<Export>()->value); }},
        {K::Export, "if", "vars.a == 1", condition},
        {K::Export, "description", "why", notes},
        {K::Wait, "seconds", "0.75", [](const Step &s) { return text(*s.as<Wait>()->seconds); }},
        {K::Wait, "if", "vars.a == 1", condition},
        {K::Wait, "description", "why", notes},
    };
    return cases;
}

/// A box to tick.
struct SwitchCase
{
    StepKind kind;
    const char *key;
    bool (*read)(const Step &);
};

const SwitchCase switchCases[] = {
    {StepKind::Request, "disabled", [](const Step &s) { return s.enabled; }},
    {StepKind::Wait, "disabled", [](const Step &s) { return s.enabled; }},
    {StepKind::Request, "continue_on_failure", [](const Step &s) { return s.continueOnFailure; }},
    {StepKind::Assertion, "continue_on_failure", [](const Step &s) { return s.continueOnFailure; }},
    {StepKind::Request, "follow_redirects",
     [](const Step &s) { return request(s).followRedirects; }},
    {StepKind::Scenario, "ignore_failure",
     [](const Step &s) { return s.as<Scenario>()->ignoreFailure; }},
};

} // namespace

class TestInspector : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void typesIntoEveryField_data();
    void typesIntoEveryField();
    void ticksEverySwitch_data();
    void ticksEverySwitch();
    void choosesMethodAndCertificates();
    void editsAuthentication();
    void editsWaits();
    void editsTables_data();
    void editsTables();
    void editsLists();
    void pathParametersFollowThePath();
    void keepsBrokenJsonAsText();
    void otherKindsOfBody();
    void editsDocumentSettings();
    void undoFromOutsideKeepsCursorAndFocus();
    void undoKeyGoesToTheDocument();
    void leavingAFieldEndsTheMerge();
    void removedStepLeavesAnEmptyPage();
    void showsProblemsAtTheField();
    void showsIssuesOfTheDocument();
    void completesNames();
    void everythingHasAnAccessibleName();

private:
    InspectorPage *page() const;
    template <class Widget>
    Widget *editor(const char *key) const;
    QString problem(const char *key) const;
    static QWidget *inputOf(QWidget *editor);
    static void retype(QWidget *editor, const QString &text);
    static QString shown(QWidget *editor);
    static void pick(QComboBox *box, const QString &data);
    void typeRow(EditTable *table, const QStringList &cells);
    const Step &stepOf(StepKind kind) const { return *m_document->step(idOf(kind)); }

    std::unique_ptr<ScenarioDocument> m_document;
    std::unique_ptr<Inspector> m_inspector;
};

void TestInspector::init()
{
    QLocale::setDefault(QLocale::c());
    m_document = std::make_unique<ScenarioDocument>();
    m_document->reset(sample(), QString());
    m_inspector = std::make_unique<Inspector>(*m_document);
    m_inspector->resize(700, 500);
    m_inspector->show();
    QVERIFY(QTest::qWaitForWindowActive(m_inspector.get()));
}

void TestInspector::cleanup()
{
    m_inspector.reset();
    m_document.reset();
}

InspectorPage *TestInspector::page() const
{
    return qobject_cast<InspectorPage *>(
        m_inspector->findChild<QStackedWidget *>(QString(), Qt::FindDirectChildrenOnly)
            ->currentWidget());
}

// The widget of a field; brings it into sight as a double click on an issue does.
template <class Widget>
Widget *TestInspector::editor(const char *key) const
{
    m_inspector->focusField(QLatin1String(key));
    auto *binder = page()->findChild<FieldBinder *>();
    const Field *field = binder->fieldOf(QLatin1String(key));
    return field ? qobject_cast<Widget *>(field->editor) : nullptr;
}

QString TestInspector::problem(const char *key) const
{
    return page()->findChild<FieldBinder *>()->fieldOf(QLatin1String(key))->problem->problem();
}

QWidget *TestInspector::inputOf(QWidget *editor)
{
    if (qobject_cast<QLineEdit *>(editor) || qobject_cast<QPlainTextEdit *>(editor))
        return editor;
    for (QLineEdit *line : editor->findChildren<QLineEdit *>()) {
        if (line->isVisible())
            return line;
    }
    return nullptr;
}

void TestInspector::retype(QWidget *editor, const QString &text)
{
    QWidget *input = inputOf(editor);
    QVERIFY(input);
    QTest::keyClick(input, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(input, text);
}

QString TestInspector::shown(QWidget *editor)
{
    QWidget *input = inputOf(editor);
    if (auto *line = qobject_cast<QLineEdit *>(input))
        return line->text();
    return static_cast<QPlainTextEdit *>(input)->toPlainText();
}

void TestInspector::pick(QComboBox *box, const QString &data)
{
    const int index = box->findData(data);
    QVERIFY(index >= 0);
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index); // as a choice with the mouse does
}

void TestInspector::typeRow(EditTable *table, const QStringList &cells)
{
    table->focusCell(-1, 0);
    for (const QString &cell : cells) {
        auto *editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        if (!editor) {
            QTest::keyClicks(table->view(), cell.left(1)); // opens the editor
            editor = qobject_cast<QLineEdit *>(QApplication::focusWidget());
            QVERIFY(editor);
            QTest::keyClicks(editor, cell.mid(1));
        } else {
            QTest::keyClicks(editor, cell); // that the cell before went on to
        }
        if (auto *popup = QApplication::activePopupWidget())
            popup->hide(); // the completion
        QTest::keyClick(editor, Qt::Key_Return);
    }
}

void TestInspector::typesIntoEveryField_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(textCases().size()); ++i) {
        const TextCase &one = textCases()[size_t(i)];
        QTest::addRow("kind %d %s", int(one.kind), one.key) << i;
    }
}

void TestInspector::typesIntoEveryField()
{
    QFETCH(int, index);
    const TextCase &one = textCases()[size_t(index)];
    m_inspector->setStep(idOf(one.kind));
    auto *widget = editor<QWidget>(one.key);
    QVERIFY(widget);
    const Step before = stepOf(one.kind);
    const QString shownBefore = shown(widget);

    retype(widget, QLatin1String(one.typed));
    QCOMPARE(one.read(stepOf(one.kind)), QLatin1String(one.typed));
    QCOMPARE(m_document->undoStack().count(), 1);
    QVERIFY(!m_document->undoStack().undoText().isEmpty());

    m_document->undoStack().undo();
    QVERIFY(stepOf(one.kind) == before);
    QCOMPARE(shown(widget), shownBefore);
    m_document->undoStack().redo();
    QCOMPARE(shown(widget), QLatin1String(one.typed));

    m_inspector->setStep(7);
    m_inspector->setStep(idOf(one.kind));
    QCOMPARE(shown(editor<QWidget>(one.key)), QLatin1String(one.typed));
}

void TestInspector::ticksEverySwitch_data()
{
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(std::size(switchCases)); ++i)
        QTest::addRow("kind %d %s", int(switchCases[i].kind), switchCases[i].key) << i;
}

void TestInspector::ticksEverySwitch()
{
    QFETCH(int, index);
    const SwitchCase &one = switchCases[index];
    m_inspector->setStep(idOf(one.kind));
    auto *box = editor<QCheckBox>(one.key);
    QVERIFY(box);
    const bool before = one.read(stepOf(one.kind));
    QCOMPARE(box->isChecked(), before);
    QTest::keyClick(box, Qt::Key_Space);
    QCOMPARE(one.read(stepOf(one.kind)), !before);
    m_document->undoStack().undo();
    QCOMPARE(one.read(stepOf(one.kind)), before);
    QCOMPARE(box->isChecked(), before);
}

void TestInspector::choosesMethodAndCertificates()
{
    m_inspector->setStep(2);
    auto *method = editor<QComboBox>("method");
    retype(method, QStringLiteral("purge"));
    QCOMPARE(request(*m_document->step(2)).method, "PURGE");
    QCOMPARE(m_document->undoStack().count(), 1);
    auto *insecure = editor<QComboBox>("insecure");
    pick(insecure, QStringLiteral("true"));
    QCOMPARE(request(*m_document->step(2)).insecure, std::optional(true));
    pick(insecure, QString());
    QVERIFY(!request(*m_document->step(2)).insecure);
    m_inspector->setStep(7);
    QCOMPARE(editor<QComboBox>("method")->currentText(), QStringLiteral("GET"));
}

void TestInspector::editsAuthentication()
{
    m_inspector->setStep(2);
    auto *auth = editor<QWidget>("auth");
    auto *type = auth->findChild<QComboBox *>();
    const auto choose = [&](Auth::Type wanted) {
        type->setFocus();
        const int index = type->findData(int(wanted));
        type->setCurrentIndex(index);
        Q_EMIT type->activated(index);
    };
    const auto field = [&](const QString &name) -> QLineEdit * {
        for (auto *line : auth->findChildren<QLineEdit *>()) {
            if (line->accessibleName() == name && line->isVisible())
                return line;
        }
        return nullptr;
    };
    choose(Auth::Type::Basic);
    QVERIFY(field(QStringLiteral("User")));
    field(QStringLiteral("User"))->setFocus();
    QTest::keyClicks(field(QStringLiteral("User")), QStringLiteral("bear"));
    field(QStringLiteral("Password"))->setFocus();
    QTest::keyClicks(field(QStringLiteral("Password")), QStringLiteral("pw"));
    Auth expected;
    expected.type = Auth::Type::Basic;
    expected.username = "bear";
    expected.password = "pw";
    QVERIFY(request(*m_document->step(2)).auth == expected);
    choose(Auth::Type::None);
    QVERIFY(request(*m_document->step(2)).auth == Auth());
    m_document->undoStack().undo();
    QVERIFY(request(*m_document->step(2)).auth == expected);
    QCOMPARE(field(QStringLiteral("User"))->text(), QStringLiteral("bear"));
    choose(Auth::Type::ApiKey);
    QTest::keyClicks(field(QStringLiteral("Key's name")), QStringLiteral("X-Key"));
    QCOMPARE(request(*m_document->step(2)).auth->name, "X-Key");
    QCOMPARE(request(*m_document->step(2)).auth->username, "");
}

void TestInspector::editsWaits()
{
    m_inspector->setStep(idOf(StepKind::Wait));
    auto *wait = editor<QWidget>("seconds");
    auto *kind = wait->findChild<QComboBox *>();
    kind->setCurrentIndex(1);
    Q_EMIT kind->activated(1);
    const auto now = [this] { return *stepOf(StepKind::Wait).as<Wait>(); };
    QVERIFY(now() == (Wait{{}, 0.5, 1.0, {}}));
    for (auto *box : wait->findChildren<NumberBox *>()) {
        if (box->isVisible() && box->accessibleName().startsWith(QLatin1String("Shortest")))
            retype(box, QStringLiteral("3"));
    }
    QVERIFY(now() == (Wait{{}, 3.0, 1.0, {}}));
    QVERIFY(!problem("min").isEmpty());
    kind->setCurrentIndex(2);
    Q_EMIT kind->activated(2);
    QVERIFY(!now().min && !now().max && now().mean);
    while (m_document->undoStack().canUndo())
        m_document->undoStack().undo();
    QCOMPARE(kind->currentIndex(), 0);
    QVERIFY(now() == (Wait{1.0, {}, {}, {}}));
}

void TestInspector::editsTables_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("key");
    QTest::newRow("query") << int(StepKind::Request) << "query_params";
    QTest::newRow("headers") << int(StepKind::Request) << "headers";
    QTest::newRow("overrides") << int(StepKind::Request) << "data_override";
    QTest::newRow("variables") << int(StepKind::Scenario) << "variables";
}

void TestInspector::editsTables()
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

void TestInspector::editsLists()
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

void TestInspector::pathParametersFollowThePath()
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

void TestInspector::keepsBrokenJsonAsText()
{
    m_inspector->setStep(2);
    auto *body = editor<QWidget>("body");
    auto *kind = body->findChild<QComboBox *>();
    kind->setCurrentIndex(1); // JSON
    Q_EMIT kind->activated(1);
    auto *edit = body->findChild<JsonEdit *>();
    edit->setFocus();
    const auto now = [this] { return request(*m_document->step(2)).body; };
    QTest::keyClicks(edit, QStringLiteral("{\"a\": 9.90"));
    QVERIFY(now() == Json("{\"a\": 9.90"));
    QVERIFY(problem("body").contains(QLatin1String("JSON")));
    m_inspector->setStep(7);
    m_inspector->setStep(2); // a broken text that began as JSON comes back as that
    QCOMPARE(edit->toPlainText(), QStringLiteral("{\"a\": 9.90"));
    QVERIFY(!problem("body").isEmpty());
    edit->moveCursor(QTextCursor::End);
    QTest::keyClicks(edit, QStringLiteral("}"));
    QVERIFY(now() && now()->isObject());
    QCOMPARE(now()->write(), "{\"a\":9.90}");
    QCOMPARE(problem("body"), QString());
    QCOMPARE(edit->toPlainText(), QStringLiteral("{\"a\": 9.90}")); // as typed
    m_document->undoStack().undo();
    m_document->undoStack().undo();
    QVERIFY(!now());
    QCOMPARE(edit->toPlainText(), QString());
}

void TestInspector::otherKindsOfBody()
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
    auto *edit = body->findChild<JsonEdit *>();
    edit->setFocus();
    QTest::keyClicks(edit, QStringLiteral("57"));
    QVERIFY(now().body == Json("57"));
    choose(3); // form
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

void TestInspector::editsDocumentSettings()
{
    m_inspector->setStep(documentNode);
    const auto now = [this]() -> const DocumentSettings & {
        return m_document->document().settings;
    };
    retype(editor<QWidget>("name"), QStringLiteral("Orders"));
    QCOMPARE(now().name, "Orders");
    retype(editor<QWidget>("description"), QStringLiteral("why"));
    QCOMPARE(now().description, "why");
    typeRow(editor<EditTable>("variables"), {QStringLiteral("n"), QStringLiteral("null")});
    QVERIFY(now().variables == (KeyValues{{"n", nullptr}}));
    typeRow(editor<EditTable>("thresholds"), {QStringLiteral("p95 < 200ms")});
    QCOMPARE(now().thresholds, std::vector<std::string>{"p95 < 200ms"});
    retype(editor<QWidget>("http.timeout"), QStringLiteral("4.5"));
    QCOMPARE(now().http.timeout, 4.5);
    for (auto [key, member] : {std::pair("http.proxy", &HttpSettings::proxy),
                               {"http.ca_file", &HttpSettings::caFile},
                               {"http.client_cert", &HttpSettings::clientCert},
                               {"http.client_key", &HttpSettings::clientKey}}) {
        retype(editor<QWidget>(key), QLatin1String(key));
        QCOMPARE(now().http.*member, key);
    }
    pick(editor<QComboBox>("http.version"), QStringLiteral("1.1"));
    QCOMPARE(now().http.version, "1.1");
    pick(editor<QComboBox>("http.cookies"), QStringLiteral("\"user\""));
    QVERIFY(now().http.cookies == Json("user"));
    for (auto [key, member] : {std::pair("http.keep_alive", &HttpSettings::keepAlive),
                               {"http.compression", &HttpSettings::compression},
                               {"http.insecure", &HttpSettings::insecure}}) {
        const bool before = now().http.*member;
        QTest::keyClick(editor<QCheckBox>(key), Qt::Key_Space);
        QCOMPARE(now().http.*member, !before);
    }
    typeRow(editor<EditTable>("data"), {QStringLiteral("users"), QStringLiteral("u.csv")});
    QCOMPARE(now().data.size(), size_t(1));
    QCOMPARE(now().data[0].mode, "sequential");
    while (m_document->undoStack().canUndo())
        m_document->undoStack().undo();
    QVERIFY(now() == DocumentSettings());
}

void TestInspector::undoFromOutsideKeepsCursorAndFocus()
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

void TestInspector::undoKeyGoesToTheDocument()
{
    m_inspector->setStep(2);
    auto *url = editor<QLineEdit>("url");
    QTest::keyClicks(url, QStringLiteral("http://a"));
    QTest::keyClick(url, Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(url->text(), QString());
    QCOMPARE(m_document->undoStack().index(), 0);
    QCOMPARE(m_document->undoStack().count(), 1);
}

void TestInspector::leavingAFieldEndsTheMerge()
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

void TestInspector::removedStepLeavesAnEmptyPage()
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

void TestInspector::showsProblemsAtTheField()
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

void TestInspector::showsIssuesOfTheDocument()
{
    m_inspector->setStep(2);
    QSignalSpy issues(m_document.get(), &ScenarioDocument::issuesChanged);
    retype(editor<QWidget>("if"), QStringLiteral("requests.nowhere.code == 200"));
    QTRY_VERIFY(problem("if").contains(QLatin1String("nowhere")));
    QVERIFY(!issues.isEmpty());
    retype(editor<QWidget>("if"), QStringLiteral("requests.get.code == 200"));
    QTRY_COMPARE(problem("if"), QString());
}

void TestInspector::completesNames()
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

void TestInspector::everythingHasAnAccessibleName()
{
    for (NodeId id = documentNode; id <= 6; ++id) {
        m_inspector->setStep(id);
        for (const auto &field : page()->findChild<FieldBinder *>()->fields()) {
            const auto *box = qobject_cast<QCheckBox *>(field->editor);
            const bool named = !field->editor->accessibleName().isEmpty()
                               || (box && !box->text().isEmpty())
                               || (field->editor->focusProxy()
                                   && !field->editor->focusProxy()->accessibleName().isEmpty());
            QVERIFY2(named, qPrintable(field->key));
        }
    }
}

QTEST_MAIN(TestInspector)
#include "tst_inspector.moc"
