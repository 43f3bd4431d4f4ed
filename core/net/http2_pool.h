// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http2_session.h"

#include <memory>
#include <vector>

namespace loadgrove {

/// The HTTP/2 sessions of one worker to one endpoint, shared by its users: an exchange goes to one
/// that has room, a new one is opened when all are full. Thread: the worker's.
class Http2Pool
{
public:
    Http2Pool(const Endpoint &endpoint, const ConnectionOptions &options);
    ~Http2Pool();

    /// home: where the exchange's user was last; tried first. Null: nowhere.
    Http2Session &sessionFor(Http2Session *home);
    /// The server has turned out to speak HTTP/1.1 only.
    bool speaksHttp1() const { return m_speaksHttp1; }
    void setSpeaksHttp1() { m_speaksHttp1 = true; }

private:
    void dropLost();

    const Endpoint m_endpoint;
    const ConnectionOptions m_options;
    bool m_speaksHttp1 = false;
    std::size_t m_limit = Http2Session::streamLimit;       ///< of the newest session
    std::vector<std::unique_ptr<Http2Session>> m_sessions; // Owned.
};

} // namespace loadgrove
