// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/sample.h"

#include <memory>
#include <vector>

namespace loadgrove {

/// The samples of a run, or of a span of it, out of those that its workers kept: of each row and
/// code the first, the slowest and some that were drawn. The order in which they are added does not
/// matter. Bounded in number, as Sampler, and in bytes. Thread: one.
class SampleStore
{
public:
    /// Past this size only the first of a code is kept; past twice that, nothing.
    static constexpr std::size_t byteLimit = 64u << 20;

    explicit SampleStore(std::size_t rowCount, std::size_t mostBytes = byteLimit);

    /// False when those that are there are better.
    bool keep(const Sample &sample);
    /// Of a row: ascending by code, then by time, each once, with the roles that it has here.
    std::vector<std::shared_ptr<const Sample>> samples(int row) const;

private:
    using Kept = std::shared_ptr<const Sample>;
    struct Code
    {
        AnswerCode code;
        Kept first, slowest;
        std::vector<Kept> drawn; ///< ascending by draw
        std::size_t bytes() const;
    };
    bool keepDrawn(Code &code, const Kept &sample);
    Code *place(const Sample &sample);

    std::vector<std::vector<Code>> m_rows; ///< by row, ascending by code
    const std::size_t m_byteLimit;
    std::size_t m_bytes = 0;
};

} // namespace loadgrove
