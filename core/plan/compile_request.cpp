// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/media_type.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/net/url.h"
#include "core/plan/compiler.h"
#include "core/plan/encode.h"
#include "core/scenario/disabled_fields.h"
#include "core/scenario/override_path.h"

#include <algorithm>

namespace loadgrove {

namespace {

char lowerCase(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + 32) : c;
}

bool sameHeader(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lowerCase(x) == lowerCase(y); });
}

bool hasHeader(const Request &request, std::string_view name)
{
    return std::any_of(request.headers.begin(), request.headers.end(),
                       [&](const auto &header) { return sameHeader(header.first, name); });
}

/// The text with every {{ }} replaced by a plain value: is it JSON then?
bool isJsonText(const std::string &text)
{
    std::string plain;
    std::size_t from = 0;
    for (;;) {
        const std::size_t open = text.find("{{", from);
        const std::size_t close = open == std::string::npos ? open : text.find("}}", open);
        if (close == std::string::npos)
            break;
        plain += text.substr(from, open - from) + "0";
        from = close + 2;
    }
    plain += text.substr(from);
    return bool(Json::parse(plain));
}

/// Renders the query or form fields that are constant, up to the first that is not: whether a
/// later one is the first to be written depends on it.
void foldFields(Segments &segments)
{
    Segments folded;
    bool first = true;
    bool changing = false;
    for (Segment &segment : segments) {
        if (const auto *text = std::get_if<std::string>(&segment)) {
            first = first && text->find('?') == std::string::npos;
            addStatic(folded, *text);
            continue;
        }
        const Field *field = std::get_if<Field>(&segment);
        const std::optional<Json> constant =
            field && !changing ? constantOf(field->value) : std::optional<Json>();
        if (constant) {
            std::string text;
            encodeField(text, field->form, field->key, *constant, first);
            addStatic(folded, text);
        } else {
            changing = changing || field;
            folded.push_back(std::move(segment));
        }
    }
    segments = std::move(folded);
}

} // namespace

void Compiler::compileRequest(const Step &step, const Place &outer)
{
    const Request request = withoutDisabledFields(*step.as<Request>());
    const int index = m_requests.at(step.id);
    Place place = outer;
    if (request.auth)
        place.auth = request.auth;

    PlanRequest plan;
    plan.row = m_rows.at(step.id);
    plan.name = displayName(step);
    plan.method = request.method;
    plan.insecure = request.insecure.value_or(m_document.settings.http.insecure);
    plan.timeout = toNanoseconds(request.timeout.value_or(m_document.settings.http.timeout));
    plan.followRedirects = request.followRedirects;
    plan.expectedText = request.expectedCode;
    if (auto expected = ExpectedCode::parse(request.expectedCode))
        plan.expected = *expected;

    compileHead(request, plan, place);
    compileUrl(request, plan, place);
    if (place.auth)
        compileAuth(*place.auth, request, plan, place);
    compileBody(request, plan, place);

    place.request = index;
    plan.retry = compileRetry(request.retry, place);
    place.field = "assertions";
    for (const std::string &condition : request.assertions) {
        if (auto compiled = expression(condition, place))
            plan.assertions.push_back({m_nextAssertion, std::move(*compiled)});
        ++m_nextAssertion;
    }
    finishWire(plan);
    // These were collected in place: earlier steps may refer to this request.
    PlanRequest &collected = m_plan->requests[std::size_t(index)];
    plan.reply = collected.reply;
    plan.captures = std::move(collected.captures);
    collected = std::move(plan);
}

void Compiler::compileUrl(const Request &request, PlanRequest &plan, const Place &place)
{
    Place here = place;
    here.field = "url";
    Segments url;
    addText(url, request.url, Encoding::UrlText, here);
    here.field = "path";
    Segments path;
    compilePath(request, path, here);
    here.field = "query_params";
    for (const auto &[key, value] : request.queryParams)
        addField(path, Field::Form::Query, key, value, here);

    // Where the path begins with a value, so may that with a slash: they are joined at each send.
    const bool isOpen = !path.empty() && std::holds_alternative<Slot>(path.front());
    if (!isStatic(url) || isOpen) {
        plan.url = std::move(url);
        plan.path = std::move(path);
        return;
    }
    // The host is known: what comes before the first changing part is joined here and now.
    std::string lead;
    if (!path.empty() && std::holds_alternative<std::string>(path.front())) {
        lead = std::get<std::string>(path.front());
        path.erase(path.begin());
    }
    const Result<TargetUrl> target = parseUrl(joinUrl(staticText(url), lead));
    here.field = "url";
    if (!target) {
        problem(here, target.error().message);
        return;
    }
    plan.endpoint = target->endpoint;
    plan.endpoint->insecure = plan.insecure;
    plan.authority = target->authority;
    addStatic(plan.path, target->path + (target->query.empty() ? "" : "?" + target->query));
    for (Segment &segment : path) {
        if (const auto *text = std::get_if<std::string>(&segment))
            addStatic(plan.path, *text);
        else
            plan.path.push_back(std::move(segment));
    }
}

