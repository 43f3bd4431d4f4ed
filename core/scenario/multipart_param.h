// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <optional>
#include <string>

namespace loadgrove {

struct MultipartParam
{
    std::string name;
    Json value;                          ///< text to send; with a filename, the path of a file
    std::optional<std::string> filename; ///< set: the file's bytes are sent under this name
    std::string contentType;             ///< "" = chosen
    Json extra = Json::object();
    bool operator==(const MultipartParam &) const = default;
};

} // namespace loadgrove
