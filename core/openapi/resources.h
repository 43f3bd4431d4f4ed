// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/thing_names.h"
#include "core/openapi/api.h"
#include "core/scenario/document.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace loadgrove {

/// What an operation does to its resource; in the order in which they make sense.
enum class ApiRole
{
    Create,
    List,
    Read,
    Update,
    Action,
    Delete,
};

/// A request and the operation that it was made of.
struct MadeRequest
{
    const ApiOperation *operation = nullptr; ///< Not owned.
    Step step;
    ApiRole role = ApiRole::Action;
    int resource = -1;
};

/// A collection of things, such as /products, and what can be done with it.
struct ApiResource
{
    std::string pattern;  ///< "/users/{}/orders"
    std::string singular; ///< "order", in lower-case letters and digits
    int parent = -1;      ///< "/users"; -1: none
    int create = -1;      ///< the request that makes one, as an index; -1: none
    int list = -1;
};

/// The resources of an API as its paths show them.
class ApiResources
{
public:
    /// Sets role and resource of each request.
    explicit ApiResources(std::vector<MadeRequest> &requests);

    const std::vector<ApiResource> &all() const { return m_resources; }
    /// The resource of that collection; -1 when there is none.
    int find(const std::string &pattern) const;
    /// The first that makes things of that name.
    int findSource(std::string_view singular) const;

private:
    int add(const std::vector<std::string> &segments);

    std::vector<ApiResource> m_resources;
    std::unordered_map<std::string, int> m_byPattern;
};

/// The parts of a path between slashes; a query does not count.
std::vector<std::string> pathSegments(std::string_view path);
bool isHole(std::string_view segment); ///< "{id}", "{id}.json"
/// "/users/{}/orders" of the first count segments.
std::string patternOf(const std::vector<std::string> &segments, std::size_t count);

} // namespace loadgrove
