// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"

#include <array>
#include <string_view>

namespace loadgrove {

// The words of the scenario file that stand for one of a few choices.

/// In the order of StepKind.
inline constexpr std::array<std::string_view, 6> stepTypes = {"request", "scenario", "assert",
                                                              "set",     "export",   "wait"};

// The names of enumerators, in their order.
constexpr auto namesOf(Auth::Type)
{
    return std::array<std::string_view, 4>{"none", "basic", "bearer", "api_key"};
}
constexpr auto namesOf(Auth::In)
{
    return std::array<std::string_view, 3>{"header", "query", "cookie"};
}
constexpr auto namesOf(StageUnit)
{
    return std::array<std::string_view, 3>{"arrival_rate", "users", "rps"};
}
constexpr auto namesOf(WhenBusy)
{
    return std::array<std::string_view, 2>{"drop", "wait"};
}

} // namespace loadgrove
