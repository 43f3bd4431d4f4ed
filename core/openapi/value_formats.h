// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace loadgrove {

/// Whether the text is of that format of JSON Schema or OpenAPI; any text is of one that is not
/// known.
bool isOfFormat(std::string_view format, std::string_view text);

/// A text of that format, nothing where it is not known. Another variation gives another text.
std::optional<std::string> sampleOfFormat(std::string_view format, int variation);
/// One whose length lies between the two, where the format allows. Unit: code points.
std::optional<std::string> sampleOfFormat(std::string_view format, int variation,
                                          std::size_t shortest, std::size_t longest);

/// The least and the largest integer of a number's format (int32, uint8 ...); nothing where it has
/// no bounds.
std::optional<std::pair<std::int64_t, std::int64_t>> boundsOfFormat(std::string_view format);

} // namespace loadgrove
