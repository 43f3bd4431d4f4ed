// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/connection.h"
#include "core/net/http2_exchange.h"

#include <QObject>
#include <QPointer>

#include <array>
#include <memory>

namespace loadgrove {

class Http2Pool;
class Http2Session;

/// One user's way to an endpoint by HTTP/2: a place for one exchange at a time on the sessions that
/// the users of a worker share. Where the server speaks HTTP/1.1 only, a connection of its own.
class Http2Connection final : public QObject, public Connection, private Http2Exchange
{
public:
    /// The pool must outlive this.
    Http2Connection(const Endpoint &endpoint, const ConnectionOptions &options, Http2Pool &pool);
    ~Http2Connection() override;

    void send(const Outgoing &outgoing, AnswerReceiver &receiver) override;
    void cancel() override;
    void checkTimeout(TimePoint now) override;
    bool isBusy() const override;
    void close() override;
    std::shared_ptr<const TlsPeer> peer() const override;

protected:
    void customEvent(QEvent *event) override;

private:
    enum class Phase
    {
        Idle,
        Exchanging, ///< waiting for a connection included
        Failed,     ///< the failure waits in the event queue to be told
    };
    void answered() override;
    void failed(TransportError kind, std::string text) override;
    void refused(TransportError kind, std::string text) override;
    void displaced() override;
    void unsupported(QTcpSocket *open) override;

    void begin();
    void leaveHome();
    void useHttp1(QTcpSocket *open = nullptr);

    const Endpoint m_endpoint;
    const ConnectionOptions m_options;
    Http2Pool &m_pool; // Not owned.
    Phase m_phase = Phase::Idle;
    bool m_retried = false;
    AnswerReceiver *m_receiver = nullptr; // Not owned.
    /// In turn, so that an answer stays whole while its receiver sends the next request.
    std::array<Answer, 2> m_answers;
    std::size_t m_current = 0;
    TimePoint m_started;
    QPointer<Http2Session> m_home;       // Not owned; where the last exchange was.
    std::unique_ptr<Connection> m_http1; // Owned; null unless the server speaks nothing else.
};

} // namespace loadgrove
