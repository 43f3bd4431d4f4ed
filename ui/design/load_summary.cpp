// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/load_summary.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

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
    double seconds = 0;
    for (const LoadStage &stage : load.stages)
        seconds += stage.duration;
    return tr("%1 stages, %2 s").arg(number(double(load.stages.size())), number(seconds));
}

} // namespace

QString loadSummary(const std::optional<LoadConfig> &load)
{
    if (!load)
        return tr("1 user, 1 iteration");
    QStringList parts;
    const int users = load->threads.value_or(1);
    if (!load->stages.empty())
        parts << stages(*load);
    else if (load->arrivalRate)
        parts << tr("%1 starts/s").arg(number(*load->arrivalRate));
    else
        parts << (users == 1 ? tr("1 user") : tr("%1 users").arg(number(users)));
    if (load->count)
        parts << tr("%1 iterations").arg(number(double(*load->count)));
    if (load->duration)
        parts << tr("%1 s").arg(number(*load->duration));
    if (load->stages.empty() && !load->count && !load->duration)
        parts << tr("1 iteration each");
    if (load->targetRps)
        parts << tr("%1 req/s").arg(number(*load->targetRps));
    return parts.join(QStringLiteral(" \u00b7 "));
}

} // namespace loadgrove
