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
    std::string userInfo;  ///< "name:password" as it stood before "@", not decoded; mostly ""
    std::string path;      ///< begins with "/"; not decoded
    std::string query;     ///< without "?"; not decoded

    /// What stands in the request line: the path, and the query where there is one.
    std::string target() const { return query.empty() ? path : path + '?' + query; }
};

/// Parses an absolute URL; the message says what is wrong with it. Characters that no URL may hold
/// (blanks, controls, "{", non-ASCII) are percent-encoded, a fragment is dropped, a host name is
/// brought to lower case and ASCII.
Result<TargetUrl> parseUrl(std::string_view url);

/// Resolves a Location header against the URL it came from (RFC 3986, 5.2), as an absolute URL
/// without fragment; only http and https can be followed.
Result<std::string> resolveLocation(std::string_view base, std::string_view location);

/// Percent-encodes everything but unreserved characters (RFC 3986): for path parameters, query
/// keys and values.
std::string percentEncode(std::string_view text);
/// application/x-www-form-urlencoded: as percentEncode, but a blank becomes "+".
std::string formEncode(std::string_view text);

/// url + path with exactly one slash between, neither being empty.
std::string joinUrl(std::string_view url, std::string_view path);

} // namespace loadgrove
