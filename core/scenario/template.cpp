// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/template.h"

#include "core/scenario/expression_parser.h"

#include <QCoreApplication>

#include <algorithm>

namespace loadgrove {

namespace {

constexpr std::string_view open = "{{";
constexpr std::string_view escapedOpen = "\\{{";

void appendText(Template &result, std::string_view text)
{
    if (text.empty())
        return;
    if (result.parts.empty() || result.parts.back().index() != 0)
        result.parts.emplace_back(std::string());
    std::get<0>(result.parts.back()) += text;
}

} // namespace

bool Template::isStatic() const
{
    return std::none_of(parts.begin(), parts.end(), [](const Part &p) { return p.index() == 1; });
}

std::string Template::staticText() const
{
    return parts.empty() ? std::string() : std::get<std::string>(parts.front());
}

ParsedTemplate parseTemplate(std::string_view text)
{
    Template result;
    if (text == "skyramp_uuid()") {
        result.parts.emplace_back(Expression{Call{"uuid", {}, 1}});
        return result;
    }
    std::size_t offset = 0;
    ExpressionLexer columns(text, 0, 1);
    for (;;) {
        const std::size_t begin = text.find(open, offset);
        if (begin == std::string_view::npos) {
            appendText(result, text.substr(offset));
            return result;
        }
        if (begin > offset && text.substr(begin - 1).starts_with(escapedOpen)) {
            appendText(result, text.substr(offset, begin - 1 - offset));
            appendText(result, open);
            offset = begin + open.size();
            continue;
        }
        appendText(result, text.substr(offset, begin - offset));
        if (text.find("}}", begin) == std::string_view::npos) {
            return ExpressionError{
                columns.columnOf(begin),
                QCoreApplication::translate("loadgrove", "this '{{' is not closed: expected '}}'")};
        }
        ExpressionParser parser(text, begin + open.size(), columns.columnOf(begin + open.size()),
                                ExpressionParser::End::Braces);
        ParsedExpression parsed = parser.parse();
        if (auto *error = std::get_if<ExpressionError>(&parsed))
            return std::move(*error);
        result.parts.emplace_back(std::move(std::get<Expression>(parsed)));
        offset = parser.offset();
    }
}

std::string literalText(std::string_view text)
{
    std::string result;
    std::size_t from = 0;
    for (std::size_t at = text.find(open); at != std::string_view::npos;
         at = text.find(open, from)) {
        result += text.substr(from, at - from);
        result += escapedOpen;
        from = at + open.size();
    }
    result += text.substr(from);
    return result;
}

Json literalValue(Json value)
{
    if (value.isString()) {
        if (value.string().find(open) != std::string::npos)
            return literalText(value.string());
    } else if (value.isArray()) {
        for (Json &item : value.items())
            item = literalValue(std::move(item));
    } else if (value.isObject()) {
        for (auto &[key, member] : value.members())
            member = literalValue(std::move(member));
    }
    return value;
}

} // namespace loadgrove
