// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/closed_source.h"

#include "core/engine/virtual_user.h"

namespace loadgrove {

IterationSource::Next ClosedSource::next(VirtualUser &user, TimePoint now)
{
    const LoadShape &shape = m_load->shape;
    if (!m_control.isStopping(now) && m_control.hasIteration(user.topLevel(), user.iterations())) {
        if (m_load->paused)
            return {Next::Kind::Leave, TimePoint::max()};
        const nanoseconds elapsed = m_load->elapsed(now);
        const nanoseconds place = shape.users.placeOf(user.index(), elapsed);
        const bool comesBack = place != nanoseconds::max() || !shape.oncePerUser;
        if (place > elapsed && comesBack)
            return {Next::Kind::Leave, m_load->at(place)};
        if (shape.pacing && user.iterations() > 0) {
            const TimePoint next = user.iterationStart() + toNanoseconds(*shape.pacing);
            if (next > now)
                return {Next::Kind::Wait, next};
        }
        if (comesBack && m_control.takeIteration(user.topLevel(), user.iterations(), now)
            && user.takeRows())
            return {Next::Kind::Start, {}};
    }
    m_control.userRetired();
    return {Next::Kind::Retire, {}};
}

/// A worker whose own users have retired stays: there may be more of them at any time.
bool ClosedSource::isOver(TimePoint now) const
{
    return m_control.isStopping(now) || m_control.usersLeft() == 0;
}

} // namespace loadgrove
