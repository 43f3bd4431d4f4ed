// SPDX-License-Identifier: GPL-3.0-or-later
// Compiler: what all connections of the run share.
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/net/certificates.h"
#include "core/net/tls_settings.h"
#include "core/plan/compiler.h"

#include <QDir>
#include <QSslConfiguration>
#include <QUrl>

#include <algorithm>

namespace loadgrove {

namespace {

/// The validator has found it to be one.
std::optional<ProxyAddress> proxyOf(const std::string &text)
{
    if (text.empty())
        return std::nullopt;
    const QUrl url(qs(text));
    ProxyAddress proxy;
    proxy.kind = url.scheme() == QLatin1String("socks5") ? ProxyAddress::Kind::Socks5
                                                         : ProxyAddress::Kind::Http;
    proxy.host = utf8(url.host());
    proxy.port = std::uint16_t(url.port());
    proxy.user = utf8(url.userName(QUrl::FullyDecoded));
    proxy.password = utf8(url.password(QUrl::FullyDecoded));
    return proxy;
}

} // namespace

void Compiler::compileConnection()
{
    const HttpSettings &http = m_document.settings.http;
    m_plan->connection.proxy = proxyOf(http.proxy);
    m_plan->connection.version = http.version == "2"     ? HttpVersion::Http2
                                 : http.version == "1.1" ? HttpVersion::Http1
                                                         : HttpVersion::Auto;
    if (http.caFile.empty() && http.clientCert.empty() && http.clientKey.empty())
        return;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (!http.caFile.empty()) {
        const QList<QSslCertificate> authorities = certificates(http.caFile, "http.ca_file");
        // Lists of authorities hold old ones: that is nobody's mistake while another is left.
        const bool usable = std::any_of(authorities.begin(), authorities.end(),
                                        [](const QSslCertificate &c) { return checkTime(c).ok(); });
        if (!authorities.isEmpty() && !usable)
            problem({documentNode, "http.ca_file", -1, {}},
                    QStringLiteral("%1: %2").arg(qs(http.caFile),
                                                 checkTime(authorities.first()).error().message));
        configuration.setCaCertificates(authorities);
    }
    compileIdentity(configuration);
    m_plan->connection.tls = std::make_shared<const TlsSettings>(std::move(configuration));
}

/// The client's certificate and its key, which may stand in one file.
void Compiler::compileIdentity(QSslConfiguration &configuration)
{
    const HttpSettings &http = m_document.settings.http;
    const bool isOneFile = http.clientKey.empty();
    const Place certificatePlace{documentNode, "http.client_cert", -1, {}};
    const Place keyPlace{documentNode, isOneFile ? "http.client_cert" : "http.client_key", -1, {}};
    if (http.clientCert.empty()) {
        if (!isOneFile)
            problem(keyPlace, Core::tr("there is no client_cert that the key belongs to"));
        return;
    }
    const QList<QSslCertificate> chain = certificates(http.clientCert, "http.client_cert");
    if (chain.isEmpty())
        return;
    if (const Result<void> valid = checkTime(chain.first()); !valid)
        problem(certificatePlace,
                QStringLiteral("%1: %2").arg(qs(http.clientCert), valid.error().message));
    const std::string &keyFile = isOneFile ? http.clientCert : http.clientKey;
    const Result<QSslKey> key = readPrivateKey(QDir(m_options.folder).filePath(qs(keyFile)));
    if (!key)
        return problem(keyPlace, QStringLiteral("%1: %2").arg(qs(keyFile), key.error().message));
    if (!belongTogether(chain.first(), *key))
        return problem(keyPlace, Core::tr("%1: is not the key of the certificate in %2")
                                     .arg(qs(keyFile), qs(http.clientCert)));
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(*key);
}

QList<QSslCertificate> Compiler::certificates(const std::string &file, const char *field)
{
    const auto read = readCertificates(QDir(m_options.folder).filePath(qs(file)));
    if (read)
        return *read;
    problem({documentNode, field, -1, {}},
            QStringLiteral("%1: %2").arg(qs(file), read.error().message));
    return {};
}

} // namespace loadgrove
