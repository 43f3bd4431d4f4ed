// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "tests/net/fault_server.h"

#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace loadgrove {

/// The Demo Shop's answers behind a server that remembers what it was asked and what it said.
/// Thread: functions from any; the trap is called in the server's own thread.
class RecordingShop
{
public:
    struct Exchange
    {
        ReceivedRequest request;
        int status = 0;
        std::string answer;
        QString line() const { return qs(request.method + ' ' + request.target); }
    };
    /// May answer in the shop's place.
    using Trap = std::function<std::optional<ReplyScript>(const ReceivedRequest &)>;

    RecordingShop();
    ~RecordingShop();

    std::string url() const;
    void setTrap(Trap trap); ///< before the first request

    /// What the shop answered, in order.
    std::vector<Exchange> exchanges() const;
    QStringList lines() const; ///< their "POST /api/v1/orders"
    /// Trapped ones included.
    int requestCount() const;
    int received(std::string_view line) const;

private:
    class Private;
    std::unique_ptr<Private> d; // Owned.
};

} // namespace loadgrove
