// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/samples_panel.h"

#include "core/base/text.h"
#include "core/interop/curl.h"
#include "core/stats/masking.h"
#include "ui/run/sample_model.h"
#include "ui/widgets/roomy_delegate.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

namespace loadgrove {

namespace {

/// Shows failures only, if asked to.
class FailureFilter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setFailuresOnly(bool on)
    {
        m_failuresOnly = on;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        return !m_failuresOnly
               || sourceModel()->index(row, 0, parent).data(SampleModel::FailedRole).toBool();
    }

private:
    bool m_failuresOnly = false;
};

} // namespace

SamplesPanel::SamplesPanel(QWidget *parent)
    : QWidget(parent)
    , m_samples(new SampleModel(this))
    , m_filtered(new FailureFilter(this))
    , m_text(new QPlainTextEdit(this))
    , m_open(new QPushButton(tr("&Open Step"), this))
    , m_curl(new QPushButton(tr("Copy as c&url"), this))
{
    m_filtered->setSourceModel(m_samples);
    m_filtered->setSortRole(SampleModel::SortRole);
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setPlaceholderText(tr("A real request and its answer, for each request and code"));
    m_text->setAccessibleName(tr("Request and answer"));
    auto *splitter = new QSplitter(this);
    splitter->addWidget(makeList());
    splitter->addWidget(makeDetails());
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({560, 440});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(splitter);
}

QWidget *SamplesPanel::makeList()
{
    auto *side = new QWidget(this);
    m_failuresOnly = new QCheckBox(tr("&Failures only"), side);
    m_list = new QTreeView(side);
    m_list->setAccessibleName(tr("Samples"));
    m_list->setModel(m_filtered);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->header()->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 4px; }"));
    m_list->header()->setSortIndicatorClearable(true);
    m_list->header()->setSortIndicator(-1, Qt::AscendingOrder);
    m_list->setSortingEnabled(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(SampleModel::Problem, QHeaderView::Stretch);
    const auto widthOf = [this](int letters) {
        return fontMetrics().horizontalAdvance(QString(letters, QLatin1Char('x'))) + 12;
    };
    m_list->setColumnWidth(SampleModel::Request, widthOf(17));
    m_list->setColumnWidth(SampleModel::Code, widthOf(15));
    m_list->setColumnWidth(SampleModel::Latency, widthOf(8));
    m_list->setColumnWidth(SampleModel::At, widthOf(9));
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_failuresOnly);
    layout->addWidget(m_list, 1);
    connect(m_failuresOnly, &QCheckBox::toggled, this,
            [this](bool on) { static_cast<FailureFilter *>(m_filtered)->setFailuresOnly(on); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SamplesPanel::showCurrent);
    return side;
}

QWidget *SamplesPanel::makeDetails()
{
    auto *side = new QWidget(this);
    m_open->setObjectName(QStringLiteral("openSampleStep"));
    m_open->setToolTip(tr("Go to the request in the Design place"));
    m_open->hide();
    m_curl->setObjectName(QStringLiteral("copySampleAsCurl"));
    m_curl->setToolTip(tr("A command that sends the same; secrets are masked"));
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_shown && m_rows)
            Q_EMIT stepWanted(m_rows->rows[std::size_t(m_shown->row)].node);
    });
    connect(m_curl, &QPushButton::clicked, this, &SamplesPanel::copyAsCurl);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_open);
    buttons->addWidget(m_curl);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(buttons);
    layout->addWidget(m_text, 1);
    return side;
}

void SamplesPanel::offerSteps()
{
    m_open->setVisible(true);
}

void SamplesPanel::copyAsCurl()
{
    if (!m_shown)
        return;
    const Sample sample = maskSecrets(*m_shown);
    const std::string &url = sample.url.empty() ? sample.path : sample.url;
    QGuiApplication::clipboard()->setText(
        qs(curlCommand(sample.method, url, sample.requestHeaders, sample.requestBody)));
}

void SamplesPanel::setSnapshot(const Snapshot &snapshot)
{
    m_rows = snapshot.info.rows;
    m_samples->setSnapshot(snapshot);
    if (!m_list->currentIndex().isValid() && m_filtered->rowCount() > 0)
        m_list->setCurrentIndex(m_filtered->index(0, 0));
    showCurrent();
}

void SamplesPanel::showCurrent()
{
    const auto sample = m_samples->sample(m_filtered->mapToSource(m_list->currentIndex()));
    if (sample == m_shown && sample)
        return; // or the reader would lose the place
    m_shown = sample;
    m_curl->setEnabled(sample != nullptr);
    m_open->setEnabled(sample != nullptr);
    m_text->setPlainText(sample ? exchangeText(*sample) : QString());
}

QString SamplesPanel::shownText() const
{
    return m_text->toPlainText();
}

} // namespace loadgrove
