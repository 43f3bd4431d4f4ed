// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/target_hosts.h"

#include "core/base/text.h"

#include <QHostAddress>
#include <QRegularExpression>
#include <QUrl>

namespace loadgrove {

namespace {

const Json *valueOf(const KeyValues &values, const std::string &name)
{
    for (const auto &[key, value] : values) {
        if (key == name)
            return &value;
    }
    return nullptr;
}

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

bool isThisComputer(const QString &host)
{
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0
        || host.endsWith(QLatin1String(".localhost"), Qt::CaseInsensitive))
        return true;
    const QHostAddress address(host);
    return address.isLoopback() || address == QHostAddress(QHostAddress::AnyIPv4);
}

void collect(const std::vector<Step> &steps, const Scopes &scopes, QStringList &hosts)
{
    for (const Step &step : steps) {
        if (!step.enabled)
            continue;
        if (const auto *scenario = step.as<Scenario>()) {
            Scopes inner = scopes;
            inner.insert(inner.begin() + 1, &scenario->variables);
            collect(scenario->steps, inner, hosts);
        } else if (const auto *request = step.as<Request>()) {
            const QString host = QUrl(resolved(qs(request->url + request->path), scopes)).host();
            if (!host.isEmpty() && !host.contains(QLatin1Char('{')) && !isThisComputer(host)
                && !hosts.contains(host))
                hosts.append(host);
        }
    }
}

} // namespace

QStringList foreignHosts(const Document &document, const KeyValues &overrides)
{
    QStringList hosts;
    collect(document.scenarios, {&overrides, &document.settings.variables}, hosts);
    return hosts;
}

} // namespace loadgrove
