// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/exporter.h"

#include "core/base/translate.h"
#include "core/report/csv_report.h"
#include "core/report/guide_report.h"
#include "core/report/hdr_log.h"
#include "core/report/html_report.h"
#include "core/report/json_report.h"
#include "core/report/junit_report.h"
#include "core/report/prometheus_report.h"

#include <QFileInfo>

#include <algorithm>

namespace loadgrove {

namespace {

std::string writeJson(const Snapshot &snapshot)
{
    return resultJson(snapshot).write(2) + '\n';
}

std::string writeGuideJson(const Snapshot &snapshot)
{
    return guideJson(snapshot).write(2) + '\n';
}

std::unique_ptr<RunListener> followWithHdrLog(TextSink sink)
{
    return std::make_unique<HdrLog>(std::move(sink));
}

constexpr Exporter csvSeries{
    "series", "", ".csv", [] { return Core::tr("Seconds of the run (CSV)"); }, csvSeriesText,
};

constexpr Exporter list[] = {
    {"html", "", ".html", [] { return Core::tr("Report to read and print (HTML)"); }, htmlReport},
    {"json", "native", ".json", [] { return Core::tr("Result with everything (JSON)"); },
     writeJson},
    {"json", "guide", ".json", [] { return Core::tr("Result with the guide's key names (JSON)"); },
     writeGuideJson},
    {"csv", "", ".csv", [] { return Core::tr("Tables for a spreadsheet (CSV)"); }, csvSummaryText,
     &csvSeries},
    {"junit", "", ".xml", [] { return Core::tr("Test results for a CI server (JUnit XML)"); },
     junitXml},
    {"prometheus", "", ".prom", [] { return Core::tr("Metrics (Prometheus text format)"); },
     prometheusText},
    {"hdr", "", ".hlog", [] { return Core::tr("Latencies of each second (HdrHistogram log)"); },
     nullptr, nullptr, followWithHdrLog},
};

} // namespace

std::span<const Exporter> exporters()
{
    return list;
}

const Exporter *findExporter(const QString &format, const QString &style)
{
    const auto *found = std::find_if(std::begin(list), std::end(list), [&](const Exporter &item) {
        return format == QLatin1String(item.format)
               && (style.isEmpty() || style == QLatin1String(item.style));
    });
    return found != std::end(list) ? found : nullptr;
}

QString fileBeside(const QString &file, const Exporter &beside)
{
    const QString name = QFileInfo(file).fileName();
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    const qsizetype at = file.size() - (dot > 0 ? name.size() - dot : 0);
    return file.left(at) + QLatin1Char('-') + QLatin1String(beside.format) + file.mid(at);
}

} // namespace loadgrove
