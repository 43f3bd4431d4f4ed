// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/connection.h"

#include <QLatin1String>

#include <algorithm>

namespace loadgrove {

std::string_view headerValue(std::string_view headers, std::string_view name)
{
    const QLatin1String wanted(name.data(), qsizetype(name.size()));
    while (!headers.empty()) {
        const auto end = headers.find("\r\n");
        const std::string_view line = headers.substr(0, end);
        headers.remove_prefix(end == std::string_view::npos ? headers.size() : end + 2);
        const auto colon = line.find(':');
        if (colon == std::string_view::npos
            || wanted.compare(QLatin1String(line.data(), qsizetype(colon)), Qt::CaseInsensitive)
                   != 0)
            continue;
        std::string_view value = line.substr(colon + 1);
        value.remove_prefix(std::min(value.find_first_not_of(" \t"), value.size()));
        return value;
    }
    return {};
}

} // namespace loadgrove
