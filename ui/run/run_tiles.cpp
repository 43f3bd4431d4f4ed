// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_tiles.h"

#include "core/load/load_shape.h"
#include "ui/charts/planned_load.h"
#include "ui/charts/time_chart.h"
#include "ui/run/run_words.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/stat_tile.h"

#include <QHBoxLayout>

#include <algorithm>

namespace loadgrove {

namespace {

double highestRate(const LoadConfig &config)
{
    double highest = config.targetRps.value_or(0);
    for (const LoadStage &stage : config.stages)
        highest = std::max(highest, stage.target);
    return highest;
}

} // namespace

RunTiles::RunTiles(QWidget *parent)
    : QWidget(parent)
{
    const std::array names{tr("Requests"), tr("Rate per second"), tr("Users"), tr("p50"), tr("p95"),
                           tr("p99"),      tr("Errors")};
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (std::size_t i = 0; i < m_tiles.size(); ++i) {
        m_tiles[i] = new StatTile(names[i], this);
        layout->addWidget(m_tiles[i], 1);
    }
}

void RunTiles::setSnapshot(const Snapshot &snapshot)
{
    const bool isNew = m_trends.take(snapshot.timeline);
    showRequests(snapshot);
    showRate(snapshot);
    showUsers(snapshot);
    showLatency(P50, snapshot, &LatencySummary::p50);
    showLatency(P95, snapshot, &LatencySummary::p95);
    showLatency(P99, snapshot, &LatencySummary::p99);
    const Counters &counters = snapshot.totals.counters;
    m_tiles[Errors]->setValue(shareText(errorShare(counters)),
                              tr("%1 failed").arg(countText(counters.failed)), counters.failed > 0);
    if (isNew)
        showTrends();
}

void RunTiles::showTrends()
{
    std::array<std::vector<double>, TileCount> trends;
    double all = 0; // requests are counted from the start
    for (const RunTrends::Stretch &stretch : m_trends.stretches()) {
        trends[Requests].push_back(all += double(stretch.count));
        trends[Rate].push_back(stretch.rate());
        trends[Users].push_back(stretch.users());
        trends[P50].push_back(stretch.latency(Percentile::P50));
        trends[P95].push_back(stretch.latency(Percentile::P95));
        trends[P99].push_back(stretch.latency(Percentile::P99));
        trends[Errors].push_back(stretch.errorShare());
    }
    for (std::size_t tile = 0; tile < TileCount; ++tile)
        m_tiles[tile]->setTrend(std::move(trends[tile]));
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
    const LoadConfig &config = snapshot.info.config;
    const LoadShape shape = LoadShape::of(config);
    const std::optional<double> planned =
        PlannedLoad(snapshot).rateAt(Seconds(snapshot.elapsed).count());
    QString remark;
    if (snapshot.dropped > 0)
        remark = tr("%1 starts dropped").arg(countText(snapshot.dropped));
    else if (shape.rateCap) // what the schedule says for now; afterwards, what it went up to
        remark =
            tr("target %1")
                .arg(rateText(isLive(snapshot.state) ? planned.value_or(0) : highestRate(config)));
    else if (shape.arrivals && isLive(snapshot.state))
        remark = tr("%1 iterations/s planned").arg(countText(qRound64(planned.value_or(0))));
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

void RunTiles::showLatency(Tile tile, const Snapshot &snapshot, double LatencySummary::*value)
{
    const RowSnapshot &totals = snapshot.totals;
    if (totals.latency.count == 0) {
        m_tiles[tile]->setValue(noValueText());
        return;
    }
    // The two latencies stand side by side and are never mixed.
    const bool scheduled = totals.response && totals.response->count > 0;
    m_tiles[tile]->setValue(latencyText(totals.latency.*value),
                            scheduled
                                ? tr("from schedule %1").arg(latencyText((*totals.response).*value))
                                : tr("service time"));
}

} // namespace loadgrove
