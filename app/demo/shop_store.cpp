// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/shop_store.h"

#include <iterator>

namespace loadgrove {

ShopStore::ShopStore(const ShopLimits &limits)
    : m_limits(limits)
{
}

ShopSession &ShopStore::session(std::string_view token)
{
    const auto found = m_byToken.find(token);
    if (found != m_byToken.end()) {
        m_sessions.splice(m_sessions.begin(), m_sessions, found->second);
    } else {
        m_sessions.emplace_front(std::string(token), m_limits, m_bytes);
        m_byToken.emplace(m_sessions.front().token(), m_sessions.begin()); // a view of its own text
    }
    makeRoom();
    return m_sessions.front();
}

void ShopStore::makeRoom()
{
    auto last = std::prev(m_sessions.end());
    while (last != m_sessions.begin()) {
        const std::size_t withToken = m_sessions.size() - m_byToken.count({});
        if (withToken <= m_limits.sessions && m_bytes <= m_limits.totalBytes)
            return;
        const auto next = std::prev(last);
        if (!last->token().empty()) {
            m_byToken.erase(last->token());
            m_sessions.erase(last);
        }
        last = next;
    }
}

void ShopStore::clear()
{
    m_byToken.clear();
    m_sessions.clear();
}

} // namespace loadgrove
