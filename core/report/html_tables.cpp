// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_tables.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/report/figures.h"
#include "core/report/html_parts.h"
#include "core/report/json_report.h"
#include "core/report/labels.h"
#include "core/report/plain_numbers.h"
#include "core/report/result_tree.h"

#include <algorithm>

namespace loadgrove {

namespace {

constexpr int deepestIndent = 8;
constexpr std::size_t changesLimit = 500;

/// Verdicts are told by sign and word, not by colour alone.
QString outcomeText(bool passed)
{
    return passed ? Core::tr("\u2713 met") : Core::tr("\u2717 missed");
}

struct CountColumn
{
    QString title;
    const char *key;
    std::int64_t Counters::*count;
};

/// Those that say something of this run.
std::vector<CountColumn> countColumns(const Snapshot &snapshot)
{
    std::vector<CountColumn> columns = {{Core::tr("Retries"), "retries", &Counters::retries},
                                        {Core::tr("Aborted"), "aborted", &Counters::aborted},
                                        {Core::tr("Skipped"), "skipped", &Counters::skipped},
                                        {Core::tr("Not sent"), "unsent", &Counters::unsent}};
    std::erase_if(columns, [&snapshot](const CountColumn &column) {
        return std::all_of(snapshot.rows.begin(), snapshot.rows.end(),
                           [&](const auto &row) { return row.counters.*column.count == 0; });
    });
    return columns;
}

void addLatencyColumns(HtmlTable &table)
{
    for (const QString &title :
         {Core::tr("avg"), Core::tr("min"), Core::tr("p50"), Core::tr("p90"), Core::tr("p95"),
          Core::tr("p99"), Core::tr("p99.9"), Core::tr("max")})
        table.addColumn(title);
}

void addLatency(HtmlTable &table, const LatencySummary &latency)
{
    const std::pair<const char *, double> values[] = {
        {"avg", latency.average}, {"min", latency.minimum}, {"p50", latency.p50},
        {"p90", latency.p90},     {"p95", latency.p95},     {"p99", latency.p99},
        {"p999", latency.p999},   {"max", latency.maximum},
    };
    for (const auto &[key, value] : values) {
        if (latency.count > 0)
            table.addNumber(key, plainMilliseconds(value), figure(value));
        else
            table.addNothing();
    }
}

/// The head of a row: its place in the tree, and its name.
void beginRow(HtmlTable &table, const Snapshot &snapshot, std::size_t index)
{
    const Rows &rows = *snapshot.info.rows;
    const bool request = rows.rows[index].kind == Row::Kind::Request;
    table.beginRow(htmlAttribute("class", request ? "request" : "scenario")
                   + htmlAttribute("data-row", pathOf(rows, int(index))));
    table.addName(qs(rows.rows[index].name), std::min(depthOf(rows, int(index)), deepestIndent));
}

void beginTotals(HtmlTable &table)
{
    table.beginRow(" class=\"total\" data-row=\"\"");
    table.addName(Core::tr("All requests"));
}

void addErrorRate(HtmlTable &table, const Counters &counters)
{
    const std::int64_t judged = counters.executed + counters.failed;
    if (judged == 0)
        return table.addNothing();
    const double share = double(counters.failed) / double(judged);
    table.addNumber("error_rate", plainNumber(share, 6), shareFigure(share));
}

std::string countsTable(const Snapshot &snapshot)
{
    const std::vector<CountColumn> counts = countColumns(snapshot);
    const double seconds = snapshot.activeFor().count();
    HtmlTable table;
    table.setSortable();
    table.setCaption(Core::tr("Counts and service time in milliseconds (of scenarios: duration of "
                              "an iteration with its waits)"));
    table.addColumn(Core::tr("Scenario, request"), false);
    for (const QString &title : {Core::tr("Runs"), Core::tr("OK"), Core::tr("Failed"),
                                 Core::tr("Errors"), Core::tr("per s")})
        table.addColumn(title);
    for (const CountColumn &column : counts)
        table.addColumn(column.title);
    addLatencyColumns(table);
    const auto addCells = [&](const RowSnapshot &row) {
        table.addNumber("count", row.counters.count());
        table.addNumber("executed", row.counters.executed);
        table.addNumber("fail", row.counters.failed);
        addErrorRate(table, row.counters);
        const double rate = seconds > 0 ? double(row.counters.count()) / seconds : 0;
        table.addNumber("rps", plainNumber(rate, 3), figure(rate));
        for (const CountColumn &column : counts)
            table.addNumber(column.key, row.counters.*column.count);
        addLatency(table, row.latency);
    };
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        beginRow(table, snapshot, i);
        addCells(snapshot.rows[i]);
    }
    beginTotals(table);
    addCells(snapshot.totals);
    return table.html();
}

/// "" without a schedule.
std::string responseTable(const Snapshot &snapshot)
{
    if (!snapshot.totals.response)
        return {};
    HtmlTable table;
    table.setSortable();
    table.setCaption(Core::tr("Response time in milliseconds: from the moment at which the "
                              "schedule wanted the start"));
    table.addColumn(Core::tr("Scenario, request"), false);
    addLatencyColumns(table);
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        beginRow(table, snapshot, i);
        addLatency(table, snapshot.rows[i].response.value_or(LatencySummary()));
    }
    beginTotals(table);
    addLatency(table, *snapshot.totals.response);
    return table.html();
}

} // namespace

