// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/otlp_target.h"

#include "core/base/translate.h"

#include <algorithm>

namespace loadgrove {

namespace {

/// RFC 9110, "token".
bool isToken(const QByteArray &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
               || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

/// What the sender itself says of the message.
bool isOurs(const QByteArray &name)
{
    constexpr const char *ours[] = {"content-type", "content-encoding", "content-length",
                                    "host",         "connection",       "transfer-encoding"};
    const QByteArray lower = name.toLower();
    return std::any_of(std::begin(ours), std::end(ours),
                       [&](const char *each) { return lower == each; });
}

bool isHeaderValue(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(), [](char c) {
        return c == '\t' || (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f);
    });
}

Error invalid(const QString &message)
{
    return {ErrorCode::Invalid, message};
}

} // namespace

Result<QUrl> readOtlpUrl(const QString &text)
{
    QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty()
        || (scheme != QLatin1String("http") && scheme != QLatin1String("https")))
        return invalid(Core::tr("expected an address that begins with http:// or https://"));
    if (!url.userInfo().isEmpty())
        return invalid(Core::tr("user and password do not belong into the address; use a header"));
    if (url.hasFragment())
        return invalid(Core::tr("an address to send to has no \"#\""));
    if (url.path().isEmpty() || url.path() == QLatin1String("/"))
        url.setPath(QStringLiteral("/v1/metrics"));
    return url;
}

Result<OtlpTarget::Header> readOtlpHeader(const QString &text)
{
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    const QByteArray name = text.left(equals).trimmed().toUtf8();
    if (equals < 0)
        return invalid(Core::tr("expected NAME=VALUE or NAME=env:VAR"));
    if (!isToken(name))
        return invalid(Core::tr("that is no name of a header"));
    if (isOurs(name))
        return invalid(Core::tr("%1 cannot be set").arg(QString::fromUtf8(name)));
    QByteArray value = text.mid(equals + 1).toUtf8();
    if (value.startsWith("env:")) {
        const QByteArray variable = value.mid(4);
        if (!qEnvironmentVariableIsSet(variable.constData()))
            return invalid(
                Core::tr("the environment has no variable %1").arg(QString::fromUtf8(variable)));
        value = qgetenv(variable.constData());
    }
    if (!isHeaderValue(value))
        return invalid(Core::tr("the value of %1 has characters that no header may have")
                           .arg(QString::fromUtf8(name)));
    return OtlpTarget::Header{name, value};
}

QString shownUrl(const OtlpTarget &target)
{
    return target.url.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
}

} // namespace loadgrove
