// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <string>
#include <string_view>

namespace loadgrove {

/// One request, read completely. Only the headers that the shop looks at are kept.
struct HttpRequest
{
    static constexpr std::size_t headerLimit = 64u << 10;
    static constexpr std::size_t bodyLimit = 1u << 20;

    std::string method;
    std::string path;  ///< as sent, without the query
    std::string query; ///< without "?"
    std::string authorization;
    int authorizationCount = 0; ///< how many such headers there were
    std::string body;
    bool keepAlive = true;
    bool http10 = false;

    /// Makes it ready for the next request; keeps small buffers, lets go of large ones.
    void clear();
};

/// What the handler answers. Reused from request to request: the buffers stay.
struct HttpResponse
{
    int status = 200;
    std::string_view contentType = "application/json"; ///< must be static text
    std::string headers;                               ///< further lines, each ending in CRLF
    std::string body;
    nanoseconds delay{0}; ///< to wait before it is sent

    void clear();
};

/// Who answers requests. Thread: the server's.
class HttpHandler
{
public:
    virtual ~HttpHandler() = default;
    /// Called once per request, as soon as it has been read completely. The response comes cleared.
    virtual void handle(const HttpRequest &request, HttpResponse &response) = 0;
    /// Something came that is no acceptable request; the server answers with that status itself.
    virtual void rejected(int status) = 0;
};

} // namespace loadgrove
