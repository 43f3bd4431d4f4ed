// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/resolver.h"
#include "core/scenario/document.h"

#include <functional>

namespace loadgrove {

/// The key in ApiOrigin::prints of what belongs to no operation: variables and authentication.
inline constexpr const char *documentPrint = "document";

/// "shop.yaml", or the address without what may be secret in it.
std::string originName(const ApiSource &source);
/// Of what a freshly imported document holds.
ApiOrigin originOf(const Document &imported, const ApiSource &source, bool baseUrlIsGiven);
/// The fields that belong to no operation.
KeyValues documentFields(const KeyValues &variables, const std::optional<Auth> &auth);

/// Calls visit with each request below that came from an operation.
void forEachImported(const Step &step, const std::function<void(const Step &)> &visit);
/// The first scenario that was imported from a source of that name, or null. Not owned.
const Step *findImported(const Document &document, const std::string &source);

} // namespace loadgrove
