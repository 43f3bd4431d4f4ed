// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/text_report.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/report/figures.h"
#include "core/report/health_report.h"
#include "core/report/labels.h"
#include "core/report/result_tree.h"
#include "core/report/text_table.h"

#include <algorithm>

namespace loadgrove {

namespace {

constexpr int width = 100;
constexpr int indent = 2;
constexpr int labelWidth = 15;
constexpr int deepestIndent = 8;

QString blanks(int count)
{
    return QString(count, QLatin1Char(' '));
}

/// A heading and what stands below it; nothing at all where that is nothing.
QString section(const QString &heading, const QString &body)
{
    return body.isEmpty() ? QString() : QLatin1Char('\n') + heading + QLatin1Char('\n') + body;
}

/// "Order a new product: finished after 30 s, passed"
QString titleLine(const Snapshot &snapshot, const std::vector<ThresholdResult> &thresholds)
{
    const QString rest =
        extentText(snapshot) + QLatin1String(", ") + verdictText(snapshot, thresholds);
    return cutInTheMiddle(runName(snapshot), width - int(rest.size()) - 2) + QLatin1String(": ")
           + rest + QLatin1Char('\n');
}

/// "  Requests       15,000  (500 per second)", on as many lines as it takes.
QString factLine(const QString &label, const QStringList &facts)
{
    QString text;
    QString line = blanks(indent) + label.leftJustified(labelWidth);
    for (qsizetype i = 0; i < facts.size(); ++i) {
        if (i > 0 && line.size() + 2 + facts[i].size() > width) {
            text += line + QLatin1Char('\n');
            line = blanks(indent + labelWidth);
        } else if (i > 0) {
            line += blanks(2);
        }
        line += facts[i];
    }
    return text + line + QLatin1Char('\n');
}

QString latencyLine(const QString &label, const LatencySummary &latency)
{
    return factLine(label, {Core::tr("avg %1").arg(figure(latency.average)),
                            Core::tr("min %1").arg(figure(latency.minimum)),
                            Core::tr("p50 %1").arg(figure(latency.p50)),
                            Core::tr("p90 %1").arg(figure(latency.p90)),
                            Core::tr("p95 %1").arg(figure(latency.p95)),
                            Core::tr("p99 %1").arg(figure(latency.p99)),
                            Core::tr("p99.9 %1").arg(figure(latency.p999)),
                            Core::tr("max %1 ms").arg(figure(latency.maximum))});
}

/// Counts that are none are left out, but for the failed ones.
QString outcomeLine(const Snapshot &snapshot)
{
    const Counters &counters = snapshot.totals.counters;
    QStringList facts = {Core::tr("%1 OK").arg(figure(counters.executed))};
    const std::int64_t judged = counters.executed + counters.failed;
    const QString share =
        judged > 0 ? shareFigure(double(counters.failed) / double(judged)) : shareFigure(0);
    facts += Core::tr("%1 failed (%2)").arg(figure(counters.failed), share);
    const auto add = [&facts](const QString &text, std::int64_t count) {
        if (count > 0)
            facts += text.arg(figure(count));
    };
    add(Core::tr("%1 of them not sent"), counters.unsent);
    add(Core::tr("%1 retries"), counters.retries);
    add(Core::tr("%1 aborted"), counters.aborted);
    add(Core::tr("%1 skipped"), counters.skipped);
    add(Core::tr("%1 dropped"), snapshot.dropped);
    add(Core::tr("%1 redirects"), counters.redirects);
    add(Core::tr("%1 reconnects"), counters.reconnects);
    return factLine(Core::tr("Outcome"), facts);
}

/// The verdict, with what is wrong below it, on as many lines as it takes.
QString healthText(const Health &health)
{
    if (health.verdict == Verdict::Green && !health.reasons.empty()) // could not be judged
        return factLine(Core::tr("Health"), {health.reasons.front().text});
    QString text = factLine(Core::tr("Health"), {verdictWords(health.verdict)});
    for (const HealthReason &reason : health.reasons)
        text += wrapped(reason.text, width, indent + labelWidth);
    return text;
}

QString totalsText(const Snapshot &snapshot)
{
    const RowSnapshot &totals = snapshot.totals;
    const double seconds = snapshot.activeFor().count();
    QStringList requests = {figure(totals.counters.count())};
    if (seconds > 0)
        requests +=
            Core::tr("(%1 per second)").arg(figure(double(totals.counters.count()) / seconds));
    QString text = factLine(Core::tr("Requests"), requests) + outcomeLine(snapshot);
    if (totals.latency.count > 0)
        text += latencyLine(Core::tr("Service time"), totals.latency);
    if (totals.response && totals.response->count > 0)
        text += latencyLine(Core::tr("Response time"), *totals.response);
    text += factLine(Core::tr("Data"),
                     {Core::tr("%1 sent").arg(bytesFigure(totals.counters.bytesSent)),
                      Core::tr("%1 received").arg(bytesFigure(totals.counters.bytesReceived))});
    if (snapshot.state != RunState::Idle)
        text += healthText(snapshot.health);
    return text;
}

/// A column of the rows' table that is shown only where it says something.
struct CountColumn
{
    QString title;
    std::int64_t Counters::*count;
    bool always;
};

QString rowsText(const Snapshot &snapshot)
{
    const Rows &rows = *snapshot.info.rows;
    std::vector<CountColumn> counts = {{Core::tr("OK"), &Counters::executed, true},
                                       {Core::tr("Failed"), &Counters::failed, true},
                                       {Core::tr("Retries"), &Counters::retries, false},
                                       {Core::tr("Aborted"), &Counters::aborted, false},
                                       {Core::tr("Skipped"), &Counters::skipped, false}};
    std::erase_if(counts, [&snapshot](const CountColumn &column) {
        return !column.always
               && std::all_of(snapshot.rows.begin(), snapshot.rows.end(),
                              [&](const auto &row) { return row.counters.*column.count == 0; });
    });

    TextTable table;
    table.setNameTitle(Core::tr("Scenario, request"));
    table.addColumn(Core::tr("Runs"));
    for (const CountColumn &column : counts)
        table.addColumn(column.title);
    table.addColumn(Core::tr("avg"), 3);
    table.addColumn(Core::tr("p50"), 1);
    table.addColumn(Core::tr("p95"));
    table.addColumn(Core::tr("p99"));
    table.addColumn(Core::tr("max"), 2);
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        const RowSnapshot &row = snapshot.rows[i];
        QStringList cells = {figure(row.counters.count())};
        for (const CountColumn &column : counts)
            cells += figure(row.counters.*column.count);
        const LatencySummary &latency = row.latency;
        for (double value :
             {latency.average, latency.p50, latency.p95, latency.p99, latency.maximum})
            cells += latency.count > 0 ? figure(value) : QStringLiteral("-");
        const int depth = std::min(depthOf(rows, int(i)), deepestIndent);
        table.addRow(blanks(2 * depth) + qs(rows.rows[i].name), cells);
    }
    return snapshot.rows.empty() ? QString() : table.text(width, indent);
}

QString codesText(const Snapshot &snapshot)
{
    std::int64_t all = 0;
    qsizetype longest = 0;
    for (const auto &[code, count] : snapshot.totals.codes) {
        all += count;
        longest = std::max(longest, figure(count).size());
    }
    QString text;
    for (const auto &[code, count] : snapshot.totals.codes) {
        text += blanks(indent) + code.description().leftJustified(40)
                + figure(count).rightJustified(longest) + QLatin1String("  ")
                + shareFigure(double(count) / double(all)).rightJustified(8) + QLatin1Char('\n');
    }
    return text;
}

QString failedAssertionsText(const Snapshot &snapshot)
{
    const Rows &rows = *snapshot.info.rows;
    QString text;
    for (std::size_t i = 0; i < snapshot.assertions.size(); ++i) {
        const AssertionCounts &counts = snapshot.assertions[i];
        if (counts.failed == 0)
            continue;
        const QString share =
            Core::tr("%1 of %2").arg(figure(counts.failed), figure(counts.failed + counts.passed));
        const QString what = qs(pathOf(rows, rows.assertions[i].row, " / ")) + QLatin1String(": ")
                             + qs(rows.assertions[i].condition);
        const int room = width - indent - int(share.size()) - 2;
        text += blanks(indent) + share + QLatin1String("  ") + cutInTheMiddle(what, room)
                + QLatin1Char('\n');
    }
    return text;
}

QString thresholdsText(const std::vector<ThresholdResult> &results)
{
    const QString ok = Core::tr("ok"), failed = Core::tr("FAILED");
    const auto verdictWidth = int(std::max(ok.size(), failed.size()));
    QString text;
    for (const ThresholdResult &result : results) {
        const QString measured = QLatin1String("  (") + measuredText(result) + QLatin1Char(')');
        const int room = width - indent - verdictWidth - 2 - int(measured.size());
        text += blanks(indent) + (result.passed ? ok : failed).leftJustified(verdictWidth + 2)
                + cutInTheMiddle(qs(result.expression), room) + measured + QLatin1Char('\n');
    }
    return text;
}

QString thresholdsHeading(const Snapshot &snapshot)
{
    if (!snapshot.afterWarmup)
        return Core::tr("Thresholds");
    const Seconds warmup = snapshot.elapsed - snapshot.afterWarmup->elapsed;
    return Core::tr("Thresholds (without the first %1)").arg(durationFigure(warmup.count()));
}

QString noticesText(const Snapshot &snapshot)
{
    QString text;
    for (const std::string &notice : snapshot.notices)
        text += blanks(indent) + cutInTheMiddle(qs(notice), width - indent) + QLatin1Char('\n');
    return text;
}

} // namespace

QString summaryText(const Snapshot &snapshot)
{
    const std::vector<ThresholdResult> thresholds = checkThresholds(snapshot);
    QString text = titleLine(snapshot, thresholds);
    if (!snapshot.failure.empty())
        text += blanks(indent) + qs(snapshot.failure) + QLatin1Char('\n');
    text += QLatin1Char('\n') + totalsText(snapshot);
    text += section(Core::tr("Scenarios and requests (latencies in ms)"), rowsText(snapshot));
    text += section(Core::tr("Answers"), codesText(snapshot));
    text += section(Core::tr("Failed assertions"), failedAssertionsText(snapshot));
    text += section(thresholdsHeading(snapshot), thresholdsText(thresholds));
    text += section(Core::tr("Notices"), noticesText(snapshot));
    return text;
}

} // namespace loadgrove
