// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/shop_answers.h"
#include "app/demo/shop_api.h"
#include "core/base/json.h"

#include <QFile>

namespace loadgrove {

namespace {

constexpr double maxLatencyMs = 60'000;
constexpr std::string_view documentedUrl = "http://127.0.0.1:35180";

constexpr std::string_view pageText = R"(<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>Demo Shop</title></head>
<body>
<h1>Demo Shop</h1>
<p>A small shop to load-test: products, orders and reviews, kept in memory. It is part of
Loadgrove and listens on this machine only.</p>
<ul>
<li><a href="/openapi.json">/openapi.json</a>: what it can do</li>
<li><a href="/api/v1/products">/api/v1/products</a>: the products</li>
<li><a href="/_demo/stats">/_demo/stats</a>: how many requests it has read</li>
</ul>
</body>
</html>
)";

void appendBehaviour(std::string &out, const ShopBehaviour &behaviour)
{
    out += "{\"latency_ms\":";
    appendNumber(out, behaviour.latencyMs);
    out += ",\"latency_jitter_ms\":";
    appendNumber(out, behaviour.jitterMs);
    out += ",\"error_rate\":";
    appendNumber(out, behaviour.errorRate);
    out += '}';
}

void appendCount(std::string &out, std::string_view name, std::int64_t count)
{
    if (out.back() != '{')
        out += ',';
    appendText(out, name);
    out += ':';
    appendNumber(out, count);
}

} // namespace

void ShopApi::setBaseUrl(const std::string &url)
{
    QFile file(QStringLiteral(":/demo/openapi.json"));
    m_openApi = file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : "{}";
    const std::size_t at = m_openApi.find(documentedUrl);
    if (at != std::string::npos)
        m_openApi.replace(at, documentedUrl.size(), url);
}

void ShopApi::page(Call &call)
{
    call.response.contentType = "text/html; charset=utf-8";
    call.response.body = pageText;
}

void ShopApi::openApi(Call &call)
{
    call.response.body = m_openApi;
}

void ShopApi::stats(Call &call)
{
    std::string &out = call.response.body;
    out += '{';
    appendCount(out, "requests", m_served.load() - m_servedAtReset);
    out += ",\"by_code\":{";
    for (std::size_t code = 0; code < m_byCode.size(); ++code) {
        if (m_byCode[code] > 0)
            appendCount(out, std::to_string(code), m_byCode[code]);
    }
    out += "},\"by_route\":{";
    for (std::size_t i = 0; i < m_byRoute.size(); ++i) {
        if (m_byRoute[i] == 0)
            continue;
        std::string name = i == routes().size() ? "unknown path" : "wrong method";
        if (i < routes().size())
            name = std::string(routes()[i].method) + ' ' + std::string(routes()[i].path);
        appendCount(out, name, m_byRoute[i]);
    }
    out += '}';
    appendCount(out, "rejected", m_rejected);
    appendCount(out, "sessions", std::int64_t(m_store.sessionCount()));
    appendCount(out, "connections", m_connections ? std::int64_t(m_connections()) : 0);
    out += '}';
}

void ShopApi::showConfig(Call &call)
{
    appendBehaviour(call.response.body, m_behaviour);
}

void ShopApi::configure(Call &call)
{
    const std::optional<Json> body = readBody(call.request, call.response);
    if (!body)
        return;
    FieldErrors errors;
    ShopBehaviour wanted = m_behaviour;
    if (!body->isObject()) {
        errors.push_back({"", "must be an object"});
    } else {
        wanted.latencyMs =
            readNumber(*body, "latency_ms", 0, maxLatencyMs, errors).value_or(wanted.latencyMs);
        wanted.jitterMs = readNumber(*body, "latency_jitter_ms", 0, maxLatencyMs, errors)
                              .value_or(wanted.jitterMs);
        wanted.errorRate = readNumber(*body, "error_rate", 0, 1, errors).value_or(wanted.errorRate);
    }
    if (!errors.empty()) {
        answerBroken(call.response, errors);
        return;
    }
    m_behaviour = wanted;
    appendBehaviour(call.response.body, m_behaviour);
}

/// As just started: no data, no counts, the first configuration.
void ShopApi::reset(Call &call)
{
    m_store.clear();
    m_behaviour = m_initial;
    m_servedAtReset = m_served.load();
    m_rejected = 0;
    std::fill(m_byRoute.begin(), m_byRoute.end(), 0);
    m_byCode.fill(0);
    call.response.status = 204;
}

} // namespace loadgrove
