// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/edit_table.h"

#include "ui/widgets/edit_table_delegate.h"
#include "ui/widgets/edit_table_model.h"
#include "ui/widgets/icon.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QToolButton>

#include <algorithm>

namespace loadgrove {

EditTableView::EditTableView(QWidget *parent)
    : QTableView(parent)
{
    setEditTriggers(EditKeyPressed | AnyKeyPressed | DoubleClicked);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(true);
    setShowGrid(true);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this,
            [this](int column, int, int width) {
                if (!m_fitting && column < m_shares.size() && viewport()->width() > 0)
                    m_shares[column] = double(width) / viewport()->width();
            });
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        const auto *delegate = qobject_cast<EditTableDelegate *>(itemDelegate());
        if (index.flags() & Qt::ItemIsEditable && !(delegate && delegate->hasToggled()))
            edit(index);
    });
}

void EditTableView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != EditingState && currentIndex().isValid()) {
        edit(currentIndex());
        return;
    }
    const bool forward = event->key() == Qt::Key_Tab;
    if (forward || event->key() == Qt::Key_Backtab) {
        const QModelIndex next = moveCursor(forward ? MoveNext : MovePrevious, Qt::NoModifier);
        if (!next.isValid()) {
            event->ignore(); // out of the table
            return;
        }
    }
    QTableView::keyPressEvent(event);
}

void EditTableView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    using Hint = QAbstractItemDelegate::EndEditHint;
    const bool forward = hint == Hint::EditNextItem;
    const bool leaves = (forward || hint == Hint::EditPreviousItem)
                        && !moveCursor(forward ? MoveNext : MovePrevious, Qt::NoModifier).isValid();
    QTableView::closeEditor(editor, leaves ? Hint::NoHint : hint);
    if (leaves)
        QWidget::focusNextPrevChild(forward);
}

QModelIndex EditTableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action != MoveNext && action != MovePrevious)
        return QTableView::moveCursor(action, modifiers);
    const int columns = model()->columnCount();
    const int cells = columns * model()->rowCount();
    const int by = action == MoveNext ? 1 : -1;
    const QModelIndex current = currentIndex();
    int cell = current.isValid() ? current.row() * columns + current.column() + by
                                 : (by > 0 ? 0 : cells - 1);
    for (; cell >= 0 && cell < cells; cell += by) {
        const QModelIndex index = model()->index(cell / columns, cell % columns);
        if (index.flags() & Qt::ItemIsEditable)
            return index;
    }
    return {};
}

void EditTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void EditTableView::fitColumns()
{
    const int columns = model() ? model()->columnCount() : 0;
    if (m_shares.size() != columns) {
        m_shares.fill(1.0 / std::max(columns, 1), columns);
        if (columns == 2)
            m_shares = {m_firstShare, 1 - m_firstShare};
    }
    m_fitting = true;
    for (int column = 0; column < columns - 1; ++column)
        setColumnWidth(column, int(m_shares[column] * viewport()->width()));
    m_fitting = false;
}

QSize EditTableView::sizeHint() const
{
    const int rows = model() ? std::clamp(model()->rowCount(), 3, 8) : 3;
    const int height =
        rows * verticalHeader()->defaultSectionSize() + 2 * frameWidth()
        + (horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height());
    return {320, height};
}

QSize EditTableView::minimumSizeHint() const
{
    return {160, std::min(sizeHint().height(), 4 * verticalHeader()->defaultSectionSize()
                                                   + horizontalHeader()->sizeHint().height())};
}

EditTable::EditTable(const QStringList &headers, QWidget *parent)
    : QWidget(parent)
    , m_model(new EditTableModel(headers, this))
    , m_view(new EditTableView(this))
    , m_buttons(new QVBoxLayout)
{
    m_buttons->setSpacing(0);
    auto *delegate = new EditTableDelegate(m_view);
    m_view->setModel(m_model);
    m_view->setItemDelegate(delegate);
    setFocusProxy(m_view);
    m_remove =
        addButton(QStringLiteral("close"), tr("Remove this row"), QKeySequence(tr("Ctrl+Del")));
    m_up = addButton(QStringLiteral("up"), tr("Move this row up"), QKeySequence(tr("Alt+Up")));
    m_down =
        addButton(QStringLiteral("down"), tr("Move this row down"), QKeySequence(tr("Alt+Down")));
    connect(m_remove, &QToolButton::clicked, this, &EditTable::removeCurrent);
    connect(m_up, &QToolButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveCurrent(1); });

    m_buttons->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_view, 1);
    layout->addLayout(m_buttons);

    connect(delegate, &EditTableDelegate::editorCreated, this, &EditTable::editorCreated);
    connect(m_model, &EditTableModel::edited, this, &EditTable::edited);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &EditTable::keepSize);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &EditTable::keepSize);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &EditTable::updateButtons);
    updateButtons();
}

QToolButton *EditTable::addButton(const QString &image, const QString &tip, const QKeySequence &key)
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(image, Color::Muted));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus); // the keys do the same; Tab stays short
    button->setToolTip(QStringLiteral("%1 (%2)").arg(tip, key.toString(QKeySequence::NativeText)));
    button->setAccessibleName(tip);
    m_buttons->insertWidget(m_count++, button);
    auto *shortcut = new QShortcut(key, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, button, &QToolButton::click);
    return button;
}

void EditTable::setRowButtons(bool shown)
{
    for (QToolButton *button : {m_remove, m_up, m_down})
        button->setVisible(shown);
}

void EditTable::setTitle(const QString &title)
{
    setAccessibleName(title);
    m_view->setAccessibleName(title);
}

void EditTable::focusCell(int row, int column)
{
    if (row < 0 || row >= m_model->rowCount())
        row = m_model->rowCount() - 1;
    m_view->setFocus(Qt::OtherFocusReason);
    const QModelIndex index = m_model->index(row, column);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

void EditTable::removeCurrent()
{
    const QModelIndex current = m_view->currentIndex();
    if (current.isValid())
        m_model->removeRow(current.row());
    m_view->setFocus();
    updateButtons();
}

void EditTable::moveCurrent(int by)
{
    const int row = m_view->currentIndex().row();
    if (row >= 0)
        m_model->moveRow({}, row, {}, by < 0 ? row - 1 : row + 2);
    updateButtons();
}

void EditTable::updateButtons()
{
    const int row = m_view->currentIndex().row();
    const int last = m_model->rowCount() - 2; // of the rows that hold something
    m_remove->setEnabled(row >= 0 && row <= last);
    m_up->setEnabled(row > 0 && row <= last);
    m_down->setEnabled(row >= 0 && row < last);
}

void EditTable::keepSize()
{
    m_view->updateGeometry();
    updateButtons();
}

} // namespace loadgrove
