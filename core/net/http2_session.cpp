// SPDX-License-Identifier: GPL-3.0-or-later
// Http2Session: the socket below and the bytes on it.
#include "core/net/http2_session.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/net/tls_peer.h"

#include <QSslSocket>
#include <QTcpSocket>

#include <array>
#include <cerrno>
#include <utility>

namespace loadgrove {

namespace {

/// What waits in a socket that encrypts: beyond it no more frames are made.
constexpr qint64 socketLimit = 1 << 20;

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

/// The server refuses the handshake over what was offered (RFC 7301, 3.2), as OpenSSL says it.
bool isProtocolRefusal(const std::string &text)
{
    return text.find("no application protocol") != std::string::npos;
}

} // namespace

Http2Session::Http2Session(const Endpoint &endpoint, const ConnectionOptions &options,
                           std::size_t limit)
    : m_endpoint(endpoint)
    , m_options(options)
    , m_limit(limit)
{
}

Http2Session::~Http2Session()
{
    if (m_socket)
        m_socket->disconnect(this);
    if (m_phase == Phase::Open || m_phase == Phase::Leaving)
        sayGoodbye();
    delete m_socket;
    nghttp2_session_del(m_session);
}

void Http2Session::open()
{
    m_socket = makeSocket(m_endpoint, m_options, offeredProtocols(m_options), this);
    m_connectStarted = Clock::now();
    if (auto *tls = qobject_cast<QSslSocket *>(m_socket)) {
        connect(tls, &QSslSocket::connected, this, [this] { m_handshakeStarted = Clock::now(); });
        connect(tls, &QSslSocket::encrypted, this, &Http2Session::onConnected);
    } else {
        connect(m_socket, &QTcpSocket::connected, this, &Http2Session::onConnected);
    }
    connect(m_socket, &QTcpSocket::readyRead, this, &Http2Session::onReadyRead);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &Http2Session::onWritten);
    connect(m_socket, &QTcpSocket::errorOccurred, this, &Http2Session::onSocketError);
    connectSocket(*m_socket, m_endpoint);
}

void Http2Session::keepPeer()
{
    if (m_options.keepPeer && m_endpoint.tls && m_socket)
        m_peer = tlsPeerOf(*m_socket);
}

/// To all that have waited for the connection.
void Http2Session::tellOpened()
{
    const TimePoint now = Clock::now();
    const bool tls = m_endpoint.tls;
    for (Http2Exchange *exchange : m_active) {
        exchange->answer->connecting = (tls ? m_handshakeStarted : now) - m_connectStarted;
        exchange->answer->handshake = tls ? now - m_handshakeStarted : nanoseconds(-1);
    }
}

void Http2Session::onConnected()
{
    keepPeer();
    tellOpened();
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
    QTcpSocket *socket = std::exchange(m_socket, nullptr);
    m_queue.clear();
    for (Http2Exchange *exchange : std::exchange(m_active, {})) {
        exchange->session = nullptr;
        exchange->unsupported(std::exchange(socket, nullptr));
    }
}

void Http2Session::onReadyRead()
{
    char *buffer = readBuffer();
    for (bool more = true; more;) {
        errno = 0;
        const qint64 size = m_socket->read(buffer, qint64(socketReadSize));
        const int systemError = errno;
        if (size > 0 && m_session)
            receive({buffer, std::size_t(size)});
        else if (size < 0 && m_session) // of a socket without buffers no signal tells it
            loseConnection(systemError);
        // A proxy's tunnel may read while we write, and tells nobody who is reading already.
        more = m_socket
               && (size == qint64(socketReadSize)
                   || (isBuffered() && size > 0 && m_socket->bytesAvailable() > 0));
    }
}

/// Bytes may wait in the socket, to be sent or read: of TLS or of a proxy's tunnel.
bool Http2Session::isBuffered() const
{
    return !m_socket->openMode().testFlag(QIODevice::Unbuffered);
}

