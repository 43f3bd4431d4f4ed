// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/schema_value.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/openapi/schema_place.h"
#include "core/openapi/value_maker.h"

namespace loadgrove {

namespace {

Result<GeneratedValue> attempt(const Place &schema, const References &references,
                               const CheckOptions &options, const std::string &name)
{
    SchemaChecker checker(references, options);
    ValueMaker maker(checker, ValueMaker::Strictness::Strict);
    Result<Json> value = maker.make({schema}, {name, 0, 0});
    if (!value)
        return value.error();
    if (const auto fault = checker.fault(*value, {schema})) {
        return Error{ErrorCode::Invalid,
                     Core::tr("%1: no value was found that validates; %2 stands "
                              "against it")
                         .arg(placeName(schema), placeName(*fault))};
    }
    return GeneratedValue{std::move(value).value(), true, maker.guesses()};
}

/// What is left when nothing validates, for that reason.
Result<GeneratedValue> nearest(const Place &schema, const References &references,
                               const ValueOptions &options, const Error &why)
{
    SchemaChecker checker(references, {options.forRequest, true});
    ValueMaker maker(checker, ValueMaker::Strictness::Forgiving);
    Result<Json> value = maker.make({schema}, {options.name, 0, 0});
    if (!value)
        return why;
    std::vector<std::string> guesses = maker.guesses();
    if (guesses.empty())
        guesses.push_back(utf8(why.message));
    return GeneratedValue{std::move(value).value(), false, std::move(guesses)};
}

} // namespace

Result<GeneratedValue> schemaValue(const Place &schema, const References &references,
                                   const ValueOptions &options)
{
    Result<GeneratedValue> strict =
        attempt(schema, references, {options.forRequest, false}, options.name);
    if (strict || strict.error().code == ErrorCode::Limit)
        return strict;
    // Many documents list alternatives in "oneOf" that nothing tells apart. Servers take a value
    // for one of them; there is no better one to send.
    Result<GeneratedValue> generous =
        attempt(schema, references, {options.forRequest, true}, options.name);
    if (!generous)
        return nearest(schema, references, options, strict.error());
    generous.value().guesses.push_back(
        utf8(Core::tr("%1: the value matches several alternatives of a \"oneOf\", which the "
                      "document does not tell apart")
                 .arg(placeName(schema))));
    return generous;
}

} // namespace loadgrove
