// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/report_page.h"

#include "ui/widgets/icon.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

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
constexpr Kind order[] = {Kind::ToFill, Kind::LeftOut, Kind::Guessed, Kind::Proposed, Kind::Read};

int rankOf(Kind kind)
{
    return int(std::find(std::begin(order), std::end(order), kind) - std::begin(order));
}

/// "#/paths/~1products~1{id}/get/parameters/0" as "GET /products/{id}: parameters/0".
QString readable(const QString &place)
{
    QStringList names = place.split(QLatin1Char('/'));
    for (QString &name : names)
        name.replace(QLatin1String("~1"), QLatin1String("/"))
            .replace(QLatin1String("~0"), QLatin1String("~"));
    if (names.size() < 3 || names[0] != QLatin1String("#") || names[1] != QLatin1String("paths"))
        return place;
    if (names.size() == 3)
        return names[2];
    const QString operation = QStringLiteral("%1 %2").arg(names[3].toUpper(), names[2]);
    return names.size() == 4
               ? operation
               : QStringLiteral("%1: %2").arg(operation, names.mid(4).join(QLatin1Char('/')));
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
    if (role == Qt::ToolTipRole && index.column() > 0)
        return index.column() == 1 ? remark.text : remark.place;
    if (role != Qt::DisplayRole)
        return {};
    return index.column() == 0   ? kindText(remark.kind)
           : index.column() == 1 ? remark.text
                                 : readable(remark.place);
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
    , m_kind(new QComboBox)
    , m_view(new QTableView)
    , m_model(new ReportModel(this))
{
    m_contents->setObjectName(QStringLiteral("importContents"));
    m_contents->setProperty("role", QStringLiteral("section"));
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
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->setColumnWidth(0, 120);
    m_view->setColumnWidth(1, 520);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    m_kind->setObjectName(QStringLiteral("importReportKind"));
    m_kind->setAccessibleName(tr("Which lines of the report"));
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ReportPage::showKind);
    auto *head = new QHBoxLayout;
    head->addWidget(m_summary, 1);
    head->addWidget(m_kind);
    layout->addWidget(m_contents);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
}

void ReportPage::show(const QString &contents, const ImportReport &report)
{
    m_contents->setText(contents);
    m_summary->setText(summaryOf(report));
    m_remarks = report.remarks();
    const QLocale locale;
    const QSignalBlocker quiet(m_kind);
    m_kind->clear();
    m_kind->addItem(tr("Everything (%1)").arg(locale.toString(int(m_remarks.size()))), -1);
    for (const Kind kind : order) {
        if (const int count = report.count(kind); count > 0)
            m_kind->addItem(QStringLiteral("%1 (%2)").arg(kindText(kind), locale.toString(count)),
                            int(kind));
    }
    showKind();
}

void ReportPage::showKind()
{
    const int kind = m_kind->currentData().toInt();
    std::vector<ImportRemark> shown;
    std::copy_if(
        m_remarks.begin(), m_remarks.end(), std::back_inserter(shown),
        [kind](const ImportRemark &remark) { return kind < 0 || int(remark.kind) == kind; });
    m_model->setRemarks(std::move(shown));
    m_view->scrollToTop();
}

} // namespace loadgrove
