// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_view.h"

#include "core/base/text.h"
#include "ui/charts/chart_choice.h"
#include "ui/charts/codes_chart.h"
#include "ui/charts/codes_over_time_chart.h"
#include "ui/charts/errors_chart.h"
#include "ui/charts/histogram_chart.h"
#include "ui/charts/latency_chart.h"
#include "ui/charts/rate_chart.h"
#include "ui/run/chart_bar.h"
#include "ui/run/checks_panel.h"
#include "ui/run/health_label.h"
#include "ui/run/request_table.h"
#include "ui/run/run_controls.h"
#include "ui/run/run_header.h"
#include "ui/run/run_tiles.h"
#include "ui/run/sample_model.h"
#include "ui/run/samples_panel.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_text.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace loadgrove {

RunView::RunView(QWidget *parent)
    : QWidget(parent)
    , m_window(new TimeWindow(this))
    , m_header(new RunHeader(this))
    , m_controls(new RunControls(this))
    , m_health(new HealthLabel(this))
    , m_messages(new MessageBar(this))
    , m_tiles(new RunTiles(this))
    , m_bar(new ChartBar(*m_window, this))
    , m_latency(new LatencyChart)
    , m_rate(new RateChart)
    , m_codesOverTime(new CodesOverTimeChart)
    , m_errors(new ErrorsChart)
    , m_histogram(new HistogramChart)
    , m_codes(new CodesChart)
    , m_tabs(new QTabWidget)
    , m_table(new RequestTable)
    , m_samples(new SamplesPanel)
    , m_checks(new ChecksPanel)
{
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(makeCharts());
    splitter->addWidget(makeTabs());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({330, 200});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    auto *top = new QHBoxLayout;
    top->setSpacing(16);
    top->addWidget(m_header, 1);
    top->addWidget(m_controls);
    layout->addLayout(top);
    layout->addWidget(m_health);
    layout->addWidget(m_messages);
    layout->addWidget(m_tiles);
    layout->addWidget(m_bar);
    layout->addWidget(splitter, 1);
    for (TimeChart *chart : timeCharts())
        chart->setWindow(*m_window);
    setChoice(*new ChartChoice(this));
    connect(m_bar, &ChartBar::heldChanged, this, [this](bool held) {
        if (!held) {
            showFigures();
        } else if (m_newest) {
            m_heldAt = Seconds(m_newest->elapsed).count();
            m_bar->showHeldAt(m_heldAt, isLive(m_newest->state));
        }
    });
}

std::vector<TimeChart *> RunView::timeCharts() const
{
    return {m_latency, m_rate, m_codesOverTime, m_errors};
}

void RunView::setChoice(ChartChoice &choice)
{
    m_bar->setChoice(choice);
    m_tiles->setChoice(choice);
    m_table->setChoice(choice);
    m_latency->setChoice(choice);
    m_histogram->setChoice(choice);
}

void RunView::setSpan(const std::optional<TimeWindow::Stretch> &span)
{
    if (span == m_span)
        return;
    m_span = span;
    m_bar->setSpan(span.has_value());
    m_newest.reset(); // or following again would draw what is over
    m_bar->setHeld(false);
    m_window->showAll();
    m_window->pointAt({});
    m_samples->setSnapshot(Snapshot()); // or what is read there would stay, though it is not of it
}

QWidget *RunView::makeCharts()
{
    auto *charts = new QWidget;
    auto *grid = new QGridLayout(charts);
    grid->setContentsMargins(0, 0, 0, 4);
    grid->setSpacing(8);
    grid->addWidget(m_latency, 0, 0);
    grid->addWidget(m_rate, 0, 1);
    grid->addWidget(m_histogram, 0, 2);
    grid->addWidget(m_codesOverTime, 1, 0);
    grid->addWidget(m_errors, 1, 1);
    grid->addWidget(m_codes, 1, 2);
    grid->setColumnStretch(0, 5);
    grid->setColumnStretch(1, 5);
    grid->setColumnStretch(2, 4);
    grid->setRowStretch(0, 1);
    grid->setRowStretch(1, 1);
    return charts;
}

