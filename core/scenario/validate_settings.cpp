// SPDX-License-Identifier: GPL-3.0-or-later
// Validator: what is no step.
#include "core/scenario/validator.h"

#include "core/base/text.h"
#include "core/scenario/expression_lexer.h"
#include "core/scenario/secrets.h"
#include "core/scenario/suggest.h"
#include "core/scenario/threshold.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace loadgrove {

namespace {

constexpr int mostUsers = 1000000;
constexpr double mostPerSecond = 1e7;
constexpr int mostHints = 50; // near names take time

QString loadField(const char *key)
{
    return QStringLiteral("load_test_config.") + QLatin1String(key);
}

/// Names and paths ("top/child/name") of what runs.
struct Names
{
    std::unordered_set<std::string> requests, scenarios;

    void add(const std::vector<Step> &steps, const std::string &path, int depth)
    {
        for (const Step &step : steps) {
            const std::string name = displayName(step);
            const std::string below = path.empty() ? name : path + '/' + name;
            if (!step.enabled || depth > mostScenarioLevels)
                continue;
            if (step.kind() == StepKind::Request)
                requests.insert({name, below});
            if (!step.children())
                continue;
            scenarios.insert({name, below});
            add(*step.children(), below, depth + 1);
        }
    }
};

} // namespace

void Validator::settings()
{
    const DocumentSettings &all = m_document.settings;
    unknownKeys({}, all.extra);
    variables(all.variables);
    environments(all.environments);
    if (all.load)
        load(*all.load);
    thresholds();
    data(all.data);
    http(all.http);
    if (all.auth)
        auth(*all.auth);
}

void Validator::http(const HttpSettings &http)
{
    unknownKeys(QStringLiteral("http"), http.extra);
    if (http.version != "auto" && http.version != "1.1" && http.version != "2") {
        error(QStringLiteral("http.version"),
              QCoreApplication::translate("loadgrove", "expected auto, 1.1 or 2, found '%1'")
                  .arg(qs(http.version)));
    }
    if (!http.cookies.isBool() && http.cookies != Json("user"))
        error(QStringLiteral("http.cookies"),
              QCoreApplication::translate("loadgrove", "expected true, false or \"user\""));
    duration(QStringLiteral("http.timeout"), http.timeout, false);
    proxy(http.proxy);
    if (!http.caFile.empty())
        file(QStringLiteral("http.ca_file"), http.caFile);
    if (!http.clientCert.empty())
        file(QStringLiteral("http.client_cert"), http.clientCert);
    if (!http.clientKey.empty())
        file(QStringLiteral("http.client_key"), http.clientKey);
}

void Validator::proxy(const std::string &address)
{
    if (address.empty())
        return;
    const QUrl url(qs(address));
    const QString scheme = url.scheme();
    const bool isKnown = scheme == QLatin1String("http") || scheme == QLatin1String("socks5");
    const bool isMore = !(url.path().isEmpty() || url.path() == QLatin1String("/"))
                        || url.hasQuery() || url.hasFragment();
    if (!url.isValid() || !isKnown || url.host().isEmpty() || url.port() < 1 || isMore)
        error(QStringLiteral("http.proxy"), // without what was found: it may hold a password
              QCoreApplication::translate("loadgrove", "expected an address with a port, such as "
                                                       "http://host:3128 or socks5://host:1080"));
    else if (!url.password().isEmpty())
        warning(QStringLiteral("http.proxy"),
                QCoreApplication::translate("loadgrove",
                                            "a password is typed into the address of the proxy; "
                                            "give the address with --proxy instead"));
}

void Validator::load(const LoadConfig &load)
{
    unknownKeys(QStringLiteral("load_test_config"), load.extra);
    const auto time = [this](const char *key, const std::optional<double> &seconds, bool zero) {
        if (seconds)
            duration(loadField(key), *seconds, zero);
    };
    const auto rate = [this](const char *key, const std::optional<double> &value) {
        if (value && !(*value > 0 && *value <= mostPerSecond))
            error(loadField(key),
                  QCoreApplication::translate("loadgrove", "expected a rate above 0 and up to "
                                                           "10 million per second"));
    };
    time("load_duration", load.duration, false);
    time("load_rampup_duration", load.rampupDuration, true);
    time("load_rampup_interval", load.rampupInterval, false);
    time("load_pacing", load.pacing, true);
    time("load_graceful_stop", load.gracefulStop, true);
    time("load_warmup", load.warmup, true);
    rate("load_target_rps", load.targetRps);
    rate("load_arrival_rate", load.arrivalRate);
    if (load.threads)
        number(loadField("load_num_threads"), *load.threads, 1, mostUsers);
    if (load.count)
        number(loadField("load_count"), double(*load.count), 1, 1e15);
    const std::optional<double> planned = plannedDuration(load);
    if (planned && std::ceil(load.warmup) >= *planned && load.warmup > 0) // whole seconds
        warning(loadField("load_warmup"),
                QCoreApplication::translate("loadgrove", "the warm-up leaves nothing to judge"));
    if (load.rampupInterval && !load.rampupDuration)
        warning(loadField("load_rampup_interval"),
                QCoreApplication::translate("loadgrove",
                                            "without load_rampup_duration there is no ramp"));
    if (load.duration && load.rampupDuration && *load.rampupDuration > *load.duration)
        warning(loadField("load_rampup_duration"),
                QCoreApplication::translate("loadgrove", "the ramp is longer than the run"));
    stages(load);
}

