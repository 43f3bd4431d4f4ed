// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/document_reader.h"

#include "core/base/translate.h"

namespace loadgrove {

namespace {

constexpr Json::Limits limits = {maxApiBytes, 200};

/// The first character that is no blank; 0 where there is none.
char firstOf(std::string_view text)
{
    if (text.starts_with("\xef\xbb\xbf"))
        text.remove_prefix(3);
    const std::size_t start = text.find_first_not_of(" \t\r\n");
    return start == std::string_view::npos ? '\0' : text[start];
}

/// Text has no zero bytes but in UTF-16 and UTF-32, which say so at their beginning.
bool isBinary(std::string_view text)
{
    const bool isWide = text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff")
                        || text.starts_with(std::string_view("\0\0\xfe\xff", 4));
    return !isWide && text.substr(0, 4096).find('\0') != text.npos;
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
    if (isBinary(text)) {
        return Error{ErrorCode::Syntax, Core::tr("this is no text, but OpenAPI documents are JSON "
                                                 "or YAML")};
    }
    const char first = firstOf(text);
    if (first == '<') { // a page of a sign-in, of an error, or one that shows the document
        return Error{ErrorCode::Syntax, Core::tr("this is a web page or XML, but OpenAPI documents "
                                                 "are JSON or YAML")};
    }
    if (first != '{' && first != '[')
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
