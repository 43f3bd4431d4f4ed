// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/design/inspector_probe.h"

#include <QCheckBox>

using namespace loadgrove;

namespace {

QString text(double value)
{
    return QLocale::c().toString(value, 'g', QLocale::FloatingPointShortest);
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

class TestInspector : public InspectorProbe
{
    Q_OBJECT

private Q_SLOTS:
    void init() { InspectorProbe::init(); }
    void cleanup() { InspectorProbe::cleanup(); }

    void typesIntoEveryField_data();
    void typesIntoEveryField();
    void ticksEverySwitch_data();
    void ticksEverySwitch();
    void choosesMethodAndCertificates();
    void editsAuthentication();
    void editsWaits();
    void editsDocumentSettings();
    void everythingHasAnAccessibleName();
};

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
