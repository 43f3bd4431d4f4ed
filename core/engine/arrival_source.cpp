// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/arrival_source.h"

#include "core/engine/virtual_user.h"

#include <algorithm>

namespace loadgrove {

namespace {

/// Starts made in one turn of the event loop, so that answers are not kept waiting.
constexpr int startsPerTurn = 256;
/// Starts that wait for a user: beyond it they are dropped, memory being bounded.
constexpr std::size_t waitingLimit = 1'000'000;

} // namespace

ArrivalSource::ArrivalSource(RunControl &control, const std::shared_ptr<const LoadState> &load,
                             int topLevelCount, WorkerShare share, MakeUser makeUser,
                             std::atomic<std::int64_t> &dropped)
    : m_control(control)
    , m_load(load)
    , m_share(share)
    , m_makeUser(std::move(makeUser))
    , m_dropped(dropped)
    , m_lanes(std::size_t(topLevelCount))
{
    for (Lane &lane : m_lanes)
        lane.nextStart = share.worker;
}

void ArrivalSource::start()
{
    arm();
}

nanoseconds ArrivalSource::nextDue(const Lane &lane) const
{
    const LoadShape &shape = m_load->shape;
    if (lane.ended)
        return RateSchedule::never;
    if (shape.count && lane.nextStart >= *shape.count)
        return RateSchedule::never;
    const nanoseconds due = shape.arrivals->due(lane.nextStart);
    const bool inTime = m_load->paused || m_load->at(due) < m_control.stopAt();
    return inTime ? due : RateSchedule::never;
}

bool ArrivalSource::isOver(TimePoint) const
{
    return std::all_of(m_lanes.begin(), m_lanes.end(), [this](const Lane &lane) {
        return lane.waiting.empty() && nextDue(lane) == RateSchedule::never;
    });
}

void ArrivalSource::dropWaiting()
{
    for (Lane &lane : m_lanes) {
        m_dropped.fetch_add(std::int64_t(lane.waiting.size()), std::memory_order_relaxed);
        lane.waiting.clear();
    }
}

/// Users that came free during a pause find starts that wait for them.
void ArrivalSource::loadChanged()
{
    for (Lane &lane : m_lanes) {
        while (!m_load->paused && !lane.free.empty() && !lane.waiting.empty()) {
            VirtualUser *user = lane.free.back();
            if (!takeRows(lane, *user))
                break;
            lane.free.pop_back();
            const nanoseconds due = lane.waiting.front();
            lane.waiting.pop_front();
            user->start(m_load->at(due), Clock::now());
        }
    }
    arm();
}

void ArrivalSource::deadlineReached(TimePoint now)
{
    int starts = 0;
    for (std::size_t i = 0; i < m_lanes.size(); ++i) {
        Lane &lane = m_lanes[i];
        for (nanoseconds due = nextDue(lane); m_load->at(due) <= now && starts < startsPerTurn;
             due = nextDue(lane), ++starts) {
            lane.nextStart += m_share.workers;
            begin(int(i), due);
        }
    }
    arm();
}

void ArrivalSource::begin(int topLevel, nanoseconds due)
{
    Lane &lane = m_lanes[std::size_t(topLevel)];
    if (!lane.free.empty()) {
        VirtualUser *user = lane.free.back();
        if (!takeRows(lane, *user))
            return;
        lane.free.pop_back();
        user->start(m_load->at(due), m_load->at(due));
    } else if (lane.users < m_share.userLimit) {
        ++lane.users;
        VirtualUser &user = m_makeUser(topLevel);
        if (takeRows(lane, user))
            user.start(m_load->at(due), m_load->at(due));
    } else if (m_load->shape.whenBusy == WhenBusy::Wait && lane.waiting.size() < waitingLimit) {
        lane.waiting.push_back(due);
    } else {
        m_dropped.fetch_add(1, std::memory_order_relaxed);
    }
}

bool ArrivalSource::takeRows(Lane &lane, VirtualUser &user)
{
    lane.ended = lane.ended || !user.takeRows();
    if (lane.ended)
        lane.waiting.clear();
    return !lane.ended;
}

IterationSource::Next ArrivalSource::next(VirtualUser &user, TimePoint now)
{
    Lane &lane = m_lanes[std::size_t(user.topLevel())];
    if (!lane.waiting.empty() && !m_load->paused && !m_control.isStopping(now)
        && takeRows(lane, user)) {
        const nanoseconds due = lane.waiting.front();
        lane.waiting.pop_front();
        return {Next::Kind::Start, m_load->at(due)};
    }
    lane.free.push_back(&user);
    return {Next::Kind::Leave, TimePoint::max()};
}

void ArrivalSource::arm()
{
    TimePoint next = TimePoint::max();
    for (const Lane &lane : m_lanes)
        next = std::min(next, m_load->at(nextDue(lane)));
    if (next != TimePoint::max())
        setDeadline(next);
}

} // namespace loadgrove
