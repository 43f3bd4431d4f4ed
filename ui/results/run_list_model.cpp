// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/run_list_model.h"

#include "ui/results/run_list_words.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/number_text.h"

#include <QDir>
#include <QHash>
#include <QSet>

namespace loadgrove {

namespace {

bool isSame(const RunEntry &left, const RunEntry &right)
{
    return left.file == right.file && left.state == right.state && left.problem == right.problem
           && left.document == right.document && left.documentFile == right.documentFile
           && left.started == right.started && left.passed == right.passed
           && left.label == right.label && left.note == right.note && left.figures == right.figures
           && left.bytes == right.bytes;
}

QString searchText(const RunEntry &entry)
{
    const QStringList parts{entry.document,     entry.documentFile, entry.label,
                            entry.note,         entry.name(),       verdictOf(entry).words,
                            startedText(entry), entry.problem};
    return parts.join(QLatin1Char('\n')).toLower();
}

bool isText(int column)
{
    return column <= RunListModel::Label || column == RunListModel::File;
}

} // namespace

RunListModel::RunListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RunListModel::setEntries(std::vector<RunEntry> entries)
{
    removeMissing(entries);
    addAndChange(std::move(entries));
}

void RunListModel::setEntry(const QString &oldFile, const RunEntry &now)
{
    const QModelIndex row = indexOf(oldFile);
    if (!row.isValid() || (now.file != oldFile && indexOf(now.file).isValid()))
        return; // the next list tells
    m_entries[std::size_t(row.row())] = now;
    Q_EMIT dataChanged(row, row.siblingAtColumn(ColumnCount - 1));
}

void RunListModel::removeMissing(const std::vector<RunEntry> &entries)
{
    QSet<QString> wanted;
    for (const RunEntry &entry : entries)
        wanted.insert(entry.file);
    for (int last = int(m_entries.size()) - 1; last >= 0; --last) {
        if (wanted.contains(m_entries[std::size_t(last)].file))
            continue;
        int first = last;
        while (first > 0 && !wanted.contains(m_entries[std::size_t(first - 1)].file))
            --first;
        beginRemoveRows({}, first, last);
        m_entries.erase(m_entries.begin() + first, m_entries.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

void RunListModel::addAndChange(std::vector<RunEntry> entries)
{
    QHash<QString, std::size_t> places;
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        places.insert(m_entries[i].file, i);
    std::vector<RunEntry> added;
    for (RunEntry &entry : entries) {
        const auto place = places.constFind(entry.file);
        if (place == places.constEnd()) {
            added.push_back(std::move(entry));
        } else if (!isSame(m_entries[*place], entry)) {
            m_entries[*place] = std::move(entry);
            Q_EMIT dataChanged(index(int(*place), 0), index(int(*place), ColumnCount - 1));
        }
    }
    if (added.empty())
        return;
    const int first = int(m_entries.size());
    beginInsertRows({}, first, first + int(added.size()) - 1);
    std::move(added.begin(), added.end(), std::back_inserter(m_entries));
    endInsertRows();
}

QModelIndex RunListModel::indexOf(const QString &file) const
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (m_entries[i].file == file)
            return index(int(i), 0);
    }
    return {};
}

QStringList RunListModel::documents() const
{
    QSet<QString> names;
    for (const RunEntry &entry : m_entries) {
        if (!entry.document.isEmpty())
            names.insert(entry.document);
    }
    QStringList sorted(names.begin(), names.end());
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}

int RunListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int RunListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RunListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const RunEntry &run = entry(index);
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(run, column);
    case Qt::DecorationRole:
        if (column == Verdict)
            return icon(QLatin1String(verdictOf(run).icon), verdictOf(run).tone);
        return {};
    case Qt::ToolTipRole:
        return tip(run);
    case Qt::TextAlignmentRole:
        return int((isText(column) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case SortRole:
        return sortValue(run, column);
    case SearchRole:
        return searchText(run);
    case DocumentRole:
        return run.document;
    default:
        return {};
    }
}

QString RunListModel::text(const RunEntry &run, Column column) const
{
    switch (column) {
    case Started:
        return startedText(run);
    case Document:
        return run.document.isEmpty() && !run.isReadable() ? run.name() : run.document;
    case Verdict:
        return verdictOf(run).words;
    case Label:
        return run.label;
    case File:
        return run.name();
    default:
        break;
    }
    if (!run.figures)
        return noValueText();
    switch (column) {
    case Requests:
        return countText(run.figures->count);
    case Rate:
        return rateText(run.figures->rps());
    case P95:
        return latencyText(run.figures->p95);
    case Errors:
        return shareText(run.figures->errorRate());
    default:
        return durationText(run.figures->duration);
    }
}

QVariant RunListModel::sortValue(const RunEntry &run, Column column) const
{
    switch (column) {
    case Started:
        return run.started;
    case Verdict:
        return verdictOf(run).rank;
    case Document:
    case Label:
    case File:
        return text(run, column).toLower();
    default:
        break;
    }
    if (!run.figures)
        return -1.0;
    switch (column) {
    case Requests:
        return double(run.figures->count);
    case Rate:
        return run.figures->rps();
    case P95:
        return run.figures->p95;
    case Errors:
        return run.figures->errorRate();
    default:
        return run.figures->duration;
    }
}

QString RunListModel::tip(const RunEntry &run) const
{
    QStringList lines{QDir::toNativeSeparators(run.file)};
    for (const QString &line : {run.problem, figuresText(run), run.note}) {
        if (!line.isEmpty())
            lines += line;
    }
    return lines.join(QLatin1Char('\n'));
}

QVariant RunListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isText(section) ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Started"),  tr("Document"), tr("Verdict"), tr("Label"),
                             tr("Requests"), tr("Rate/s"),   tr("p95"),     tr("Errors"),
                             tr("Duration"), tr("File")};
    static_assert(std::size(names) == ColumnCount);
    return names[section];
}

} // namespace loadgrove
