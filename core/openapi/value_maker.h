// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/schema_parts.h"
#include "core/openapi/value_scalar.h"

#include <deque>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace loadgrove {

/// Where a value will stand.
struct ValueContext
{
    std::string name;  ///< of the property
    int depth = 0;     ///< of the value; that of a body is 0
    int variation = 0; ///< another one gives another value, where there are several
};

/// Makes values that validate: follows the parts of a schema, tries its alternatives in order, and
/// cuts recursion. Bounded in steps, depth and size.
/// One that forgives makes of a schema that contradicts itself what comes nearest: where nothing
/// validates, of the types that are asked for, and everything around it as it should be.
/// Thread: one at a time.
class ValueMaker
{
public:
    enum class Strictness
    {
        Strict,
        Forgiving,
    };
    ValueMaker(SchemaChecker &checker, Strictness strictness)
        : m_checker(checker)
        , m_forgives(strictness == Strictness::Forgiving)
    {
    }

    /// A value for all the schemas together.
    Result<Json> make(const std::vector<Place> &schemas, const ValueContext &context);
    /// What was guessed on the way, each once.
    const std::vector<std::string> &guesses() const { return m_guesses; }

private:
    friend class ObjectMaker;
    using Branches = std::vector<std::vector<Place>>;
    using Decided = std::set<const Json *>; ///< alternatives that were chosen from

    Result<Json> choose(const SchemaParts &parts, const ValueContext &context,
                        const Decided &decided, std::size_t from);
    Result<Json> tryBranches(const Branches &branches, const SchemaParts &parts,
                             const ValueContext &context, const Decided &decided);
    /// The first alternatives that are still open: what each adds to the parts.
    std::optional<Branches> openBranches(const SchemaParts &parts, Decided &decided);
    Branches choiceBranches(const Place &part, const Place &list);
    Branches subtypeBranches(const SchemaParts &parts, const Place &base);
    Place withMember(const Place &discriminator, const std::string &property,
                     const std::string &name);
    /// What the discriminator of the base calls that schema; "" where it has no name for it.
    std::string mappedName(const Place &base, const Place &schema) const;
    std::optional<Place> mappedBy(const Place &mapping, const std::string &ref) const;
    std::string nameOfBranch(const Place &part, const Place &branch) const;

    std::optional<Json> given(const SchemaParts &parts, const ValueContext &context,
                              std::size_t from);
    /// Of these types, though it does not validate.
    std::optional<Json> givenNearest(const SchemaParts &parts, unsigned types) const;
    SchemaParts withFirstBranches(SchemaParts parts);
    Result<Json> makeNearest(const SchemaParts &parts, const ValueContext &context,
                             const Error &why);
    Result<Json> generate(const SchemaParts &parts, const ValueContext &context);
    Result<Json> ofType(SchemaType type, const SchemaParts &parts, const ValueContext &context);
    Result<Json> makeArray(const SchemaParts &parts, const ValueContext &context);
    Result<Json> makeItem(const SchemaParts &parts, const ValueContext &context,
                          const Json::Array &others, std::vector<Place> contained);
    bool isActive(const std::vector<Place> &schemas) const;
    Error failure(const SchemaParts &parts, const QString &why) const;
    void guess(const QString &text);

    static constexpr int maxSteps = 5'000;
    static constexpr int maxDepth = 60;
    static constexpr int maxValues = 20'000;

    SchemaChecker &m_checker;
    bool m_forgives; ///< not while a value around is tried strictly
    std::vector<std::string> m_guesses;
    std::vector<std::vector<const Json *>> m_active; ///< the parts of the values around
    std::deque<Json> m_owned;                        ///< schemas that no document holds
    int m_steps = 0;
    int m_values = 0;
};

/// The value without members that are left out on this way (readOnly in requests).
Json withoutLeftOut(const Json &value, const std::vector<Place> &schemas,
                    const SchemaChecker &checker, int depth = 0);

/// Of those that are allowed the types to try, best first: by what the parts speak of, then as they
/// list them.
std::vector<SchemaType> typesToTry(const SchemaParts &parts, unsigned allowed,
                                   const ValueContext &context);
/// All but those that nothing validates against.
std::vector<Place> withoutFalse(std::vector<Place> schemas);

} // namespace loadgrove
