// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QStringList>

#include <functional>

namespace loadgrove {

/// Rows of texts that people type, with an empty row always at the end to type into.
/// edited() tells of what the view changed; setRows() is silent.
class EditTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role
    {
        ProblemRole = Qt::UserRole, ///< QString: what is wrong with the cell
        HintRole,                   ///< QString: shown faintly at the cell's end
        OffRole,                    ///< bool: the row is switched off
    };

    explicit EditTableModel(QStringList headers, QObject *parent = nullptr);

    /// All rows but the last, empty one. Behind the cells stands whether the row is switched off
    /// (isOff()).
    QList<QStringList> rows() const { return m_rows.mid(0, m_rows.size() - 1); }
    /// Changes as few rows as possible, so that selection and open editors stay.
    void setRows(const QList<QStringList> &rows);

    /// Drops everything, open editors too; silent.
    void clear();

    /// What is wrong with a cell ("" = nothing); the row index counts in rows().
    using CellText = std::function<QString(int row, int column)>;
    void setCheck(CellText check) { m_check = std::move(check); }
    /// A faint word at the end of a cell; as tool tip it is told where there is no room, too.
    void setHint(CellText hint, bool asToolTip = false)
    {
        m_hint = std::move(hint);
        m_hintAsToolTip = asToolTip;
    }
    /// Problems that come from outside, by row; they stand in the last column.
    void setProblems(const QHash<int, QString> &problems);
    /// Cells that cannot be edited.
    using CellTest = std::function<bool(int row, int column)>;
    void setLocked(CellTest locked) { m_locked = std::move(locked); }

    /// Rows have a check box in the first column; one that is not checked is off.
    void setSwitchable() { m_switchable = true; }
    bool isOff(int row) const { return !m_rows[row].last().isEmpty(); }
    /// The mark behind the cells of a row.
    static QString stateMark(bool on) { return on ? QString() : QStringLiteral("off"); }

    QString text(int row, int column) const { return m_rows[row][column]; }
    bool isLastRow(int row) const { return row == m_rows.size() - 1; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    bool removeRows(int row, int count, const QModelIndex &parent = {}) override;
    bool moveRows(const QModelIndex &sourceParent, int row, int count,
                  const QModelIndex &targetParent, int target) override;

Q_SIGNALS:
    /// column -1: rows were removed or moved.
    void edited(int row, int column);

private:
    QStringList blank() const;
    QString problem(int row, int column) const;

    QStringList m_headers;
    QList<QStringList> m_rows; // the last one is blank
    QHash<int, QString> m_problems;
    CellText m_check, m_hint;
    CellTest m_locked;
    bool m_switchable = false;
    bool m_hintAsToolTip = false;
};

} // namespace loadgrove
