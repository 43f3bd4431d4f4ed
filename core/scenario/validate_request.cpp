// SPDX-License-Identifier: GPL-3.0-or-later
// Validator: requests.
#include "core/scenario/validator.h"

#include "core/base/text.h"
#include "core/scenario/disabled_fields.h"
#include "core/scenario/expected_code.h"
#include "core/scenario/http_token.h"
#include "core/scenario/override_path.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace loadgrove {

namespace {

QString within(const char *field, const std::string &key)
{
    return QLatin1String(field) + QLatin1Char('.') + qs(key);
}

std::string lower(std::string_view text)
{
    std::string result(text);
    for (char &c : result) {
        if (c >= 'A' && c <= 'Z')
            c = char(c - 'A' + 'a');
    }
    return result;
}

struct PathParameter
{
    std::string name;
    int column;
};

/// The {param}s of a path; what stands in {{ }} is none.
std::vector<PathParameter> parametersIn(std::string_view text)
{
    std::vector<PathParameter> found;
    int column = 1;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        if (text.substr(at).starts_with("{{")) {
            const std::size_t close = text.find("}}", at);
            end = close == std::string_view::npos ? text.size() : close + 2;
        } else if (const std::size_t close = text[at] == '{' ? text.find('}', at) : text.npos;
                   close != text.npos) {
            found.push_back({std::string(text.substr(at + 1, close - at - 1)), column});
            end = close + 1;
        }
        for (; at < end; ++at)
            column += (static_cast<unsigned char>(text[at]) & 0xc0) != 0x80;
    }
    return found;
}

} // namespace

void Validator::request(const Request &written)
{
    const Request request = withoutDisabledFields(written);
    disabledFields(written);
    method(request.method);
    url(request);
    path(request);
    headers(request);
    fields(QStringLiteral("query_params"), request.queryParams);
    fields(QStringLiteral("form_params"), request.formParams);
    multipart(request.multipartParams);
    body(request);
    overrides(request);
    const Result<ExpectedCode> expected = ExpectedCode::parse(request.expectedCode);
    if (!expected)
        error(QStringLiteral("expected_code"), expected.error().message);
    for (std::size_t i = 0; i < request.assertions.size(); ++i) {
        const QString field = within("assertions", std::to_string(i));
        if (request.assertions[i].empty())
            error(field,
                  QCoreApplication::translate("loadgrove", "there is no condition to check"));
        condition(field, request.assertions[i], true);
    }
    retry(request.retry, true);
    if (request.timeout)
        duration(QStringLiteral("timeout"), *request.timeout, false);
    if (request.auth)
        auth(*request.auth);
}

/// What is left out of runs still stands in the file: secrets do.
void Validator::disabledFields(const Request &request)
{
    for (const std::string &disabled : request.disabledFields) {
        bool found = false;
        for (const SwitchableFields &group : switchableFields()) {
            for (const auto &[name, value] : request.*group.values) {
                if (disabled != std::string(group.key) + '.' + name)
                    continue;
                found = true;
                secret(qs(disabled), name, value);
            }
        }
        if (!found)
            warning(QStringLiteral("disabled_fields"),
                    QCoreApplication::translate("loadgrove", "there is no '%1' to leave out")
                        .arg(qs(disabled)));
    }
}

void Validator::method(const std::string &method)
{
    const QString field = QStringLiteral("method");
    if (!isHttpToken(method)) {
        error(field,
              QCoreApplication::translate("loadgrove", "expected a method such as GET, found '%1'")
                  .arg(qs(method)));
    } else if (method == "CONNECT") {
        error(field,
              QCoreApplication::translate("loadgrove", "CONNECT cannot be sent as a request"));
    } else if (method.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos) {
        warning(field, QCoreApplication::translate("loadgrove", "methods are usually written in "
                                                                "capitals; '%1' is another method")
                           .arg(qs(method)));
    }
}

