// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sample_words.h"

#include "core/base/translate.h"
#include "core/report/figures.h"

#include <QStringList>

namespace loadgrove {

QString rolesText(SampleRoles roles)
{
    QStringList words;
    if (roles.first)
        words += Core::tr("first");
    if (roles.slowest)
        words += Core::tr("slowest");
    if (roles.random)
        words += Core::tr("random");
    return words.join(QStringLiteral(", "));
}

QString originText(const Sample &sample)
{
    return Core::tr("Sent %1 after the start by user %2 in iteration %3")
        .arg(durationFigure(double(sample.at) / 1e6), figure(std::int64_t(sample.user)),
             figure(sample.iteration));
}

QString phasesText(const SamplePhases &phases)
{
    const auto figureOf = [](nanoseconds time) {
        return latencyFigure(double(time.count()) / 1e6);
    };
    QStringList parts;
    if (phases.connect >= nanoseconds(0))
        parts += Core::tr("connect %1").arg(figureOf(phases.connect));
    if (phases.tls >= nanoseconds(0))
        parts += Core::tr("TLS %1").arg(figureOf(phases.tls));
    parts += Core::tr("wait %1").arg(figureOf(phases.wait));
    parts += Core::tr("receive %1").arg(figureOf(phases.receive));
    return parts.join(QStringLiteral(", "));
}

} // namespace loadgrove
