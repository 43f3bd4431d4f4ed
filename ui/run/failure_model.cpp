// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/failure_model.h"

#include "core/base/text.h"
#include "ui/run/run_words.h"
#include "ui/widgets/number_text.h"

#include <array>

namespace loadgrove {

namespace {

bool isText(int column)
{
    return column == FailureModel::Request || column == FailureModel::Code;
}

int alignmentOf(int column)
{
    return int((isText(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

} // namespace

FailureModel::FailureModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void FailureModel::setSnapshot(const Snapshot &snapshot)
{
    if (snapshot.info.rows != m_rows) {
        beginResetModel();
        m_rows = snapshot.info.rows;
        m_lines.clear();
        m_places.clear();
        endResetModel();
    }
    std::vector<Line> fresh;
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        const RowSnapshot &row = snapshot.rows[i];
        const double judged = double(row.counters.executed + row.counters.failed);
        for (const FailureCount &failure : row.failures) {
            const Line line{int(i), failure, judged > 0 ? double(failure.count) / judged : 0};
            if (m_places.contains(Key(line.row, failure.code)))
                put(line);
            else
                fresh.push_back(line);
        }
    }
    append(std::move(fresh));
}

void FailureModel::put(const Line &line)
{
    const std::size_t place = m_places.at(Key(line.row, line.failure.code));
    if (m_lines[place] == line)
        return;
    m_lines[place] = line;
    Q_EMIT dataChanged(index(int(place), Count), index(int(place), Last));
}

void FailureModel::append(std::vector<Line> lines)
{
    if (lines.size() > maxLines - m_lines.size())
        lines.resize(maxLines - m_lines.size());
    if (lines.empty())
        return;
    const int first = int(m_lines.size());
    beginInsertRows({}, first, first + int(lines.size()) - 1);
    for (const Line &line : lines) {
        m_places.emplace(Key(line.row, line.failure.code), m_lines.size());
        m_lines.push_back(line);
    }
    endInsertRows();
}

const FailureModel::Line *FailureModel::line(const QModelIndex &index) const
{
    return index.isValid() ? &m_lines[std::size_t(index.row())] : nullptr;
}

int FailureModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int FailureModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FailureModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return QVariant();
    const Line &line = m_lines[std::size_t(index.row())];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(line, column);
    case Qt::ToolTipRole:
        return isText(column) ? text(line, column) : QVariant();
    case Qt::TextAlignmentRole:
        return alignmentOf(column);
    case SortRole:
        return number(line, column);
    default:
        return QVariant();
    }
}

QVariant FailureModel::number(const Line &line, Column column) const
{
    switch (column) {
    case Count:
        return qlonglong(line.failure.count);
    case Share:
        return line.share;
    case First:
        return line.failure.firstSecond;
    case Last:
        return line.failure.lastSecond;
    default:
        return text(line, column);
    }
}

QString FailureModel::text(const Line &line, Column column) const
{
    switch (column) {
    case Request:
        return qs(m_rows->rows[std::size_t(line.row)].name);
    case Code:
        return failureWords(line.failure.code);
    case Count:
        return countText(line.failure.count);
    case Share:
        return shareText(line.share);
    case First:
        return durationText(line.failure.firstSecond);
    default:
        return durationText(line.failure.lastSecond);
    }
}

QVariant FailureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return QVariant();
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(section);
    const std::array names{tr("Request"), tr("Failed with"), tr("Count"),
                           tr("Share"),   tr("First"),       tr("Last")};
    const std::array tips{QString(),
                          QString(),
                          tr("Of all failures, whether a sample was kept or not"),
                          tr("Of this request's sends that succeeded or failed"),
                          tr("The second of the run in which it first happened"),
                          tr("The second of the run in which it last happened")};
    static_assert(names.size() == ColumnCount && tips.size() == ColumnCount);
    return role == Qt::DisplayRole   ? names[std::size_t(section)]
           : role == Qt::ToolTipRole ? tips[std::size_t(section)]
                                     : QVariant();
}

} // namespace loadgrove
