// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/http_message.h"

namespace loadgrove {

namespace {

// What thousands of idle connections may each keep.
constexpr std::size_t keptCapacity = 2048;

void reset(std::string &buffer)
{
    if (buffer.capacity() > keptCapacity)
        std::string().swap(buffer);
    else
        buffer.clear();
}

} // namespace

void HttpRequest::clear()
{
    method.clear();
    reset(path);
    reset(query);
    reset(authorization);
    reset(body);
    authorizationCount = 0;
    keepAlive = true;
    http10 = false;
}

void HttpResponse::clear()
{
    status = 200;
    contentType = "application/json";
    headers.clear();
    body.clear();
    delay = nanoseconds(0);
}

} // namespace loadgrove