void Http2Session::onWritten()
{
    if (m_session && !m_receiving)
        flush();
}

void Http2Session::onSocketError(QAbstractSocket::SocketError error)
{
    const int systemError = takeSystemError();
    if (!m_session) {
        keepPeer();
        const SocketFailure failure = connectFailure(*m_socket, m_options, systemError);
        if (!isProtocolRefusal(failure.text))
            return lose(failure.kind, failure.text);
        return lose(TransportError::Protocol,
                    utf8(m_options.version == HttpVersion::Http2
                             ? Core::tr("the server does not speak HTTP/2")
                             : Core::tr("the server speaks neither HTTP/2 nor HTTP/1.1")));
    }
    if (m_socket->bytesAvailable() > 0)
        onReadyRead();
    if (m_phase == Phase::Lost)
        return;
    if (error == QAbstractSocket::RemoteHostClosedError || error == QAbstractSocket::NetworkError)
        return loseConnection(systemError);
    const SocketFailure failure = breakdown(*m_socket);
    lose(failure.kind, failure.text);
}

/// Sends what was started since the last turn of the event loop.
void Http2Session::deadlineReached(TimePoint)
{
    flush();
}

void Http2Session::flushSoon()
{
    if (!m_receiving && !hasDeadline())
        setDeadline(Clock::now());
}

void Http2Session::flush()
{
    if (!m_session || m_phase == Phase::Lost)
        return;
    while (write() && collectOutput()) {
    }
    if (m_phase == Phase::Leaving && m_active.empty()) {
        sayGoodbye();
        m_phase = Phase::Lost;
        clearDeadline();
        return closeSocket(Farewell::Polite);
    }
    endIfBroken();
}

/// Gives the socket what is collected; false when it does not take all of it now.
bool Http2Session::write()
{
    while (m_socket && m_written < m_output.size()) {
        errno = 0;
        const qint64 taken =
            m_socket->write(m_output.data() + m_written, qint64(m_output.size() - m_written));
        const int systemError = errno;
        if (taken < 0 && m_socket) // of a socket without buffers no signal tells it
            loseConnection(systemError);
        if (!m_socket || taken <= 0)
            return false; // that there is room again is told by a signal
        m_written += std::size_t(taken);
        if (isBuffered())
            m_socket->flush();
    }
    m_output.clear();
    m_written = 0;
    return m_socket && m_socket->bytesToWrite() < socketLimit;
}

/// Tells the server that nothing more comes (RFC 9113, 6.8).
void Http2Session::sayGoodbye()
{
    nghttp2_session_terminate_session(m_session, NGHTTP2_NO_ERROR);
    while (write() && collectOutput()) {
    }
}

/// The connection is of no more use. Who was answered by it, or has sent nothing, tries another.
void Http2Session::lose(TransportError kind, const std::string &text)
{
    if (m_phase == Phase::Lost)
        return;
    m_phase = Phase::Lost;
    clearDeadline();
    closeSocket(Farewell::Abort);
    m_queue.clear();
    for (Http2Exchange *exchange : std::exchange(m_active, {})) {
        exchange->session = nullptr;
        exchange->stream = -1;
        const bool again = m_used && exchange->answer->bytesReceived == 0;
        again ? exchange->refused(kind, text) : exchange->failed(kind, text);
    }
}

/// The server has closed or reset it.
void Http2Session::loseConnection(int systemError)
{
    const TransportError kind = lossOf(systemError);
    if (m_serverError != NGHTTP2_NO_ERROR)
        return lose(kind, endText());
    lose(kind, utf8(kind == TransportError::Reset
                        ? Core::tr("the server reset the connection")
                        : Core::tr("the server closed the connection before the answer")));
}

void Http2Session::closeSocket(Farewell farewell)
{
    if (QTcpSocket *socket = std::exchange(m_socket, nullptr))
        partFrom(*socket, this, farewell);
}

} // namespace loadgrove
