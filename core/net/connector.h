// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/connection.h"

#include <map>
#include <memory>

namespace loadgrove {

class Http2Pool;

/// Makes the connections of one worker's users, and holds what they share: the HTTP/2 sessions.
/// Outlives them. Thread: the worker's.
class Connector
{
public:
    /// options: shared by all connections; must outlive this.
    explicit Connector(const ConnectionOptions &options);
    ~Connector();

    std::unique_ptr<Connection> make(const Endpoint &endpoint);

private:
    const ConnectionOptions &m_options;                     // Not owned.
    std::map<Endpoint, std::unique_ptr<Http2Pool>> m_pools; // Owned.
};

} // namespace loadgrove
