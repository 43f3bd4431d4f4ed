// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <string>
#include <string_view>

namespace loadgrove {

/// The text as a template that stands for itself: a document's "{{env.X}}" must never be looked up.
std::string literalText(std::string_view text);
/// The same for every text in a value. Takes the value to spare copies.
Json literalValue(Json value);

/// ".name" or "[\"any name\"]", as a reference goes on.
std::string referenceSegment(std::string_view name);

} // namespace loadgrove
