// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/expected_code.h"

#include "core/base/text.h"

#include <QCoreApplication>

#include <optional>
#include <utility>

namespace loadgrove {

namespace {

constexpr int lowestCode = 100;
constexpr int highestCode = 599;

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

using Range = std::pair<int, int>;

/// "404" or "4xx".
std::optional<Range> codes(std::string_view text)
{
    text = trimmed(text);
    if (text.size() != 3 || text[0] < '1' || text[0] > '5')
        return {};
    const int hundreds = (text[0] - '0') * 100;
    if ((text[1] == 'x' || text[1] == 'X') && (text[2] == 'x' || text[2] == 'X'))
        return Range(hundreds, hundreds + 99);
    if (text[1] < '0' || text[1] > '9' || text[2] < '0' || text[2] > '9')
        return {};
    const int code = hundreds + (text[1] - '0') * 10 + (text[2] - '0');
    return Range(code, code);
}

/// One item of the list, which may be a range.
std::optional<Range> item(std::string_view text)
{
    const std::size_t dash = text.find('-');
    if (dash == std::string_view::npos)
        return codes(text);
    const std::optional<Range> first = codes(text.substr(0, dash));
    const std::optional<Range> last = codes(text.substr(dash + 1));
    if (!first || !last || first->first > last->second)
        return {};
    return Range(first->first, last->second);
}

} // namespace

Result<ExpectedCode> ExpectedCode::parse(std::string_view text)
{
    ExpectedCode result;
    if (trimmed(text).empty())
        return result;
    result.m_codes.reset();
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        const std::string_view written = text.substr(begin, end - begin);
        const std::optional<Range> range = item(written);
        if (!range) {
            return Error{ErrorCode::Syntax,
                         QCoreApplication::translate(
                             "loadgrove", "expected status codes from %1 to %2 such as 201, 2xx, "
                                          "200,201 or 200-204, found '%3'")
                             .arg(QString::number(lowestCode), QString::number(highestCode),
                                  qs(trimmed(written)))};
        }
        for (int code = range->first; code <= range->second; ++code)
            result.m_codes.set(std::size_t(code));
        begin = end + 1;
    }
    return result;
}

} // namespace loadgrove
