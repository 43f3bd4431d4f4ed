// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/design/completion.h"
#include "ui/design/inspector_fields.h"

#include <QWidget>

class QAction;
class QCheckBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QTabWidget;

namespace loadgrove {

class ConditionBuilder;
class KeyValueTable;
class TextListTable;

/// One form of the inspector: the fields of one kind of step, or of the document's settings.
/// A subclass builds the form; binding, problems, completion and tabs are done here.
class InspectorPage : public QWidget
{
    Q_OBJECT

public:
    explicit InspectorPage(ScenarioDocument &document, QWidget *parent = nullptr);

    virtual void setNode(NodeId id);
    void load();
    void showProblems() { m_fields.showProblems(); }
    /// Brings the field of that key ("path_params.id") into sight and the cursor into it.
    void focusField(const QString &key);
    /// What sends this step; for pages that have a button for it.
    virtual void setSendAction(QAction *) {}

protected:
    /// What follows from the fields: counts on tabs, sentences.
    virtual void refresh() {}
    /// Shows the editor of a field that is hidden while there is no use for it.
    virtual void reveal(QWidget *) {}

    FieldBinder &fields() { return m_fields; }
    Completion &completion() { return m_completion; }

    // Each makes a widget, binds it to a member, and returns the field.
    template <class Part>
    Field &addText(const char *key, const QString &undoName, std::string Part::*member)
    {
        return m_fields.bind(key, undoName, makeLine(), member);
    }
    /// Text that may hold {{ }}.
    template <class Part, class Member>
    Field &addTemplate(const char *key, const QString &undoName, Member Part::*member)
    {
        return withTemplate(m_fields.bind(key, undoName, makeLine(), member));
    }
    template <class Part>
    Field &addExpression(const char *key, const QString &undoName, std::string Part::*member)
    {
        return withExpression(m_fields.bind(key, undoName, makeLine(), member));
    }
    template <class Part>
    Field &addSwitch(const char *key, const QString &undoName, const QString &text,
                     bool Part::*member)
    {
        return m_fields.bind(key, undoName, makeSwitch(text), member);
    }
    template <class Part, class Member>
    Field &addNumber(const char *key, const QString &undoName, NumberBox *box, Member Part::*member)
    {
        return m_fields.bind(key, undoName, box, member);
    }
    template <class Part>
    Field &addTable(const char *key, const QString &undoName, KeyValueTable *table,
                    KeyValues Part::*member)
    {
        return withTable(m_fields.bind(key, undoName, table, member), table);
    }

    /// A table of a request whose rows can be switched off each.
    Field &addSwitchableTable(const char *key, const QString &undoName, KeyValueTable *table,
                              KeyValues Request::*member);

    // What every kind of step has.
    Field &addName(const QString &undoName);
    Field &addEnabled();
    Field &addCondition();
    Field &addContinueOnFailure();
    Field &addDescription();

    /// A row for a condition, as a sentence to pick and, below, as an expression.
    void addConditionRow(QFormLayout *form, const QString &label, const Field &field,
                         const QString &none);
    void addIfRow(QFormLayout *form);
    /// Repeat until, at most, seconds between.
    void addRetryRows(QFormLayout *form, const QString &once, const QString &example);

    /// The tabs of the page; made at the first call.
    QTabWidget *tabs();
    /// A tab that scrolls where its content does not fit.
    void addScrollingTab(QWidget *content, const QString &title);
    /// "Headers 2"; no number for 0.
    void setTabCount(QWidget *content, const QString &title, std::size_t count);
    /// "Flow •" where the tab says something.
    void setTabMark(QWidget *content, const QString &title, bool marked);
    /// The line on top that shows what belongs to no field.
    QLabel *otherProblems() const { return m_others; }

private:
    QLineEdit *makeLine();
    QCheckBox *makeSwitch(const QString &text);
    Field &withTemplate(Field &field);
    Field &withExpression(Field &field);
    Field &withTable(Field &field, KeyValueTable *table);
    int tabOf(const QWidget *content) const;
    void markTabs();

    FieldBinder m_fields;
    Completion m_completion;
    QTabWidget *m_tabs = nullptr;
    QLabel *m_others;
    QList<ConditionBuilder *> m_builders; // Owned by Qt.
};

/// The page for a kind of step.
InspectorPage *makeStepPage(StepKind kind, ScenarioDocument &document, QWidget *parent);

} // namespace loadgrove
