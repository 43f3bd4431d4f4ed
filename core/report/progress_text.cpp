// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/translate.h"
#include "core/report/figures.h"
#include "core/report/text_report.h"

#include <algorithm>
#include <cmath>

namespace loadgrove {

namespace {

/// How far a run is by one of its bounds; no bound: done is negative.
struct Progress
{
    double done = -1; ///< 0 to 1
    double secondsLeft = 0;
};

Progress byDuration(const LoadConfig &config, double elapsed)
{
    const double duration = plannedDuration(config).value_or(0);
    if (duration <= 0)
        return {};
    return {std::min(1.0, elapsed / duration), std::max(0.0, duration - elapsed)};
}

/// Each top-level scenario has the whole count to do; the slowest says how far the run is.
Progress byCount(const Snapshot &snapshot, double elapsed)
{
    const LoadConfig &config = snapshot.info.config;
    const bool bounded = config.duration || !config.stages.empty();
    if ((!config.count && bounded) || snapshot.rows.empty())
        return {};
    // Neither count nor duration: one iteration per user.
    const double count = double(config.count.value_or(config.threads.value_or(1)));
    double done = 1;
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        const Counters &counters = snapshot.rows[i].counters;
        const std::int64_t ended = counters.executed + counters.failed + counters.aborted;
        if (snapshot.info.rows->rows[i].parent < 0)
            done = std::min(done, double(ended) / std::max(1.0, count));
    }
    return {done, done > 0 ? elapsed / done - elapsed : 0};
}

/// Whichever ends the run first.
Progress progressOf(const Snapshot &snapshot)
{
    const double elapsed = snapshot.activeFor().count();
    const Progress duration = byDuration(snapshot.info.config, elapsed);
    const Progress count = byCount(snapshot, elapsed);
    return count.done > duration.done ? count : duration;
}

QString leftText(const Snapshot &snapshot, const Progress &progress)
{
    switch (snapshot.state) {
    case RunState::Idle:
    case RunState::Initializing:
        return Core::tr("starting");
    case RunState::Stopping:
        return Core::tr("stopping");
    case RunState::Failed:
    case RunState::Stopped:
    case RunState::Finished:
        return Core::tr("done after %1").arg(durationFigure(Seconds(snapshot.elapsed).count()));
    default:
        break;
    }
    if (snapshot.paused)
        return Core::tr("paused");
    if (progress.done <= 0) // cannot be told yet
        return Core::tr("%1 gone").arg(
            durationFigure(std::floor(Seconds(snapshot.elapsed).count())));
    return Core::tr("%1 left").arg(durationFigure(std::ceil(progress.secondsLeft)));
}

} // namespace

QString progressText(const Snapshot &snapshot)
{
    const Progress progress = progressOf(snapshot);
    const bool finished = snapshot.state == RunState::Finished;
    const int percent = finished ? 100 : std::clamp(int(progress.done * 100), 0, 100);

    // The last full second; before there is one, all that there is.
    const double seconds = snapshot.activeFor().count();
    double rate = seconds > 0 ? double(snapshot.totals.counters.count()) / seconds : 0;
    double p95 = snapshot.totals.latency.p95;
    if (!snapshot.timeline.empty()) {
        const SecondPoint &point = *snapshot.timeline.back();
        rate = point.length > 0 ? double(point.count) / point.length : 0;
        p95 = point.p95;
    }
    QStringList parts{
        Core::tr("[%1%]").arg(percent, 3),
        leftText(snapshot, progress),
        Core::tr("%1 users").arg(figure(std::int64_t(snapshot.users))),
        Core::tr("%1 req/s").arg(figure(rate)),
        Core::tr("p95 %1").arg(latencyFigure(p95)),
        Core::tr("fail %1").arg(figure(snapshot.totals.counters.failed)),
    };
    if (snapshot.health.verdict != Verdict::Green)
        parts += Core::tr("health %1").arg(QLatin1String(verdictText(snapshot.health.verdict)));
    return parts.join(QLatin1String("  "));
}

} // namespace loadgrove
