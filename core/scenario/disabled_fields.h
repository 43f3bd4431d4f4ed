// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"

#include <string_view>
#include <vector>

namespace loadgrove {

/// A group of fields of which each can be switched off: Request::disabledFields names it by the key
/// of the scenario file and the field's name, "headers.X-Debug".
struct SwitchableFields
{
    std::string_view key;
    KeyValues Request::*values;
};
const std::vector<SwitchableFields> &switchableFields();

/// The request as it is sent: without the fields that are switched off.
Request withoutDisabledFields(const Request &request);

} // namespace loadgrove
