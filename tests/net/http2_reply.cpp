// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/http2_reply.h"

namespace loadgrove {

Http2Reply Http2Reply::answer(int status, std::string body, Headers headers)
{
    Http2Reply reply;
    reply.status = status;
    reply.body = std::move(body);
    reply.headers = std::move(headers);
    return reply;
}

Http2Reply Http2Reply::reset(std::uint32_t code)
{
    Http2Reply reply = of(Action::Reset);
    reply.code = code;
    return reply;
}

Http2Reply Http2Reply::goAway(std::uint32_t code)
{
    Http2Reply reply = of(Action::GoAway);
    reply.code = code;
    return reply;
}

Http2Reply Http2Reply::raw(std::string bytes)
{
    Http2Reply reply = of(Action::Raw);
    reply.bytes = std::move(bytes);
    return reply;
}

Http2Reply Http2Reply::of(Action action)
{
    Http2Reply reply;
    reply.action = action;
    return reply;
}

Http2Reply Http2Reply::inTheBody() const
{
    Http2Reply reply = *this;
    reply.begins = true;
    reply.headers = {{"content-length", "99"}};
    reply.body = "hello";
    return reply;
}

Http2Reply Http2Reply::after(std::chrono::milliseconds wait) const
{
    Http2Reply reply = *this;
    reply.pause = wait;
    return reply;
}

std::string frameOf(int type, int flags, std::uint32_t stream, std::string_view payload)
{
    const auto byte = [](std::size_t value, int shift) { return char((value >> shift) & 0xff); };
    std::string frame = {byte(payload.size(), 16),
                         byte(payload.size(), 8),
                         byte(payload.size(), 0),
                         char(type),
                         char(flags),
                         byte(stream, 24),
                         byte(stream, 16),
                         byte(stream, 8),
                         byte(stream, 0)};
    return frame.append(payload);
}

} // namespace loadgrove
