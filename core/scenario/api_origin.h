// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/key_values.h"

namespace loadgrove {

/// Where a scenario was imported from, and prints of what was imported, so that a later import can
/// tell what people changed since from what the OpenAPI document changed. A print is one line of
/// "field=hash" (core/openapi/merge_print.h), so that a changed operation changes one line here.
struct ApiOrigin
{
    std::string source; ///< the name of the file or the address
    KeyValues
        prints; ///< "POST /products" -> print of its request; "document" -> of what is no operation
    Json extra = Json::object(); ///< keys we do not know, kept as they came
    bool operator==(const ApiOrigin &) const = default;
};

} // namespace loadgrove
