// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/merge_fields.h"

#include <algorithm>
#include <array>

namespace loadgrove {

namespace {

struct MapField
{
    std::string_view prefix;
    KeyValues Request::*values;
};
constexpr std::array<MapField, 4> maps = {{{"path_params.", &Request::pathParams},
                                           {"query_params.", &Request::queryParams},
                                           {"headers.", &Request::headers},
                                           {"form_params.", &Request::formParams}}};

struct TextField
{
    std::string_view name;
    std::string Request::*text;
};
constexpr std::array<TextField, 4> texts = {{{"method", &Request::method},
                                             {"url", &Request::url},
                                             {"path", &Request::path},
                                             {"expected_code", &Request::expectedCode}}};

constexpr std::string_view bodyPrefix = "body.";

Json partsToJson(const std::vector<MultipartParam> &parts)
{
    Json all = Json::array();
    for (const MultipartParam &part : parts) {
        Json one = Json::object();
        one.set("name", part.name);
        one.set("value", part.value);
        if (part.filename)
            one.set("filename", *part.filename);
        if (!part.contentType.empty())
            one.set("content_type", part.contentType);
        all.append(std::move(one));
    }
    return all;
}

std::string textIn(const Json &object, std::string_view key)
{
    const Json *text = object.find(key);
    return text && text->isString() ? text->string() : std::string();
}

std::vector<MultipartParam> partsFromJson(const Json *json)
{
    std::vector<MultipartParam> parts;
    if (!json || !json->isArray())
        return parts;
    for (const Json &one : json->items()) {
        MultipartParam part;
        part.name = textIn(one, "name");
        if (const Json *value = one.find("value"))
            part.value = *value;
        if (one.find("filename"))
            part.filename = textIn(one, "filename");
        part.contentType = textIn(one, "content_type");
        parts.push_back(std::move(part));
    }
    return parts;
}

void addBody(const Json &body, BodyFields how, KeyValues &fields)
{
    if (how != BodyFields::Members || !body.isObject())
        fields.emplace_back("body", body);
    if (how == BodyFields::Whole || !body.isObject())
        return;
    for (const auto &[name, value] : body.members())
        fields.emplace_back(std::string(bodyPrefix) + name, value);
}

void setBodyMember(std::optional<Json> &body, const std::string &name, const Json *value)
{
    if (!body || !body->isObject())
        body = Json::object();
    if (value)
        body->set(name, *value);
    else
        std::erase_if(body->members(), [&](const auto &member) { return member.first == name; });
}

} // namespace

Json authToJson(const Auth &auth)
{
    Json json = Json::object();
    json.set("type", int(auth.type));
    json.set("in", int(auth.in));
    for (const auto &[key, text] :
         {std::pair("username", &auth.username), std::pair("password", &auth.password),
          std::pair("token", &auth.token), std::pair("name", &auth.name),
          std::pair("value", &auth.value)}) {
        if (!text->empty())
            json.set(key, *text);
    }
    return json;
}

std::optional<Auth> authFromJson(const Json *json)
{
    if (!json || !json->isObject())
        return std::nullopt;
    Auth auth;
    auth.type = Auth::Type(json->find("type")->integer());
    auth.in = Auth::In(json->find("in")->integer());
    auth.username = textIn(*json, "username");
    auth.password = textIn(*json, "password");
    auth.token = textIn(*json, "token");
    auth.name = textIn(*json, "name");
    auth.value = textIn(*json, "value");
    return auth;
}

KeyValues requestFields(const Step &request, BodyFields body)
{
    const Request &what = *request.as<Request>();
    KeyValues fields;
    if (!request.description.empty())
        fields.emplace_back("description", request.description);
    for (const TextField &field : texts) {
        if (!(what.*field.text).empty())
            fields.emplace_back(field.name, what.*field.text);
    }
    for (const MapField &map : maps) {
        for (const auto &[name, value] : what.*map.values)
            fields.emplace_back(std::string(map.prefix) + name, value);
    }
    if (what.auth)
        fields.emplace_back("auth", authToJson(*what.auth));
    if (what.body)
        addBody(*what.body, body, fields);
    if (!what.multipartParams.empty())
        fields.emplace_back("multipart_params", partsToJson(what.multipartParams));
    if (!what.followRedirects)
        fields.emplace_back("follow_redirects", false);
    return fields;
}

void setRequestField(Step &request, const std::string &field, const Json *value)
{
    Request &what = *request.as<Request>();
    const auto text = [&] { return value && value->isString() ? value->string() : std::string(); };
    for (const TextField &each : texts) {
        if (each.name == field)
            what.*each.text = text();
    }
    for (const MapField &map : maps) {
        if (field.starts_with(map.prefix))
            setValue(what.*map.values, field.substr(map.prefix.size()), value);
    }
    if (field == "description")
        request.description = text();
    else if (field == "auth")
        what.auth = authFromJson(value);
    else if (field == "body")
        what.body = value ? std::optional(*value) : std::nullopt;
    else if (field.starts_with(bodyPrefix))
        setBodyMember(what.body, field.substr(bodyPrefix.size()), value);
    else if (field == "multipart_params")
        what.multipartParams = partsFromJson(value);
    else if (field == "follow_redirects")
        what.followRedirects = !(value && *value == Json(false));
}

} // namespace loadgrove
