// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http2_connection.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/net/http1_connection.h"
#include "core/net/http2_pool.h"

#include <QCoreApplication>
#include <QEvent>

namespace loadgrove {

Http2Connection::Http2Connection(const Endpoint &endpoint, const ConnectionOptions &options,
                                 Http2Pool &pool)
    : m_endpoint(endpoint)
    , m_options(options)
    , m_pool(pool)
{
}

Http2Connection::~Http2Connection()
{
    if (session)
        session->cancel(*this);
    leaveHome();
}

void Http2Connection::send(const Outgoing &outgoing, AnswerReceiver &receiver)
{
    Q_ASSERT(!isBusy());
    request = outgoing;
    m_receiver = &receiver;
    m_retried = false;
    m_current ^= 1;
    answer = &m_answers[m_current];
    resetAnswer(*answer);
    answer->http2 = false;
    m_started = answer->sent = Clock::now();
    if (m_pool.speaksHttp1())
        useHttp1();
    if (m_http1)
        return m_http1->send(request, receiver);
    m_phase = Phase::Exchanging;
    begin();
}

void Http2Connection::begin()
{
    collector.begin(m_options.compression, *m_receiver, *answer);
    Http2Session &target = m_pool.sessionFor(m_home);
    if (m_home != &target) {
        leaveHome();
        m_home = &target;
        m_home->join();
    }
    target.start(*this);
}

void Http2Connection::leaveHome()
{
    if (m_home)
        m_home->leave();
    m_home = nullptr;
}

void Http2Connection::useHttp1(QTcpSocket *open)
{
    if (m_http1)
        return;
    auto http1 = std::make_unique<Http1Connection>(m_endpoint, m_options, open);
    if (open)
        http1->setOpened(answer->connecting, answer->handshake);
    m_http1 = std::move(http1);
}

void Http2Connection::cancel()
{
    if (m_http1)
        return m_http1->cancel();
    m_phase = Phase::Idle;
    if (session)
        session->cancel(*this);
}

void Http2Connection::close()
{
    if (m_http1)
        return m_http1->close();
    if (!isBusy())
        leaveHome(); // which ends when nobody comes back to it
}

std::shared_ptr<const TlsPeer> Http2Connection::peer() const
{
    if (m_http1)
        return m_http1->peer();
    return m_home ? m_home->peer() : nullptr;
}

bool Http2Connection::isBusy() const
{
    return m_http1 ? m_http1->isBusy() : m_phase != Phase::Idle;
}

void Http2Connection::checkTimeout(TimePoint now)
{
    if (m_http1)
        return m_http1->checkTimeout(now);
    const nanoseconds timeout = request.timeout;
    if (m_phase != Phase::Exchanging || timeout <= nanoseconds(0)
        || now - (isSent ? answer->sent : m_started) < timeout)
        return;
    SocketFailure failure = session->giveUp(*this);
    failed(failure.kind, std::move(failure.text));
}

void Http2Connection::answered()
{
    m_phase = Phase::Idle;
    m_receiver->answered(*answer);
}

void Http2Connection::failed(TransportError kind, std::string text)
{
    answer->finished = Clock::now();
    answer->status = 0;
    answer->error = kind;
    answer->errorText = std::move(text);
    m_phase = Phase::Failed;
    QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

void Http2Connection::refused(TransportError kind, std::string text)
{
    if (m_retried)
        return failed(kind, std::move(text));
    m_retried = true;
    answer->reconnected = isSent;
    m_started = answer->sent = Clock::now();
    begin();
}

void Http2Connection::displaced()
{
    begin();
}

void Http2Connection::unsupported(QTcpSocket *open)
{
    m_pool.setSpeaksHttp1();
    m_phase = Phase::Idle;
    useHttp1(open);
    m_http1->send(request, *m_receiver);
}

void Http2Connection::customEvent(QEvent *)
{
    if (m_phase != Phase::Failed)
        return; // cancelled since
    m_phase = Phase::Idle;
    m_receiver->answered(*answer);
}

} // namespace loadgrove
