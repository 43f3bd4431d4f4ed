// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/net/connection.h"

#include <string>
#include <string_view>

namespace loadgrove {

/// An http or https URL taken apart the way a request needs it.
struct TargetUrl
{
    Endpoint endpoint;     ///< host, port, tls; insecure is left false
    std::string authority; ///< as the Host header wants it: "example.com:8080", "[::1]"
    std::string path;      ///< begins with "/"; not decoded
    std::string query;     ///< without "?"; not decoded
};

/// Parses an absolute URL; the message says what is wrong with it.
Result<TargetUrl> parseUrl(std::string_view url);

/// Resolves a Location header against the URL it came from (RFC 3986, 5.2), as an absolute URL.
Result<std::string> resolveLocation(std::string_view base, std::string_view location);

/// Percent-encodes everything but unreserved characters (RFC 3986): for path parameters, query
/// keys and values.
std::string percentEncode(std::string_view text);
/// application/x-www-form-urlencoded: as percentEncode, but a blank becomes "+".
std::string formEncode(std::string_view text);

/// url + path with exactly one slash between, neither being empty.
std::string joinUrl(std::string_view url, std::string_view path);

} // namespace loadgrove
