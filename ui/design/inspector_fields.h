// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/design/inspector_adapters.h"
#include "ui/design/inspector_parts.h"
#include "ui/document/commands.h"
#include "ui/document/scenario_document.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QFormLayout;
class QLabel;

namespace loadgrove {

class ProblemLabel;

/// One field of the inspector: the widget, the key of the scenario file that it edits, and how it
/// shows what the document says.
struct Field
{
    QString key;
    QStringList otherKeys;           ///< edited by the same widget
    QWidget *editor = nullptr;       // Not owned.
    ProblemLabel *problem = nullptr; // Not owned.
    std::function<void()> load;
    /// What is wrong with the text as it stands; "" = nothing.
    std::function<QString()> check;
    /// Marks the places inside the field (rows of a table) that these issues are about.
    std::function<void(const std::vector<const Issue *> &)> mark;
    /// Goes to the part of the field that a key is about; unset: the editor is one part.
    std::function<void(const QString &key)> focus;
};

/// Binds widgets to the members of a step, or of the document's settings, so that each field of a
/// page is one line: loads them when the document changes, writes edits back as undoable changes
/// that merge while one field is being typed into, and shows problems at the field.
class FieldBinder : public QObject
{
    Q_OBJECT

public:
    FieldBinder(ScenarioDocument &document, QObject *parent);

    ScenarioDocument &document() const { return m_document; }
    NodeId node() const { return m_node; }
    void setNode(NodeId node); ///< drops what is half typed, then loads
    void load();
    void showProblems();

    /// A field without a binding: load and check are up to the caller.
    Field &add(const QString &key, QWidget *editor);
    /// A field that edits one member: of Step, Request, Retry, DocumentSettings, HttpSettings ...
    template <class Part, class Member, class Editor>
    Field &bind(const char *key, const QString &undoName, Editor *editor, Member Part::*member);

    /// Null when the node is no such thing. Any change invalidates it.
    template <class Part>
    const Part *part() const;
    /// Pushes what the function changes in the part. Merges with the change before it when that
    /// was of the same field and nothing else had the focus in between.
    template <class Part, class Change>
    void change(const QString &undoName, const QString &field, Change &&change);

    const std::vector<std::unique_ptr<Field>> &fields() const { return m_fields; }
    /// The field that a key of the scenario file ("path_params.id") belongs to; null: none.
    const Field *fieldOf(const QString &key) const;
    bool hasProblem(const QWidget *container) const;

    /// A row of label and field, with the problem below the field.
    QLabel *addRow(QFormLayout *form, const QString &label, const Field &field);
    /// The field and, below it, what is wrong with it.
    QWidget *withProblem(const Field &field);
    /// Undo and redo in the editor, or in the texts within it, are the document's.
    void watch(QWidget *editor);

Q_SIGNALS:
    void problemsChanged();
    /// Issues that no field of the page shows.
    void otherProblems(const QString &text);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    int mergeKey(const QString &field) const;
    void showProblem(const Field &field, const std::vector<const Issue *> &issues);

    ScenarioDocument &m_document; // Not owned.
    NodeId m_node = documentNode;
    std::vector<std::unique_ptr<Field>> m_fields;
    int m_visit = 0; // counts changes of focus: typing merges within one visit
};

template <class Part>
const Part *FieldBinder::part() const
{
    if constexpr (isOfSettings<Part>) {
        return partOf<Part>(const_cast<DocumentSettings &>(m_document.document().settings));
    } else {
        const Step *step = m_document.step(m_node);
        return step ? partOf<Part>(const_cast<Step &>(*step)) : nullptr;
    }
}

template <class Part, class Change>
void FieldBinder::change(const QString &undoName, const QString &field, Change &&change)
{
    if constexpr (isOfSettings<Part>) {
        DocumentSettings settings = m_document.document().settings;
        if (Part *edited = partOf<Part>(settings))
            change(*edited);
        if (!(settings == m_document.document().settings))
            m_document.changeSettings(std::move(settings), undoName, mergeKey(field));
    } else if (const Step *step = m_document.step(m_node)) {
        const Step before = withoutChildren(*step);
        Step after = before;
        if (Part *edited = partOf<Part>(after))
            change(*edited);
        if (!(after == before))
            m_document.changeStep(m_node, std::move(after), undoName, mergeKey(field));
    }
    showProblems();
}

template <class Part, class Member, class Editor>
Field &FieldBinder::bind(const char *key, const QString &undoName, Editor *editor,
                         Member Part::*member)
{
    Field &field = add(QLatin1String(key), editor);
    field.load = [this, editor, member] {
        if (const Part *part = this->part<Part>())
            editing::show(editor, part->*member);
    };
    field.check = [editor] { return editing::problem(editor); };
    field.mark = editing::marker(editor);
    field.focus = editing::focuser(editor);
    editing::onEdit(editor, this, [this, editor, member, undoName, key] {
        change<Part>(undoName, QLatin1String(key),
                     [&](Part &part) { editing::read(editor, part.*member); });
    });
    return field;
}

} // namespace loadgrove
