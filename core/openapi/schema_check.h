// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/pattern.h"
#include "core/openapi/references.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace loadgrove {

/// The kinds of JSON values that a schema's "type" tells apart, as bits.
enum SchemaType : unsigned
{
    NullType = 1,
    BooleanType = 2,
    IntegerType = 4,
    FractionType = 8, ///< a number that is no integer
    StringType = 16,
    ArrayType = 32,
    ObjectType = 64,
    AnyType = 127,
};

/// The types that this schema's own keywords allow ("type", "nullable").
unsigned typesOf(const Place &schema);
SchemaType typeOf(const Json &value);

/// Which reading of the schemas counts.
struct CheckOptions
{
    bool forRequest = true;    ///< required properties that are readOnly may lack; false: writeOnly
    bool oneOfAsAnyOf = false; ///< a value may match several of "oneOf"
};

/// Says whether values validate against schemas of Swagger 2.0, OpenAPI 3.0 and 3.1. Formats are
/// demanded, siblings of "$ref" too. Bounded: what takes too many steps does not validate.
/// Our own, for valijson knows draft 7 only (no "nullable", no "prefixItems", "exclusiveMinimum"
/// of one kind), wants each schema copied and its references bundled, matches by std::regex (no
/// \p, exponential) and multiplies in doubles. The tests hold this one against valijson.
/// Thread: one at a time.
class SchemaChecker
{
public:
    SchemaChecker(const References &references, CheckOptions options)
        : m_references(references)
        , m_options(options)
    {
    }

    /// The keyword that the value does not meet; nothing when it validates against all of them.
    std::optional<Place> fault(const Json &value, const std::vector<Place> &schemas);
    bool accepts(const Json &value, const std::vector<Place> &schemas)
    {
        return !fault(value, schemas);
    }

    /// The compiled expression, kept; null where it is none. Owned.
    const Pattern *pattern(std::string_view text);
    /// What "$ref" of the schema leads to; nothing where it has none or that leads nowhere.
    std::optional<Place> target(const Place &schema) const;
    std::optional<Place> resolve(const Place &from, std::string_view ref) const
    {
        return m_references.resolve(from, ref);
    }
    /// Whether a property is left out on this way: readOnly of requests, writeOnly of answers.
    bool isLeftOut(const Place &property) const;
    /// Whether so much was checked that nothing validates any more.
    bool isExhausted() const { return m_allSteps > mostSteps; }
    const CheckOptions &options() const { return m_options; }

private:
    using Fault = std::optional<Place>;
    static constexpr int mostSteps = 200'000;

    Fault check(const Json &value, const Place &schema, int depth);
    Fault checkCombinations(const Json &value, const Place &schema, int depth);
    Fault checkChoices(const Json &value, const Place &schema, int depth);
    Fault checkCondition(const Json &value, const Place &schema, int depth);
    Fault checkNumber(const Json &value, const Place &schema) const;
    Fault checkString(const std::string &value, const Place &schema);
    Fault checkArray(const Json::Array &items, const Place &schema, int depth);
    Fault checkItems(const Json::Array &items, const Place &schema, int depth);
    Fault checkObject(const Json &value, const Place &schema, int depth);
    Fault checkMember(const Json::Member &member, const Place &schema, int depth);
    Fault checkDependencies(const Json &value, const Place &schema, int depth);
    Fault checkUnevaluated(const Json &value, const Place &schema);
    /// A new value begins: its schemas are where readOnly is looked for.
    Fault checkInner(const Json &value, const Place &schema, int depth);
    bool mayLack(const std::string &name);

    const References &m_references;
    const CheckOptions m_options;
    std::unordered_map<std::string, std::optional<Pattern>> m_patterns;
    std::vector<Place> m_schemas; ///< those of the value that is checked
    int m_steps = 0;              ///< for the value that is checked
    int m_allSteps = 0;           ///< for all that were
};

/// The schemas that say of which sort a property is: those in "properties" of the schema, of what
/// its "$ref", "allOf", "anyOf", "oneOf", "then" and "else" lead to. Bounded.
std::vector<Place> declarationsOf(const std::string &name, const std::vector<Place> &schemas,
                                  const SchemaChecker &checker);

} // namespace loadgrove
