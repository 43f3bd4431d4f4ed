// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/send_gate.h"

namespace loadgrove {

std::optional<TimePoint> SendGate::enterLine(Sender &sender, nanoseconds ready)
{
    if (isLineEmpty() && !m_load->paused) {
        const RateSchedule &cap = *m_load->shape.rateCap;
        m_slot = m_control.slots().take(cap, ready);
        const TimePoint due = m_load->at(cap.due(*m_slot));
        if (due <= Clock::now())
            return due;
        if (due != TimePoint::max())
            setDeadline(due);
    }
    m_line.push_back({&sender, ready});
    return std::nullopt;
}

/// The first leaves. The room of those who have passed is used again: a deque would allocate.
void SendGate::leaveLine()
{
    ++m_first;
    if (m_first < m_line.size() && m_first < keptRoom)
        return;
    m_line.erase(m_line.begin(), m_line.begin() + std::ptrdiff_t(m_first));
    m_first = 0;
}

void SendGate::letPass(TimePoint now)
{
    while (!isLineEmpty() && !m_load->paused) {
        const Place first = m_line[m_first];
        if (!first.sender->waitsAtGate()) { // has ended meanwhile
            leaveLine();
            continue;
        }
        TimePoint due;
        if (const std::optional<RateSchedule> &cap = m_load->shape.rateCap) {
            if (!m_slot)
                m_slot = m_control.slots().take(*cap, first.ready);
            due = m_load->at(cap->due(*m_slot));
            if (due > now) {
                if (due != TimePoint::max()) // else the end of the run finds them here
                    setDeadline(due);
                return;
            }
        }
        m_slot.reset();
        leaveLine();
        first.sender->pass(due);
    }
}

} // namespace loadgrove