std::string thresholdsHtml(const std::vector<ThresholdResult> &results)
{
    HtmlTable table;
    table.addColumn(Core::tr("Threshold"), false);
    table.addColumn(Core::tr("Measured"));
    table.addColumn(Core::tr("Outcome"), false);
    for (const ThresholdResult &result : results) {
        table.beginRow(htmlAttribute("class", result.passed ? "met" : "missed"));
        table.addName(qs(result.expression));
        table.addNumber("threshold", result.value ? plainNumber(*result.value, 6) : std::string(),
                        measuredText(result));
        table.addText(outcomeText(result.passed));
    }
    return htmlSection("thresholds", Core::tr("Thresholds"), table.html());
}

std::string rowsHtml(const Snapshot &snapshot)
{
    if (snapshot.rows.empty())
        return {};
    const QString noSchedule = Core::tr("The run had no schedule (no rate, no arrivals), so there "
                                        "is no response time to tell apart from service time.");
    const std::string response = responseTable(snapshot);
    return htmlSection("requests", Core::tr("Scenarios and requests"),
                       countsTable(snapshot)
                           + (response.empty() ? htmlParagraph("note", noSchedule) : response));
}

std::string codesHtml(const Snapshot &snapshot)
{
    std::int64_t all = 0;
    for (const auto &[code, count] : snapshot.totals.codes)
        all += count;
    HtmlTable table;
    table.addColumn(Core::tr("Answer"), false);
    table.addColumn(Core::tr("Count"));
    table.addColumn(Core::tr("Share"));
    for (const auto &[code, count] : snapshot.totals.codes) {
        table.beginRow(htmlAttribute("data-code", code.text()));
        table.addName(code.description());
        table.addNumber("count", count);
        const double share = double(count) / double(all);
        table.addNumber("share", plainNumber(share, 6), shareFigure(share));
    }
    return htmlSection("answers", Core::tr("Answers"), table.html());
}

std::string checksHtml(const Snapshot &snapshot)
{
    const Rows &rows = *snapshot.info.rows;
    HtmlTable table;
    table.addColumn(Core::tr("Check"), false);
    table.addColumn(Core::tr("Of"), false);
    table.addColumn(Core::tr("Passed"));
    table.addColumn(Core::tr("Failed"));
    for (std::size_t i = 0; i < snapshot.assertions.size(); ++i) {
        const AssertionCounts &counts = snapshot.assertions[i];
        table.beginRow(htmlAttribute("class", counts.failed == 0 ? "met" : "missed"));
        table.addName(qs(rows.assertions[i].condition));
        table.addText(qs(pathOf(rows, rows.assertions[i].row, " / ")));
        table.addNumber("pass", counts.passed);
        table.addNumber("fail", counts.failed);
    }
    return htmlSection("checks", Core::tr("Checks"), table.html());
}

std::string changesHtml(const Snapshot &snapshot)
{
    HtmlTable table;
    table.addColumn(Core::tr("After"));
    table.addColumn(Core::tr("Change"), false);
    const std::size_t shown = std::min(snapshot.changes.size(), changesLimit);
    for (std::size_t i = 0; i < shown; ++i) {
        const RunChange &change = snapshot.changes[i];
        table.beginRow();
        table.addNumber("t", plainNumber(change.at, 3), durationFigure(change.at));
        table.addText(changeLabel(change));
    }
    std::string body = table.html();
    if (shown < snapshot.changes.size())
        body += htmlParagraph(
            "note",
            Core::tr("and %1 more").arg(figure(std::int64_t(snapshot.changes.size() - shown))));
    if (snapshot.pausedFor.count() > 0)
        body +=
            htmlParagraph("note", Core::tr("Paused for %1 in all.")
                                      .arg(durationFigure(Seconds(snapshot.pausedFor).count())));
    return htmlSection("changes", Core::tr("Changes while it ran"), body);
}

std::string noticesHtml(const Snapshot &snapshot)
{
    std::string list;
    for (const std::string &notice : snapshot.notices)
        list += "<li>" + markup(notice) + "</li>\n";
    return htmlSection("notices", Core::tr("Notices"),
                       list.empty() ? list : "<ul>\n" + list + "</ul>\n");
}

std::string settingsHtml(const Snapshot &snapshot)
{
    std::string list;
    const auto add = [&list](const std::string &name, const std::string &value) {
        list += "<div><dt>" + markup(name) + "</dt><dd>" + markup(value) + "</dd></div>\n";
    };
    add("seed", std::to_string(snapshot.info.seed));
    const Json config = configJson(snapshot.info.config);
    for (const auto &[key, value] : config.members())
        add(key, value.text());
    return htmlSection("settings", Core::tr("Settings of the run"),
                       "<dl class=\"settings\">\n" + list + "</dl>\n");
}

} // namespace loadgrove
