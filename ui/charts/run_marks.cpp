// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/run_marks.h"

#include "core/base/translate.h"
#include "ui/widgets/number_text.h"

#include <algorithm>

namespace loadgrove {

namespace {

QString phaseWords(PlannedLoad::Phase phase)
{
    switch (phase) {
    case PlannedLoad::Phase::Ramp:
        return Core::tr("ramp");
    case PlannedLoad::Phase::Steady:
        return Core::tr("steady");
    case PlannedLoad::Phase::Stopping:
        return Core::tr("stopping");
    case PlannedLoad::Phase::Paused:
        return Core::tr("paused");
    }
    return {};
}

QString changeWords(const RunChange &change)
{
    switch (change.kind) {
    case RunChange::Kind::Pause:
        return Core::tr("pause");
    case RunChange::Kind::Resume:
        return Core::tr("go on");
    case RunChange::Kind::Rate:
        return Core::tr("rate %1").arg(rateText(change.value));
    case RunChange::Kind::Users:
        return Core::tr("users %1").arg(countText(std::int64_t(change.value)));
    case RunChange::Kind::Stop:
        return Core::tr("stop");
    case RunChange::Kind::StopNow:
        return Core::tr("stop now");
    }
    return {};
}

} // namespace

QString healthWords(const SecondPoint &point)
{
    static const std::pair<const char *, const char *> words[] = {
        {"cpu", QT_TRANSLATE_NOOP("Core", "busy processor")},
        {"lateness", QT_TRANSLATE_NOOP("Core", "late sends")},
        {"loop_delay", QT_TRANSLATE_NOOP("Core", "answers read late")},
        {"reconnects", QT_TRANSLATE_NOOP("Core", "reconnects")},
        {"dropped", QT_TRANSLATE_NOOP("Core", "dropped starts")},
        {"local_errors", QT_TRANSLATE_NOOP("Core", "no sockets left")},
        {"descriptors", QT_TRANSLATE_NOOP("Core", "few sockets left")},
        {"ports", QT_TRANSLATE_NOOP("Core", "few ports left")},
    };
    for (const auto &[key, text] : words) {
        if (point.healthKey == key)
            return Core::tr(text);
    }
    return point.health == Verdict::Red ? Core::tr("not reliable") : Core::tr("doubtful");
}

std::vector<RunMark> phaseMarks(const PlannedLoad &plan, double end)
{
    std::vector<RunMark> marks;
    const std::vector<PlannedLoad::Span> phases = plan.phases(end);
    if (phases.size() < 2)
        return {};
    for (const PlannedLoad::Span &span : phases)
        marks.push_back({RunMark::Kind::Phase, span.from, span.to, phaseWords(span.phase)});
    return marks;
}

std::vector<RunMark> changeMarks(const Snapshot &snapshot)
{
    std::vector<RunMark> marks;
    for (const RunChange &change : snapshot.changes)
        marks.push_back({RunMark::Kind::Change, change.at, change.at, changeWords(change)});
    return marks;
}

double healthValue(const SecondPoint &point)
{
    return double(point.health);
}

std::vector<RunMark> healthMarks(RunPoints points, std::size_t from, std::size_t to,
                                 const KeptValue &health, std::size_t limit)
{
    std::vector<RunMark> marks;
    const std::size_t length = to - from > limit ? stretchLength(to - from, limit) : 1;
    Verdict before = Verdict::Green;
    while (from < to) {
        const std::size_t end = std::min(to, (from / length + 1) * length);
        const std::optional<Extremes::Places> found = health.extremes->in(from, end, health.value);
        const SecondPoint &worst = *points[found ? found->high : from];
        const double until = points[end - 1]->second + points[end - 1]->length;
        if (worst.health != Verdict::Green && worst.health == before)
            marks.back().to = until;
        else if (worst.health != Verdict::Green)
            marks.push_back(
                {worst.health == Verdict::Red ? RunMark::Kind::Red : RunMark::Kind::Amber,
                 double(points[from]->second), until, healthWords(worst)});
        before = worst.health;
        from = end;
    }
    return marks;
}

} // namespace loadgrove
