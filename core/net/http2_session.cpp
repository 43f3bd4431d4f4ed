// SPDX-License-Identifier: GPL-3.0-or-later
// Http2Session: the socket below and the bytes on it.
#include "core/net/http2_session.h"

#include "core/base/text.h"
#include "core/base/translate.h"

#include <QSslSocket>
#include <QTcpSocket>

#include <array>
#include <utility>

namespace loadgrove {

namespace {

/// Frames are made up to this size before the socket is asked to take them.
constexpr std::size_t outputSize = 256u << 10;
/// What waits in a socket that encrypts: beyond it no more frames are made.
constexpr qint64 socketLimit = 1 << 20;
constexpr std::int32_t connectionWindow = 16 << 20;
constexpr std::uint32_t streamWindow = 1u << 20;

char *readBuffer()
{
    thread_local std::array<char, socketReadSize> buffer;
    return buffer.data();
}

QList<QByteArray> offeredProtocols(const ConnectionOptions &options)
{
    if (options.version == HttpVersion::Http2)
        return {QByteArrayLiteral("h2")};
    return {QByteArrayLiteral("h2"), QByteArrayLiteral("http/1.1")};
}

} // namespace

Http2Session::Http2Session(const Endpoint &endpoint, const ConnectionOptions &options,
                           std::size_t limit)
    : m_endpoint(endpoint)
    , m_options(options)
    , m_socket(makeSocket(endpoint, options, offeredProtocols(options), this))
    , m_limit(limit)
{
    if (auto *tls = qobject_cast<QSslSocket *>(m_socket))
        connect(tls, &QSslSocket::encrypted, this, &Http2Session::onConnected);
    else
        connect(m_socket, &QTcpSocket::connected, this, &Http2Session::onConnected);
    connect(m_socket, &QTcpSocket::readyRead, this, &Http2Session::onReadyRead);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &Http2Session::onWritten);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &Http2Session::onSocketError);
    connectSocket(*m_socket, endpoint);
}

Http2Session::~Http2Session()
{
    if (m_socket)
        m_socket->disconnect(this);
    delete m_socket;
    nghttp2_session_del(m_session);
}

std::string Http2Session::waitingText() const
{
    return m_socket ? connectTimeoutText(*m_socket) : std::string();
}

void Http2Session::onConnected()
{
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const QByteArray agreed = agreedProtocol(*m_socket);
    if (m_endpoint.tls && agreed != "h2") {
        if (m_options.version == HttpVersion::Http2)
            return lose(TransportError::Protocol,
                        utf8(Core::tr("the server does not speak HTTP/2")));
        return handOver();
    }
    if (!makeSession())
        return lose(TransportError::Local, utf8(Core::tr("there is no memory for HTTP/2")));
    flush();
}

/// The server speaks HTTP/1.1 only: the first who waits takes the connection.
void Http2Session::handOver()
{
    m_phase = Phase::Lost;
    m_socket->disconnect(this);
    QTcpSocket *open = std::exchange(m_socket, nullptr);
    for (Http2Exchange *exchange : std::exchange(m_active, {})) {
        exchange->session = nullptr;
        exchange->unsupported(std::exchange(open, nullptr));
    }
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

void Http2Session::onReadyRead()
{
    char *buffer = readBuffer();
    for (qint64 size = qint64(socketReadSize); size == qint64(socketReadSize) && m_socket;) {
        size = m_socket->read(buffer, qint64(socketReadSize));
        if (size > 0 && m_session)
            receive({buffer, std::size_t(size)});
    }
}

void Http2Session::onWritten()
{
    if (m_session && !m_receiving)
        flush();
}

void Http2Session::onSocketError()
{
    const int systemError = takeSystemError();
    if (!m_session) {
        SocketFailure failure = connectFailure(*m_socket, m_options, systemError);
        return lose(failure.kind, failure.text);
    }
    if (m_socket->bytesAvailable() > 0)
        onReadyRead();
    if (m_phase == Phase::Lost)
        return;
    const TransportError kind = lossOf(systemError);
    lose(kind, utf8(kind == TransportError::Reset
                        ? Core::tr("the server reset the connection")
                        : Core::tr("the server closed the connection before the answer")));
}

/// Sends what was started since the last turn of the event loop.
void Http2Session::deadlineReached(TimePoint)
{
    deliver();
    if (m_session && m_phase != Phase::Lost)
        flush();
}

void Http2Session::flushSoon()
{
    if (!m_receiving && !hasDeadline())
        setDeadline(Clock::now());
}

void Http2Session::flush()
{
    do {
        if (!write())
            return;
    } while (collectOutput());
    if (!m_complete.empty()) // found while frames were made
        return flushSoon();
    if (m_phase == Phase::Leaving && m_active.empty())
        return lose(TransportError::Closed, {});
    endIfBroken();
}

/// Gives the socket what is collected; false when it does not take all of it now.
bool Http2Session::write()
{
    while (m_written < m_output.size()) {
        const qint64 taken =
            m_socket->write(m_output.data() + m_written, qint64(m_output.size() - m_written));
        if (!m_socket || taken <= 0)
            return false; // the error, or that there is room again, is told by a signal
        m_written += std::size_t(taken);
        if (!m_socket->openMode().testFlag(QIODevice::Unbuffered))
            m_socket->flush();
        if (!m_socket)
            return false;
    }
    m_output.clear();
    m_written = 0;
    return m_socket->bytesToWrite() < socketLimit;
}

/// Makes frames of what is to be sent; false when there is nothing.
bool Http2Session::collectOutput()
{
    while (m_output.size() < outputSize) {
        const std::uint8_t *data = nullptr;
        const ssize_t size = nghttp2_session_mem_send(m_session, &data);
        if (size <= 0)
            break;
        m_output.append(reinterpret_cast<const char *>(data), std::size_t(size));
    }
    if (m_output.empty())
        return false;
    const TimePoint now = Clock::now();
    for (Http2Exchange *exchange : m_unsent) {
        exchange->answer->sent = now;
        exchange->isSent = true;
    }
    m_unsent.clear();
    return true;
}

/// The connection is of no more use. Who was answered by it, or has sent nothing, tries another.
void Http2Session::lose(TransportError kind, const std::string &text)
{
    if (m_phase == Phase::Lost)
        return;
    m_phase = Phase::Lost;
    clearDeadline();
    closeSocket(Farewell::Abort);
    m_unsent.clear();
    m_complete.clear();
    for (Http2Exchange *exchange : std::exchange(m_active, {})) {
        exchange->session = nullptr;
        exchange->stream = -1;
        const bool again = m_used && exchange->answer->bytesReceived == 0;
        again ? exchange->refused(kind, text) : exchange->failed(kind, text);
    }
}

void Http2Session::closeSocket(Farewell farewell)
{
    if (QTcpSocket *socket = std::exchange(m_socket, nullptr))
        partFrom(*socket, this, farewell);
}

} // namespace loadgrove
