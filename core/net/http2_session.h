// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/event_dispatcher.h"
#include "core/net/http2_exchange.h"
#include "core/net/http2_headers.h"
#include "core/net/socket.h"

#include <QObject>

#include <vector>

class QTcpSocket;

namespace loadgrove {

/// One connection that speaks HTTP/2, with many exchanges at a time: a wrapper of nghttp2 on
/// QTcpSocket or QSslSocket. Writes once for all that a turn of the event loop brings. When it is
/// lost it tells all its exchanges, and is of no more use.
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
    /// What those wait for who wait for it to be connected.
    std::string waitingText() const;
    /// Sends it, when it is connected; its request must stay unchanged until it is told of the end.
    void start(Http2Exchange &exchange);
    /// Forgets an exchange, which is told nothing more.
    void cancel(Http2Exchange &exchange);

private:
    enum class Phase
    {
        Connecting, ///< up to the server's SETTINGS, which say how many streams it takes
        Open,
        Leaving, ///< takes no more exchanges: the server said GOAWAY, or connections are not kept
        Lost,
    };
    struct Callbacks; ///< what nghttp2 calls

    // http2_session.cpp
    void onConnected();
    void handOver();
    void onReadyRead();
    void onWritten();
    void onSocketError();
    void deadlineReached(TimePoint now) override;
    bool makeSession();
    nghttp2_session *newSession();
    void flushSoon();
    void flush();
    bool write();
    bool collectOutput();
    void lose(TransportError kind, const std::string &text);
    void closeSocket(Farewell farewell);

    // http2_streams.cpp
    void settingsCame();
    void submit(Http2Exchange &exchange);
    void receive(std::string_view bytes);
    void complete(Http2Exchange &exchange);
    void deliver();
    void closed(Http2Exchange &exchange, std::uint32_t error);
    void detach(Http2Exchange &exchange);
    void tell(Http2Exchange &exchange);
    void endIfBroken();

    const Endpoint m_endpoint;
    const ConnectionOptions m_options;
    QTcpSocket *m_socket = nullptr;       // Owned.
    nghttp2_session *m_session = nullptr; // Owned.
    Phase m_phase = Phase::Connecting;
    std::uint32_t m_error = 0; ///< of HTTP/2: what we said to the server in a GOAWAY
    bool m_used = false;       ///< it has brought an answer
    bool m_receiving = false;  ///< flushes when it has done with what came
    std::size_t m_limit;
    std::size_t m_started = 0;               ///< exchanges in all
    std::vector<Http2Exchange *> m_active;   // Not owned; all that are under way.
    std::vector<Http2Exchange *> m_unsent;   // Not owned; submitted, not handed to the socket.
    std::vector<Http2Exchange *> m_complete; // Not owned; to be told, null: cancelled since.
    std::vector<Http2Exchange *> m_excess;   // Not owned; the same, for lack of room.
    Http2Headers m_headers;
    std::string m_output; ///< frames that the socket has not taken, from m_written on
    std::size_t m_written = 0;
};

} // namespace loadgrove
