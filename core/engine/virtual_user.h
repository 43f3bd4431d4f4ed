// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/request_renderer.h"
#include "core/engine/session.h"
#include "core/engine/timer_queue.h"
#include "core/net/cookies.h"
#include "core/stats/records.h"

#include <memory>
#include <vector>

namespace loadgrove {

class BodyReader;
class RunControl;
class Shard;

/// What a worker lends to its virtual users.
struct UserServices
{
    const Plan &plan;
    RunControl &control;
    Shard &shard;
    TimerQueue &timers;
    RequestRenderer &renderer;
    BodyReader &bodyReader;
    int &running; ///< users of the worker that are not retired
};

/// One virtual user: runs a top-level scenario again and again as a state machine over the plan,
/// driven by answers and timers. Thread: the worker's.
/// Owns: its connections, one per endpoint.
class VirtualUser final : public AnswerReceiver, public Sleeper
{
public:
    /// topLevel: which of the plan's top-level scenarios. Numbers count from 0 over the run.
    VirtualUser(const UserServices &services, int number, int topLevel);
    ~VirtualUser() override;

    /// Starts the first iteration; also called when the moment comes that it waits for.
    void wake() override;
    /// Cuts off what is under way: the request and the rounds it is in count as aborted.
    void abort();
    void checkTimeout(TimePoint now);
    bool isRetired() const { return m_state == State::Retired; }

    Keep keep(int status) override;
    void answered(Answer &answer) override;

private:
    enum class State
    {
        Idle,      ///< between iterations
        Ready,     ///< the next step can be taken
        Sending,   ///< an answer is awaited
        RetryWait, ///< the request is sent again when the moment comes
        Retired,   ///< no iteration is left for it
    };
    /// A round of a scenario under way.
    struct Frame
    {
        const PlanScenario *scenario = nullptr;
        std::size_t next = 0; ///< step to take
        int tries = 1;
        bool failed = false;
        bool ended = false; ///< by a failure: its other steps are not run
        TimePoint started;
        nanoseconds busy{0}; ///< of this round's requests, those of scenarios within included
    };

    // virtual_user.cpp: scenarios
    void advance();
    bool beginIteration();
    void enter(const PlanScenario &scenario);
    bool takeStep();
    bool finishRound();
    void leaveScenario(const Frame &frame, Outcome outcome);
    void stepFailed(bool goesOn);
    bool runAssertion(const PlanStep &step);
    bool runSet(const PlanStep &step);
    nanoseconds waitOf(const PlanWait &wait);
    const PlanStep &currentStep() const;
    void retire();
    void waitUntil(TimePoint when, State state);

    // user_request.cpp: requests
    bool sendRequest();
    void transmit();
    void transmitAgain();
    bool followRedirect(Answer &answer);
    void finishTry(Answer &answer);
    Outcome judge(const Answer &answer, std::string &reason);
    void keepSample(const Answer &answer, nanoseconds service, const std::string &reason);
    void missingValue(const std::string &step, const std::string &what);
    Connection &connectionTo(const Endpoint &endpoint);

    const UserServices &m_services; // Not owned.
    const int m_number;
    const int m_topLevel;
    State m_state = State::Idle;
    bool m_yielded = false; ///< something was waited for in this iteration
    std::int64_t m_iterations = 0;
    Session m_session;
    Cookies m_cookies;
    std::vector<Frame> m_frames;

    // The request under way.
    const PlanRequest *m_request = nullptr; // Not owned.
    int m_requestIndex = 0;
    int m_tries = 0;
    int m_redirects = 0;
    TimePoint m_firstSent, m_handedOver;
    std::int64_t m_bytesSent = 0, m_bytesReceived = 0; ///< of hops before the last
    RenderedRequest m_rendered;
    Connection *m_connection = nullptr; // Not owned; the one that is busy.
    std::vector<std::pair<Endpoint, std::unique_ptr<Connection>>> m_connections;
};

} // namespace loadgrove
