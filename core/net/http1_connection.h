// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/connection.h"
#include "core/net/http1_parser.h"
#include "core/net/proxy.h"
#include "core/net/socket.h"

#include <QAbstractSocket>
#include <QObject>

#include <array>
#include <optional>

class QTcpSocket;

namespace loadgrove {

/// A connection that speaks HTTP/1.1, one exchange at a time, over QTcpSocket or QSslSocket.
/// Success is told from the handler of the socket's readyRead, a failure always through the event
/// queue, so that nobody is called back from within his own call.
class Http1Connection final : public QObject, public Connection
{
public:
    /// open: a socket that is connected to the endpoint already, to begin with; taken over; or
    /// null.
    Http1Connection(const Endpoint &endpoint, const ConnectionOptions &options, QTcpSocket *open);
    ~Http1Connection() override;

    /// How long the open socket took to connect: told with the first exchange, which waited for it.
    void setOpened(nanoseconds connecting, nanoseconds handshake);
    void send(const Outgoing &request, AnswerReceiver &receiver) override;
    void cancel() override;
    void checkTimeout(TimePoint now) override;
    bool isBusy() const override { return m_phase != Phase::Idle; }
    void close() override;
    std::shared_ptr<const TlsPeer> peer() const override { return m_peer; }

protected:
    void customEvent(QEvent *event) override;

private:
    enum class Phase
    {
        Idle,
        Connecting, ///< up to the end of the TLS handshake
        Exchanging,
        Failed, ///< the failure waits in the event queue to be told
    };
    Answer &answer() { return m_answers[m_current]; }
    void openSocket();
    void adopt(QTcpSocket *socket);
    void retire(Farewell farewell);
    void keepPeer();

    void onReady();
    void onReadyRead();
    void onWritten();
    void onSocketError(QAbstractSocket::SocketError error);

    void transmit();
    void writeMore();
    void consume(std::string_view bytes);
    void peerClosed(TransportError kind);
    std::int64_t sentBytes() const;
    void finish();
    void fail(TransportError kind, std::string text);
    void fail(SocketFailure failure);
    bool isBuffered() const;

    const Endpoint m_endpoint;
    const ConnectionOptions m_options;
    std::optional<ForwardedForm> m_forwarded; ///< of the requests; without: as they are

    QTcpSocket *m_socket = nullptr; // Owned.
    Phase m_phase = Phase::Idle;
    bool m_used = false;      ///< the socket has brought an answer before
    bool m_retried = false;   ///< the exchange was sent again already
    std::size_t m_unsent = 0; ///< bytes of the request not yet given to the socket
    Outgoing m_request;
    AnswerReceiver *m_receiver = nullptr; // Not owned.
    /// In turn, so that an answer stays whole while its receiver sends the next request.
    std::array<Answer, 2> m_answers;
    std::size_t m_current = 0;
    TimePoint m_connectStarted, m_handshakeStarted;
    nanoseconds m_connecting{-1}, m_handshake{-1}; ///< see setOpened()
    Http1Parser m_parser;
    std::shared_ptr<const TlsPeer> m_peer;
};

} // namespace loadgrove
