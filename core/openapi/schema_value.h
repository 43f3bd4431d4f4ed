// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/openapi/references.h"

#include <string>
#include <vector>

namespace loadgrove {

struct ValueOptions
{
    bool forRequest = true; ///< readOnly left out
};

struct GeneratedValue
{
    Json value;
    std::vector<std::string> guesses; ///< what was guessed, in words
};

/// A value that validates against the schema at that place; an error names the place.
Result<GeneratedValue> schemaValue(const Place &schema, const References &references,
                                   const ValueOptions &options);

} // namespace loadgrove
