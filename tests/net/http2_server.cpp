// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/http2_server.h"

#include "tests/net/http2_peer.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QThread>

#include <semaphore>

namespace loadgrove {

namespace {

QByteArray testData(const char *name)
{
    QFile file(QStringLiteral(LOADGROVE_SOURCE_DIR "/tests/data/tls/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Makes an Http2Peer of every socket. Thread: the server's.
class Http2Listener final : public QTcpServer
{
public:
    explicit Http2Listener(Http2ServerState &state)
        : m_state(state)
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        if (!m_state.options.tls) {
            auto *socket = new QTcpSocket;
            socket->setSocketDescriptor(descriptor);
            new Http2Peer(socket, m_state, this); // deletes itself when the socket has gone
            return;
        }
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        QSslConfiguration configuration = socket->sslConfiguration();
        QList<QByteArray> protocols;
        for (const std::string &protocol : m_state.options.protocols)
            protocols += QByteArray::fromStdString(protocol);
        configuration.setAllowedNextProtocols(protocols);
        configuration.setLocalCertificate(QSslCertificate(testData("cert.pem")));
        configuration.setPrivateKey(QSslKey(testData("key.pem"), QSsl::Ec));
        socket->setSslConfiguration(configuration);
        connect(socket, &QSslSocket::encrypted, this, [this, socket] {
            if (socket->sslConfiguration().nextNegotiatedProtocol() != "h2")
                return answerByHttp1(socket);
            disconnect(socket, nullptr, socket, nullptr); // the peer deletes it
            new Http2Peer(socket, m_state, this);
        });
        connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
        socket->startServerEncryption();
    }

private:
    /// Enough to be understood: 200 for each request.
    void answerByHttp1(QSslSocket *socket)
    {
        ++m_state.connections;
        connect(socket, &QSslSocket::readyRead, this, [this, socket] {
            for (qsizetype ends = socket->readAll().count("\r\n\r\n"); ends > 0; --ends) {
                const std::lock_guard lock(m_state.mutex);
                m_state.requests.emplace_back();
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nplain");
            }
        });
    }

    Http2ServerState &m_state;
};

} // namespace

/// Serves on a thread of its own; the semaphores say that what the other side wrote is there.
class Http2Server::Private final : public QThread
{
public:
    void run() override
    {
        {
            Http2Listener listener(state);
            listens = listener.listen(QHostAddress::LocalHost, port);
            port = listener.serverPort();
            started.release();
            exec();
        }
        ended.release();
    }

    Http2ServerState state;
    std::uint16_t port = 0;
    bool listens = false;
    std::binary_semaphore started{0}, ended{0};
};

Http2Server::Http2Server()
    : d(std::make_unique<Private>())
{
    reply(Http2Reply::answer(200, R"({"ok":true})"));
}

Http2Server::~Http2Server()
{
    stop();
}

bool Http2Server::start(const Options &options)
{
    stop();
    d->state.options = options;
    d->start();
    d->started.acquire();
    return d->listens;
}

void Http2Server::stop()
{
    if (!d->isRunning())
        return;
    d->quit();
    d->ended.acquire();
    d->wait();
}

std::string Http2Server::url() const
{
    return (d->state.options.tls ? "https://127.0.0.1:" : "http://127.0.0.1:")
           + std::to_string(d->port);
}

Endpoint Http2Server::endpoint() const
{
    return {"127.0.0.1", d->port, d->state.options.tls, true};
}

void Http2Server::setHandler(Handler handler)
{
    const std::lock_guard lock(d->state.mutex);
    d->state.handler = std::move(handler);
}

void Http2Server::reply(const Http2Reply &reply)
{
    setHandler([reply](const ReceivedRequest &) { return reply; });
}

std::vector<ReceivedRequest> Http2Server::requests() const
{
    const std::lock_guard lock(d->state.mutex);
    return d->state.requests;
}

int Http2Server::requestCount() const
{
    const std::lock_guard lock(d->state.mutex);
    return int(d->state.requests.size());
}

int Http2Server::connectionCount() const
{
    return d->state.connections;
}

int Http2Server::openConnections() const
{
    return d->state.open;
}

int Http2Server::mostStreams() const
{
    return d->state.mostStreams;
}

int Http2Server::openStreams() const
{
    return d->state.streams;
}

int Http2Server::goodbyes() const
{
    return d->state.goodbyes;
}

int Http2Server::pongs() const
{
    return d->state.pongs;
}

int Http2Server::cancelled() const
{
    return d->state.cancelled;
}

} // namespace loadgrove
