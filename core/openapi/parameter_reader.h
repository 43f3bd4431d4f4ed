// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/api.h"
#include "core/openapi/resolver.h"

namespace loadgrove {

/// A Parameter object of 3.x, which may be a reference.
Result<ApiParameter> readParameter(const Place &written, const Resolver &resolver);
/// One of 2.0 that is not in "body".
Result<ApiParameter> readParameter2(const Place &place, const Resolver &resolver);

} // namespace loadgrove
