// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/structure.h"

#include "core/openapi/api_fields.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>

namespace loadgrove {

namespace {

/// "v1", "v2.0", "api", "rest": a path segment that says nothing of what the path is about.
bool isGeneral(std::string_view segment)
{
    const std::string lower = lowerCase(segment);
    const bool isVersion = lower.size() > 1 && lower[0] == 'v'
                           && lower.find_first_not_of("0123456789.", 1) == std::string::npos;
    return isVersion || lower == "api" || lower == "rest" || isHole(segment);
}

std::string groupOf(const ApiOperation &operation)
{
    if (!operation.tags.empty() && !operation.tags.front().empty())
        return operation.tags.front();
    const std::vector<std::string> segments = pathSegments(operation.path);
    for (const std::string &segment : segments) {
        if (!isGeneral(segment))
            return segment;
    }
    return segments.empty() ? std::string("root") : segments.front();
}

/// Ranks nodes so that what a node needs comes before it, the given order kept where it may be;
/// what is needed in a circle is as it comes.
std::vector<int> ranksOf(int count, const std::vector<std::set<int>> &needs)
{
    std::vector<int> ranks(std::size_t(count), -1);
    std::vector<char> open(std::size_t(count), 0);
    int next = 0;
    std::vector<std::pair<int, std::set<int>::const_iterator>> path; // a stack of our own
    for (int start = 0; start < count; ++start) {
        if (ranks[std::size_t(start)] >= 0)
            continue;
        path.emplace_back(start, needs[std::size_t(start)].begin());
        open[std::size_t(start)] = 1;
        while (!path.empty()) {
            auto &[node, need] = path.back();
            if (need == needs[std::size_t(node)].end()) {
                ranks[std::size_t(node)] = next++;
                path.pop_back();
                continue;
            }
            const int needed = *need++;
            if (open[std::size_t(needed)])
                continue;
            open[std::size_t(needed)] = 1;
            path.emplace_back(needed, needs[std::size_t(needed)].begin());
        }
    }
    return ranks;
}

/// Puts requests into groups and groups into an order.
class Arranger
{
public:
    Arranger(const std::vector<MadeRequest> &requests, const ApiResources &resources,
             const std::vector<Chain> &chains)
        : m_requests(requests)
        , m_resources(resources)
        , m_chains(chains)
    {
    }

    std::vector<Placement> arrange(const std::vector<std::string> &tags)
    {
        findGroups(tags);
        const std::vector<int> groups = groupRanks(), resources = resourceRanks();
        std::vector<Placement> order;
        for (std::size_t i = 0; i < m_requests.size(); ++i) {
            order.push_back({int(i), m_names[std::size_t(m_groups[i])], isNeededElsewhere(int(i))});
        }
        std::vector<int> phases;
        for (std::size_t i = 0; i < m_requests.size(); ++i)
            phases.push_back(phaseOf(m_requests[i], int(i)));
        const auto keyOf = [&](const Placement &placement) {
            const auto index = std::size_t(placement.request);
            const MadeRequest &request = m_requests[index];
            const bool last = request.role == ApiRole::Delete;
            const int group = groups[std::size_t(m_groups[index])];
            const int resource = resources[std::size_t(request.resource)];
            return std::make_tuple(placement.atEnd, placement.atEnd ? -group : group, last,
                                   last ? -resource : resource, phases[index], placement.request);
        };
        std::sort(order.begin(), order.end(),
                  [&](const auto &a, const auto &b) { return keyOf(a) < keyOf(b); });
        return order;
    }

private:
    /// Numbers the groups: declared tags first, then as they come.
    void findGroups(const std::vector<std::string> &tags)
    {
        std::map<std::string, int> numbers;
        std::set<std::string> used;
        for (const MadeRequest &request : m_requests)
            used.insert(groupOf(*request.operation));
        const auto number = [&](const std::string &name) {
            const auto [known, isNew] = numbers.emplace(name, int(m_names.size()));
            if (isNew)
                m_names.push_back(name);
            return known->second;
        };
        for (const std::string &tag : tags) {
            if (used.count(tag))
                number(tag);
        }
        for (const MadeRequest &request : m_requests)
            m_groups.push_back(number(groupOf(*request.operation)));
    }

