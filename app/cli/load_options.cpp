// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/load_options.h"

#include "app/cli/command_line.h"
#include "core/base/translate.h"

namespace loadgrove {

void addLoadOptions(QCommandLineParser &parser)
{
    const auto option = [&parser](const char *name, const QString &help, const char *value = "") {
        parser.addOption({QString::fromLatin1(name), help, QString::fromLatin1(value)});
    };
    option("threads", Core::tr("Virtual users per top-level scenario."), "N");
    option("duration", Core::tr("Seconds after which no iteration starts."), "S");
    option("count", Core::tr("Iterations over all users of a top-level scenario."), "N");
    option("rps", Core::tr("Cap on requests per second over all users."), "N");
    option("ramp-duration", Core::tr("Seconds in which the rate (or the users) rises from 0."),
           "S");
    option("ramp-interval", Core::tr("Seconds between steps of the ramp (default: linear)."), "S");
    option("arrival-rate", Core::tr("Iterations started per second, whether or not answers come."),
           "N");
    option("graceful-stop", Core::tr("Seconds that iterations under way have at the end."), "S");
    option("warmup",
           Core::tr("Seconds at the start that thresholds leave out; part of one counts as one."),
           "S");
    option("stop-on-failure", Core::tr("The first failed iteration ends the run."));
}

void applyLoadOptions(const QCommandLineParser &parser, LoadConfig &load, bool &ok)
{
    if (const auto n = integerOption(parser, QStringLiteral("threads"), 1, 1'000'000, ok))
        load.threads = int(*n);
    if (const auto s = numberOption(parser, QStringLiteral("duration"), 0.001, 1e7, ok))
        load.duration = *s;
    if (const auto n = integerOption(parser, QStringLiteral("count"), 1, 1'000'000'000'000, ok))
        load.count = *n;
    if (const auto n = numberOption(parser, QStringLiteral("rps"), 0.001, 1e7, ok))
        load.targetRps = *n;
    if (const auto s = numberOption(parser, QStringLiteral("ramp-duration"), 0, 1e7, ok))
        load.rampupDuration = *s;
    if (const auto s = numberOption(parser, QStringLiteral("ramp-interval"), 0.001, 1e7, ok))
        load.rampupInterval = *s;
    if (const auto n = numberOption(parser, QStringLiteral("arrival-rate"), 0.001, 1e7, ok))
        load.arrivalRate = *n;
    if (const auto s = numberOption(parser, QStringLiteral("graceful-stop"), 0, 1e6, ok))
        load.gracefulStop = *s;
    if (const auto s = numberOption(parser, QStringLiteral("warmup"), 0, 1e7, ok))
        load.warmup = *s;
    if (parser.isSet(QStringLiteral("stop-on-failure")))
        load.stopOnFailure = true;
}

} // namespace loadgrove
