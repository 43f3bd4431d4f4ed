// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QString>
#include <QStringList>

#include <memory>

class QTcpSocket;

namespace loadgrove {

/// Who a server says it is, and how the connection to it is encrypted.
struct TlsPeer
{
    QSslCertificate certificate;
    QString protocol; ///< "TLSv1.3"
    QString cipher;
    bool isChecked = true; ///< whether it is to be trusted; any was accepted otherwise
    QStringList problems;  ///< checked: why it is not trusted; empty: it is
};

/// Of a socket whose handshake has come so far; null on plain text and before the certificate.
std::shared_ptr<const TlsPeer> tlsPeerOf(const QTcpSocket &socket);

} // namespace loadgrove
