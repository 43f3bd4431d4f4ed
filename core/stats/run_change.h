// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace loadgrove {

/// Something that was done to a run while it went on.
struct RunChange
{
    enum class Kind
    {
        Pause,
        Resume,
        Rate,    ///< value: requests or iterations per second, as the run's rate is meant
        Users,   ///< value: virtual users of each top-level scenario
        Stop,    ///< gracefully
        StopNow, ///< what is under way is aborted
    };
    double at = 0; ///< seconds since the run's start
    Kind kind = Kind::Pause;
    double value = 0;
    bool operator==(const RunChange &) const = default;
};

/// As in files: "pause", "stop_now". Never translated.
std::string_view changeText(RunChange::Kind kind);
std::optional<RunChange::Kind> changeKind(std::string_view text);

} // namespace loadgrove
