// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/inspector_page.h"

#include "ui/design/condition_builder.h"
#include "ui/design/inspector_checks.h"
#include "ui/widgets/code_edit.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/key_value_table.h"
#include "ui/widgets/problem.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTabWidget>

namespace loadgrove {

InspectorPage::InspectorPage(ScenarioDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_fields(document, this)
    , m_completion(document)
    , m_others(new QLabel(this))
{
    m_others->setWordWrap(true);
    m_others->setTextFormat(Qt::PlainText);
    m_others->hide();
    connect(&m_fields, &FieldBinder::problemsChanged, this, &InspectorPage::markTabs);
    connect(&m_fields, &FieldBinder::otherProblems, this, [this](const QString &text) {
        m_others->setText(text);
        m_others->setVisible(!text.isEmpty());
    });
}

void InspectorPage::setNode(NodeId id)
{
    m_completion.setStep(id);
    m_fields.setNode(id);
    for (ConditionBuilder *builder : m_builders)
        builder->reset();
    refresh();
}

void InspectorPage::load()
{
    m_fields.load();
    refresh();
}

void InspectorPage::focusField(const QString &key)
{
    const Field *field = m_fields.fieldOf(key);
    if (!field)
        return;
    for (int i = 0; m_tabs && i < m_tabs->count(); ++i) {
        if (m_tabs->widget(i)->isAncestorOf(field->editor))
            m_tabs->setCurrentIndex(i);
    }
    reveal(field->editor);
    if (field->focus)
        field->focus(key);
    else
        field->editor->setFocus(Qt::OtherFocusReason);
}

QLineEdit *InspectorPage::makeLine()
{
    return new QLineEdit(this);
}

QCheckBox *InspectorPage::makeSwitch(const QString &text)
{
    return new QCheckBox(text, this);
}

Field &InspectorPage::withTemplate(Field &field)
{
    auto *line = static_cast<QLineEdit *>(field.editor);
    field.check = [line] { return templateProblem(line->text()); };
    m_completion.attach(line, Completion::Language::Template);
    return field;
}

Field &InspectorPage::withExpression(Field &field)
{
    auto *line = static_cast<QLineEdit *>(field.editor);
    line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    field.check = [line] { return expressionProblem(line->text()); };
    m_completion.attach(line, Completion::Language::Expression);
    return field;
}

Field &InspectorPage::withTable(Field &field, KeyValueTable *table)
{
    table->checkValue = [](const Json &value) { return templateProblem(value); };
    connect(table, &EditTable::editorCreated, this, [this](QLineEdit *editor, int, int column) {
        if (column == 1)
            m_completion.attach(editor, Completion::Language::Template);
    });
    connect(table, &KeyValueTable::textCreated, this,
            [this](CodeEdit *editor) { m_completion.attach(editor); });
    return field;
}

Field &InspectorPage::addSwitchableTable(const char *key, const QString &undoName,
                                         KeyValueTable *table, KeyValues Request::*member)
{
    table->setSwitchable();
    Field &field = m_fields.add(QLatin1String(key), table);
    field.load = [this, key, table, member] {
        if (const auto *request = m_fields.part<Request>()) {
            table->setValue(request->*member);
            table->setOff(disabledNames(*request, key));
        }
    };
    field.check = [table] { return table->firstProblem(); };
    field.mark = editing::marker(table);
    field.focus = editing::focuser(table);
    connect(table, &EditTable::edited, this, [this, key, undoName, table, member] {
        m_fields.change<Request>(undoName, QLatin1String(key), [&](Request &request) {
            request.*member = table->value();
            setDisabledNames(request, key, table->off());
        });
    });
    return withTable(field, table);
}

Field &InspectorPage::addName(const QString &undoName)
{
    Field &field = addText("name", undoName, &Step::name);
    field.editor->setAccessibleName(tr("Name"));
    return field;
}

Field &InspectorPage::addEnabled()
{
    Field &field = addSwitch("disabled", tr("Enable or disable"), tr("Enabled"), &Step::enabled);
    field.editor->setToolTip(tr("A disabled step stays in the file and out of runs"));
    return field;
}

Field &InspectorPage::addCondition()
{
    Field &field = addExpression("if", tr("Change condition"), &Step::condition);
    auto *line = static_cast<QLineEdit *>(field.editor);
    line->setAccessibleName(tr("Run only if"));
    line->setPlaceholderText(tr("always; or: requests.login.code == 200"));
    return field;
}

Field &InspectorPage::addContinueOnFailure()
{
    Field &field =
        addSwitch("continue_on_failure", tr("Change continue on failure"),
                  tr("Go on with the iteration when this step fails"), &Step::continueOnFailure);
    field.editor->setToolTip(tr("The iteration still counts as failed at its end"));
    return field;
}

Field &InspectorPage::addDescription()
{
    auto *edit = new QPlainTextEdit(this);
    edit->setTabChangesFocus(true);
    edit->setUndoRedoEnabled(false); // undo belongs to the document
    edit->setAccessibleName(tr("Notes"));
    edit->setMinimumHeight(48);
    return m_fields.bind("description", tr("Change notes"), edit, &Step::description);
}

void InspectorPage::addConditionRow(QFormLayout *form, const QString &label, const Field &field,
                                    const QString &none)
{
    auto *line = static_cast<QLineEdit *>(field.editor);
    auto *builder = new ConditionBuilder(line, none, this);
    m_completion.attach(builder->left(), Completion::Language::Expression);
    m_completion.attach(builder->value(), Completion::Language::Template);
    m_fields.watch(builder);
    m_builders.append(builder);
    auto *caption = new QLabel(label);
    caption->setBuddy(builder->left());
    const QString name = QString(label).remove(QLatin1Char('&'));
    line->setAccessibleName(tr("%1, as an expression").arg(name));
    auto *box = new QWidget;
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(builder);
    layout->addWidget(m_fields.withProblem(field));
    form->addRow(caption, box);
}

void InspectorPage::addIfRow(QFormLayout *form)
{
    addConditionRow(form, tr("Run only &if"), addCondition(), tr("always"));
}

void InspectorPage::addRetryRows(QFormLayout *form, const QString &once, const QString &example)
{
    Field &until = addExpression("until", tr("Change until"), &Retry::until);
    static_cast<QLineEdit *>(until.editor)->setPlaceholderText(example);
    addConditionRow(form, tr("Repeat &until"), until, once);
    Field &retries = addNumber("max_retries", tr("Change retries"), new NumberBox(0, 1e6, 0, this),
                               &Retry::maxRetries);
    Field &interval = addNumber("retry_interval", tr("Change interval"),
                                new NumberBox(0, 86400, 3, this), &Retry::interval);
    retries.editor->setAccessibleName(tr("Most retries"));
    interval.editor->setAccessibleName(tr("Seconds between tries"));
    auto *label = new QLabel(tr("At &most"));
    label->setBuddy(retries.editor);
    auto *between = new QLabel(tr("retries, each a&fter"));
    between->setBuddy(interval.editor);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(retries.editor);
    row->addWidget(between);
    row->addWidget(interval.editor);
    row->addWidget(new QLabel(tr("seconds")));
    row->addStretch();
    form->addRow(label, row);
    for (QLabel *problem :
         {static_cast<QLabel *>(retries.problem), static_cast<QLabel *>(interval.problem)})
        form->addRow(QString(), problem);
}

QTabWidget *InspectorPage::tabs()
{
    if (!m_tabs) {
        m_tabs = new QTabWidget(this);
        m_tabs->setDocumentMode(true);
        m_tabs->setUsesScrollButtons(true);
        m_tabs->tabBar()->setExpanding(false);
        m_tabs->setIconSize({12, 12});
        // All tabs of a request fit into a narrow inspector.
        m_tabs->tabBar()->setStyleSheet(QStringLiteral("QTabBar::tab { padding: 8px; }"));
    }
    return m_tabs;
}

void InspectorPage::addScrollingTab(QWidget *content, const QString &title)
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    scroll->setFocusPolicy(Qt::NoFocus);
    tabs()->addTab(scroll, title);
}

int InspectorPage::tabOf(const QWidget *content) const
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        if (m_tabs->widget(i) == content || m_tabs->widget(i)->isAncestorOf(content))
            return i;
    }
    return -1;
}

void InspectorPage::setTabCount(QWidget *content, const QString &title, std::size_t count)
{
    const int tab = tabOf(content);
    if (tab >= 0)
        m_tabs->setTabText(tab, count == 0 ? title : tr("%1 (%2)").arg(title).arg(count));
}

void InspectorPage::setTabMark(QWidget *content, const QString &title, bool marked)
{
    const int tab = tabOf(content);
    if (tab >= 0)
        m_tabs->setTabText(tab, marked ? title + QStringLiteral(" •") : title);
}

void InspectorPage::markTabs()
{
    for (int i = 0; m_tabs && i < m_tabs->count(); ++i) {
        const bool wrong = m_fields.hasProblem(m_tabs->widget(i));
        m_tabs->setTabIcon(i, wrong ? icon(QStringLiteral("error"), Color::Error) : QIcon());
        m_tabs->setTabToolTip(i, wrong ? tr("Something here is not right yet") : QString());
    }
}

} // namespace loadgrove
