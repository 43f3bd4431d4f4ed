// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/shop_entities.h"

#include <cstdint>
#include <ctime>
#include <string>
#include <string_view>

namespace loadgrove {

// The shop's answers are appended piece by piece: building values first would cost more than the
// rest of a request.

void appendNumber(std::string &out, std::int64_t value);
void appendNumber(std::string &out, double value); ///< the shortest text that reads back the same
void appendText(std::string &out, std::string_view text); ///< with quotes and escapes
/// "2026-03-01T12:00:00.123Z" with quotes.
void appendTime(std::string &out, std::int64_t unixMilliseconds);

void appendJson(std::string &out, const Product &product);
void appendJson(std::string &out, const Order &order);
void appendJson(std::string &out, const Review &review);

/// As HTTP's Date header wants it: "Sun, 06 Nov 1994 08:49:37 GMT".
std::string httpDate(std::time_t time);

} // namespace loadgrove
