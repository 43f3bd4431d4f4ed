// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/api_reader.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/openapi/api_fields.h"
#include "core/openapi/content_reader.h"
#include "core/openapi/json_pointer.h"
#include "core/openapi/parameter_reader.h"

#include <algorithm>
#include <array>

namespace loadgrove {

namespace {

using Kind = ImportRemark::Kind;

constexpr std::array<std::string_view, 9> methods = {"get",  "put",   "post",  "delete", "options",
                                                     "head", "patch", "trace", "query"};

bool isMethod(std::string_view key)
{
    return std::find(methods.begin(), methods.end(), key) != methods.end();
}

std::string upperCase(std::string text)
{
    for (char &c : text) {
        if (c >= 'a' && c <= 'z')
            c = char(c - 'a' + 'A');
    }
    return text;
}

std::vector<std::string> textsIn(const Json &object, std::string_view key)
{
    std::vector<std::string> texts;
    const Json *list = object.find(key);
    if (!list || !list->isArray())
        return texts;
    for (const Json &item : list->items()) {
        if (item.isScalar() && !item.isNull())
            texts.push_back(item.text());
    }
    return texts;
}

/// Reads one document.
class ApiReader
{
public:
    ApiReader(const Resolver &resolver, const OperationFilter &wanted, ImportReport &report)
        : m_resolver(resolver)
        , m_wanted(wanted)
        , m_report(report)
    {
    }
    Result<Api> read();

private:
    /// A path item with those that its "$ref" leads to.
    struct PathItem
    {
        std::string path;
        std::vector<Place> places;
    };

    Result<void> readVersion();
    void readSettings();
    void readPaths(const Place &paths);
    PathItem itemOf(const std::string &path, const Place &place);
    void readItem(const PathItem &item);
    void readOperation(const PathItem &item, const std::string &method, const Place &place);
    Result<void> readDetails(const PathItem &item, ApiOperation &operation);
    Result<void> readParameters(const Place &list, ApiOperation &operation);
    Result<void> addParameter(const Place &written, ApiOperation &operation);
    void reportUnused(const Place &place, std::string_view key, const QString &text);
    void leaveOut(const Place &place, const QString &text);
    std::vector<std::string> typesOf(const ApiOperation &operation, std::string_view key) const;

