// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/trace.h"
#include "core/scenario/chain_suggestions.h"

#include <functional>
#include <mutex>

namespace loadgrove {

/// Where a send puts what happens, within bounds, until somebody fetches it.
/// Thread: any.
class TraceBox
{
public:
    /// news: called from the sending thread when there is something again after take().
    explicit TraceBox(std::function<void()> news)
        : m_news(std::move(news))
    {
    }
    /// Returns it as it is kept.
    TraceStepPtr put(TraceStep step);
    /// What was put since the last call.
    std::vector<TraceStepPtr> take();
    /// What was answered as JSON, in order.
    std::vector<AnswerBody> answers() const;
    /// How much of a body there is room for.
    std::size_t room() const;
    /// Steps that were not kept: there were too many.
    std::size_t dropped() const;

private:
    const std::function<void()> m_news;
    mutable std::mutex m_mutex; ///< guards what follows
    std::vector<TraceStepPtr> m_steps;
    std::vector<AnswerBody> m_answers;
    std::size_t m_count = 0, m_dropped = 0, m_bytes = 0;
};

} // namespace loadgrove
