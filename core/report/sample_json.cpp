// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sample_json.h"

#include "core/base/text.h"
#include "core/report/masking.h"

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
        const std::string value =
            isSecretName(name) ? std::string(maskedText) : validText(rawValue);
        const auto known = std::find_if(object.begin(), object.end(), [&name](const auto &member) {
            return sameName(member.first, name);
        });
        if (known == object.end())
            object.emplace_back(name, value);
        else if (!isSecretName(name))
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

/// The names of cookies; their values are secrets.
void addCookie(Json &cookies, std::string_view pair)
{
    const std::string_view name = trimmed(pair.substr(0, pair.find('=')));
    if (!name.empty())
        cookies.set(validText(std::string(name)), maskedText);
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

Json sampleJson(const Sample &sample)
{
    Json request = Json::object();
    request.set("path", validText(maskParameters(sample.path, true)));
    request.set("method", validText(sample.method));
    request.set("headers", headersJson(sample.requestHeaders));
    request.set("cookies", cookiesSent(sample.requestHeaders));
    request.set("payload", maskedPayload(sample.requestBody, sample.requestBodyCut));
    if (sample.requestBodyCut)
        request.set("payload_cut", true);

    Json response = Json::object();
    response.set("statusCode", sample.status);
    if (sample.http2)
        response.set("httpVersion", "2");
    response.set("headers", headersJson(sample.responseHeaders));
    response.set("cookies", cookiesSet(sample.responseHeaders));
    response.set("payload", maskedPayload(sample.responseBody, sample.responseBodyCut));
    if (sample.responseBodyCut)
        response.set("payload_cut", true);
    if (!sample.error.empty())
        response.set("error", validText(sample.error));

    Json timing = Json::object();
    timing.set("at_ms", double(sample.at) / 1000);
    timing.set("latency_ms", double(sample.service.count() / 1000) / 1000);
    timing.set("user", sample.user);
    timing.set("iteration", sample.iteration);

    Json json = Json::object();
    json.set("Request", std::move(request));
    json.set("Response", std::move(response));
    json.set("timing", std::move(timing));
    return json;
}

} // namespace loadgrove
