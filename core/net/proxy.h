// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/connection.h"

#include <QNetworkProxy>

#include <string>
#include <string_view>

namespace loadgrove {

// The ways through a proxy. Plain HTTP/1.1 is handed to an HTTP proxy request by request, which
// forwards it; all else goes through a tunnel to the endpoint (CONNECT, SOCKS5).

/// Whether requests to that endpoint are forwarded by an HTTP proxy.
bool isForwarded(const Endpoint &endpoint, const ConnectionOptions &options);
/// Where the socket of a connection leads to: the proxy that forwards, else the endpoint itself.
Endpoint firstHop(const Endpoint &endpoint, const ConnectionOptions &options);
/// A tunnel for a socket. The proxy resolves host names.
QNetworkProxy tunnelThrough(const ProxyAddress &proxy);
/// "host:port", without the credentials.
std::string addressOf(const ProxyAddress &proxy);

/// Gives requests the form that a forwarding proxy wants: the whole URL in the request line, and
/// the proxy's credentials (RFC 9112, 3.2.2).
class ForwardedForm
{
public:
    ForwardedForm(const Endpoint &target, const ProxyAddress &proxy);
    /// Valid until the next call.
    std::string_view rewrite(std::string_view request);

private:
    std::string m_origin; ///< "http://host:port"
    std::string m_header; ///< "" without credentials
    std::string m_wire;
};

} // namespace loadgrove
