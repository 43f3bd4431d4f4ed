// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/compare_model.h"

#include "core/base/text.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/number_text.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <map>

namespace loadgrove {

namespace {

constexpr quintptr subjectId = 0; ///< of an index; a measure's is its subject's row + 1

/// What became of a subject's measures, in few words.
QString summaryOf(const ComparedRow &row)
{
    int better = 0, worse = 0;
    for (const ComparedFigure &figure : row.figures) {
        better += meaningOf(figure) == Meaning::Better;
        worse += meaningOf(figure) == Meaning::Worse;
    }
    QStringList parts;
    if (worse > 0)
        parts += CompareModel::tr("%1 worse").arg(countText(worse));
    if (better > 0)
        parts += CompareModel::tr("%1 better").arg(countText(better));
    return parts.isEmpty() ? CompareModel::tr("no difference can be shown")
                           : parts.join(QStringLiteral(", "));
}

QColor toneOf(Meaning meaning)
{
    const Color which = meaning == Meaning::Better  ? Color::Good
                        : meaning == Meaning::Worse ? Color::Error
                                                    : Color::Muted;
    return color(which, QGuiApplication::palette());
}

} // namespace

CompareModel::CompareModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void CompareModel::setComparison(std::shared_ptr<const RunComparison> comparison)
{
    beginResetModel();
    m_comparison = std::move(comparison);
    m_subjects.clear();
    if (m_comparison) {
        for (std::size_t i = 0; i < m_comparison->againstBase.size(); ++i) {
            const Comparison &each = m_comparison->againstBase[i].comparison;
            addSubject(each.totals, {}, tr("All requests"), i);
            addRows(each.rows, i);
        }
    }
    endResetModel();
}

void CompareModel::addRows(const std::vector<ComparedRow> &rows, std::size_t against)
{
    std::map<std::pair<Row::Kind, std::string>, int> seen;
    QStringList names; // from the top down to the row
    for (const ComparedRow &row : rows) {
        names = names.mid(0, row.depth);
        names += qs(row.name);
        // Rows whose scenario is not in both runs stand without it.
        const bool isWhole = utf8(names.join(QLatin1Char('/'))) == row.path;
        addSubject(row, {row.kind, row.path, ++seen[{row.kind, row.path}]},
                   isWhole ? names.join(QStringLiteral(" / ")) : qs(row.path), against);
    }
}

void CompareModel::addSubject(const ComparedRow &row, const Key &key, const QString &name,
                              std::size_t against)
{
    auto subject = std::find_if(m_subjects.begin(), m_subjects.end(),
                                [&key](const Subject &s) { return s.key == key; });
    if (subject == m_subjects.end()) {
        Subject added;
        added.key = key;
        added.name = name;
        added.rows.resize(m_comparison->againstBase.size(), nullptr);
        m_subjects.push_back(std::move(added));
        subject = m_subjects.end() - 1;
    }
    subject->rows[against] = &row;
    for (const ComparedFigure &figure : row.figures) {
        std::vector<Measure> &measures = subject->measures;
        if (std::find(measures.begin(), measures.end(), figure.measure) == measures.end())
            measures.push_back(figure.measure);
    }
}

QModelIndex CompareModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : subjectId);
}

QModelIndex CompareModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == subjectId)
        return {};
    return createIndex(int(child.internalId()) - 1, 0, subjectId);
}

int CompareModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_subjects.size());
    if (parent.internalId() != subjectId || parent.column() > 0)
        return 0;
    return int(m_subjects[std::size_t(parent.row())].measures.size());
}

int CompareModel::columnCount(const QModelIndex &) const
{
    return m_comparison ? FirstValue + 2 * int(m_comparison->againstBase.size()) : FirstValue;
}

const ComparedFigure *CompareModel::figure(const Subject &subject, int measure, int against) const
{
    const ComparedRow *row = subject.rows[std::size_t(against)];
    if (!row)
        return nullptr;
    const Measure &wanted = subject.measures[std::size_t(measure)];
    const auto found =
        std::find_if(row->figures.begin(), row->figures.end(),
                     [&wanted](const ComparedFigure &f) { return f.measure == wanted; });
    return found == row->figures.end() ? nullptr : &*found;
}

QString CompareModel::subjectText(const Subject &subject, int column) const
{
    if (column == Name)
        return subject.name;
    if (!isConclusion(column))
        return {};
    const ComparedRow *row = subject.rows[std::size_t(againstOf(column))];
    return row ? summaryOf(*row) : tr("not in both runs");
}

QString CompareModel::measureText(const Subject &subject, int measure, int column) const
{
    const Measure &what = subject.measures[std::size_t(measure)];
    if (column == Name)
        return measureWords(what);
    if (column == BaseValue) {
        for (int i = 0; i < int(subject.rows.size()); ++i) {
            const ComparedFigure *found = figure(subject, measure, i);
            if (found && found->base)
                return measureValue(what, found->base);
        }
        return noValueText();
    }
    const ComparedFigure *found = figure(subject, measure, againstOf(column));
    if (isConclusion(column))
        return found ? conclusionWords(*found) : tr("not compared");
    return measureValue(what, found ? found->now : std::nullopt);
}

bool CompareModel::isShown(const QModelIndex &index) const
{
    if (index.internalId() == subjectId)
        return false; // comes with its measures
    const Subject &subject = m_subjects[std::size_t(index.internalId()) - 1];
    for (int i = 0; i < int(subject.rows.size()); ++i) {
        const ComparedFigure *found = figure(subject, index.row(), i);
        if (found && meaningOf(*found) != Meaning::Neither)
            return true;
    }
    return false;
}

QVariant CompareModel::foreground(const QModelIndex &index) const
{
    if (!isConclusion(index.column()) || index.internalId() == subjectId)
        return {};
    const Subject &subject = m_subjects[std::size_t(index.internalId()) - 1];
    const ComparedFigure *found = figure(subject, index.row(), againstOf(index.column()));
    return toneOf(found ? meaningOf(*found) : Meaning::Neither);
}

QVariant CompareModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const bool isSubject = index.internalId() == subjectId;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return isSubject ? subjectText(m_subjects[std::size_t(index.row())], index.column())
                         : measureText(m_subjects[std::size_t(index.internalId()) - 1], index.row(),
                                       index.column());
    case Qt::TextAlignmentRole:
        return headerData(index.column(), Qt::Horizontal, Qt::TextAlignmentRole);
    case Qt::FontRole:
        if (isSubject && index.column() == Name) {
            QFont bold;
            bold.setBold(true);
            return bold;
        }
        return {};
    case Qt::ForegroundRole:
        return foreground(index);
    case IsShownRole:
        return isShown(index);
    default:
        return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || !m_comparison || section >= columnCount({}))
        return {};
    const bool isNumber = section != Name && !isConclusion(section);
    if (role == Qt::TextAlignmentRole)
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (section == Name)
        return tr("Scenario, request, measure");
    const std::vector<RunComparison::Run> &runs = m_comparison->runs;
    if (section == BaseValue)
        return tr("%1 (base)").arg(runs.front().letter);
    const QString &letter = runs[std::size_t(againstOf(section)) + 1].letter;
    return isConclusion(section)
               ? tr("What can be said of %1 against %2").arg(letter, runs.front().letter)
               : letter;
}

CompareFilter::CompareFilter(QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void CompareFilter::setOnlyShown(bool only)
{
    m_onlyShown = only;
    invalidateFilter();
}

bool CompareFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return !m_onlyShown
           || sourceModel()->index(row, 0, parent).data(CompareModel::IsShownRole).toBool();
}

} // namespace loadgrove
