// SPDX-License-Identifier: GPL-3.0-or-later
// Http2Session: the exchanges on it, and nghttp2's callbacks.
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/net/http2_session.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace loadgrove {

namespace {

constexpr std::size_t frameHeader = 9;
/// NGHTTP2_ERR_TOO_MANY_CONTINUATIONS, which not every version's header knows: nghttp2's own bound
/// of a response header.
constexpr ssize_t tooManyContinuations = -905;

std::string_view view(const std::uint8_t *text, std::size_t size)
{
    return {reinterpret_cast<const char *>(text), size};
}

Http2Exchange *exchangeOf(nghttp2_session *session, std::int32_t stream)
{
    return stream > 0
               ? static_cast<Http2Exchange *>(nghttp2_session_get_stream_user_data(session, stream))
               : nullptr;
}

AnswerCollector::Field meaningOf(std::string_view name)
{
    if (name == "location")
        return AnswerCollector::Field::Location;
    if (name == "content-encoding")
        return AnswerCollector::Field::ContentEncoding;
    if (name == "set-cookie")
        return AnswerCollector::Field::SetCookie;
    return AnswerCollector::Field::Other;
}

ssize_t readBody(nghttp2_session *session, std::int32_t stream, std::uint8_t *buffer,
                 std::size_t size, std::uint32_t *flags, nghttp2_data_source *, void *)
{
    Http2Exchange *exchange = exchangeOf(session, stream);
    if (!exchange) // cancelled: its bytes may be gone
        return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE;
    const std::size_t part = std::min(size, exchange->body.size());
    std::memcpy(buffer, exchange->body.data(), part);
    exchange->body.remove_prefix(part);
    if (exchange->body.empty())
        *flags |= NGHTTP2_DATA_FLAG_EOF;
    return ssize_t(part);
}

std::string invalidText(const char *what)
{
    return utf8(Core::tr("the response is not valid HTTP/2 (%1)").arg(QLatin1String(what)));
}

std::string resetText(std::uint32_t error)
{
    return utf8(Core::tr("the server reset the stream (%1)")
                    .arg(QLatin1String(nghttp2_http2_strerror(error))));
}

} // namespace

/// nghttp2 has found what it cannot go on after, and has said so to the server.
void Http2Session::endIfBroken()
{
    if (m_phase == Phase::Lost || nghttp2_session_want_read(m_session)
        || nghttp2_session_want_write(m_session))
        return;
    if (m_error == NGHTTP2_NO_ERROR)
        lose(TransportError::Closed, utf8(Core::tr("the server ended the connection")));
    else
        lose(TransportError::Protocol, invalidText(nghttp2_http2_strerror(m_error)));
}

/// What nghttp2 calls. They only note: who is told something is told when it has returned.
struct Http2Session::Callbacks
{
    static Http2Session &self(void *data) { return *static_cast<Http2Session *>(data); }

    static int header(nghttp2_session *session, const nghttp2_frame *frame,
                      const std::uint8_t *name, std::size_t nameSize, const std::uint8_t *value,
                      std::size_t valueSize, std::uint8_t, void *)
    {
        Http2Exchange *exchange = exchangeOf(session, frame->hd.stream_id);
        if (!exchange)
            return 0;
        const std::string_view key = view(name, nameSize), text = view(value, valueSize);
        if (!exchange->collector.countHeader(nameSize + valueSize + 4)) {
            exchange->failure = TransportError::TooLarge;
            return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE;
        }
        if (key == ":status") {
            int status = 0;
            std::from_chars(text.data(), text.data() + text.size(), status);
            if (status >= 200) {
                exchange->hasStatus = true;
                exchange->answer->firstByte = Clock::now();
                exchange->collector.setStatus(status);
            }
        } else if (exchange->hasStatus) {
            exchange->collector.addField(meaningOf(key), key, text, exchange->headEnded);
        }
        return 0;
    }

    static int data(nghttp2_session *session, std::uint8_t, std::int32_t stream,
                    const std::uint8_t *bytes, std::size_t size, void *)
    {
        if (Http2Exchange *exchange = exchangeOf(session, stream))
            exchange->collector.addBody(view(bytes, size));
        return 0;
    }

    static int frame(nghttp2_session *session, const nghttp2_frame *frame, void *data)
    {
        Http2Session &owner = self(data);
        if (frame->hd.type == NGHTTP2_SETTINGS && !(frame->hd.flags & NGHTTP2_FLAG_ACK))
            owner.settingsCame();
        else if (frame->hd.type == NGHTTP2_GOAWAY && owner.m_phase == Phase::Open)
            owner.m_phase = Phase::Leaving;
        Http2Exchange *exchange = exchangeOf(session, frame->hd.stream_id);
        if (!exchange)
            return 0;
        exchange->answer->bytesReceived += std::int64_t(frame->hd.length + frameHeader);
        if (frame->hd.type == NGHTTP2_RST_STREAM)
            exchange->isReset = true;
        if (frame->hd.type == NGHTTP2_HEADERS && exchange->hasStatus)
            exchange->headEnded = true;
        const bool mayEnd = frame->hd.type == NGHTTP2_HEADERS || frame->hd.type == NGHTTP2_DATA;
        if (mayEnd && (frame->hd.flags & NGHTTP2_FLAG_END_STREAM) && exchange->hasStatus)
            owner.complete(*exchange);
        return 0;
    }

    static int sent(nghttp2_session *session, const nghttp2_frame *frame, void *data)
    {
        if (frame->hd.type == NGHTTP2_GOAWAY)
            self(data).m_error = frame->goaway.error_code;
        if (Http2Exchange *exchange = exchangeOf(session, frame->hd.stream_id))
            exchange->answer->bytesSent += std::int64_t(frame->hd.length + frameHeader);
        return 0;
    }

    static int streamClosed(nghttp2_session *session, std::int32_t stream, std::uint32_t error,
                            void *data)
    {
        if (Http2Exchange *exchange = exchangeOf(session, stream))
            self(data).closed(*exchange, error);
        return 0;
    }
};

/// Null without memory.
nghttp2_session *Http2Session::newSession()
{
    nghttp2_session_callbacks *callbacks = nullptr;
    nghttp2_option *option = nullptr;
    nghttp2_session *made = nullptr;
    if (nghttp2_session_callbacks_new(&callbacks) == 0 && nghttp2_option_new(&option) == 0) {
        nghttp2_session_callbacks_set_on_header_callback(callbacks, &Callbacks::header);
        nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, &Callbacks::data);
        nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, &Callbacks::frame);
        nghttp2_session_callbacks_set_on_frame_send_callback(callbacks, &Callbacks::sent);
        nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, &Callbacks::streamClosed);
        nghttp2_option_set_no_closed_streams(option, 1);
        if (nghttp2_session_client_new2(&made, callbacks, this, option) != 0)
            made = nullptr;
    }
    nghttp2_option_del(option);
    nghttp2_session_callbacks_del(callbacks);
    return made;
}

