// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <chrono>
#include <functional>
#include <string>

namespace loadgrove {

struct FetchLimits
{
    std::size_t bytes = 64u << 20;
    std::chrono::milliseconds time{30'000};
    int redirects = 5;
    std::function<bool()> cancelled; ///< asked now and then; unset: never
};

struct Fetched
{
    std::string text;
    std::string url; ///< after redirects
};

/// Gets what is at an http(s) address. Blocks, with an event loop of its own; thread: any.
Result<Fetched> fetch(const QString &url, const FetchLimits &limits = {});

} // namespace loadgrove
