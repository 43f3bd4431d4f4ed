// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace loadgrove {

/// Imports a text as an OpenAPI document, JSON or YAML, and checks what must hold of every result,
/// whatever the text: it has no errors, and reads back from its file as it is. What does not hold;
/// "" when all is well, which a text that is refused is too.
std::string problemOfOpenApi(std::string_view text);

} // namespace loadgrove
