// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_document.h"

#include "core/base/text.h"
#include "core/engine/run.h"
#include "core/format/scenario_file.h"
#include "tests/net/fault_server.h"

#include <QSignalSpy>
#include <QStringList>

namespace loadgrove {

namespace {

constexpr int patience = 60'000; ///< milliseconds: more than any run of a test takes

void complete(Json &steps, const std::string &url, const char *usualType)
{
    for (Json &step : steps.items()) {
        if (!step.find("type"))
            step.set("type", usualType);
        if (*step.find("type") == Json("request") && !step.find("url"))
            step.set("url", url);
        if (Json *children = step.find("steps"))
            complete(*children, url, "request");
    }
}

Json parsed(std::string_view text)
{
    Result<Json> json = Json::parse(text);
    if (!json)
        qFatal("%s in %.*s", qPrintable(json.error().message), int(text.size()), text.data());
    return std::move(json).value();
}

std::optional<Document> read(std::string_view text)
{
    Result<Document> document = readDocument(text);
    if (document)
        return std::move(document).value();
    qWarning("%s", qPrintable(document.error().message));
    return std::nullopt;
}

std::shared_ptr<const Plan> compiled(const Document &document, const PlanOptions &options)
{
    CompiledPlan result = compile(document, options);
    if (const Issues *issues = std::get_if<Issues>(&result)) {
        for (const Issue &issue : *issues)
            qWarning("%s %s: %s", qPrintable(issue.place), qPrintable(issue.field),
                     qPrintable(issue.text));
        return nullptr;
    }
    return std::get<std::shared_ptr<const Plan>>(result);
}

std::int64_t sumOf(const std::vector<std::pair<AnswerCode, std::int64_t>> &table)
{
    std::int64_t sum = 0;
    for (const auto &[code, count] : table)
        sum += count;
    return sum;
}

QString countsOf(const Counters &counters)
{
    QStringList parts;
    const auto add = [&](std::int64_t count, const char *what) {
        if (count != 0)
            parts += QStringLiteral("%1 %2").arg(count).arg(QLatin1String(what));
    };
    add(counters.executed, "ok");
    add(counters.failed, "failed");
    add(counters.retries, "retried");
    add(counters.aborted, "aborted");
    add(counters.skipped, "skipped");
    add(counters.unsent, "unsent");
    add(counters.redirects, "redirects");
    add(counters.reconnects, "reconnects");
    return parts.isEmpty() ? QStringLiteral("-") : parts.join(QLatin1Char(' '));
}

/// Collects what does not add up.
class Balance
{
public:
    void equal(std::int64_t actual, std::int64_t expected, const QString &what)
    {
        if (actual != expected)
            m_problems +=
                QStringLiteral("%1: %2 instead of %3").arg(what).arg(actual).arg(expected);
    }
    QString problems() const { return m_problems.join(QStringLiteral("; ")); }

private:
    QStringList m_problems;
};

void checkRow(Balance &balance, const RowSnapshot &row, bool isRequest, const QString &name)
{
    const Counters &c = row.counters;
    balance.equal(row.latency.count, c.measured(), name + QStringLiteral(" latencies"));
    if (isRequest)
        balance.equal(sumOf(row.codes), c.executed + c.failed + c.retries - c.unsent,
                      name + QStringLiteral(" code table"));
    else
        balance.equal(row.busy ? row.busy->count : -1, c.measured(),
                      name + QStringLiteral(" busy"));
    balance.equal(std::min(c.failed - c.unsent, std::int64_t(0)), 0,
                  name + QStringLiteral(" unsent beyond failed"));
    for (const auto &sample : row.samples) {
        const auto has = std::count_if(row.codes.begin(), row.codes.end(), [&](const auto &entry) {
            return entry.first == sample->code;
        });
        balance.equal(has, 1, name + QStringLiteral(" code of a sample"));
    }
}

} // namespace

std::string documentOf(const RecordingServer &server, std::string_view steps,
                       std::string_view settings)
{
    return documentOfScenarios(server, R"([{"name": "s", "steps": )" + std::string(steps) + "}]",
                               settings);
}

std::string documentOfScenarios(const RecordingServer &server, std::string_view scenarios,
                                std::string_view settings)
{
    Json document = parsed(R"({"loadgrove": 1, "name": "test")"
                           + (settings.empty() ? "" : ", " + std::string(settings)) + "}");
    Json all = parsed(scenarios);
    complete(all, server.url(), "scenario");
    document.set("scenarios", std::move(all));
    return document.write();
}

std::shared_ptr<const Plan> planOf(std::string_view text, const PlanOptions &options)
{
    const std::optional<Document> document = read(text);
    return document ? compiled(*document, options) : nullptr;
}

LoadConfig configOf(std::string_view text)
{
    const std::optional<Document> document = read(text);
    return document ? document->settings.load.value_or(LoadConfig()) : LoadConfig();
}

std::shared_ptr<const Snapshot> runDocument(std::string_view text, const RunSettings &settings)
{
    const std::optional<Document> document = read(text);
    const auto plan = document ? compiled(*document, settings.plan) : nullptr;
    if (!plan)
        return nullptr;
    Run run(plan,
            {settings.config ? *settings.config : document->settings.load.value_or(LoadConfig()),
             settings.workers});
    QSignalSpy finished(&run, &Run::finished);
    if (const Result<void> started = run.start(); !started) {
        qWarning("%s", qPrintable(started.error().message));
        return nullptr;
    }
    return finished.wait(patience) ? run.snapshot() : nullptr;
}

QString imbalance(const Snapshot &snapshot, std::optional<std::int64_t> served)
{
    Balance balance;
    Counters sum;
    const std::vector<Row> &rows = snapshot.info.rows->rows;
    balance.equal(std::int64_t(snapshot.rows.size()), std::int64_t(rows.size()),
                  QStringLiteral("rows"));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool isRequest = rows[i].kind == Row::Kind::Request;
        checkRow(balance, snapshot.rows[i], isRequest, qs(rows[i].name));
        if (!isRequest)
            continue;
        sum.add(snapshot.rows[i].counters);
        std::int64_t told = 0;
        for (const FailureCount &failure : snapshot.rows[i].failures)
            told += failure.count;
        balance.equal(told, snapshot.rows[i].counters.failed,
                      QStringLiteral("%1: failures by code").arg(qs(rows[i].name)));
    }
    const RowSnapshot &totals = snapshot.totals;
    checkRow(balance, totals, true, QStringLiteral("totals"));
    if (!(totals.counters == sum))
        balance.equal(totals.counters.count(), sum.count(), QStringLiteral("totals differ, count"));
    balance.equal(totals.counters == sum, 1, QStringLiteral("totals equal the rows"));
    balance.equal(snapshot.latencies.count(), sum.measured(), QStringLiteral("latencies"));

