// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/edit_table_model.h"

#include <algorithm>

namespace loadgrove {

EditTableModel::EditTableModel(QStringList headers, QObject *parent)
    : QAbstractTableModel(parent)
    , m_headers(std::move(headers))
{
    m_rows.append(blank());
}

QStringList EditTableModel::blank() const
{
    return QStringList(m_headers.size() + 1, QString());
}

void EditTableModel::setRows(const QList<QStringList> &rows)
{
    QList<QStringList> wanted = rows;
    for (QStringList &row : wanted)
        row.resize(m_headers.size() + 1);
    wanted.append(blank());
    const int oldSize = int(m_rows.size());
    const int newSize = int(wanted.size());
    const int shorter = std::min(oldSize, newSize);
    int head = 0;
    while (head < shorter - 1 && m_rows[head] == wanted[head])
        ++head;
    int tail = 0;
    while (tail < shorter - head && m_rows[oldSize - 1 - tail] == wanted[newSize - 1 - tail])
        ++tail;
    const int oldCount = oldSize - head - tail;
    const int newCount = newSize - head - tail;
    const int changed = std::min(oldCount, newCount);
    for (int row = head; row < head + changed; ++row)
        m_rows[row] = wanted[row];
    if (changed > 0)
        Q_EMIT dataChanged(index(head, 0), index(head + changed - 1, columnCount() - 1));
    if (oldCount > changed) {
        beginRemoveRows({}, head + changed, head + oldCount - 1);
        m_rows = wanted;
        endRemoveRows();
    } else if (newCount > changed) {
        beginInsertRows({}, head + changed, head + newCount - 1);
        m_rows = wanted;
        endInsertRows();
    }
}

void EditTableModel::clear()
{
    beginResetModel();
    m_rows = {blank()};
    m_problems.clear();
    endResetModel();
}

void EditTableModel::setProblems(const QHash<int, QString> &problems)
{
    if (problems == m_problems)
        return;
    m_problems = problems;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1),
                       {ProblemRole, Qt::ToolTipRole, Qt::AccessibleDescriptionRole});
}

QString EditTableModel::problem(int row, int column) const
{
    if (isLastRow(row))
        return {};
    const QString found = m_check ? m_check(row, column) : QString();
    if (!found.isEmpty() || column != columnCount() - 1)
        return found;
    return m_problems.value(row);
}

int EditTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int EditTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headers.size());
}

QVariant EditTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return m_rows[row][column];
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
    case ProblemRole: {
        const QString text = problem(row, column);
        if (!text.isEmpty() || role == ProblemRole)
            return text.isEmpty() ? QVariant() : text;
        return m_hintAsToolTip && !isLastRow(row) ? m_hint(row, column) : QVariant();
    }
    case OffRole:
        return isOff(row);
    case Qt::CheckStateRole:
        if (!m_switchable || column > 0 || isLastRow(row))
            return {};
        return isOff(row) ? Qt::Unchecked : Qt::Checked;
    case HintRole:
        return m_hint && !isLastRow(row) ? m_hint(row, column) : QString();
    default:
        return {};
    }
}

QVariant EditTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || section < 0)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    return section < m_headers.size() ? m_headers[section] : QVariant();
}

Qt::ItemFlags EditTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const bool locked = m_locked && m_locked(index.row(), index.column());
    return Qt::ItemIsSelectable | Qt::ItemIsEnabled | Qt::ItemNeverHasChildren
           | (locked ? Qt::NoItemFlags : Qt::ItemIsEditable)
           | (m_switchable && index.column() == 0 && !isLastRow(index.row())
                  ? Qt::ItemIsUserCheckable
                  : Qt::NoItemFlags);
}

bool EditTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    if (role == Qt::CheckStateRole && m_switchable && !isLastRow(index.row())) {
        m_rows[index.row()].last() = stateMark(value.toInt() == Qt::Checked);
        Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(columnCount() - 1));
        Q_EMIT edited(index.row(), 0);
        return true;
    }
    if (role != Qt::EditRole)
        return false;
    const QString text = value.toString();
    if (m_rows[index.row()][index.column()] == text)
        return true;
    const bool wasLast = isLastRow(index.row());
    m_rows[index.row()][index.column()] = text;
    if (wasLast) {
        beginInsertRows({}, index.row() + 1, index.row() + 1);
        m_rows.append(blank());
        endInsertRows();
    }
    // The whole row: what is wrong with one cell may depend on another.
    Q_EMIT dataChanged(index.siblingAtColumn(0), index.siblingAtColumn(columnCount() - 1));
    Q_EMIT edited(index.row(), index.column());
    return true;
}

bool EditTableModel::removeRows(int row, int count, const QModelIndex &parent)
{
    const int last = std::min(row + count, int(m_rows.size()) - 1) - 1; // never the blank one
    if (parent.isValid() || row < 0 || last < row)
        return false;
    beginRemoveRows({}, row, last);
    m_rows.remove(row, last - row + 1);
    endRemoveRows();
    Q_EMIT edited(row, -1);
    return true;
}

bool EditTableModel::moveRows(const QModelIndex &sourceParent, int row, int count,
                              const QModelIndex &targetParent, int target)
{
    const int end = int(m_rows.size()) - 1; // the blank row stays last
    if (sourceParent.isValid() || targetParent.isValid() || row < 0 || count != 1 || row >= end
        || target < 0 || target > end || !beginMoveRows({}, row, row, {}, target))
        return false;
    m_rows.move(row, target > row ? target - 1 : target);
    endMoveRows();
    Q_EMIT edited(row, -1);
    return true;
}

} // namespace loadgrove
