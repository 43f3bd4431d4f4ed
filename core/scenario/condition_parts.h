// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <optional>
#include <string>
#include <string_view>

namespace loadgrove {

/// A condition of one comparison, taken apart so that it can be picked together: a reference, how
/// it is looked at, and the value beside it. Longer conditions are written as expressions.
struct ConditionParts
{
    enum class Op
    {
        Is,
        IsNot,
        Contains,
        Matches,
        Less,
        LessEqual,
        Greater,
        GreaterEqual,
        Exists,  ///< not null and not missing
        Missing, ///< null or missing
        True,    ///< the reference alone
        False,
    };
    std::string left; ///< a reference as it is written: res.items.0.price
    Op op = Op::Is;
    Json value; ///< a scalar; a lone {{reference}} stands for what it names. Unused from Exists on.
    bool operator==(const ConditionParts &) const = default;
};

/// Whether the comparison has a value.
bool hasValue(ConditionParts::Op op);

/// Nothing where the text is no condition of one comparison.
std::optional<ConditionParts> partsOfCondition(std::string_view text);
/// The condition as it is written; the error says what does not fit.
Result<std::string> conditionText(const ConditionParts &parts);

/// What a check of the own answer looks at.
struct CheckSubject
{
    enum class Kind
    {
        Status,
        BodyPath, ///< detail: the path, items.0.price
        Header,   ///< detail: its name
        Body,     ///< as a whole
        Latency,
    };
    Kind kind = Kind::Status;
    std::string detail;
    bool operator==(const CheckSubject &) const = default;
};

/// Nothing where the reference is of no part of the own answer.
std::optional<CheckSubject> subjectOf(std::string_view reference);
/// The reference as it is written; the error says what is wrong with the detail.
Result<std::string> referenceOf(const CheckSubject &subject);

} // namespace loadgrove
