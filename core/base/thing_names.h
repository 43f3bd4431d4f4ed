// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace loadgrove {

// What names of fields and collections say about the things they are about.

/// Lower-case letters and digits: "productId" and "product_id" are one.
std::string plainName(std::string_view name);
/// "categories" is "category"; takes a plain name.
std::string singularOf(std::string name);
/// "product_id", "productId" and "productIDs" are about a "product"; "" for other names.
std::string thingOf(std::string_view name);

} // namespace loadgrove
