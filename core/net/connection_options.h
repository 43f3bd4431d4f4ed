// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace loadgrove {

class TlsSettings;

enum class HttpVersion
{
    Auto,  ///< HTTP/2 where TLS agrees on it (ALPN), else HTTP/1.1
    Http1, ///< HTTP/1.1
    Http2, ///< HTTP/2 only: by ALPN over TLS, with prior knowledge on plain text
};

/// The proxy that all connections of a run go through.
struct ProxyAddress
{
    enum class Kind
    {
        Http,
        Socks5,
    };
    Kind kind = Kind::Http;
    std::string host; ///< name or address, without brackets
    std::uint16_t port = 0;
    std::string user, password; ///< "" = none asked for
};

/// Settings that all connections of a run share. Immutable while it goes on.
struct ConnectionOptions
{
    bool keepAlive = true;
    bool compression = true; ///< decode gzip and deflate bodies
    HttpVersion version = HttpVersion::Auto;
    std::optional<ProxyAddress> proxy;
    std::shared_ptr<const TlsSettings> tls; ///< null: the system's authorities, no certificate
    bool keepPeer = false;                  ///< see Connection::peer()
};

} // namespace loadgrove
