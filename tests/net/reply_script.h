// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace loadgrove {

/// What the test server does with one request, step by step: send bytes, wait, misbehave. The
/// connection stays open afterwards unless a step ends it.
///   ReplyScript::answer(200, "{}")
///   ReplyScript().write("HTTP/1.1 200 OK\r\n").pause(50ms).reset()
class ReplyScript
{
public:
    enum class Action
    {
        Write,
        Pause,
        HalfClose, ///< no more bytes from us, but we still read
        Close,
        Reset, ///< the peer sees "connection reset"
        Hang,  ///< neither answers nor takes another request on this connection
    };
    struct Step
    {
        Action action;
        std::string bytes;
        std::chrono::milliseconds wait{};
    };

    ReplyScript() = default;
    /// A whole answer with Content-Length. Extra header lines as "Name: value\r\n".
    static ReplyScript answer(int status, std::string_view body, std::string_view headers = {});
    /// The same as application/json.
    static ReplyScript json(int status, std::string_view body);
    static ReplyScript redirect(int status, std::string_view location);
    /// A body of pieces with Transfer-Encoding: chunked; trailers as "Name: value\r\n".
    static ReplyScript chunked(const std::vector<std::string> &pieces,
                               std::string_view trailers = {});
    /// Content-Encoding: gzip.
    static ReplyScript gzip(std::string_view body);
    static ReplyScript hang();

    ReplyScript &write(std::string_view bytes);
    /// In pieces of that size with a pause after each.
    ReplyScript &writeSlowly(std::string_view bytes, std::size_t piece,
                             std::chrono::milliseconds wait);
    ReplyScript &pause(std::chrono::milliseconds wait);
    ReplyScript &halfClose();
    ReplyScript &close();
    ReplyScript &reset();
    ReplyScript &thenHang();

    const std::vector<Step> &steps() const { return m_steps; }

private:
    std::vector<Step> m_steps;
};

/// How compress() frames what it made.
enum class Framing
{
    Gzip,
    Zlib,
    Raw
};
std::string compress(std::string_view text, Framing framing);

} // namespace loadgrove
