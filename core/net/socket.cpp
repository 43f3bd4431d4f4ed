// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/socket.h"

#include "core/base/text.h"
#include "core/net/connection.h"
#include "core/net/tls_settings.h"

#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpSocket>
#include <QTimer>

#include <cerrno>

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
    socket->setReadBufferSize(qint64(socketReadSize));
    return socket;
}

} // namespace

QTcpSocket *makeSocket(const Endpoint &endpoint, const ConnectionOptions &options,
                       const QList<QByteArray> &protocols, QObject *parent)
{
    QTcpSocket *socket =
        endpoint.tls ? makeTlsSocket(endpoint, options, protocols, parent) : new QTcpSocket(parent);
    socket->setProxy(QNetworkProxy::NoProxy);
    return socket;
}

void connectSocket(QTcpSocket &socket, const Endpoint &endpoint)
{
    errno = 0;
    if (auto *tls = qobject_cast<QSslSocket *>(&socket))
        tls->connectToHostEncrypted(qs(endpoint.host), endpoint.port);
    else // Unbuffered: a write is a write() and a read is a read(), without asking how much there
         // is
        socket.connectToHost(qs(endpoint.host), endpoint.port,
                             QIODevice::ReadWrite | QIODevice::Unbuffered);
}

QByteArray agreedProtocol(const QTcpSocket &socket)
{
    const auto *tls = qobject_cast<const QSslSocket *>(&socket);
    return tls ? tls->sslConfiguration().nextNegotiatedProtocol() : QByteArray();
}

TransportError connectFailure(QAbstractSocket::SocketError error, int systemError)
{
    return isOutOfResources(systemError) ? TransportError::Local : kindOf(error);
}

TransportError lossOf(int systemError)
{
    return systemError == ECONNRESET || systemError == EPIPE ? TransportError::Reset
                                                             : TransportError::Closed;
}

void partFrom(QTcpSocket &socket, const QObject *user, Farewell farewell)
{
    socket.disconnect(user);
    if (farewell == Farewell::Abort || socket.state() != QAbstractSocket::ConnectedState) {
        socket.deleteLater();
        return;
    }
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, &QObject::deleteLater);
    QObject::connect(&socket, &QTcpSocket::disconnected, &socket, &QObject::deleteLater);
    QTimer::singleShot(politeWait, &socket, &QObject::deleteLater);
}

} // namespace loadgrove
