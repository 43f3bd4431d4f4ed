// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/http_message.h"

#include <cstddef>
#include <memory>
#include <string_view>

namespace loadgrove {

/// Reads requests from a stream of bytes, one at a time, within bounds.
class HttpRequestParser
{
public:
    enum class State
    {
        NeedMore,
        Complete, ///< request() is whole; restart() before the next bytes
        Rejected, ///< see status(); the stream cannot be read any further
    };

    HttpRequestParser();
    ~HttpRequestParser();

    /// Takes bytes; those it did not consume must be given again, with more behind them.
    State feed(std::string_view bytes, std::size_t &consumed);
    /// Begins the next request.
    void restart();

    const HttpRequest &request() const { return m_request; }
    /// The sender waits for "100 Continue" before it sends the body. True once per request.
    bool takeContinueWish();
    /// The status to answer a rejected request with: 400, 413 or 431.
    int status() const { return m_status; }
    /// Nothing of a request has been read yet.
    bool isIdle() const { return !m_parser; }

private:
    class Beast;
    std::unique_ptr<Beast> m_parser; // Owned. None between two requests.
    HttpRequest m_request;
    int m_status = 0;
};

} // namespace loadgrove
