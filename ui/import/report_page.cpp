// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/report_page.h"

#include "ui/widgets/icon.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace loadgrove {

namespace {

using Kind = ImportRemark::Kind;

QIcon iconOf(Kind kind)
{
    switch (kind) {
    case Kind::LeftOut:
        return icon(QStringLiteral("warning"), Color::Warning);
    case Kind::ToFill:
        return icon(QStringLiteral("rename"), Color::Accent);
    case Kind::Read:
    case Kind::Proposed:
    case Kind::Guessed:
        break;
    }
    return icon(QStringLiteral("info"), Color::Info);
}

/// What people have to look at comes first.
int rankOf(Kind kind)
{
    constexpr Kind order[] = {Kind::ToFill, Kind::LeftOut, Kind::Guessed, Kind::Proposed,
                              Kind::Read};
    return int(std::find(std::begin(order), std::end(order), kind) - std::begin(order));
}

} // namespace

void ReportModel::setRemarks(std::vector<ImportRemark> remarks)
{
    beginResetModel();
    m_remarks = std::move(remarks);
    std::stable_sort(m_remarks.begin(), m_remarks.end(),
                     [](const auto &a, const auto &b) { return rankOf(a.kind) < rankOf(b.kind); });
    endResetModel();
}

int ReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_remarks.size());
}

int ReportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 3;
}

QVariant ReportModel::data(const QModelIndex &index, int role) const
{
    const ImportRemark &remark = m_remarks[std::size_t(index.row())];
    if (role == Qt::DecorationRole && index.column() == 0)
        return iconOf(remark.kind);
    if (role != Qt::DisplayRole && !(role == Qt::ToolTipRole && index.column() > 0))
        return {};
    return index.column() == 0   ? kindText(remark.kind)
           : index.column() == 1 ? remark.text
                                 : remark.place;
}

QVariant ReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == 0 ? tr("What") : section == 1 ? tr("Why") : tr("Place in the document");
}

ReportPage::ReportPage(QWidget *parent)
    : QWidget(parent)
    , m_contents(new QLabel)
    , m_summary(new QLabel)
    , m_view(new QTableView)
    , m_model(new ReportModel(this))
{
    m_contents->setObjectName(QStringLiteral("importContents"));
    m_contents->setProperty("role", QStringLiteral("heading"));
    m_summary->setWordWrap(true);
    m_view->setObjectName(QStringLiteral("importReport"));
    m_view->setAccessibleName(tr("Import report"));
    m_view->setModel(m_model);
    m_view->setShowGrid(false);
    m_view->setTabKeyNavigation(false);
    m_view->setWordWrap(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->setColumnWidth(0, 120);
    m_view->setColumnWidth(1, 420);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_contents);
    layout->addWidget(m_summary);
    layout->addWidget(m_view, 1);
}

void ReportPage::show(const QString &contents, const ImportReport &report)
{
    m_contents->setText(contents);
    m_summary->setText(summaryOf(report));
    m_model->setRemarks(report.remarks());
}

} // namespace loadgrove
