// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/compare_bar.h"

#include "ui/results/kept_run.h"
#include "ui/results/span_chooser.h"
#include "ui/widgets/icon.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace loadgrove {

namespace {

QLabel *newLabel(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    label->setBuddy(buddy);
    return label;
}

} // namespace

CompareBar::CompareBar(TimeWindow &window, QWidget *parent)
    : QWidget(parent)
    , m_window(window)
    , m_percentile(new QComboBox)
    , m_distributions(new QComboBox)
    , m_allTime(new QToolButton)
    , m_spanText(new QLabel)
    , m_wholeRuns(new QPushButton(tr("&Whole runs")))
    , m_chooser(new SpanChooser)
{
    makeChoices();
    makeSpans();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{
             newLabel(tr("&Latency"), m_percentile), m_percentile,
             newLabel(tr("&Distributions"), m_distributions), m_distributions})
        layout->addWidget(widget);
    layout->addStretch();
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_allTime, m_spanText, m_wholeRuns, m_chooser})
        layout->addWidget(widget);
    setSpan(0, {});
    showZoom();
}

void CompareBar::makeChoices()
{
    m_percentile->setAccessibleName(tr("Percentile of the latency chart"));
    m_percentile->setObjectName(QStringLiteral("comparePercentile"));
    const std::pair<QString, OverlayChart::Measure> percentiles[] = {
        {tr("p50"), OverlayChart::Measure::P50},
        {tr("p90"), OverlayChart::Measure::P90},
        {tr("p95"), OverlayChart::Measure::P95},
        {tr("p99"), OverlayChart::Measure::P99}};
    for (const auto &[text, measure] : percentiles)
        m_percentile->addItem(text, int(measure));
    m_percentile->setCurrentIndex(2);
    connect(m_percentile, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT measureChosen(measure()); });
    m_distributions->setAccessibleName(tr("How distributions are drawn"));
    m_distributions->setObjectName(QStringLiteral("compareDistributions"));
    m_distributions->addItems({tr("over each other"), tr("side by side")});
    connect(m_distributions, &QComboBox::currentIndexChanged, this,
            [this](int index) { Q_EMIT sideBySideChosen(index == 1); });
}

void CompareBar::makeSpans()
{
    m_allTime->setObjectName(QStringLiteral("showAllTime"));
    m_allTime->setIcon(icon(QStringLiteral("expand")));
    m_allTime->setText(tr("All &time"));
    m_allTime->setToolTip(tr("Show all of the time in the charts again"));
    m_allTime->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_allTime->setProperty("role", QStringLiteral("quiet"));
    connect(m_allTime, &QToolButton::clicked, &m_window, &TimeWindow::showAll);
    connect(&m_window, &TimeWindow::shownChanged, this, &CompareBar::showZoom);
    m_spanText->setProperty("role", QStringLiteral("muted"));
    m_spanText->setObjectName(QStringLiteral("comparedSpan"));
    m_wholeRuns->setObjectName(QStringLiteral("wholeRuns"));
    m_wholeRuns->setToolTip(tr("Compare the whole runs again"));
    connect(m_wholeRuns, &QPushButton::clicked, this, &CompareBar::wholeWanted);
    m_chooser->setToolTip(
        tr("Compare only a part of the runs: drag over a chart, or type its seconds"));
    connect(m_chooser, &SpanChooser::chosen, this, &CompareBar::spanChosen);
}

OverlayChart::Measure CompareBar::measure() const
{
    return OverlayChart::Measure(m_percentile->currentData().toInt());
}

void CompareBar::setSpan(double length, const std::optional<RunFile::Span> &span)
{
    m_spanText->setText(span ? tr("Only %1 of each run").arg(spanText(*span)) : QString());
    m_spanText->setVisible(span.has_value());
    m_wholeRuns->setVisible(span.has_value());
    m_chooser->setEnabled(length > 0);
    m_chooser->setSpan(length, span);
}

void CompareBar::showZoom()
{
    m_allTime->setVisible(m_window.isZoomed());
}

} // namespace loadgrove
