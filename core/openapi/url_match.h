// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/openapi/resolver.h"
#include "core/scenario/document.h"

namespace loadgrove {

/// Which operations an address is about.
struct UrlMatch
{
    std::string base;               ///< the address without their path
    std::vector<std::string> paths; ///< as the document writes them; empty: all operations
    KeyValues values;               ///< what stands in the address for {holes}
};

/// Compares the end of the address with the paths of a document: the longest that fits is meant;
/// an address without a path, or that is a server's, means all operations.
Result<UrlMatch> matchUrl(const std::string &url, const Resolver &resolver);

} // namespace loadgrove
