// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/comparison_labels.h"

#include "core/base/translate.h"
#include "core/report/figures.h"
#include "core/report/plain_numbers.h"

#include <algorithm>
#include <cmath>

namespace loadgrove {

namespace {

/// In which unit a change is told.
enum class ChangeUnit
{
    Percent,
    Points, ///< percentage points
    Milliseconds,
    Plain,
};

ChangeUnit unitOf(const ComparedFigure &figure)
{
    return figure.measure.unit() == Measure::Unit::Share ? ChangeUnit::Points : ChangeUnit::Percent;
}

ChangeUnit unitOf(const ChangeRule &rule)
{
    if (rule.relative)
        return ChangeUnit::Percent;
    switch (rule.measure.unit()) {
    case Measure::Unit::Time:
        return ChangeUnit::Milliseconds;
    case Measure::Unit::Share:
        return ChangeUnit::Points;
    case Measure::Unit::Plain:
        break;
    }
    return ChangeUnit::Plain;
}

/// Without a sign.
QString sizeFigure(double change, ChangeUnit unit)
{
    const double size = std::abs(change);
    if (std::isinf(size))
        return Core::tr("any amount");
    switch (unit) {
    case ChangeUnit::Percent:
        return Core::tr("%1 %").arg(figure(size * 100));
    case ChangeUnit::Points:
        return Core::tr("%1 points").arg(figure(size * 100));
    case ChangeUnit::Milliseconds:
        return latencyFigure(size);
    case ChangeUnit::Plain:
        break;
    }
    return figure(size);
}

QString signedFigure(double change, ChangeUnit unit)
{
    if (std::isinf(change))
        return change > 0 ? Core::tr("from nothing") : Core::tr("without bound");
    const QLatin1String sign(change > 0 ? "+" : change < 0 ? "-" : "");
    return sign + sizeFigure(change, unit);
}

QString boundFigure(double bound, ChangeUnit unit)
{
    return std::isinf(bound) ? Core::tr("any amount") : signedFigure(bound, unit);
}

const Estimate &judgedOf(const ComparedFigure &figure)
{
    return unitOf(figure) == ChangeUnit::Points ? *figure.difference : *figure.relative;
}

double unseenSize(const ComparedFigure &figure)
{
    const Estimate &judged = judgedOf(figure);
    return std::max(std::abs(judged.low), std::abs(judged.high));
}

} // namespace

QStringList comparedScope(const FileComparison &files)
{
    const auto shown = [](nanoseconds time) { return durationFigure(Seconds(time).count()); };
    const RunFile::Span span = files.span.value_or(RunFile::Span());
    const bool ends = span.end != nanoseconds::max();
    QStringList lines;
    if (files.span)
        lines += ends ? Core::tr("only a span of the runs is compared: %1 to %2 from the start of "
                                 "each")
                            .arg(shown(span.begin), shown(span.end))
                      : Core::tr("only a span of the runs is compared: from %1 after the start of "
                                 "each")
                            .arg(shown(span.begin));
    for (const ComparedFile *file : {&files.base, &files.now}) {
        if (ends && file->runLength < span.end)
            lines += Core::tr("%1 ended before the span did").arg(file->name);
        if (span.begin < file->warmup)
            lines += Core::tr("without the warm-up of %1, its first %2")
                         .arg(file->name, shown(file->warmup));
    }
    return lines;
}

std::string measureKey(const Measure &measure)
{
    const std::string prefix = measure.responseTime ? "response." : "";
    switch (measure.metric) {
    case Measure::Metric::Percentile:
        return prefix + "p" + plainNumber(measure.percentile, 6);
    case Measure::Metric::Average:
        return prefix + "avg";
    case Measure::Metric::Minimum:
        return prefix + "min";
    case Measure::Metric::Maximum:
        return prefix + "max";
    case Measure::Metric::ErrorRate:
        return "error_rate";
    case Measure::Metric::Rps:
        return "rps";
    case Measure::Metric::Count:
        return "count";
    case Measure::Metric::Codes:
        return "codes." + measure.code;
    case Measure::Metric::Checks:
        return "checks";
    }
    return {};
}

QString measuredFigure(const Measure &measure, double value)
{
    return measure.unit() == Measure::Unit::Share ? shareFigure(value) : figure(value);
}

QString changeFigure(const ComparedFigure &figure)
{
    return figure.difference ? signedFigure(judgedOf(figure).value, unitOf(figure))
                             : QStringLiteral("-");
}

bool hasUnseenBound(const ComparedFigure &figure)
{
    return !std::isinf(unseenSize(figure));
}

QString unseenFigure(const ComparedFigure &figure)
{
    return QChar(0xb1) + sizeFigure(unseenSize(figure), unitOf(figure));
}

QString conclusionSentence(const ComparedFigure &figure)
{
    const auto bySize = [&figure](const QString &text, double least, double most) {
        const ChangeUnit unit = unitOf(figure);
        return text.arg(sizeFigure(least, unit), sizeFigure(most, unit));
    };
    switch (figure.conclusion) {
    case Conclusion::Higher:
        return bySize(Core::tr("higher by %1 to %2"), judgedOf(figure).low, judgedOf(figure).high);
    case Conclusion::Lower:
        return bySize(Core::tr("lower by %1 to %2"), judgedOf(figure).high, judgedOf(figure).low);
    case Conclusion::NotShown:
        if (!hasUnseenBound(figure))
            return Core::tr("no difference can be shown");
        return Core::tr("no difference can be shown (%1 would not be seen)")
            .arg(unseenFigure(figure));
    case Conclusion::TooLittle:
        return Core::tr("too little was measured");
    case Conclusion::Nothing:
        break;
    }
    if (!figure.base && !figure.now)
        return Core::tr("not measured");
    return figure.base ? Core::tr("not measured in the new run")
                       : Core::tr("not measured in the base run");
}

QString ruleFinding(const RuleResult &result)
{
    if (!result.change)
        return result.reason;
    const ChangeUnit unit = unitOf(result.rule);
    const QString change =
        Core::tr("%1 (%2 to %3)")
            .arg(signedFigure(result.change->value, unit), boundFigure(result.change->low, unit),
                 boundFigure(result.change->high, unit));
    switch (result.ruling) {
    case Ruling::Holds:
    case Ruling::Unknown:
        return change;
    case Ruling::Open:
        return change + Core::tr(", not shown to hold");
    case Ruling::Broken:
        return change + Core::tr(", shown to be broken");
    }
    return {};
}

} // namespace loadgrove
