// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"

namespace loadgrove {

// What an import fills in, taken apart into fields that are compared and merged one by one:
// "path", "query_params.limit", "body.name". What people add besides (assertions, retries, the
// step's own name) is no field: an import never touches it.

/// Whether a body is one field or, being an object, one for each member.
enum class BodyFields
{
    Whole,
    Members,
    Both, ///< for prints, which do not know yet what they are compared with
};

/// The fields of a request that say something, in a fixed order.
KeyValues requestFields(const Step &request, BodyFields body);
/// Gives the field of a request that value; null takes it away.
void setRequestField(Step &request, const std::string &field, const Json *value);

Json authToJson(const Auth &auth);
std::optional<Auth> authFromJson(const Json *json);

} // namespace loadgrove
