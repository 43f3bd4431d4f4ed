// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/document_reader.h"

#include "core/base/translate.h"

namespace loadgrove {

namespace {

constexpr Json::Limits limits = {maxApiBytes, 200};

bool looksLikeJson(std::string_view text)
{
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    return start != std::string_view::npos && (text[start] == '{' || text[start] == '[');
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

} // namespace

Result<YamlDocument> readApiText(std::string_view text)
{
    if (isBlank(text))
        return Error{ErrorCode::Syntax, Core::tr("there is nothing in it")};
    if (!looksLikeJson(text))
        return readYaml(text, limits);
    Result<Json> json = Json::parse(text, limits);
    if (json)
        return YamlDocument{std::move(json).value(), {}};
    if (json.error().code != ErrorCode::Syntax)
        return json.error();
    Result<YamlDocument> lenient = readYaml(text, limits);
    if (!lenient)
        return json.error();
    lenient.value().remarks.prepend(
        Core::tr("this is no strict JSON and was read as YAML: %1").arg(json.error().message));
    return lenient;
}

} // namespace loadgrove