bool Http2Session::hasRoom() const
{
    const bool isOpen = m_phase == Phase::Connecting || m_phase == Phase::Open;
    return isOpen && m_active.size() < m_limit && (m_options.keepAlive || m_started == 0);
}

void Http2Session::start(Http2Exchange &exchange)
{
    exchange.session = this;
    exchange.stream = -1;
    exchange.isSent = exchange.hasStatus = exchange.headEnded = exchange.isReset = false;
    exchange.failure = TransportError::None;
    m_active.push_back(&exchange);
    ++m_started;
    if (m_phase != Phase::Connecting)
        submit(exchange);
}

/// The server has said how many streams it takes: who waits is sent, as far as it goes.
void Http2Session::settingsCame()
{
    const std::uint32_t allowed =
        nghttp2_session_get_remote_settings(m_session, NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS);
    m_limit = std::clamp<std::size_t>(allowed, 1, streamLimit);
    if (m_phase != Phase::Connecting)
        return;
    m_phase = Phase::Open;
    std::vector<Http2Exchange *> waiting;
    waiting.swap(m_active);
    for (Http2Exchange *exchange : waiting) {
        if (m_active.size() < m_limit) {
            m_active.push_back(exchange);
            submit(*exchange);
        } else {
            m_excess.push_back(exchange);
        }
    }
}

void Http2Session::submit(Http2Exchange &exchange)
{
    const std::vector<nghttp2_nv> &fields = m_headers.read(exchange.request.bytes, m_endpoint.tls);
    exchange.body = m_headers.body();
    nghttp2_data_provider provider{};
    provider.read_callback = readBody;
    exchange.stream =
        nghttp2_submit_request(m_session, nullptr, fields.data(), fields.size(),
                               exchange.body.empty() ? nullptr : &provider, &exchange);
    if (exchange.stream < 0) { // no stream identifier is left, or no memory
        exchange.resetCode = NGHTTP2_REFUSED_STREAM;
        exchange.failure = TransportError::Local;
        m_complete.push_back(&exchange);
        m_phase = Phase::Leaving;
    } else {
        m_unsent.push_back(&exchange);
    }
    flushSoon();
}

