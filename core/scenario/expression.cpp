// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/expression.h"

#include "core/scenario/expression_lexer.h"

#include <algorithm>

namespace loadgrove {

namespace {

bool isIndex(std::string_view segment)
{
    return !segment.empty() && std::all_of(segment.begin(), segment.end(), [](char c) {
        return c >= '0' && c <= '9';
    });
}

void appendQuoted(std::string &out, std::string_view name)
{
    out += "[\"";
    appendJsonEscaped(out, name);
    out += "\"]";
}

/// One step further.
void appendSegment(std::string &out, std::string_view segment)
{
    if (isIdentifier(segment) || isIndex(segment)) {
        out += '.';
        out += segment;
    } else {
        appendQuoted(out, segment);
    }
}

std::string_view partText(Reference::Part part)
{
    switch (part) {
    case Reference::Part::Code:
        return "code";
    case Reference::Part::Body:
        return "res";
    case Reference::Part::Header:
        return "headers";
    case Reference::Part::LatencyMs:
        return "latency_ms";
    case Reference::Part::Value:
        break;
    }
    return "";
}

} // namespace

bool isIdentifier(std::string_view name)
{
    if (name.empty() || name[0] == '-' || name[0] == '$' || name[0] == '@'
        || (name[0] >= '0' && name[0] <= '9'))
        return false;
    return std::all_of(name.begin(), name.end(), isWordCharacter);
}

std::string referenceSegment(std::string_view name)
{
    std::string text;
    appendSegment(text, name);
    return text;
}

std::string requestReference(std::string_view name)
{
    std::string text = "requests";
    appendSegment(text, name);
    return text;
}

std::string Reference::text() const
{
    std::string out;
    switch (root) {
    case Root::Self:
        out = partText(part);
        break;
    case Root::Request:
        out = requestReference(name) + '.';
        out += partText(part);
        break;
    case Root::Variable:
        appendSegment(out = "vars", name);
        break;
    case Root::Scenario:
        appendSegment(out = "scenarios", name);
        appendSegment(out, member);
        break;
    case Root::Data:
        appendSegment(out = "data", name);
        if (!member.empty()) // of a column: a file alone is where completion begins
            appendSegment(out, member);
        break;
    case Root::Environment:
        appendSegment(out = "env", name);
        break;
    }
    for (const std::string &segment : path) {
        if (part == Part::Header)
            appendQuoted(out, segment);
        else
            appendSegment(out, segment);
    }
    return out;
}

const std::vector<FunctionInfo> &functions()
{
    static const std::vector<FunctionInfo> known = {
        {"counter", 0, 0, "counter()"},
        {"email", 0, 0, "email()"},
        {"full_name", 0, 0, "full_name()"},
        {"iso_date", 0, 0, "iso_date()"},
        {"pick", 1, -1, "pick(value, value, ...)"},
        {"random_int", 2, 2, "random_int(min, max)"},
        {"random_string", 1, 1, "random_string(length)"},
        {"timestamp", 0, 0, "timestamp()"},
        {"uuid", 0, 0, "uuid()"},
    };
    return known;
}

} // namespace loadgrove
