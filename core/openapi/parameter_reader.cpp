// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/parameter_reader.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/openapi/api_fields.h"
#include "core/openapi/content_reader.h"
#include "core/openapi/json_pointer.h"

#include <array>
#include <utility>

namespace loadgrove {

namespace {

using In = ApiParameter::In;

std::optional<In> inOf(std::string_view name)
{
    static constexpr std::array<std::pair<std::string_view, In>, 6> names = {
        {{"path", In::Path},
         {"query", In::Query},
         {"header", In::Header},
         {"cookie", In::Cookie},
         {"formData", In::Form},
         {"querystring", In::QueryString}}};
    for (const auto &[known, in] : names) {
        if (known == name)
            return in;
    }
    return std::nullopt;
}

ApiStyle styleOf(std::string_view name, In in)
{
    static constexpr std::array<std::pair<std::string_view, ApiStyle>, 7> names = {
        {{"form", ApiStyle::Form},
         {"simple", ApiStyle::Simple},
         {"label", ApiStyle::Label},
         {"matrix", ApiStyle::Matrix},
         {"spaceDelimited", ApiStyle::SpaceDelimited},
         {"pipeDelimited", ApiStyle::PipeDelimited},
         {"deepObject", ApiStyle::DeepObject}}};
    for (const auto &[known, style] : names) {
        if (known == name)
            return style;
    }
    return in == In::Path || in == In::Header ? ApiStyle::Simple : ApiStyle::Form;
}

ApiStyle collectionStyle(std::string_view format, In in)
{
    if (format == "ssv")
        return ApiStyle::SpaceDelimited;
    if (format == "pipes")
        return ApiStyle::PipeDelimited;
    if (format == "tsv")
        return ApiStyle::TabDelimited;
    return in == In::Path || in == In::Header ? ApiStyle::Simple : ApiStyle::Form;
}

/// What both versions say in the same way.
Result<ApiParameter> readCommon(const Place &place, const Resolver &resolver)
{
    const Json &value = *place.value;
    ApiParameter parameter;
    parameter.place = place;
    parameter.name = textIn(value, "name");
    const std::string in = textIn(value, "in");
    const std::optional<In> known = inOf(in);
    if (!value.isObject() || !known || parameter.name.empty()) {
        return Error{ErrorCode::Invalid,
                     Core::tr("%1: this is no parameter: expected \"name\" and \"in\"")
                         .arg(resolver.nameOf(place))};
    }
    parameter.in = *known;
    parameter.required = parameter.in == In::Path || flagIn(value, "required");
    parameter.deprecated = flagIn(value, "deprecated");
    return parameter;
}

} // namespace

Result<ApiParameter> readParameter(const Place &written, const Resolver &resolver)
{
    const Result<Place> place = resolver.follow(written);
    if (!place)
        return place.error();
    Result<ApiParameter> result = readCommon(*place, resolver);
    if (!result)
        return result;
    ApiParameter &parameter = result.value();
    const Json &value = *place->value;
    parameter.style = styleOf(textIn(value, "style"), parameter.in);
    parameter.explode = flagIn(value, "explode", parameter.style == ApiStyle::Form);
    parameter.allowReserved = flagIn(value, "allowReserved");
    parameter.schema = memberOf(*place, "schema");
    parameter.example = exampleOf(*place, resolver);
    const std::optional<Place> content = memberOf(*place, "content");
    if (parameter.schema || !content)
        return result;
    const std::vector<ApiContent> kinds = readContent(*content, resolver);
    if (!kinds.empty()) {
        parameter.mediaType = kinds.front().type;
        parameter.schema = kinds.front().schema;
        parameter.example = parameter.example ? parameter.example : kinds.front().example;
    }
    return result;
}

Result<ApiParameter> readParameter2(const Place &place, const Resolver &resolver)
{
    Result<ApiParameter> result = readCommon(place, resolver);
    if (!result)
        return result;
    ApiParameter &parameter = result.value();
    const std::string format = textIn(*place.value, "collectionFormat");
    parameter.style = collectionStyle(format, parameter.in);
    parameter.explode = format == "multi";
    parameter.schema = place;
    if (const std::optional<Place> schema = memberOf(place, "schema")) // as people write it
        parameter.schema = schema;
    parameter.example = place.value->find("x-example");
    return result;
}

} // namespace loadgrove
