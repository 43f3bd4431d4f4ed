// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_words.h"

#include "core/base/translate.h"
#include "ui/charts/time_chart.h"
#include "ui/widgets/number_text.h"

#include <algorithm>

namespace loadgrove {

namespace {

double secondsOf(const Snapshot &snapshot)
{
    return Seconds(snapshot.elapsed).count();
}

template <class Function>
void forEachTopLevel(const Snapshot &snapshot, Function &&function)
{
    if (!snapshot.info.rows)
        return;
    const std::vector<Row> &rows = snapshot.info.rows->rows;
    for (std::size_t i = 0; i < std::min(rows.size(), snapshot.rows.size()); ++i) {
        if (rows[i].parent < 0)
            function(snapshot.rows[i]);
    }
}

} // namespace

QString stateWords(RunState state)
{
    switch (state) {
    case RunState::Idle:
        return Core::tr("Ready");
    case RunState::Initializing:
        return Core::tr("Starting");
    case RunState::Waiting:
        return Core::tr("Waiting");
    case RunState::Running:
        return Core::tr("Running");
    case RunState::Failed:
        return Core::tr("Failed");
    case RunState::Skipped:
        return Core::tr("Skipped");
    case RunState::Stopping:
        return Core::tr("Stopping: waiting for the requests in flight");
    case RunState::Stopped:
        return Core::tr("Stopped");
    case RunState::Finished:
        return Core::tr("Finished");
    }
    return QString();
}

std::int64_t iterationsDone(const Snapshot &snapshot)
{
    std::int64_t done = 0;
    forEachTopLevel(snapshot, [&done](const RowSnapshot &row) {
        done += row.counters.executed + row.counters.failed + row.counters.aborted;
    });
    return done;
}

std::optional<std::int64_t> iterationsPlanned(const Snapshot &snapshot)
{
    const LoadConfig &config = snapshot.info.config;
    std::int64_t scenarios = 0;
    forEachTopLevel(snapshot, [&scenarios](const RowSnapshot &) { ++scenarios; });
    if (config.count)
        return *config.count * scenarios;
    if (plannedDuration(config))
        return std::nullopt;
    return std::int64_t(config.threads.value_or(1)) * scenarios; // one iteration per user
}

QString failureWords(AnswerCode code)
{
    if (code == AnswerCode())
        return Core::tr("not sent: a value was missing");
    // Nothing is wrong with such a code as such.
    return code.isHttp() && code.httpCode() < 400
               ? Core::tr("%1, not as expected").arg(code.description())
               : code.description();
}

QString plannedWords(const LoadExtent &planned)
{
    QStringList parts;
    if (planned.requests)
        parts += Core::tr("about %1 requests").arg(countText(*planned.requests));
    else
        parts += Core::tr("as many requests as the users manage");
    if (planned.iterations)
        parts += Core::tr("%1 iterations").arg(countText(*planned.iterations));
    if (planned.users)
        parts += *planned.users == 1 ? Core::tr("1 user")
                                     : Core::tr("%1 users").arg(countText(*planned.users));
    if (planned.seconds)
        parts += durationText(*planned.seconds);
    return Core::tr("Planned: %1").arg(parts.join(QStringLiteral(", ")));
}

RunProgress progressOf(const Snapshot &snapshot)
{
    RunProgress progress;
    if (snapshot.state == RunState::Idle || snapshot.state == RunState::Initializing)
        return progress;
    if (snapshot.state == RunState::Finished)
        return {1.0, 0.0};
    const double elapsed = snapshot.activeFor().count();
    if (const std::optional<double> planned = plannedDuration(snapshot.info.config)) {
        progress.done = *planned > 0 ? std::min(elapsed / *planned, 1.0) : 1.0;
        progress.remaining = std::max(*planned - elapsed, 0.0);
    }
    const std::optional<std::int64_t> planned = iterationsPlanned(snapshot);
    if (planned && *planned > 0) {
        const double done = std::min(double(iterationsDone(snapshot)) / double(*planned), 1.0);
        if (!progress.done || done > *progress.done)
            progress.done = done;
        if (done > 0) {
            const double rest = elapsed * (1 - done) / done;
            progress.remaining = std::min(progress.remaining.value_or(rest), rest);
        }
    }
    return progress;
}

QString progressWords(const Snapshot &snapshot)
{
    const QString elapsed = durationText(secondsOf(snapshot));
    const std::optional<double> remaining = progressOf(snapshot).remaining;
    if (!isLive(snapshot.state) || snapshot.state == RunState::Stopping || !remaining)
        return elapsed;
    return Core::tr("%1, %2 left").arg(elapsed, durationText(*remaining));
}

QString summaryLine(const Snapshot &snapshot)
{
    const Counters &counters = snapshot.totals.counters;
    const QString state = Core::tr(snapshot.state == RunState::Stopped  ? "Stopped"
                                   : snapshot.state == RunState::Failed ? "Failed"
                                                                        : "Finished");
    const QString requests = counters.count() == 1
                                 ? Core::tr("1 request")
                                 : Core::tr("%1 requests").arg(countText(counters.count()));
    QString line = Core::tr("%1: %2 in %3, %4 failed")
                       .arg(state, requests, durationText(secondsOf(snapshot)),
                            shareText(errorShare(counters)));
    if (counters.aborted > 0)
        line += Core::tr(", %1 aborted").arg(countText(counters.aborted));
    return line;
}

double errorShare(const Counters &counters)
{
    const std::int64_t judged = counters.executed + counters.failed;
    return judged > 0 ? double(counters.failed) / double(judged) : 0;
}

double averageRate(const Snapshot &snapshot, const Counters &counters)
{
    const double elapsed = snapshot.activeFor().count();
    return elapsed > 0 ? double(counters.count()) / elapsed : 0;
}

double currentRate(const Snapshot &snapshot)
{
    if (!isLive(snapshot.state) || snapshot.timeline.empty())
        return averageRate(snapshot, snapshot.totals.counters);
    const std::size_t seconds = std::min<std::size_t>(snapshot.timeline.size(), 2);
    double count = 0, length = 0;
    for (std::size_t i = snapshot.timeline.size() - seconds; i < snapshot.timeline.size(); ++i) {
        count += double(snapshot.timeline[i]->count);
        length += snapshot.timeline[i]->length;
    }
    return length > 0 ? count / length : 0;
}

} // namespace loadgrove
