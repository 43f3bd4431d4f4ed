// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace loadgrove {

/// A CSV text, taken apart where it stands: a million rows cost four bytes a cell beside the text.
struct Csv
{
    std::vector<std::string> header;
    std::string cells;               ///< of all rows after the header, one after the other
    std::vector<std::uint32_t> ends; ///< where each cell ends; a row has as many as the header
};

/// RFC 4180 with a header line: values in quotes may hold commas, doubled quotes and line breaks;
/// lines end with CRLF or LF; UTF-8, with or without a byte order mark. Lines without anything are
/// passed over (a lone empty value is written ""). Messages name the line. Demands less than 4 GiB.
Result<Csv> parseCsv(std::string text);

} // namespace loadgrove
