// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/cookies.h"

#include "core/base/text.h"

#include <QNetworkCookie>
#include <QNetworkCookieJar>
#include <QUrl>

namespace loadgrove {

namespace {

/// At most this many header lines of an answer are looked at.
constexpr int lineLimit = 1000;

} // namespace

Cookies::Cookies() = default;
Cookies::~Cookies() = default;

void Cookies::clear()
{
    m_jar.reset();
}

void Cookies::store(std::string_view url, std::string_view headers)
{
    QList<QNetworkCookie> cookies;
    int lines = 0;
    for (std::size_t at = 0; at < headers.size() && lines < lineLimit; ++lines) {
        std::size_t end = headers.find("\r\n", at);
        if (end == std::string_view::npos)
            end = headers.size();
        const std::string_view line = headers.substr(at, end - at);
        at = end + 2;
        constexpr std::string_view name = "set-cookie:";
        if (line.size() <= name.size() || qstrnicmp(line.data(), name.data(), name.size()) != 0)
            continue;
        const std::string_view value = line.substr(name.size());
        cookies += QNetworkCookie::parseCookies(
            QByteArray(value.data(), qsizetype(value.size())).trimmed());
    }
    if (cookies.isEmpty())
        return;
    if (!m_jar)
        m_jar = std::make_unique<QNetworkCookieJar>();
    m_jar->setCookiesFromUrl(cookies, QUrl(qs(url)));
}

std::string Cookies::header(std::string_view url) const
{
    std::string result;
    if (!m_jar)
        return result;
    const QList<QNetworkCookie> cookies = m_jar->cookiesForUrl(QUrl(qs(url)));
    for (const QNetworkCookie &cookie : cookies) {
        if (!result.empty())
            result += "; ";
        result += cookie.toRawForm(QNetworkCookie::NameAndValueOnly).toStdString();
    }
    return result;
}

} // namespace loadgrove
