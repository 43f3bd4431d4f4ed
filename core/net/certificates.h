// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QSslCertificate>
#include <QSslKey>

namespace loadgrove {

// Certificates and keys as files bring them, PEM or DER. Messages do not repeat the path.

/// All certificates of the file, in its order; a file with none, or one that cannot be read, is an
/// error.
Result<QList<QSslCertificate>> readCertificates(const QString &path);
/// The first private key of the file, RSA or EC; an encrypted one is an error.
Result<QSslKey> readPrivateKey(const QString &path);

/// Whether the key is the other half of the certificate's.
bool belongTogether(const QSslCertificate &certificate, const QSslKey &key);
/// An error outside of the time that the certificate is valid.
Result<void> checkTime(const QSslCertificate &certificate);

} // namespace loadgrove
