// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/thing_names.h"

namespace loadgrove {

std::string plainName(std::string_view name)
{
    std::string plain;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            plain += char(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            plain += c;
    }
    return plain;
}

std::string singularOf(std::string name)
{
    const auto endsWith = [&](std::string_view end) {
        return name.size() > end.size() && name.ends_with(end);
    };
    if (endsWith("ies")) {
        name.resize(name.size() - 3);
        return name + 'y';
    }
    for (const std::string_view end : {"sses", "xes", "ches", "shes"}) {
        if (endsWith(end)) {
            name.resize(name.size() - 2);
            return name;
        }
    }
    if (endsWith("s") && !endsWith("ss") && !endsWith("us"))
        name.pop_back();
    return name;
}

std::string thingOf(std::string_view name)
{
    for (const std::string_view end : {"_id", "-id", "Id", "ID", "_ids", "-ids", "Ids", "IDs"}) {
        if (name.size() > end.size() && name.ends_with(end))
            return singularOf(plainName(name.substr(0, name.size() - end.size())));
    }
    return {};
}

} // namespace loadgrove
