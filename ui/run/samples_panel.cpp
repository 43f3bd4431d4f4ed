// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/samples_panel.h"

#include "ui/run/failure_list.h"
#include "ui/run/failure_model.h"
#include "ui/run/sample_details.h"
#include "ui/run/sample_model.h"
#include "ui/widgets/header_menu.h"
#include "ui/widgets/roomy_delegate.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace loadgrove {

SamplesPanel::SamplesPanel(QWidget *parent)
    : QWidget(parent)
    , m_samples(new SampleModel(this))
    , m_filtered(new SampleFilter(this))
    , m_failures(new FailureList(this))
    , m_details(new SampleDetails(this))
{
    m_filtered->setSourceModel(m_samples);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(makeFailures());
    splitter->addWidget(makeList());
    splitter->addWidget(m_details);
    splitter->setChildrenCollapsible(false);
    for (int i = 0; i < splitter->count(); ++i)
        splitter->setStretchFactor(i, 1);
    splitter->setSizes({480, 460, 400});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(splitter);
    connect(m_details, &SampleDetails::stepWanted, this, &SamplesPanel::stepWanted);
    connect(m_details, &SampleDetails::sendWanted, this, &SamplesPanel::sendWanted);
    showCurrent();
}

QWidget *SamplesPanel::makeFailures()
{
    m_failuresSide = new QWidget(this);
    auto *layout = new QVBoxLayout(m_failuresSide);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->addWidget(m_failures);
    m_failuresSide->hide(); // until something fails
    connect(m_failures, &FailureList::chosenChanged, this, &SamplesPanel::chooseFailure);
    return m_failuresSide;
}

QWidget *SamplesPanel::makeList()
{
    auto *side = new QWidget(this);
    m_failuresOnly = new QCheckBox(tr("&Failures only"), side);
    m_all = new QPushButton(tr("&All Samples"), side);
    m_all->setObjectName(QStringLiteral("allSamples"));
    m_all->setToolTip(tr("Show more than those of the chosen failure (Esc in its list)"));
    m_all->hide();
    m_list = new QTreeView(side);
    setUpList();
    auto *head = new QHBoxLayout;
    head->addWidget(m_failuresOnly);
    head->addStretch();
    head->addWidget(m_all);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    connect(m_failuresOnly, &QCheckBox::toggled, m_filtered, &SampleFilter::setFailuresOnly);
    connect(m_all, &QPushButton::clicked, m_failures, &QAbstractItemView::clearSelection);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &SamplesPanel::showCurrent);
    return side;
}

void SamplesPanel::setUpList()
{
    m_list->setObjectName(QStringLiteral("sampleList"));
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
    new HeaderMenu(*m_list);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(SampleModel::Problem, QHeaderView::Stretch);
    const auto widthOf = [this](int letters) {
        return fontMetrics().horizontalAdvance(QString(letters, QLatin1Char('x'))) + 12;
    };
    m_list->setColumnWidth(SampleModel::Request, widthOf(15));
    m_list->setColumnWidth(SampleModel::Code, widthOf(14));
    m_list->setColumnWidth(SampleModel::Latency, widthOf(8));
    m_list->setColumnWidth(SampleModel::At, widthOf(9));
}

void SamplesPanel::offerSteps(bool offer)
{
    m_details->offerSteps(offer);
}

void SamplesPanel::setSnapshot(const Snapshot &snapshot)
{
    m_rows = snapshot.info.rows;
    m_samples->setSnapshot(snapshot, m_details->sample());
    m_failures->setSnapshot(snapshot);
    if (m_failures->chosen() != m_filtered->failure())
        chooseFailure(); // another run's: a reset list takes its selection along without a signal
    m_failuresSide->setVisible(m_failures->failures().rowCount() > 0);
    if (!m_list->currentIndex().isValid() && m_filtered->rowCount() > 0)
        m_list->setCurrentIndex(m_filtered->index(0, 0));
    showCurrent();
}

void SamplesPanel::chooseFailure()
{
    const std::optional<SampleFilter::Failure> chosen = m_failures->chosen();
    m_filtered->setFailure(chosen);
    m_failuresOnly->setEnabled(!chosen); // they all are
    m_all->setVisible(chosen.has_value());
    for (const int column : {SampleModel::Request, SampleModel::Code}) // the failure says them
        m_list->setColumnHidden(column, chosen.has_value());
    if (m_filtered->rowCount() > 0)
        m_list->setCurrentIndex(m_filtered->index(0, 0));
    showCurrent();
}

void SamplesPanel::showCurrent()
{
    m_details->show(m_rows, m_samples->sample(m_filtered->mapToSource(m_list->currentIndex())),
                    m_filtered->failure()
                        ? tr("No exchange that failed like this was kept")
                        : tr("A real request and its answer, for each request and code"));
}

QString SamplesPanel::shownText() const
{
    return m_details->text();
}

} // namespace loadgrove
