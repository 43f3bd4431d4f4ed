// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace loadgrove {

/// What the HTTP/2 test server does with one request.
struct Http2Reply
{
    using Headers = std::vector<std::pair<std::string, std::string>>;
    enum class Action
    {
        Answer,
        Reset,  ///< RST_STREAM with `code`
        GoAway, ///< with `code`: nothing from this request on was processed
        Close,  ///< the connection
        Abort,  ///< the connection: the client sees "connection reset"
        Hang,
        Raw, ///< `bytes` past the protocol
    };
    Action action = Action::Answer;
    std::uint32_t code = 0;
    int status = 200;
    Headers headers, trailers;
    std::string body;
    std::string bytes;
    int interim = 0;                   ///< a 1xx with a header that goes first; 0: none
    bool begins = false;               ///< head and body go first, without an end
    bool saysGoAway = false;           ///< GOAWAY first that leaves this request and those before
    bool pings = false;                ///< PING first
    std::uint32_t newLimit = 0;        ///< SETTINGS first with so many streams; 0: none
    std::chrono::milliseconds pause{}; ///< before all that

    static Http2Reply answer(int status, std::string body, Headers headers = {});
    static Http2Reply reset(std::uint32_t code);
    static Http2Reply goAway(std::uint32_t code);
    static Http2Reply raw(std::string bytes);
    static Http2Reply of(Action action);
    /// The same after head and a part of a body.
    Http2Reply inTheBody() const;
    Http2Reply after(std::chrono::milliseconds wait) const;
};

/// The bytes of a frame.
std::string frameOf(int type, int flags, std::uint32_t stream, std::string_view payload);

} // namespace loadgrove

Q_DECLARE_METATYPE(loadgrove::Http2Reply)