void Validator::url(const Request &request)
{
    const QString field = QStringLiteral("url");
    const std::string &written = request.url;
    if (written.empty()) {
        error(field, QCoreApplication::translate(
                         "loadgrove", "the request has no URL, such as http://localhost:8080"));
        return;
    }
    const TextKind kind = text(field, written);
    if (kind == TextKind::Broken)
        return;
    for (const PathParameter &parameter : parametersIn(written)) {
        error(field,
              QCoreApplication::translate("loadgrove", "{%1} can only stand in the path, not here")
                  .arg(qs(parameter.name)),
              parameter.column);
    }
    if (kind == TextKind::Static) {
        literalUrl(written);
        return;
    }
    const std::string lead = lower(written.substr(0, written.find("{{")));
    if (!lead.empty() && !lead.starts_with("http://") && !lead.starts_with("https://"))
        error(field,
              QCoreApplication::translate("loadgrove", "a URL begins with http:// or https://"));
}

void Validator::literalUrl(const std::string &text)
{
    const QString field = QStringLiteral("url");
    const std::string scheme = lower(text.substr(0, text.find("://")));
    if (text.find("://") == std::string::npos || (scheme != "http" && scheme != "https")) {
        error(field, QCoreApplication::translate(
                         "loadgrove", "a URL begins with http:// or https://, found '%1'")
                         .arg(qs(text)));
        return;
    }
    const QUrl url(qs(text));
    if (!url.isValid() || url.host().isEmpty() || url.port(1) == 0) {
        error(field,
              QCoreApplication::translate("loadgrove", "'%1' is not a valid URL").arg(qs(text)));
        return;
    }
    if (!url.password().isEmpty())
        secret(field, "password", Json(url.password()));
}

void Validator::path(const Request &request)
{
    text(QStringLiteral("path"), request.path);
    std::vector<std::string> used;
    for (const PathParameter &parameter : parametersIn(request.path)) {
        used.push_back(parameter.name);
        const bool filled =
            std::any_of(request.pathParams.begin(), request.pathParams.end(),
                        [&](const auto &param) { return param.first == parameter.name; });
        if (!filled)
            error(QStringLiteral("path"),
                  QCoreApplication::translate("loadgrove", "there is no path parameter for {%1}")
                      .arg(qs(parameter.name)),
                  parameter.column);
    }
    pathParameters(request.pathParams, used);
}

void Validator::pathParameters(const KeyValues &parameters, const std::vector<std::string> &used)
{
    for (const auto &[name, value] : parameters) {
        const QString field = within("path_params", name);
        if (!value.isScalar() || value.isNull())
            error(field, QCoreApplication::translate("loadgrove",
                                                     "expected a text, a number, true or false"));
        if (value.isString() && value.string().empty())
            warning(field,
                    QCoreApplication::translate("loadgrove", "this part of the path is empty"));
        if (std::find(used.begin(), used.end(), name) == used.end())
            warning(field, QCoreApplication::translate("loadgrove", "there is no {%1} in the path")
                               .arg(qs(name)));
        secret(field, name, value);
        this->value(field, value);
    }
}

void Validator::headers(const Request &request)
{
    fields(QStringLiteral("headers"), request.headers);
    for (const auto &[name, value] : request.headers) {
        const QString field = within("headers", name);
        const std::string plain = lower(name);
        if (!isHttpToken(name))
            error(field, QCoreApplication::translate("loadgrove", "'%1' cannot be a header's name")
                             .arg(qs(name)));
        if (value.isString()
            && value.string().find_first_of(std::string_view("\r\n\0", 3)) != std::string::npos)
            error(field,
                  QCoreApplication::translate("loadgrove", "a line break cannot stand here"));
        if (plain == "content-length" || plain == "transfer-encoding")
            error(field, QCoreApplication::translate("loadgrove",
                                                     "'%1' follows from the body and is sent by "
                                                     "itself; remove it")
                             .arg(qs(name)));
        if (plain == "content-type" && !request.multipartParams.empty())
            error(field, QCoreApplication::translate("loadgrove",
                                                     "a multipart body brings its own '%1'; remove "
                                                     "it")
                             .arg(qs(name)));
    }
}

