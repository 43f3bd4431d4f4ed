// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/request_maker.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/openapi/api_fields.h"
#include "core/scenario/http_token.h"
#include "core/scenario/template.h"

#include <algorithm>
#include <set>

namespace loadgrove {

namespace {

using Kind = ImportRemark::Kind;
using In = ApiParameter::In;

/// Many documents tell operations of one path apart by what follows "#"; further segments belong to
/// the path, however.
bool hasFragment(const ApiOperation &operation)
{
    const std::size_t hash = operation.path.find('#');
    return hash != std::string::npos && operation.path.find('/', hash) == std::string::npos;
}

/// Without a fragment, and with one pair of braces where there are two.
std::string pathOf(const ApiOperation &operation)
{
    std::string path = operation.path;
    if (hasFragment(operation))
        path.resize(path.find('#'));
    for (std::size_t at = path.find('#'); at != std::string::npos; at = path.find('#'))
        path.replace(at, 1, "%23");
    for (const std::string_view doubled : {"{{", "}}"}) {
        for (std::size_t at = path.find(doubled); at != std::string::npos; at = path.find(doubled))
            path.erase(at, 1);
    }
    return path;
}

/// The names of the {holes} in a path.
std::vector<std::string> holesIn(std::string_view path)
{
    std::vector<std::string> names;
    for (std::size_t open = path.find('{'); open != path.npos; open = path.find('{', open + 1)) {
        const std::size_t close = path.find('}', open);
        if (close == path.npos)
            break;
        names.emplace_back(path.substr(open + 1, close - open - 1));
    }
    return names;
}

bool isSuccess(std::string_view code)
{
    return code.size() == 3 && code[0] == '2';
}

} // namespace

std::optional<Step> RequestMaker::make(const ApiOperation &operation)
{
    if (!isHttpToken(operation.method) || operation.method == "CONNECT") {
        remark(Kind::LeftOut, operation.place,
               Core::tr("%1 cannot be sent").arg(qs(operation.method)));
        return std::nullopt;
    }
    Request request;
    request.method = operation.method;
    request.operation = operationKey(operation);
    if (const Result<void> filled = fill(operation, request); !filled) {
        remark(Kind::LeftOut, operation.place, filled.error().message);
        return std::nullopt;
    }
    Step step;
    step.name = uniqueName(operation);
    step.description = operation.summary.empty() ? operation.description : operation.summary;
    step.continueOnFailure = true;
    step.what = std::move(request);
    ++m_report.requests;
    return step;
}

Result<void> RequestMaker::fill(const ApiOperation &operation, Request &request)
{
    request.url = m_urls.of(operation);
    request.path = pathOf(operation);
    if (hasFragment(operation))
        remark(Kind::LeftOut, operation.place,
               Core::tr("what follows \"#\" in the path: it is never sent"));
    if (const Result<void> written = writeParameters(operation, request); !written)
        return written;
    fillHoles(operation, request);
    if (const Result<void> written = writeBody(operation, request); !written)
        return written;
    writeAccept(operation, request);
    writeExpected(operation, request);
    m_security.write(operation, request);
    return {};
}

Result<void> RequestMaker::writeParameters(const ApiOperation &operation, Request &request)
{
    QStringList leftOut;
    for (const ApiParameter &parameter : operation.parameters) {
        if (!isWanted(parameter, leftOut))
            continue;
        const Result<void> written = writeParameter(parameter, request);
        if (!written && parameter.required)
            return written;
        if (!written)
            remark(Kind::LeftOut, parameter.place, written.error().message);
    }
    if (!leftOut.isEmpty()) {
        remark(Kind::LeftOut, operation.place,
               Core::tr("optional parameters without an example: %1")
                   .arg(leftOut.join(QStringLiteral(", "))));
    }
    return {};
}

bool RequestMaker::isWanted(const ApiParameter &parameter, QStringList &leftOut)
{
    if (parameter.required)
        return true;
    if (!parameter.deprecated && m_values.isGiven(parameter))
        return true;
    leftOut.append(qs(parameter.name));
    return false;
}

Result<void> RequestMaker::writeParameter(const ApiParameter &parameter, Request &request)
{
    if (parameter.in == In::Path) {
        const std::vector<std::string> holes = holesIn(request.path);
        const auto hole = std::find_if(holes.begin(), holes.end(), [&](const std::string &name) {
            return lowerCase(name) == lowerCase(parameter.name);
        });
        if (hole == holes.end()) {
            remark(Kind::LeftOut, parameter.place,
                   Core::tr("there is no {%1} in the path").arg(qs(parameter.name)));
            return {};
        }
        if (*hole != parameter.name) {
            remark(Kind::Guessed, parameter.place,
                   Core::tr("the parameter '%1' is {%2} of the path")
                       .arg(qs(parameter.name), qs(*hole)));
            ApiParameter renamed = parameter;
            renamed.name = *hole;
            return writeParameter(renamed, request);
        }
    }
    const Result<Json> value = m_values.of(parameter);
    if (!value)
        return value.error();
    const bool isNothing = value->isNull() || *value == Json("");
    if (parameter.in == In::Header) {
        writeHeader(parameter, *value, request);
    } else if (parameter.in == In::Path && isNothing) {
        remark(Kind::Guessed, parameter.place, Core::tr("1, for there is no value"));
        ParameterWriter(request).write(parameter, Json(1));
    } else {
        ParameterWriter(request).write(parameter, value->isNull() ? Json("") : *value);
    }
    return {};
}

/// What HTTP itself or the body says is not taken from a parameter.
void RequestMaker::writeHeader(const ApiParameter &parameter, const Json &value, Request &request)
{
    static const std::set<std::string> own = {"content-type", "content-length", "transfer-encoding",
                                              "host", "connection"};
    const std::string name = lowerCase(parameter.name);
    if (!isHttpToken(parameter.name)) {
        remark(Kind::LeftOut, parameter.place,
               Core::tr("'%1' cannot be a header's name").arg(qs(parameter.name)));
    } else if (own.count(name)) {
        remark(Kind::LeftOut, parameter.place,
               Core::tr("the header %1 follows from the body and the address")
                   .arg(qs(parameter.name)));
    } else if (name == "authorization") {
        const QString variable = QStringLiteral("LOADGROVE_AUTHORIZATION");
        addField(request.headers, parameter.name, "{{env." + utf8(variable) + "}}");
        remark(Kind::ToFill, parameter.place,
               Core::tr("the environment variable %1").arg(variable));
    } else {
        ParameterWriter(request).write(parameter, value);
    }
}

/// A {hole} that no parameter describes.
void RequestMaker::fillHoles(const ApiOperation &operation, Request &request)
{
    for (const std::string &name : holesIn(request.path)) {
        const bool filled = std::any_of(request.pathParams.begin(), request.pathParams.end(),
                                        [&](const auto &param) { return param.first == name; });
        if (filled)
            continue;
        request.pathParams.emplace_back(name, Json(1));
        remark(Kind::Guessed, operation.place,
               Core::tr("no parameter describes {%1} of the path: 1 is sent").arg(qs(name)));
    }
}

Result<void> RequestMaker::writeBody(const ApiOperation &operation, Request &request)
{
    if (!operation.body)
        return {};
    const std::string &method = operation.method;
    const bool isOdd = method == "GET" || method == "HEAD" || method == "TRACE";
    if (isOdd && !operation.body->required) {
        remark(Kind::LeftOut, operation.body->place,
               Core::tr("the optional body, for %1 has none").arg(qs(method)));
        return {};
    }
    return m_bodies.write(*operation.body, request);
}

/// JSON is asked for where it is one of several: chains read it.
void RequestMaker::writeAccept(const ApiOperation &operation, Request &request)
{
    for (const ApiAnswer &answer : operation.answers) {
        if (!isSuccess(answer.code) || answer.content.size() < 2)
            continue;
        const ApiContent &preferred = preferredContent(answer.content);
        const bool named =
            std::any_of(request.headers.begin(), request.headers.end(),
                        [](const auto &header) { return lowerCase(header.first) == "accept"; });
        if (isJsonType(preferred.type) && !named)
            request.headers.emplace_back("Accept", literalText(preferred.type));
        return;
    }
}

void RequestMaker::writeExpected(const ApiOperation &operation, Request &request)
{
    std::string codes, redirects;
    for (const ApiAnswer &answer : operation.answers) {
        const std::string code = lowerCase(answer.code);
        std::string &kind = code.starts_with('3') ? redirects : codes;
        const bool isCode = code.size() == 3
                            && (code.substr(1) == "xx"
                                || code.find_first_not_of("0123456789") == std::string::npos);
        if (isCode && (isSuccess(code) || code.starts_with('3')))
            kind += (kind.empty() ? "" : ",") + code;
    }
    request.expectedCode = codes;
    if (codes.empty() && !redirects.empty()) {
        request.expectedCode = redirects;
        request.followRedirects = false;
    } else if (codes.empty()) {
        request.expectedCode = "2xx";
        remark(Kind::Guessed, operation.place,
               Core::tr("2xx is expected: the document names no code of success"));
    }
}

std::string RequestMaker::uniqueName(const ApiOperation &operation)
{
    const std::string name =
        operation.id.empty() ? operation.method + ' ' + operation.path : operation.id;
    std::string unique = name;
    for (int i = 2; !m_names.insert(unique).second; ++i)
        unique = name + '_' + std::to_string(i);
    if (unique != name) {
        remark(Kind::Guessed, operation.place,
               Core::tr("the name %1, for %2 is taken").arg(qs(unique), qs(name)));
    }
    return unique;
}

void RequestMaker::remark(ImportRemark::Kind kind, const Place &place, const QString &text)
{
    m_report.add(kind, m_resolver.nameOf(place), text);
}

} // namespace loadgrove
