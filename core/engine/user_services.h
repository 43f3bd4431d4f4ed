// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace loadgrove {

class BodyReader;
class Connector;
class DataRows;
class IterationSource;
class RequestRenderer;
class RunControl;
class SendGate;
class Shard;
class TimerQueue;
class Tracer;
struct Plan;

/// What a worker lends to its virtual users.
struct UserServices
{
    const Plan &plan;
    RunControl &control;
    Shard &shard;
    TimerQueue &timers;
    SendGate &gate;
    RequestRenderer &renderer;
    BodyReader &bodyReader;
    Connector &connector;
    IterationSource &source;
    DataRows &dataRows;
    int &active;              ///< users of the worker that the load needs now
    Tracer *tracer = nullptr; ///< null in runs: it is for what is sent once
};

} // namespace loadgrove
