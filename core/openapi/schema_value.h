// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/openapi/references.h"

#include <string>
#include <vector>

namespace loadgrove {

struct ValueOptions
{
    bool forRequest = true; ///< readOnly left out; false: of a response, writeOnly left out
    std::string name = {};  ///< of the parameter, which may tell what suits it
};

/// A value for a schema, and what had to be guessed for it.
struct GeneratedValue
{
    Json value;
    bool validates = true;            ///< false: the schema contradicts itself
    std::vector<std::string> guesses; ///< in words, each with its place
};

/// A value that validates against the schema at that place (Swagger 2.0, OpenAPI 3.0 and 3.1), or
/// comes near where nothing does; an error names the place. Examples, defaults and the like are
/// taken where they validate; what else is needed is made. The same for the same schema. Bounded in
/// depth, size and steps.
Result<GeneratedValue> schemaValue(const Place &schema, const References &references,
                                   const ValueOptions &options);

} // namespace loadgrove
