// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/proxy_connection.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QTcpSocket>

#include <algorithm>
#include <cerrno>

#include <sys/socket.h>

namespace loadgrove {

namespace {

constexpr char socksVersion = 5;

std::string text(const QByteArray &bytes)
{
    return bytes.toStdString();
}

/// The value of a header line; "" without it.
QByteArray headerOf(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.toLower().startsWith(name + ':'))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

QByteArray httpRefusal(int status)
{
    return "HTTP/1.1 " + QByteArray::number(status)
           + " No\r\nProxy-Authenticate: Basic realm=\"test\"\r\nContent-Length: 0\r\n\r\n";
}

QByteArray socksReply(int code)
{
    return QByteArray("\5x\0\1\0\0\0\0\0\0", 10).replace(1, 1, QByteArray(1, char(code)));
}

} // namespace

ProxyConnection::ProxyConnection(QTcpSocket *client, ProxyState &state, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_state(state)
{
    ++m_state.open;
    client->setParent(this);
    connect(client, &QTcpSocket::readyRead, this, &ProxyConnection::onReadyRead);
    connect(client, &QTcpSocket::errorOccurred, this, [this] { onLost(m_target); });
    connect(client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
}

ProxyConnection::~ProxyConnection()
{
    m_client->disconnect(this);
    if (m_target)
        m_target->disconnect(this);
    --m_state.open;
}

void ProxyConnection::onReadyRead()
{
    m_received += m_client->readAll();
    const bool isHttp = m_state.settings.kind == ProxyAddress::Kind::Http;
    while (m_stage != Stage::Hung && (isHttp ? takeHttp() : takeSocks())) {
    }
}

/// A request line and its header, a body, or what goes through the tunnel; true when there may be
/// more to take.
bool ProxyConnection::takeHttp()
{
    passOn(m_isTunnel ? m_received.size() : std::min(m_bodyToPass, m_received.size()));
    const qsizetype end = m_received.indexOf("\r\n\r\n");
    if (m_bodyToPass > 0 || end < 0)
        return false;
    const QByteArray head = m_received.left(end + 2);
    const QList<QByteArray> words = head.left(head.indexOf("\r\n")).split(' ');
    const QByteArray login = headerOf(head, "proxy-authorization");
    const std::string credentials = text(QByteArray::fromBase64(login.mid(login.indexOf(' ') + 1)));
    record(text(words[0] + ' ' + words.value(1)), credentials);

    const ProxyServer::Settings &settings = m_state.settings;
    if (!settings.user.empty() && credentials != settings.user + ':' + settings.password) {
        m_received.clear();
        m_client->write(httpRefusal(407));
        return false;
    }
    if (refuses(httpRefusal(settings.refusal)))
        return false;
    m_isTunnel = words[0] == "CONNECT";
    const QByteArray url = words.value(1).mid(m_isTunnel ? 0 : 7);
    const QByteArray authority = url.split('/').first();
    const qsizetype colon = authority.lastIndexOf(':');
    connectTo(text(authority.left(colon)), authority.mid(colon + 1).toInt(),
              m_isTunnel ? QByteArray("HTTP/1.1 200 Go\r\n\r\n") : QByteArray(), httpRefusal(502));
    if (m_isTunnel) {
        m_received.remove(0, end + 4);
    } else { // the target is asked for the path alone
        const qsizetype before = m_received.size();
        m_received.replace(words[0].size() + 1, words[1].size(), url.mid(url.indexOf('/')));
        passOn(end + 4 - (before - m_received.size()));
        m_bodyToPass = headerOf(head, "content-length").toLongLong();
    }
    return true;
}

bool ProxyConnection::takeSocks()
{
    switch (m_stage) {
    case Stage::Greeting:
        return takeSocksGreeting();
    case Stage::Login:
        return takeSocksLogin();
    case Stage::Request:
        return takeSocksRequest();
    case Stage::Relays:
        passOn(m_received.size());
        return false;
    case Stage::Hung:
        return false;
    }
    return false;
}

bool ProxyConnection::takeSocksGreeting()
{
    if (m_received.size() < 2 || m_received.size() < 2 + m_received[1])
        return false;
    const char method = m_state.settings.user.empty() ? 0 : 2;
    const bool isOffered = m_received.mid(2, m_received[1]).contains(method);
    m_received.remove(0, 2 + m_received[1]);
    const char answer[] = {socksVersion, isOffered ? method : char(0xff)};
    m_client->write(answer, sizeof(answer));
    m_stage = method == 2 ? Stage::Login : Stage::Request;
    return true;
}

bool ProxyConnection::takeSocksLogin()
{
    if (m_received.size() < 2 || m_received.size() < 3 + m_received[1])
        return false;
    const QByteArray user = m_received.mid(2, m_received[1]);
    const qsizetype at = 2 + user.size();
    if (m_received.size() < at + 1 + m_received[at])
        return false;
    const QByteArray password = m_received.mid(at + 1, m_received[at]);
    m_received.remove(0, at + 1 + password.size());
    m_credentials = text(user + ':' + password);
    const ProxyServer::Settings &settings = m_state.settings;
    const bool isAllowed = m_credentials == settings.user + ':' + settings.password;
    const char answer[] = {1, char(isAllowed ? 0 : 1)};
    m_client->write(answer, sizeof(answer));
    m_stage = Stage::Request;
    return true;
}

bool ProxyConnection::takeSocksRequest()
{
    if (m_received.size() < 5)
        return false;
    const bool isName = m_received[3] == 3;
    const qsizetype hostSize = isName ? m_received[4] : 4;
    const qsizetype at = isName ? 5 : 4;
    if (m_received.size() < at + hostSize + 2)
        return false;
    const QByteArray bytes = m_received.mid(at, hostSize);
    QByteArray host = bytes;
    if (!isName) {
        host.clear();
        for (const char part : bytes)
            host += (host.isEmpty() ? "" : ".") + QByteArray::number(uchar(part));
    }
    const int port = uchar(m_received[at + hostSize]) * 256 + uchar(m_received[at + hostSize + 1]);
    m_received.remove(0, at + hostSize + 2);
    record((isName ? "SOCKS name " : "SOCKS address ") + text(host) + ':' + std::to_string(port),
           m_credentials);
    if (!refuses(socksReply(m_state.settings.refusal)))
        connectTo(text(host), port, socksReply(0), socksReply(5));
    return true;
}

/// True when the proxy is not in the mood.
bool ProxyConnection::refuses(const QByteArray &refusal)
{
    switch (m_state.settings.mood) {
    case ProxyServer::Mood::Serves:
        return false;
    case ProxyServer::Mood::Refuses:
        m_client->write(refusal);
        m_client->disconnectFromHost();
        break;
    case ProxyServer::Mood::Closes:
        m_client->disconnectFromHost();
        break;
    case ProxyServer::Mood::Hangs:
        break;
    }
    m_stage = Stage::Hung;
    return true;
}

/// success, failure: what the client is told.
void ProxyConnection::connectTo(const std::string &host, int port, const QByteArray &success,
                                const QByteArray &failure)
{
    m_stage = Stage::Relays;
    if (m_target) // the next request on a kept connection
        return;
    const QHostAddress address(host == "localhost" ? QStringLiteral("127.0.0.1")
                                                   : QString::fromStdString(host));
    m_target = new QTcpSocket(this);
    m_target->setProxy(QNetworkProxy::NoProxy);
    connect(m_target, &QTcpSocket::connected, this, [=, this] { m_client->write(success); });
    connect(m_target, &QTcpSocket::readyRead, this,
            [this] { m_client->write(m_target->readAll()); });
    connect(m_target, &QTcpSocket::errorOccurred, this, [=, this] {
        if (m_target->error() != QAbstractSocket::RemoteHostClosedError)
            m_client->write(failure);
        onLost(m_client);
    });
    m_target->connectToHost(address, quint16(port));
}

/// What comes before the target is there waits in its socket.
void ProxyConnection::passOn(qsizetype size)
{
    if (size == 0 || !m_target)
        return;
    m_target->write(m_received.left(size));
    m_received.remove(0, size);
    m_bodyToPass = std::max<qsizetype>(m_bodyToPass - size, 0);
}

/// One side has gone: the other learns it in the same way.
void ProxyConnection::onLost(QTcpSocket *other)
{
    const bool isReset = errno == ECONNRESET;
    errno = 0;
    if (!other)
        return;
    if (isReset) {
        const linger now{1, 0};
        setsockopt(int(other->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof(now));
        other->abort();
    } else {
        other->disconnectFromHost();
    }
}

void ProxyConnection::record(const std::string &what, const std::string &credentials)
{
    const std::lock_guard lock(m_state.mutex);
    m_state.asked.push_back(what + (credentials.empty() ? "" : " as " + credentials));
}

} // namespace loadgrove
