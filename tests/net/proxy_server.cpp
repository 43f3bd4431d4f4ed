// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/net/proxy_server.h"

#include "tests/net/proxy_connection.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <semaphore>

namespace loadgrove {

/// Serves on a thread of its own; see RecordingServer for the semaphores.
class ProxyServer::Private final : public QThread
{
public:
    void run() override
    {
        {
            QTcpServer server;
            server.setProxy(QNetworkProxy::NoProxy);
            QObject::connect(&server, &QTcpServer::newConnection, &server, [&] {
                while (QTcpSocket *client = server.nextPendingConnection())
                    new ProxyConnection(client, state, &server); // deletes itself
            });
            server.listen(QHostAddress::LocalHost);
            port = server.serverPort();
            started.release();
            exec();
        }
        ended.release();
    }

    ProxyState state;
    std::uint16_t port = 0;
    std::binary_semaphore started{0}, ended{0};
};

ProxyServer::ProxyServer(const Settings &settings)
    : d(std::make_unique<Private>())
{
    d->state.settings = settings;
    d->start();
    d->started.acquire();
}

ProxyServer::~ProxyServer()
{
    d->quit();
    d->ended.acquire();
    d->wait();
}

ProxyAddress ProxyServer::address() const
{
    return {d->state.settings.kind, "127.0.0.1", d->port, {}, {}};
}

std::string ProxyServer::url(const std::string &credentials) const
{
    return (d->state.settings.kind == ProxyAddress::Kind::Http ? "http://" : "socks5://")
           + credentials + "127.0.0.1:" + std::to_string(d->port);
}

std::vector<std::string> ProxyServer::asked() const
{
    const std::lock_guard lock(d->state.mutex);
    return d->state.asked;
}

int ProxyServer::openConnections() const
{
    return d->state.open;
}

} // namespace loadgrove
