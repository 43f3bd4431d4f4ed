// SPDX-License-Identifier: GPL-3.0-or-later
// ValueMaker: arrays.
#include "core/base/translate.h"
#include "core/openapi/schema_place.h"
#include "core/openapi/value_decimal.h"
#include "core/openapi/value_maker.h"

#include <algorithm>

namespace loadgrove {

namespace {

/// How many items an array gets, and what some of them have to contain.
struct ArrayPlan
{
    std::size_t least = 0, most = 0, wanted = 0;
    bool unique = false;
    std::vector<Place> contained; ///< one for each of the first items, after the prefix
};

ArrayPlan planOf(const SchemaParts &parts)
{
    constexpr std::size_t unlimited = 1'000'000;
    ArrayPlan plan;
    plan.least = largest(parts, "minItems").value_or(0);
    plan.most = smallest(parts, "maxItems").value_or(std::max(plan.least, unlimited));
    plan.unique = anyIsTrue(parts, "uniqueItems");
    for (const Place &part : parts) {
        if (const auto contains = memberOf(part, "contains")) {
            const std::size_t count =
                std::min<std::size_t>(countOf(part, "minContains").value_or(1), 1000);
            plan.contained.insert(plan.contained.end(), count, *contains);
        }
    }
    const std::size_t prefix = prefixLength(parts);
    const bool described = !itemSchemasOf(parts, prefix).empty();
    plan.wanted = std::max({plan.least, prefix > 0 ? prefix : std::size_t(described ? 1 : 0),
                            plan.contained.empty() ? 0 : prefix + plan.contained.size()});
    plan.wanted = std::min(plan.wanted, plan.most);
    return plan;
}

} // namespace

Result<Json> ValueMaker::makeItem(const SchemaParts &parts, const ValueContext &context,
                                  const Json::Array &others, std::vector<Place> contained)
{
    constexpr int variations = 40; // looked through for one that is new
    std::vector<Place> schemas = itemSchemasOf(parts, others.size());
    schemas.insert(schemas.end(), contained.begin(), contained.end());
    const bool unique = anyIsTrue(parts, "uniqueItems");
    for (int i = 0; i < (unique ? variations : 1); ++i) {
        const int variation = context.variation + i + (unique ? int(others.size()) : 0);
        Result<Json> item = make(schemas, {context.name, context.depth + 1, variation});
        const auto same = [&](const Json &other) { return item && sameValue(other, *item); };
        if (!item || !unique || std::none_of(others.begin(), others.end(), same))
            return item;
    }
    return failure(parts, Core::tr("no further item was found that differs from the others"));
}

Result<Json> ValueMaker::makeArray(const SchemaParts &parts, const ValueContext &context)
{
    const ArrayPlan plan = planOf(parts);
    const std::size_t prefix = prefixLength(parts);
    Json array = Json::array();
    std::optional<Error> error;
    while (array.items().size() < plan.wanted && !error) {
        const std::size_t index = array.items().size();
        std::vector<Place> contained;
        if (index >= prefix && index - prefix < plan.contained.size())
            contained.push_back(plan.contained[index - prefix]);
        else if (index < prefix && prefix + plan.contained.size() > plan.wanted
                 && index < plan.contained.size())
            contained.push_back(plan.contained[index]);
        Result<Json> item = makeItem(parts, context, array.items(), std::move(contained));
        if (item)
            array.append(std::move(item).value());
        else
            error = item.error();
    }
    const auto fault = m_checker.fault(array, parts);
    if (!fault)
        return array;
    return error.value_or(
        failure(parts, Core::tr("no array was found that meets %1").arg(placeName(*fault))));
}

} // namespace loadgrove
