// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/http_connection.h"

#include "app/demo/http_server.h"

#include <QTcpSocket>

#include <utility>

namespace loadgrove {

namespace {

constexpr qint64 readBuffer = 64 << 10;
constexpr qint64 stallLimit = 256 << 10;
constexpr std::size_t drainLimit = 8u << 20;
constexpr milliseconds drainPause(100); // silence after which the peer has sent everything

} // namespace

HttpConnection::HttpConnection(HttpServer &server, QTcpSocket *socket, std::uint64_t id)
    : m_server(server)
    , m_socket(socket)
    , m_id(id)
{
    m_socket->setReadBufferSize(readBuffer);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    QObject::connect(m_socket, &QTcpSocket::readyRead, &server, [this] { readable(); });
    QObject::connect(m_socket, &QTcpSocket::disconnected, &server,
                     [this] { m_server.remove(m_id); });
}

HttpConnection::~HttpConnection()
{
    QObject::disconnect(m_socket, nullptr, nullptr, nullptr);
    m_socket->abort();
    m_socket->deleteLater();
}

void HttpConnection::readable()
{
    std::string &scratch = m_server.scratch();
    while ((m_state == State::Open && !m_closeAfter) || m_state == State::Draining) {
        const qint64 size = m_socket->read(scratch.data(), qint64(scratch.size()));
        if (size <= 0)
            break;
        if (m_state == State::Open) {
            process({scratch.data(), std::size_t(size)});
        } else if ((m_drained += std::size_t(size)) > drainLimit) {
            m_socket->abort();
            return;
        }
    }
    flush();
}

void HttpConnection::process(std::string_view bytes)
{
    if (m_rest.empty()) {
        const std::size_t used = consume(bytes);
        m_rest.assign(bytes.substr(used));
        return;
    }
    m_rest.append(bytes);
    m_rest.erase(0, consume(m_rest));
    if (m_rest.empty() && m_rest.capacity() > std::size_t(readBuffer))
        std::string().swap(m_rest);
}

/// Answers what is complete in these bytes; returns how many are done with.
std::size_t HttpConnection::consume(std::string_view bytes)
{
    std::size_t used = 0;
    while (used < bytes.size() && m_state == State::Open) {
        std::size_t taken = 0;
        const HttpRequestParser::State state = m_parser.feed(bytes.substr(used), taken);
        used += taken;
        if (state == HttpRequestParser::State::Rejected) {
            reject(m_parser.status());
            return bytes.size();
        }
        if (state == HttpRequestParser::State::NeedMore) {
            if (m_parser.takeContinueWish())
                m_server.output().append("HTTP/1.1 100 Continue\r\n\r\n");
            break;
        }
        answer();
        if (m_closeAfter)
            return bytes.size();
    }
    return used;
}

void HttpConnection::answer()
{
    HttpResponse &response = m_server.response();
    response.clear();
    m_server.handler().handle(m_parser.request(), response);
    m_closeAfter = !m_parser.request().keepAlive;
    if (response.delay > nanoseconds(0)) {
        m_delayed.clear();
        m_server.write(m_parser.request(), response, m_delayed);
        m_state = State::Waiting;
        m_server.wakeAt(Clock::now() + response.delay, m_id);
    } else {
        m_server.write(m_parser.request(), response, m_server.output());
    }
    m_parser.restart();
}

void HttpConnection::reject(int status)
{
    m_server.handler().rejected(status);
    HttpResponse &response = m_server.response();
    response.clear();
    response.status = status;
    response.contentType = "text/plain";
    response.body = status == 431   ? "The request's header is too large.\n"
                    : status == 413 ? "The request's body is too large.\n"
                                    : "This is not a valid HTTP/1.1 request.\n";
    HttpRequest request;
    request.keepAlive = false;
    m_server.write(request, response, m_server.output());
    // Closing with unread bytes would reset the connection and take the answer with it.
    m_state = State::Draining;
    m_server.wakeAt(Clock::now() + drainPause, m_id);
}

/// Hands the collected answers to the socket.
void HttpConnection::flush()
{
    std::string &output = m_server.output();
    if (m_state != State::Gone && !output.empty()) {
        m_socket->write(output.data(), qint64(output.size()));
        m_socket->flush(); // may find the peer gone and come back through detach()
    }
    output.clear();
    if (m_state != State::Open)
        return;
    if (m_closeAfter) {
        m_socket->disconnectFromHost();
    } else if (m_socket->bytesToWrite() > stallLimit) {
        m_state = State::Stalled;
        QObject::connect(m_socket, &QTcpSocket::bytesWritten, &m_server, [this] { written(); });
    }
}

void HttpConnection::written()
{
    if (m_state != State::Stalled || m_socket->bytesToWrite() > 0)
        return;
    QObject::disconnect(m_socket, &QTcpSocket::bytesWritten, nullptr, nullptr);
    m_state = State::Open;
    process({});
    readable();
}

void HttpConnection::wake()
{
    if (m_state == State::Draining) {
        if (std::exchange(m_drainedBefore, m_drained) == m_drained)
            m_socket->disconnectFromHost();
        else
            m_server.wakeAt(Clock::now() + drainPause, m_id);
        return;
    }
    if (m_state != State::Waiting)
        return;
    m_server.output().append(m_delayed);
    m_delayed.clear();
    m_state = State::Open;
    if (!m_closeAfter)
        process({});
    readable();
}

} // namespace loadgrove
