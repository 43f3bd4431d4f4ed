// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/request_renderer.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/plan/encode.h"

#include <algorithm>

namespace loadgrove {

namespace {

/// name: in small letters.
bool startsWithHeader(std::string_view line, std::string_view name)
{
    return !name.empty() && line.size() > name.size() && line[name.size()] == ':'
           && std::equal(name.begin(), name.end(), line.begin(), [](char a, char b) {
                  return a == (b >= 'A' && b <= 'Z' ? char(b + 32) : b);
              });
}

void appendCookies(std::string &head, const std::string &key, const std::string &jar)
{
    if (!key.empty() || !jar.empty())
        head += "Cookie: " + key + (key.empty() || jar.empty() ? "" : "; ") + jar + "\r\n";
}

/// A lone reference, as written.
std::string nameOf(const Template &value)
{
    const auto *expression = std::get_if<Expression>(&value.parts.front());
    const auto *reference = expression ? std::get_if<Reference>(&expression->node) : nullptr;
    return reference ? reference->text() : std::string();
}

bool renderSlot(const Slot &slot, EvaluationContext &context, std::string &out,
                std::string &missing)
{
    const Value value = render(slot.value, context);
    if (!value) {
        missing = firstMissing(slot.value, context);
        return false;
    }
    if (value->isNull() && slot.encoding == Encoding::Component) { // a path parameter
        missing = nameOf(slot.value);
        return false;
    }
    encode(out, *value, slot.encoding);
    return true;
}

} // namespace

bool renderSegments(const Segments &segments, EvaluationContext &context, std::string &out,
                    std::string &missing)
{
    const std::size_t start = out.size();
    bool firstForm = true;
    for (const Segment &segment : segments) {
        if (const auto *text = std::get_if<std::string>(&segment)) {
            out += *text;
            firstForm = firstForm && text->empty();
            continue;
        }
        if (const auto *slot = std::get_if<Slot>(&segment)) {
            if (!renderSlot(*slot, context, out, missing))
                return false;
            continue;
        }
        const Field &field = std::get<Field>(segment);
        const Value value = render(field.value, context);
        if (!value) {
            missing = firstMissing(field.value, context);
            return false;
        }
        bool first = field.form == Field::Form::Query ? out.find('?', start) == std::string::npos
                                                      : firstForm;
        encodeField(out, field.form, field.key, *value, first);
        firstForm = first;
    }
    return true;
}

std::string RenderedRequest::url() const
{
    const std::size_t from = bytes.find(' ') + 1;
    const std::string_view target = bytes.substr(from, bytes.find(' ', from) - from);
    return (endpoint.tls ? "https://" : "http://") + authority + std::string(target);
}

bool RequestRenderer::render(const PlanRequest &request, EvaluationContext &context,
                             const Cookies &cookies, RenderedRequest &out)
{
    out.ownCookies = request.ownCookies;
    out.keyHeader = request.keyHeader;
    out.keyCookie.clear();
    if (!request.wire.empty() && cookies.isEmpty()) {
        out.endpoint = *request.endpoint;
        out.authority = request.authority;
        out.bytes = request.wire;
        return true;
    }
    m_head.clear();
    m_body.clear();
    const bool complete = renderTarget(request, context, out)
                          && renderSegments(request.head, context, m_head, m_missing)
                          && renderSegments(request.keyCookie, context, out.keyCookie, m_missing)
                          && renderSegments(request.body, context, m_body, m_missing);
    if (!complete) {
        if (out.problem.empty())
            out.problem = utf8(Core::tr("%1 has no value").arg(qs(m_missing)));
        return false;
    }
    std::string &buffer = out.buffer;
    buffer.clear();
    appendRequestLine(buffer, request.method, m_target, out.authority, request.ownHost);
    out.bytes = buffer;
    if (!out.ownCookies && !(cookies.isEmpty() && out.keyCookie.empty()))
        appendCookies(buffer, out.keyCookie, cookies.header(out.url()));
    buffer += m_head;
    if (request.bodyKind == BodyKind::Lone)
        buffer += Json::parse(m_body) ? "Content-Type: application/json\r\n"
                                      : "Content-Type: text/plain\r\n";
    appendEndOfHead(buffer, request.method, request.bodyKind != BodyKind::None, m_body.size());
    buffer += m_body;
    out.bytes = buffer;
    return true;
}

bool RequestRenderer::renderTarget(const PlanRequest &request, EvaluationContext &context,
                                   RenderedRequest &out)
{
    out.problem.clear();
    m_missing.clear();
    m_target.clear();
    if (request.endpoint) {
        out.endpoint = *request.endpoint;
        out.authority = request.authority;
        return renderSegments(request.path, context, m_target, m_missing);
    }
    std::string url;
    if (!renderSegments(request.url, context, url, m_missing)
        || !renderSegments(request.path, context, m_target, m_missing))
        return false;
    const Result<TargetUrl> target = parseUrl(joinUrl(url, m_target));
    if (!target) {
        out.problem = utf8(target.error().message);
        return false;
    }
    out.endpoint = target->endpoint;
    out.endpoint.insecure = request.insecure;
    out.authority = target->authority;
    m_target = target->path;
    if (!target->query.empty())
        m_target += "?" + target->query;
    return true;
}

void redirectRequest(int status, const TargetUrl &target, const Cookies &cookies,
                     RenderedRequest &request)
{
    const std::string_view bytes = request.bytes;
    const std::size_t headEnd = bytes.find("\r\n\r\n");
    const std::string_view head = bytes.substr(0, headEnd + 2);
    std::string_view body = bytes.substr(headEnd + 4);
    std::string method(head.substr(0, head.find(' ')));
    const bool toGet = (status == 303 && method != "HEAD")
                       || ((status == 301 || status == 302) && method == "POST");
    if (toGet) {
        method = "GET";
        body = {};
    }
    const bool sameHost =
        target.authority == request.authority && target.endpoint.tls == request.endpoint.tls;
    std::string next;
    appendRequestLine(next, method,
                      target.query.empty() ? target.path : target.path + "?" + target.query,
                      target.authority, sameHost);
    for (std::size_t at = head.find("\r\n") + 2; at < head.size();) {
        const std::size_t end = head.find("\r\n", at);
        const std::string_view line = head.substr(at, end + 2 - at);
        at = end + 2;
        const bool ofBody =
            startsWithHeader(line, "content-length") || startsWithHeader(line, "content-type");
        const bool cookie = startsWithHeader(line, "cookie");
        const bool ofHost = cookie || startsWithHeader(line, "host")
                            || startsWithHeader(line, "authorization")
                            || startsWithHeader(line, request.keyHeader);
        const bool drop =
            (toGet && ofBody) || (ofHost && !sameHost) || (cookie && !request.ownCookies);
        if (!drop)
            next += line;
    }
    request.endpoint = target.endpoint;
    request.authority = target.authority;
    request.bytes = next; // for url()
    if (!sameHost) {
        request.ownCookies = false;
        request.keyCookie.clear();
        request.keyHeader = {};
    }
    if (!request.ownCookies)
        appendCookies(next, request.keyCookie, cookies.header(request.url()));
    next += "\r\n";
    next += body;
    request.buffer = std::move(next);
    request.bytes = request.buffer;
}

} // namespace loadgrove
