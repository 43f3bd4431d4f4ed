// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/http2_peer.h"

#include <QTcpSocket>

#include <algorithm>
#include <cstring>

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

std::vector<nghttp2_nv> fieldsOf(const std::vector<std::pair<std::string, std::string>> &headers)
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
        if (frame->hd.type == NGHTTP2_RST_STREAM)
            ++self(data).m_state.cancelled;
        const bool mayEnd = frame->hd.type == NGHTTP2_HEADERS || frame->hd.type == NGHTTP2_DATA;
        if (mayEnd && (frame->hd.flags & NGHTTP2_FLAG_END_STREAM))
            self(data).take(frame->hd.stream_id);
        return 0;
    }

    static int closed(nghttp2_session *, std::int32_t stream, std::uint32_t, void *data)
    {
        self(data).m_streams.erase(stream);
        return 0;
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
    nghttp2_session_callbacks *callbacks = nullptr;
    nghttp2_session_callbacks_new(&callbacks);
    nghttp2_session_callbacks_set_on_header_callback(callbacks, &Callbacks::header);
    nghttp2_session_callbacks_set_on_data_chunk_recv_callback(callbacks, &Callbacks::body);
    nghttp2_session_callbacks_set_on_frame_recv_callback(callbacks, &Callbacks::frame);
    nghttp2_session_callbacks_set_on_stream_close_callback(callbacks, &Callbacks::closed);
    nghttp2_option *option = nullptr;
    nghttp2_option_new(&option);
    nghttp2_option_set_max_send_header_block_length(option, 1u << 20);
    nghttp2_session_server_new2(&m_session, callbacks, this, option);
    nghttp2_option_del(option);
    nghttp2_session_callbacks_del(callbacks);
    const nghttp2_settings_entry settings[] = {
        {NGHTTP2_SETTINGS_MAX_CONCURRENT_STREAMS, state.options.maxStreams},
        {NGHTTP2_SETTINGS_INITIAL_WINDOW_SIZE, state.options.window},
    };
    nghttp2_submit_settings(m_session, NGHTTP2_FLAG_NONE, settings, std::size(settings));
    connect(socket, &QTcpSocket::readyRead, this, &Http2Peer::onReadyRead);
    connect(socket, &QTcpSocket::bytesWritten, this, &Http2Peer::flush);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    flush();
    onReadyRead();
}

Http2Peer::~Http2Peer()
{
    m_socket->disconnect(this);
    nghttp2_session_del(m_session);
    --m_state.open;
}

void Http2Peer::onReadyRead()
{
    const QByteArray bytes = m_socket->readAll();
    const ssize_t used = nghttp2_session_mem_recv(
        m_session, reinterpret_cast<const std::uint8_t *>(bytes.constData()),
        std::size_t(bytes.size()));
    flush();
    if (used < 0)
        m_socket->disconnectFromHost();
}

void Http2Peer::flush()
{
    while (m_socket->bytesToWrite() < 1 << 20) {
        const std::uint8_t *data = nullptr;
        const ssize_t size = nghttp2_session_mem_send(m_session, &data);
        if (size <= 0)
            break;
        m_socket->write(reinterpret_cast<const char *>(data), size);
    }
    m_socket->flush();
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
    respond(stream);
}

void Http2Peer::sendHead(std::int32_t stream, bool withBody)
{
    const Http2Reply &reply = m_streams[stream].reply;
    if (reply.interim) {
        const std::vector<std::pair<std::string, std::string>> early = {{":status", "103"},
                                                                        {"x-early", "1"}};
        const auto fields = fieldsOf(early);
        nghttp2_submit_headers(m_session, NGHTTP2_FLAG_NONE, stream, nullptr, fields.data(),
                               fields.size(), nullptr);
    }
    std::vector<std::pair<std::string, std::string>> headers = {
        {":status", std::to_string(reply.status)}};
    headers.insert(headers.end(), reply.headers.begin(), reply.headers.end());
    const auto fields = fieldsOf(headers);
    nghttp2_data_provider provider{};
    provider.read_callback = &Callbacks::readBody;
    if (withBody)
        nghttp2_submit_response(m_session, stream, fields.data(), fields.size(), &provider);
    else
        nghttp2_submit_headers(m_session, NGHTTP2_FLAG_NONE, stream, nullptr, fields.data(),
                               fields.size(), nullptr);
}

void Http2Peer::respond(std::int32_t stream)
{
    const Http2Reply &reply = m_streams[stream].reply;
    using Action = Http2Reply::Action;
    switch (reply.action) {
    case Action::Answer:
        return sendHead(stream, true);
    case Action::HeadThenReset:
        sendHead(stream, false);
        nghttp2_submit_rst_stream(m_session, NGHTTP2_FLAG_NONE, stream, reply.code);
        return;
    case Action::Reset:
        nghttp2_submit_rst_stream(m_session, NGHTTP2_FLAG_NONE, stream, reply.code);
        return;
    case Action::GoAway:
        nghttp2_submit_goaway(m_session, NGHTTP2_FLAG_NONE, stream - 2, NGHTTP2_NO_ERROR, nullptr,
                              0);
        return;
    case Action::Close:
        m_socket->disconnectFromHost();
        return;
    case Action::Garbage:
        m_socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
        return;
    case Action::Hang:
        return;
    }
}

} // namespace loadgrove
