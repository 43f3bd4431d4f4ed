// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/request_renderer.h"

#include "core/base/text.h"
#include "core/net/url.h"
#include "core/plan/encode.h"

#include <QCoreApplication>

#include <algorithm>

namespace loadgrove {

namespace {

bool startsWithHeader(std::string_view line, std::string_view name)
{
    return line.size() > name.size() && line[name.size()] == ':'
           && std::equal(name.begin(), name.end(), line.begin(), [](char a, char b) {
                  return a == (b >= 'A' && b <= 'Z' ? char(b + 32) : b);
              });
}

bool hasCookieHeader(std::string_view head)
{
    for (std::size_t at = 0; at < head.size();) {
        if (startsWithHeader(head.substr(at), "cookie"))
            return true;
        const std::size_t end = head.find("\r\n", at);
        at = end == std::string_view::npos ? head.size() : end + 2;
    }
    return false;
}

bool renderSlot(const Slot &slot, EvaluationContext &context, std::string &out,
                std::string &missing)
{
    const Value value = render(slot.value, context);
    if (!value) {
        missing = firstMissing(slot.value, context);
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

bool RequestRenderer::render(const PlanRequest &request, EvaluationContext &context,
                             const std::string &cookies, RenderedRequest &out)
{
    if (!request.wire.empty() && cookies.empty()) {
        out.endpoint = *request.endpoint;
        out.authority = request.authority;
        out.bytes = request.wire;
        return true;
    }
    m_head.clear();
    m_body.clear();
    const bool complete = renderTarget(request, context, out)
                          && renderSegments(request.head, context, m_head, m_missing)
                          && renderSegments(request.body, context, m_body, m_missing);
    if (!complete) {
        if (out.problem.empty())
            out.problem = utf8(
                QCoreApplication::translate("loadgrove", "%1 has no value").arg(qs(m_missing)));
        return false;
    }
    std::string &buffer = out.buffer;
    buffer.clear();
    appendRequestLine(buffer, request.method, m_target, out.authority, request.ownHost);
    buffer += m_head;
    if (!cookies.empty() && !hasCookieHeader(m_head)) {
        buffer += "Cookie: ";
        buffer += cookies;
        buffer += "\r\n";
    }
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

void redirectRequest(int status, std::string_view bytes, std::string_view target,
                     std::string_view authority, bool sameHost, std::string &out)
{
    const std::size_t headEnd = bytes.find("\r\n\r\n");
    std::string_view head = bytes.substr(0, headEnd + 2);
    std::string_view body = bytes.substr(headEnd + 4);
    std::string_view method = head.substr(0, head.find(' '));
    const bool toGet = (status == 303 && method != "HEAD")
                       || ((status == 301 || status == 302) && method == "POST");
    if (toGet) {
        method = "GET";
        body = {};
    }
    std::string next;
    next += method;
    next += ' ';
    next += target;
    next += " HTTP/1.1\r\nHost: ";
    next += authority;
    next += "\r\n";
    for (std::size_t at = head.find("\r\n") + 2; at < head.size();) {
        const std::size_t end = head.find("\r\n", at);
        const std::string_view line = head.substr(at, end + 2 - at);
        at = end + 2;
        const bool bodyHeader =
            startsWithHeader(line, "content-length") || startsWithHeader(line, "content-type");
        const bool credentials =
            startsWithHeader(line, "authorization") || startsWithHeader(line, "cookie");
        if (startsWithHeader(line, "host") || (toGet && bodyHeader) || (!sameHost && credentials))
            continue;
        next += line;
    }
    next += "\r\n";
    next += body;
    out = std::move(next);
}

} // namespace loadgrove
