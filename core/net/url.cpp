// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/url.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QUrl>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>

namespace loadgrove {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("loadgrove", text);
}

Error invalid(const char *text, std::string_view about)
{
    return {ErrorCode::Invalid, say(text).arg(qs(about))};
}

/// The five parts of RFC 3986, 5.2.2, as they stand.
struct Parts
{
    std::string_view scheme; ///< without ":"; "" where there is none
    std::optional<std::string_view> authority;
    std::string_view path;
    std::optional<std::string_view> query;
};

bool isScheme(std::string_view text)
{
    if (text.empty() || !std::isalpha(static_cast<unsigned char>(text.front())))
        return false;
    return std::all_of(text.begin(), text.end(), [](unsigned char c) {
        return std::isalnum(c) || c == '+' || c == '-' || c == '.';
    });
}

Parts split(std::string_view url)
{
    Parts parts;
    url = url.substr(0, url.find('#'));
    if (const auto colon = url.find_first_of(":/?");
        colon != std::string_view::npos && url[colon] == ':' && isScheme(url.substr(0, colon))) {
        parts.scheme = url.substr(0, colon);
        url.remove_prefix(colon + 1);
    }
    if (url.substr(0, 2) == "//") {
        url.remove_prefix(2);
        const auto end = std::min(url.find_first_of("/?"), url.size());
        parts.authority = url.substr(0, end);
        url.remove_prefix(end);
    }
    if (const auto mark = url.find('?'); mark != std::string_view::npos) {
        parts.query = url.substr(mark + 1);
        url = url.substr(0, mark);
    }
    parts.path = url;
    return parts;
}

std::string lower(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char c) { return char(std::tolower(c)); });
    return out;
}

std::string_view trimmed(std::string_view text)
{
    const auto blank = [](unsigned char c) { return c <= ' '; };
    while (!text.empty() && blank(static_cast<unsigned char>(text.front())))
        text.remove_prefix(1);
    while (!text.empty() && blank(static_cast<unsigned char>(text.back())))
        text.remove_suffix(1);
    return text;
}

void appendEncoded(std::string &out, unsigned char c)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    out += '%';
    out += digits[c >> 4];
    out += digits[c & 15];
}

/// Encodes what may not stand in a path or query; "%" stays, it is taken for an escape.
std::string encodeForbidden(std::string_view text)
{
    constexpr std::string_view forbidden = "\"<>\\^`{|}";
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= ' ' || byte >= 0x7f || forbidden.find(c) != std::string_view::npos)
            appendEncoded(out, byte);
        else
            out += c;
    }
    return out;
}

bool isUnreserved(unsigned char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'
           || c == '.' || c == '_' || c == '~';
}

Result<std::uint16_t> parsePort(std::string_view text, std::uint16_t otherwise)
{
    if (text.empty())
        return otherwise;
    unsigned port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (error != std::errc() || end != text.data() + text.size() || port == 0 || port > 65535)
        return invalid(
            QT_TRANSLATE_NOOP("loadgrove", "the port \"%1\" is not a number from 1 to 65535"),
            text);
    return std::uint16_t(port);
}

