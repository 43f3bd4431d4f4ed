// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/http_server.h"

#include "app/demo/http_connection.h"
#include "app/demo/shop_json.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QTcpSocket>

#include <string_view>

namespace loadgrove {

namespace {

constexpr int backlog = 4096;
constexpr std::size_t scratchSize = 64u << 10;

std::string_view reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Content Too Large";
    case 422:
        return "Unprocessable Content";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 503:
        return "Service Unavailable";
    default:
        return "";
    }
}

} // namespace

HttpServer::HttpServer(HttpHandler &handler, std::size_t maxConnections)
    : m_handler(handler)
    , m_maxConnections(maxConnections)
    , m_scratch(scratchSize, '\0')
{
    setListenBacklogSize(backlog);
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &HttpServer::wakeDue);
    // Out of descriptors: QTcpServer stops accepting; some may be free again soon.
    connect(this, &QTcpServer::acceptError, this,
            [this] { QTimer::singleShot(100, this, &HttpServer::resumeAccepting); });
}

HttpServer::~HttpServer()
{
    close();
}

Result<void> HttpServer::listenOn(std::uint16_t port)
{
    if (listen(QHostAddress(QHostAddress::LocalHost), port))
        return {};
    return Error{ErrorCode::Network,
                 QCoreApplication::translate(
                     "loadgrove", "The Demo Shop cannot listen on 127.0.0.1, port %1: %2")
                     .arg(QString::number(port), errorString())};
}

void HttpServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new QTcpSocket; // a connection owns it
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    if (m_connections.size() >= m_maxConnections) {
        m_response.clear();
        m_response.status = 503;
        HttpRequest request;
        request.keepAlive = false;
        std::string answer;
        write(request, m_response, answer);
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        socket->write(answer.data(), qint64(answer.size()));
        socket->disconnectFromHost();
        return;
    }
    const std::uint64_t id = ++m_lastId;
    m_connections.emplace(id, std::make_unique<HttpConnection>(*this, socket, id));
}

void HttpServer::remove(std::uint64_t connection)
{
    const auto found = m_connections.find(connection);
    if (found == m_connections.end())
        return;
    found->second->detach();
    m_removed.push_back(std::move(found->second));
    m_connections.erase(found);
    if (m_removed.size() == 1)
        QMetaObject::invokeMethod(
            this, [this] { m_removed.clear(); }, Qt::QueuedConnection);
}

void HttpServer::write(const HttpRequest &request, const HttpResponse &response, std::string &out)
{
    out.append("HTTP/1.1 ");
    appendNumber(out, std::int64_t(response.status));
    out.append(" ").append(reasonPhrase(response.status));
    out.append("\r\nServer: loadgrove-demo-shop\r\nDate: ").append(date());
    if (response.status != 204) {
        out.append("\r\nContent-Type: ").append(response.contentType);
        out.append("\r\nContent-Length: ");
        appendNumber(out, std::int64_t(response.body.size()));
    }
    out.append("\r\n").append(response.headers);
    if (!request.keepAlive)
        out.append("Connection: close\r\n");
    else if (request.http10)
        out.append("Connection: keep-alive\r\n");
    out.append("\r\n");
    if (request.method != "HEAD" && response.status != 204)
        out.append(response.body);
}

void HttpServer::wakeAt(TimePoint due, std::uint64_t connection)
{
    m_due.push({due, ++m_lastOrder, connection});
    armTimer();
}

void HttpServer::armTimer()
{
    if (m_due.empty() || m_due.top().time >= m_armedFor)
        return;
    m_armedFor = m_due.top().time;
    const auto wait = std::chrono::ceil<milliseconds>(m_armedFor - Clock::now());
    m_timer.start(std::max(wait, milliseconds(0)));
}

void HttpServer::wakeDue()
{
    const TimePoint now = Clock::now();
    while (!m_due.empty() && m_due.top().time <= now) {
        const std::uint64_t id = m_due.top().connection;
        m_due.pop();
        const auto found = m_connections.find(id);
        if (found != m_connections.end())
            found->second->wake();
    }
    m_armedFor = TimePoint::max();
    armTimer();
}

/// The Date header's value, made once a second.
const std::string &HttpServer::date()
{
    const std::time_t now = std::time(nullptr);
    if (now != m_dateSecond) {
        m_dateSecond = now;
        m_date = httpDate(now);
    }
    return m_date;
}

} // namespace loadgrove
