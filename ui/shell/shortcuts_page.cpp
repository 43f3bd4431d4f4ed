// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/shortcuts_page.h"

#include "ui/shell/shortcuts.h"
#include "ui/widgets/fuzzy_match.h"
#include "ui/widgets/roomy_delegate.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace loadgrove {

namespace {

enum Column
{
    Name,
    Place,
    Keys,
};

QPushButton *button(const QString &text, const char *name)
{
    auto *made = new QPushButton(text);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false);
    return made;
}

QString keysOf(const QAction &action)
{
    return QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText);
}

} // namespace

ShortcutsPage::ShortcutsPage(Shortcuts &shortcuts, QWidget *parent)
    : QWidget(parent)
    , m_shortcuts(shortcuts)
    , m_list(new QTreeWidget)
    , m_keys(new QKeySequenceEdit)
    , m_assign(button(tr("&Assign"), "assignShortcut"))
    , m_reset(button(tr("&Reset"), "resetShortcut"))
    , m_conflict(new QLabel)
{
    auto *typed = new QLineEdit;
    typed->setObjectName(QStringLiteral("shortcutFilter"));
    typed->setPlaceholderText(tr("Filter"));
    typed->setAccessibleName(tr("Filter of the actions"));
    typed->setClearButtonEnabled(true);
    connect(typed, &QLineEdit::textChanged, this, &ShortcutsPage::filter);
    m_list->setAccessibleName(tr("Actions and their keys"));
    m_list->setHeaderLabels({tr("Action"), tr("Menu"), tr("Keys")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsPage::showCurrent);
    m_keys->setAccessibleName(tr("New keys"));
    connect(m_keys, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsPage::check);
    connect(m_assign, &QPushButton::clicked, this, &ShortcutsPage::assign);
    connect(m_reset, &QPushButton::clicked, this, &ShortcutsPage::resetCurrent);
    QPushButton *all = button(tr("Reset A&ll"), "resetShortcuts");
    connect(all, &QPushButton::clicked, this, &ShortcutsPage::resetAll);
    m_conflict->setWordWrap(true);
    m_conflict->setProperty("role", QStringLiteral("muted"));
    m_conflict->setMinimumHeight(2 * m_conflict->fontMetrics().lineSpacing());

    auto *label = new QLabel(tr("&Keys"));
    label->setBuddy(m_keys);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_keys, 1);
    row->addWidget(m_assign);
    row->addWidget(m_reset);
    row->addWidget(all);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 16, 8, 8);
    layout->addWidget(typed);
    layout->addWidget(m_list, 1);
    layout->addLayout(row);
    layout->addWidget(m_conflict);
    fill();
}

void ShortcutsPage::fill()
{
    const QList<PlacedAction> &actions = m_shortcuts.actions();
    for (qsizetype i = 0; i < actions.size(); ++i) {
        auto *item = new QTreeWidgetItem(m_list);
        item->setData(Name, Qt::UserRole, QVariant::fromValue<QObject *>(actions[i].action));
        item->setText(Place, actions[i].place);
        show(*item);
    }
    for (const Column column : {Name, Place})
        m_list->resizeColumnToContents(column);
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

void ShortcutsPage::show(QTreeWidgetItem &item) const
{
    const auto *action = qobject_cast<QAction *>(item.data(Name, Qt::UserRole).value<QObject *>());
    if (!action)
        return;
    item.setText(Name, plainText(*action));
    item.setText(Keys, keysOf(*action));
    QFont font = item.font(Keys);
    font.setBold(m_shortcuts.isChanged(*action));
    item.setFont(Keys, font);
}

void ShortcutsPage::showAll() const
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        show(*m_list->topLevelItem(i));
}

void ShortcutsPage::filter(const QString &text)
{
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem &item = *m_list->topLevelItem(i);
        item.setHidden(!fuzzyScore(text, item.text(Place) + QLatin1Char(' ') + item.text(Name))
                       && !item.text(Keys).contains(text, Qt::CaseInsensitive));
    }
}

QAction *ShortcutsPage::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? qobject_cast<QAction *>(item->data(Name, Qt::UserRole).value<QObject *>())
                : nullptr;
}

void ShortcutsPage::showCurrent()
{
    const QAction *action = current();
    m_keys->setKeySequence(action ? action->shortcut() : QKeySequence());
    check();
}

void ShortcutsPage::check()
{
    const QAction *action = current();
    const QKeySequence keys = m_keys->keySequence();
    const QAction *other = action ? m_shortcuts.owner(keys, *action) : nullptr;
    m_conflict->setText(other ? tr("%1 belongs to “%2”, which will be without.")
                                    .arg(keys.toString(QKeySequence::NativeText), plainText(*other))
                              : QString());
    m_assign->setEnabled(action && action->shortcut() != keys);
    m_reset->setEnabled(action && m_shortcuts.isChanged(*action));
}

void ShortcutsPage::assign()
{
    if (QAction *action = current())
        m_shortcuts.set(*action, m_keys->keySequence());
    showAll();
    check();
}

void ShortcutsPage::resetCurrent()
{
    if (QAction *action = current())
        m_shortcuts.reset(*action);
    showAll();
    showCurrent();
}

void ShortcutsPage::resetAll()
{
    m_shortcuts.resetAll();
    showAll();
    showCurrent();
}

} // namespace loadgrove
