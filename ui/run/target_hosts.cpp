// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/target_hosts.h"

#include "core/base/text.h"
#include "core/plan/targets.h"

#include <QHostAddress>

namespace loadgrove {

namespace {

bool isThisComputer(const QString &host)
{
    if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0
        || host.endsWith(QLatin1String(".localhost"), Qt::CaseInsensitive))
        return true;
    const QHostAddress address(host);
    return address.isLoopback() || address == QHostAddress(QHostAddress::AnyIPv4);
}

} // namespace

QStringList foreignHosts(const Document &document, const KeyValues &overrides)
{
    QStringList hosts;
    for (const Endpoint &endpoint : endpointsOf(targetsOf(document, overrides))) {
        const QString host = qs(endpoint.host);
        if (!isThisComputer(host) && !hosts.contains(host))
            hosts.append(host);
    }
    return hosts;
}

} // namespace loadgrove
