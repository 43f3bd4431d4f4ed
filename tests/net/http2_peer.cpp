// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/http2_peer.h"

#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <cstring>

#include <sys/socket.h>

namespace loadgrove {

namespace {

std::string textOf(const std::uint8_t *text, std::size_t size)
{
    return {reinterpret_cast<const char *>(text), size};
}

nghttp2_nv field(const std::string &name, const std::string &value)
{
    const auto bytes = [](const std::string &text) {
        return const_cast<std::uint8_t *>(reinterpret_cast<const std::uint8_t *>(text.data()));
    };
    return {bytes(name), bytes(value), name.size(), value.size(), NGHTTP2_NV_FLAG_NONE};
}

std::vector<nghttp2_nv> fieldsOf(const Http2Reply::Headers &headers)
{
    std::vector<nghttp2_nv> fields;
    for (const auto &[name, value] : headers)
        fields.push_back(field(name, value));
    return fields;
}

} // namespace

struct Http2Peer::Callbacks
{
    static Http2Peer &self(void *data) { return *static_cast<Http2Peer *>(data); }

    static int begins(nghttp2_session *, const nghttp2_frame *frame, void *data)
    {
        self(data).m_streams[frame->hd.stream_id];
        ++self(data).m_state.streams;
        return 0;
    }

    static int header(nghttp2_session *, const nghttp2_frame *frame, const std::uint8_t *name,
                      std::size_t nameSize, const std::uint8_t *value, std::size_t valueSize,
                      std::uint8_t, void *data)
    {
        ReceivedRequest &request = self(data).m_streams[frame->hd.stream_id].request;
        const std::string key = textOf(name, nameSize), text = textOf(value, valueSize);
        if (key == ":method")
            request.method = text;
        else if (key == ":path")
            request.target = text;
        else if (key == ":authority")
            request.headers += "Host: " + text + "\r\n";
        else if (key != ":scheme")
            request.headers += key + ": " + text + "\r\n";
        return 0;
    }

    static int body(nghttp2_session *, std::uint8_t, std::int32_t stream, const std::uint8_t *bytes,
                    std::size_t size, void *data)
    {
        self(data).m_streams[stream].request.body += textOf(bytes, size);
        return 0;
    }

    static int frame(nghttp2_session *, const nghttp2_frame *frame, void *data)
    {
        Http2ServerState &state = self(data).m_state;
        const int type = frame->hd.type;
        if (type == NGHTTP2_RST_STREAM)
            ++state.cancelled;
        if (type == NGHTTP2_GOAWAY && frame->goaway.error_code == NGHTTP2_NO_ERROR)
            ++state.goodbyes;
        if (type == NGHTTP2_PING && (frame->hd.flags & NGHTTP2_FLAG_ACK))
            ++state.pongs;
        const bool isWhole = frame->hd.flags & NGHTTP2_FLAG_END_STREAM;
        const bool early = state.options.answersEarly;
        if (type == NGHTTP2_HEADERS ? isWhole || early : type == NGHTTP2_DATA && isWhole && !early)
            self(data).take(frame->hd.stream_id);
        return 0;
    }

    static int closed(nghttp2_session *, std::int32_t stream, std::uint32_t, void *data)
    {
        self(data).m_state.streams -= int(self(data).m_streams.erase(stream));
        return 0;
    }

    static ssize_t padding(nghttp2_session *, const nghttp2_frame *frame, std::size_t most, void *)
    {
        return ssize_t(std::min(most, frame->hd.length + 100));
    }

    static ssize_t readBody(nghttp2_session *session, std::int32_t stream, std::uint8_t *buffer,
                            std::size_t size, std::uint32_t *flags, nghttp2_data_source *,
                            void *data)
    {
        Stream &state = self(data).m_streams[stream];
        const std::size_t part = std::min(size, state.reply.body.size() - state.sent);
        std::memcpy(buffer, state.reply.body.data() + state.sent, part);
        state.sent += part;
        if (state.sent < state.reply.body.size())
            return ssize_t(part);
        if (state.reply.begins)
            return part > 0 ? ssize_t(part) : ssize_t(NGHTTP2_ERR_DEFERRED);
        *flags |= NGHTTP2_DATA_FLAG_EOF;
        if (!state.reply.trailers.empty()) {
            *flags |= NGHTTP2_DATA_FLAG_NO_END_STREAM;
            const auto fields = fieldsOf(state.reply.trailers);
            nghttp2_submit_trailer(session, stream, fields.data(), fields.size());
        }
        return ssize_t(part);
    }
};

Http2Peer::Http2Peer(QTcpSocket *socket, Http2ServerState &state, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_state(state)
    , m_number(state.connections++)
{
    ++m_state.open;
    socket->setParent(this);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    nghttp2_session_callbacks *callbacks = nullptr;
    nghttp2_session_callbacks_new(&callbacks);
    nghttp2_session_callbacks_set_on_begin_headers_callback(callbacks, &Callbacks::begins);
    nghttp2_session_callbacks_set_on_header_callback(callbacks, &Callbacks::header);
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, &Callbacks::body);
    nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, &Callbacks::frame);
    nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, &Callbacks::closed);
    if (state.options.pads)
        nghttp2_session_callbacks_set_select_padding_callback(callbacks, &Callbacks::padding);
    nghttp2_option *option = nullptr;
    nghttp2_option_new(&option);
    nghttp2_option_set_max_send_header_block_length(option, 8u << 20);
    nghttp2_option_set_no_auto_window_update(option, state.options.answersEarly);
    nghttp2_session_server_new2(&m_session, callbacks, this, option);
    nghttp2_option_del(option);
    nghttp2_session_callbacks_del(callbacks);
    const nghttp2_settings_entry settings[] = {
        {NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, state.options.maxStreams},
        {NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, state.options.window},
    };
    connect(socket, &QTcpSocket::readyRead, this, &Http2Peer::onReadyRead);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    if (state.options.greeting.empty())
        nghttp2_submit_settings(m_session, NGHTTP2_FLAG_NONE, settings, std::size(settings));
    else
        socket->write(QByteArray::fromStdString(state.options.greeting));
    flush();
    onReadyRead();
}