/// The path with its {params} replaced.
void Compiler::compilePath(const Request &request, Segments &path, const Place &place)
{
    const std::string &text = request.path;
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text.compare(at, 2, "{{") == 0) {
            const std::size_t close = text.find("}}", at);
            at = close == std::string::npos ? text.size() : close + 2;
            continue;
        }
        const std::size_t close = text[at] == '{' ? text.find('}', at) : std::string::npos;
        if (close == std::string::npos) {
            ++at;
            continue;
        }
        addText(path, text.substr(from, at - from), Encoding::UrlText, place);
        const std::string name = text.substr(at + 1, close - at - 1);
        const auto param =
            std::find_if(request.pathParams.begin(), request.pathParams.end(),
                         [&](const auto &candidate) { return candidate.first == name; });
        if (param == request.pathParams.end()) {
            problem(place, Core::tr("no value for {%1}").arg(qs(name)), int(at) + 1);
        } else {
            Place here = place;
            here.field = "path_params." + name;
            Template value = textTemplate(param->second.text(), here);
            const std::optional<Json> constant = constantOf(value);
            if (param->second.isNull() || (constant && constant->isNull()))
                problem(here, Core::tr("null cannot stand in a path"));
            addTemplate(path, std::move(value), Encoding::Component);
        }
        from = at = close + 1;
    }
    addText(path, text.substr(from), Encoding::UrlText, place);
}

void Compiler::compileHead(const Request &request, PlanRequest &plan, const Place &place)
{
    Segments &head = plan.head;
    if (!hasHeader(request, "User-Agent"))
        addStatic(head, "User-Agent: loadgrove/" LOADGROVE_VERSION "\r\n");
    if (!hasHeader(request, "Accept"))
        addStatic(head, "Accept: */*\r\n");
    if (m_plan->connection.compression && !hasHeader(request, "Accept-Encoding"))
        addStatic(head, "Accept-Encoding: gzip, deflate\r\n");
    if (!m_plan->connection.keepAlive && !hasHeader(request, "Connection"))
        addStatic(head, "Connection: close\r\n");
    Place here = place;
    for (const auto &[name, value] : request.headers) {
        here.field = "headers." + name;
        addField(head, Field::Form::Header, name, value, here);
    }
    plan.ownHost = hasHeader(request, "Host");
    plan.ownCookies = hasHeader(request, "Cookie");
}

void Compiler::compileAuth(const Auth &auth, const Request &request, PlanRequest &plan,
                           const Place &place)
{
    Place here = place;
    here.field = "auth";
    const bool taken = hasHeader(request, "Authorization"); // an explicit header wins
    if (auth.type == Auth::Type::Basic && !taken) {
        addStatic(plan.head, "Authorization: Basic ");
        addText(plan.head, auth.username + ":" + auth.password, Encoding::Base64, here);
        addStatic(plan.head, "\r\n");
    } else if (auth.type == Auth::Type::Bearer && !taken) {
        addField(plan.head, Field::Form::Header, "Authorization", Json("Bearer " + auth.token),
                 here);
    } else if (auth.type == Auth::Type::ApiKey) {
        if (auth.in == Auth::In::Query)
            addField(plan.path, Field::Form::Query, auth.name, Json(auth.value), here);
        else if (auth.in == Auth::In::Cookie && !plan.ownCookies)
            addText(plan.keyCookie, auth.name + "=" + auth.value, Encoding::Header, here);
        else if (auth.in == Auth::In::Header && !hasHeader(request, auth.name))
            addKeyHeader(auth, plan, here);
    }
}

void Compiler::addKeyHeader(const Auth &auth, PlanRequest &plan, const Place &place)
{
    addField(plan.head, Field::Form::Header, auth.name, Json(auth.value), place);
    plan.keyHeader = auth.name;
    std::transform(plan.keyHeader.begin(), plan.keyHeader.end(), plan.keyHeader.begin(), lowerCase);
}

