// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/load_summary.h"

#include "core/base/translate.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace loadgrove {

namespace {

QString number(double value)
{
    return QLocale().toString(value, 'g', 10);
}

QString stages(const LoadConfig &load)
{
    double most = 0;
    for (const LoadStage &stage : load.stages)
        most = std::max(most, stage.target);
    const bool one = load.stages.size() == 1;
    const QString count =
        one ? Core::tr("1 stage") : Core::tr("%1 stages").arg(int(load.stages.size()));
    switch (load.stageUnit) {
    case StageUnit::ArrivalRate:
        return Core::tr("%1 up to %2 starts/s").arg(count, number(most));
    case StageUnit::Users:
        return Core::tr("%1 up to %2 users").arg(count, number(most));
    case StageUnit::Rps:
        return Core::tr("%1 up to %2 req/s").arg(count, number(most));
    }
    return {};
}

} // namespace

QString loadSummary(const std::optional<LoadConfig> &load)
{
    if (!load)
        return Core::tr("1 user, 1 iteration");
    QStringList parts;
    const int users = load->threads.value_or(1);
    const bool staged = !load->stages.empty();
    const bool open = load->arrivalRate || (staged && load->stageUnit == StageUnit::ArrivalRate);
    if (!open && !(staged && load->stageUnit == StageUnit::Users))
        parts << (users == 1 ? Core::tr("1 user") : Core::tr("%1 users").arg(number(users)));
    if (staged)
        parts << stages(*load);
    else if (load->arrivalRate)
        parts << Core::tr("%1 starts/s").arg(number(*load->arrivalRate));
    else if (load->targetRps)
        parts << Core::tr("up to %1 req/s").arg(number(*load->targetRps));
    if (load->count)
        parts << Core::tr("%1 iterations").arg(number(double(*load->count)));
    const std::optional<double> seconds = plannedDuration(*load);
    if (seconds)
        parts << Core::tr("%1 s").arg(number(*seconds));
    if (!seconds && !load->count && !open)
        parts << Core::tr("1 iteration each");
    return parts.join(QStringLiteral(" \u00b7 "));
}

} // namespace loadgrove
