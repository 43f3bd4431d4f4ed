// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http2_pool.h"

#include <algorithm>

namespace loadgrove {

Http2Pool::Http2Pool(const Endpoint &endpoint, const ConnectionOptions &options)
    : m_endpoint(endpoint)
    , m_options(options)
{
}

Http2Pool::~Http2Pool() = default;

Http2Session &Http2Pool::sessionFor(Http2Session *home)
{
    if (home && home->hasRoom())
        return *home;
    dropLost();
    const auto free = std::find_if(m_sessions.begin(), m_sessions.end(),
                                   [](const auto &session) { return session->hasRoom(); });
    if (free != m_sessions.end())
        return **free;
    // The server will most likely allow as many as before.
    if (!m_sessions.empty())
        m_limit = m_sessions.back()->limit();
    m_sessions.push_back(std::make_unique<Http2Session>(m_endpoint, m_options, m_limit));
    return *m_sessions.back();
}

/// Later: one of them may be telling us just now that it is lost.
void Http2Pool::dropLost()
{
    for (std::unique_ptr<Http2Session> &session : m_sessions) {
        if (session->isLost())
            session.release()->deleteLater();
    }
    std::erase(m_sessions, nullptr);
}

} // namespace loadgrove