    const Resolver &m_resolver;
    const OperationFilter &m_wanted;
    ImportReport &m_report;
    Place m_root;
    Api m_api;
};

Result<Api> ApiReader::read()
{
    m_root = m_resolver.root();
    if (const Result<void> known = readVersion(); !known)
        return known.error();
    for (const QString &remark : m_resolver.remarks())
        m_report.add(Kind::Guessed, {}, remark);
    readSettings();
    const std::optional<Place> paths = memberOf(m_root, "paths");
    if (paths && paths->value->isObject())
        readPaths(*paths);
    else if (paths && !paths->value->isNull())
        return Error{ErrorCode::Invalid, Core::tr("#/paths: expected an object")};
    reportUnused(m_root, "webhooks", Core::tr("webhooks are requests that others send"));
    return std::move(m_api);
}

Result<void> ApiReader::readVersion()
{
    const Json &root = *m_root.value;
    const QString noApi =
        Core::tr("this is no OpenAPI document: expected an object with \"openapi\" or \"swagger\"");
    if (!root.isObject())
        return Error{ErrorCode::Invalid, noApi};
    const std::string swagger = textIn(root, "swagger"), openapi = textIn(root, "openapi");
    m_api.isSwagger2 = openapi.empty() && !swagger.empty();
    const std::string version = m_api.isSwagger2 ? swagger : openapi;
    if (version.empty())
        return Error{ErrorCode::Invalid, noApi};
    m_report.version =
        (m_api.isSwagger2 ? QStringLiteral("Swagger ") : QStringLiteral("OpenAPI ")) + qs(version);
    if (m_api.isSwagger2 ? version.starts_with("2") : version.starts_with("3"))
        return {};
    return Error{ErrorCode::Invalid,
                 Core::tr("%1 cannot be read; 2.0 and 3.x can").arg(m_report.version)};
}

void ApiReader::readSettings()
{
    const Json &root = *m_root.value;
    if (const Json *info = root.find("info")) {
        m_api.title = textIn(*info, "title");
        m_api.description = textIn(*info, "description");
    }
    if (const Json *tags = root.find("tags"); tags && tags->isArray()) {
        for (const Json &tag : tags->items())
            m_api.tags.push_back(textIn(tag, "name"));
    }
    m_api.security = memberOf(m_root, "security");
    m_api.servers = memberOf(m_root, "servers");
    std::optional<Place> schemes = memberOf(m_root, "securityDefinitions");
    if (const auto components = memberOf(m_root, "components"); components && !schemes)
        schemes = memberOf(*components, "securitySchemes");
    if (!schemes || !schemes->value->isObject())
        return;
    for (std::size_t i = 0; i < schemes->value->members().size(); ++i) {
        const Result<Place> place = m_resolver.follow(childOf(*schemes, i));
        if (place)
            m_api.schemes.push_back({schemes->value->members()[i].first, *place});
        else
            leaveOut(childOf(*schemes, i), place.error().message);
    }
}

void ApiReader::readPaths(const Place &paths)
{
    const Json::Object &members = paths.value->members();
    for (std::size_t i = 0; i < members.size(); ++i) {
        const std::string &path = members[i].first;
        if (path.starts_with("x-"))
            continue;
        const Place place = childOf(paths, i);
        const PathItem item = itemOf(path, place);
        if (item.places.empty())
            continue;
        if (path.starts_with('/')) {
            readItem(item);
        } else {
            m_report.add(Kind::Guessed, m_resolver.nameOf(place),
                         Core::tr("a path begins with \"/\""));
            readItem({'/' + path, item.places});
        }
    }
}

ApiReader::PathItem ApiReader::itemOf(const std::string &path, const Place &place)
{
    constexpr int maxHops = 100;
    PathItem item{path, {}};
    Place here = place;
    for (int hop = 0; hop < maxHops; ++hop) {
        if (!here.value->isObject()) {
            leaveOut(here, Core::tr("expected an object with the operations of this path"));
            return item;
        }
        item.places.push_back(here);
        const Json *ref = here.value->find("$ref");
        if (!ref || !ref->isString())
            return item;
        const std::optional<Place> next = m_resolver.resolve(here, ref->string());
        if (!next) {
            leaveOut(here, Core::tr("\"$ref\" leads nowhere: %1").arg(qs(ref->string())));
            return item;
        }
        here = *next;
    }
    leaveOut(place, Core::tr("\"$ref\" leads in a circle"));
    item.places.resize(1);
    return item;
}

void ApiReader::readItem(const PathItem &item)
{
    std::vector<std::string> seen; // what stands beside a "$ref" comes before what it leads to
    const auto read = [&](const std::string &method, const Place &place) {
        if (std::find(seen.begin(), seen.end(), method) != seen.end())
            return;
        seen.push_back(method);
        readOperation(item, method, place);
    };
    for (const Place &place : item.places) {
        const Json::Object &members = place.value->members();
        for (std::size_t i = 0; i < members.size(); ++i) {
            if (isMethod(lowerCase(members[i].first)))
                read(upperCase(members[i].first), childOf(place, i));
        }
        const auto more = memberOf(place, "additionalOperations"); // 3.2
        for (std::size_t i = 0;
             more && more->value->isObject() && i < more->value->members().size(); ++i)
            read(more->value->members()[i].first, childOf(*more, i));
    }
}

void ApiReader::readOperation(const PathItem &item, const std::string &method, const Place &place)
{
    ++m_report.operations;
    if (!place.value->isObject()) {
        ++m_report.selected;
        leaveOut(place, Core::tr("expected an object that describes the operation"));
        return;
    }
    ApiOperation operation;
    operation.place = place;
    operation.method = method;
    operation.path = item.path;
    operation.id = textIn(*place.value, "operationId");
    operation.summary = textIn(*place.value, "summary");
    operation.description = textIn(*place.value, "description");
    operation.tags = textsIn(*place.value, "tags");
    if (m_wanted && !m_wanted(operation))
        return;
    ++m_report.selected;
    if (const Result<void> read = readDetails(item, operation); !read)
        leaveOut(place, read.error().message);
    else
        m_api.operations.push_back(std::move(operation));
}

Result<void> ApiReader::readDetails(const PathItem &item, ApiOperation &operation)
{
    const Place &place = operation.place;
    operation.security = memberOf(place, "security");
    operation.servers = memberOf(place, "servers");
    if (const auto own = memberOf(place, "parameters")) {
        if (const Result<void> read = readParameters(*own, operation); !read)
            return read;
    }
    for (const Place &each : item.places) {
        if (!operation.servers)
            operation.servers = memberOf(each, "servers");
        const auto shared = memberOf(each, "parameters");
        if (const Result<void> read = shared ? readParameters(*shared, operation) : Result<void>();
            !read)
            return read;
    }
    if (const auto body = memberOf(place, "requestBody"); body && !m_api.isSwagger2) {
        Result<ApiBody> read = readBody(*body, m_resolver);
        if (!read)
            return read.error();
        operation.body = std::move(read).value();
    }
    if (operation.body && operation.body->content.empty() && m_api.isSwagger2) {
        // The fields of a form: how they are sent follows from "consumes" and from files.
        for (const std::string &type : typesOf(operation, "consumes"))
            operation.body->content.push_back({type, place, std::nullopt, nullptr, nullptr});
    }
    if (const auto responses = memberOf(place, "responses"))
        operation.answers = readAnswers(*responses, typesOf(operation, "produces"), m_resolver);
    reportUnused(place, "callbacks", Core::tr("callbacks are requests that others send"));
    return {};
}

Result<void> ApiReader::readParameters(const Place &list, ApiOperation &operation)
{
    if (!list.value->isArray()) {
        leaveOut(list, Core::tr("expected a list of parameters"));
        return {};
    }
    for (std::size_t i = 0; i < list.value->items().size(); ++i) {
        if (const Result<void> added = addParameter(childOf(list, i), operation); !added)
            return added;
    }
    return {};
}

/// One that is there already, by name and kind, comes from the operation and counts.
Result<void> ApiReader::addParameter(const Place &written, ApiOperation &operation)
{
    const Result<Place> place = m_resolver.follow(written);
    if (!place)
        return place.error();
    if (m_api.isSwagger2 && textIn(*place->value, "in") == "body") {
        if (operation.body)
            return {};
        Result<ApiBody> body = readBodyParameter(*place, typesOf(operation, "consumes"));
        if (!body)
            return body.error();
        operation.body = std::move(body).value();
        return {};
    }
    Result<ApiParameter> parameter =
        m_api.isSwagger2 ? readParameter2(*place, m_resolver) : readParameter(*place, m_resolver);
    if (!parameter) {
        leaveOut(written, parameter.error().message);
        return {};
    }
    if (parameter->in == ApiParameter::In::Form && !operation.body)
        operation.body = ApiBody{*place, false, {}, {}};
    std::vector<ApiParameter> &all =
        parameter->in == ApiParameter::In::Form ? operation.body->fields : operation.parameters;
    const bool known = std::any_of(all.begin(), all.end(), [&](const ApiParameter &other) {
        return other.name == parameter->name && other.in == parameter->in;
    });
    if (!known)
        all.push_back(std::move(parameter).value());
    return {};
}

/// "consumes" and "produces" of 2.0, which the document may say for all.
std::vector<std::string> ApiReader::typesOf(const ApiOperation &operation,
                                            std::string_view key) const
{
    std::vector<std::string> types = textsIn(*operation.place.value, key);
    if (types.empty())
        types = textsIn(*m_root.value, key);
    if (types.empty())
        types.push_back("application/json");
    return types;
}

void ApiReader::reportUnused(const Place &place, std::string_view key, const QString &text)
{
    const std::optional<Place> unused = memberOf(place, key);
    if (unused && unused->value->isObject() && !unused->value->members().empty())
        leaveOut(*unused, text);
}

void ApiReader::leaveOut(const Place &place, const QString &text)
{
    m_report.add(Kind::LeftOut, m_resolver.nameOf(place), text);
}

} // namespace

Result<Api> readApi(const Resolver &resolver, const OperationFilter &wanted, ImportReport &report)
{
    return ApiReader(resolver, wanted, report).read();
}

} // namespace loadgrove
