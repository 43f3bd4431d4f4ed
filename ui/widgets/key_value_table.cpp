// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/key_value_table.h"

#include "core/base/text.h"
#include "ui/widgets/code_edit.h"
#include "ui/widgets/edit_table_model.h"
#include "ui/widgets/value_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSet>
#include <QToolButton>

namespace loadgrove {

KeyValueTable::KeyValueTable(const QString &keyTitle, const QString &valueTitle, QWidget *parent)
    : EditTable({keyTitle, valueTitle}, parent)
{
    model()->setCheck([this](int row, int column) { return check(row, column); });
    model()->setHint([this](int row, int column) {
        return column == 1 ? valueKind(valueFromText(model()->text(row, 1))) : QString();
    });
    model()->setLocked(
        [this](int row, int column) { return column == 0 && isWanted(model()->text(row, 0)); });
    view()->setToolTip(tr("Numbers, true, false, null and [lists] are taken as such; "
                          "quotes keep text: \"57\""));
}

Json::Object KeyValueTable::value() const
{
    Json::Object value;
    QSet<QString> seen;
    for (const QStringList &row : model()->rows()) {
        const bool unfilled = row[1].isEmpty() && isWanted(row[0]);
        if (row[0].isEmpty() || unfilled || seen.contains(row[0]))
            continue;
        seen.insert(row[0]);
        value.emplace_back(utf8(row[0]), valueFromText(row[1]));
    }
    return value;
}

void KeyValueTable::setValue(const Json::Object &value)
{
    QStringList missing = m_wanted;
    for (const QStringList &row : model()->rows())
        missing.removeAll(row[0]);
    if (!missing.isEmpty() || value != this->value())
        show(value);
}

void KeyValueTable::setWantedKeys(const QStringList &keys)
{
    if (keys == m_wanted)
        return;
    const Json::Object value = this->value();
    m_wanted = keys;
    show(value);
}

void KeyValueTable::setSwitchable()
{
    model()->setSwitchable();
    m_asText = addButton(QStringLiteral("note"), tr("Edit as text"), QKeySequence(tr("Ctrl+E")));
    m_asText->setObjectName(QStringLiteral("asText"));
    m_asText->setCheckable(true);
    connect(m_asText, &QToolButton::toggled, this, &KeyValueTable::setText);
}

QStringList KeyValueTable::off() const
{
    QStringList names;
    for (const NamedRow &row : namedRows()) {
        if (!row.on && !row.name.isEmpty() && !names.contains(row.name))
            names.append(row.name);
    }
    return names;
}

void KeyValueTable::setOff(const QStringList &names)
{
    QList<QStringList> rows = model()->rows();
    for (QStringList &row : rows)
        row.last() = EditTableModel::stateMark(!names.contains(row[0]));
    if (rows != model()->rows())
        model()->setRows(rows);
}

QList<NamedRow> KeyValueTable::namedRows() const
{
    QList<NamedRow> rows;
    for (const QStringList &row : model()->rows())
        rows.append({row[0], row[1], row.last().isEmpty()});
    return rows;
}

bool KeyValueTable::isText() const
{
    return m_asText && m_asText->isChecked();
}

void KeyValueTable::setText(bool text)
{
    m_asText->setChecked(text);
    if (text && !m_text)
        makeText();
    if (!m_text)
        return;
    const bool hadFocus = m_text->input()->hasFocus() || view()->hasFocus();
    if (text)
        showText();
    m_text->setVisible(text);
    view()->setVisible(!text);
    setFocusProxy(text ? static_cast<QWidget *>(m_text) : view());
    setRowButtons(!text);
    if (hadFocus)
        setFocus();
}

void KeyValueTable::makeText()
{
    m_text = new CodeEdit(this);
    m_text->setPlain(true);
    m_text->setTitle(tr("%1 as text").arg(accessibleName()));
    m_text->input()->setToolTip(tr("name: value, one a line; # before a line switches it off"));
    static_cast<QHBoxLayout *>(layout())->insertWidget(1, m_text, 1);
    connect(m_text, &CodeEdit::edited, this, &KeyValueTable::readText);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model(), change, this, &KeyValueTable::showText);
    connect(model(), &QAbstractItemModel::rowsMoved, this, &KeyValueTable::showText);
    connect(model(), &QAbstractItemModel::dataChanged, this, &KeyValueTable::showText);
    connect(model(), &QAbstractItemModel::modelReset, this, &KeyValueTable::showText);
    Q_EMIT textCreated(m_text);
}

