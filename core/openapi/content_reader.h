// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/api.h"
#include "core/openapi/resolver.h"

namespace loadgrove {

/// The kinds of content of a "content" object (3.x).
std::vector<ApiContent> readContent(const Place &content, const Resolver &resolver);
/// What "example" or the first of "examples" holds; null where there is none. Not owned.
const Json *exampleOf(const Place &place, const Resolver &resolver);

/// A "requestBody" (3.x).
Result<ApiBody> readBody(const Place &written, const Resolver &resolver);
/// A parameter in "body" (2.0), sent as one of those types.
Result<ApiBody> readBodyParameter(const Place &parameter, const std::vector<std::string> &types);

/// "responses"; those that cannot be read are left out.
std::vector<ApiAnswer> readAnswers(const Place &responses, const std::vector<std::string> &types,
                                   const Resolver &resolver);

} // namespace loadgrove
