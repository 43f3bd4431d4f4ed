// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_report.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/report/figures.h"
#include "core/report/health_report.h"
#include "core/report/html_charts.h"
#include "core/report/html_figure.h"
#include "core/report/html_parts.h"
#include "core/report/html_samples.h"
#include "core/report/html_tables.h"
#include "core/report/labels.h"
#include "core/report/load_summary.h"
#include "core/report/plain_numbers.h"

#include <QCryptographicHash>
#include <QFile>
#include <QLocale>

namespace loadgrove {

namespace {

/// A file that the program carries: the page's style sheet and script.
std::string carried(const QString &name)
{
    QFile file(QStringLiteral(":/report/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

/// The page may load nothing, and run no script but ours: a second wall behind the escaping.
std::string contentPolicy(const std::string &script)
{
    const QByteArrayView bytes(script.data(), qsizetype(script.size()));
    const QByteArray hash =
        QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256).toBase64();
    return "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + hash.toStdString()
           + "'; base-uri 'none'; form-action 'none'";
}

std::string headHtml(const Snapshot &snapshot, const std::string &script)
{
    const std::string title = markup(Core::tr("%1 \u2013 load test").arg(runName(snapshot)));
    return "<!DOCTYPE html>\n<html"
           + htmlAttribute("lang", utf8(Core::tr("en", "language of the report, as in HTML")))
           + ">\n<head>\n<meta charset=\"utf-8\"/>\n<meta http-equiv=\"Content-Security-Policy\""
           + htmlAttribute("content", contentPolicy(script))
           + "/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
             "<meta name=\"color-scheme\" content=\"light dark\"/>\n"
             "<meta name=\"generator\" content=\"Loadgrove\"/>\n<title>"
           + title + "</title>\n<style>\n" + carried(QStringLiteral("report.css"))
           + "</style>\n</head>\n";
}

std::string startedText(const QDateTime &started)
{
    if (!started.isValid())
        return {};
    const QString text = QLocale().toString(started.toUTC(), QLocale::LongFormat);
    return "<time"
           + htmlAttribute("datetime", started.toUTC().toString(Qt::ISODateWithMs).toStdString())
           + ">" + markup(text) + "</time>";
}

/// What was run, when, with which load, and whether it passed.
std::string titleHtml(const Snapshot &snapshot, const std::vector<ThresholdResult> &thresholds)
{
    const bool ok = passed(snapshot, thresholds);
    const QString verdict = verdictText(snapshot, thresholds);
    std::string html =
        "<header>\n<p class=\"kicker\">" + markup(Core::tr("Load test report")) + "</p>\n<h1>"
        + markup(runName(snapshot)) + "</h1>\n<p class=\"facts\">"
        + startedText(snapshot.info.started) + "<span>" + markup(loadSummary(snapshot.info.config))
        + "</span><span>" + markup(extentText(snapshot)) + "</span></p>\n<p class=\"verdict "
        + (ok ? "passed" : "failed") + '"' + htmlAttribute("data-passed", ok ? "true" : "false")
        + "><span aria-hidden=\"true\">" + (ok ? "\u2713" : "\u2717") + "</span> " + markup(verdict)
        + "</p>\n";
    if (snapshot.interrupted)
        html += htmlParagraph("failure", interruptedText());
    if (!snapshot.failure.empty())
        html += htmlParagraph("failure", qs(snapshot.failure));
    return html + "</header>\n\n";
}

/// One figure, large.
std::string tile(const char *key, const QString &label, const std::string &exact,
                 const QString &shown, const QString &small)
{
    return "<div class=\"tile\"><dt>" + markup(label) + "</dt><dd" + htmlAttribute("data-key", key)
           + htmlAttribute("data-value", exact) + ">" + markup(shown) + "<small>" + markup(small)
           + "</small></dd></div>\n";
}

/// A percentile of service time and, with a schedule, of response time.
std::string latencyTile(const char *key, const RowSnapshot &totals, double LatencySummary::*which)
{
    if (totals.latency.count == 0)
        return {};
    const double value = totals.latency.*which;
    QString small = Core::tr("service time");
    if (totals.response)
        small += QLatin1Char('\n')
                 + Core::tr("response time %1").arg(latencyFigure((*totals.response).*which));
    return tile(key, QLatin1String(key), plainMilliseconds(value), latencyFigure(value), small);
}

std::string tilesHtml(const Snapshot &snapshot)
{
    const RowSnapshot &totals = snapshot.totals;
    const Counters &counters = totals.counters;
    const double seconds = snapshot.activeFor().count();
    const double rate = seconds > 0 ? double(counters.count()) / seconds : 0;
    const std::int64_t judged = counters.executed + counters.failed;
    const double errors = judged > 0 ? double(counters.failed) / double(judged) : 0;
    std::string html =
        tile("count", Core::tr("Requests"), std::to_string(counters.count()),
             figure(counters.count()), Core::tr("%1 per second").arg(figure(rate)))
        + tile("error_rate", Core::tr("Errors"), plainNumber(errors, 6), shareFigure(errors),
               Core::tr("%1 failed").arg(figure(counters.failed)));
    html += latencyTile("p50", totals, &LatencySummary::p50)
            + latencyTile("p95", totals, &LatencySummary::p95)
            + latencyTile("p99", totals, &LatencySummary::p99);
    html += tile("bytes_received", Core::tr("Data"), std::to_string(counters.bytesReceived),
                 bytesFigure(counters.bytesReceived),
                 Core::tr("received; %1 sent").arg(bytesFigure(counters.bytesSent)));
    if (snapshot.dropped > 0)
        html += tile("dropped", Core::tr("Dropped"), std::to_string(snapshot.dropped),
                     figure(snapshot.dropped), Core::tr("starts found no user"));
    return "<dl class=\"tiles\">\n" + html + "</dl>\n\n";
}

std::string healthHtml(const Health &health)
{
    const std::string style = std::string("health ") + verdictText(health.verdict);
    std::string html =
        htmlParagraph(style.c_str(), Core::tr("Health: %1").arg(verdictWords(health.verdict)));
    std::string reasons;
    for (const HealthReason &reason : health.reasons)
        reasons += "<li>" + markup(reason.text) + "</li>\n";
    return html + (reasons.empty() ? "" : "<ul class=\"health\">\n" + reasons + "</ul>\n");
}

} // namespace

std::string htmlReport(const Snapshot &snapshot)
{
    const std::vector<ThresholdResult> thresholds = checkThresholds(snapshot);
    const std::string script = carried(QStringLiteral("report.js"));
    std::string html = headHtml(snapshot, script) + "<body>\n<main>\n";
    html += titleHtml(snapshot, thresholds);
    html += healthHtml(snapshot.health); // before any figure is believed
    html += tilesHtml(snapshot) + thresholdsHtml(thresholds);
    html += htmlSection("charts", Core::tr("Over time"), timeChartsHtml(snapshot));
    html += htmlSection("latency-distribution", Core::tr("Latency"), distributionHtml(snapshot));
    html += rowsHtml(snapshot) + codesHtml(snapshot) + checksHtml(snapshot);
    html += changesHtml(snapshot) + noticesHtml(snapshot);
    html += samplesHtml(snapshot) + settingsHtml(snapshot);
    html += "<footer>"
            + markup(Core::tr("Made by Loadgrove. Percentiles come from histograms with "
                              "three significant digits; they are never averaged."))
            + "</footer>\n</main>\n" + htmlPatterns() + "<script>" + script
            + "</script>\n</body>\n</html>\n";
    return html;
}

} // namespace loadgrove
