// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/scenario/document.h"
#include "ui/widgets/number_box.h"

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QWidget;

namespace loadgrove {

class AuthEditor;
class KeyValueTable;
class TextListTable;

/// What a FieldBinder does with each kind of widget. show() is silent and keeps the cursor; read()
/// leaves the value as it is when the widget holds none.
namespace editing {

void show(QLineEdit *editor, const std::string &value);
void read(QLineEdit *editor, std::string &value);
void show(QPlainTextEdit *editor, const std::string &value);
void read(QPlainTextEdit *editor, std::string &value);
void show(QCheckBox *editor, bool value);
void read(QCheckBox *editor, bool &value);
void show(KeyValueTable *editor, const KeyValues &value);
void read(KeyValueTable *editor, KeyValues &value);
void show(TextListTable *editor, const std::vector<std::string> &value);
void read(TextListTable *editor, std::vector<std::string> &value);
void show(AuthEditor *editor, const std::optional<Auth> &value);
void read(AuthEditor *editor, std::optional<Auth> &value);

// A JSON value as it is typed into one line (ui/widgets/value_text.h).
void show(QLineEdit *editor, const Json &value);
void read(QLineEdit *editor, Json &value);

// A choice: the item data is the value as text; "" is unset.
void show(QComboBox *editor, const std::string &value);
void read(QComboBox *editor, std::string &value);
void show(QComboBox *editor, const std::optional<bool> &value);
void read(QComboBox *editor, std::optional<bool> &value);
void show(QComboBox *editor, const Json &value);
void read(QComboBox *editor, Json &value);

template <class Number>
void show(NumberBox *editor, const std::optional<Number> &value)
{
    editor->setValue(value ? std::optional<double>(double(*value)) : std::nullopt);
}
template <class Number>
void read(NumberBox *editor, std::optional<Number> &value)
{
    if (!editor->problem().isEmpty())
        return;
    const std::optional<double> number = editor->value();
    value = number ? std::optional<Number>(Number(*number)) : std::nullopt;
}
inline void show(NumberBox *editor, double value)
{
    editor->setValue(value);
}
inline void show(NumberBox *editor, int value)
{
    editor->setValue(value);
}
template <class Number>
void read(NumberBox *editor, Number &value)
{
    if (editor->problem().isEmpty() && editor->value())
        value = Number(*editor->value());
}

using Edited = std::function<void()>;
void onEdit(QLineEdit *editor, QObject *context, Edited edited);
void onEdit(QPlainTextEdit *editor, QObject *context, Edited edited);
void onEdit(QCheckBox *editor, QObject *context, Edited edited);
void onEdit(QComboBox *editor, QObject *context, Edited edited);
void onEdit(NumberBox *editor, QObject *context, Edited edited);
void onEdit(KeyValueTable *editor, QObject *context, Edited edited);
void onEdit(TextListTable *editor, QObject *context, Edited edited);
void onEdit(AuthEditor *editor, QObject *context, Edited edited);

/// What is wrong with what stands in the widget; "" = nothing.
inline QString problem(QWidget *)
{
    return {};
}
QString problem(NumberBox *editor);
QString problem(KeyValueTable *editor);
QString problem(TextListTable *editor);

/// Marks rows of a table by the issues about them.
using Marker = std::function<void(const std::vector<const Issue *> &)>;
inline Marker marker(QWidget *)
{
    return {};
}
Marker marker(KeyValueTable *editor);
Marker marker(TextListTable *editor);

/// Goes to the row of a table that a key of the scenario file is about; unset: to the widget.
using Focuser = std::function<void(const QString &key)>;
inline Focuser focuser(QWidget *)
{
    return {};
}
Focuser focuser(KeyValueTable *editor);
Focuser focuser(TextListTable *editor);

/// Drops what is typed but no value yet.
void forget(QWidget *editor);

} // namespace editing

} // namespace loadgrove
