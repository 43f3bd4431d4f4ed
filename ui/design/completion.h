// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QObject>
#include <QStringList>

class QCompleter;
class QLineEdit;
class QStringListModel;

namespace loadgrove {

class CodeEdit;
class ScenarioDocument;

/// Offers names and functions while an expression is typed: in condition fields everywhere, in
/// other text inside {{ }}. Ctrl+Space asks for them.
class Completion : public QObject
{
    Q_OBJECT

public:
    enum class Language
    {
        Expression, ///< the whole text
        Template,   ///< what stands in {{ }}
    };

    explicit Completion(ScenarioDocument &document, QObject *parent = nullptr);

    void setStep(NodeId id) { m_step = id; }
    void attach(QLineEdit *editor, Language language);
    /// Inside {{ }} of a text of many lines.
    void attach(CodeEdit *editor);
    /// Offers fixed texts for the whole of a field.
    void attach(QLineEdit *editor, const QStringList &texts);

    /// The part before the cursor that is being typed, where a name can stand: its start in the
    /// text, or -1.
    static int tokenStart(const QString &text, int cursor, Language language);
    /// What can stand there, best first.
    QStringList candidates(const QString &token) const;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    /// What stands before and behind the cursor, on its line.
    struct Place
    {
        QString text;
        int cursor = -1; ///< -1: nothing can be completed there
        Language language = Language::Template;
        bool escaped = false; ///< inside a JSON string
    };
    static Place placeIn(QWidget *input);
    void offer(QWidget *input, bool asked);
    void insert(const QString &text);

    ScenarioDocument &m_document; // Not owned.
    NodeId m_step = documentNode;
    QCompleter *m_completer;
    QStringListModel *m_model;
};

} // namespace loadgrove