void Http2Session::receive(std::string_view bytes)
{
    m_receiving = true;
    const ssize_t used = nghttp2_session_mem_recv(
        m_session, reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size());
    deliver();
    m_receiving = false;
    if (m_phase == Phase::Lost)
        return;
    flush();
    if (used == tooManyContinuations)
        lose(TransportError::TooLarge, utf8(Core::tr("the response header is too large")));
    else if (used < 0)
        lose(TransportError::Protocol, invalidText(nghttp2_strerror(int(used))));
}

void Http2Session::complete(Http2Exchange &exchange)
{
    exchange.answer->finished = Clock::now();
    nghttp2_session_set_stream_user_data(m_session, exchange.stream, nullptr);
    if (!exchange.body.empty()) // answered before all was sent: the rest is of no use
        nghttp2_submit_rst_stream(m_session, NGHTTP2_FLAG_NONE, exchange.stream, NGHTTP2_NO_ERROR);
    m_complete.push_back(&exchange);
}

/// A stream that has not brought its whole answer is closed.
void Http2Session::closed(Http2Exchange &exchange, std::uint32_t error)
{
    exchange.resetCode = error;
    if (exchange.failure == TransportError::None)
        exchange.failure = exchange.isReset || error == NGHTTP2_REFUSED_STREAM
                               ? TransportError::Reset
                               : TransportError::Protocol;
    m_complete.push_back(&exchange);
}

/// Tells who has an end. They may start others on this session meanwhile, or cancel some.
void Http2Session::deliver()
{
    for (std::size_t i = 0; i < m_complete.size(); ++i) {
        if (Http2Exchange *exchange = std::exchange(m_complete[i], nullptr)) {
            detach(*exchange);
            tell(*exchange);
        }
    }
    m_complete.clear();
    for (std::size_t i = 0; i < m_excess.size(); ++i) {
        if (Http2Exchange *exchange = std::exchange(m_excess[i], nullptr)) {
            exchange->session = nullptr;
            exchange->displaced();
        }
    }
    m_excess.clear();
    if (!m_options.keepAlive && m_used && m_phase == Phase::Open)
        m_phase = Phase::Leaving;
}

void Http2Session::tell(Http2Exchange &exchange)
{
    if (exchange.failure == TransportError::None) {
        m_used = true;
        if (exchange.collector.finish())
            return exchange.answered();
        return exchange.failed(TransportError::Protocol,
                               utf8(Core::tr("the body cannot be decompressed")));
    }
    if (exchange.resetCode == NGHTTP2_REFUSED_STREAM)
        return exchange.refused(exchange.failure, resetText(exchange.resetCode));
    switch (exchange.failure) {
    case TransportError::TooLarge:
        return exchange.failed(TransportError::TooLarge,
                               utf8(Core::tr("the response header is too large")));
    case TransportError::Reset:
        return exchange.failed(TransportError::Reset, resetText(exchange.resetCode));
    default:
        return exchange.failed(TransportError::Protocol,
                               invalidText(nghttp2_http2_strerror(exchange.resetCode)));
    }
}

/// It is no longer of this session.
void Http2Session::detach(Http2Exchange &exchange)
{
    std::erase(m_active, &exchange);
    std::erase(m_unsent, &exchange);
    exchange.session = nullptr;
    exchange.stream = -1;
}

void Http2Session::cancel(Http2Exchange &exchange)
{
    std::replace(m_complete.begin(), m_complete.end(), &exchange,
                 static_cast<Http2Exchange *>(nullptr));
    std::replace(m_excess.begin(), m_excess.end(), &exchange,
                 static_cast<Http2Exchange *>(nullptr));
    if (exchange.stream > 0 && m_phase != Phase::Lost) {
        nghttp2_session_set_stream_user_data(m_session, exchange.stream, nullptr);
        nghttp2_submit_rst_stream(m_session, NGHTTP2_FLAG_NONE, exchange.stream, NGHTTP2_CANCEL);
        flushSoon();
    }
    detach(exchange);
    if (m_phase == Phase::Connecting && m_active.empty()) // nobody waits for it any more
        lose(TransportError::ConnectTimeout, {});
}

} // namespace loadgrove
