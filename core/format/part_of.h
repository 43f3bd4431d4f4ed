// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"

#include <type_traits>
#include <variant>

namespace loadgrove {

/// What holds a field: the value itself or, for a step, the part that the field's owner names.
template <class Owner, class Root>
constexpr auto &partOf(Root &root)
{
    if constexpr (std::is_same_v<std::remove_const_t<Root>, Owner>) {
        return root;
    } else if constexpr (std::is_same_v<Owner, Retry>) {
        using Found = decltype(&std::get_if<Request>(&root.what)->retry);
        Found request = nullptr;
        if (auto *what = std::get_if<Request>(&root.what))
            request = &what->retry;
        return request ? *request : std::get<Scenario>(root.what).retry;
    } else {
        return std::get<Owner>(root.what);
    }
}

} // namespace loadgrove