    std::vector<int> groupRanks() const
    {
        std::vector<std::set<int>> needs(m_names.size());
        for (const Chain &chain : m_chains) {
            const int from = m_groups[std::size_t(chain.from)];
            const int to = m_groups[std::size_t(chain.to)];
            if (from != to)
                needs[std::size_t(to)].insert(from);
        }
        return ranksOf(int(m_names.size()), needs);
    }

    std::vector<int> resourceRanks() const
    {
        const std::vector<ApiResource> &all = m_resources.all();
        std::vector<std::set<int>> needs(all.size());
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i].parent >= 0)
                needs[i].insert(all[i].parent);
        }
        for (const Chain &chain : m_chains) {
            const int from = m_requests[std::size_t(chain.from)].resource;
            const int to = m_requests[std::size_t(chain.to)].resource;
            if (from != to)
                needs[std::size_t(to)].insert(from);
        }
        return ranksOf(int(all.size()), needs);
    }

    /// Where nothing else makes a thing, PUT does.
    int phaseOf(const MadeRequest &request, int index) const
    {
        const bool makes =
            request.operation->method == "PUT"
            && m_resources.all()[std::size_t(request.resource)].create < 0
            && std::none_of(m_chains.begin(), m_chains.end(), [&](const Chain &chain) {
                   return chain.to == index && chain.into == Chain::Into::PathParameter;
               });
        return makes ? int(ApiRole::Create) : int(request.role);
    }

    /// Whether what a request deletes was made by one whose answer other groups use.
    bool isNeededElsewhere(int index) const
    {
        const MadeRequest &request = m_requests[std::size_t(index)];
        if (request.role != ApiRole::Delete)
            return false;
        const int own = m_groups[std::size_t(index)];
        return std::any_of(m_chains.begin(), m_chains.end(), [&](const Chain &mine) {
            return mine.to == index
                   && std::any_of(m_chains.begin(), m_chains.end(), [&](const Chain &other) {
                          return other.from == mine.from && m_groups[std::size_t(other.to)] != own;
                      });
        });
    }

    const std::vector<MadeRequest> &m_requests;
    const ApiResources &m_resources;
    const std::vector<Chain> &m_chains;
    std::vector<std::string> m_names; ///< of the groups
    std::vector<int> m_groups;        ///< of the requests
};

Step emptyScenario(const std::string &name)
{
    Step step;
    step.name = name;
    step.what = Scenario();
    return step;
}

} // namespace

std::vector<Placement> arrange(const std::vector<MadeRequest> &requests,
                               const ApiResources &resources, const std::vector<Chain> &chains,
                               const std::vector<std::string> &tags)
{
    return Arranger(requests, resources, chains).arrange(tags);
}

Step scenarioOf(const std::string &name, const std::vector<Placement> &order,
                std::vector<MadeRequest> &requests)
{
    Step top = emptyScenario(name);
    std::vector<Step> &groups = top.as<Scenario>()->steps;
    std::set<std::string> names;
    for (const Placement &placement : order)
        names.insert(placement.group);
    std::string cleanUp = "clean up";
    while (names.count(cleanUp))
        cleanUp += '_';
    for (const Placement &placement : order) {
        const std::string &group = placement.atEnd ? cleanUp : placement.group;
        if (groups.empty() || groups.back().name != group) {
            groups.push_back(emptyScenario(group));
            groups.back().continueOnFailure = true;
        }
        groups.back().as<Scenario>()->steps.push_back(
            std::move(requests[std::size_t(placement.request)].step));
    }
    if (groups.size() == 1) { // one around one says nothing
        std::vector<Step> steps = std::move(groups.front().as<Scenario>()->steps);
        groups = std::move(steps);
    }
    return top;
}

} // namespace loadgrove
