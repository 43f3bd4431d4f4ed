// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/shop_session.h"

#include <cstddef>
#include <list>
#include <string_view>
#include <unordered_map>

namespace loadgrove {

/// The shop's memory: one session per bearer token, kept apart, within bounds.
class ShopStore
{
public:
    explicit ShopStore(const ShopLimits &limits = ShopLimits());

    /// The session of that token ("": of those without one), made if need be. The sessions unused
    /// for the longest time go when there are too many or they hold too much; the one without a
    /// token and the one returned stay.
    ShopSession &session(std::string_view token);
    void clear();
    /// With the one without a token, if it is in use.
    std::size_t sessionCount() const { return m_sessions.size(); }
    std::size_t bytes() const { return m_bytes; }

private:
    void makeRoom();

    const ShopLimits m_limits;
    std::size_t m_bytes = 0;
    std::list<ShopSession> m_sessions; ///< the one used last comes first
    std::unordered_map<std::string_view, std::list<ShopSession>::iterator> m_byToken;
};

} // namespace loadgrove
