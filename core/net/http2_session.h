// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/event_dispatcher.h"
#include "core/net/http2_exchange.h"
#include "core/net/http2_headers.h"
#include "core/net/socket.h"

#include <QObject>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

class QTcpSocket;

namespace loadgrove {

struct TlsPeer;

/// One connection that speaks HTTP/2, with many exchanges at a time: a wrapper of nghttp2 on
/// QTcpSocket or QSslSocket. Nothing is asked before the server's settings have come: then it is
/// known that it speaks HTTP/2, and how many streams it takes. Writes once for all that a turn of
/// the event loop brings. When it is lost it tells all its exchanges, and is of no more use.
/// Thread: the one that made it.
class Http2Session final : public QObject, public DeadlineSource
{
public:
    /// Exchanges at a time, where the server does not allow fewer.
    static constexpr std::size_t streamLimit = 100;

    /// limit: exchanges at a time, until the server has said how many it allows.
    Http2Session(const Endpoint &endpoint, const ConnectionOptions &options, std::size_t limit);
    ~Http2Session() override;

    /// It can take another exchange.
    bool hasRoom() const;
    bool isLost() const { return m_phase == Phase::Lost; }
    std::size_t limit() const { return m_limit; }
    const std::shared_ptr<const TlsPeer> &peer() const { return m_peer; } ///< Connection::peer()
    /// Of those who come back to it with their next exchange; it ends when the last has left.
    void join() { ++m_users; }
    void leave();
    /// Sends it, when it is connected; the first one makes it connect. The request must stay
    /// unchanged until the exchange is told of its end.
    void start(Http2Exchange &exchange);
    /// Forgets an exchange, which is told nothing more.
    void cancel(Http2Exchange &exchange);
    /// The same for one whose time is over: says what it waited for. Where the server has been
    /// silent all that time, no other exchange is to wait for it.
    SocketFailure giveUp(Http2Exchange &exchange);

private:
    enum class Phase
    {
        Connecting, ///< up to the server's SETTINGS
        Open,
        Leaving, ///< takes no more exchanges and ends with the last one
        Lost,
    };
    struct Callbacks; ///< what nghttp2 calls

    // http2_session.cpp
    void open();
    void onConnected();
    void tellOpened();
    void handOver();
    void onReadyRead();
    bool isBuffered() const;
    void onWritten();
    void onSocketError(QAbstractSocket::SocketError error);
    void deadlineReached(TimePoint now) override;
    void flushSoon();
    void flush();
    bool write();
    void sayGoodbye();
    void lose(TransportError kind, const std::string &text);
    void loseConnection(int systemError);
    void closeSocket(Farewell farewell);
    void keepPeer();

    // http2_frames.cpp
    bool makeSession();
    nghttp2_session *newSession();
    bool collectOutput();
    void submit(Http2Exchange &exchange);
    void receive(std::string_view bytes);
    void endIfBroken();
    std::string brokenText(std::string_view reason) const;
    std::string endText() const;

    // http2_streams.cpp
    void settingsCame();
    void goAwayCame(std::uint32_t error);
    void complete(Http2Exchange &exchange);
    void closed(Http2Exchange &exchange, std::uint32_t error);
    void deliver();
    void detach(Http2Exchange &exchange);

    const Endpoint m_endpoint;
    const ConnectionOptions m_options;
    QTcpSocket *m_socket = nullptr;       // Owned.
    nghttp2_session *m_session = nullptr; // Owned; null until the socket is connected.
    Phase m_phase = Phase::Connecting;
    std::uint32_t m_error = 0;       ///< of HTTP/2: what we said to the server in a GOAWAY
    std::uint32_t m_serverError = 0; ///< what it said to us
    std::string m_complaint;         ///< nghttp2's, about what it reads just now
    bool m_used = false;             ///< it has brought an answer
    bool m_receiving = false;        ///< flushes when it has done with what came
    TimePoint m_lastRead;
    std::size_t m_limit;
    std::size_t m_users = 0;
    std::size_t m_started = 0;               ///< exchanges in all
    std::vector<Http2Exchange *> m_active;   // Not owned; all that are under way, in no order.
    std::vector<Http2Exchange *> m_queue;    // Not owned; to be submitted, null: cancelled since.
    std::vector<Http2Exchange *> m_framed;   // Not owned; their head is in the output.
    std::vector<Http2Exchange *> m_complete; // Not owned; to be told, null: cancelled since.
    Http2Headers m_headers;
    std::string m_output; ///< frames that the socket has not taken, from m_written on
    std::size_t m_written = 0;
    std::shared_ptr<const TlsPeer> m_peer;
    TimePoint m_connectStarted, m_handshakeStarted;
};

} // namespace loadgrove
