// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/import_report.h"

#include <QAbstractTableModel>
#include <QWidget>

class QComboBox;
class QLabel;
class QTableView;

namespace loadgrove {

/// The lines of an import report, for a table.
class ReportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setRemarks(std::vector<ImportRemark> remarks);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ImportRemark> m_remarks;
};

/// The wizard's last page: what will be made, and what was guessed or left out.
/// Thread: the window's.
class ReportPage : public QWidget
{
    Q_OBJECT

public:
    explicit ReportPage(QWidget *parent = nullptr);

    void show(const QString &contents, const ImportReport &report);

private:
    void showKind();

    QLabel *m_contents, *m_summary; // Owned by Qt.
    QComboBox *m_kind;              // Owned by Qt.
    QTableView *m_view;             // Owned by Qt.
    ReportModel *m_model;           // Owned by Qt.
    std::vector<ImportRemark> m_remarks;
};

} // namespace loadgrove