void KeyValueTable::readText()
{
    QList<QStringList> rows;
    for (const NamedRow &row : rowsFromText(m_text->text()))
        rows.append({row.name, row.value, EditTableModel::stateMark(row.on)});
    m_reading = true;
    model()->setRows(rows);
    m_reading = false;
    Q_EMIT edited(-1, -1);
}

/// Keeps what is typed as it is, where it says the same.
void KeyValueTable::showText()
{
    if (isText() && !m_reading && rowsFromText(m_text->text()) != namedRows())
        m_text->showText(textFromRows(namedRows()));
}

void KeyValueTable::show(const Json::Object &value)
{
    QList<QStringList> rows;
    QStringList missing = m_wanted;
    const QStringList off = this->off();
    for (const auto &[key, item] : value) {
        rows.append(
            {qs(key), textFromValue(item), EditTableModel::stateMark(!off.contains(qs(key)))});
        missing.removeAll(qs(key));
    }
    for (const QString &key : missing)
        rows.append({key, QString(), QString()});
    model()->setRows(rows);
}

QString KeyValueTable::check(int row, int column) const
{
    const QString key = model()->text(row, 0);
    if (column == 0) {
        if (key.isEmpty())
            return model()->text(row, 1).isEmpty() ? QString() : tr("A name is needed here");
        for (int above = 0; above < row; ++above) {
            if (model()->text(above, 0) == key)
                return tr("“%1” stands above already: this row is left out").arg(key);
        }
        return checkKey && !model()->isOff(row) ? checkKey(key) : QString();
    }
    if (model()->text(row, 1).isEmpty() && isWanted(key))
        return tr("A value for {%1} is needed").arg(key);
    return checkValue && !model()->isOff(row) ? checkValue(valueFromText(model()->text(row, 1)))
                                              : QString();
}

void KeyValueTable::setProblems(const QHash<QString, QString> &problems)
{
    QHash<int, QString> byRow;
    for (int row = 0; row < model()->rows().size(); ++row) {
        const QString problem = problems.value(model()->text(row, 0));
        if (!problem.isEmpty())
            byRow.insert(row, problem);
    }
    model()->setProblems(byRow);
}

void KeyValueTable::focusKey(const QString &key)
{
    if (isText())
        setText(false);
    for (int row = 0; row < model()->rowCount(); ++row) {
        if (model()->text(row, 0) == key)
            return focusCell(row, 1);
    }
    focusCell(-1, 0);
}

QString KeyValueTable::firstProblem() const
{
    for (int row = 0; row < model()->rowCount() - 1; ++row) {
        for (int column = 0; column < 2; ++column) {
            const QString problem = check(row, column);
            if (!problem.isEmpty()) {
                const QString key = model()->text(row, 0);
                return key.isEmpty() ? problem : QStringLiteral("%1: %2").arg(key, problem);
            }
        }
    }
    return {};
}

TextListTable::TextListTable(const QString &title, QWidget *parent)
    : EditTable({title}, parent)
{
    view()->horizontalHeader()->hide();
    model()->setCheck([this](int row, int) {
        const QString text = model()->text(row, 0);
        return checkText && !text.isEmpty() ? checkText(text) : QString();
    });
    setTitle(title);
}

void TextListTable::setWords(std::function<QString(const QString &text)> words)
{
    const auto hint = [this, words = std::move(words)](int row, int) {
        return words(model()->text(row, 0));
    };
    model()->setHint(hint, true);
}

std::vector<std::string> TextListTable::value() const
{
    std::vector<std::string> value;
    for (const QStringList &row : model()->rows()) {
        if (!row[0].isEmpty())
            value.push_back(utf8(row[0]));
    }
    return value;
}

void TextListTable::setValue(const std::vector<std::string> &value)
{
    if (value == this->value())
        return;
    QList<QStringList> rows;
    for (const std::string &text : value)
        rows.append({qs(text)});
    model()->setRows(rows);
}

void TextListTable::setProblems(const QHash<int, QString> &problems)
{
    QHash<int, QString> byRow;
    int index = 0; // in value()
    for (int row = 0; row < model()->rows().size(); ++row) {
        if (model()->text(row, 0).isEmpty())
            continue;
        if (problems.contains(index))
            byRow.insert(row, problems.value(index));
        ++index;
    }
    model()->setProblems(byRow);
}

QString TextListTable::firstProblem() const
{
    for (int row = 0; row < model()->rowCount() - 1; ++row) {
        const QString text = model()->text(row, 0);
        const QString problem = checkText && !text.isEmpty() ? checkText(text) : QString();
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

} // namespace loadgrove
