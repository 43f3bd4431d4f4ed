// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/row_model.h"

#include "core/base/text.h"
#include "ui/charts/chart_colors.h"
#include "ui/run/run_words.h"
#include "ui/widgets/number_text.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include <array>

namespace loadgrove {

namespace {

double latencyOf(const LatencySummary &latency, RowModel::Column column)
{
    switch (column) {
    case RowModel::Average:
        return latency.average;
    case RowModel::P50:
        return latency.p50;
    case RowModel::P90:
        return latency.p90;
    case RowModel::P95:
        return latency.p95;
    case RowModel::P99:
        return latency.p99;
    case RowModel::P999:
        return latency.p999;
    default:
        return latency.maximum;
    }
}

bool isLatency(RowModel::Column column)
{
    return column >= RowModel::Average && column <= RowModel::Maximum;
}

std::int64_t countOf(const Counters &counters, RowModel::Column column)
{
    switch (column) {
    case RowModel::Count:
        return counters.count();
    case RowModel::Ok:
        return counters.executed;
    case RowModel::Failed:
        return counters.failed;
    case RowModel::Retries:
        return counters.retries;
    case RowModel::Skipped:
        return counters.skipped;
    default:
        return counters.aborted;
    }
}

} // namespace

RowModel::RowModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void RowModel::setSnapshot(std::shared_ptr<const Snapshot> snapshot)
{
    const std::shared_ptr<const Rows> rows = snapshot ? snapshot->info.rows : nullptr;
    if (rows != m_rows || !rows || rows->rows.size() != snapshot->rows.size()) {
        beginResetModel();
        m_snapshot = std::move(snapshot);
        m_rows = rows;
        rebuild();
        endResetModel();
        return;
    }
    m_snapshot = std::move(snapshot);
    // Indexes of one signal share their parent, so every group of siblings needs its own.
    const auto announce = [this](const std::vector<int> &group) {
        if (!group.empty())
            Q_EMIT dataChanged(createIndex(0, Count, quintptr(group.front())),
                               createIndex(int(group.size()) - 1, Codes, quintptr(group.back())));
    };
    announce(m_top);
    for (const Place &place : m_places)
        announce(place.children);
}

void RowModel::rebuild()
{
    m_places.clear();
    m_top.clear();
    if (!m_rows || m_rows->rows.size() != m_snapshot->rows.size())
        return;
    m_places.resize(m_rows->rows.size());
    for (int i = 0; i < int(m_places.size()); ++i) {
        const int parent = m_rows->rows[std::size_t(i)].parent;
        std::vector<int> &siblings = parent < 0 ? m_top : m_places[std::size_t(parent)].children;
        m_places[std::size_t(i)].parent = parent;
        m_places[std::size_t(i)].position = int(siblings.size());
        siblings.push_back(i);
    }
}

const std::vector<int> &RowModel::childrenOf(const QModelIndex &parent) const
{
    return parent.isValid() ? m_places[std::size_t(parent.internalId())].children : m_top;
}

QModelIndex RowModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return QModelIndex();
    return createIndex(row, column, quintptr(childrenOf(parent)[std::size_t(row)]));
}

QModelIndex RowModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return QModelIndex();
    const int parent = m_places[std::size_t(child.internalId())].parent;
    return parent < 0 ? QModelIndex()
                      : createIndex(m_places[std::size_t(parent)].position, 0, quintptr(parent));
}

int RowModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(childrenOf(parent).size());
}

int RowModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant RowModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return QVariant();
    const int row = int(index.internalId());
    const auto column = Column(index.column());
    const bool scenario = m_rows->rows[std::size_t(row)].kind == Row::Kind::Scenario;
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return tip(row, column);
    case Qt::TextAlignmentRole:
        return int((column == Name || column == Codes ? Qt::AlignLeft : Qt::AlignRight)
                   | Qt::AlignVCenter);
    case Qt::FontRole:
        if (scenario && column == Name) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return QVariant();
    case Qt::ForegroundRole:
        if (column == Failed && m_snapshot->rows[std::size_t(row)].counters.failed > 0)
            return ChartColors::of(QGuiApplication::palette()).failures;
        return QVariant();
    case SortRole:
        return number(row, column);
    case RowRole:
        return row;
    default:
        return QVariant();
    }
}

QVariant RowModel::number(int row, Column column) const
{
    const RowSnapshot &stats = m_snapshot->rows[std::size_t(row)];
    if (column == Name || column == Codes)
        return text(row, column);
    if (column == Rate)
        return averageRate(*m_snapshot, stats.counters);
    if (isLatency(column))
        return stats.latency.count > 0 ? latencyOf(stats.latency, column) : -1.0;
    return qlonglong(countOf(stats.counters, column));
}

QString RowModel::text(int row, Column column) const
{
    const RowSnapshot &stats = m_snapshot->rows[std::size_t(row)];
    if (column == Name)
        return qs(m_rows->rows[std::size_t(row)].name);
    if (column == Codes)
        return codesText(row);
    if (column == Rate)
        return rateText(averageRate(*m_snapshot, stats.counters));
    if (isLatency(column))
        return stats.latency.count > 0 ? latencyText(latencyOf(stats.latency, column))
                                       : noValueText();
    return countText(countOf(stats.counters, column));
}

QString RowModel::codesText(int row) const
{
    QStringList answers, errors; // transport errors sort lower, but matter less often
    for (const auto &[code, count] : m_snapshot->rows[std::size_t(row)].codes) {
        if (code != AnswerCode())
            (code.isHttp() ? answers : errors)
                .append(QStringLiteral("%1: %2").arg(qs(code.text()), countText(count)));
    }
    return (answers + errors).join(QStringLiteral(", "));
}

QString RowModel::tip(int row, Column column) const
{
    const RowSnapshot &stats = m_snapshot->rows[std::size_t(row)];
    if (!isLatency(column) || stats.latency.count == 0)
        return column == Name || column == Codes ? text(row, column) : QString();
    const bool scenario = m_rows->rows[std::size_t(row)].kind == Row::Kind::Scenario;
    const QString first = scenario ? tr("Duration, with waits: %1") : tr("Service time: %1");
    QStringList lines{first.arg(text(row, column))};
    if (stats.busy)
        lines.append(
            tr("Sum of its requests: %1").arg(latencyText(latencyOf(*stats.busy, column))));
    if (stats.response && stats.response->count > 0)
        lines.append(
            tr("From the intended start: %1").arg(latencyText(latencyOf(*stats.response, column))));
    else if (!scenario)
        lines.append(tr("No schedule: waiting before the start is not known"));
    return lines.join(QLatin1Char('\n'));
}

QVariant RowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return QVariant();
    if (role == Qt::TextAlignmentRole)
        return int((section == Name || section == Codes ? Qt::AlignLeft : Qt::AlignRight)
                   | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return QVariant();
    const std::array names{tr("Name"),    tr("Count"),   tr("OK"),      tr("Failed"),
                           tr("Retries"), tr("Skipped"), tr("Aborted"), tr("Rate/s"),
                           tr("Avg"),     tr("p50"),     tr("p90"),     tr("p95"),
                           tr("p99"),     tr("p99.9"),   tr("Max"),     tr("Codes")};
    static_assert(names.size() == ColumnCount);
    return names[std::size_t(section)];
}

} // namespace loadgrove
