// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/body_reader.h"

#include <simdjson.h>

#include <algorithm>
#include <charconv>
#include <cstring>

namespace loadgrove {

namespace {

namespace ondemand = simdjson::ondemand;

/// Values are read no deeper than this: a deeper part of an answer is missing.
constexpr int depthLimit = 200;

std::string_view trimmed(std::string_view text)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; };
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

Json numberFrom(std::string_view token)
{
    token = trimmed(token);
    std::int64_t integer = 0;
    const char *end = token.data() + token.size();
    const auto [last, error] = std::from_chars(token.data(), end, integer);
    if (error == std::errc() && last == end && token != "-0")
        return Json(integer);
    return Json(Json::Decimal{std::string(token)});
}

template <class Element>
bool toJson(Element &&element, Json &out, int depth);

template <class Element>
bool arrayToJson(Element &&element, Json &out, int depth)
{
    out = Json::array();
    ondemand::array items;
    if (element.get_array().get(items))
        return false;
    for (auto item : items) {
        ondemand::value value;
        Json inner;
        if (item.get(value) || !toJson(value, inner, depth + 1))
            return false;
        out.append(std::move(inner));
    }
    return true;
}

template <class Element>
bool objectToJson(Element &&element, Json &out, int depth)
{
    Json::Object members;
    ondemand::object object;
    if (element.get_object().get(object))
        return false;
    for (auto field : object) {
        std::string_view key;
        ondemand::value value;
        Json inner;
        if (field.unescaped_key().get(key))
            return false;
        std::string name(key);
        if (field.value().get(value) || !toJson(value, inner, depth + 1))
            return false;
        members.emplace_back(std::move(name), std::move(inner));
    }
    out = Json(std::move(members));
    return true;
}

/// False when the text turns out to be no JSON.
template <class Element>
bool toJson(Element &&element, Json &out, int depth)
{
    ondemand::json_type type;
    if (depth > depthLimit || element.type().get(type))
        return false;
    switch (type) {
    case ondemand::json_type::array:
        return arrayToJson(element, out, depth);
    case ondemand::json_type::object:
        return objectToJson(element, out, depth);
    case ondemand::json_type::number: {
        std::string_view token;
        if (simdjson::simdjson_result<std::string_view>(element.raw_json_token()).get(token))
            return false;
        out = numberFrom(token);
        return true;
    }
    case ondemand::json_type::string: {
        std::string_view text;
        if (element.get_string().get(text))
            return false;
        out = Json(text);
        return true;
    }
    case ondemand::json_type::boolean: {
        bool value = false;
        if (element.get_bool().get(value))
            return false;
        out = Json(value);
        return true;
    }
    case ondemand::json_type::null:
        out = Json();
        return true;
    }
    return false;
}

} // namespace

class BodyReader::Private
{
public:
    Value read(const std::string &pointer, std::string_view body)
    {
        ondemand::document document;
        if (parser.iterate(buffer.data(), body.size(), buffer.size()).get(document))
            return std::nullopt;
        Json result;
        if (pointer.empty()) {
            bool isScalar = true;
            if (document.is_scalar().get(isScalar))
                return std::nullopt;
            const bool read = isScalar ? scalar(body, result) : toJson(document, result, 0);
            return read ? Value(std::move(result)) : std::nullopt;
        }
        ondemand::value value;
        if (document.at_pointer(pointer).get(value) || !toJson(value, result, 0))
            return std::nullopt;
        return result;
    }

    /// A body that is one lone number, text or literal: rare, so the strict parser does it.
    static bool scalar(std::string_view body, Json &out)
    {
        Result<Json> parsed = Json::parse(body);
        if (!parsed)
            return false;
        out = *parsed;
        return true;
    }

    ondemand::parser parser;
    std::string buffer; ///< the body with the padding that simdjson demands
};

BodyReader::BodyReader()
    : d(std::make_unique<Private>())
{
}
BodyReader::~BodyReader() = default;

void BodyReader::read(const std::vector<Capture> &captures, std::string_view headers,
                      std::string_view body, std::vector<Value> &values)
{
    values.assign(captures.size(), std::nullopt);
    const std::size_t needed = body.size() + simdjson::SIMDJSON_PADDING;
    if (d->buffer.size() < needed)
        d->buffer.resize(needed);
    std::memcpy(d->buffer.data(), body.data(), body.size());
    std::memset(d->buffer.data() + body.size(), ' ', simdjson::SIMDJSON_PADDING);

    for (std::size_t i = 0; i < captures.size(); ++i) {
        const Capture &capture = captures[i];
        if (capture.isHeader) {
            const std::string_view text = headerValue(headers, capture.key);
            if (!text.empty())
                values[i] = Json(text);
        } else {
            values[i] = d->read(capture.key, body);
            if (!values[i] && capture.key.empty() && !body.empty())
                values[i] = Json(body);
        }
    }
}

} // namespace loadgrove
