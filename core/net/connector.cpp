// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/connector.h"

namespace loadgrove {

std::unique_ptr<Connection> Connector::make(const Endpoint &endpoint)
{
    return makeHttp1Connection(endpoint, m_options);
}

} // namespace loadgrove
