// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/auth_editor.h"
#include "ui/design/inspector_page.h"
#include "ui/design/request_editor.h"
#include "ui/design/wait_editor.h"
#include "ui/widgets/key_value_table.h"
#include "ui/widgets/problem.h"
#include "ui/widgets/value_text.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace loadgrove {

namespace {

/// A page that is one form, scrolling where it does not fit.
class FormPage : public InspectorPage
{
    Q_OBJECT

public:
    FormPage(const QString &title, ScenarioDocument &document, QWidget *parent)
        : InspectorPage(document, parent)
        , m_content(new QWidget)
        , m_form(new QFormLayout(m_content))
    {
        m_form->setContentsMargins(8, 8, 8, 8);
        m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
        auto *scroll = new QScrollArea;
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidgetResizable(true);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setWidget(m_content);
        scroll->viewport()->setAutoFillBackground(false);
        m_content->setAutoFillBackground(false);
        auto *heading = new QLabel(title);
        QFont font = heading->font();
        font.setBold(true);
        heading->setFont(font);
        m_top = new QHBoxLayout;
        m_top->setContentsMargins(8, 8, 8, 0);
        m_top->addWidget(heading);
        m_top->addStretch();
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addLayout(m_top);
        layout->addWidget(otherProblems());
        layout->addWidget(scroll, 1);
        m_top->addWidget(addEnabled().editor);
    }

protected:
    QLabel *row(const QString &label, const Field &field)
    {
        return fields().addRow(m_form, label, field);
    }
    void row(const Field &field) { m_form->addRow(QString(), fields().withProblem(field)); }
    QFormLayout *form() const { return m_form; }
    /// Condition, failure switch and notes: below what is special.
    void addCommonRows()
    {
        addIfRow(form());
        row(addContinueOnFailure());
        row(tr("N&otes"), addDescription());
    }

private:
    QWidget *m_content;
    QFormLayout *m_form;
    QHBoxLayout *m_top;
};

class ScenarioPage : public FormPage
{
    Q_OBJECT

public:
    ScenarioPage(ScenarioDocument &document, QWidget *parent)
        : FormPage(tr("Scenario"), document, parent)
    {
        row(tr("&Name"), addName(tr("Change name")));
        auto *table =
            new KeyValueTable(tr("Variable"), tr("Value at the start of an iteration"), this);
        table->setTitle(tr("Variables"));
        row(tr("&Variables"),
            addTable("variables", tr("Change variables"), table, &Scenario::variables));
        addIfRow(form());
        addRetryRows(form(), tr("never: run once"),
                     tr("run once; or: requests.job.res.state == \"done\""));
        Field &ignore = addSwitch("ignore_failure", tr("Change ignore failure"),
                                  tr("A failure in here does not fail what is around it"),
                                  &Scenario::ignoreFailure);
        row(ignore);
        row(addContinueOnFailure());
        auto *auth = new AuthEditor(tr("As the surroundings say"), this);
        for (QLineEdit *text : auth->texts())
            completion().attach(text, Completion::Language::Template);
        row(tr("&Authentication"),
            fields().bind("auth", tr("Change authentication"), auth, &Scenario::auth));
        row(tr("N&otes"), addDescription());
    }
};

class AssertionPage : public FormPage
{
    Q_OBJECT

public:
    AssertionPage(ScenarioDocument &document, QWidget *parent)
        : FormPage(tr("Check"), document, parent)
    {
        Field &field = addExpression("condition", tr("Change check"), &Assertion::condition);
        static_cast<QLineEdit *>(field.editor)
            ->setPlaceholderText(QStringLiteral("requests.orders_GET.res.items.0.quantity == 3"));
        addConditionRow(form(), tr("&Must be true"), field, tr("nothing yet"));
        addCommonRows();
    }
};

class SetPage : public FormPage
{
    Q_OBJECT

public:
    SetPage(ScenarioDocument &document, QWidget *parent)
        : FormPage(tr("Set a variable"), document, parent)
        , m_kind(new HintLabel)
    {
        row(tr("&Name"), addName(tr("Change name")));
        Field &field = addTemplate("value", tr("Change value"), &SetVariable::value);
        static_cast<QLineEdit *>(field.editor)
            ->setPlaceholderText(tr("57, true, text, {{requests.login.res.token}}"));
        row(tr("&Value"), field);
        form()->addRow(QString(), m_kind);
        addCommonRows();
    }

protected:
    void refresh() override
    {
        const auto *set = fields().part<SetVariable>();
        const QString kind = set ? valueKind(set->value) : QString();
        m_kind->setText(kind.isEmpty() ? tr("Type: text") : tr("Type: %1").arg(kind));
    }

private:
    QLabel *m_kind;
};

class ExportPage : public FormPage
{
    Q_OBJECT

public:
    ExportPage(ScenarioDocument &document, QWidget *parent)
        : FormPage(tr("Export a value"), document, parent)
    {
        row(tr("&Name"), addName(tr("Change name")));
        Field &field = addTemplate("value", tr("Change value"), &Export::value);
        static_cast<QLineEdit *>(field.editor)
            ->setPlaceholderText(QStringLiteral("{{requests.products_POST.res.product_id}}"));
        row(tr("&Value"), field);
        form()->addRow(QString(), new HintLabel(tr("A live binding: it is looked up whenever it "
                                                   "is read.")));
        addCommonRows();
    }
};

class WaitPage : public FormPage
{
    Q_OBJECT

public:
    WaitPage(ScenarioDocument &document, QWidget *parent)
        : FormPage(tr("Wait"), document, parent)
    {
        auto *editor = new WaitEditor(this);
        Field &field = fields().add(QStringLiteral("seconds"), editor);
        field.otherKeys = {QStringLiteral("min"), QStringLiteral("max"), QStringLiteral("mean")};
        field.load = [this, editor] {
            if (const auto *wait = fields().part<Wait>())
                editor->setValue(*wait);
        };
        field.check = [editor] { return editor->problem(); };
        connect(editor, &WaitEditor::edited, this, [this, editor](const QString &part) {
            fields().change<Wait>(tr("Change wait"), part,
                                  [editor](Wait &wait) { wait = editor->value(); });
        });
        row(tr("&Duration"), field);
        addCommonRows();
    }
};

} // namespace

InspectorPage *makeStepPage(StepKind kind, ScenarioDocument &document, QWidget *parent)
{
    switch (kind) {
    case StepKind::Request:
        return new RequestEditor(document, parent);
    case StepKind::Scenario:
        return new ScenarioPage(document, parent);
    case StepKind::Assertion:
        return new AssertionPage(document, parent);
    case StepKind::SetVariable:
        return new SetPage(document, parent);
    case StepKind::Export:
        return new ExportPage(document, parent);
    case StepKind::Wait:
        return new WaitPage(document, parent);
    }
    return nullptr;
}

} // namespace loadgrove

#include "inspector_pages.moc"
