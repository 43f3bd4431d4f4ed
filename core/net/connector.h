// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/connection.h"

#include <memory>

namespace loadgrove {

/// Makes the connections of one worker's users, and holds what they share. Outlives them.
/// Thread: the worker's.
class Connector
{
public:
    /// options: shared by all connections; must outlive this.
    explicit Connector(const ConnectionOptions &options)
        : m_options(options)
    {
    }

    std::unique_ptr<Connection> make(const Endpoint &endpoint);

private:
    const ConnectionOptions &m_options; // Not owned.
};

} // namespace loadgrove
