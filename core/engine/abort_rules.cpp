// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/abort_rules.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/stats/threshold_check.h"

#include <algorithm>

namespace loadgrove {

namespace {

/// As documents write values: no figures of people here, the reports have them.
QString valueWords(const Threshold &threshold, double value)
{
    switch (threshold.unit()) {
    case Measure::Unit::Time:
        return QString::number(value, 'g', 6) + QLatin1String("ms");
    case Measure::Unit::Share:
        return QString::number(value * 100, 'g', 4) + QLatin1Char('%');
    case Measure::Unit::Plain:
        break;
    }
    return QString::number(value, 'g', 6);
}

/// A number that only grows has not missed what it may still reach.
bool mayStillHold(const Threshold &threshold, double value)
{
    return threshold.onlyGrows() && threshold.op == Threshold::Op::Equal && value < threshold.limit;
}

} // namespace

AbortRules::AbortRules(const RunInfo &info)
{
    for (const std::string &text : info.thresholds) {
        Result<Threshold> threshold = Threshold::parse(text);
        if (threshold && threshold->aborts)
            m_rules.push_back(std::move(threshold).value());
    }
}

std::optional<std::string> AbortRules::broken(const Snapshot &run) const
{
    const Snapshot &measured = run.afterWarmup ? *run.afterWarmup : run;
    for (const Threshold &threshold : m_rules) {
        if (Seconds(measured.elapsed).count() < threshold.abortAfter)
            continue;
        const ThresholdResult result = checkThreshold(threshold, run);
        if (!result.value || result.passed || mayStillHold(threshold, *result.value))
            continue;
        return utf8(Core::tr("ended by the threshold %1: %2 was measured")
                        .arg(qs(threshold.text), valueWords(threshold, *result.value)));
    }
    return {};
}

} // namespace loadgrove
