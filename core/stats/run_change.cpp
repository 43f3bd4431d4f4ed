// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/run_change.h"

#include <array>

namespace loadgrove {

namespace {

// As RunChange::Kind. They stand in files and never change.
constexpr std::array<std::string_view, 6> texts = {"pause", "resume", "rate",
                                                   "users", "stop",   "stop_now"};
static_assert(texts.size() == std::size_t(RunChange::Kind::StopNow) + 1);

} // namespace

std::string_view changeText(RunChange::Kind kind)
{
    return texts[std::size_t(kind)];
}

std::optional<RunChange::Kind> changeKind(std::string_view text)
{
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (texts[i] == text)
            return RunChange::Kind(i);
    }
    return std::nullopt;
}

} // namespace loadgrove