QWidget *RunView::makeTabs()
{
    m_tabs->setObjectName(QStringLiteral("runTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_table, QString());
    m_tabs->addTab(m_samples, QString());
    m_tabs->addTab(m_checks, QString());
    m_tabs->setMinimumHeight(96);
    makeFilter();
    nameTabs(0);
    return m_tabs;
}

/// Beside the tabs, where it takes no height.
void RunView::makeFilter()
{
    auto *filter = new QLineEdit;
    filter->setObjectName(QStringLiteral("requestFilter"));
    filter->setAccessibleName(tr("Filter the requests by name"));
    filter->setPlaceholderText(tr("Filter requests"));
    filter->setClearButtonEnabled(true);
    filter->setMaximumWidth(220);
    m_tabs->setCornerWidget(filter);
    connect(filter, &QLineEdit::textChanged, m_table, &RequestTable::setFilter);
    connect(m_tabs, &QTabWidget::currentChanged, filter,
            [this, filter] { filter->setVisible(m_tabs->currentWidget() == m_table); });
}

void RunView::nameTabs(std::int64_t failed)
{
    const int failedChecks = m_checks->failedCount();
    const QString names[] = {
        tr("Requests"),
        failed > 0 ? tr("Failures and samples (%1 failed)").arg(countText(failed))
                   : tr("Failures and samples"),
        failedChecks > 0 ? tr("Checks (%1 failed)").arg(countText(failedChecks)) : tr("Checks"),
    };
    for (int i = 0; i < 3; ++i) {
        if (m_tabs->tabText(i) != names[i])
            m_tabs->setTabText(i, names[i]);
    }
}

void RunView::setThresholds(std::vector<ThresholdResult> thresholds)
{
    m_thresholds = std::move(thresholds);
}

void RunView::setRunning(bool running)
{
    m_header->setRunning(running);
    if (running)
        forgetRun();
}

void RunView::forgetRun()
{
    m_newest.reset(); // or following again would draw it
    m_said.clear();
    m_messages->clear();
    m_bar->setHeld(false);
}

void RunView::showChecks()
{
    m_tabs->setCurrentWidget(m_checks);
}

void RunView::makeSpansSelectable()
{
    for (TimeChart *chart : timeCharts()) {
        chart->makeSpansSelectable();
        connect(chart, &TimeChart::spanDragged, this, [this](double from, double to) {
            const double begin = std::round(from); // a second belongs where most of it does
            Q_EMIT spanSelected(begin, std::max(begin + 1, std::round(to)));
        });
    }
}

void RunView::setSnapshot(const std::shared_ptr<const Snapshot> &snapshot)
{
    if (!snapshot)
        return;
    m_header->setSnapshot(*snapshot);
    m_controls->setSnapshot(*snapshot);
    m_health->setHealth(snapshot->health);
    showMessages(*snapshot);
    m_newest = snapshot;
    m_bar->setHoldable(isLive(snapshot->state));
    if (!m_bar->isHeld())
        showFigures();
    else
        m_bar->showHeldAt(m_heldAt, isLive(snapshot->state));
}

/// All that stands still while the view is held.
void RunView::showFigures()
{
    if (!m_newest)
        return;
    const Snapshot &snapshot = *m_newest;
    if (m_rows != snapshot.info.rows) { // another run
        m_rows = snapshot.info.rows;
        m_window->showAll();
        m_window->pointAt({});
    }
    m_tiles->setSnapshot(snapshot);
    const auto second = snapshot.timeline.empty() ? nullptr : snapshot.timeline.back();
    if (isLive(snapshot.state) && snapshot.state == m_shownState && second
        && second == m_shownSecond)
        return; // the rest comes with each second: it is most of what the window costs
    m_shownSecond = second;
    m_shownState = snapshot.state;
    for (TimeChart *chart : timeCharts())
        chart->setSnapshot(snapshot);
    m_histogram->setSnapshot(snapshot);
    m_codes->setSnapshot(snapshot);
    m_table->setSnapshot(m_newest);
    m_samples->setSnapshot(snapshot);
    m_checks->setSnapshot(snapshot, m_thresholds);
    nameTabs(snapshot.totals.counters.failed);
}

void RunView::showMessages(const Snapshot &snapshot)
{
    QStringList lines;
    if (!snapshot.failure.empty())
        lines.append(qs(snapshot.failure));
    for (const std::string &notice : snapshot.notices)
        lines.append(qs(notice));
    constexpr int shown = 2; // the rest stands under Checks
    if (lines.size() > shown) {
        const int more = int(lines.size()) - shown + 1;
        lines = lines.mid(0, shown - 1);
        lines.append(tr("%1 more notices stand under Checks").arg(countText(more)));
    }
    const QString text = lines.join(QLatin1Char('\n'));
    if (text == m_said)
        return;                                         // or closing it would not last
    if (text.isEmpty() && m_messages->text() == m_said) // others may say something there, too
        m_messages->clear();
    m_said = text;
    if (!text.isEmpty())
        m_messages->show(
            snapshot.failure.empty() ? MessageBar::Kind::Notice : MessageBar::Kind::Problem, text);
}

} // namespace loadgrove
