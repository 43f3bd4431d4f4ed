// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/closed_source.h"

#include "core/engine/virtual_user.h"

#include <algorithm>

namespace loadgrove {

namespace {

/// How often a user that the shape has no place for looks whether it has one again.
constexpr milliseconds placePeriod{50};

} // namespace

IterationSource::Next ClosedSource::next(VirtualUser &user, TimePoint now)
{
    const LoadShape &shape = m_control.shape();
    if (!m_control.hasIteration(user.topLevel(), user.iterations())) { // nothing to wait for
        --m_left;
        return {Next::Kind::Retire, {}};
    }
    if (!m_control.isStopping(now) && !shape.users.isRising()
        && user.index() >= shape.users.usersAt(now - m_control.start()))
        return {Next::Kind::Leave, now + placePeriod};
    if (shape.pacing && user.iterations() > 0) {
        const TimePoint next = user.iterationStart() + toNanoseconds(*shape.pacing);
        if (next > now && !m_control.isStopping(now))
            return {Next::Kind::Wait, next};
    }
    if (m_control.takeIteration(user.topLevel(), user.iterations(), now) && user.takeRows())
        return {Next::Kind::Start, {}};
    --m_left;
    return {Next::Kind::Retire, {}};
}

} // namespace loadgrove
