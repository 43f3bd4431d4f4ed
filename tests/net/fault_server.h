// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/connection.h"
#include "tests/net/reply_script.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace loadgrove {

/// A request as it came over the wire.
struct ReceivedRequest
{
    std::string method;
    std::string target;  ///< path and query, as sent
    std::string headers; ///< "Name: value\r\n" lines
    std::string body;    ///< not there yet when the server answers early
    int connection = 0;  ///< number of the connection, from 0
    int index = 0;       ///< number of the request on its connection, from 0

    /// The target up to "?".
    std::string_view path() const { return std::string_view(target).substr(0, target.find('?')); }
    std::string_view header(std::string_view name) const { return headerValue(headers, name); }
};

/// An HTTP server on a loopback port of its own that does what a test tells it, and remembers what
/// it was asked. Answers 200 {"ok":true} until told otherwise.
///   RecordingServer server;
///   QVERIFY(server.start());
///   server.setHandler([](const ReceivedRequest &request) { return ReplyScript::json(201, "{}");
///   });
/// Thread: functions from any; the handler is called in the server's own thread.
class RecordingServer
{
public:
    using Handler = std::function<ReplyScript(const ReceivedRequest &)>;
    enum class Security
    {
        Plain,
        Tls ///< with the self-signed certificate of tests/data/tls
    };

    /// How a TLS server presents itself; files are of tests/data/tls.
    struct TlsFace
    {
        const char *certificate = "cert.pem"; ///< its key is key.pem
        bool demandsCertificate = false;      ///< of the client, signed by ca.pem
    };

    RecordingServer();
    ~RecordingServer();

    /// On a free port; after stop() on the same port as before.
    bool start(Security security = Security::Plain);
    bool start(const TlsFace &face);
    /// No new connections; those that are open are closed.
    void stop();

    std::string url() const; ///< "http://127.0.0.1:PORT", without a slash at its end
    Endpoint endpoint() const;

    void setHandler(Handler handler);
    /// The same for every request.
    void reply(const ReplyScript &script);
    /// One after another, over all connections; the last is repeated.
    void replyInTurn(std::vector<ReplyScript> scripts);
    /// Played as soon as a connection is accepted, before any request.
    void setGreeting(const ReplyScript &script);
    /// Answer as soon as the header is there, without waiting for the body.
    void setAnswersEarly(bool early);

    /// All that came so far, in order of arrival.
    std::vector<ReceivedRequest> requests() const;
    int requestCount() const;
    int connectionCount() const; ///< accepted so far
    int openConnections() const; ///< of them still open
    /// Forgets the requests and counts so far.
    void clear();

private:
    class Private;
    std::unique_ptr<Private> d; // Owned.
};

/// A loopback port at which nobody listens, so that connecting is refused.
Endpoint refusingEndpoint();

/// A port whose queue is full: connecting to it neither succeeds nor fails. Linux.
class SilentPort
{
public:
    SilentPort();
    ~SilentPort();
    SilentPort(const SilentPort &) = delete;
    SilentPort &operator=(const SilentPort &) = delete;
    Endpoint endpoint() const;

private:
    std::vector<int> m_descriptors; // Owned.
    std::uint16_t m_port = 0;
};

} // namespace loadgrove
