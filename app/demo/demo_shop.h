// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

#include <chrono>
#include <cstdint>
#include <memory>

namespace loadgrove {

/// The embedded target: a small shop (products, orders, reviews) behind HTTP/1.1 on 127.0.0.1,
/// with its OpenAPI document at /openapi.json. Serves on a thread of its own; memory is bounded.
/// Thread: its owner's; requestsServed() from any.
class DemoShop
{
public:
    struct Options
    {
        std::uint16_t port = 0;                     ///< 0: any free port
        std::chrono::milliseconds latency{0};       ///< added to every answer of the API
        double errorRate = 0;                       ///< share of API requests answered 500, 0 to 1
        std::chrono::milliseconds latencyJitter{0}; ///< up to that much more, evenly spread
    };

    DemoShop();
    ~DemoShop(); ///< stops
    DemoShop(const DemoShop &) = delete;
    DemoShop &operator=(const DemoShop &) = delete;

    Result<void> start(Options options); ///< stops first if it runs
    Result<void> start() { return start(Options()); }
    void stop();

    std::uint16_t port() const;
    QString baseUrl() const; ///< "http://127.0.0.1:35180"
    /// Requests read completely since the start; those to /_demo/... and what is no valid HTTP are
    /// not counted. /_demo/reset leaves it alone.
    std::int64_t requestsServed() const;

    /// The port that the samples name.
    static constexpr std::uint16_t samplePort = 35180;

private:
    class Private;
    std::unique_ptr<Private> d; // Owned.
};

} // namespace loadgrove
