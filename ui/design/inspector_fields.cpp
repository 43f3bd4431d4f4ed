// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/inspector_fields.h"

#include "ui/widgets/code_edit.h"
#include "ui/widgets/key_value_table.h"
#include "ui/widgets/problem.h"

#include <QApplication>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace loadgrove {

namespace {

bool belongsTo(const QString &issueField, const QString &key)
{
    return issueField == key
           || (issueField.startsWith(key) && issueField.size() > key.size()
               && (issueField[key.size()] == QLatin1Char('.')
                   || issueField[key.size()] == QLatin1Char('[')));
}

} // namespace

FieldBinder::FieldBinder(ScenarioDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(qApp, &QApplication::focusChanged, this, [this] { ++m_visit; });
}

void FieldBinder::setNode(NodeId node)
{
    if (node != m_node) {
        ++m_visit;
        for (const auto &field : m_fields)
            editing::forget(field->editor);
    }
    m_node = node;
    load();
}

void FieldBinder::load()
{
    for (const auto &field : m_fields) {
        if (field->load)
            field->load();
    }
    showProblems();
}

Field &FieldBinder::add(const QString &key, QWidget *editor)
{
    auto field = std::make_unique<Field>();
    field->key = key;
    field->editor = editor;
    field->problem = new ProblemLabel(editor, editor->parentWidget());
    watch(editor);
    m_fields.push_back(std::move(field));
    return *m_fields.back();
}

void FieldBinder::watch(QWidget *editor)
{
    if (auto *table = qobject_cast<EditTable *>(editor)) {
        connect(table, &EditTable::editorCreated, this,
                [this](QLineEdit *cell) { cell->installEventFilter(this); });
        if (auto *switchable = qobject_cast<KeyValueTable *>(table))
            connect(switchable, &KeyValueTable::textCreated, this,
                    [this](CodeEdit *text) { text->input()->installEventFilter(this); });
        return;
    }
    editor->installEventFilter(this);
    for (QWidget *part : editor->findChildren<QWidget *>()) {
        if (qobject_cast<QLineEdit *>(part) || qobject_cast<QPlainTextEdit *>(part))
            part->installEventFilter(this);
        else if (auto *code = qobject_cast<CodeEdit *>(part))
            code->input()->installEventFilter(this);
        else if (auto *inner = qobject_cast<EditTable *>(part))
            watch(inner);
    }
}

bool FieldBinder::eventFilter(QObject *object, QEvent *event)
{
    // There is one undo: the document's. Text fields would otherwise keep a second one.
    const bool override = event->type() == QEvent::ShortcutOverride;
    if (!override && event->type() != QEvent::KeyPress)
        return QObject::eventFilter(object, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool undo = key->matches(QKeySequence::Undo);
    if (!undo && !key->matches(QKeySequence::Redo))
        return QObject::eventFilter(object, event);
    if (override) {
        event->ignore(); // leave it to the window's action
    } else if (undo) {
        m_document.undoStack().undo();
    } else {
        m_document.undoStack().redo();
    }
    return true;
}

int FieldBinder::mergeKey(const QString &field) const
{
    return int(qHash(field, size_t(m_visit)) & 0x7fffffff) | 1;
}

const Field *FieldBinder::fieldOf(const QString &key) const
{
    for (const auto &field : m_fields) {
        if (belongsTo(key, field->key))
            return field.get();
        for (const QString &other : field->otherKeys) {
            if (belongsTo(key, other))
                return field.get();
        }
    }
    return nullptr;
}

void FieldBinder::showProblems()
{
    QHash<const Field *, std::vector<const Issue *>> byField;
    QStringList others;
    for (const Issue &issue : m_document.issues()) {
        if (issue.node != m_node)
            continue;
        if (const Field *field = fieldOf(issue.field))
            byField[field].push_back(&issue);
        else
            others.append(issue.text);
    }
    for (const auto &field : m_fields)
        showProblem(*field, byField.value(field.get()));
    Q_EMIT otherProblems(others.join(QLatin1Char('\n')));
    Q_EMIT problemsChanged();
}

void FieldBinder::showProblem(const Field &field, const std::vector<const Issue *> &issues)
{
    if (field.mark)
        field.mark(issues);
    const QString live = field.check ? field.check() : QString();
    if (!live.isEmpty()) {
        field.problem->setProblem(live);
        return;
    }
    const Issue *worst = nullptr;
    for (const Issue *issue : issues) {
        if (!worst || (worst->severity == Severity::Warning && issue->severity == Severity::Error))
            worst = issue;
    }
    if (worst)
        field.problem->setProblem(worst->text, worst->severity == Severity::Warning);
    else
        field.problem->setProblem(QString());
}

bool FieldBinder::hasProblem(const QWidget *container) const
{
    for (const auto &field : m_fields) {
        if (field->problem->hasError() && container->isAncestorOf(field->editor))
            return true;
    }
    return false;
}

QWidget *FieldBinder::withProblem(const Field &field)
{
    auto *box = new QWidget(field.editor->parentWidget());
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(field.editor);
    layout->addWidget(field.problem);
    box->setFocusProxy(field.editor);
    return box;
}

QLabel *FieldBinder::addRow(QFormLayout *form, const QString &label, const Field &field)
{
    auto *caption = new QLabel(label);
    caption->setBuddy(field.editor);
    if (field.editor->accessibleName().isEmpty())
        field.editor->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    form->addRow(caption, withProblem(field));
    return caption;
}

} // namespace loadgrove
