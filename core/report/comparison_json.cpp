// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/json.h"
#include "core/report/comparison_labels.h"
#include "core/report/comparison_report.h"

namespace loadgrove {

namespace {

Json fileJson(const ComparedFile &file)
{
    Json json = Json::object();
    json.set("file", file.name);
    json.set("document", file.document);
    json.set("started", file.started.isValid()
                            ? Json(file.started.toUTC().toString(Qt::ISODateWithMs))
                            : Json());
    json.set("state", file.state ? Json(stateText(*file.state)) : Json());
    json.set("health", verdictText(file.health.verdict));
    json.set("compared_s", Seconds(file.length).count());
    if (file.warmup > nanoseconds(0))
        json.set("warmup_s", Seconds(file.warmup).count());
    return json;
}

/// An open end is null.
Json spanJson(const RunFile::Span &span)
{
    Json json = Json::object();
    json.set("from_s", Seconds(span.begin).count());
    json.set("to_s", span.end == nanoseconds::max() ? Json() : Json(Seconds(span.end).count()));
    return json;
}

Json optionalJson(const std::optional<double> &value)
{
    return value ? Json(*value) : Json();
}

/// A change with its interval; a bound that is infinite is null.
Json estimateJson(const std::optional<Estimate> &estimate)
{
    if (!estimate)
        return {};
    Json json = Json::object();
    json.set("value", estimate->value);
    json.set("low", estimate->low);
    json.set("high", estimate->high);
    return json;
}

/// Latencies in milliseconds; shares and relative changes as plain numbers (1 % = 0.01).
Json figuresJson(const ComparedRow &row)
{
    Json json = Json::object();
    for (const ComparedFigure &figure : row.figures) {
        Json entry = Json::object();
        entry.set("base", optionalJson(figure.base));
        entry.set("new", optionalJson(figure.now));
        entry.set("difference", estimateJson(figure.difference));
        entry.set("relative", estimateJson(figure.relative));
        entry.set("conclusion", conclusionText(figure.conclusion));
        json.set(measureKey(figure.measure), std::move(entry));
    }
    return json;
}

Json rowJson(const ComparedRow &row)
{
    Json json = Json::object();
    json.set("kind", row.kind == Row::Kind::Request ? "request" : "scenario");
    json.set("path", row.path);
    json.set("figures", figuresJson(row));
    return json;
}

Json ruleJson(const RuleResult &result)
{
    Json json = Json::object();
    json.set("rule", result.rule.text);
    json.set("pass", result.passed);
    json.set("ruling", rulingText(result.ruling));
    json.set("base", optionalJson(result.base));
    json.set("new", optionalJson(result.now));
    json.set("change", estimateJson(result.change));
    json.set("finding", ruleFinding(result));
    return json;
}

Json textsJson(const std::vector<std::string> &texts)
{
    return Json::Array(texts.begin(), texts.end());
}

} // namespace

std::string comparisonJson(const FileComparison &files)
{
    const Comparison &comparison = files.comparison;
    Json json = Json::object();
    json.set("loadgrove_comparison", 1);
    json.set("passed", comparison.passed());
    json.set("base", fileJson(files.base));
    json.set("new", fileJson(files.now));
    if (files.span)
        json.set("span", spanJson(*files.span));
    json.set("totals", figuresJson(comparison.totals));
    Json rows = Json::array(), rules = Json::array(), caveats = Json::array();
    for (const ComparedRow &row : comparison.rows)
        rows.append(rowJson(row));
    for (const RuleResult &result : comparison.rules)
        rules.append(ruleJson(result));
    for (const QString &caveat : comparedScope(files) + files.caveats)
        caveats.append(caveat);
    json.set("rows", std::move(rows));
    json.set("only_in_base", textsJson(comparison.onlyInBase));
    json.set("only_in_new", textsJson(comparison.onlyInNow));
    json.set("rules", std::move(rules));
    json.set("caveats", std::move(caveats));
    return json.write(2) + '\n';
}

} // namespace loadgrove
