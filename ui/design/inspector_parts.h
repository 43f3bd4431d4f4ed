// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"

#include <type_traits>

namespace loadgrove {

template <class Part, class... Others>
constexpr bool isOneOf = (std::is_same_v<Part, Others> || ...);

/// Whether a part belongs to the settings of the document; else to a step.
template <class Part>
constexpr bool isOfSettings = isOneOf<Part, DocumentSettings, HttpSettings, LoadConfig>;

/// The HttpSettings (LoadConfig ...) in the settings, or the Request (Retry, Wait ...) in a step;
/// null where there is none.
template <class Part>
Part *partOf(DocumentSettings &settings)
{
    if constexpr (std::is_same_v<Part, HttpSettings>)
        return &settings.http;
    else if constexpr (std::is_same_v<Part, LoadConfig>)
        return settings.load ? &*settings.load : nullptr;
    else
        return &settings;
}

template <class Part>
Part *partOf(Step &step)
{
    if constexpr (std::is_same_v<Part, Step>) {
        return &step;
    } else if constexpr (std::is_same_v<Part, Retry>) {
        if (auto *request = step.as<Request>())
            return &request->retry;
        auto *scenario = step.as<Scenario>();
        return scenario ? &scenario->retry : nullptr;
    } else {
        return step.as<Part>();
    }
}

} // namespace loadgrove
