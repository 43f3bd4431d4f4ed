// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/net/fault_server.h"
#include "tests/net/http2_reply.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace loadgrove {

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
        bool answersEarly = false; ///< when the header is there, and takes no more than a window
        bool pads = false;         ///< its frames
        std::string greeting;      ///< sent instead of all HTTP/2
    };

    Http2Server();
    ~Http2Server();

    /// On a free port; the next time on the same port as before.
    bool start(const Options &options);
    bool start() { return start(Options()); }
    void stop();
    std::string url() const;
    Endpoint endpoint() const; ///< insecure

    void setHandler(Handler handler);
    /// The same for every request.
    void reply(const Http2Reply &reply);
    std::vector<ReceivedRequest> requests() const;
    int requestCount() const;
    int connectionCount() const; ///< accepted so far
    int openConnections() const;
    int mostStreams() const; ///< at a time on one connection
    int openStreams() const; ///< over all connections
    int cancelled() const;   ///< streams that the client reset
    int goodbyes() const;    ///< GOAWAY that came, without an error
    int pongs() const;       ///< answers to a PING

private:
    class Private;
    std::unique_ptr<Private> d; // Owned.
};

} // namespace loadgrove