void Validator::stages(const LoadConfig &load)
{
    int index = 0;
    for (const LoadStage &stage : load.stages) {
        const QString field = loadField("load_stages.") + QString::number(index++);
        unknownKeys(field, stage.extra);
        duration(field + QStringLiteral(".duration"), stage.duration, true);
        if (!(stage.target >= 0 && stage.target <= mostPerSecond))
            error(
                field + QStringLiteral(".target"),
                QCoreApplication::translate("loadgrove", "expected a number from 0 to 10 million"));
    }
    const int models = int(load.arrivalRate.has_value()) + int(load.targetRps.has_value())
                       + int(!load.stages.empty());
    if (models > 1)
        error(loadField("load_stages"),
              QCoreApplication::translate("loadgrove",
                                          "only one of load_target_rps, load_arrival_rate and "
                                          "load_stages can say how much"));
    if (load.arrivalRate && !load.duration && !load.count)
        error(loadField("load_arrival_rate"),
              QCoreApplication::translate("loadgrove", "arrivals without load_duration or "
                                                       "load_count would never end"));
    if (!load.stages.empty() && plannedDuration(load) == 0.0)
        error(loadField("load_stages"),
              QCoreApplication::translate("loadgrove", "the stages take no time"));
    if (!load.stages.empty() && load.rampupDuration)
        warning(loadField("load_rampup_duration"),
                QCoreApplication::translate("loadgrove", "stages are their own ramp: this one is "
                                                         "not used"));
    if (load.pacing
        && (load.arrivalRate || (!load.stages.empty() && load.stageUnit == StageUnit::ArrivalRate)))
        warning(loadField("load_pacing"),
                QCoreApplication::translate("loadgrove", "in the open model the arrival rate says "
                                                         "when iterations start"));
}

void Validator::data(const std::vector<DataFile> &files)
{
    std::unordered_set<std::string> names;
    int index = 0;
    for (const DataFile &data : files) {
        const QString field = QStringLiteral("data.") + QString::number(index++);
        unknownKeys(field, data.extra);
        if (data.name.empty())
            error(field + QStringLiteral(".name"),
                  QCoreApplication::translate("loadgrove", "the data file has no name"));
        if (!names.insert(data.name).second)
            error(field + QStringLiteral(".name"),
                  QCoreApplication::translate("loadgrove", "there are two data files '%1'")
                      .arg(qs(data.name)));
        file(field + QStringLiteral(".file"), data.file);
        if (data.mode != "sequential" && data.mode != "random" && data.mode != "unique")
            error(field + QStringLiteral(".mode"),
                  QCoreApplication::translate("loadgrove",
                                              "expected sequential, random or unique, found '%1'")
                      .arg(qs(data.mode)));
        if (data.onEnd != "repeat" && data.onEnd != "stop")
            error(field + QStringLiteral(".on_end"),
                  QCoreApplication::translate("loadgrove", "expected repeat or stop, found '%1'")
                      .arg(qs(data.onEnd)));
        if (data.mode == "random" && data.onEnd == "stop")
            warning(field + QStringLiteral(".on_end"),
                    QCoreApplication::translate(
                        "loadgrove", "rows taken at random never run out: it has no effect"));
    }
}

void Validator::thresholds()
{
    if (m_document.settings.thresholds.empty())
        return;
    Names names;
    names.add(m_document.scenarios, {}, 1);
    int index = 0;
    for (const std::string &text : m_document.settings.thresholds) {
        const QString field = QStringLiteral("thresholds.") + QString::number(index++);
        const auto parsed = Threshold::parseOrError(text);
        if (const auto *problem = std::get_if<ExpressionError>(&parsed)) {
            error(field, problem->text, problem->column);
            continue;
        }
        const auto &threshold = std::get<Threshold>(parsed);
        if (threshold.subject == Threshold::Subject::Run)
            continue;
        const bool request = threshold.subject == Threshold::Subject::Request;
        const auto &known = request ? names.requests : names.scenarios;
        if (known.count(threshold.name))
            continue;
        const QString near = index <= mostHints
                                 ? didYouMean(threshold.name, {known.begin(), known.end()})
                                 : QString();
        error(field, request
                         ? QCoreApplication::translate("loadgrove", "there is no request '%1'%2")
                               .arg(qs(threshold.name), near)
                         : QCoreApplication::translate("loadgrove", "there is no scenario '%1'%2")
                               .arg(qs(threshold.name), near));
    }
}

void Validator::auth(const Auth &auth)
{
    const auto part = [this](const char *key, const std::string &value, bool needed,
                             bool isSecret) {
        const QString field = QStringLiteral("auth.") + QLatin1String(key);
        if (needed && value.empty())
            error(field, QCoreApplication::translate("loadgrove", "'%1' is missing")
                             .arg(QLatin1String(key)));
        text(field, value);
        if (isSecret && isTyped(Json(value)))
            secret(field, "password", Json(value));
        if (value.find_first_of("\r\n") != std::string::npos)
            error(field,
                  QCoreApplication::translate("loadgrove", "a line break cannot stand here"));
    };
    unknownKeys(QStringLiteral("auth"), auth.extra);
    switch (auth.type) {
    case Auth::Type::None:
        break;
    case Auth::Type::Basic:
        part("username", auth.username, true, false);
        part("password", auth.password, false, true);
        if (auth.username.find(':') != std::string::npos
            && auth.username.find("{{") == std::string::npos)
            error(QStringLiteral("auth.username"),
                  QCoreApplication::translate("loadgrove", "a user name cannot hold a colon"));
        break;
    case Auth::Type::Bearer:
        part("token", auth.token, true, true);
        break;
    case Auth::Type::ApiKey:
        part("name", auth.name, true, false);
        part("value", auth.value, true, true);
        break;
    }
}

} // namespace loadgrove
