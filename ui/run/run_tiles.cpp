// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_tiles.h"

#include "core/load/load_shape.h"
#include "ui/charts/chart_choice.h"
#include "ui/charts/planned_load.h"
#include "ui/charts/time_chart.h"
#include "ui/run/run_words.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/stat_tile.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace loadgrove {

namespace {

/// More latencies than this would leave no tile the room that its remark needs.
constexpr std::size_t mostInTheRow = 4;

/// Where nothing was measured the value before stays (at first: the one to come), for 0 would say
/// that all was quick. Empty where nothing was measured at all.
std::vector<double> latencyTrend(const std::vector<RunTrends::Stretch> &stretches, Percentile which)
{
    std::vector<double> trend;
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        if (const std::optional<double> latency = stretches[i].latency(which)) {
            trend.resize(i, trend.empty() ? *latency : trend.back());
            trend.push_back(*latency);
        }
    }
    if (!trend.empty())
        trend.resize(stretches.size(), trend.back());
    return trend;
}

/// Of what was planned at first and changed since.
double highestRate(const Snapshot &snapshot)
{
    const LoadConfig &config = snapshot.info.config;
    double highest = config.targetRps.value_or(0);
    for (const LoadStage &stage : config.stages)
        highest = std::max(highest, stage.target);
    for (const auto *changes : {&snapshot.changesBefore, &snapshot.changes}) {
        for (const RunChange &change : *changes)
            highest = std::max(highest, change.kind == RunChange::Kind::Rate ? change.value : 0);
    }
    return highest;
}

} // namespace

RunTiles::RunTiles(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout)
    , m_second(new QHBoxLayout)
{
    const std::array names{tr("Requests"), tr("Rate per second"), tr("Users"), tr("Errors")};
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(m_row);
    layout->addLayout(m_second);
    for (QHBoxLayout *row : {m_row, m_second})
        row->setSpacing(8);
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i] = new StatTile(names[i], this);
        m_row->addWidget(m_tiles[i], 1);
    }
    for (std::size_t i = 0; i < m_latencies.size(); ++i) {
        m_latencies[i] = new StatTile(percentileName(allPercentiles[i]), this);
        m_latencies[i]->setToolTip(percentileWords(allPercentiles[i]));
    }
    setChoice(*new ChartChoice(this));
}

void RunTiles::setChoice(const ChartChoice &choice)
{
    if (m_choice)
        m_choice->disconnect(this);
    m_choice = &choice;
    connect(m_choice, &ChartChoice::changed, this, &RunTiles::arrange);
    arrange();
}

void RunTiles::arrange()
{
    const bool apart = m_choice->percentiles().size() > mostInTheRow;
    for (std::size_t i = 0; i < m_latencies.size(); ++i) {
        StatTile *tile = m_latencies[i];
        m_row->removeWidget(tile);
        m_second->removeWidget(tile);
        if (apart)
            m_second->addWidget(tile, 1);
        else
            m_row->insertWidget(Errors + int(i), tile, 1);
        tile->setVisible(m_choice->has(allPercentiles[i]));
    }
}

void RunTiles::setSnapshot(const Snapshot &snapshot)
{
    const bool isNew = m_trends.take(snapshot.timeline);
    showRequests(snapshot);
    showRate(snapshot);
    showUsers(snapshot);
    for (const Percentile which : allPercentiles)
        showLatency(which, snapshot);
    const Counters &counters = snapshot.totals.counters;
    m_tiles[Errors]->setValue(shareText(errorShare(counters)),
                              tr("%1 failed").arg(countText(counters.failed)), counters.failed > 0);
    if (isNew)
        showTrends();
}

void RunTiles::showTrends()
{
    std::array<std::vector<double>, TileCount> trends;
    const std::vector<RunTrends::Stretch> stretches = m_trends.stretches();
    double all = 0; // requests are counted from the start
    for (const RunTrends::Stretch &stretch : stretches) {
        trends[Requests].push_back(all += double(stretch.count));
        trends[Rate].push_back(stretch.rate());
        trends[Users].push_back(stretch.users());
        trends[Errors].push_back(stretch.errorShare());
    }
    for (std::size_t tile = 0; tile < TileCount; ++tile)
        m_tiles[tile]->setTrend(std::move(trends[tile]));
    for (std::size_t i = 0; i < m_latencies.size(); ++i)
        m_latencies[i]->setTrend(latencyTrend(stretches, allPercentiles[i]));
}

void RunTiles::showRequests(const Snapshot &snapshot)
{
    const Counters &counters = snapshot.totals.counters;
    QStringList remarks;
    if (counters.retries > 0)
        remarks.append(counters.retries == 1 ? tr("1 retry")
                                             : tr("%1 retries").arg(countText(counters.retries)));
    if (counters.aborted > 0)
        remarks.append(tr("%1 aborted").arg(countText(counters.aborted)));
    if (counters.skipped > 0)
        remarks.append(tr("%1 skipped").arg(countText(counters.skipped)));
    const std::int64_t iterations = iterationsDone(snapshot);
    if (remarks.isEmpty())
        remarks.append(iterations == 1 ? tr("1 iteration")
                                       : tr("%1 iterations").arg(countText(iterations)));
    m_tiles[Requests]->setValue(countText(counters.count()), remarks.join(QStringLiteral(", ")));
}

void RunTiles::showRate(const Snapshot &snapshot)
{
    const LoadShape shape = LoadShape::of(snapshot.info.config);
    const std::optional<double> planned =
        PlannedLoad(snapshot).rateAt(Seconds(snapshot.elapsed).count());
    QString remark;
    if (snapshot.dropped > 0)
        remark = tr("%1 starts dropped").arg(countText(snapshot.dropped));
    else if (shape.rateCap) // what the schedule says for now; afterwards, what it went up to
        remark = tr("target %1")
                     .arg(rateText(isLive(snapshot.state) ? planned.value_or(0)
                                                          : highestRate(snapshot)));
    else if (shape.arrivals && isLive(snapshot.state))
        remark = tr("%1 iterations/s planned").arg(rateText(planned.value_or(0)));
    else if (isLive(snapshot.state))
        remark = tr("average %1").arg(rateText(averageRate(snapshot, snapshot.totals.counters)));
    else
        remark = tr("average of the run");
    m_tiles[Rate]->setValue(rateText(currentRate(snapshot)), remark, snapshot.dropped > 0);
}

void RunTiles::showUsers(const Snapshot &snapshot)
{
    const int most = std::max(snapshot.users, m_trends.mostUsers());
    const bool live = isLive(snapshot.state);
    m_tiles[Users]->setValue(countText(live ? snapshot.users : most),
                             live ? tr("at most %1").arg(countText(most))
                                  : tr("at most at a time"));
}

void RunTiles::showLatency(Percentile which, const Snapshot &snapshot)
{
    const RowSnapshot &totals = snapshot.totals;
    StatTile &tile = *m_latencies[std::size_t(which)];
    if (totals.latency.count == 0) {
        tile.setValue(noValueText());
        return;
    }
    const auto text = [which](const LatencySummary &latency) {
        return latencyText(latency.percentile(percentOf(which)).value_or(0));
    };
    // The two latencies stand side by side and are never mixed.
    const bool scheduled = totals.response && totals.response->count > 0;
    tile.setValue(text(totals.latency), scheduled
                                            ? tr("from schedule %1").arg(text(*totals.response))
                                            : tr("service time"));
}

} // namespace loadgrove
