// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http1_connection.h"

#include "core/base/text.h"
#include "core/net/answer_collector.h"
#include "core/net/tls_peer.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSslSocket>
#include <QTcpSocket>

#include <algorithm>
#include <cerrno>

namespace loadgrove {

namespace {

/// Given to the socket at a time: what it cannot send at once it copies.
constexpr std::size_t writeSize = 256u << 10;
/// An answer that only a proxy gives.
constexpr int proxyAuthenticationRequired = 407;

/// What a read brings in is used up within the same call, so one buffer does for all connections
/// of a thread.
char *readBuffer()
{
    thread_local std::array<char, socketReadSize> buffer;
    return buffer.data();
}

std::string say(const char *text)
{
    return QCoreApplication::translate("loadgrove", text).toStdString();
}

} // namespace

Http1Connection::Http1Connection(const Endpoint &endpoint, const ConnectionOptions &options,
                                 QTcpSocket *open)
    : m_endpoint(endpoint)
    , m_options(options)
{
    if (isForwarded(endpoint, options))
        m_forwarded.emplace(endpoint, *options.proxy);
    if (open) {
        open->setParent(this);
        adopt(open);
        keepPeer();
    }
}

Http1Connection::~Http1Connection()
{
    if (m_socket)
        m_socket->disconnect(this);
    delete m_socket;
}

void Http1Connection::setOpened(nanoseconds connecting, nanoseconds handshake)
{
    m_connecting = connecting;
    m_handshake = handshake;
}

void Http1Connection::send(const Outgoing &request, AnswerReceiver &receiver)
{
    Q_ASSERT(!isBusy());
    m_request = request;
    if (m_forwarded)
        m_request.bytes = m_forwarded->rewrite(request.bytes);
    m_receiver = &receiver;
    m_retried = false;
    m_current ^= 1;
    resetAnswer(answer());
    answer().connecting = std::exchange(m_connecting, nanoseconds(-1));
    answer().handshake = std::exchange(m_handshake, nanoseconds(-1));
    if (m_socket)
        transmit();
    else
        openSocket();
}

void Http1Connection::cancel()
{
    m_phase = Phase::Idle;
    m_receiver = nullptr;
    retire(Farewell::Abort);
}

void Http1Connection::close()
{
    if (!isBusy())
        retire(Farewell::Abort); // nothing is under way: closing loses nothing
}

void Http1Connection::checkTimeout(TimePoint now)
{
    if (m_request.timeout <= nanoseconds(0))
        return;
    if (m_phase == Phase::Connecting && now - m_connectStarted >= m_request.timeout)
        fail(TransportError::ConnectTimeout, connectTimeoutText(*m_socket));
    else if (m_phase == Phase::Exchanging && now - answer().sent >= m_request.timeout)
        fail(TransportError::Timeout,
             say(QT_TRANSLATE_NOOP("loadgrove", "the answer did not come in time")));
}

void Http1Connection::openSocket()
{
    m_phase = Phase::Connecting;
    m_used = false;
    m_unsent = m_request.bytes.size();
    m_connectStarted = Clock::now();
    answer().sent = m_connectStarted;
    adopt(makeSocket(m_endpoint, m_options, {QByteArrayLiteral("http/1.1")}, this));
    if (auto *tls = qobject_cast<QSslSocket *>(m_socket)) {
        connect(tls, &QSslSocket::connected, this, [this] { m_handshakeStarted = Clock::now(); });
        connect(tls, &QSslSocket::encrypted, this, &Http1Connection::onReady);
    } else {
        connect(m_socket, &QTcpSocket::connected, this, &Http1Connection::onReady);
    }
    connectSocket(*m_socket, firstHop(m_endpoint, m_options));
}

void Http1Connection::adopt(QTcpSocket *socket)
{
    m_socket = socket;
    connect(socket, &QTcpSocket::readyRead, this, &Http1Connection::onReadyRead);
    connect(socket, &QTcpSocket::errorOccurred, this, &Http1Connection::onSocketError);
}

void Http1Connection::retire(Farewell farewell)
{
    if (QTcpSocket *socket = std::exchange(m_socket, nullptr))
        partFrom(*socket, this, farewell);
}

/// As it shows itself in the handshake, a failed one included.
void Http1Connection::keepPeer()
{
    if (m_options.keepPeer && m_endpoint.tls && m_socket)
        m_peer = tlsPeerOf(*m_socket);
}

void Http1Connection::onReady()
{
    keepPeer();
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    const TimePoint now = Clock::now();
    if (m_endpoint.tls)
        answer().handshake = now - m_handshakeStarted;
    answer().connecting = (m_endpoint.tls ? m_handshakeStarted : now) - m_connectStarted;
    transmit();
}

void Http1Connection::transmit()
{
    m_phase = Phase::Exchanging;
    m_parser.begin({m_request.isHead, m_options.compression}, *m_receiver, answer());
    m_unsent = m_request.bytes.size();
    answer().sent = Clock::now();
    writeMore();
}

void Http1Connection::writeMore()
{
    while (m_unsent > 0 && m_socket->bytesToWrite() == 0) {
        const std::string_view rest =
            m_request.bytes.substr(m_request.bytes.size() - m_unsent, writeSize);
        errno = 0;
        const qint64 written = m_socket->write(rest.data(), qint64(rest.size()));
        const int systemError = errno;
        if (!m_socket || m_phase != Phase::Exchanging)
            return; // the error was told by a signal
        if (written < 0)
            return peerClosed(lossOf(systemError));
        if (!m_used && m_unsent == m_request.bytes.size())
            keepFromFlushing(*m_socket);
        m_unsent -= std::size_t(written);
        if (isBuffered())
            m_socket->flush();
        if (!m_socket)
            return;
        if (written == 0)
            break;
    }
    // Told only where it matters: small requests, which are taken at once, are spared the signal.
    if (m_unsent > 0)
        connect(m_socket, &QTcpSocket::bytesWritten, this, &Http1Connection::onWritten,
                Qt::UniqueConnection);
}

void Http1Connection::onWritten()
{
    if (m_phase == Phase::Exchanging && m_unsent > 0)
        writeMore();
}

void Http1Connection::onReadyRead()
{
    QTcpSocket *socket = m_socket;
    char *buffer = readBuffer();
    for (qint64 size = socketReadSize; size == qint64(socketReadSize) && socket == m_socket;) {
        errno = 0;
        size = socket->read(buffer, socketReadSize);
        const int systemError = errno;
        if (socket != m_socket)
            return; // the error was told by a signal
        if (size < 0)
            return peerClosed(lossOf(systemError));
        if (size > 0)
            consume({buffer, std::size_t(size)});
    }
}

void Http1Connection::consume(std::string_view bytes)
{
    if (m_phase != Phase::Exchanging)
        return retire(Farewell::Abort); // nobody asked for this
    answer().bytesReceived += std::int64_t(bytes.size());
    switch (m_parser.feed(bytes)) {
    case Http1Parser::State::NeedMore:
        if (answer().firstByte == TimePoint())
            answer().firstByte = Clock::now(); // of an answer in one piece it is the end
        return;
    case Http1Parser::State::Done:
        return finish();
    case Http1Parser::State::Failed:
        return fail(m_parser.error(), m_parser.errorText());
    }
}

void Http1Connection::onSocketError(QAbstractSocket::SocketError error)
{
    const int systemError = takeSystemError();
    if (m_phase == Phase::Connecting) {
        keepPeer();
        return fail(connectFailure(*m_socket, m_options, systemError));
    }
    if (m_phase == Phase::Exchanging && isBuffered()) {
        if (m_socket->bytesAvailable() > 0)
            onReadyRead();
        if (m_phase != Phase::Exchanging || !m_socket)
            return;
    }
    if (m_phase == Phase::Exchanging && error != QAbstractSocket::RemoteHostClosedError
        && error != QAbstractSocket::NetworkError)
        return fail(breakdown(*m_socket));
    peerClosed(lossOf(systemError));
}

void Http1Connection::peerClosed(TransportError kind)
{
    if (m_phase != Phase::Exchanging)
        return retire(Farewell::Abort);
    if (m_used && !m_retried && answer().bytesReceived == 0) {
        const std::int64_t sent = sentBytes();
        m_retried = true;
        answer().reconnected = true;
        answer().bytesSent += sent;
        retire(Farewell::Abort);
        return openSocket();
    }
    if (kind == TransportError::Reset)
        return fail(kind, say(QT_TRANSLATE_NOOP("loadgrove", "the server reset the connection")));
    if (m_parser.finish() == Http1Parser::State::Done)
        return finish();
    fail(m_parser.error(), m_parser.errorText());
}

/// What of the request the system has taken.
std::int64_t Http1Connection::sentBytes() const
{
    const auto given = std::int64_t(m_request.bytes.size() - m_unsent);
    return std::max<std::int64_t>(given - (m_socket ? m_socket->bytesToWrite() : 0), 0);
}

void Http1Connection::finish()
{
    Answer &done = answer();
    if (m_forwarded && done.status == proxyAuthenticationRequired)
        return fail(TransportError::Proxy,
                    say(QT_TRANSLATE_NOOP("loadgrove", "the proxy demands a user name and a "
                                                       "password, and did not get the right ones "
                                                       "(407)")));
    done.finished = Clock::now();
    done.bytesSent += sentBytes();
    // An answer to a request that is not written yet: the rest would be taken for the next one.
    const bool written = m_unsent == 0 && m_socket->bytesToWrite() == 0;
    if (!written)
        retire(Farewell::Abort);
    else if (!m_parser.isReusable() || !m_options.keepAlive)
        retire(Farewell::Polite);
    m_used = true;
    m_phase = Phase::Idle;
    m_receiver->answered(done);
}

/// Bytes may wait in the socket, to be sent or read: of TLS or of a proxy's tunnel.
bool Http1Connection::isBuffered() const
{
    return !m_socket->openMode().testFlag(QIODevice::Unbuffered);
}

void Http1Connection::fail(SocketFailure failure)
{
    fail(failure.kind, std::move(failure.text));
}

void Http1Connection::fail(TransportError kind, std::string text)
{
    Answer &failed = answer();
    failed.finished = Clock::now();
    if (m_phase == Phase::Exchanging)
        failed.bytesSent += sentBytes();
    failed.status = 0;
    failed.error = kind;
    failed.errorText = std::move(text);
    m_phase = Phase::Failed;
    retire(Farewell::Abort);
    QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

void Http1Connection::customEvent(QEvent *)
{
    if (m_phase != Phase::Failed)
        return; // cancelled since
    m_phase = Phase::Idle;
    m_receiver->answered(answer());
}

std::unique_ptr<Connection> makeHttp1Connection(const Endpoint &endpoint,
                                                const ConnectionOptions &options)
{
    return std::make_unique<Http1Connection>(endpoint, options, nullptr);
}

} // namespace loadgrove
