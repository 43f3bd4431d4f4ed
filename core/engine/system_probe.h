// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/stats/health.h"

#include <optional>
#include <string_view>

namespace loadgrove {

/// What this process and machine have left. Costs some file reads of /proc; elsewhere than on Linux
/// little can be told. Thread: any.
SystemRoom readSystemRoom();

/// Processor time of the calling thread, and of the whole process, so far.
nanoseconds threadCpuTime();
nanoseconds processCpuTime();

// What readSystemRoom() reads, taken apart.
/// How many ports "32768\t60999\n" (ip_local_port_range) gives.
std::optional<std::int64_t> portCount(std::string_view range);
/// TCP sockets in use and in TIME_WAIT, of the "TCP: inuse 5 ... tw 7 ..." line (net/sockstat).
std::optional<std::int64_t> portsInUse(std::string_view sockstat);

} // namespace loadgrove
