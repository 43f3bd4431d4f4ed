// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/stats/records.h"

#include <string>

namespace loadgrove {

class BodyReader;
class Connection;
class Cookies;
class Session;
struct Answer;
struct Expression;
struct PlanAssertion;
struct PlanRequest;
struct PlanScenario;
struct RenderedRequest;

/// Watches a virtual user step by step and says which steps it takes: for what is sent once, where
/// everything is shown. A run has none. What it is given is valid during the call only.
/// Thread: the user's.
class Tracer
{
public:
    /// What becomes of a step.
    enum class Course
    {
        Take,       ///< as in a run
        TakeAnyway, ///< whatever its condition says
        Pass,       ///< it is not part of what is sent
    };
    /// Request and answer, as they went over the wire.
    struct Exchange
    {
        const RenderedRequest &request;
        const Answer &answer;
        const Connection &connection;
    };
    struct Verdict
    {
        Outcome outcome;
        nanoseconds service;
        int attempt; ///< from 1
        const std::string &reason;
    };

    virtual ~Tracer() = default;
    virtual Course courseOf(NodeId step) const = 0;
    /// All steps of the scenario are taken, so that its until can be judged.
    virtual bool isWhole(const PlanScenario &scenario) const = 0;

    virtual void iterationBegan(Session &session, Cookies &cookies, BodyReader &reader) = 0;
    virtual void skipped(NodeId step, const Expression &condition, Session &session) = 0;
    /// An answer that leads elsewhere.
    virtual void redirected(const PlanRequest &request, const Exchange &exchange,
                            Session &session) = 0;
    /// An assertion of the request whose try is being judged.
    virtual void checked(const PlanAssertion &assertion, bool passed, Session &session) = 0;
    virtual void tried(const PlanRequest &request, const Exchange &exchange, const Verdict &verdict,
                       Session &session) = 0;
    /// It could not be sent.
    virtual void unsent(const PlanRequest &request, const std::string &problem,
                        Session &session) = 0;
    virtual void cancelled(const PlanRequest &request, const RenderedRequest &rendered,
                           Session &session) = 0;
    virtual void asserted(NodeId step, const PlanAssertion &assertion, bool passed,
                          Session &session) = 0;
    /// problem: why it got no value; "" when it did.
    virtual void wasSet(NodeId step, int variable, const std::string &problem,
                        Session &session) = 0;
    virtual void waits(NodeId step, nanoseconds time, Session &session) = 0;
    /// Of a scenario that is repeated until something holds.
    virtual void roundEnded(const PlanScenario &scenario, Outcome outcome, int round,
                            Session &session) = 0;
};

} // namespace loadgrove
