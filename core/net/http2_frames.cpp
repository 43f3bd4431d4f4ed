// SPDX-License-Identifier: GPL-3.0-or-later
// Http2Session: nghttp2, which makes frames of exchanges and reads those that come.
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/net/http2_session.h"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace loadgrove {

namespace {

constexpr std::size_t frameHeader = 9;
/// Frames are made up to this size before the socket is asked to take them.
constexpr std::size_t outputSize = 256u << 10;
constexpr std::int32_t connectionWindow = 16 << 20;
constexpr std::uint32_t streamWindow = 1u << 20;
/// Of a request; what servers bear is much less.
constexpr std::size_t sentHeaderLimit = 1u << 20;
/// What nghttp2 says of a fault is kept up to this size.
constexpr std::size_t complaintLimit = 300;
#ifdef LOADGROVE_NGHTTP2_CONTINUATIONS
/// Frames of one response header. Where there are more than this the session ends; a smaller header
/// that passes Connection::headerLimit ends its stream only.
constexpr std::size_t continuationLimit = 256;
#endif
/// NGHTTP2_ERR_TOO_MANY_CONTINUATIONS, which not every version's header knows.
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

} // namespace

/// What nghttp2 calls. Who waits for an answer is told of it when nghttp2 has returned.
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
            exchange->isTooLarge = true;
            return NGHTTP2_ERR_TEMPORAL_CALLBACK_FAILURE; // resets the stream
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
        else if (frame->hd.type == NGHTTP2_GOAWAY)
            owner.goAwayCame(frame->goaway.error_code);
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
        if (Http2Exchange *exchange = exchangeOf(session, frame->hd.stream_id)) {
            exchange->answer->bytesSent += std::int64_t(frame->hd.length + frameHeader);
            if (frame->hd.type == NGHTTP2_HEADERS)
                self(data).m_framed.push_back(exchange);
        }
        return 0;
    }

    /// nghttp2 closes the stream after it.
    static int notSent(nghttp2_session *session, const nghttp2_frame *frame, int error, void *)
    {
        Http2Exchange *exchange = exchangeOf(session, frame->hd.stream_id);
        if (exchange && error == NGHTTP2_ERR_FRAME_SIZE_ERROR)
            exchange->isTooLarge = true;
        return 0;
    }

    static int streamClosed(nghttp2_session *session, std::int32_t stream, std::uint32_t error,
                            void *data)
    {
        if (Http2Exchange *exchange = exchangeOf(session, stream))
            self(data).closed(*exchange, error);
        return 0;
    }

    static int complaint(nghttp2_session *, int, const char *text, std::size_t size, void *data)
    {
        self(data).m_complaint.assign(text, std::min(size, complaintLimit));
        return 0;
    }

    static void set(nghttp2_session_callbacks *callbacks)
    {
        nghttp2_session_callbacks_set_on_header_callback(callbacks, &header);
        nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, &data);
        nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, &frame);
        nghttp2_session_callbacks_set_on_frame_send_callback(callbacks, &sent);
        nghttp2_session_callbacks_set_on_frame_not_send_callback(callbacks, &notSent);
        nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, &streamClosed);
        nghttp2_session_callbacks_set_error_callback2(callbacks, &complaint);
    }
};

/// Null without memory.
nghttp2_session *Http2Session::newSession()
{
    nghttp2_session_callbacks *callbacks = nullptr;
    nghttp2_option *option = nullptr;
    nghttp2_session *made = nullptr;
    if (nghttp2_session_callbacks_new(&callbacks) == 0 && nghttp2_option_new(&option) == 0) {
        Callbacks::set(callbacks);
        nghttp2_option_set_no_closed_streams(option, 1);
        nghttp2_option_set_max_send_header_block_length(option, sentHeaderLimit);
#ifdef LOADGROVE_NGHTTP2_CONTINUATIONS
        nghttp2_option_set_max_continuations(option, continuationLimit);
#endif
        if (nghttp2_session_client_new2(&made, callbacks, this, option) != 0)
            made = nullptr;
    }
    nghttp2_option_del(option);
    nghttp2_session_callbacks_del(callbacks);
    return made;
}

bool Http2Session::makeSession()
{
    m_session = newSession();
    const nghttp2_settings_entry settings[] = {
        {NGHTTP2_SETTINGS_ENABLE_PUSH, 0},
        {NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, streamWindow},
    };
    return m_session
           && nghttp2_submit_settings(m_session, NGHTTP2_FLAG_NONE, settings, std::size(settings))
                  == 0
           && nghttp2_session_set_local_window_size(m_session, NGHTTP2_FLAG_NONE, 0,
                                                    connectionWindow)
                  == 0;
}

/// Makes frames of what is to be sent; false when there is nothing.
bool Http2Session::collectOutput()
{
    if (m_phase != Phase::Connecting) {
        for (Http2Exchange *exchange : m_queue) {
            if (exchange)
                submit(*exchange);
        }
        m_queue.clear();
    }
    while (m_output.size() < outputSize) {
        const std::uint8_t *data = nullptr;
        const ssize_t size = nghttp2_session_mem_send(m_session, &data);
        if (size <= 0)
            break;
        m_output.append(reinterpret_cast<const char *>(data), std::size_t(size));
    }
    const TimePoint now = Clock::now();
    for (Http2Exchange *exchange : m_framed) {
        exchange->answer->sent = now;
        exchange->answer->http2 = true;
        exchange->isSent = true;
    }
    m_framed.clear();
    return !m_output.empty();
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
    if (exchange.stream > 0)
        return;
    m_phase = Phase::Leaving; // no stream identifier is left, or no memory
    const int error = exchange.stream;
    detach(exchange);
    exchange.refused(TransportError::Local, nghttp2_strerror(error));
}

void Http2Session::receive(std::string_view bytes)
{
    m_receiving = true;
    m_lastRead = Clock::now();
    m_complaint.clear();
    const ssize_t used = nghttp2_session_mem_recv(
        m_session, reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size());
    deliver();
    m_receiving = false;
    flush();
    if (used == tooManyContinuations)
        lose(TransportError::TooLarge, utf8(Core::tr("the response header is too large")));
    else if (used < 0)
        lose(TransportError::Protocol, brokenText(nghttp2_strerror(int(used))));
}

/// nghttp2 has found what it cannot go on after, and has said so to the server.
void Http2Session::endIfBroken()
{
    if (m_phase == Phase::Lost || nghttp2_session_want_read(m_session)
        || nghttp2_session_want_write(m_session))
        return;
    if (m_error == NGHTTP2_NO_ERROR)
        lose(TransportError::Closed, endText());
    else
        lose(TransportError::Protocol, brokenText(nghttp2_http2_strerror(m_error)));
}

/// reason: where nghttp2 has not complained more precisely.
std::string Http2Session::brokenText(std::string_view reason) const
{
    const QString why = qs(m_complaint.empty() ? reason : std::string_view(m_complaint));
    return utf8(m_phase == Phase::Connecting
                    ? Core::tr("the server does not speak HTTP/2 (%1)").arg(why)
                    : Core::tr("the response is not valid HTTP/2 (%1)").arg(why));
}

std::string Http2Session::endText() const
{
    if (m_serverError == NGHTTP2_NO_ERROR)
        return utf8(Core::tr("the server ended the connection"));
    return utf8(Core::tr("the server ended the connection (%1)")
                    .arg(QLatin1String(nghttp2_http2_strerror(m_serverError))));
}

} // namespace loadgrove
