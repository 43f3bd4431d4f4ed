// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/send_again.h"

#include "core/scenario/template.h"

#include <algorithm>
#include <string_view>

namespace loadgrove {

namespace {

/// What the engine writes by itself.
bool isOfTheEngine(std::string_view header)
{
    constexpr std::string_view length = "content-length";
    return std::equal(
        header.begin(), header.end(), length.begin(), length.end(),
        [](char a, char b) { return (a >= 'A' && a <= 'Z' ? char(a + 32) : a) == b; });
}

} // namespace

bool makeLiteral(Document &document, NodeId request, const Sample &sample)
{
    Step *step = findStep(document, request);
    Request *designed = step ? step->as<Request>() : nullptr;
    if (!designed)
        return false;
    Request literal;
    literal.method = sample.method;
    literal.url = literalText(sample.url);
    for (const auto &[name, value] : sample.requestHeaders) {
        if (!isOfTheEngine(name))
            literal.headers.emplace_back(name, literalText(value));
    }
    if (!sample.requestBody.empty())
        literal.body = literalText(sample.requestBody);
    literal.expectedCode = designed->expectedCode;
    literal.assertions = designed->assertions;
    literal.followRedirects = designed->followRedirects;
    literal.insecure = designed->insecure;
    literal.timeout = designed->timeout;
    literal.auth = Auth(); // it stands in the headers and the URL
    literal.operation = designed->operation;
    *designed = std::move(literal);
    document.settings.http.cookies = Json(false); // those that it had stand in the headers
    return true;
}

} // namespace loadgrove
