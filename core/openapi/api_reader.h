// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/api.h"
#include "core/openapi/import_report.h"
#include "core/openapi/resolver.h"

#include <functional>

namespace loadgrove {

/// Whether an operation is wanted; asked before its details are read.
using OperationFilter = std::function<bool(const ApiOperation &)>;

/// Reads every operation of a document of any version. One that cannot be read is left out, with a
/// line in the report; what is no OpenAPI document at all is an error.
Result<Api> readApi(const Resolver &resolver, const OperationFilter &wanted, ImportReport &report);

} // namespace loadgrove
