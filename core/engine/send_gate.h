// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/run_control.h"
#include "core/net/event_dispatcher.h"

#include <memory>
#include <optional>
#include <vector>

namespace loadgrove {

/// Who wants to send: a virtual user.
class Sender
{
public:
    /// It has come to the gate and neither sent nor left since.
    virtual bool waitsAtGate() const = 0;
    /// Its turn has come. due: the slot it takes; TimePoint() where there is no rate cap.
    virtual void pass(TimePoint due) = 0;

protected:
    ~Sender() = default;
};

/// Lets a worker's users send: at once, at their slot of the rate cap, or, while the run is paused,
/// when it goes on. Who has to wait stands in a line of which only the first takes a slot, so that
/// a change of the rate reaches all others. Thread: the worker's.
class SendGate final : public DeadlineSource
{
public:
    /// load: the worker's view of it, which it renews.
    SendGate(RunControl &control, const std::shared_ptr<const LoadState> &load)
        : m_control(control)
        , m_load(load)
    {
        m_line.reserve(2 * keptRoom);
    }

    /// When the send is due, TimePoint() where there is no cap: send now. Nothing: wait for pass().
    /// ready: since when the sender could have come; that it was woken late costs it no slot.
    std::optional<TimePoint> enter(Sender &sender, TimePoint ready)
    {
        if (!m_load->shape.rateCap && !m_load->paused)
            return TimePoint();
        return enterLine(sender, m_load->elapsed(ready));
    }
    void loadChanged(TimePoint now) { letPass(now); }

private:
    static constexpr std::size_t keptRoom = 1024; ///< places of those who have passed
    struct Place
    {
        Sender *sender;    // Not owned.
        nanoseconds ready; ///< since when, by the load's clock
    };
    std::optional<TimePoint> enterLine(Sender &sender, nanoseconds ready);
    void deadlineReached(TimePoint now) override { letPass(now); }
    void letPass(TimePoint now);
    bool isLineEmpty() const { return m_first == m_line.size(); }
    void leaveLine();

    RunControl &m_control;                          // Not owned.
    const std::shared_ptr<const LoadState> &m_load; // Not owned.
    std::vector<Place> m_line;                      ///< from m_first on; what is before has passed
    std::size_t m_first = 0;
    std::optional<std::int64_t> m_slot; ///< taken by the first in the line
};

} // namespace loadgrove
