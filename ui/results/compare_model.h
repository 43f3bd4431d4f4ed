// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/results/run_comparison.h"

#include <QAbstractItemModel>
#include <QSortFilterProxyModel>

#include <tuple>

namespace loadgrove {

/// What differs between runs: all requests together and each scenario and request, with their
/// measures below; a column of values for each run, and beside each but the base what can be
/// concluded. Thread: the window's.
class CompareModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column
    {
        Name,
        BaseValue,
        FirstValue, ///< of the first run after the base; its conclusion follows
        FirstConclusion,
    };
    enum Role
    {
        IsShownRole = Qt::UserRole, ///< whether a difference is shown in any of the runs
    };

    explicit CompareModel(QObject *parent = nullptr);

    void setComparison(std::shared_ptr<const RunComparison> comparison);

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// What tells a row from the others of its comparison: its kind, its path, and which it is of
    /// those that have both in common.
    using Key = std::tuple<Row::Kind, std::string, int>;
    /// All requests together, a scenario or a request.
    struct Subject
    {
        Key key;
        QString name;
        std::vector<const ComparedRow *> rows; ///< as againstBase; null where it is not in both
        std::vector<Measure> measures;
    };
    void addSubject(const ComparedRow &row, const Key &key, const QString &name,
                    std::size_t against);
    void addRows(const std::vector<ComparedRow> &rows, std::size_t against);
    const ComparedFigure *figure(const Subject &subject, int measure, int against) const;
    QString subjectText(const Subject &subject, int column) const;
    QString measureText(const Subject &subject, int measure, int column) const;
    QVariant foreground(const QModelIndex &index) const;
    bool isShown(const QModelIndex &index) const;
    static bool isConclusion(int column) { return column >= FirstConclusion && column % 2 == 1; }
    static int againstOf(int column) { return (column - FirstValue) / 2; }

    std::shared_ptr<const RunComparison> m_comparison;
    std::vector<Subject> m_subjects;
};

/// Leaves only the differences that are shown, when it is asked to. Thread: the window's.
class CompareFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit CompareFilter(QObject *parent = nullptr);
    void setOnlyShown(bool only);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool m_onlyShown = false;
};

} // namespace loadgrove
