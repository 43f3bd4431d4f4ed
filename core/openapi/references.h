// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <optional>
#include <string>
#include <string_view>

namespace loadgrove {

/// A value of an OpenAPI document and where it stands. The value belongs to who read the document.
struct Place
{
    const Json *value = nullptr; ///< never null in a place that is given out
    int file = 0;                ///< which of the documents that were read; 0 is the main one
    std::string pointer;         ///< JSON Pointer in that file, "" for its root (RFC 6901)
};

/// What "$ref" leads to: what the maker of values needs to know of a document. Thread: any.
class References
{
public:
    virtual ~References() = default;

    /// What ref, found in a value of from.file, leads to in one step; nothing where it leads
    /// nowhere.
    virtual std::optional<Place> resolve(const Place &from, std::string_view ref) const = 0;
};

} // namespace loadgrove
