// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/net/http2_server.h"

#include <QObject>

#include <atomic>
#include <map>
#include <mutex>

#include <nghttp2/nghttp2.h>

class QTcpSocket;

namespace loadgrove {

/// What a test and the server's thread share.
struct Http2ServerState
{
    mutable std::mutex mutex; ///< guards handler and requests
    Http2Server::Handler handler;
    std::vector<ReceivedRequest> requests;
    Http2Server::Options options;
    std::atomic<int> connections = 0, open = 0, streams = 0, mostStreams = 0, cancelled = 0,
                     goodbyes = 0, pongs = 0;
};

/// The server's side of one HTTP/2 connection: nghttp2 on a socket.
class Http2Peer final : public QObject
{
public:
    /// Takes the socket, which is connected and, over TLS, encrypted.
    Http2Peer(QTcpSocket *socket, Http2ServerState &state, QObject *parent);
    ~Http2Peer() override;

private:
    struct Stream
    {
        ReceivedRequest request;
        Http2Reply reply;
        std::size_t sent = 0;
    };
    struct Callbacks;

    void onReadyRead();
    void flush();
    void take(std::int32_t stream);
    void respond(std::int32_t stream);
    void sendFirst(std::int32_t stream, const Http2Reply &reply);
    void sendHead(std::int32_t stream, const Http2Reply &reply);
    void act(std::int32_t stream, const Http2Reply &reply);

    QTcpSocket *m_socket; // Owned, as child.
    Http2ServerState &m_state;
    const int m_number;
    int m_taken = 0;
    nghttp2_session *m_session = nullptr; // Owned.
    std::map<std::int32_t, Stream> m_streams;
    std::vector<std::int32_t> m_due; ///< to be responded to when nghttp2 has returned
};

} // namespace loadgrove
