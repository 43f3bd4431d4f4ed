// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/base_urls.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/net/url.h"
#include "core/openapi/api_fields.h"
#include "core/openapi/json_pointer.h"
#include "core/scenario/template.h"

#include <algorithm>

namespace loadgrove {

namespace {

using Kind = ImportRemark::Kind;

constexpr const char *someServer = "http://localhost";

bool isHttp(std::string_view url)
{
    const std::string lower = lowerCase(url.substr(0, 8));
    return lower.starts_with("http://") || lower.starts_with("https://");
}

/// Without "?query", "#fragment" and the slashes at the end.
std::string trimmed(std::string url)
{
    url.resize(std::min(url.find_first_of("?#"), url.size()));
    while (url.size() > 1 && url.back() == '/')
        url.pop_back();
    return url;
}

bool hasPath(std::string_view url)
{
    const std::size_t host = url.find("://");
    const std::size_t slash = url.find('/', host == std::string_view::npos ? 0 : host + 3);
    return slash != std::string_view::npos && slash + 1 < url.size();
}

} // namespace

BaseUrls::BaseUrls(const Api &api, const Resolver &resolver, const Origin &origin,
                   ImportReport &report)
    : m_resolver(resolver)
    , m_report(report)
    , m_given(trimmed(origin.given))
    , m_source(origin.source)
{
    const Place root = resolver.root();
    const std::string server = api.isSwagger2 ? swaggerServer()
                               : api.servers  ? serverOf(*api.servers)
                                              : std::string();
    const bool whole =
        isHttp(m_given) && (origin.isWhole || hasPath(m_given) || isHttp(server) || server.empty());
    m_variables.emplace_back(
        "base_url",
        literalText(whole ? m_given : absolute(server, api.servers ? *api.servers : root)));
    m_report.add(Kind::Read, api.servers ? resolver.nameOf(*api.servers) : QString(),
                 Core::tr("base_url is %1").arg(qs(m_variables.front().second.text())));
}

/// The first that speaks HTTP, else the first.
std::string BaseUrls::serverOf(const Place &servers)
{
    if (!servers.value->isArray())
        return {};
    const Json::Array &items = servers.value->items();
    std::size_t chosen = 0;
    for (std::size_t i = items.size(); i-- > 0;) {
        if (isHttp(textIn(items[i], "url")))
            chosen = i;
    }
    if (items.empty() || !items[chosen].isObject())
        return {};
    const Place place = childOf(servers, chosen);
    std::string url = trimmed(filledIn(items[chosen], place));
    const std::string lower = lowerCase(url.substr(0, 6));
    if (lower.starts_with("ws://"))
        url.replace(0, 2, "http");
    else if (lower.starts_with("wss://"))
        url.replace(0, 3, "https");
    if (items.size() > 1) {
        m_report.add(Kind::Guessed, m_resolver.nameOf(place),
                     Core::tr("the server %1, out of %2").arg(qs(url)).arg(items.size()));
    }
    return url;
}

/// The address with its variables' defaults.
std::string BaseUrls::filledIn(const Json &server, const Place &place)
{
    const std::string url = textIn(server, "url");
    const Json *variables = server.find("variables");
    std::string result;
    for (std::size_t at = 0; at < url.size(); ++at) {
        const std::size_t close = url[at] == '{' ? url.find('}', at) : std::string::npos;
        if (close == std::string::npos) {
            result += url[at];
            continue;
        }
        const std::string name = url.substr(at + 1, close - at - 1);
        const Json *variable = variables ? variables->find(name) : nullptr;
        std::string value = variable ? textIn(*variable, "default") : std::string();
        const Json *choices = variable ? variable->find("enum") : nullptr;
        if (value.empty() && choices && choices->isArray() && !choices->items().empty())
            value = choices->items().front().text();
        const bool isKnown = variable && (variable->find("default") || !value.empty());
        m_report.add(
            Kind::Guessed, m_resolver.nameOf(place),
            isKnown
                ? Core::tr("the server's {%1} is \"%2\"").arg(qs(name), qs(value))
                : Core::tr("the server's {%1} has no value; its name stands there").arg(qs(name)));
        result += isKnown ? value : name;
        at = close;
    }
    return result;
}

/// schemes, host and basePath of 2.0.
std::string BaseUrls::swaggerServer() const
{
    const Json &root = *m_resolver.root().value;
    std::string scheme;
    if (const Json *schemes = root.find("schemes"); schemes && schemes->isArray()) {
        for (const Json &each : schemes->items()) {
            if (each == Json("https") || (each == Json("http") && scheme.empty()))
                scheme = each.string();
        }
    }
    if (scheme.empty() && isHttp(m_source))
        scheme = m_source.substr(0, m_source.find(':'));
    const std::string host = textIn(root, "host");
    std::string path = textIn(root, "basePath");
    if (!path.empty() && path.front() != '/')
        path.insert(0, "/");
    if (host.empty())
        return trimmed(path);
    return trimmed((scheme.empty() ? "http" : scheme) + "://" + host + path);
}

/// What is relative begins at the given address or where the document came from.
std::string BaseUrls::absolute(const std::string &server, const Place &place)
{
    if (isHttp(server) && parseUrl(server))
        return server;
    const QString name = m_resolver.nameOf(place);
    if (isHttp(server)) {
        m_report.add(Kind::Guessed, name,
                     Core::tr("%1 is no valid address; %2 stands in its place: give it with "
                              "--base-url")
                         .arg(qs(server), QLatin1String(someServer)));
        return someServer;
    }
    std::string base = m_given.empty() ? m_source : m_given;
    const std::size_t dot = server.find('.');
    if (server.starts_with("//") || (dot != std::string::npos && dot < server.find('/'))) {
        const std::string host = server.substr(server.find_first_not_of('/'));
        if (parseUrl("https://" + host)) {
            m_report.add(Kind::Guessed, name,
                         Core::tr("the server %1 names no scheme; https is taken").arg(qs(server)));
            return "https://" + host;
        }
    }
    if (!isHttp(base)) {
        base = someServer;
        m_report.add(Kind::Guessed, name,
                     Core::tr("the document does not say which host it is for; %1 stands in its "
                              "place: give it with --base-url")
                         .arg(QLatin1String(someServer)));
    }
    const Result<std::string> resolved = resolveLocation(base, server.empty() ? "/" : server);
    return resolved ? trimmed(*resolved) : base;
}

std::string BaseUrls::of(const ApiOperation &operation)
{
    const std::string server = operation.servers ? serverOf(*operation.servers) : std::string();
    if (server.empty())
        return "{{base_url}}";
    const Json url = literalText(absolute(server, *operation.servers));
    auto known = std::find_if(m_variables.begin(), m_variables.end(),
                              [&](const auto &variable) { return variable.second == url; });
    if (known == m_variables.end()) {
        const std::string name = "base_url_" + std::to_string(m_variables.size() + 1);
        m_report.add(Kind::Read, m_resolver.nameOf(*operation.servers),
                     Core::tr("%1 is %2").arg(qs(name), qs(url.text())));
        known = m_variables.insert(m_variables.end(), {name, url});
    }
    return "{{" + known->first + "}}";
}

} // namespace loadgrove
