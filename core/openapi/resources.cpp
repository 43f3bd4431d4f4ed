// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/resources.h"

namespace loadgrove {

namespace {

ApiRole roleOf(const std::string &method, bool isItem)
{
    if (method == "GET" || method == "HEAD")
        return isItem ? ApiRole::Read : ApiRole::List;
    if (method == "PUT" || method == "PATCH")
        return ApiRole::Update;
    if (method == "DELETE")
        return ApiRole::Delete;
    return method == "POST" && !isItem ? ApiRole::Create : ApiRole::Action;
}

} // namespace

std::vector<std::string> pathSegments(std::string_view path)
{
    std::vector<std::string> segments;
    path = path.substr(0, path.find_first_of("?#"));
    while (!path.empty()) {
        const std::size_t slash = std::min(path.find('/'), path.size());
        if (slash > 0)
            segments.emplace_back(path.substr(0, slash));
        path.remove_prefix(std::min(slash + 1, path.size()));
    }
    return segments;
}

bool isHole(std::string_view segment)
{
    return segment.starts_with('{') && segment.find('}') != std::string_view::npos;
}

std::string patternOf(const std::vector<std::string> &segments, std::size_t count)
{
    std::string pattern;
    for (std::size_t i = 0; i < count; ++i)
        pattern += '/' + (isHole(segments[i]) ? "{}" : segments[i]);
    return pattern;
}

ApiResources::ApiResources(std::vector<MadeRequest> &requests)
{
    for (std::size_t i = 0; i < requests.size(); ++i) {
        MadeRequest &request = requests[i];
        std::vector<std::string> segments = pathSegments(request.operation->path);
        const bool isItem = !segments.empty() && isHole(segments.back());
        if (isItem)
            segments.pop_back();
        request.role = roleOf(request.operation->method, isItem);
        request.resource = add(segments);
        ApiResource &resource = m_resources[std::size_t(request.resource)];
        int *slot = request.role == ApiRole::Create ? &resource.create
                    : request.role == ApiRole::List ? &resource.list
                                                    : nullptr;
        if (slot && *slot < 0)
            *slot = int(i);
    }
}

/// Parents come before children, and exist though nothing is done with them.
int ApiResources::add(const std::vector<std::string> &segments)
{
    const std::string pattern = patternOf(segments, segments.size());
    if (const auto known = m_byPattern.find(pattern); known != m_byPattern.end())
        return known->second;
    ApiResource resource;
    resource.pattern = pattern;
    for (std::size_t i = segments.size(); i-- > 0;) {
        if (isHole(segments[i]))
            continue;
        if (resource.singular.empty())
            resource.singular = singularOf(plainName(segments[i]));
        if (i + 1 < segments.size()) {
            resource.parent = add({segments.begin(), segments.begin() + std::ptrdiff_t(i + 1)});
            break;
        }
    }
    m_resources.push_back(std::move(resource));
    const int index = int(m_resources.size()) - 1;
    m_byPattern.emplace(pattern, index);
    return index;
}

int ApiResources::find(const std::string &pattern) const
{
    const auto found = m_byPattern.find(pattern);
    return found == m_byPattern.end() ? -1 : found->second;
}

int ApiResources::findSource(std::string_view singular) const
{
    int best = -1;
    for (std::size_t i = 0; i < m_resources.size(); ++i) {
        const ApiResource &resource = m_resources[i];
        const bool shorter =
            best < 0 || resource.pattern.size() < m_resources[std::size_t(best)].pattern.size();
        if (resource.create >= 0 && resource.singular == singular && shorter)
            best = int(i);
    }
    return best;
}

} // namespace loadgrove
