// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/sample.h"

#include <array>
#include <optional>
#include <random>
#include <vector>

namespace loadgrove {

/// Decides for one worker which exchanges are kept as samples: of each row and code the first, the
/// slowest, and some that are drawn. SampleStore makes those of the run from what all workers keep.
/// The number of samples grows with the logarithm of the number of exchanges; deciding costs some
/// nanoseconds and allocates only when a code is new. Thread: the worker's.
class Sampler
{
public:
    /// Drawn per row and code.
    static constexpr std::size_t randomCount = 3;
    /// Codes of a row; others are not sampled.
    static constexpr std::size_t codeLimit = 32;

    Sampler(std::size_t rowCount, std::uint64_t seed);

    /// Asked when the header of an answer is there, after so long: may the exchange be kept, so
    /// that header and body are needed?
    bool expects(int row, AnswerCode code, nanoseconds soFar) const;

    struct Choice
    {
        SampleRoles roles; ///< none: it is not kept
        double draw = 1;   ///< Sample::draw
    };
    /// Told of each exchange that is over. whole: its header and body were kept, or there are none.
    Choice choose(int row, AnswerCode code, nanoseconds service, bool whole);

private:
    struct Code
    {
        AnswerCode code;
        bool hasFirst = false;
        nanoseconds slowest{-1};
        std::int64_t skip = 0;                          ///< exchanges until the next one is drawn
        std::array<double, randomCount> draws{1, 1, 1}; ///< ascending: those kept
        nanoseconds slower() const { return slowest + slowest / 64; }
    };
    const Code *find(int row, AnswerCode code) const;
    Code *findOrAdd(int row, AnswerCode code);
    double draw(Code &code);
    double uniform();

    std::vector<std::vector<Code>> m_rows;
    std::mt19937_64 m_random;
};

} // namespace loadgrove
