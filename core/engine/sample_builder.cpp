// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/sample_builder.h"

#include "core/base/text.h"

#include <algorithm>

namespace loadgrove {

namespace {

/// Of a header or of all variables together; what is longer is left out.
constexpr std::size_t listLimit = 16 * 1024;
/// Of the value of one variable.
constexpr std::size_t valueLimit = 1024;

HeaderList splitHeaders(std::string_view text)
{
    HeaderList headers;
    for (std::size_t at = 0; at < std::min(text.size(), listLimit);) {
        std::size_t end = text.find("\r\n", at);
        if (end == std::string_view::npos)
            end = text.size();
        const std::string_view line = text.substr(at, end - at);
        at = end + 2;
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos)
            continue;
        const std::size_t value = line.find_first_not_of(" \t", colon + 1);
        headers.emplace_back(std::string(line.substr(0, colon)),
                             value == std::string_view::npos ? std::string()
                                                             : std::string(line.substr(value)));
    }
    return headers;
}

HeaderList variableTexts(const std::vector<Session::Named> &variables)
{
    HeaderList texts;
    std::size_t size = 0;
    for (const auto &[source, name, value] : variables) {
        std::string text = value.text();
        if (text.size() > valueLimit)
            text = utf8(qs(text.substr(0, valueLimit))) + "\u2026";
        size += name.size() + text.size();
        if (size > listLimit)
            break;
        texts.emplace_back(name, std::move(text));
    }
    return texts;
}

/// An answer that came in one read has no first byte of its own: it was received at once.
SamplePhases phasesOf(const Answer &answer)
{
    SamplePhases phases;
    phases.connect = answer.connecting;
    phases.tls = answer.handshake;
    const TimePoint first = answer.firstByte == TimePoint() ? answer.finished : answer.firstByte;
    if (answer.sent != TimePoint())
        phases.wait = first - answer.sent;
    phases.receive = answer.finished - first;
    return phases;
}

} // namespace

Sample buildSample(const RenderedRequest &request, const Answer &answer,
                   const std::vector<Session::Named> &variables, std::size_t bodyLimit)
{
    Sample sample;
    sample.code = answer.code();
    const std::string_view bytes = request.bytes;
    const std::size_t lineEnd = bytes.find("\r\n");
    const std::size_t headEnd = bytes.find("\r\n\r\n");
    const std::size_t methodEnd = bytes.find(' ');
    const std::size_t targetEnd = bytes.find(' ', methodEnd + 1);
    sample.method = bytes.substr(0, methodEnd);
    sample.path = bytes.substr(methodEnd + 1, targetEnd - methodEnd - 1);
    sample.url = request.url();
    sample.requestHeaders = splitHeaders(bytes.substr(lineEnd + 2, headEnd - lineEnd));
    const std::string_view body = bytes.substr(headEnd + 4);
    sample.requestBody = body.substr(0, bodyLimit);
    sample.requestBodyCut = body.size() > bodyLimit;
    sample.status = answer.status;
    sample.http2 = answer.http2;
    sample.responseHeaders = splitHeaders(answer.headers);
    sample.responseBody = answer.body.substr(0, bodyLimit);
    sample.responseBodyCut = answer.bodyCut || answer.body.size() > bodyLimit;
    sample.phases = phasesOf(answer);
    sample.variables = variableTexts(variables);
    return sample;
}

} // namespace loadgrove
