// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/content_reader.h"

#include "core/base/translate.h"
#include "core/openapi/api_fields.h"
#include "core/openapi/json_pointer.h"

namespace loadgrove {

namespace {

/// The value of an Example object.
const Json *valueOf(const Json &example)
{
    const Json *value = example.find("value");
    return value ? value : example.find("dataValue"); // 3.2
}

} // namespace

const Json *exampleOf(const Place &place, const Resolver &resolver)
{
    if (const Json *example = place.value->find("example"))
        return example;
    const std::optional<Place> examples = memberOf(place, "examples");
    if (!examples || !examples->value->isObject())
        return nullptr;
    for (std::size_t i = 0; i < examples->value->members().size(); ++i) {
        const Result<Place> example = resolver.follow(childOf(*examples, i));
        if (const Json *value = example ? valueOf(*example->value) : nullptr)
            return value;
    }
    return nullptr;
}

std::vector<ApiContent> readContent(const Place &content, const Resolver &resolver)
{
    std::vector<ApiContent> result;
    if (!content.value->isObject())
        return result;
    for (std::size_t i = 0; i < content.value->members().size(); ++i) {
        const Result<Place> place = resolver.follow(childOf(content, i));
        if (!place)
            continue;
        ApiContent each;
        each.type = content.value->members()[i].first;
        each.place = *place;
        each.schema = memberOf(*place, "schema");
        each.example = exampleOf(*place, resolver);
        each.encoding = place->value->find("encoding");
        result.push_back(std::move(each));
    }
    return result;
}

Result<ApiBody> readBody(const Place &written, const Resolver &resolver)
{
    const Result<Place> place = resolver.follow(written);
    if (!place)
        return place.error();
    ApiBody body;
    body.place = *place;
    body.required = flagIn(*place->value, "required");
    if (const auto content = memberOf(*place, "content"))
        body.content = readContent(*content, resolver);
    return body;
}

Result<ApiBody> readBodyParameter(const Place &parameter, const std::vector<std::string> &types)
{
    ApiBody body;
    body.place = parameter;
    body.required = flagIn(*parameter.value, "required");
    for (const std::string &type : types) {
        ApiContent content;
        content.type = type;
        content.place = parameter;
        content.schema = memberOf(parameter, "schema");
        content.example = parameter.value->find("x-example");
        body.content.push_back(std::move(content));
    }
    return body;
}

std::vector<ApiAnswer> readAnswers(const Place &responses, const std::vector<std::string> &types,
                                   const Resolver &resolver)
{
    std::vector<ApiAnswer> answers;
    if (!responses.value->isObject())
        return answers;
    for (std::size_t i = 0; i < responses.value->members().size(); ++i) {
        const std::string &code = responses.value->members()[i].first;
        if (code.starts_with("x-"))
            continue;
        const Place written = childOf(responses, i);
        const Result<Place> place = resolver.follow(written);
        ApiAnswer answer{code, place ? *place : written, {}};
        if (const auto content = memberOf(answer.place, "content"))
            answer.content = readContent(*content, resolver);
        if (const auto schema = memberOf(answer.place, "schema")) { // 2.0
            for (const std::string &type : types)
                answer.content.push_back({type, answer.place, schema, nullptr, nullptr});
        }
        answers.push_back(std::move(answer));
    }
    return answers;
}

} // namespace loadgrove
