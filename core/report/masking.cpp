// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/masking.h"

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

/// Masks the values of secret members at any depth; the parser has bounded the depth.
void maskMembers(Json &value)
{
    if (value.isArray()) {
        for (Json &item : value.items())
            maskMembers(item);
    } else if (value.isObject()) {
        for (auto &[name, member] : value.members()) {
            if (member.isString() && isSecretName(name))
                member = maskedText;
            else
                maskMembers(member);
        }
    }
}

/// Members of JSON that was cut and cannot be parsed: "token": "abc (the end may be missing).
std::string maskJsonText(const QString &text)
{
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
    return utf8(masked + text.mid(end));
}

/// Without the piece of a character that a cut may have left at the end.
std::string_view wholeCharacters(std::string_view text)
{
    std::size_t start = text.size();
    while (start > 0 && text.size() - start < 4 && (text[start - 1] & 0xC0) == 0x80)
        --start;
    if (start == 0 || text.size() - start >= 4)
        return text;
    const auto lead = static_cast<unsigned char>(text[start - 1]);
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    return text.size() - start + 1 < length ? text.substr(0, start - 1) : text;
}

bool isFormEncoded(std::string_view text)
{
    return text.find('=') != std::string_view::npos
           && text.find_first_of(" \n<>{}\"") == std::string_view::npos;
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

Json maskedPayload(const std::string &body, bool cut)
{
    if (body.empty())
        return {};
    if (!cut) {
        if (Result<Json> json = Json::parse(body)) {
            maskMembers(json.value());
            return std::move(json).value();
        }
    }
    const std::string_view bytes = cut ? wholeCharacters(body) : std::string_view(body);
    if (!QUtf8StringView(bytes.data(), qsizetype(bytes.size())).isValidUtf8())
        return "(" + std::to_string(body.size()) + (cut ? "+" : "") + " bytes, not text)";
    if (isFormEncoded(bytes))
        return maskParameters(bytes, false);
    return maskJsonText(qs(bytes));
}

} // namespace loadgrove
