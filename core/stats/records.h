// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/answer_code.h"
#include "core/base/clock.h"

#include <cstdint>

namespace loadgrove {

/// What became of a send, or of a round of a scenario. Exactly one each ("the books" in
/// semantics.md: count = executed + failed + retried + aborted).
enum class Outcome : std::uint8_t
{
    Executed,
    Failed,
    Retried, ///< its outcome was "try again"
    Aborted, ///< cut off at the end of the run: in no histogram and no code table
};

/// One send of a request that reached the socket.
struct SendRecord
{
    int row = 0;
    Outcome outcome = Outcome::Executed;
    AnswerCode code;
    nanoseconds service{0};   ///< first byte handed to the socket -> last byte of the answer
    nanoseconds response{-1}; ///< from the intended start; negative: no schedule
    nanoseconds late{-1};     ///< sent so long after it was due, by this program's own doing: from
                              ///< when a user was free, where the start had to wait for one;
                              ///< negative: it was not due at any moment
    int redirects = 0;
    int reconnects = 0; ///< sent again: the kept connection had gone; of all hops
    std::int64_t bytesSent = 0;
    std::int64_t bytesReceived = 0;
};

/// One round of a nested scenario or one iteration of a top-level one.
struct RoundRecord
{
    int row = 0;
    Outcome outcome = Outcome::Executed;
    nanoseconds wall{0};      ///< with waits
    nanoseconds busy{0};      ///< sum of the service times of its requests
    nanoseconds response{-1}; ///< from the intended start; negative: no schedule
};

} // namespace loadgrove
