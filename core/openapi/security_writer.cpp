// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/security_writer.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/openapi/api_fields.h"
#include "core/openapi/json_pointer.h"
#include "core/openapi/parameter_writer.h"
#include "core/scenario/http_token.h"
#include "core/scenario/template.h"

#include <algorithm>

namespace loadgrove {

namespace {

using Kind = ImportRemark::Kind;

std::string environmentWord(std::string_view text)
{
    std::string word;
    for (const char c : text) {
        if (c >= 'a' && c <= 'z')
            word += char(c - 'a' + 'A');
        else if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
            word += c;
        else if (!word.empty() && word.back() != '_')
            word += '_';
    }
    while (!word.empty() && word.back() == '_')
        word.pop_back();
    return word;
}

bool isToken(std::string_view type)
{
    return type == "oauth2" || type == "openidconnect";
}

} // namespace

SecurityWriter::SecurityWriter(const Api &api, const Resolver &resolver, ImportReport &report)
    : m_api(api)
    , m_resolver(resolver)
    , m_report(report)
{
    if (!api.security)
        return;
    m_documentNames = chosen(*api.security).value_or(Names());
    for (const std::string &name : m_documentNames) {
        const ApiScheme *scheme = schemeOf(name);
        if (m_document = scheme ? authOf(*scheme) : std::nullopt; m_document)
            return;
    }
}

void SecurityWriter::write(const ApiOperation &operation, Request &request)
{
    const std::optional<Names> own =
        operation.security ? chosen(*operation.security) : std::nullopt;
    const Names &names = own ? *own : m_documentNames;
    std::optional<Auth> first;
    for (const std::string &name : names) {
        const ApiScheme *scheme = schemeOf(name);
        const std::optional<Auth> auth = scheme ? authOf(*scheme) : std::nullopt;
        if (auth && !first)
            first = auth;
        else if (auth)
            writeBesides(*auth, *scheme, request);
    }
    if (first != m_document)
        request.auth = first.value_or(Auth());
    const bool isCookie =
        first && first->type == Auth::Type::ApiKey && first->in == Auth::In::Cookie;
    const bool hasCookies =
        std::any_of(request.headers.begin(), request.headers.end(),
                    [](const auto &header) { return header.first == "Cookie"; });
    if (isCookie && hasCookies) // an own header would win over it
        ParameterWriter(request).addCookie(first->name, first->value);
}

/// The schemes that are sent: none where the document allows that, else the first set that can be.
std::optional<SecurityWriter::Names> SecurityWriter::chosen(const Place &security)
{
    if (!security.value->isArray())
        return std::nullopt;
    const Json::Array &sets = security.value->items();
    std::optional<Names> best;
    for (const Json &set : sets) {
        if (!set.isObject())
            continue;
        Names names;
        bool usable = true;
        for (const auto &[name, scopes] : set.members()) {
            const ApiScheme *scheme = schemeOf(name);
            usable = usable && scheme && textIn(*scheme->place.value, "type") != "mutualTLS";
            names.push_back(name);
        }
        if (names.empty())
            return names;
        if (usable && (!best || !schemeOf(best->front())))
            best = names;
        else if (!best)
            best = names;
    }
    return best ? best : Names();
}

const ApiScheme *SecurityWriter::schemeOf(const std::string &key) const
{
    const auto found = std::find_if(m_api.schemes.begin(), m_api.schemes.end(),
                                    [&](const ApiScheme &scheme) { return scheme.key == key; });
    return found == m_api.schemes.end() ? nullptr : &*found;
}

std::optional<Auth> SecurityWriter::authOf(const ApiScheme &scheme)
{
    const Json &value = *scheme.place.value;
    const std::string type = lowerCase(textIn(value, "type"));
    const std::string kind = lowerCase(textIn(value, "scheme"));
    if (type == "mutualtls") {
        if (m_told.insert(scheme.key).second) {
            m_report.add(Kind::ToFill, m_resolver.nameOf(scheme.place),
                         Core::tr("a client certificate: give it with --client-cert"));
        }
        return std::nullopt;
    }
    if (type == "apikey")
        return keyOf(scheme);
    Auth auth;
    if (type == "basic" || (type == "http" && kind == "basic")) {
        auth.type = Auth::Type::Basic;
        auth.username = variable(scheme, "USERNAME");
        auth.password = variable(scheme, "PASSWORD");
    } else if (isToken(type) || (type == "http" && kind == "bearer")) {
        auth.type = Auth::Type::Bearer;
        auth.token = variable(scheme, "TOKEN");
    } else { // another scheme of HTTP: the whole header is to be given
        auth.type = Auth::Type::ApiKey;
        auth.name = "Authorization";
        auth.value = variable(scheme, "AUTHORIZATION");
    }
    return auth;
}

std::optional<Auth> SecurityWriter::keyOf(const ApiScheme &scheme)
{
    const std::string in = textIn(*scheme.place.value, "in");
    Auth auth;
    auth.type = Auth::Type::ApiKey;
    auth.in = in == "query"    ? Auth::In::Query
              : in == "cookie" ? Auth::In::Cookie
                               : Auth::In::Header;
    const std::string name = textIn(*scheme.place.value, "name");
    if (!name.empty() && auth.in != Auth::In::Query && !isHttpToken(name)) {
        if (m_told.insert(scheme.key).second) {
            m_report.add(Kind::LeftOut, m_resolver.nameOf(scheme.place),
                         Core::tr("'%1' cannot be a header's name").arg(qs(name)));
        }
        return std::nullopt;
    }
    auth.name = name.empty() ? "X-API-Key" : literalText(name);
    auth.value = variable(scheme, "KEY");
    return auth;
}

/// A second scheme: authentication is one, so that this stands among the parameters.
void SecurityWriter::writeBesides(const Auth &auth, const ApiScheme &scheme, Request &request)
{
    if (auth.type == Auth::Type::ApiKey && auth.in == Auth::In::Query)
        addField(request.queryParams, auth.name, auth.value);
    else if (auth.type == Auth::Type::ApiKey && auth.in == Auth::In::Cookie)
        ParameterWriter(request).addCookie(auth.name, auth.value);
    else if (auth.type == Auth::Type::ApiKey)
        addField(request.headers, auth.name, auth.value);
    else if (auth.type == Auth::Type::Bearer)
        addField(request.headers, "Authorization", "Bearer " + auth.token);
    else if (m_told.insert(scheme.key + " besides").second)
        m_report.add(Kind::LeftOut, m_resolver.nameOf(scheme.place),
                     Core::tr("a user name and password besides another authentication"));
}

/// "{{env.LOADGROVE_API_KEY}}"
std::string SecurityWriter::variable(const ApiScheme &scheme, std::string_view what)
{
    std::string name = environmentWord(scheme.key);
    if (!name.ends_with(what))
        name += (name.empty() ? "" : "_") + std::string(what);
    name.insert(0, "LOADGROVE_");
    if (m_told.insert(name).second) {
        m_report.add(Kind::ToFill, m_resolver.nameOf(scheme.place),
                     Core::tr("the environment variable %1").arg(qs(name)));
    }
    return "{{env." + name + "}}";
}

} // namespace loadgrove
