// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/proxy.h"

#include "core/base/text.h"

namespace loadgrove {

namespace {

/// A rewritten request's buffer is kept for the next one up to this size.
constexpr std::size_t keptCapacity = 1u << 20;
constexpr std::uint16_t httpPort = 80;

bool hasCredentials(const ProxyAddress &proxy)
{
    return !proxy.user.empty() || !proxy.password.empty();
}

/// RFC 7617.
std::string basicCredentials(const ProxyAddress &proxy)
{
    const std::string pair = proxy.user + ':' + proxy.password;
    return "Basic " + QByteArray::fromStdString(pair).toBase64().toStdString();
}

std::string bracketed(const std::string &host)
{
    return host.find(':') == std::string::npos ? host : '[' + host + ']';
}

} // namespace

bool isForwarded(const Endpoint &endpoint, const ConnectionOptions &options)
{
    return options.proxy && options.proxy->kind == ProxyAddress::Kind::Http && !endpoint.tls
           && options.version != HttpVersion::Http2;
}

Endpoint firstHop(const Endpoint &endpoint, const ConnectionOptions &options)
{
    if (!isForwarded(endpoint, options))
        return endpoint;
    return {options.proxy->host, options.proxy->port, false, false};
}

QNetworkProxy tunnelThrough(const ProxyAddress &proxy)
{
    const bool isHttp = proxy.kind == ProxyAddress::Kind::Http;
    QNetworkProxy tunnel(isHttp ? QNetworkProxy::HttpProxy : QNetworkProxy::Socks5Proxy,
                         qs(proxy.host), proxy.port);
    if (!hasCredentials(proxy))
        return tunnel;
    if (isHttp) { // with the first request, rather than after a refusal
        tunnel.setRawHeader("Proxy-Authorization",
                            QByteArray::fromStdString(basicCredentials(proxy)));
    } else {
        // Qt sends Latin-1: this way, the bytes of UTF-8 go out.
        tunnel.setUser(QString::fromLatin1(proxy.user.c_str()));
        tunnel.setPassword(QString::fromLatin1(proxy.password.c_str()));
    }
    return tunnel;
}

std::string addressOf(const ProxyAddress &proxy)
{
    return bracketed(proxy.host) + ':' + std::to_string(proxy.port);
}

ForwardedForm::ForwardedForm(const Endpoint &target, const ProxyAddress &proxy)
    : m_origin("http://" + bracketed(target.host))
{
    if (target.port != httpPort)
        m_origin += ':' + std::to_string(target.port);
    if (hasCredentials(proxy))
        m_header = "Proxy-Authorization: " + basicCredentials(proxy) + "\r\n";
}

std::string_view ForwardedForm::rewrite(std::string_view request)
{
    m_wire.clear();
    if (m_wire.capacity() > keptCapacity)
        m_wire.shrink_to_fit();
    m_wire.reserve(request.size() + m_origin.size() + m_header.size());
    const std::size_t target = request.find(' ') + 1;
    const std::size_t headers = request.find("\r\n") + 2;
    m_wire.append(request.substr(0, target)).append(m_origin);
    m_wire.append(request.substr(target, headers - target)).append(m_header);
    m_wire.append(request.substr(headers));
    return m_wire;
}

} // namespace loadgrove
