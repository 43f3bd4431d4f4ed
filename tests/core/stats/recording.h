// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/shard.h"
#include "core/stats/timeline.h"

namespace loadgrove {

inline SendRecord send(int row, int code, microseconds service, Outcome outcome = Outcome::Executed)
{
    SendRecord record;
    record.row = row;
    record.code = AnswerCode::http(code);
    record.service = service;
    record.outcome = outcome;
    return record;
}

inline RoundRecord round(int row, microseconds wall, Outcome outcome = Outcome::Executed)
{
    RoundRecord record;
    record.row = row;
    record.wall = wall;
    record.busy = wall / 2;
    record.outcome = outcome;
    return record;
}

enum RowIndex
{
    Flow,
    RequestA,
    Sub,
    RequestB,
};

inline RunInfo twoRequests(bool schedule = false)
{
    Rows rows;
    rows.rows = {{Row::Kind::Scenario, "flow", -1, 1},
                 {Row::Kind::Request, "a", Flow, 2},
                 {Row::Kind::Scenario, "sub", Flow, 3},
                 {Row::Kind::Request, "b", Sub, 4}};
    rows.assertions = {{RequestA, "code == 200"}};
    rows.hasSchedule = schedule;
    RunInfo info;
    info.rows = std::make_shared<const Rows>(std::move(rows));
    return info;
}

/// A scenario of that many requests.
inline RunInfo manyRequests(int count)
{
    Rows rows;
    rows.rows = {{Row::Kind::Scenario, "flow", -1, 1}};
    for (int i = 0; i < count; ++i)
        rows.rows.push_back({Row::Kind::Request, "request " + std::to_string(i), 0, NodeId(i + 2)});
    rows.assertions = {{1, "code == 200"}};
    rows.hasSchedule = true;
    RunInfo info;
    info.rows = std::make_shared<const Rows>(std::move(rows));
    return info;
}

/// A run of the rows above with one worker.
struct Recording
{
    explicit Recording(RunInfo info = twoRequests())
        : timeline(std::move(info))
    {
    }

    void collect() { timeline.add(*shard.take(std::make_unique<Interval>(4, 1))); }
    std::shared_ptr<const Snapshot> snapshot(RunState state = RunState::Running)
    {
        collect();
        return timeline.snapshot(state, std::chrono::seconds(1), 1);
    }

    Shard shard{4, 1};
    Timeline timeline;
};

} // namespace loadgrove
