// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/key_values.h"

#include <algorithm>

namespace loadgrove {

const Json *valueOf(const KeyValues &values, std::string_view name)
{
    const auto found = std::find_if(values.begin(), values.end(),
                                    [&](const auto &value) { return value.first == name; });
    return found == values.end() ? nullptr : &found->second;
}

void setValue(KeyValues &values, std::string_view name, const Json *value)
{
    const auto found = std::find_if(values.begin(), values.end(),
                                    [&](const auto &each) { return each.first == name; });
    if (found == values.end() && value)
        values.emplace_back(name, *value);
    else if (found != values.end() && value)
        found->second = *value;
    else if (found != values.end())
        values.erase(found);
}

} // namespace loadgrove
