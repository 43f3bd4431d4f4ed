// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/certificates.h"

#include "core/base/files.h"
#include "core/base/translate.h"

#include <QDateTime>

namespace loadgrove {

namespace {

/// More than all authorities of the world take.
constexpr std::size_t sizeLimit = 16u << 20;

Result<QByteArray> read(const QString &path)
{
    const Result<std::string> content = readFile(path, sizeLimit);
    if (!content)
        return content.error();
    return QByteArray::fromStdString(*content);
}

Error invalid(const QString &text)
{
    return {ErrorCode::Invalid, text};
}

/// A key in PEM or DER; the kind of it is found by trying.
QSslKey decodeKey(const QByteArray &data)
{
    for (const QSsl::EncodingFormat format : {QSsl::Pem, QSsl::Der}) {
        for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
            const QSslKey key(data, algorithm, format, QSsl::PrivateKey);
            if (!key.isNull())
                return key;
        }
    }
    return {};
}

} // namespace

Result<QList<QSslCertificate>> readCertificates(const QString &path)
{
    const Result<QByteArray> data = read(path);
    if (!data)
        return data.error();
    const QByteArray begin = QByteArrayLiteral("-----BEGIN CERTIFICATE-----");
    const bool isPem = data->contains(begin);
    const auto list = QSslCertificate::fromData(*data, isPem ? QSsl::Pem : QSsl::Der);
    if (isPem && list.size() != data->count(begin))
        return invalid(Core::tr("holds a damaged certificate"));
    if (list.isEmpty())
        return invalid(Core::tr("holds no certificate (expected PEM or DER)"));
    return list;
}

Result<QSslKey> readPrivateKey(const QString &path)
{
    const Result<QByteArray> data = read(path);
    if (!data)
        return data.error();
    // Asked first: OpenSSL would ask for the passphrase on the terminal.
    if (data->contains("BEGIN ENCRYPTED PRIVATE KEY") || data->contains("Proc-Type: 4,ENCRYPTED"))
        return invalid(Core::tr("holds an encrypted key, and there is no way to give its "
                                "passphrase: decrypt it first"));
    const QSslKey key = decodeKey(*data);
    if (key.isNull())
        return invalid(Core::tr("holds no private key (expected RSA or EC, PEM or DER)"));
    return key;
}

bool belongTogether(const QSslCertificate &certificate, const QSslKey &key)
{
    // Both encodings hold the public key in the same bytes: of RSA modulus and exponent, of EC the
    // point. It ends the certificate's; a part of it will do.
    constexpr int compared = 48;
    const QSslKey publicKey = certificate.publicKey();
    const QByteArray publicBytes = publicKey.toDer(), privateBytes = key.toDer();
    if (publicKey.algorithm() != key.algorithm())
        return false;
    // An EC key may come without its public half, and is then shorter: nothing tells it apart.
    const bool isHalf = privateBytes.size() < publicBytes.size();
    return isHalf || privateBytes.contains(publicBytes.right(compared));
}

Result<void> checkTime(const QSslCertificate &certificate)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (certificate.expiryDate() < now)
        return invalid(Core::tr("the certificate expired at %1")
                           .arg(certificate.expiryDate().toUTC().toString(Qt::ISODate)));
    if (certificate.effectiveDate() > now)
        return invalid(Core::tr("the certificate is not valid before %1")
                           .arg(certificate.effectiveDate().toUTC().toString(Qt::ISODate)));
    return {};
}

} // namespace loadgrove
