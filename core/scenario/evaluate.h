// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/template.h"

#include <cstdint>
#include <optional>
#include <random>
#include <string>

namespace loadgrove {

/// A value at run time: nothing where it is missing (the step was skipped, no such path).
using Value = std::optional<Json>;

/// The generator functions of one virtual user: uuid(), random_int() ... Same seed, same values
/// (but for timestamp() and iso_date()). Not thread-safe: one per virtual user.
class Generators
{
public:
    explicit Generators(std::uint64_t seed)
        : m_random(seed)
    {
    }
    /// Calls a function by name with evaluated arguments; missing when an argument is missing or
    /// does not fit.
    Value call(const std::string &function, const std::vector<Value> &arguments);
    std::mt19937_64 &random() { return m_random; }

private:
    std::mt19937_64 m_random;
    std::int64_t m_counter = 0;
};

/// What an expression needs from its surroundings.
class EvaluationContext
{
public:
    virtual ~EvaluationContext() = default;
    /// The value that a compiled reference stands for (by its slot), path already followed.
    virtual Value resolve(const Reference &reference) = 0;
    virtual Generators &generators() = 0;
};

/// Never fails: a missing value makes a comparison false and is itself missing as a value.
Value evaluate(const Expression &expression, EvaluationContext &context);

/// As a condition: a bare reference is false when missing, null, false, 0 or "".
bool isTrue(const Expression &expression, EvaluationContext &context);

/// A lone expression keeps its type, mixed text becomes a string; missing when any part is.
Value render(const Template &text, EvaluationContext &context);

/// The first reference in the template whose value is missing, as written; "" when none is. For
/// messages ("requests.a.res.id has no value").
std::string firstMissing(const Template &text, EvaluationContext &context);

/// Equality of conditions: 57 == "57", 1.0 == 1; 64-bit integers are compared exactly.
bool looselyEqual(const Json &left, const Json &right);

} // namespace loadgrove
