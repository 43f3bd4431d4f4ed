// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/send_order.h"
#include "core/engine/session.h"
#include "core/engine/trace_box.h"
#include "core/engine/tracer.h"

#include <map>
#include <unordered_map>

namespace loadgrove {

/// Writes down what happens to one virtual user that sends an order, and gives it what earlier
/// sends have left. Thread: the user's.
class TraceRecorder final : public Tracer
{
public:
    /// All must outlive this. memory: what this send leaves is added to it.
    TraceRecorder(const SendOrder &order, const SendExtent &extent, const Plan &plan,
                  SendMemory &memory, TraceBox &box);

    Course courseOf(NodeId step) const override;
    bool isWhole(const PlanScenario &scenario) const override;
    void iterationBegan(Session &session, Cookies &cookies, BodyReader &reader) override;
    void skipped(NodeId step, const Expression &condition, Session &session) override;
    void redirected(const PlanRequest &request, const Exchange &exchange,
                    Session &session) override;
    void checked(const PlanAssertion &assertion, bool passed, Session &session) override;
    void tried(const PlanRequest &request, const Exchange &exchange, const Verdict &verdict,
               Session &session) override;
    void unsent(const PlanRequest &request, const std::string &problem, Session &session) override;
    void cancelled(const PlanRequest &request, const RenderedRequest &rendered,
                   Session &session) override;
    void asserted(NodeId step, const PlanAssertion &assertion, bool passed,
                  Session &session) override;
    void wasSet(NodeId step, int variable, const std::string &problem, Session &session) override;
    void waits(NodeId step, nanoseconds time, Session &session) override;
    void roundEnded(const PlanScenario &scenario, Outcome outcome, int round,
                    Session &session) override;

private:
    void index(const std::vector<Step> &steps);
    const Step *step(NodeId id) const;
    NodeId nodeOf(int row) const;
    TraceStep begin(TraceStep::Kind kind, NodeId node) const;
    TraceStepPtr end(TraceStep step, Session &session);
    TracedExchange exchangeOf(const PlanRequest &request, const RenderedRequest &rendered,
                              const Answer &answer) const;
    TracedCheck checkOf(TracedCheck::Kind kind, const std::string &text,
                        const Expression &condition, bool passed, Session &session) const;
    void addVariables(TraceStep &step, Session &session);
    void describe(TracedVariable &variable, const Binding &source, const Session &session) const;
    void keep(const TraceStepPtr &exchange, const Exchange &original);
    void restoreAnswers(Session &session, BodyReader &reader) const;

    const SendOrder &m_order;                         // Not owned.
    const SendExtent &m_extent;                       // Not owned.
    const Plan &m_plan;                               // Not owned.
    SendMemory &m_memory;                             // Not owned.
    TraceBox &m_box;                                  // Not owned.
    std::unordered_map<NodeId, const Step *> m_steps; ///< of the order's document
    std::vector<TracedCheck> m_checks;                ///< of the try that is being judged
    std::map<int, NodeId> m_setBy;                    ///< by variable
    std::map<std::string, std::string> m_values;      ///< after the step before
};

} // namespace loadgrove
