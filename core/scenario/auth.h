// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <string>

namespace loadgrove {

/// Authentication of a document, scenario or request; the nearest wins.
struct Auth
{
    enum class Type
    {
        None, ///< switches off what an outer level set
        Basic,
        Bearer,
        ApiKey,
    };
    enum class In
    {
        Header,
        Query,
        Cookie,
    };
    Type type = Type::None;
    std::string username, password; ///< Basic
    std::string token;              ///< Bearer
    In in = In::Header;             ///< ApiKey, with name and value
    std::string name, value;
    Json extra = Json::object(); ///< keys we do not know, kept as they came
    bool operator==(const Auth &) const = default;
};

} // namespace loadgrove
