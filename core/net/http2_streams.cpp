// SPDX-License-Identifier: GPL-3.0-or-later
// Http2Session: the exchanges on it.
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/net/http2_session.h"

#include <algorithm>

namespace loadgrove {

namespace {

std::string resetText(std::uint32_t error)
{
    return utf8(Core::tr("the server reset the stream (%1)")
                    .arg(QLatin1String(nghttp2_http2_strerror(error))));
}

void forget(std::vector<Http2Exchange *> &list, Http2Exchange &exchange)
{
    std::replace(list.begin(), list.end(), &exchange, static_cast<Http2Exchange *>(nullptr));
}

} // namespace

bool Http2Session::hasRoom() const
{
    const bool isOpen = m_phase == Phase::Connecting || m_phase == Phase::Open;
    return isOpen && m_active.size() < m_limit && (m_options.keepAlive || m_started == 0);
}

void Http2Session::leave()
{
    if (--m_users > 0 || m_phase != Phase::Open)
        return;
    m_phase = Phase::Leaving;
    flushSoon();
}

void Http2Session::start(Http2Exchange &exchange)
{
    exchange.session = this;
    exchange.stream = -1;
    exchange.isSent = exchange.hasStatus = exchange.headEnded = false;
    exchange.isReset = exchange.isTooLarge = false;
    exchange.place = m_active.size();
    m_active.push_back(&exchange);
    m_queue.push_back(&exchange);
    if (++m_started == 1)
        open(); // which may fail at once
    else if (m_phase != Phase::Connecting)
        flushSoon();
}

/// The server has said how many streams it takes, perhaps not for the first time: who has none and
/// finds no room goes elsewhere.
void Http2Session::settingsCame()
{
    const std::uint32_t allowed =
        nghttp2_session_get_remote_settings(m_session, NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS);
    m_limit = std::clamp<std::size_t>(allowed, 1, streamLimit);
    if (m_phase == Phase::Connecting)
        m_phase = m_options.keepAlive ? Phase::Open : Phase::Leaving;
    while (m_active.size() > m_limit && !m_queue.empty()) {
        Http2Exchange *exchange = m_queue.back();
        m_queue.pop_back();
        if (!exchange)
            continue;
        detach(*exchange);
        exchange->displaced();
    }
}

/// What it has not answered for is closed by nghttp2; what it has not seen goes elsewhere too.
void Http2Session::goAwayCame(std::uint32_t error)
{
    m_serverError = error;
    m_phase = Phase::Leaving;
    for (Http2Exchange *exchange : std::exchange(m_queue, {})) {
        if (!exchange)
            continue;
        detach(*exchange);
        exchange->refused(TransportError::Closed, endText());
    }
}

void Http2Session::complete(Http2Exchange &exchange)
{
    exchange.answer->finished = m_lastRead;
    nghttp2_session_set_stream_user_data(m_session, exchange.stream, nullptr);
    if (!exchange.body.empty()) // answered before all was sent: the rest is of no use
        nghttp2_submit_rst_stream(m_session, NGHTTP2_FLAG_NONE, exchange.stream, NGHTTP2_CANCEL);
    exchange.stream = -1;
    m_complete.push_back(&exchange);
}

/// A stream that has not brought its whole answer is closed.
void Http2Session::closed(Http2Exchange &exchange, std::uint32_t error)
{
    detach(exchange);
    if (exchange.isTooLarge)
        return exchange.failed(TransportError::TooLarge,
                               utf8(exchange.isSent
                                        ? Core::tr("the response header is too large")
                                        : Core::tr("the request's header is too large")));
    if (error == NGHTTP2_REFUSED_STREAM && !exchange.hasStatus)
        return exchange.isReset ? exchange.refused(TransportError::Reset, resetText(error))
                                : exchange.refused(TransportError::Closed, endText());
    if (exchange.isReset)
        return exchange.failed(TransportError::Reset, resetText(error));
    exchange.failed(TransportError::Protocol, brokenText(nghttp2_http2_strerror(error)));
}

/// Tells who has an answer. They may start others on this session meanwhile, or cancel some.
void Http2Session::deliver()
{
    for (std::size_t i = 0; i < m_complete.size(); ++i) {
        Http2Exchange *exchange = m_complete[i];
        if (!exchange)
            continue;
        m_complete[i] = nullptr;
        m_used = true;
        detach(*exchange);
        if (exchange->collector.finish())
            exchange->answered();
        else
            exchange->failed(TransportError::Protocol,
                             utf8(Core::tr("the body cannot be decompressed")));
    }
    m_complete.clear();
}

/// It is no longer of this session.
void Http2Session::detach(Http2Exchange &exchange)
{
    m_active[exchange.place] = m_active.back();
    m_active[exchange.place]->place = exchange.place;
    m_active.pop_back();
    exchange.session = nullptr;
    exchange.stream = -1;
}

void Http2Session::cancel(Http2Exchange &exchange)
{
    forget(m_complete, exchange);
    forget(m_queue, exchange);
    if (exchange.stream > 0) {
        nghttp2_session_set_stream_user_data(m_session, exchange.stream, nullptr);
        nghttp2_submit_rst_stream(m_session, NGHTTP2_FLAG_NONE, exchange.stream, NGHTTP2_CANCEL);
    }
    detach(exchange);
    if (m_phase == Phase::Connecting && m_active.empty()) // nobody waits for it any more
        lose(TransportError::ConnectTimeout, {});
    else
        flushSoon();
}

SocketFailure Http2Session::giveUp(Http2Exchange &exchange)
{
    SocketFailure failure{TransportError::Timeout,
                          utf8(Core::tr("the answer did not come in time"))};
    if (m_phase == Phase::Connecting)
        failure = {TransportError::ConnectTimeout,
                   m_session ? utf8(Core::tr("the server did not speak HTTP/2 in time"))
                             : connectTimeoutText(*m_socket)};
    else if (!exchange.isSent)
        failure.text = utf8(Core::tr("the request could not be sent in time"));
    if (m_phase == Phase::Open && (!exchange.isSent || m_lastRead < exchange.answer->sent))
        m_phase = Phase::Leaving;
    cancel(exchange);
    return failure;
}

} // namespace loadgrove