/// A host name or address as we connect to it: lower case, ASCII, checked.
Result<std::string> normalHost(std::string_view host)
{
    if (host.empty())
        return Error{ErrorCode::Invalid,
                     say(QT_TRANSLATE_NOOP("loadgrove", "the URL has no host"))};
    if (host.find_first_of(" \"<>\\^`{|}%@/?#[]") != std::string_view::npos
        || std::any_of(host.begin(), host.end(),
                       [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7f; }))
        return invalid(QT_TRANSLATE_NOOP("loadgrove", "\"%1\" is no host name"), host);
    const bool ascii = std::all_of(host.begin(), host.end(),
                                   [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (ascii)
        return lower(host);
    const std::string encoded = QUrl::toAce(qs(host)).toStdString();
    if (encoded.empty())
        return invalid(QT_TRANSLATE_NOOP("loadgrove", "\"%1\" is no host name"), host);
    return encoded;
}

Result<void> parseAuthority(std::string_view authority, TargetUrl &url)
{
    if (const auto at = authority.rfind('@'); at != std::string_view::npos) {
        url.userInfo = authority.substr(0, at);
        authority.remove_prefix(at + 1);
    }
    std::string_view port;
    if (!authority.empty() && authority.front() == '[') {
        const auto close = authority.find(']');
        const auto rest = close == std::string_view::npos ? "?" : authority.substr(close + 1);
        const auto address =
            authority.substr(1, close == std::string_view::npos ? close : close - 1);
        if ((!rest.empty() && rest.front() != ':')
            || QHostAddress(qs(address)).protocol() != QAbstractSocket::IPv6Protocol)
            return invalid(QT_TRANSLATE_NOOP("loadgrove", "\"%1\" is no IPv6 address"), authority);
        url.endpoint.host = lower(address);
        url.authority = '[' + url.endpoint.host + ']';
        port = rest.empty() ? rest : rest.substr(1);
    } else {
        const auto colon = std::min(authority.find(':'), authority.size());
        Result<std::string> host = normalHost(authority.substr(0, colon));
        if (!host)
            return host.error();
        url.endpoint.host = *host;
        url.authority = *host;
        port = colon < authority.size() ? authority.substr(colon + 1) : std::string_view();
    }
    const std::uint16_t usual = url.endpoint.tls ? 443 : 80;
    const Result<std::uint16_t> number = parsePort(port, usual);
    if (!number)
        return number.error();
    url.endpoint.port = *number;
    if (*number != usual)
        url.authority += ':' + std::to_string(*number);
    return {};
}

/// RFC 3986, 5.2.4, for a path that begins with "/".
std::string withoutDots(std::string_view path)
{
    std::string out;
    while (!path.empty()) {
        const auto end = std::min(path.find('/', 1), path.size());
        const std::string_view segment = path.substr(0, end);
        path.remove_prefix(end);
        if (segment == "/.." || segment == "/.") {
            if (segment == "/..")
                out.resize(std::min(out.rfind('/'), out.size()));
            if (path.empty())
                out += '/';
        } else {
            out += segment;
        }
    }
    return out;
}

std::string_view upToLastSlash(std::string_view path)
{
    const auto slash = path.rfind('/');
    return slash == std::string_view::npos ? "/" : path.substr(0, slash + 1);
}

} // namespace

Result<TargetUrl> parseUrl(std::string_view text)
{
    text = trimmed(text);
    if (text.empty())
        return Error{ErrorCode::Invalid, say(QT_TRANSLATE_NOOP("loadgrove", "the URL is empty"))};
    const Parts parts = split(text);
    const std::string scheme = lower(parts.scheme);
    if (!parts.authority) // also "localhost:8080/x", whose scheme would be "localhost"
        return invalid(
            QT_TRANSLATE_NOOP("loadgrove",
                              "\"%1\" is no complete URL: it must begin with http:// or https://"),
            text);
    if (scheme != "http" && scheme != "https")
        return invalid(
            QT_TRANSLATE_NOOP("loadgrove",
                              "\"%1\" cannot be requested: only http:// and https:// URLs can"),
            text);
    TargetUrl url;
    url.endpoint.tls = scheme == "https";
    if (const Result<void> done = parseAuthority(*parts.authority, url); !done)
        return done.error();
    url.path = parts.path.empty() ? "/" : encodeForbidden(parts.path);
    if (parts.query)
        url.query = encodeForbidden(*parts.query);
    return url;
}

Result<std::string> resolveLocation(std::string_view base, std::string_view location)
{
    location = trimmed(location);
    const Parts from = split(trimmed(base));
    const Parts to = split(location);
    std::string path;
    std::optional<std::string_view> query = to.query;
    if (!to.scheme.empty() || to.authority) {
        path = withoutDots(to.path);
    } else if (to.path.empty()) {
        path = from.path;
        query = to.query ? to.query : from.query;
    } else if (to.path.front() == '/') {
        path = withoutDots(to.path);
    } else {
        path = withoutDots(std::string(upToLastSlash(from.path)).append(to.path));
    }
    if (!to.scheme.empty() && !to.authority)
        return invalid(QT_TRANSLATE_NOOP("loadgrove", "the redirect to \"%1\" cannot be followed"),
                       location);

    const auto authority = to.authority ? to.authority : from.authority;
    std::string url(to.scheme.empty() ? from.scheme : to.scheme);
    url.append("://").append(authority.value_or("")).append(path);
    if (query)
        url.append(1, '?').append(*query);
    const Result<TargetUrl> checked = parseUrl(url);
    if (!checked)
        return checked.error();
    std::string out(checked->endpoint.tls ? "https://" : "http://");
    if (!checked->userInfo.empty())
        out += checked->userInfo + '@';
    return out + checked->authority + checked->target();
}

std::string percentEncode(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (isUnreserved(byte))
            out += c;
        else
            appendEncoded(out, byte);
    }
    return out;
}

std::string formEncode(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (isUnreserved(byte))
            out += c;
        else if (c == ' ')
            out += '+';
        else
            appendEncoded(out, byte);
    }
    return out;
}

std::string joinUrl(std::string_view url, std::string_view path)
{
    if (url.empty() || path.empty() || path.front() == '?' || path.front() == '#')
        return std::string(url).append(path);
    while (!url.empty() && url.back() == '/')
        url.remove_suffix(1);
    while (!path.empty() && path.front() == '/')
        path.remove_prefix(1);
    return std::string(url).append(1, '/').append(path);
}

} // namespace loadgrove
