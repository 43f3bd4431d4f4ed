// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/http_request_parser.h"

#include <QtGlobal>

#include <cstdint>
#include <string>
#include <string_view>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace loadgrove {

class HttpServer;

/// The server's end of one connection: answers its requests in their order, one at a time, and
/// reads no further while an answer waits or the peer does not take what was written.
class HttpConnection
{
public:
    HttpConnection(HttpServer &server, QTcpSocket *socket, std::uint64_t id);
    ~HttpConnection();
    HttpConnection(const HttpConnection &) = delete;
    HttpConnection &operator=(const HttpConnection &) = delete;

    std::uint64_t id() const { return m_id; }
    void readable();
    /// The time asked for with HttpServer::wakeAt() has come.
    void wake();
    /// The socket is gone; nothing more is done with it.
    void detach() { m_state = State::Gone; }

private:
    enum class State
    {
        Open,
        Waiting,  ///< a delayed answer is in m_delayed
        Stalled,  ///< the peer does not read its answers
        Draining, ///< rejected: what still comes is dropped, then we close
        Gone,
    };

    void process(std::string_view bytes);
    std::size_t consume(std::string_view bytes);
    void answer();
    void reject(int status);
    void flush();
    void written();

    HttpServer &m_server; // Not owned.
    QTcpSocket *m_socket; // Owned; deleted later, as it may be what calls us.
    const std::uint64_t m_id;
    HttpRequestParser m_parser;
    std::string m_rest; ///< read, not consumed yet
    std::string m_delayed;
    std::size_t m_drained = 0;
    std::size_t m_drainedBefore = 0; ///< when we looked last
    State m_state = State::Open;
    bool m_closeAfter = false;
};

} // namespace loadgrove
