// SPDX-License-Identifier: GPL-3.0-or-later
// The part of VirtualUser that takes the steps of a scenario, one by one.
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/engine/run_control.h"
#include "core/engine/tracer.h"
#include "core/engine/virtual_user.h"
#include "core/stats/shard.h"

#include <algorithm>
#include <random>

namespace loadgrove {

/// False when the step takes time: advance() is called again when it is over.
bool VirtualUser::takeStep()
{
    Frame &frame = m_frames.back();
    const PlanStep &step = frame.scenario->steps[frame.next++];
    const Plan &plan = m_services.plan;
    Tracer *const tracer = m_services.tracer;
    const Tracer::Course course = tracer ? tracer->courseOf(step.node) : Tracer::Course::Take;
    if (course == Tracer::Course::Pass)
        return true;
    if (course == Tracer::Course::Take && step.condition && !isTrue(*step.condition, m_session)) {
        if (tracer)
            tracer->skipped(step.node, *step.condition, m_session);
        if (step.kind == PlanStep::Kind::Request)
            m_services.shard.recordSkip(plan.requests[std::size_t(step.index)].row);
        else if (step.kind == PlanStep::Kind::Scenario)
            m_services.shard.recordSkip(plan.scenarios[std::size_t(step.index)].row);
        return true;
    }
    switch (step.kind) {
    case PlanStep::Kind::Request:
        m_requestIndex = step.index;
        m_request = &plan.requests[std::size_t(step.index)];
        m_tries = 0;
        return sendRequest();
    case PlanStep::Kind::Scenario:
        enter(plan.scenarios[std::size_t(step.index)]);
        return true;
    case PlanStep::Kind::Assertion:
    case PlanStep::Kind::Set: {
        const bool passed = step.kind == PlanStep::Kind::Set ? runSet(step) : runAssertion(step);
        if (!passed)
            stepFailed(step.continueOnFailure);
        return true;
    }
    case PlanStep::Kind::Wait: {
        const nanoseconds wait = waitOf(plan.waits[std::size_t(step.index)]);
        if (tracer)
            tracer->waits(step.node, wait, m_session);
        waitUntil(Clock::now() + wait, State::Ready);
        return false;
    }
    }
    return true;
}

bool VirtualUser::runAssertion(const PlanStep &step)
{
    const PlanAssertion &assertion = m_services.plan.assertions[std::size_t(step.index)];
    const bool passed = isTrue(assertion.condition, m_session);
    m_services.shard.recordAssertion(assertion.index, passed);
    if (m_services.tracer)
        m_services.tracer->asserted(step.node, assertion, passed, m_session);
    return passed;
}

bool VirtualUser::runSet(const PlanStep &step)
{
    const PlanSet &set = m_services.plan.sets[std::size_t(step.index)];
    Value value = m_session.evaluateValue(set.value);
    if (!value) {
        const std::string problem =
            utf8(Core::tr("%1 has no value").arg(qs(m_session.missingIn(set.value))));
        if (m_services.tracer)
            m_services.tracer->wasSet(step.node, set.variable, problem, m_session);
        missingValue(m_services.plan.variables[std::size_t(set.variable)].name, problem);
        return false;
    }
    m_session.setVariable(set.variable, std::move(value));
    if (m_services.tracer)
        m_services.tracer->wasSet(step.node, set.variable, {}, m_session);
    return true;
}

nanoseconds VirtualUser::waitOf(const PlanWait &wait)
{
    switch (wait.kind) {
    case PlanWait::Kind::Constant:
        break;
    case PlanWait::Kind::Uniform: {
        std::uniform_int_distribution<std::int64_t> uniform(
            wait.first.count(), std::max(wait.first, wait.second).count());
        return nanoseconds(uniform(m_session.generators().random()));
    }
    case PlanWait::Kind::Exponential: {
        if (wait.first.count() <= 0)
            break;
        std::exponential_distribution<double> exponential(1.0 / double(wait.first.count()));
        // Cut at 20 means (a chance of 2e-9): one user must not sleep through the run.
        return nanoseconds(std::int64_t(std::min(exponential(m_session.generators().random()),
                                                 20.0 * double(wait.first.count()))));
    }
    }
    return wait.first;
}

/// goesOn: the failure counts at the end of the round, but the next step is run.
void VirtualUser::stepFailed(bool goesOn)
{
    Frame &frame = m_frames.back();
    frame.failed = true;
    frame.ended = frame.ended || !goesOn;
}

/// The step that was taken last in the innermost scenario.
const PlanStep &VirtualUser::currentStep() const
{
    const Frame &frame = m_frames.back();
    return frame.scenario->steps[frame.next - 1];
}

} // namespace loadgrove