    std::int64_t count = 0, failed = 0, measured = 0;
    for (const auto &point : snapshot.timeline) {
        count += point->count;
        failed += point->failed;
        for (const auto &[code, times] : point->codes)
            measured += times;
    }
    balance.equal(count, sum.count(), QStringLiteral("timeline's count"));
    balance.equal(failed, sum.failed, QStringLiteral("timeline's fail"));
    balance.equal(measured, sum.measured(), QStringLiteral("timeline's codes"));
    if (served)
        balance.equal(*served, sum.count() - sum.unsent + sum.redirects,
                      QStringLiteral("requests that the server saw"));
    return balance.problems();
}

QString counts(const Snapshot &snapshot)
{
    QStringList lines;
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i)
        lines += qs(snapshot.info.rows->rows[i].name) + QStringLiteral(": ")
                 + countsOf(snapshot.rows[i].counters);
    return lines.join(QStringLiteral("; "));
}

QString counts(const Snapshot &snapshot, std::string_view name)
{
    return countsOf(rowOf(snapshot, name).counters);
}

const RowSnapshot &rowOf(const Snapshot &snapshot, std::string_view name)
{
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        if (snapshot.info.rows->rows[i].name == name)
            return snapshot.rows[i];
    }
    qFatal("no row %.*s", int(name.size()), name.data());
}

QString codes(const RowSnapshot &row)
{
    QStringList parts;
    for (const auto &[code, count] : row.codes)
        parts += QStringLiteral("%1 x %2").arg(qs(code.text())).arg(count);
    return parts.join(QStringLiteral(", "));
}

QString asked(const RecordingServer &server)
{
    QStringList lines;
    for (const ReceivedRequest &request : server.requests())
        lines += qs(request.method + ' ' + request.target
                    + (request.body.empty() ? "" : ' ' + request.body));
    return lines.join(QStringLiteral("; "));
}

QString valuesOf(const ReceivedRequest &request, const QString &name)
{
    QStringList values;
    for (const QString &line : qs(request.headers).split(QStringLiteral("\r\n"))) {
        if (line.startsWith(name + QLatin1Char(':'), Qt::CaseInsensitive))
            values += line.mid(name.size() + 1).trimmed();
    }
    return values.isEmpty() ? QStringLiteral("-") : values.join(QStringLiteral(" | "));
}

} // namespace loadgrove