Http2Peer::~Http2Peer()
{
    m_socket->disconnect(this);
    nghttp2_session_del(m_session);
    m_state.streams -= int(m_streams.size());
    --m_state.open;
}

void Http2Peer::onReadyRead()
{
    const QByteArray bytes = m_socket->readAll();
    if (!m_state.options.greeting.empty())
        return;
    const ssize_t used = nghttp2_session_mem_recv(
        m_session, reinterpret_cast<const std::uint8_t *>(bytes.constData()),
        std::size_t(bytes.size()));
    for (const std::int32_t stream : std::exchange(m_due, {}))
        respond(stream);
    flush();
    if (used < 0)
        m_socket->disconnectFromHost();
}

void Http2Peer::flush()
{
    if (m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    const std::uint8_t *data = nullptr; // never more than the client's windows
    for (ssize_t size = 1; size > 0;) {
        size = nghttp2_session_mem_send(m_session, &data);
        if (size > 0)
            m_socket->write(reinterpret_cast<const char *>(data), size);
    }
    m_socket->flush();
    const bool isOver =
        !nghttp2_session_want_read(m_session) && !nghttp2_session_want_write(m_session);
    if (isOver && m_state.options.greeting.empty())
        m_socket->disconnectFromHost();
}

void Http2Peer::take(std::int32_t stream)
{
    Stream &state = m_streams[stream];
    state.request.connection = m_number;
    state.request.index = m_taken++;
    int most = m_state.mostStreams;
    while (most < int(m_streams.size())
           && !m_state.mostStreams.compare_exchange_weak(most, int(m_streams.size()))) {
    }
    Http2Server::Handler handler;
    {
        const std::lock_guard lock(m_state.mutex);
        m_state.requests.push_back(state.request);
        handler = m_state.handler;
    }
    state.reply = handler(state.request);
    m_due.push_back(stream);
}

void Http2Peer::respond(std::int32_t stream)
{
    const auto found = m_streams.find(stream);
    if (found == m_streams.end())
        return; // cancelled
    const Http2Reply &reply = found->second.reply;
    const auto wait = std::exchange(found->second.reply.pause, {});
    if (wait.count() > 0) {
        QTimer::singleShot(wait, Qt::PreciseTimer, this, [this, stream] {
            respond(stream);
            flush();
        });
        return;
    }
    sendFirst(stream, reply);
    if (reply.begins) {
        sendHead(stream, reply);
        flush();
    }
    act(stream, reply);
}

/// What goes before the answer.
void Http2Peer::sendFirst(std::int32_t stream, const Http2Reply &reply)
{
    if (reply.newLimit > 0) {
        const nghttp2_settings_entry limit = {NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS,
                                              reply.newLimit};
        nghttp2_submit_settings(m_session, NGHTTP2_FLAG_NONE, &limit, 1);
    }
    if (reply.pings)
        nghttp2_submit_ping(m_session, NGHTTP2_FLAG_NONE, nullptr);
    if (reply.saysGoAway)
        nghttp2_submit_goaway(m_session, NGHTTP2_FLAG_NONE, stream, reply.code, nullptr, 0);
    if (reply.interim > 0) {
        const Http2Reply::Headers early = {{":status", std::to_string(reply.interim)},
                                           {"x-early", "1"},
                                           {"content-encoding", "gzip"}};
        const auto fields = fieldsOf(early);
        nghttp2_submit_headers(m_session, NGHTTP2_FLAG_NONE, stream, nullptr, fields.data(),
                               fields.size(), nullptr);
    }
}

void Http2Peer::sendHead(std::int32_t stream, const Http2Reply &reply)
{
    Http2Reply::Headers headers = {{":status", std::to_string(reply.status)}};
    headers.insert(headers.end(), reply.headers.begin(), reply.headers.end());
    const auto fields = fieldsOf(headers);
    nghttp2_data_provider provider{};
    provider.read_callback = &Callbacks::readBody;
    const bool endsWithHead = reply.body.empty() && reply.trailers.empty() && !reply.begins;
    nghttp2_submit_response(m_session, stream, fields.data(), fields.size(),
                            endsWithHead ? nullptr : &provider);
}

void Http2Peer::act(std::int32_t stream, const Http2Reply &reply)
{
    using Action = Http2Reply::Action;
    switch (reply.action) {
    case Action::Answer:
        if (!reply.begins)
            sendHead(stream, reply);
        return;
    case Action::Reset:
        nghttp2_submit_rst_stream(m_session, NGHTTP2_FLAG_NONE, stream, reply.code);
        return;
    case Action::GoAway:
        nghttp2_submit_goaway(m_session, NGHTTP2_FLAG_NONE, std::max(stream - 2, 0), reply.code,
                              nullptr, 0);
        return;
    case Action::Close:
        flush();
        m_socket->disconnectFromHost();
        return;
    case Action::Abort: {
        const linger now{1, 0};
        setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof(now));
        m_socket->abort();
        return;
    }
    case Action::Raw:
        flush();
        m_socket->write(QByteArray::fromStdString(reply.bytes));
        return;
    case Action::Hang:
        return;
    }
}

} // namespace loadgrove
