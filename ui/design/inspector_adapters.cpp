// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/inspector_adapters.h"

#include "core/base/text.h"
#include "ui/design/auth_editor.h"
#include "ui/widgets/edit_table_model.h"
#include "ui/widgets/key_value_table.h"
#include "ui/widgets/value_text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHash>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QSignalBlocker>

#include <algorithm>

namespace loadgrove::editing {

namespace {

void showChoice(QComboBox *editor, const QString &value)
{
    int index = editor->findData(value);
    if (index < 0) { // a file may say what we do not offer
        editor->addItem(value, value);
        index = editor->count() - 1;
    }
    editor->setCurrentIndex(index);
}

// "path_params.order_id" -> "order_id"; "assertions[2]" -> "2]"
QString restOf(const QString &field)
{
    static const QRegularExpression separator(QStringLiteral("[.\\[]"));
    const qsizetype at = field.indexOf(separator);
    return at < 0 ? QString() : field.mid(at + 1);
}

/// "assertions[2]" -> 2
int rowOf(const QString &field)
{
    return restOf(field).remove(QLatin1Char(']')).toInt();
}

} // namespace

void show(QLineEdit *editor, const std::string &value)
{
    const QString text = qs(value);
    if (editor->text() == text)
        return;
    const int cursor = editor->cursorPosition();
    editor->setText(text);
    editor->setCursorPosition(editor->hasFocus() ? std::min(cursor, int(text.size())) : 0);
}

void read(QLineEdit *editor, std::string &value)
{
    value = utf8(editor->text());
}

void show(QLineEdit *editor, const Json &value)
{
    if (valueFromText(editor->text()) != value)
        show(editor, utf8(textFromValue(value)));
}

void read(QLineEdit *editor, Json &value)
{
    value = valueFromText(editor->text());
}

void show(QPlainTextEdit *editor, const std::string &value)
{
    const QString text = qs(value);
    if (editor->toPlainText() == text)
        return;
    const QSignalBlocker quiet(editor);
    const int position = editor->textCursor().position();
    editor->setPlainText(text);
    QTextCursor cursor = editor->textCursor();
    cursor.setPosition(std::min(position, int(text.size())));
    editor->setTextCursor(cursor);
}

void read(QPlainTextEdit *editor, std::string &value)
{
    value = utf8(editor->toPlainText());
}

void show(QCheckBox *editor, bool value)
{
    editor->setChecked(value);
}

void read(QCheckBox *editor, bool &value)
{
    value = editor->isChecked();
}

void show(KeyValueTable *editor, const KeyValues &value)
{
    editor->setValue(value);
}

void read(KeyValueTable *editor, KeyValues &value)
{
    value = editor->value();
}

void show(TextListTable *editor, const std::vector<std::string> &value)
{
    editor->setValue(value);
}

void read(TextListTable *editor, std::vector<std::string> &value)
{
    value = editor->value();
}

void show(AuthEditor *editor, const std::optional<Auth> &value)
{
    editor->setValue(value);
}

void read(AuthEditor *editor, std::optional<Auth> &value)
{
    value = editor->value();
}

void show(QComboBox *editor, const std::string &value)
{
    showChoice(editor, qs(value));
}

void read(QComboBox *editor, std::string &value)
{
    value = utf8(editor->currentData().toString());
}

void show(QComboBox *editor, const std::optional<bool> &value)
{
    showChoice(editor, value ? QString(*value ? QStringLiteral("true") : QStringLiteral("false"))
                             : QString());
}

void read(QComboBox *editor, std::optional<bool> &value)
{
    const QString text = editor->currentData().toString();
    value = text.isEmpty() ? std::nullopt : std::optional(text == QLatin1String("true"));
}

void show(QComboBox *editor, const Json &value)
{
    showChoice(editor, qs(value.write()));
}

void read(QComboBox *editor, Json &value)
{
    if (Result<Json> parsed = Json::parse(utf8(editor->currentData().toString())))
        value = std::move(parsed).value();
}

void onEdit(QLineEdit *editor, QObject *context, Edited edited)
{
    QObject::connect(editor, &QLineEdit::textEdited, context, std::move(edited));
}

void onEdit(QPlainTextEdit *editor, QObject *context, Edited edited)
{
    QObject::connect(editor, &QPlainTextEdit::textChanged, context, std::move(edited));
}

void onEdit(QCheckBox *editor, QObject *context, Edited edited)
{
    QObject::connect(editor, &QCheckBox::clicked, context, std::move(edited));
}

void onEdit(QComboBox *editor, QObject *context, Edited edited)
{
    QObject::connect(editor, &QComboBox::activated, context, std::move(edited));
}

void onEdit(NumberBox *editor, QObject *context, Edited edited)
{
    QObject::connect(editor, &NumberBox::edited, context, std::move(edited));
}

void onEdit(KeyValueTable *editor, QObject *context, Edited edited)
{
    QObject::connect(editor, &EditTable::edited, context, std::move(edited));
}

void onEdit(TextListTable *editor, QObject *context, Edited edited)
{
    QObject::connect(editor, &EditTable::edited, context, std::move(edited));
}

void onEdit(AuthEditor *editor, QObject *context, Edited edited)
{
    QObject::connect(editor, &AuthEditor::edited, context, std::move(edited));
}

QString problem(NumberBox *editor)
{
    return editor->problem();
}

QString problem(KeyValueTable *editor)
{
    return editor->firstProblem();
}

QString problem(TextListTable *editor)
{
    return editor->firstProblem();
}

Marker marker(KeyValueTable *editor)
{
    return [editor](const std::vector<const Issue *> &issues) {
        QHash<QString, QString> problems;
        for (const Issue *issue : issues)
            problems.insert(restOf(issue->field), issue->text);
        editor->setProblems(problems);
    };
}

Marker marker(TextListTable *editor)
{
    return [editor](const std::vector<const Issue *> &issues) {
        QHash<int, QString> problems;
        for (const Issue *issue : issues)
            problems.insert(rowOf(issue->field), issue->text);
        editor->setProblems(problems);
    };
}

Focuser focuser(KeyValueTable *editor)
{
    return [editor](const QString &key) { editor->focusKey(restOf(key)); };
}

Focuser focuser(TextListTable *editor)
{
    return [editor](const QString &key) { editor->focusCell(rowOf(key), 0); };
}

void forget(QWidget *editor)
{
    if (auto *table = qobject_cast<EditTable *>(editor))
        table->model()->clear();
    else if (auto *number = qobject_cast<NumberBox *>(editor))
        number->clear();
}

} // namespace loadgrove::editing
