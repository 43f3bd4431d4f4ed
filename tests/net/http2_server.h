// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/net/fault_server.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace loadgrove {

/// What the HTTP/2 test server does with one request.
struct Http2Reply
{
    enum class Action
    {
        Answer,
        HeadThenReset, ///< the head, then RST_STREAM with `code`
        Reset,         ///< RST_STREAM with `code`
        GoAway,        ///< says that nothing from this request on was processed
        Close,         ///< the connection
        Hang,
        Garbage, ///< bytes that are no frames
    };
    Action action = Action::Answer;
    std::uint32_t code = 0;
    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers, trailers;
    std::string body;
    bool interim = false; ///< 103 with a header first

    static Http2Reply answer(int status, std::string body);
    static Http2Reply reset(std::uint32_t code);
    static Http2Reply of(Action action);
};

/// An HTTP/2 server on a loopback port of its own that does what a test tells it, and remembers
/// what it was asked: RecordingServer's sibling. Pseudo-headers stand in method, target and, as
/// Host, among the headers. Thread: functions from any; the handler is called in the server's own.
class Http2Server
{
public:
    using Handler = std::function<Http2Reply(const ReceivedRequest &)>;
    struct Options
    {
        bool tls = true;
        std::vector<std::string> protocols = {"h2", "http/1.1"}; ///< that it agrees on
        std::uint32_t maxStreams = 1000;
        std::uint32_t window = 65'535; ///< of a stream, for what it receives
    };

    Http2Server();
    ~Http2Server();

    bool start(const Options &options);
    bool start() { return start(Options()); }
    void stop();
    std::string url() const;
    Endpoint endpoint() const; ///< insecure

    void setHandler(Handler handler);
    std::vector<ReceivedRequest> requests() const;
    int requestCount() const;
    int connectionCount() const; ///< accepted so far
    int openConnections() const;
    int mostStreams() const; ///< at a time on one connection
    int cancelled() const;   ///< streams that the client reset

private:
    class Private;
    std::unique_ptr<Private> d; // Owned.
};

} // namespace loadgrove
