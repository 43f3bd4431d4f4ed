// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/connection.h"

#include <stop_token>
#include <vector>

namespace loadgrove {

/// A place that took no connection, and why.
struct Unreachable
{
    Endpoint endpoint;
    std::string why; ///< in words, translated
    bool isProxy = false;
};

/// Connects to each of them at the same time, says nothing, and parts. Those that refuse, that
/// cannot be found, or that are silent for so long are handed back. With a proxy, all connections
/// lead to it, so that only the proxy is asked. Told to stop, it hands back what it knows so far.
/// Thread: any that has no event loop of its own under way.
std::vector<Unreachable> findUnreachable(const std::vector<Endpoint> &endpoints,
                                         const ConnectionOptions &options, milliseconds patience,
                                         const std::stop_token &stop = {});

} // namespace loadgrove
