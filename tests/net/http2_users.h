// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/connector.h"
#include "tests/net/exchange.h"

#include <algorithm>
#include <memory>
#include <vector>

namespace loadgrove {

inline ConnectionOptions version(HttpVersion wanted)
{
    ConnectionOptions options;
    options.version = wanted;
    return options;
}

/// A connector with some connections to one endpoint, and who waits at them.
struct Users
{
    explicit Users(int count, const Endpoint &endpoint,
                   const ConnectionOptions &wanted = version(HttpVersion::Http2))
        : options(wanted)
    {
        for (int i = 0; i < count; ++i) {
            connections.push_back(connector.make(endpoint));
            receivers.push_back(std::make_unique<Receiver>(*connections.back()));
        }
    }
    void sendAll(std::string_view bytes = get) { sendAll(requestOf(bytes)); }
    void sendAll(const Outgoing &request)
    {
        for (std::size_t i = 0; i < connections.size(); ++i)
            connections[i]->send(request, *receivers[i]);
    }
    bool waitForAll(std::size_t answers = 1)
    {
        return std::all_of(receivers.begin(), receivers.end(),
                           [answers](const auto &r) { return r->waitFor(answers); });
    }
    /// How many were answered last with that status; 0: how many failed.
    int count(int status) const
    {
        return int(std::count_if(receivers.begin(), receivers.end(), [status](const auto &r) {
            return !r->answers.empty() && r->last().status == status;
        }));
    }
    const Answer &last(std::size_t user = 0) const { return receivers[user]->last(); }

    ConnectionOptions options;
    Connector connector{options};
    std::vector<std::unique_ptr<Connection>> connections;
    std::vector<std::unique_ptr<Receiver>> receivers;
};

} // namespace loadgrove
