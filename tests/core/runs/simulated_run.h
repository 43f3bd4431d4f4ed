// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/comparison.h"
#include "tests/core/stats/recording.h"

#include <cmath>
#include <memory>
#include <random>

namespace loadgrove {

/// How a simulated server and its clients behave; every run of one shape is drawn from the same
/// distributions.
struct Shape
{
    int seconds = 60;
    int rows = 1;           ///< requests
    double perSecond = 200; ///< of each request
    bool paced = false;     ///< exactly that many; else Poisson
    double spread = 0.5;    ///< sigma of the lognormal latencies around 10 ms
    double slowShare = 0;   ///< of requests that take ten times as long
    double swing = 0;       ///< standard deviation of a second's factor to all its latencies ...
    double alike = 0;       ///< ... and how much it is like that of the second before
    double stallShare = 0;  ///< of seconds in which each third request waits 50 ms
    double failShare = 0;   ///< of requests
    double outageShare = 0; ///< of seconds in which two of five requests fail
    double coarse = 0;      ///< ms: latencies are rounded up to multiples of it
    double factor = 1;      ///< to all latencies
    double tailFactor = 1;  ///< to those above the 90th percentile
};

/// A made-up run, second by second, in memory.
class SimulatedRun
{
public:
    SimulatedRun(const Shape &shape, std::uint64_t seed)
        : m_shape(shape)
        , m_random(seed)
    {
        Rows rows;
        rows.rows = {{Row::Kind::Scenario, "flow", -1, 1}};
        for (int i = 0; i < shape.rows; ++i)
            rows.rows.push_back({Row::Kind::Request, "r" + std::to_string(i), 0, NodeId(i + 2)});
        info.rows = std::make_shared<const Rows>(std::move(rows));
        for (int i = 0; i < shape.seconds; ++i)
            seconds.push_back(second(i));
    }

    ComparedRun compared() const
    {
        return {info, [this](const SecondUse &use) -> Result<void> {
                    for (const auto &record : seconds) {
                        if (const Result<void> used = use(*record); !used)
                            return used;
                    }
                    return {};
                }};
    }

    RunInfo info;
    std::vector<std::unique_ptr<SecondRecord>> seconds;

private:
    std::unique_ptr<SecondRecord> second(int number)
    {
        using namespace std::chrono_literals;
        auto record = std::make_unique<SecondRecord>(info.rows->rows.size(), 0);
        record->number = number;
        record->begin = 1s * number;
        record->end = 1s * (number + 1);
        const double fresh = std::sqrt(1 - m_shape.alike * m_shape.alike);
        m_state =
            number == 0 ? m_normal(m_random) : m_shape.alike * m_state + fresh * m_normal(m_random);
        const double factor = m_shape.factor * std::exp(m_shape.swing * m_state);
        const bool stalls = chance(m_shape.stallShare);
        const bool outage = chance(m_shape.outageShare);
        for (int row = 1; row <= m_shape.rows; ++row) {
            const int count = m_shape.paced ? int(m_shape.perSecond) : m_count(m_random);
            for (int i = 0; i < count; ++i) {
                const bool fails = chance(m_shape.failShare + (outage ? 0.4 : 0));
                const double ms = latency(factor) + (stalls && i % 3 == 0 ? 50 : 0);
                record->stats.rows[std::size_t(row)].record(
                    send(row, fails ? 503 : 200, microseconds(std::int64_t(1000 * ms)),
                         fails ? Outcome::Failed : Outcome::Executed));
            }
        }
        return record;
    }

    double latency(double factor)
    {
        const double z = m_normal(m_random);
        double ms = 10 * std::exp(m_shape.spread * z) * factor;
        if (z > 1.2816) // above p90
            ms *= m_shape.tailFactor;
        if (m_shape.slowShare > 0 && chance(m_shape.slowShare))
            ms *= 10;
        return m_shape.coarse > 0 ? std::ceil(ms / m_shape.coarse) * m_shape.coarse : ms;
    }

    bool chance(double share) { return share > 0 && m_uniform(m_random) < share; }

    const Shape m_shape;
    std::mt19937_64 m_random;
    std::normal_distribution<double> m_normal;
    std::uniform_real_distribution<double> m_uniform;
    std::poisson_distribution<int> m_count{std::max(m_shape.perSecond, 1.0)};
    double m_state = 0;
};

} // namespace loadgrove
