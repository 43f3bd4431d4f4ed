// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scenario/document.h"

#include <QStringList>

namespace loadgrove {

/// Requests out of curl commands.
struct CurlRequests
{
    std::vector<Step> steps; ///< without ids
    QStringList notes;       ///< what has no counterpart and was left out, in words
};

/// Whether a text looks like curl commands at all.
bool looksLikeCurl(std::string_view text);

/// Reads one or more curl commands; other commands between them are noted. What only tells curl how
/// to print is passed over. At most 1 MiB and 1,000 commands.
Result<CurlRequests> readCurl(std::string_view text);

/// A curl command that sends this, for a POSIX shell. headers: name, value.
std::string curlCommand(std::string_view method, std::string_view url,
                        const std::vector<std::pair<std::string, std::string>> &headers,
                        std::string_view body);
/// Of a request as it is designed: references stay as they are written.
std::string curlCommand(const Request &request);

} // namespace loadgrove
