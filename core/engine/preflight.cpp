// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/preflight.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/engine/system_probe.h"
#include "core/load/load_shape.h"
#include "core/net/proxy.h"
#include "core/net/reachability.h"
#include "core/plan/plan_data.h"
#include "core/plan/targets.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace loadgrove {

namespace {

/// Files that a run needs besides its connections: its workers', the run file.
constexpr std::int64_t otherDescriptors = 32;
/// More places are not asked whether they answer.
constexpr std::size_t hostLimit = 64;

/// Of a top-level scenario; nothing where users come as they are needed.
std::optional<int> usersOf(const LoadShape &shape)
{
    if (!shape.arrivals)
        return shape.users.maximum();
    return shape.plannedUsers > 0 ? std::optional(shape.plannedUsers) : std::nullopt;
}

/// Of a top-level scenario; nothing where only the run can tell.
std::optional<std::int64_t> iterationsOf(const LoadShape &shape)
{
    if (shape.arrivals && shape.duration) {
        const double starts = shape.arrivals->countBefore(toNanoseconds(*shape.duration));
        const auto planned = std::int64_t(std::llround(starts));
        return shape.count ? std::min(*shape.count, planned) : planned;
    }
    if (shape.oncePerUser && !shape.arrivals)
        return shape.users.maximum();
    return shape.duration ? std::nullopt : shape.count;
}

void warn(Issues &issues, const QString &text)
{
    Issue issue;
    issue.severity = Severity::Warning;
    issue.text = text;
    issues.push_back(issue);
}

void checkHosts(const std::vector<Endpoint> &endpoints, const PreflightOrder &order,
                const ConnectionOptions &options, const std::stop_token &stop, Issues &issues)
{
    std::vector<Endpoint> asked = endpoints;
    asked.resize(std::min(asked.size(), hostLimit));
    for (const Unreachable &host : findUnreachable(asked, options, order.patience, stop)) {
        const QString address = qs(addressOf({{}, host.endpoint.host, host.endpoint.port, {}, {}}));
        warn(issues, (host.isProxy ? Core::tr("The proxy %1 does not take connections: %2")
                                   : Core::tr("%1 does not take connections: %2"))
                         .arg(address, qs(host.why)));
    }
}

/// Each user keeps a connection to each host of its scenario.
void checkRoom(const std::vector<ScenarioTargets> &targets, int users, const SystemRoom &room,
               Issues &issues)
{
    const QLocale locale;
    std::int64_t connections = 0;
    std::map<Endpoint, std::int64_t> toOne;
    for (const ScenarioTargets &scenario : targets) {
        connections += std::int64_t(users) * std::max<std::int64_t>(1, scenario.endpoints.size());
        for (const Endpoint &endpoint : scenario.endpoints)
            toOne[endpoint] += users;
    }
    if (room.descriptorsFree && connections + otherDescriptors > *room.descriptorsFree)
        warn(issues, Core::tr("The users need up to %1 connections, but this program may open only "
                              "%2 more files. The system's limit can be raised (ulimit -n).")
                         .arg(locale.toString(qlonglong(connections)),
                              locale.toString(qlonglong(*room.descriptorsFree))));
    for (const auto &[endpoint, needed] : toOne) {
        if (room.portsFree && needed > *room.portsFree)
            warn(issues,
                 Core::tr("The users need up to %1 connections to %2, but this computer has "
                          "only %3 ports left for them.")
                     .arg(locale.toString(qlonglong(needed)), qs(endpoint.host),
                          locale.toString(qlonglong(*room.portsFree))));
    }
}

} // namespace

LoadExtent extentOf(const Document &document, const LoadConfig &config)
{
    const LoadShape shape = LoadShape::of(config);
    const std::vector<ScenarioTargets> scenarios = targetsOf(document, {});
    const auto count = std::int64_t(scenarios.size());
    LoadExtent planned;
    planned.seconds = shape.duration;
    if (const std::optional<int> users = usersOf(shape))
        planned.users = *users * int(count);
    const std::optional<std::int64_t> iterations = iterationsOf(shape);
    if (iterations) {
        planned.iterations = *iterations * count;
        planned.requests = 0;
        for (const ScenarioTargets &scenario : scenarios)
            *planned.requests += *iterations * scenario.requests;
    }
    if (shape.rateCap && shape.duration) {
        const auto cap =
            std::int64_t(std::llround(shape.rateCap->countBefore(toNanoseconds(*shape.duration))));
        planned.requests = planned.requests ? std::min(*planned.requests, cap) : cap;
    }
    return planned;
}

Preflight checkBeforeRun(const PreflightOrder &order, const std::stop_token &stop)
{
    Preflight found;
    found.planned = extentOf(order.document, order.config);
    CompiledPlan compiled = compile(order.document, order.options);
    if (Issues *issues = std::get_if<Issues>(&compiled)) {
        found.issues = std::move(*issues);
        return found;
    }
    found.plan = std::get<std::shared_ptr<const Plan>>(compiled);
    const std::vector<ScenarioTargets> targets = targetsOf(order.document, order.options.variables);
    const ConnectionOptions &options = found.plan->connection;
    const std::optional<int> users = usersOf(LoadShape::of(order.config));
    if (users && options.version != HttpVersion::Http2) // which shares connections
        checkRoom(targets, *users, order.room.value_or(readSystemRoom()), found.issues);
    if (!stop.stop_requested())
        checkHosts(endpointsOf(targets), order, options, stop, found.issues);
    return found;
}

} // namespace loadgrove
