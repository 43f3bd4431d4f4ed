// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/load_summary.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace loadgrove {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("loadgrove", text);
}

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
    const QString count = one ? tr("1 stage") : tr("%1 stages").arg(int(load.stages.size()));
    const char *text = "%1 up to %2 starts/s";
    if (load.stageUnit == StageUnit::Users)
        text = "%1 up to %2 users";
    else if (load.stageUnit == StageUnit::Rps)
        text = "%1 up to %2 req/s";
    return tr(text).arg(count, number(most));
}

} // namespace

QString loadSummary(const std::optional<LoadConfig> &load)
{
    if (!load)
        return tr("1 user, 1 iteration");
    QStringList parts;
    const int users = load->threads.value_or(1);
    const bool staged = !load->stages.empty();
    const bool open = load->arrivalRate || (staged && load->stageUnit == StageUnit::ArrivalRate);
    if (!open && !(staged && load->stageUnit == StageUnit::Users))
        parts << (users == 1 ? tr("1 user") : tr("%1 users").arg(number(users)));
    if (staged)
        parts << stages(*load);
    else if (load->arrivalRate)
        parts << tr("%1 starts/s").arg(number(*load->arrivalRate));
    else if (load->targetRps)
        parts << tr("up to %1 req/s").arg(number(*load->targetRps));
    if (load->count)
        parts << tr("%1 iterations").arg(number(double(*load->count)));
    const std::optional<double> seconds = plannedDuration(*load);
    if (seconds)
        parts << tr("%1 s").arg(number(*seconds));
    if (!seconds && !load->count && !open)
        parts << tr("1 iteration each");
    return parts.join(QStringLiteral(" \u00b7 "));
}

} // namespace loadgrove
