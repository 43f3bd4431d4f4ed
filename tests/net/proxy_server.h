// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/connection_options.h"

#include <memory>
#include <string>
#include <vector>

namespace loadgrove {

/// A proxy on a loopback port of its own that remembers what it was asked for: HTTP (CONNECT, and
/// requests in absolute form) or SOCKS5. It resolves "localhost" and nothing else.
/// Thread: functions from any; it serves in one of its own.
class ProxyServer
{
public:
    /// What it does instead of serving.
    enum class Mood
    {
        Serves,
        Refuses, ///< with `refusal`
        Closes,  ///< the connection, when it is asked
        Hangs,
    };
    struct Settings
    {
        ProxyAddress::Kind kind = ProxyAddress::Kind::Http;
        std::string user, password; ///< that it demands; "" = none
        Mood mood = Mood::Serves;
        int refusal = 403; ///< HTTP status, or SOCKS reply code
    };

    explicit ProxyServer(const Settings &settings);
    ~ProxyServer();

    /// Its address, without credentials.
    ProxyAddress address() const;
    /// "http://127.0.0.1:PORT"; credentials as "user:password@".
    std::string url(const std::string &credentials = {}) const;

    /// One line for each connection or forwarded request: "CONNECT localhost:80",
    /// "GET http://localhost:80/a", "SOCKS name localhost:80", "SOCKS address 127.0.0.1:80"; with
    /// " as user:password" where credentials came.
    std::vector<std::string> asked() const;
    int openConnections() const;

private:
    class Private;
    std::unique_ptr<Private> d; // Owned.
};

} // namespace loadgrove
