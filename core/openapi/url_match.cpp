// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/url_match.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/net/url.h"
#include "core/openapi/api_fields.h"
#include "core/openapi/json_pointer.h"
#include "core/openapi/resources.h"

#include <algorithm>

namespace loadgrove {

namespace {

using Segments = std::vector<std::string>;

/// How well a path fits the end of an address: holes fit anything; -1: not at all.
int fitOf(const Segments &path, const Segments &address)
{
    if (path.empty() || path.size() > address.size())
        return -1;
    int literal = 0;
    const std::size_t skipped = address.size() - path.size();
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (path[i] == address[skipped + i])
            literal += 1;
        else if (!isHole(path[i]))
            return -1;
    }
    return literal == 0 ? -1 : int(path.size()) * 1000 + literal;
}

/// Whether a server of the document ends with that path.
bool isServerPath(const Segments &address, const Json &root)
{
    if (pathSegments(textIn(root, "basePath")) == address)
        return true;
    const Json *servers = root.find("servers");
    if (!servers || !servers->isArray())
        return false;
    return std::any_of(servers->items().begin(), servers->items().end(), [&](const Json &server) {
        std::string url = textIn(server, "url");
        const std::size_t host = url.find("://");
        if (host != std::string::npos)
            url.erase(0, std::min(url.find('/', host + 3), url.size()));
        return pathSegments(url) == address;
    });
}

KeyValues valuesOf(const Segments &path, const Segments &address)
{
    KeyValues values;
    const std::size_t skipped = address.size() - path.size();
    for (std::size_t i = 0; i < path.size(); ++i) {
        const std::string &given = address[skipped + i];
        if (isHole(path[i]) && !isHole(given))
            values.emplace_back(path[i].substr(1, path[i].find('}') - 1), percentDecode(given));
    }
    return values;
}

} // namespace

Result<UrlMatch> matchUrl(const std::string &url, const Resolver &resolver)
{
    if (const Result<TargetUrl> parsed = parseUrl(url); !parsed)
        return Error{parsed.error().code,
                     QStringLiteral("%1: %2").arg(qs(url), parsed.error().message)};
    const std::string plain = url.substr(0, url.find_first_of("?#"));
    const std::size_t start = std::min(plain.find('/', plain.find("://") + 3), plain.size());
    const Segments address = pathSegments(std::string_view(plain).substr(start));
    const Place root = resolver.root();
    const Json *paths = root.value->find("paths");
    int best = -1;
    UrlMatch match{plain, {}, {}};
    for (const auto &[path, item] :
         paths && paths->isObject() ? paths->members() : Json::Object()) {
        const Segments segments = pathSegments(path);
        const int fit = fitOf(segments, address);
        if (fit < 0 || fit < best)
            continue;
        if (fit > best)
            match.paths.clear();
        best = fit;
        match.paths.push_back(path);
        match.values = valuesOf(segments, address);
        match.base = plain.substr(0, start);
        for (std::size_t i = 0; i + segments.size() < address.size(); ++i)
            match.base += '/' + address[i];
    }
    if (best >= 0 || address.empty() || isServerPath(address, *root.value))
        return match;
    return Error{ErrorCode::Invalid,
                 Core::tr("the document has no operation at the path of %1").arg(qs(url))};
}

} // namespace loadgrove
