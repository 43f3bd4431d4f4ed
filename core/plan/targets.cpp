// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/targets.h"

#include "core/base/text.h"
#include "core/net/url.h"

#include <QRegularExpression>

#include <algorithm>

namespace loadgrove {

namespace {

/// Scopes from the nearest outward; the overrides come before all of them.
using Scopes = std::vector<const KeyValues *>;

QString resolved(QString text, const Scopes &scopes)
{
    static const QRegularExpression reference(
        QStringLiteral("\\{\\{\\s*(?:vars\\.)?([A-Za-z_][A-Za-z0-9_]*)\\s*\\}\\}"));
    constexpr int maxDepth = 8; // variables may name variables
    for (int depth = 0; depth < maxDepth; ++depth) {
        const QRegularExpressionMatch match = reference.match(text);
        if (!match.hasMatch())
            break;
        const Json *value = nullptr;
        for (const KeyValues *scope : scopes) {
            if (!value)
                value = valueOf(*scope, utf8(match.captured(1)));
        }
        if (!value)
            break;
        text.replace(match.capturedStart(), match.capturedLength(), qs(value->text()));
    }
    return text;
}

/// The scheme and what stands up to the path.
QString origin(const QString &url)
{
    const qsizetype host = url.indexOf(QLatin1String("://"));
    const qsizetype end = host < 0 ? -1 : url.indexOf(QLatin1Char('/'), host + 3);
    return end < 0 ? url : url.left(end);
}

void add(const Endpoint &endpoint, std::vector<Endpoint> &to)
{
    if (std::find(to.begin(), to.end(), endpoint) == to.end())
        to.push_back(endpoint);
}

void collect(const std::vector<Step> &steps, const Scopes &scopes, ScenarioTargets &targets)
{
    for (const Step &step : steps) {
        if (!step.enabled)
            continue;
        if (const auto *scenario = step.as<Scenario>()) {
            Scopes inner = scopes;
            inner.insert(inner.begin() + 1, &scenario->variables);
            collect(scenario->steps, inner, targets);
        } else if (const auto *request = step.as<Request>()) {
            ++targets.requests;
            const std::string written = request->url.empty() || request->path.empty()
                                            ? request->url + request->path
                                            : joinUrl(request->url, request->path);
            const QString url = origin(resolved(qs(written), scopes));
            const Result<TargetUrl> target = parseUrl(utf8(url));
            if (target && !url.contains(QLatin1String("{{")))
                add(target->endpoint, targets.endpoints);
        }
    }
}

} // namespace

std::vector<ScenarioTargets> targetsOf(const Document &document, const KeyValues &overrides)
{
    std::vector<ScenarioTargets> all;
    for (const Step &top : document.scenarios) {
        const auto *scenario = top.as<Scenario>();
        if (!top.enabled || !scenario)
            continue;
        ScenarioTargets targets;
        collect(scenario->steps, {&overrides, &scenario->variables, &document.settings.variables},
                targets);
        all.push_back(std::move(targets));
    }
    return all;
}

std::vector<Endpoint> endpointsOf(const std::vector<ScenarioTargets> &targets)
{
    std::vector<Endpoint> all;
    for (const ScenarioTargets &scenario : targets) {
        for (const Endpoint &endpoint : scenario.endpoints)
            add(endpoint, all);
    }
    return all;
}

} // namespace loadgrove
