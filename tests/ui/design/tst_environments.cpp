// SPDX-License-Identifier: GPL-3.0-or-later
// Environments: made, named, filled, removed and chosen by hand; all but the choice can be undone.
#include "core/format/scenario_file.h"
#include "tests/ui/design/inspector_probe.h"
#include "ui/design/environments_editor.h"
#include "ui/widgets/key_value_table.h"

#include <QSignalSpy>
#include <QToolButton>

using namespace loadgrove;

class TestEnvironments : public InspectorProbe
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        InspectorProbe::init();
        m_inspector->setStep(documentNode);
        m_editor = editor<EnvironmentsEditor>("environments");
        QVERIFY(m_editor);
    }
    void cleanup() { InspectorProbe::cleanup(); }

    void areMadeAndUndone();
    void saysWhatIsWrong();
    void offersTheVariablesOfTheDocument();
    void theChosenOneCounts();

private:
    const std::vector<Environment> &environments() const
    {
        return m_document->document().settings.environments;
    }
    template <class T>
    T *part(const char *name)
    {
        return m_editor->findChild<T *>(QLatin1String(name));
    }
    void add(const char *name)
    {
        QTest::mouseClick(part<QToolButton>("addEnvironment"), Qt::LeftButton);
        QVERIFY(part<QLineEdit>("environmentName")->hasFocus());
        QTest::keyClicks(part<QLineEdit>("environmentName"), QLatin1String(name));
    }

    EnvironmentsEditor *m_editor = nullptr; // Not owned.
};

void TestEnvironments::areMadeAndUndone()
{
    const QByteArray before = QByteArray::fromStdString(writeDocument(m_document->document()));
    add("local");
    typeRow(&m_editor->table(), {QStringLiteral("base_url"), QStringLiteral("http://a")});
    add("staging");
    typeRow(&m_editor->table(), {QStringLiteral("base_url"), QStringLiteral("http://b")});
    QCOMPARE(environments().size(), std::size_t(2));
    QCOMPARE(environments()[0], (Environment{"local", {{"base_url", Json("http://a")}}}));
    QCOMPARE(environments()[1], (Environment{"staging", {{"base_url", Json("http://b")}}}));

    auto *picked = part<QComboBox>("environmentPicked");
    picked->setCurrentIndex(0);
    QCOMPARE(part<QLineEdit>("environmentName")->text(), QStringLiteral("local"));
    QTest::mouseClick(part<QToolButton>("removeEnvironment"), Qt::LeftButton);
    QCOMPARE(environments().size(), std::size_t(1));
    QCOMPARE(environments()[0].name, std::string("staging"));
    const QByteArray after = QByteArray::fromStdString(writeDocument(m_document->document()));
    QVERIFY(m_document->undoStack().count() < 20); // typing merges
    while (m_document->undoStack().canUndo())
        m_document->undoStack().undo();
    QCOMPARE(QByteArray::fromStdString(writeDocument(m_document->document())), before);
    QVERIFY(!picked->isEnabled());
    while (m_document->undoStack().canRedo())
        m_document->undoStack().redo();
    QCOMPARE(QByteArray::fromStdString(writeDocument(m_document->document())), after);
    QCOMPARE(picked->currentText(), QStringLiteral("staging"));
}

void TestEnvironments::saysWhatIsWrong()
{
    add("local");
    add("local");
    QVERIFY2(problem("environments").contains(QStringLiteral("local")),
             qPrintable(problem("environments")));
    QTest::keyClicks(part<QLineEdit>("environmentName"), QStringLiteral("2"));
    QCOMPARE(problem("environments"), QString());
    typeRow(&m_editor->table(), {QStringLiteral("token"), QStringLiteral("hunter2")});
    QTRY_VERIFY(m_document->issuesAreCurrent());
    const Issues &issues = m_document->issues();
    QVERIFY(std::any_of(issues.begin(), issues.end(), [](const Issue &issue) {
        return issue.field == QLatin1String("environments.local2.token");
    }));
}

void TestEnvironments::offersTheVariablesOfTheDocument()
{
    DocumentSettings settings = m_document->document().settings;
    settings.variables = {{"base_url", Json("http://a")}};
    m_document->changeSettings(settings, QStringLiteral("Change"));
    add("local");
    const auto *model = m_editor->table().findChild<QAbstractItemView *>()->model();
    QStringList names;
    for (int row = 0; row < model->rowCount(); ++row)
        names << model->index(row, 0).data().toString();
    QVERIFY2(names.contains(QStringLiteral("base_url")), qPrintable(names.join(u' ')));
    QVERIFY(environments().front().variables.empty()); // offered, not set
}

void TestEnvironments::theChosenOneCounts()
{
    add("local");
    typeRow(&m_editor->table(), {QStringLiteral("only_here"), QStringLiteral("1")});
    Step step = *m_document->step(idOf(StepKind::SetVariable));
    step.as<SetVariable>()->value = Json("{{vars.only_here}}");
    m_document->changeStep(step.id, step, QStringLiteral("Change"));
    const auto isUnknown = [this] {
        const Issues &issues = m_document->issues();
        return std::any_of(issues.begin(), issues.end(), [](const Issue &issue) {
            return issue.text.contains(QLatin1String("only_here"));
        });
    };
    QTRY_VERIFY(m_document->issuesAreCurrent());
    QVERIFY(isUnknown());
    const int changes = m_document->undoStack().count();
    m_document->setEnvironment(QStringLiteral("local"));
    QTRY_VERIFY(m_document->issuesAreCurrent());
    QVERIFY(!isUnknown());
    QCOMPARE(m_document->environmentVariables().size(), std::size_t(1));
    QCOMPARE(m_document->undoStack().count(), changes);
    m_document->setEnvironment(QStringLiteral("gone"));
    QVERIFY(m_document->environmentVariables().empty());
}

QTEST_MAIN(TestEnvironments)
#include "tst_environments.moc"
