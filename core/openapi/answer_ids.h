// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/value_source.h"

namespace loadgrove {

/// Where an answer holds what names a thing.
struct AnswerId
{
    std::vector<std::string> path; ///< keys and indices in the body
    std::string type;              ///< "integer", "string"; "" = the document does not say
};

/// Looks for it by the schema of the operation's answer: a member of that name, or the id of the
/// thing itself, at the top, within "data" and the like, or in the first item of a list.
/// singular: what the things are called, as a plain name.
std::optional<AnswerId> findAnswerId(const ApiOperation &operation, const std::string &name,
                                     const std::string &singular, const ValueSource &values);

/// The type that a schema names, through references; "" where it names none or several.
std::string typeOf(const Place &schema, const ValueSource &values);

} // namespace loadgrove
