// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/chain_places.h"

#include "core/base/thing_names.h"
#include "core/scenario/disabled_fields.h"
#include "core/scenario/override_path.h"

#include <algorithm>
#include <cstdlib>

namespace loadgrove {

namespace {

bool isIndex(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool isHole(std::string_view segment)
{
    return segment.size() > 2 && segment.front() == '{' && segment[1] != '{'
           && segment.back() == '}';
}

/// A version stands in a path like a collection: "v1".
bool isVersion(std::string_view segment)
{
    return segment.size() > 1 && segment.front() == 'v' && isIndex(segment.substr(1));
}

bool isCollection(std::string_view segment)
{
    return !segment.empty() && segment.find('{') == std::string_view::npos && !isIndex(segment)
           && !isVersion(segment);
}

class Walk
{
public:
    explicit Walk(NodeId from)
        : m_from(from)
    {
    }
    std::vector<const Step *> in(const Step &top)
    {
        visit(top, true);
        return m_found ? std::move(m_after) : std::vector<const Step *>();
    }

private:
    void visit(const Step &step, bool runs)
    {
        runs = runs && step.enabled;
        if (m_found && runs && step.kind() == StepKind::Request)
            m_after.push_back(&step);
        m_found = m_found || step.id == m_from;
        if (const std::vector<Step> *children = step.children()) {
            for (const Step &child : *children)
                visit(child, runs);
        }
    }

    const NodeId m_from;
    bool m_found = false;
    std::vector<const Step *> m_after;
};

void addPath(const Step &step, const Request &request, std::vector<ChainPlace> &places)
{
    const std::vector<std::string> segments = segmentsOf(request.path);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const std::string &segment = segments[i];
        if (isHole(segment)) {
            const std::string name = segment.substr(1, segment.size() - 2);
            const Json *value = valueOf(request.pathParams, name);
            places.push_back(
                {step.id, ChainPlace::Into::PathParameter, name, value ? *value : Json()});
        } else if (!segment.empty() && segment.find('{') == std::string::npos) {
            places.push_back(
                {step.id, ChainPlace::Into::PathSegment, std::to_string(i), Json(segment)});
        }
    }
}

void addBody(const Step &step, const Request &request, std::vector<ChainPlace> &places)
{
    if (!request.body)
        return;
    Json body = *request.body;
    if (body.isString()) {
        Result<Json> parsed = Json::parse(body.string());
        if (!parsed)
            return;
        body = std::move(parsed).value();
    }
    for (const std::string &path : overridePaths(body)) {
        const auto keys = resolveOverridePath(path, body);
        const Json *value = keys ? body.at(*keys) : nullptr;
        if (!value)
            continue;
        for (const auto &[overridden, by] : request.dataOverride) {
            const auto same = resolveOverridePath(overridden, body);
            if (same && *same == *keys)
                value = &by;
        }
        places.push_back({step.id, ChainPlace::Into::Body, path, *value});
    }
}

} // namespace

bool ChainPlace::isLiteral() const
{
    return !now.isString() || now.string().find("{{") == std::string::npos;
}

std::vector<const Step *> requestsAfter(const Document &document, NodeId step)
{
    for (const Step &top : document.scenarios) {
        std::vector<const Step *> after = Walk(step).in(top);
        if (!after.empty())
            return after;
    }
    return {};
}

std::vector<ChainPlace> placesOf(const Step &step)
{
    std::vector<ChainPlace> places;
    if (!step.as<Request>())
        return places;
    const Request request = withoutDisabledFields(*step.as<Request>());
    addPath(step, request, places);
    const auto add = [&](ChainPlace::Into into, const KeyValues &values) {
        for (const auto &[name, value] : values)
            places.push_back({step.id, into, name, value});
    };
    add(ChainPlace::Into::Query, request.queryParams);
    add(ChainPlace::Into::Header, request.headers);
    add(ChainPlace::Into::Form, request.formParams);
    addBody(step, request, places);
    return places;
}

std::string nameOf(const ChainPlace &place, const Request &request)
{
    if (place.into == ChainPlace::Into::PathSegment) {
        const std::vector<std::string> segments = segmentsOf(request.path);
        const auto index = std::size_t(std::strtoul(place.field.c_str(), nullptr, 10));
        const bool known = index > 0 && index < segments.size();
        return known && isCollection(segments[index - 1]) ? segments[index - 1] : std::string();
    }
    if (place.into != ChainPlace::Into::Body)
        return place.field;
    std::string name = place.field;
    while (true) { // "tags.0" is named by its list
        const std::size_t point = name.rfind('.');
        const std::string last = point == std::string::npos ? name : name.substr(point + 1);
        if (!isIndex(last) || point == std::string::npos)
            return last;
        name.resize(point);
    }
}

std::vector<std::string> segmentsOf(const std::string &path)
{
    std::vector<std::string> segments;
    const std::string plain = path.substr(0, path.find('?'));
    std::size_t begin = plain.starts_with('/') ? 1 : 0;
    while (begin <= plain.size()) {
        const std::size_t end = std::min(plain.find('/', begin), plain.size());
        segments.push_back(plain.substr(begin, end - begin));
        begin = end + 1;
    }
    return segments;
}

std::string thingOfPath(const std::string &path)
{
    const std::vector<std::string> segments = segmentsOf(path);
    const auto last = std::find_if(segments.rbegin(), segments.rend(), isCollection);
    return last == segments.rend() ? std::string() : singularOf(plainName(*last));
}

} // namespace loadgrove
