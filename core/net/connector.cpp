// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/connector.h"

#include "core/net/http2_connection.h"
#include "core/net/http2_pool.h"

namespace loadgrove {

Connector::Connector(const ConnectionOptions &options)
    : m_options(options)
{
}

Connector::~Connector() = default;

std::unique_ptr<Connection> Connector::make(const Endpoint &endpoint)
{
    const bool mayBeHttp2 = m_options.version == HttpVersion::Http2
                            || (m_options.version == HttpVersion::Auto && endpoint.tls);
    if (!mayBeHttp2)
        return makeHttp1Connection(endpoint, m_options);
    std::unique_ptr<Http2Pool> &pool = m_pools[endpoint];
    if (!pool)
        pool = std::make_unique<Http2Pool>(endpoint, m_options);
    return std::make_unique<Http2Connection>(endpoint, m_options, *pool);
}

} // namespace loadgrove
