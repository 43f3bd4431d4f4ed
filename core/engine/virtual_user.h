// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/request_renderer.h"
#include "core/engine/send_gate.h"
#include "core/engine/session.h"
#include "core/engine/timer_queue.h"
#include "core/engine/user_services.h"
#include "core/net/cookies.h"
#include "core/stats/records.h"

#include <memory>
#include <vector>

namespace loadgrove {

/// One virtual user: runs a top-level scenario again and again as a state machine over the plan,
/// driven by answers and timers. Thread: the worker's.
/// Owns: its connections, one per endpoint.
class VirtualUser final : public AnswerReceiver, public Sleeper, public Sender
{
public:
    /// number: over the run; topLevel: which of the plan's top-level scenarios; index: among the
    /// users of that scenario. All count from 0.
    VirtualUser(const UserServices &services, int number, int topLevel, int index);
    ~VirtualUser() override;

    int topLevel() const { return m_topLevel; }
    int index() const { return m_index; }
    std::int64_t iterations() const { return m_iterations; }      ///< started so far
    TimePoint iterationStart() const { return m_iterationStart; } ///< of the newest

    /// The moment has come that the user waits for; the first time, its first iteration.
    void wake(TimePoint asked) override;
    bool waitsAtGate() const override { return m_state == State::AtGate; }
    void pass(TimePoint due) override;
    /// Takes the rows of data files that the next iteration needs; false when there are none left.
    bool takeRows();
    /// Runs an iteration that was due at that moment. The user must be between iterations.
    /// ready: since when nothing but this program kept it from starting.
    void start(TimePoint due, TimePoint ready);
    /// The run is ending: retires where no iteration is under way that has sent anything.
    void stopIfIdle();
    /// Closed model: asks for an iteration at once, if it waits for one: the load has changed, or
    /// there is none left.
    void askAgain(TimePoint now);
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
        AtGate,    ///< the request is sent when the gate lets it
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

    // virtual_user.cpp: iterations and rounds
    void advance();
    bool nextIteration();
    void beginIteration(TimePoint due, TimePoint ready);
    bool isSkipped(const PlanScenario &top);
    const PlanScenario &scenario() const;
    void setActive(bool active);
    void enter(const PlanScenario &scenario);
    bool finishRound();
    void leaveScenario(const Frame &frame, Outcome outcome);
    void retire();
    void waitUntil(TimePoint when, State state);

    // user_steps.cpp: steps
    bool takeStep();
    bool runAssertion(const PlanStep &step);
    bool runSet(const PlanStep &step);
    nanoseconds waitOf(const PlanWait &wait);
    void stepFailed(bool goesOn);
    const PlanStep &currentStep() const;

    // user_request.cpp: requests
    bool sendRequest();
    void takeSlot(TimePoint due);
    bool sendNow();
    void transmit();
    void goOn(bool done);
    bool followRedirect(Answer &answer);
    void finishTry(Answer &answer);
    Outcome judge(const Answer &answer, std::string &reason);
    void keepSample(const Answer &answer, nanoseconds service, const std::string &reason);
    void missingValue(const std::string &step, const std::string &what);
    Connection &connectionTo(const Endpoint &endpoint);

    const UserServices &m_services; // Not owned.
    const int m_number;
    const int m_topLevel;
    const int m_index;
    State m_state = State::Idle;
    bool m_yielded = false; ///< something was waited for in this iteration
    bool m_active = false;
    bool m_hasSent = false; ///< something, in this iteration
    std::int64_t m_iterations = 0;
    TimePoint m_iterationStart;
    TimePoint m_iterationDue; ///< its intended start; TimePoint() without a schedule of arrivals
    Session m_session;
    Cookies m_cookies;
    std::vector<Frame> m_frames;

    // The request under way.
    const PlanRequest *m_request = nullptr; // Not owned.
    int m_requestIndex = 0;
    int m_tries = 0;
    int m_redirects = 0, m_reconnects = 0;
    TimePoint m_ready;      ///< when the user could go on: its answer had come, or its moment
    TimePoint m_due;        ///< intended start of the send; TimePoint(): when it was sent
    nanoseconds m_late{-1}; ///< the send's, see SendRecord::late
    TimePoint m_firstSent, m_handedOver;
    bool m_isWhole = true; ///< header and body of the answer are kept, or there are none
    std::int64_t m_bytesSent = 0, m_bytesReceived = 0; ///< of hops before the last
    RenderedRequest m_rendered;
    Connection *m_connection = nullptr; // Not owned; the one that is busy.
    std::vector<std::pair<Endpoint, std::unique_ptr<Connection>>> m_connections;
};

} // namespace loadgrove
