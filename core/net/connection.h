// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/answer_code.h"
#include "core/base/clock.h"
#include "core/net/connection_options.h"

#include <compare>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace loadgrove {

struct TlsPeer;

/// Where a connection leads to. Connections are kept per endpoint.
struct Endpoint
{
    std::string host; ///< name or address, without brackets
    std::uint16_t port = 80;
    bool tls = false;
    bool insecure = false; ///< accept any certificate
    auto operator<=>(const Endpoint &) const = default;
};

/// One request, ready for the wire.
struct Outgoing
{
    std::string_view bytes; ///< head and body; must stay unchanged until answered() or cancel()
    bool isHead = false;    ///< HEAD: the answer has no body whatever its header says
    nanoseconds timeout{30'000'000'000}; ///< first byte sent -> last byte received; connecting has
                                         ///< the same bound of its own; 0: none
};

/// What came of it.
struct Answer
{
    int status = 0; ///< 0: see error
    TransportError error = TransportError::None;
    std::string errorText;    ///< in words, for samples; may hold what the system said
    std::string reason;       ///< behind the status, HTTP/1.1 only; only with Keep::headers
    std::string headers;      ///< "Name: value\r\n" lines as received; only with Keep::headers
    std::string body;         ///< decoded (gzip, deflate); only with Keep::body
    bool bodyCut = false;     ///< larger than Connection::bodyLimit
    std::string location;     ///< of a redirect
    std::string setCookies;   ///< the Set-Cookie lines, kept always
    bool http2 = false;       ///< came by HTTP/2
    bool reconnected = false; ///< the kept connection had gone; sent again on a fresh one
    TimePoint sent; ///< first byte handed to the socket; where it came to none: start of connecting
    TimePoint firstByte;        ///< of the answer; TimePoint(): none came before it was complete
    TimePoint finished;         ///< last byte received, or when it failed
    nanoseconds connecting{-1}; ///< host name and TCP; negative: the connection was there
    nanoseconds handshake{-1};  ///< of TLS, for this exchange
    std::int64_t bytesSent = 0;
    std::int64_t bytesReceived = 0; ///< on the wire, head and body

    AnswerCode code() const
    {
        return error == TransportError::None ? AnswerCode::http(status)
                                             : AnswerCode::transport(error);
    }
};

/// What of an answer somebody needs; the rest is counted and dropped.
struct Keep
{
    bool headers = false;
    bool body = false;
};

/// Who waits for an answer.
class AnswerReceiver
{
public:
    virtual ~AnswerReceiver() = default;
    /// Asked once the status line of the final answer (not of a 1xx) has been read, before any of
    /// its header is kept.
    virtual Keep keep(int status) = 0;
    /// Called once per send(), from the event loop, never from within send(). May call send() on
    /// the same connection again; must not destroy it. The answer may be moved from; it is valid
    /// until answered() returns.
    virtual void answered(Answer &answer) = 0;
};

/// One connection to one endpoint; connects at the first send, and again when the peer closed.
/// The one virtual class between the engine and a protocol version. No signals, no allocation per
/// exchange once its buffers have grown. Thread: the one that made it.
class Connection
{
public:
    /// A body that somebody needs is kept up to this size, in bytes after decoding.
    static constexpr std::size_t bodyLimit = 16u << 20;
    /// A larger response header is TransportError::TooLarge.
    static constexpr std::size_t headerLimit = 256u << 10;

    virtual ~Connection() = default;
    /// Sends one request; at most one is under way on an HTTP/1.1 connection.
    virtual void send(const Outgoing &request, AnswerReceiver &receiver) = 0;
    /// Forgets the exchange under way: answered() is not called for it; the connection is closed.
    virtual void cancel() = 0;
    /// Fails the exchange with Timeout or ConnectTimeout when its time is over. The worker calls it
    /// for connections with an exchange under way, about every 10 ms.
    virtual void checkTimeout(TimePoint now) = 0;
    virtual bool isBusy() const = 0;
    /// Closes politely when idle.
    virtual void close() = 0;
    /// Who the server of the last exchange says it is; null on plain text, and unless
    /// ConnectionOptions::keepPeer.
    virtual std::shared_ptr<const TlsPeer> peer() const = 0;
};

std::unique_ptr<Connection> makeHttp1Connection(const Endpoint &endpoint,
                                                const ConnectionOptions &options);

/// The value of a header in Answer::headers, name compared without case; "" when absent.
std::string_view headerValue(std::string_view headers, std::string_view name);

} // namespace loadgrove
