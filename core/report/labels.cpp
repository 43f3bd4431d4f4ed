// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/labels.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/report/figures.h"

#include <algorithm>

namespace loadgrove {

QString stateLabel(RunState state)
{
    switch (state) {
    case RunState::Idle:
        return Core::tr("not started");
    case RunState::Initializing:
        return Core::tr("starting");
    case RunState::Waiting:
        return Core::tr("waiting");
    case RunState::Running:
        return Core::tr("running");
    case RunState::Failed:
        return Core::tr("failed");
    case RunState::Skipped:
        return Core::tr("skipped");
    case RunState::Stopping:
        return Core::tr("stopping");
    case RunState::Stopped:
        return Core::tr("stopped");
    case RunState::Finished:
        return Core::tr("finished");
    }
    return {};
}

QString extentText(const Snapshot &snapshot)
{
    const QString state =
        snapshot.interrupted ? Core::tr("interrupted") : stateLabel(snapshot.state);
    const double length = Seconds(snapshot.elapsed).count();
    if (!snapshot.spanBegin)
        return Core::tr("%1 after %2").arg(state, durationFigure(length));
    const double begin = Seconds(*snapshot.spanBegin).count();
    return Core::tr("%1, only %2 to %3 of it")
        .arg(state, durationFigure(begin), durationFigure(begin + length));
}

QString interruptedText()
{
    return Core::tr("This run did not come to its end: its program was ended, or could not write "
                    "on.");
}

QString runName(const Snapshot &snapshot)
{
    return snapshot.info.document.empty() ? Core::tr("Run") : qs(snapshot.info.document);
}

QString verdictText(const Snapshot &snapshot, const std::vector<ThresholdResult> &thresholds)
{
    if (passed(snapshot, thresholds))
        return Core::tr("passed");
    const auto missed = std::count_if(thresholds.begin(), thresholds.end(),
                                      [](const ThresholdResult &result) { return !result.passed; });
    if (missed > 0)
        return Core::tr("thresholds failed: %1 of %2").arg(missed).arg(thresholds.size());
    if (snapshot.interrupted)
        return Core::tr("did not come to its end");
    const auto broken = std::count_if(snapshot.baseline.begin(), snapshot.baseline.end(),
                                      [](const BaselineRule &rule) { return !rule.passed; });
    if (broken > 0)
        return Core::tr("rules about the baseline broken: %1 of %2")
            .arg(broken)
            .arg(snapshot.baseline.size());
    std::int64_t failed = 0;
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        if (snapshot.info.rows->rows[i].parent < 0)
            failed += snapshot.rows[i].counters.failed;
    }
    return failed > 0 ? Core::tr("iterations failed: %1").arg(figure(failed))
                      : Core::tr("not passed");
}

QString measuredText(const ThresholdResult &result)
{
    if (!result.value)
        return Core::tr("nothing measured");
    const Result<Threshold> threshold = Threshold::parse(result.expression);
    if (!threshold)
        return Core::tr("not understood");
    switch (threshold->metric) {
    case Threshold::Metric::Percentile:
    case Threshold::Metric::Average:
    case Threshold::Metric::Minimum:
    case Threshold::Metric::Maximum:
        return latencyFigure(*result.value);
    case Threshold::Metric::ErrorRate:
    case Threshold::Metric::Checks:
        return shareFigure(*result.value);
    case Threshold::Metric::Rps:
        return figure(*result.value);
    case Threshold::Metric::Count:
    case Threshold::Metric::Codes:
        return figure(std::int64_t(*result.value));
    }
    return {};
}

QString changeLabel(const RunChange &change)
{
    switch (change.kind) {
    case RunChange::Kind::Pause:
        return Core::tr("paused");
    case RunChange::Kind::Resume:
        return Core::tr("resumed");
    case RunChange::Kind::Rate:
        return Core::tr("rate set to %1 per second").arg(figure(change.value));
    case RunChange::Kind::Users:
        return Core::tr("users set to %1").arg(figure(change.value));
    case RunChange::Kind::Stop:
        return Core::tr("stopped");
    case RunChange::Kind::StopNow:
        return Core::tr("stopped at once");
    }
    return {};
}

} // namespace loadgrove
