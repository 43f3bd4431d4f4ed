// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/net/proxy_server.h"

#include <QByteArray>
#include <QObject>

#include <atomic>
#include <mutex>

class QTcpSocket;

namespace loadgrove {

/// What a test and the proxy's thread share.
struct ProxyState
{
    ProxyServer::Settings settings;
    mutable std::mutex mutex;
    std::vector<std::string> asked;
    std::atomic<int> open = 0;
};

/// One client of the proxy: understands where it wants to go, then passes bytes on both ways.
class ProxyConnection final : public QObject
{
public:
    ProxyConnection(QTcpSocket *client, ProxyState &state, QObject *parent);
    ~ProxyConnection() override;

private:
    void onReadyRead();
    bool takeHttp();
    bool takeSocks();
    bool takeSocksGreeting();
    bool takeSocksLogin();
    bool takeSocksRequest();
    bool refuses(const QByteArray &refusal);
    void connectTo(const std::string &host, int port, const QByteArray &success,
                   const QByteArray &failure);
    void passOn(qsizetype size);
    void onLost(QTcpSocket *other);
    void record(const std::string &what, const std::string &credentials);

    QTcpSocket *m_client;           // Owned, as child.
    QTcpSocket *m_target = nullptr; // Owned, as child.
    ProxyState &m_state;            // Not owned.
    QByteArray m_received;
    std::string m_credentials;
    bool m_isTunnel = false;
    qsizetype m_bodyToPass = 0; ///< of a request that is forwarded
    enum class Stage
    {
        Greeting,
        Login,
        Request,
        Hung,
        Relays,
    };
    Stage m_stage = Stage::Greeting;
};

} // namespace loadgrove
