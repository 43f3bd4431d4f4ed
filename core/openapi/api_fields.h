// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <string>
#include <string_view>

namespace loadgrove {

// Documents are written by people: a wrong type counts as not there.

/// A scalar member as text (1.10 as written); else "".
inline std::string textIn(const Json &object, std::string_view key)
{
    const Json *member = object.find(key);
    return member && member->isScalar() && !member->isNull() ? member->text() : std::string();
}

inline bool flagIn(const Json &object, std::string_view key, bool otherwise = false)
{
    const Json *member = object.find(key);
    if (member && member->isString())
        return member->string() == "true";
    return member && member->isBool() ? member->boolean() : otherwise;
}

/// What people wrote in capitals or not.
inline std::string lowerCase(std::string_view text)
{
    std::string result(text);
    for (char &c : result) {
        if (c >= 'A' && c <= 'Z')
            c = char(c - 'A' + 'a');
    }
    return result;
}

} // namespace loadgrove
