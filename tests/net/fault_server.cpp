// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/fault_server.h"

#include "tests/net/fault_connection.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QThread>

#include <semaphore>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

namespace loadgrove {

namespace {

QByteArray testData(const char *name)
{
    QFile file(QStringLiteral(LOADGROVE_SOURCE_DIR "/tests/data/tls/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Makes a FaultConnection of every socket. Thread: the server's.
class FaultListener final : public QTcpServer
{
public:
    FaultListener(FaultServerState &state, RecordingServer::Security security,
                  const RecordingServer::TlsFace &face)
        : m_state(state)
        , m_tls(security == RecordingServer::Security::Tls)
    {
        // Who comes while a handler blocks waits, and is not turned away.
        setListenBacklogSize(4096);
        if (!m_tls)
            return;
        m_configuration = QSslConfiguration::defaultConfiguration();
        m_configuration.setLocalCertificate(QSslCertificate(testData(face.certificate)));
        m_configuration.setPrivateKey(QSslKey(testData("key.pem"), QSsl::Ec));
        if (face.demandsCertificate) {
            m_configuration.setCaCertificates({QSslCertificate(testData("ca.pem"))});
            m_configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
        }
    }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        QTcpSocket *socket = nullptr;
        if (m_tls) {
            auto *secure = new QSslSocket;
            secure->setSocketDescriptor(descriptor);
            secure->setSslConfiguration(m_configuration);
            secure->startServerEncryption();
            socket = secure;
        } else {
            socket = new QTcpSocket;
            socket->setSocketDescriptor(descriptor);
        }
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        new FaultConnection(socket, m_state, this); // deletes itself when the socket has gone
    }

private:
    FaultServerState &m_state;
    const bool m_tls;
    QSslConfiguration m_configuration;
};

} // namespace

/// Serves on a thread of its own. The semaphores say to both sides, and to ThreadSanitizer, which
/// does not see into Qt, that what the other one wrote is there.
class RecordingServer::Private final : public QThread
{
public:
    void run() override
    {
        {
            FaultListener listener(state, security, face);
            listens = listener.listen(QHostAddress::LocalHost, port);
            port = listener.serverPort();
            started.release();
            exec();
        } // its connections with it
        ended.release();
    }

    FaultServerState state;
    Security security = Security::Plain;
    TlsFace face;
    std::uint16_t port = 0;
    bool listens = false;
    std::binary_semaphore started{0}, ended{0};
};

RecordingServer::RecordingServer()
    : d(std::make_unique<Private>())
{
    reply(ReplyScript::json(200, R"({"ok":true})"));
}

RecordingServer::~RecordingServer()
{
    stop();
}

bool RecordingServer::start(Security security)
{
    stop();
    d->security = security;
    d->start();
    d->started.acquire();
    return d->listens;
}

bool RecordingServer::start(const TlsFace &face)
{
    stop();
    d->face = face;
    return start(Security::Tls);
}

void RecordingServer::stop()
{
    if (!d->isRunning())
        return;
    d->quit();
    d->ended.acquire();
    d->wait();
}

std::string RecordingServer::url() const
{
    return (d->security == Security::Tls ? "https://127.0.0.1:" : "http://127.0.0.1:")
           + std::to_string(d->port);
}

Endpoint RecordingServer::endpoint() const
{
    return {"127.0.0.1", d->port, d->security == Security::Tls, false};
}

void RecordingServer::setHandler(Handler handler)
{
    const std::lock_guard lock(d->state.mutex);
    d->state.handler = std::move(handler);
}

void RecordingServer::reply(const ReplyScript &script)
{
    setHandler([script](const ReceivedRequest &) { return script; });
}

void RecordingServer::replyInTurn(std::vector<ReplyScript> scripts)
{
    setHandler(
        [scripts = std::move(scripts), next = std::size_t(0)](const ReceivedRequest &) mutable { //
            const std::size_t turn = std::min(next++, scripts.size() - 1);
            return scripts[turn];
        });
}

void RecordingServer::setGreeting(const ReplyScript &script)
{
    const std::lock_guard lock(d->state.mutex);
    d->state.greeting = script;
}

void RecordingServer::setAnswersEarly(bool early)
{
    d->state.answersEarly = early;
}

std::vector<ReceivedRequest> RecordingServer::requests() const
{
    const std::lock_guard lock(d->state.mutex);
    return d->state.requests;
}

int RecordingServer::requestCount() const
{
    const std::lock_guard lock(d->state.mutex);
    return int(d->state.requests.size());
}

int RecordingServer::connectionCount() const
{
    return d->state.connections;
}

int RecordingServer::openConnections() const
{
    return d->state.open;
}

void RecordingServer::clear()
{
    const std::lock_guard lock(d->state.mutex);
    d->state.requests.clear();
    d->state.connections = 0;
}

Endpoint refusingEndpoint()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return {"127.0.0.1", server.serverPort(), false, false};
}

SilentPort::SilentPort()
{
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto *generic = reinterpret_cast<sockaddr *>(&address);
    bind(listener, generic, size);
    listen(listener, 0);
    getsockname(listener, generic, &size);
    m_port = ntohs(address.sin_port);
    m_descriptors.push_back(listener);
    for (int i = 0; i < 4; ++i) { // the queue takes one or two; the rest waits
        const int filler = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        [[maybe_unused]] const int result = connect(filler, generic, size);
        m_descriptors.push_back(filler);
    }
}

SilentPort::~SilentPort()
{
    for (const int descriptor : m_descriptors)
        close(descriptor);
}

Endpoint SilentPort::endpoint() const
{
    return {"127.0.0.1", m_port, false, false};
}

} // namespace loadgrove