/// The body with its overrides in place.
Json Compiler::overriddenBody(const Request &request, const Place &place)
{
    Json body = *request.body;
    if (request.dataOverride.empty())
        return body;
    if (body.isString()) {
        Result<Json> parsed = Json::parse(body.string());
        if (!parsed) {
            Place here = place;
            here.field = "body";
            problem(here, Core::tr("the body is no JSON, so nothing in it can be overridden"));
            return body;
        }
        body = *parsed;
    }
    for (const auto &[path, value] : request.dataOverride) {
        const auto keys = resolveOverridePath(path, body);
        if (keys) {
            *body.at(*keys) = value;
        } else {
            Place here = place;
            here.field = "data_override." + path;
            problem(here, keys.error().message);
        }
    }
    return body;
}

void Compiler::compileBody(const Request &request, PlanRequest &plan, const Place &place)
{
    Place here = place;
    const bool ownType = hasHeader(request, "Content-Type");
    const auto contentType = [&](const std::string &type) {
        plan.bodyKind = BodyKind::Known;
        if (!ownType)
            addStatic(plan.head, "Content-Type: " + type + "\r\n");
    };
    if (!request.multipartParams.empty()) {
        compileMultipart(request, plan, place);
    } else if (!request.formParams.empty()) {
        contentType("application/x-www-form-urlencoded");
        here.field = "form_params";
        for (const auto &[key, value] : request.formParams)
            addField(plan.body, Field::Form::Form, key, value, here);
    } else if (!request.bodyFile.empty()) {
        contentType(mediaTypeOf(request.bodyFile));
        here.field = "body_file";
        addStatic(plan.body, readFile(request.bodyFile, here));
    } else if (request.body) {
        const Json body = overriddenBody(request, place);
        here.field = "body";
        if (!body.isString()) {
            contentType("application/json");
            addJson(plan.body, body, here);
            return;
        }
        Template text = textTemplate(body.string(), here);
        if (text.isLone()) {
            plan.bodyKind = ownType ? BodyKind::Known : BodyKind::Lone;
            addTemplate(plan.body, std::move(text), Encoding::Raw);
            if (isStatic(plan.body)) { // a constant after all
                const std::string constant = staticText(plan.body);
                contentType(isJsonText(constant) ? "application/json" : "text/plain");
            }
            return;
        }
        contentType(isJsonText(body.string()) ? "application/json" : "text/plain");
        addTemplate(plan.body, std::move(text), Encoding::Raw);
    }
}

void Compiler::compileMultipart(const Request &request, PlanRequest &plan, const Place &place)
{
    const std::string boundary =
        "loadgrove-" + std::to_string(m_options.seed) + "-" + std::to_string(plan.row);
    plan.bodyKind = BodyKind::Known;
    addStatic(plan.head, "Content-Type: multipart/form-data; boundary=" + boundary + "\r\n");
    Place here = place;
    int index = 0;
    for (const MultipartParam &param : request.multipartParams) {
        here.field = "multipart_params." + std::to_string(index++);
        addStatic(plan.body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"");
        addText(plan.body, param.name, Encoding::Quoted, here);
        addStatic(plan.body, "\"");
        std::string type = param.contentType;
        if (param.filename) {
            addStatic(plan.body, "; filename=\"");
            addText(plan.body, *param.filename, Encoding::Quoted, here);
            addStatic(plan.body, "\"");
            if (type.empty())
                type = mediaTypeOf(*param.filename);
        }
        addStatic(plan.body, "\r\n");
        if (!type.empty()) {
            addStatic(plan.body, "Content-Type: ");
            addText(plan.body, type, Encoding::Header, here);
            addStatic(plan.body, "\r\n");
        }
        addStatic(plan.body, "\r\n");
        if (param.filename)
            addStatic(plan.body, readFile(param.value.text(), here));
        else
            addText(plan.body, param.value.text(), Encoding::Raw, here);
        addStatic(plan.body, "\r\n");
    }
    addStatic(plan.body, "--" + boundary + "--\r\n");
}

/// Renders query and form fields whose values are constant, then the whole request if nothing in it
/// changes from send to send.
void Compiler::finishWire(PlanRequest &plan)
{
    foldFields(plan.path);
    foldFields(plan.body);
    if (!plan.endpoint || plan.bodyKind == BodyKind::Lone || !plan.keyCookie.empty()
        || !isStatic(plan.path) || !isStatic(plan.head) || !isStatic(plan.body))
        return;
    const std::string body = staticText(plan.body);
    appendRequestLine(plan.wire, plan.method, staticText(plan.path), plan.authority, plan.ownHost);
    plan.wire += staticText(plan.head);
    appendEndOfHead(plan.wire, plan.method, plan.bodyKind != BodyKind::None, body.size());
    plan.wire += body;
}

} // namespace loadgrove
