// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sample_json.h"

#include "core/base/text.h"
#include "core/stats/masking.h"

#include <algorithm>

namespace loadgrove {

namespace {

/// Header values may be any bytes; what is no UTF-8 was Latin-1.
std::string validText(const std::string &text)
{
    const QByteArrayView bytes(text.data(), qsizetype(text.size()));
    return QUtf8StringView(text.data(), qsizetype(text.size())).isValidUtf8()
               ? text
               : utf8(QString::fromLatin1(bytes));
}

bool sameName(std::string_view left, std::string_view right)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; };
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [=](char a, char b) { return lower(a) == lower(b); });
}

/// Name -> value; the values of a repeated header are joined as RFC 9110 allows.
Json headersJson(const HeaderList &headers)
{
    Json::Object object;
    for (const auto &[rawName, rawValue] : headers) {
        const std::string name = validText(rawName);
        const std::string value = validText(rawValue);
        const auto known = std::find_if(object.begin(), object.end(), [&name](const auto &member) {
            return sameName(member.first, name);
        });
        if (known == object.end())
            object.emplace_back(name, value);
        else
            known->second = known->second.string() + ", " + value;
    }
    return object;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    return text;
}

void addCookie(Json &cookies, std::string_view pair)
{
    const std::size_t equals = std::min(pair.find('='), pair.size());
    const std::string_view name = trimmed(pair.substr(0, equals));
    if (!name.empty())
        cookies.set(
            validText(std::string(name)),
            validText(std::string(trimmed(pair.substr(std::min(equals + 1, pair.size()))))));
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

Json cookiesSent(const HeaderList &headers)
{
    Json cookies = Json::object();
    for (const auto &[name, value] : headers) {
        if (!sameName(name, "Cookie"))
            continue;
        for (std::size_t at = 0; at <= value.size();) {
            const std::size_t end = std::min(value.find(';', at), value.size());
            addCookie(cookies, std::string_view(value).substr(at, end - at));
            at = end + 1;
        }
    }
    return cookies;
}

Json cookiesSet(const HeaderList &headers)
{
    Json cookies = Json::object();
    for (const auto &[name, value] : headers) {
        if (sameName(name, "Set-Cookie"))
            addCookie(cookies, std::string_view(value).substr(0, value.find(';')));
    }
    return cookies;
}

} // namespace

Json payloadJson(const std::string &body, bool cut)
{
    if (body.empty())
        return {};
    if (!cut) {
        if (Result<Json> json = Json::parse(body))
            return std::move(json).value();
    }
    const std::string_view bytes = cut ? wholeCharacters(body) : std::string_view(body);
    if (!QUtf8StringView(bytes.data(), qsizetype(bytes.size())).isValidUtf8())
        return "(" + std::to_string(body.size()) + (cut ? "+" : "") + " bytes, not text)";
    return bytes;
}

namespace {

Json requestJson(const Sample &sample)
{
    Json request = Json::object();
    request.set("path", validText(sample.path));
    request.set("method", validText(sample.method));
    request.set("headers", headersJson(sample.requestHeaders));
    request.set("cookies", cookiesSent(sample.requestHeaders));
    request.set("payload", payloadJson(sample.requestBody, sample.requestBodyCut));
    if (sample.requestBodyCut)
        request.set("payload_cut", true);
    return request;
}

Json responseJson(const Sample &sample)
{
    Json response = Json::object();
    response.set("statusCode", sample.status);
    if (sample.http2)
        response.set("httpVersion", "2");
    response.set("headers", headersJson(sample.responseHeaders));
    response.set("cookies", cookiesSet(sample.responseHeaders));
    response.set("payload", payloadJson(sample.responseBody, sample.responseBodyCut));
    if (sample.responseBodyCut)
        response.set("payload_cut", true);
    if (!sample.error.empty())
        response.set("error", validText(sample.error));
    return response;
}

Json timingJson(const Sample &sample)
{
    const auto milliseconds = [](nanoseconds time) { return double(time.count() / 1000) / 1000; };
    Json timing = Json::object();
    timing.set("at_ms", double(sample.at) / 1000);
    timing.set("latency_ms", milliseconds(sample.service));
    if (sample.phases.connect >= nanoseconds(0))
        timing.set("connect_ms", milliseconds(sample.phases.connect));
    if (sample.phases.tls >= nanoseconds(0))
        timing.set("tls_ms", milliseconds(sample.phases.tls));
    timing.set("wait_ms", milliseconds(sample.phases.wait));
    timing.set("receive_ms", milliseconds(sample.phases.receive));
    timing.set("user", sample.user);
    timing.set("iteration", sample.iteration);
    return timing;
}

Json variablesJson(const Sample &sample)
{
    Json variables = Json::object();
    for (const auto &[name, value] : sample.variables)
        variables.set(validText(name), validText(value));
    return variables;
}

} // namespace

Json rolesJson(SampleRoles roles)
{
    Json names = Json::array();
    for (const auto &[role, name] :
         {std::pair(roles.first, "first"), std::pair(roles.slowest, "slowest"),
          std::pair(roles.random, "random")}) {
        if (role)
            names.append(name);
    }
    return names;
}

Json sampleJson(const Sample &original, bool showSecrets)
{
    const Sample sample = showSecrets ? original : maskSecrets(original);
    Json json = Json::object();
    json.set("Request", requestJson(sample));
    json.set("Response", responseJson(sample));
    json.set("timing", timingJson(sample));
    if (!sample.variables.empty())
        json.set("variables", variablesJson(sample));
    return json;
}

} // namespace loadgrove
