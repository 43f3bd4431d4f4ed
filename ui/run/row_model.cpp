// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/row_model.h"

#include "core/base/text.h"
#include "ui/charts/chart_colors.h"
#include "ui/charts/code_words.h"
#include "ui/run/run_words.h"
#include "ui/widgets/number_text.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <array>
#include <utility>

namespace loadgrove {

namespace {

double latencyOf(const LatencySummary &latency, RowModel::Column column)
{
    switch (column) {
    case RowModel::Average:
        return latency.average;
    case RowModel::P50:
        return latency.p50;
    case RowModel::P75:
        return latency.p75;
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

QString headerTip(int column)
{
    switch (column) {
    case RowModel::ErrorShare:
        return RowModel::tr("Failed, of those that succeeded or failed");
    case RowModel::Trend:
        return RowModel::tr("Rate in each of the last 60 seconds, each row by its own highest");
    default:
        return QString();
    }
}

bool isLeft(int column)
{
    return column == RowModel::Name || column == RowModel::Trend || column == RowModel::Codes;
}

/// Does the row read the same in both?
bool isSame(const Snapshot &a, const Snapshot &b, std::size_t row)
{
    const RowSnapshot &x = a.rows[row], &y = b.rows[row];
    return x.counters == y.counters && x.latency == y.latency && x.response == y.response
           && x.busy == y.busy && x.codes == y.codes && x.recent == y.recent
           && rateText(averageRate(a, x.counters)) == rateText(averageRate(b, y.counters));
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
    const std::shared_ptr<const Snapshot> before = std::exchange(m_snapshot, std::move(snapshot));
    // Indexes of one signal share their parent, so every group of siblings needs its own.
    announce(m_top, *before);
    for (const Place &place : m_places)
        announce(place.children, *before);
}

void RowModel::announce(const std::vector<int> &siblings, const Snapshot &before)
{
    const auto isChanged = [&](std::size_t i) {
        return !isSame(before, *m_snapshot, std::size_t(siblings[i]));
    };
    for (std::size_t first = 0; first < siblings.size(); ++first) {
        if (!isChanged(first))
            continue;
        std::size_t last = first;
        while (last + 1 < siblings.size() && isChanged(last + 1))
            ++last;
        Q_EMIT dataChanged(createIndex(int(first), Count, quintptr(siblings[first])),
                           createIndex(int(last), Codes, quintptr(siblings[last])));
        first = last;
    }
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
        return int((isLeft(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole: // of what is drawn
        return column == Trend || column == Codes ? tip(row, column) : QVariant();
    case Qt::FontRole:
        if (scenario && column == Name) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return QVariant();
    case Qt::ForegroundRole:
        if ((column == Failed || column == ErrorShare)
            && m_snapshot->rows[std::size_t(row)].counters.failed > 0)
            return ChartColors::of(QGuiApplication::palette()).failures;
        return QVariant();
    case SortRole:
        return number(row, column);
    case RowRole:
        return row;
    case CodesRole:
        return QVariant::fromValue(m_snapshot->rows[std::size_t(row)].codes);
    case TrendRole:
        return QVariant::fromValue(trend(row));
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
    if (column == ErrorShare)
        return stats.counters.executed + stats.counters.failed > 0 ? errorShare(stats.counters)
                                                                   : -1.0;
    if (column == Trend) {
        const TrendRates rates = trend(row);
        return rates.empty() ? -1.0 : rates.back();
    }
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
    if (column == ErrorShare)
        return stats.counters.executed + stats.counters.failed > 0
                   ? shareText(errorShare(stats.counters))
                   : noValueText();
    if (column == Trend) {
        const TrendRates rates = trend(row);
        return rates.empty() ? noValueText() : rateText(rates.back());
    }
    if (isLatency(column))
        return stats.latency.count > 0 ? latencyText(latencyOf(stats.latency, column))
                                       : noValueText();
    return countText(countOf(stats.counters, column));
}

RowModel::CodeCounts RowModel::answersFirst(int row) const
{
    CodeCounts codes = m_snapshot->rows[std::size_t(row)].codes;
    std::erase_if(codes, [](const auto &each) { return each.first == AnswerCode(); });
    // Transport errors sort lower, but matter less often.
    std::stable_partition(codes.begin(), codes.end(),
                          [](const auto &each) { return each.first.isHttp(); });
    return codes;
}

QString RowModel::codesText(int row) const
{
    QStringList texts;
    for (const auto &[code, count] : answersFirst(row))
        texts += QStringLiteral("%1: %2").arg(codeName(code), countText(count));
    return texts.join(QStringLiteral(", "));
}

RowModel::TrendRates RowModel::trend(int row) const
{
    const std::vector<std::int64_t> &recent = m_snapshot->rows[std::size_t(row)].recent;
    const auto &timeline = m_snapshot->timeline;
    TrendRates rates;
    if (recent.size() > timeline.size())
        return rates;
    const std::size_t before = timeline.size() - recent.size();
    for (std::size_t i = 0; i < recent.size(); ++i)
        rates.push_back(double(recent[i]) / std::max(1e-9, timeline[before + i]->length));
    return rates;
}

QString RowModel::trendTip(int row) const
{
    const TrendRates rates = trend(row);
    if (rates.empty())
        return QString();
    const auto [least, most] = std::minmax_element(rates.begin(), rates.end());
    return tr("%1 per second in the last second, %2 to %3 in the last %4")
        .arg(rateText(rates.back()), rateText(*least), rateText(*most),
             durationText(double(rates.size())));
}

QString RowModel::tip(int row, Column column) const
{
    const RowSnapshot &stats = m_snapshot->rows[std::size_t(row)];
    if (column == Codes)
        return codeLines(answersFirst(row));
    if (column == Trend)
        return trendTip(row);
    if (!isLatency(column) || stats.latency.count == 0)
        return column == Name ? text(row, column) : QString();
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
        return int((isLeft(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return headerTip(section);
    if (role != Qt::DisplayRole)
        return QVariant();
    const std::array names{tr("Name"),    tr("Count"),   tr("OK"),      tr("Failed"), tr("Errors"),
                           tr("Retries"), tr("Skipped"), tr("Aborted"), tr("Rate/s"), tr("Avg"),
                           tr("p50"),     tr("p75"),     tr("p90"),     tr("p95"),    tr("p99"),
                           tr("p99.9"),   tr("Max"),     tr("Trend"),   tr("Codes")};
    static_assert(names.size() == ColumnCount);
    return names[std::size_t(section)];
}

} // namespace loadgrove
