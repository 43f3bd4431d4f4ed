// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/masking.h"

#include "core/base/json.h"
#include "core/base/text.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace loadgrove {

namespace {

/// Lower-case letters and digits only: "X-Api-Key" and "x_api_key" are one.
std::string normalized(std::string_view name)
{
    std::string text;
    for (char c : name) {
        if (c >= 'A' && c <= 'Z')
            text += char(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            text += c;
    }
    return text;
}

/// Masks the values of secret members at any depth; the parser has bounded the depth. False when
/// there were none.
bool maskMembers(Json &value)
{
    bool masked = false;
    if (value.isArray()) {
        for (Json &item : value.items())
            masked = maskMembers(item) || masked;
    } else if (value.isObject()) {
        for (auto &[name, member] : value.members()) {
            if (member.isString() && isSecretName(name)) {
                member = maskedText;
                masked = true;
            } else {
                masked = maskMembers(member) || masked;
            }
        }
    }
    return masked;
}

/// Members of JSON that was cut and cannot be parsed: "token": "abc (the end may be missing).
/// Bytes that are no text stay as they are.
std::string maskJsonText(const std::string &bytes)
{
    const QString text = QString::fromLatin1(bytes.data(), qsizetype(bytes.size()));
    static const QRegularExpression member(
        QStringLiteral(R"re("([^"\\]{1,100})"\s*:\s*"((?:[^"\\]++|\\.)*+)("|\\?$))re"));
    QString masked;
    qsizetype end = 0;
    for (auto matches = member.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        if (!isSecretName(utf8(match.captured(1))))
            continue;
        masked += text.mid(end, match.capturedStart(2) - end) + qs(maskedText) + match.captured(3);
        end = match.capturedEnd();
    }
    return (masked + text.mid(end)).toLatin1().toStdString();
}

bool isFormEncoded(std::string_view text)
{
    return text.find('=') != std::string_view::npos
           && text.find_first_of(" \n<>{}\"") == std::string_view::npos;
}

/// A path with query, or a form-encoded body.
std::string maskParameters(std::string_view text, bool hasPath)
{
    const std::size_t query = hasPath ? text.find('?') : 0;
    if (query == std::string_view::npos)
        return std::string(text);
    std::size_t at = hasPath ? query + 1 : 0;
    std::string masked(text.substr(0, at));
    while (at <= text.size()) {
        const std::size_t end = std::min(text.find('&', at), text.size());
        const std::string_view pair = text.substr(at, end - at);
        const std::size_t equals = pair.find('=');
        if (equals != std::string_view::npos && isSecretName(pair.substr(0, equals)))
            masked.append(pair.substr(0, equals + 1)).append(maskedText);
        else
            masked.append(pair);
        if (end < text.size())
            masked += '&';
        at = end + 1;
    }
    return masked;
}

void maskBody(std::string &body, bool cut)
{
    if (body.empty())
        return;
    if (!cut) {
        if (Result<Json> json = Json::parse(body)) {
            if (maskMembers(json.value())) // or it stays as it was written
                body = json->write();
            return;
        }
    }
    if (isFormEncoded(body))
        body = maskParameters(body, false);
    else if (body.find('"') != std::string::npos)
        body = maskJsonText(body);
}

/// The values of cookies: "a=1; b=2", or of a Set-Cookie, whose attributes stay.
std::string maskCookies(std::string_view text, bool isSet)
{
    std::string masked;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find(';', at), text.size());
        const std::string_view part = text.substr(at, end - at);
        const std::size_t equals = part.find('=');
        if (isSet && at > 0)
            masked += part;
        else if (equals != std::string_view::npos)
            masked.append(part.substr(0, equals + 1)).append(maskedText);
        else
            masked += maskedText;
        if (end < text.size())
            masked += ';';
        at = end + 1;
    }
    return masked;
}

void maskHeaders(HeaderList &headers)
{
    for (auto &[name, value] : headers) {
        const std::string plain = normalized(name);
        if (plain == "cookie" || plain == "setcookie")
            value = maskCookies(value, plain == "setcookie");
        else if (isSecretName(name))
            value = maskedText;
        else if (plain == "location" || plain == "referer")
            value = maskParameters(value, true);
    }
}

} // namespace

bool isSecretName(std::string_view name)
{
    static constexpr std::array<std::string_view, 14> parts = {
        "authorization", "cookie", "token",     "secret",     "password", "passwd",    "passphrase",
        "credential",    "apikey", "accesskey", "privatekey", "xauth",    "sessionid", "signature",
    };
    const std::string text = normalized(name);
    return std::any_of(parts.begin(), parts.end(), [&text](std::string_view part) {
        return text.find(part) != std::string::npos;
    });
}

Sample maskSecrets(Sample sample)
{
    sample.path = maskParameters(sample.path, true);
    sample.url = maskParameters(sample.url, true);
    maskHeaders(sample.requestHeaders);
    maskHeaders(sample.responseHeaders);
    for (auto &[name, value] : sample.variables) {
        if (isSecretName(name))
            value = maskedText;
        else
            maskBody(value, false);
    }
    maskBody(sample.requestBody, sample.requestBodyCut);
    maskBody(sample.responseBody, sample.responseBodyCut);
    return sample;
}

} // namespace loadgrove
