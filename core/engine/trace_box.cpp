// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/trace_box.h"

#include <algorithm>

namespace loadgrove {

TraceStepPtr TraceBox::put(TraceStep step)
{
    const auto kept = std::make_shared<const TraceStep>(std::move(step));
    bool isNews = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_count == Trace::stepLimit) {
            ++m_dropped;
            return kept;
        }
        ++m_count;
        if (kept->exchange && kept->exchange->body && kept->outcome == Outcome::Executed)
            m_answers.push_back({kept->node, kept->exchange->body});
        if (kept->exchange)
            m_bytes += kept->exchange->sample.requestBody.size()
                       + kept->exchange->sample.responseBody.size();
        isNews = m_steps.empty();
        m_steps.push_back(kept);
    }
    if (isNews)
        m_news();
    return kept;
}

std::vector<TraceStepPtr> TraceBox::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_steps, {});
}

std::vector<AnswerBody> TraceBox::answers() const
{
    const std::lock_guard lock(m_mutex);
    return m_answers;
}

std::size_t TraceBox::room() const
{
    const std::lock_guard lock(m_mutex);
    return std::min(Trace::bodyLimit, Trace::totalLimit - std::min(Trace::totalLimit, m_bytes));
}

std::size_t TraceBox::dropped() const
{
    const std::lock_guard lock(m_mutex);
    return m_dropped;
}

} // namespace loadgrove
