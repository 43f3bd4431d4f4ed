// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/tls_peer.h"

#include <QSslCipher>
#include <QSslError>
#include <QSslSocket>

namespace loadgrove {

std::shared_ptr<const TlsPeer> tlsPeerOf(const QTcpSocket &socket)
{
    const auto *tls = qobject_cast<const QSslSocket *>(&socket);
    if (!tls || tls->peerCertificate().isNull())
        return nullptr;
    auto peer = std::make_shared<TlsPeer>();
    peer->certificate = tls->peerCertificate();
    peer->protocol = tls->sessionCipher().protocolString();
    peer->cipher = tls->sessionCipher().name();
    peer->isChecked = tls->peerVerifyMode() != QSslSocket::VerifyNone;
    for (const QSslError &error : tls->sslHandshakeErrors()) {
        if (!peer->problems.contains(error.errorString()))
            peer->problems += error.errorString();
    }
    return peer;
}

} // namespace loadgrove
