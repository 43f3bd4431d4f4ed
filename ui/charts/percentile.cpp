// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/percentile.h"

#include "core/base/translate.h"
#include "ui/charts/chart_colors.h"
#include "ui/widgets/colors.h"

#include <QLocale>

namespace loadgrove {

namespace {

struct Kind
{
    const char *key;
    double percent;
    double SecondLatencies::*value;
    QColor ChartColors::*color;
    QList<qreal> dashes; ///< empty: a solid line
};

const Kind &kindOf(Percentile which)
{
    static const Kind kinds[] = {
        {"p50", 50, &SecondLatencies::p50, &ChartColors::p50, {}},
        {"p75", 75, &SecondLatencies::p75, &ChartColors::p75, {8, 2}},
        {"p90", 90, &SecondLatencies::p90, &ChartColors::p90, {6, 2, 1, 2}},
        {"p95", 95, &SecondLatencies::p95, &ChartColors::p95, {4, 2}},
        {"p99", 99, &SecondLatencies::p99, &ChartColors::p99, {1, 2}},
        {"p99.9", 99.9, &SecondLatencies::p999, &ChartColors::p999, {3, 2, 1, 2, 1, 2}},
        {"max", 100, &SecondLatencies::maximum, &ChartColors::maximum, {1, 4}},
    };
    return kinds[std::size_t(which)];
}

} // namespace

const char *percentileKey(Percentile which)
{
    return kindOf(which).key;
}

double percentOf(Percentile which)
{
    return kindOf(which).percent;
}

double latencyOf(const SecondLatencies &latencies, Percentile which)
{
    return latencies.*kindOf(which).value;
}

QString percentileName(Percentile which)
{
    if (which == Percentile::Maximum)
        return Core::tr("max");
    return Core::tr("p%1").arg(QLocale().toString(percentOf(which), 'g', 4));
}

QString percentileWords(Percentile which)
{
    if (which == Percentile::Maximum)
        return Core::tr("No request was slower");
    if (which == Percentile::P50)
        return Core::tr("Half of the requests were faster");
    return Core::tr("%1 % of the requests were faster")
        .arg(QLocale().toString(percentOf(which), 'g', 4));
}

QPen percentilePen(Percentile which, bool response, const ChartColors &colors)
{
    const Kind &kind = kindOf(which);
    if (!response) {
        QPen pen(colors.*kind.color, 2);
        if (!kind.dashes.isEmpty())
            pen.setDashPattern(kind.dashes);
        return pen;
    }
    QPen pen(mixed(colors.text, colors.*kind.color, 0.4), 1);
    QList<qreal> dashes = kind.dashes.isEmpty() ? QList<qreal>{6, 0} : kind.dashes;
    for (qsizetype i = 0; i < dashes.size(); ++i) // of half the width
        dashes[i] = i % 2 == 0 ? 2 * dashes[i] : dashes[i] + 3;
    pen.setDashPattern(dashes);
    return pen;
}

} // namespace loadgrove
