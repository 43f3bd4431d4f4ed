// SPDX-License-Identifier: GPL-3.0-or-later
// ValueMaker: what comes nearest where a schema contradicts itself.
#include "core/base/translate.h"
#include "core/openapi/object_maker.h"

#include <algorithm>

namespace loadgrove {

namespace {

/// The types to choose from; of parts that allow none together, those of the first that names one.
unsigned nearestTypes(const SchemaParts &parts)
{
    unsigned types = typesOf(parts);
    for (const Place &part : parts) {
        if (types == 0 && typesOf(part) != AnyType)
            types = typesOf(part);
    }
    return types == 0 ? unsigned(AnyType) : types;
}

} // namespace

std::vector<Place> withoutFalse(std::vector<Place> schemas)
{
    std::erase_if(schemas, [](const Place &schema) {
        return schema.value->isBool() && !schema.value->boolean();
    });
    return schemas;
}

SchemaParts ValueMaker::withFirstBranches(SchemaParts parts)
{
    Decided decided;
    while (const auto branches = openBranches(parts, decided)) {
        std::vector<Place> all = parts;
        all.insert(all.end(), branches->front().begin(), branches->front().end());
        Result<SchemaParts> joined = partsOf(withoutFalse(std::move(all)), m_checker);
        if (!joined || ++m_steps > maxSteps)
            break;
        parts = std::move(joined).value();
    }
    return parts;
}

Result<Json> ValueMaker::makeNearest(const SchemaParts &whole, const ValueContext &context,
                                     const Error &why)
{
    guess(Core::tr("%1; what comes nearest is sent").arg(why.message));
    const SchemaParts parts = withFirstBranches(whole);
    const unsigned types = nearestTypes(parts);
    if (auto value = givenNearest(parts, types))
        return std::move(*value);
    const std::vector<SchemaType> order = typesToTry(parts, types, context);
    const SchemaType type = order.empty() ? ObjectType : order.front();
    const auto any = [](const Json &) { return true; };
    switch (type) {
    case NullType:
        return Json();
    case BooleanType:
        return Json(true);
    case IntegerType:
    case FractionType:
        return makeNumber(parts, context.name, context.variation, type == IntegerType, any)
            .value_or(Json(1));
    case StringType:
        return makeText(parts, context.name, context.variation, m_checker, any)
            .value_or(Json("text"));
    case ArrayType: {
        Json array = Json::array();
        const std::vector<Place> schemas = withoutFalse(itemSchemasOf(parts, 0));
        if (!schemas.empty() && !isActive(schemas)) {
            if (Result<Json> item = make(schemas, {context.name, context.depth + 1, 0}))
                array.append(std::move(item).value());
        }
        return array;
    }
    default:
        return ObjectMaker(*this, parts, context).makeNearest();
    }
}

} // namespace loadgrove
