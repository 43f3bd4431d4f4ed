// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/send_gate.h"

namespace loadgrove {

std::optional<TimePoint> SendGate::enterLine(Sender &sender, nanoseconds ready)
{
    if (m_line.empty() && !m_load->paused) {
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

void SendGate::letPass(TimePoint now)
{
    while (!m_line.empty() && !m_load->paused) {
        const Place first = m_line.front();
        if (!first.sender->waitsAtGate()) { // has ended meanwhile
            m_line.pop_front();
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
        m_line.pop_front();
        first.sender->pass(due);
    }
}

} // namespace loadgrove