/// Headers, query and form: scalars, or arrays of them, which repeat the key.
void Validator::fields(const QString &field, const KeyValues &values)
{
    for (const auto &[name, value] : values) {
        const QString place = field + QLatin1Char('.') + qs(name);
        const bool flat = value.isArray()
                              ? std::all_of(value.items().begin(), value.items().end(),
                                            [](const Json &item) { return item.isScalar(); })
                              : value.isScalar();
        if (!flat)
            error(place, QCoreApplication::translate("loadgrove",
                                                     "expected a text, a number, true, false, null "
                                                     "or an array of these"));
        secret(place, name, value);
        this->value(place, value);
    }
}

void Validator::body(const Request &request)
{
    const bool form = !request.formParams.empty();
    const bool multipart = !request.multipartParams.empty();
    bodyFile(request);
    if (request.body && (form || multipart))
        error(QStringLiteral("body"),
              QCoreApplication::translate("loadgrove",
                                          "a request has either a body, or form parameters, or "
                                          "multipart parameters"));
    if (form && multipart)
        error(QStringLiteral("form_params"),
              QCoreApplication::translate("loadgrove", "a request has either form parameters or "
                                                       "multipart parameters"));
    if (request.body)
        value(QStringLiteral("body"), *request.body);
}

void Validator::bodyFile(const Request &request)
{
    const QString field = QStringLiteral("body_file");
    if (request.bodyFile.empty())
        return;
    if (request.body || !request.formParams.empty() || !request.multipartParams.empty())
        error(field, QCoreApplication::translate("loadgrove", "a request that sends a file has no "
                                                              "other body"));
    if (request.bodyFile.find("{{") != std::string::npos)
        error(field,
              QCoreApplication::translate("loadgrove", "a file is read before the run, so {{ }} "
                                                       "cannot stand in its path"));
    else
        file(field, request.bodyFile);
}

/// The paths are followed one after the other, each in what the ones before have left.
void Validator::overrides(const Request &request)
{
    if (request.dataOverride.empty())
        return;
    Json body = request.body.value_or(Json());
    const bool parsed = body.isString();
    if (parsed) {
        const Result<Json> read = Json::parse(body.string());
        body = read ? *read : Json();
    }
    const bool usable = body.isObject() || body.isArray();
    if (!usable)
        error(QStringLiteral("data_override"),
              parsed ? QCoreApplication::translate(
                  "loadgrove", "the body is a text and no JSON: nothing in it can be replaced")
                     : QCoreApplication::translate("loadgrove",
                                                   "there is no JSON body to replace anything in"));
    for (const auto &[path, replacement] : request.dataOverride) {
        const QString field = within("data_override", path);
        value(field, replacement);
        if (!usable)
            continue;
        const auto keys = resolveOverridePath(path, body);
        if (!keys) {
            error(field, keys.error().message);
            continue;
        }
        secret(field, keys->empty() ? std::string() : keys->back(), replacement);
        *body.at(*keys) = replacement;
    }
}

void Validator::multipart(const std::vector<MultipartParam> &params)
{
    for (std::size_t i = 0; i < params.size(); ++i) {
        const MultipartParam &param = params[i];
        const QString field = within("multipart_params", std::to_string(i));
        unknownKeys(field, param.extra);
        text(field + QStringLiteral(".name"), param.name);
        text(field + QStringLiteral(".filename"), param.filename.value_or(""));
        text(field + QStringLiteral(".content_type"), param.contentType);
        if (param.name.empty())
            error(field + QStringLiteral(".name"),
                  QCoreApplication::translate("loadgrove", "the part has no name"));
        if (!param.filename) {
            value(field + QStringLiteral(".value"), param.value);
            secret(field + QStringLiteral(".value"), param.name, param.value);
        } else if (param.value.isString() && param.value.string().find("{{") != std::string::npos) {
            error(field + QStringLiteral(".value"),
                  QCoreApplication::translate("loadgrove",
                                              "a file is read before the run, so {{ }} "
                                              "cannot stand in its path"));
        } else if (param.value.isString()) {
            file(field + QStringLiteral(".value"), param.value.string());
        } else {
            error(field + QStringLiteral(".value"),
                  QCoreApplication::translate("loadgrove", "expected the path of a file"));
        }
    }
}

} // namespace loadgrove
