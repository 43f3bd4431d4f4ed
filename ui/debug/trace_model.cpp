// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debug/trace_model.h"

#include "ui/debug/trace_words.h"
#include "ui/widgets/icon.h"

#include <QApplication>
#include <QPalette>

namespace loadgrove {

namespace {

QIcon iconOf(const TraceStep &step)
{
    if (step.failed())
        return icon(QStringLiteral("error"), Color::Error);
    switch (step.kind) {
    case TraceStep::Kind::Exchange:
        return icon(QStringLiteral("request"), statusColor(step));
    case TraceStep::Kind::Assertion:
        return icon(QStringLiteral("check"), Color::Good);
    case TraceStep::Kind::Set:
        return icon(QStringLiteral("set"), Color::Info);
    case TraceStep::Kind::Wait:
        return icon(QStringLiteral("wait"), Color::Muted);
    case TraceStep::Kind::Round:
        return icon(QStringLiteral("scenario"), Color::Muted);
    case TraceStep::Kind::Unsent:
    case TraceStep::Kind::Cancelled:
    case TraceStep::Kind::Skipped:
        break;
    }
    return icon(QStringLiteral("off"), Color::Muted);
}

QString toolTipOf(const TraceStep &step)
{
    const QString remark = remarkText(step);
    return stepText(step) + QStringLiteral(": ") + statusText(step)
           + (remark.isEmpty() ? QString() : QLatin1Char('\n') + remark);
}

} // namespace

void TraceModel::clear()
{
    beginResetModel();
    m_steps.clear();
    endResetModel();
}

void TraceModel::append(const std::vector<TraceStepPtr> &steps, std::size_t first)
{
    if (first >= steps.size())
        return;
    const int row = int(m_steps.size());
    beginInsertRows({}, row, row + int(steps.size() - first) - 1);
    m_steps.insert(m_steps.end(), steps.begin() + std::ptrdiff_t(first), steps.end());
    endInsertRows();
}

TraceStepPtr TraceModel::step(const QModelIndex &index) const
{
    return index.isValid() ? m_steps[std::size_t(index.row())] : nullptr;
}

int TraceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_steps.size());
}

int TraceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TraceModel::data(const QModelIndex &index, int role) const
{
    const TraceStep &step = *m_steps[std::size_t(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return column == StepColumn     ? stepText(step)
               : column == StatusColumn ? statusText(step)
                                        : timeText(step);
    case Qt::DecorationRole:
        return column == StepColumn ? iconOf(step) : QVariant();
    case Qt::ForegroundRole:
        return column == StatusColumn ? color(statusColor(step), QApplication::palette())
                                      : QVariant();
    case Qt::TextAlignmentRole:
        return column == TimeColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case Qt::ToolTipRole:
        return toolTipOf(step);
    default:
        return {};
    }
}

QVariant TraceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == TimeColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                     : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Step"), tr("Status"), tr("Time")};
    return names[section];
}

} // namespace loadgrove
