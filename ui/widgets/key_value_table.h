// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "ui/widgets/edit_table.h"
#include "ui/widgets/rows_text.h"

#include <QHash>

#include <functional>
#include <vector>

namespace loadgrove {

class CodeEdit;

/// Edits an ordered map of names to JSON values (headers, parameters, variables). A row whose name
/// is empty or stands above already is kept to be finished, and left out of value().
class KeyValueTable : public EditTable
{
    Q_OBJECT

public:
    explicit KeyValueTable(const QString &keyTitle, const QString &valueTitle,
                           QWidget *parent = nullptr);

    Json::Object value() const;
    /// Silent; a table that shows that value already stays as it is typed.
    void setValue(const Json::Object &value);
    /// Names that should have a value; those without one stand at the end, to be filled.
    void setWantedKeys(const QStringList &keys);

    /// Rows can be switched off, and all be edited as text.
    void setSwitchable();
    /// Names of the rows that are switched off.
    QStringList off() const;
    void setOff(const QStringList &names); ///< silent
    bool isText() const;
    void setText(bool text); ///< one line for each row, instead of the table

    /// What is wrong with a name or a value ("" = nothing), asked for each row shown.
    std::function<QString(const QString &key)> checkKey;
    std::function<QString(const Json &value)> checkValue;
    /// Problems found elsewhere, by name of the row.
    void setProblems(const QHash<QString, QString> &problems);
    void focusKey(const QString &key);
    /// The first thing wrong in the table, named by row; "" when all is well.
    QString firstProblem() const;

Q_SIGNALS:
    /// The text is about to be shown for the first time: the place to attach completion.
    void textCreated(CodeEdit *editor);

private:
    void makeText();
    void readText();
    void showText();
    QList<NamedRow> namedRows() const;
    QString check(int row, int column) const;
    bool isWanted(const QString &key) const { return m_wanted.contains(key); }
    void show(const Json::Object &value);

    QStringList m_wanted;
    bool m_reading = false;          // of the text
    CodeEdit *m_text = nullptr;      // Owned by Qt; made when needed.
    QToolButton *m_asText = nullptr; // Owned by Qt; of tables that can be switched.
};

/// Edits a list of texts (assertions, thresholds), one a row; empty rows do not count.
class TextListTable : public EditTable
{
    Q_OBJECT

public:
    explicit TextListTable(const QString &title, QWidget *parent = nullptr);

    std::vector<std::string> value() const;
    void setValue(const std::vector<std::string> &value);
    /// What is wrong with a text ("" = nothing).
    std::function<QString(const QString &text)> checkText;
    /// Says a text in plain words, beside it.
    void setWords(std::function<QString(const QString &text)> words);
    /// Problems found elsewhere, by index in value().
    void setProblems(const QHash<int, QString> &problems);
    QString firstProblem() const;
};

} // namespace loadgrove
