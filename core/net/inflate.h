// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace loadgrove {

/// How a body was encoded on its way.
enum class ContentCoding
{
    None, ///< or one that we do not know: left as it is
    Gzip,
    Deflate, ///< zlib's format, or without its frame, as some servers send it
};

/// The value of a Content-Encoding header.
ContentCoding contentCoding(std::string_view headerValue);

enum class InflateOutcome
{
    Complete,
    Cut, ///< there was more than the limit
    Broken,
};

/// Decodes into out, whose content is replaced; never makes it larger than the limit.
InflateOutcome inflateBody(ContentCoding coding, std::string_view encoded, std::size_t limit,
                           std::string &out);

} // namespace loadgrove
