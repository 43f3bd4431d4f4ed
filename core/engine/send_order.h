// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/trace.h"
#include "core/plan/plan.h"
#include "core/scenario/document.h"

#include <map>
#include <unordered_set>

namespace loadgrove {

/// What earlier sends left behind, so that a step can be sent alone: answers, values of set steps,
/// cookies.
class SendMemory
{
public:
    void keepAnswer(const TraceStepPtr &exchange);
    /// holder: the scenario or document that has the variable; setBy: the step.
    void keepVariable(NodeId holder, const std::string &name, Json value, NodeId setBy);
    void keepCookies(const std::string &url, const std::string &lines);
    /// A new iteration begins without any.
    void forgetCookies() { m_cookies.clear(); }

    struct SetValue
    {
        Json value;
        NodeId setBy;
    };
    using SetValues = std::map<std::pair<NodeId, std::string>, SetValue>;

    /// By request; the last that was answered.
    const std::map<NodeId, TraceStepPtr> &answers() const { return m_answers; }
    const SetValues &variables() const { return m_variables; }
    /// Set-Cookie lines with the URL that sent them, in order.
    const std::vector<std::pair<std::string, std::string>> &cookies() const { return m_cookies; }

private:
    static constexpr std::size_t cookieLimit = 200;
    std::map<NodeId, TraceStepPtr> m_answers;
    std::size_t m_bytes = 0; ///< of the answers' bodies
    SetValues m_variables;
    std::vector<std::pair<std::string, std::string>> m_cookies;
};

/// What to send of a document.
struct SendOrder
{
    enum class Extent
    {
        Step, ///< that step alone, whatever its condition; earlier answers are those of the memory
        UpTo, ///< its top-level scenario from the start to that step
        All,  ///< one iteration of every top-level scenario
    };
    Document document;
    PlanOptions options;
    Extent extent = Extent::All;
    NodeId step = documentNode; ///< Step, UpTo
    SendMemory memory;          ///< Step only
};

/// Which steps of a document an order takes.
class SendExtent
{
public:
    explicit SendExtent(const SendOrder &order);

    /// It is a part of what is sent, scenarios around the wanted step included.
    bool takes(NodeId step) const { return m_all || m_taken.contains(step); }
    /// Its condition does not count.
    bool isForced(NodeId step) const { return m_forced.contains(step); }
    /// All that stands below it is taken too.
    bool isWhole(NodeId scenario) const { return m_all || m_whole.contains(scenario); }

private:
    void takeBelow(const Step &step);
    void takeUpTo(const Step &scenario, NodeId last);
    void take(const Step &step);

    bool m_all = false;
    std::unordered_set<NodeId> m_taken, m_forced, m_whole;
};

/// Compiles what an order takes. Steps that it does not take and that cannot be compiled, or refer
/// to such, do not stand in its way: they are left out.
CompiledPlan compile(const SendOrder &order, const SendExtent &extent);

} // namespace loadgrove
