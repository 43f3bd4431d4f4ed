// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/header_menu.h"

#include "ui/widgets/icon.h"

#include <QActionGroup>
#include <QEvent>
#include <QHeaderView>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>

namespace loadgrove {

HeaderMenu::HeaderMenu(QTreeView &list)
    : QObject(&list)
    , m_list(list)
{
    for (QWidget *part : std::initializer_list<QWidget *>{&list, list.header()})
        part->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&list, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { popUp(m_list.viewport()->mapToGlobal(at)); });
    connect(list.header(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { popUp(m_list.header()->viewport()->mapToGlobal(at)); });
}

void HeaderMenu::offerColumns(int first, Choose choose)
{
    m_firstColumn = first;
    m_choose = std::move(choose);
}

void HeaderMenu::addButton()
{
    m_button = new QToolButton(m_list.header());
    m_button->setObjectName(QStringLiteral("headerMenuButton"));
    m_button->setIcon(icon(QStringLiteral("columns")));
    m_button->setIconSize({16, 16});
    m_button->setFocusPolicy(Qt::TabFocus);
    m_button->setAutoRaise(true);
    const QString text = m_choose ? tr("Columns and sorting") : tr("Sorting");
    m_button->setToolTip(text);
    m_button->setAccessibleName(text);
    connect(m_button, &QToolButton::clicked, this,
            [this] { popUp(m_button->mapToGlobal(QPoint(0, m_button->height()))); });
    m_list.header()->installEventFilter(this);
    placeButton();
}

void HeaderMenu::placeButton()
{
    const int height = m_list.header()->height();
    const int width = m_button->sizeHint().width();
    m_button->setGeometry(m_list.header()->width() - width, 0, width, height);
}

bool HeaderMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (m_button && event->type() == QEvent::Resize)
        placeButton();
    return QObject::eventFilter(watched, event);
}

void HeaderMenu::popUp(const QPoint &global)
{
    auto *menu = new QMenu(&m_list);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillSorting(*menu->addMenu(tr("&Sort by")));
    if (m_choose)
        menu->addSeparator();
    for (int column = m_firstColumn; m_choose && column < m_list.model()->columnCount(); ++column) {
        QAction *action =
            menu->addAction(m_list.model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_list.isColumnHidden(column));
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { m_choose(column, shown); });
    }
    menu->popup(global);
}

void HeaderMenu::fillSorting(QMenu &menu)
{
    QHeaderView &header = *m_list.header();
    const int sorted = header.sortIndicatorSection();
    auto *columns = new QActionGroup(&menu);
    const auto add = [&](QActionGroup *group, const QString &text, bool on, int column,
                         Qt::SortOrder order) {
        QAction *action = menu.addAction(text);
        action->setCheckable(true);
        action->setChecked(on);
        group->addAction(action);
        connect(action, &QAction::triggered, this,
                [this, column, order] { m_list.header()->setSortIndicator(column, order); });
    };
    for (int column = 0; column < m_list.model()->columnCount(); ++column) {
        if (!m_list.isColumnHidden(column))
            add(columns, m_list.model()->headerData(column, Qt::Horizontal).toString(),
                column == sorted, column, header.sortIndicatorOrder());
    }
    if (header.isSortIndicatorClearable())
        add(columns, tr("Unsorted"), sorted < 0, -1, header.sortIndicatorOrder());
    menu.addSeparator();
    auto *orders = new QActionGroup(&menu);
    for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder})
        add(orders, order == Qt::AscendingOrder ? tr("Ascending") : tr("Descending"),
            sorted >= 0 && order == header.sortIndicatorOrder(), sorted, order);
    orders->setEnabled(sorted >= 0);
}

} // namespace loadgrove
