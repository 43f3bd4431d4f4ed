// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the tests of connections through proxies share.
#include "core/net/tls_settings.h"
#include "tests/net/exchange.h"
#include "tests/net/fault_server.h"
#include "tests/net/proxy_server.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTest>

namespace loadgrove {

/// The authority that signed the server's certificate is trusted.
inline std::shared_ptr<const TlsSettings> trusting()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(
        QSslCertificate::fromPath(QStringLiteral(LOADGROVE_SOURCE_DIR "/tests/data/tls/ca.pem")));
    return std::make_shared<const TlsSettings>(tls);
}

inline ConnectionOptions optionsOf(const ProxyServer &proxy, const std::string &user = {},
                                   const std::string &password = {})
{
    ConnectionOptions options;
    options.proxy = proxy.address();
    options.proxy->user = user;
    options.proxy->password = password;
    options.tls = trusting();
    return options;
}

inline void startServer(RecordingServer &server, bool tls)
{
    QVERIFY(tls ? server.start(RecordingServer::TlsFace{"server.pem"}) : server.start());
}

/// The columns kind and tls for every way through a proxy.
inline void addWays()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("tls");
    QTest::newRow("http, forwarded") << int(ProxyAddress::Kind::Http) << false;
    QTest::newRow("https by CONNECT") << int(ProxyAddress::Kind::Http) << true;
    QTest::newRow("http by SOCKS5") << int(ProxyAddress::Kind::Socks5) << false;
    QTest::newRow("https by SOCKS5") << int(ProxyAddress::Kind::Socks5) << true;
}

} // namespace loadgrove
