// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/environments_editor.h"

#include "core/base/text.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/key_value_table.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace loadgrove {

namespace {

QToolButton *button(const QString &iconName, const QString &text, const char *objectName)
{
    auto *made = new QToolButton;
    made->setObjectName(QLatin1String(objectName));
    made->setIcon(icon(iconName));
    made->setText(text);
    made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    made->setProperty("role", QStringLiteral("quiet"));
    return made;
}

std::string unusedName(const std::vector<Environment> &environments)
{
    for (int i = 1;; ++i) {
        const std::string name = i == 1 ? "environment" : "environment " + std::to_string(i);
        if (std::none_of(environments.begin(), environments.end(),
                         [&name](const Environment &each) { return each.name == name; }))
            return name;
    }
}

} // namespace

EnvironmentsEditor::EnvironmentsEditor(QWidget *parent)
    : QWidget(parent)
    , m_picked(new QComboBox)
    , m_add(button(QStringLiteral("add"), tr("&Add"), "addEnvironment"))
    , m_remove(button(QStringLiteral("delete"), tr("Re&move"), "removeEnvironment"))
    , m_name(new QLineEdit)
    , m_table(new KeyValueTable(tr("Variable"), tr("Value there"), this))
{
    m_picked->setObjectName(QStringLiteral("environmentPicked"));
    m_picked->setAccessibleName(tr("Environment"));
    m_picked->setMinimumContentsLength(16);
    m_name->setObjectName(QStringLiteral("environmentName"));
    m_name->setAccessibleName(tr("Name of the environment"));
    m_table->setTitle(tr("Values of the environment"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_picked);
    row->addWidget(m_add);
    row->addWidget(m_remove);
    row->addStretch();
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    const auto label = [](const QString &text, QWidget *buddy) {
        auto *made = new QLabel(text);
        made->setBuddy(buddy);
        return made;
    };
    form->addRow(label(tr("&Environment"), m_picked), row);
    form->addRow(label(tr("&Name"), m_name), m_name);
    form->addRow(label(tr("&Values"), m_table), m_table);
    connect(m_picked, &QComboBox::currentIndexChanged, this, &EnvironmentsEditor::show);
    connect(m_add, &QToolButton::clicked, this, &EnvironmentsEditor::add);
    connect(m_remove, &QToolButton::clicked, this, &EnvironmentsEditor::remove);
    connect(m_name, &QLineEdit::textEdited, this, &EnvironmentsEditor::rename);
    connect(m_table, &EditTable::edited, this, &EnvironmentsEditor::readTable);
    show();
}

Environment *EnvironmentsEditor::current()
{
    const int index = m_picked->currentIndex();
    return index < 0 ? nullptr : &m_value[std::size_t(index)];
}

void EnvironmentsEditor::setValue(const std::vector<Environment> &value)
{
    m_value = value;
    const QSignalBlocker silent(m_picked);
    const int index = m_picked->currentIndex();
    m_picked->clear();
    for (const Environment &environment : m_value)
        m_picked->addItem(qs(environment.name));
    m_picked->setCurrentIndex(std::min(std::max(index, 0), m_picked->count() - 1));
    show();
}

void EnvironmentsEditor::setNames(const QStringList &variables)
{
    m_table->setWantedKeys(current() ? variables : QStringList());
}

void EnvironmentsEditor::show()
{
    const Environment *environment = current();
    for (QWidget *part : std::initializer_list<QWidget *>{m_picked, m_remove, m_name, m_table})
        part->setEnabled(environment);
    const QString name = environment ? qs(environment->name) : QString();
    if (m_name->text() != name)
        m_name->setText(name);
    Json::Object values;
    if (environment)
        values.assign(environment->variables.begin(), environment->variables.end());
    m_table->setValue(values);
}

void EnvironmentsEditor::add()
{
    m_value.push_back({unusedName(m_value), {}});
    {
        const QSignalBlocker silent(m_picked);
        m_picked->addItem(qs(m_value.back().name));
        m_picked->setCurrentIndex(m_picked->count() - 1);
    }
    show();
    m_name->setFocus();
    m_name->selectAll();
    Q_EMIT edited();
}

void EnvironmentsEditor::remove()
{
    if (!current())
        return;
    m_value.erase(m_value.begin() + m_picked->currentIndex());
    {
        const QSignalBlocker silent(m_picked);
        m_picked->removeItem(m_picked->currentIndex());
    }
    show();
    Q_EMIT edited();
}

void EnvironmentsEditor::rename()
{
    Environment *environment = current();
    if (!environment)
        return;
    environment->name = utf8(m_name->text());
    m_picked->setItemText(m_picked->currentIndex(), m_name->text());
    Q_EMIT edited();
}

void EnvironmentsEditor::readTable()
{
    Environment *environment = current();
    if (!environment)
        return;
    const Json::Object values = m_table->value();
    environment->variables.assign(values.begin(), values.end());
    Q_EMIT edited();
}

QString EnvironmentsEditor::firstProblem() const
{
    QStringList names;
    for (const Environment &environment : m_value) {
        const QString name = qs(environment.name);
        if (name.isEmpty())
            return tr("An environment has no name.");
        if (names.contains(name))
            return tr("There are two environments “%1”.").arg(name);
        names.append(name);
    }
    return m_table->firstProblem();
}

} // namespace loadgrove
