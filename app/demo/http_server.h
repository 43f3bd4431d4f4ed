// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/http_message.h"
#include "core/base/clock.h"
#include "core/base/result.h"

#include <QTcpServer>
#include <QTimer>

#include <cstdint>
#include <ctime>
#include <memory>
#include <queue>
#include <string>
#include <unordered_map>
#include <vector>

namespace loadgrove {

class HttpConnection;

/// A small HTTP/1.1 server on 127.0.0.1. Thread: the one that made it.
class HttpServer : public QTcpServer
{
    Q_OBJECT

public:
    /// Further connections are answered 503 and closed.
    explicit HttpServer(HttpHandler &handler, std::size_t maxConnections = 20'000);
    ~HttpServer() override;

    /// Port 0: any free one.
    Result<void> listenOn(std::uint16_t port);
    std::size_t connectionCount() const { return m_connections.size(); }

    // For connections.
    HttpHandler &handler() { return m_handler; }
    HttpResponse &response() { return m_response; }
    std::string &scratch() { return m_scratch; } ///< to read into
    std::string &output() { return m_output; }   ///< what the connection at work will write
    /// Appends the response as it goes over the wire.
    void write(const HttpRequest &request, const HttpResponse &response, std::string &out);
    /// Calls wake() of that connection then, if it still exists.
    void wakeAt(TimePoint due, std::uint64_t connection);
    void remove(std::uint64_t connection);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    struct Due
    {
        TimePoint time;
        std::uint64_t order; // of those due at the same time, the first to ask comes first
        std::uint64_t connection;
        bool operator>(const Due &other) const
        {
            return time != other.time ? time > other.time : order > other.order;
        }
    };

    void wakeDue();
    void armTimer();
    const std::string &date();

    HttpHandler &m_handler; // Not owned.
    const std::size_t m_maxConnections;
    HttpResponse m_response;
    std::string m_scratch;
    std::string m_output;
    std::unordered_map<std::uint64_t, std::unique_ptr<HttpConnection>> m_connections; // Owned.
    std::vector<std::unique_ptr<HttpConnection>> m_removed; // Owned; may be at work still.
    std::uint64_t m_lastId = 0;
    std::uint64_t m_lastOrder = 0;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due; ///< one timer serves all
    TimePoint m_armedFor = TimePoint::max();
    QTimer m_timer;
    std::string m_date;
    std::time_t m_dateSecond = 0;
};

} // namespace loadgrove
