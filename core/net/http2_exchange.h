// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/answer_collector.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

class QTcpSocket;

namespace loadgrove {

class Http2Session;

/// One request and its answer on their way through an HTTP/2 session. What a session tells of it,
/// it tells once: one of the functions below, never from within start().
class Http2Exchange
{
public:
    virtual ~Http2Exchange() = default;
    virtual void answered() = 0;
    virtual void failed(TransportError kind, std::string text) = 0;
    /// Nothing of it was processed, or its session was lost before it said anything: it may be sent
    /// again.
    virtual void refused(TransportError kind, std::string text) = 0;
    /// The session has no room after all, nothing was sent: another one has to take it.
    virtual void displaced() = 0;
    /// The server speaks HTTP/1.1 only. open: the connection that has shown it, for one of those
    /// who hear of it to take over; null for the others.
    virtual void unsupported(QTcpSocket *open) = 0;

    Outgoing request;
    Answer *answer = nullptr; // Not owned.
    AnswerCollector collector;

    // The session's.
    Http2Session *session = nullptr; // Not owned; null when on none.
    std::size_t place = 0;           ///< among the session's exchanges
    std::int32_t stream = -1;        ///< -1: it has none yet, or no more
    bool isSent = false;             ///< its first byte was handed to the socket
    bool hasStatus = false;          ///< of the final answer
    bool headEnded = false;          ///< what comes now are trailers
    bool isReset = false;            ///< by the peer
    bool isTooLarge = false;         ///< the header of its answer; unsent: its own
    std::string_view body;           ///< what is not sent yet
};

} // namespace loadgrove
