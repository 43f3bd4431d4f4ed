// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/socket.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/net/connection.h"
#include "core/net/proxy.h"
#include "core/net/tls_settings.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

#include <cerrno>
#include <utility>

namespace loadgrove {

namespace {

constexpr milliseconds politeWait{1000};

bool isOutOfResources(int systemError)
{
    return systemError == EADDRNOTAVAIL || systemError == EMFILE || systemError == ENFILE
           || systemError == ENOBUFS || systemError == ENOMEM;
}

TransportError kindOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return TransportError::Dns;
    case QAbstractSocket::ConnectionRefusedError:
        return TransportError::Refused;
    case QAbstractSocket::RemoteHostClosedError:
        return TransportError::Closed;
    case QAbstractSocket::SocketTimeoutError:
        return TransportError::ConnectTimeout;
    case QAbstractSocket::NetworkError:
        return TransportError::Unreachable;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return TransportError::Tls;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return TransportError::Proxy;
    default:
        return TransportError::Local;
    }
}

QTcpSocket *makeTlsSocket(const Endpoint &endpoint, const ConnectionOptions &options,
                          const QList<QByteArray> &protocols, QObject *parent)
{
    auto *socket = new QSslSocket(parent);
    QSslConfiguration configuration =
        options.tls ? options.tls->configuration() : QSslConfiguration::defaultConfiguration();
    configuration.setAllowedNextProtocols(protocols);
    if (endpoint.insecure) {
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        configuration.setCaCertificates({});
        QObject::connect(socket, &QSslSocket::sslErrors, socket,
                         [socket](const QList<QSslError> &) { socket->ignoreSslErrors(); });
    }
    socket->setSslConfiguration(configuration);
    return socket;
}

/// A socket that has the endpoint at its other end, with the TLS handshake under way; else null.
const QSslSocket *inHandshake(const QTcpSocket &socket)
{
    const auto *tls = qobject_cast<const QSslSocket *>(&socket);
    return tls && tls->mode() == QSslSocket::SslClientMode ? tls : nullptr;
}

/// All that is wrong with the server's certificate, or what the handshake failed by.
QString handshakeProblem(const QSslSocket &socket)
{
    QStringList problems;
    for (const QSslError &error : socket.sslHandshakeErrors()) {
        if (!problems.contains(error.errorString()))
            problems += error.errorString();
    }
    if (!problems.isEmpty())
        return problems.join(QStringLiteral("; "));
    const QString text = socket.errorString();
    if (text.contains(QLatin1String("wrong version number"))) // what OpenSSL makes of plain text
        return Core::tr("the server does not speak TLS on this port: %1").arg(text);
    return text;
}

QString proxyProblem(const QTcpSocket &socket, const ProxyAddress &proxy)
{
    const bool isVague = socket.error() == QAbstractSocket::ProxyProtocolError;
    const QString reason = isVague ? Core::tr("its answer was an error, or none that we understand")
                                   : socket.errorString();
    return Core::tr("no way through the proxy %1: %2").arg(qs(addressOf(proxy)), reason);
}

SocketFailure handshakeFailure(const QSslSocket &socket, int systemError)
{
    if (socket.error() != QAbstractSocket::RemoteHostClosedError)
        return {kindOf(socket.error()), utf8(handshakeProblem(socket))};
    const TransportError kind = lossOf(systemError);
    return {kind, utf8(kind == TransportError::Reset
                           ? Core::tr("the server reset the connection in the TLS handshake")
                           : Core::tr("the server closed the connection in the TLS handshake"))};
}

} // namespace

QTcpSocket *makeSocket(const Endpoint &endpoint, const ConnectionOptions &options,
                       const QList<QByteArray> &protocols, QObject *parent)
{
    QTcpSocket *socket =
        endpoint.tls ? makeTlsSocket(endpoint, options, protocols, parent) : new QTcpSocket(parent);
    const bool isTunnelled = options.proxy && !isForwarded(endpoint, options);
    socket->setProxy(isTunnelled ? tunnelThrough(*options.proxy) : QNetworkProxy::NoProxy);
    if (endpoint.tls && !isTunnelled) // Qt's tunnels forget what a full buffer did not take
        socket->setReadBufferSize(qint64(socketReadSize));
    return socket;
}

void connectSocket(QTcpSocket &socket, const Endpoint &endpoint)
{
    errno = 0;
    if (auto *tls = qobject_cast<QSslSocket *>(&socket))
        tls->connectToHostEncrypted(qs(endpoint.host), endpoint.port);
    else if (socket.proxy().type() != QNetworkProxy::NoProxy) // which brings its own buffers
        socket.connectToHost(qs(endpoint.host), endpoint.port);
    else // Unbuffered: a write is a write() and a read is a read(), without asking how much there
         // is
        socket.connectToHost(qs(endpoint.host), endpoint.port,
                             QIODevice::ReadWrite | QIODevice::Unbuffered);
}

void keepFromFlushing(QTcpSocket &socket)
{
    // QSslSocket queues a flush of its own with a write, unless one is queued already: an
    // allocation, a search for a method by name and an event for each request. The one that it
    // believes to be queued for ever saves all others.
    if (qobject_cast<QSslSocket *>(&socket))
        QCoreApplication::removePostedEvents(&socket, QEvent::MetaCall);
}

QByteArray agreedProtocol(const QTcpSocket &socket)
{
    const auto *tls = qobject_cast<const QSslSocket *>(&socket);
    return tls ? tls->sslConfiguration().nextNegotiatedProtocol() : QByteArray();
}

int takeSystemError()
{
    return std::exchange(errno, 0);
}

SocketFailure connectFailure(const QTcpSocket &socket, const ConnectionOptions &options,
                             int systemError)
{
    if (isOutOfResources(systemError))
        return {TransportError::Local, utf8(socket.errorString())};
    if (const QSslSocket *tls = inHandshake(socket))
        return handshakeFailure(*tls, systemError);
    if (options.proxy)
        return {TransportError::Proxy, utf8(proxyProblem(socket, *options.proxy))};
    return {kindOf(socket.error()), utf8(socket.errorString())};
}

SocketFailure breakdown(const QTcpSocket &socket)
{
    return {kindOf(socket.error()), utf8(socket.errorString())};
}

TransportError lossOf(int systemError)
{
    return systemError == ECONNRESET || systemError == EPIPE ? TransportError::Reset
                                                             : TransportError::Closed;
}

std::string connectTimeoutText(const QTcpSocket &socket)
{
    return utf8(inHandshake(socket) ? Core::tr("the TLS handshake did not end in time")
                                    : Core::tr("the connection was not made in time"));
}

void partFrom(QTcpSocket &socket, const QObject *user, Farewell farewell)
{
    socket.disconnect(user);
    if (farewell == Farewell::Abort || socket.state() != QAbstractSocket::ConnectedState) {
        socket.deleteLater();
        return;
    }
    QObject::connect(&socket, &QTcpSocket::errorOccurred, &socket, &takeSystemError);
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, &QObject::deleteLater);
    QObject::connect(&socket, &QTcpSocket::disconnected, &socket, &QObject::deleteLater);
    QTimer::singleShot(politeWait, &socket, &QObject::deleteLater);
}

} // namespace loadgrove
