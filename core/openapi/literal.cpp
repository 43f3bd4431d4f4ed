// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/literal.h"

#include "core/scenario/expression.h"

namespace loadgrove {

std::string literalText(std::string_view text)
{
    std::string result;
    std::size_t from = 0;
    for (std::size_t at = text.find("{{"); at != std::string_view::npos;
         at = text.find("{{", from)) {
        result += text.substr(from, at - from);
        result += "\\{{";
        from = at + 2;
    }
    result += text.substr(from);
    return result;
}

Json literalValue(Json value)
{
    if (value.isString()) {
        if (value.string().find("{{") != std::string::npos)
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

std::string referenceSegment(std::string_view name)
{
    const bool isIndex =
        !name.empty() && name.find_first_not_of("0123456789") == std::string_view::npos;
    if (isIndex || isIdentifier(name))
        return '.' + std::string(name);
    std::string result = "[\"";
    appendJsonEscaped(result, name);
    return result + "\"]";
}

} // namespace loadgrove
