// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/virtual_user.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/engine/data_rows.h"
#include "core/engine/iteration_source.h"
#include "core/engine/run_control.h"
#include "core/engine/tracer.h"
#include "core/stats/shard.h"

#include <algorithm>
#include <utility>

namespace loadgrove {

namespace {

/// Iterations in which nothing takes time (skipped ones, say) start this far apart, so that a user
/// with nothing to do does not burn a core.
constexpr milliseconds instantPause{1};

/// A different, but repeatable, sequence for each user (splitmix64's finaliser).
std::uint64_t userSeed(std::uint64_t runSeed, int number)
{
    std::uint64_t x = runSeed + 0x9e3779b97f4a7c15u * (std::uint64_t(number) + 1);
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

} // namespace

VirtualUser::VirtualUser(const UserServices &services, int number, int topLevel, int index)
    : m_services(services)
    , m_number(number)
    , m_topLevel(topLevel)
    , m_index(index)
    , m_session(services.plan, userSeed(services.plan.seed, number))
{
}

VirtualUser::~VirtualUser() = default;

void VirtualUser::wake(TimePoint asked)
{
    m_ready = asked;
    switch (m_state) {
    case State::RetryWait:
        goOn(sendRequest());
        break;
    case State::Idle:
    case State::Ready:
        advance();
        break;
    case State::AtGate:
    case State::Sending:
    case State::Retired:
        break;
    }
}

void VirtualUser::pass(TimePoint due)
{
    if (!m_hasSent && m_services.control.isStopping(Clock::now())) {
        stopIfIdle();
        return;
    }
    takeSlot(due);
    goOn(sendNow());
}

void VirtualUser::askAgain(TimePoint now)
{
    if (m_state != State::Idle)
        return;
    m_ready = now;
    advance();
}

void VirtualUser::start(TimePoint due, TimePoint ready)
{
    beginIteration(due, ready);
    advance();
}

void VirtualUser::stopIfIdle()
{
    const bool waitsToBegin = m_state == State::AtGate && !m_hasSent;
    if (m_state != State::Idle && !waitsToBegin)
        return;
    m_frames.clear(); // it has done nothing that was recorded
    retire();
}

void VirtualUser::abort()
{
    if (m_state == State::Retired)
        return;
    if (m_state == State::Sending) {
        m_connection->cancel();
        if (m_services.tracer)
            m_services.tracer->cancelled(*m_request, m_rendered, m_session);
        SendRecord record;
        record.row = m_request->row;
        record.outcome = Outcome::Aborted;
        record.redirects = m_redirects;
        record.reconnects = m_reconnects;
        record.late = m_late;
        m_services.shard.record(record);
    }
    const TimePoint now = Clock::now();
    for (auto frame = m_frames.rbegin(); frame != m_frames.rend(); ++frame) {
        if (frame->started > now)
            continue; // waits for its next round: none is under way
        RoundRecord record;
        record.row = frame->scenario->row;
        record.outcome = Outcome::Aborted;
        m_services.shard.record(record);
    }
    m_frames.clear();
    retire();
}

void VirtualUser::retire()
{
    m_state = State::Retired;
    setActive(false);
    for (const auto &[endpoint, connection] : m_connections)
        connection->close();
}

void VirtualUser::checkTimeout(TimePoint now)
{
    if (m_state == State::Sending)
        m_connection->checkTimeout(now);
}

/// Takes steps until something has to be waited for.
void VirtualUser::advance()
{
    m_state = State::Ready;
    for (;;) {
        if (m_frames.empty()) {
            if (m_iterations > 0 && !m_yielded) {
                // Nothing took time in that iteration: let the others, and the clock, have a turn.
                // In the open model the schedule says when the next one starts.
                const bool scheduled = m_iterationDue != TimePoint();
                waitUntil(scheduled ? Clock::now() : m_iterationStart + instantPause, State::Idle);
                return;
            }
            if (!nextIteration())
                return;
        }
        if (m_frames.empty())
            continue; // skipped
        const Frame &frame = m_frames.back();
        const bool isOver = frame.ended || frame.next == frame.scenario->steps.size();
        if (isOver ? !finishRound() : !takeStep())
            return;
    }
}

/// False when the load has no iteration for the user now.
bool VirtualUser::nextIteration()
{
    using Kind = IterationSource::Next::Kind;
    const IterationSource::Next next = m_services.source.next(*this, Clock::now());
    switch (next.kind) {
    case Kind::Start:
        beginIteration(next.when, std::max(next.when, m_ready));
        return true;
    case Kind::Retire:
        retire();
        return false;
    case Kind::Wait:
        waitUntil(next.when, State::Idle);
        return false;
    case Kind::Leave:
        setActive(false);
        m_state = State::Idle;
        if (next.when != TimePoint::max())
            waitUntil(next.when, State::Idle);
        return false;
    }
    return false;
}

void VirtualUser::beginIteration(TimePoint due, TimePoint ready)
{
    setActive(true);
    ++m_iterations;
    m_yielded = false;
    m_hasSent = false;
    m_iterationStart = Clock::now();
    m_iterationDue = m_due = due;
    m_late = due == TimePoint() ? nanoseconds(-1) : m_iterationStart - ready;
    if (!m_services.plan.cookiesPerUser)
        m_cookies.clear();
    const PlanScenario &top = scenario();
    m_session.beginIteration(top);
    if (isSkipped(top))
        m_services.shard.recordSkip(top.row);
    else
        enter(top);
}

bool VirtualUser::isSkipped(const PlanScenario &top)
{
    Tracer *const tracer = m_services.tracer;
    const NodeId node = m_services.plan.rows->rows[std::size_t(top.row)].node;
    if (tracer)
        tracer->iterationBegan(m_session, m_cookies, m_services.bodyReader);
    if (!top.condition || (tracer && tracer->courseOf(node) == Tracer::Course::TakeAnyway)
        || isTrue(*top.condition, m_session))
        return false;
    if (tracer)
        tracer->skipped(node, *top.condition, m_session);
    return true;
}

bool VirtualUser::takeRows()
{
    for (const int file : scenario().data) {
        const auto row = m_services.dataRows.take(file, m_session.generators().random());
        if (!row) {
            const std::string &name = m_services.plan.data[std::size_t(file)].name;
            m_services.control.addNotice(
                utf8(Core::tr("data file '%1': no row is left, its users end").arg(qs(name))));
            return false;
        }
        m_session.setRow(file, *row);
    }
    return true;
}

const PlanScenario &VirtualUser::scenario() const
{
    const Plan &plan = m_services.plan;
    return plan.scenarios[std::size_t(plan.topLevel[std::size_t(m_topLevel)])];
}

void VirtualUser::setActive(bool active)
{
    if (m_active != active)
        m_services.active += active ? 1 : -1;
    m_active = active;
}

void VirtualUser::enter(const PlanScenario &scenario)
{
    Frame frame;
    frame.scenario = &scenario;
    frame.started = Clock::now();
    m_frames.push_back(frame);
}

/// False when the next round has to wait for its interval.
bool VirtualUser::finishRound()
{
    Frame &frame = m_frames.back();
    const PlanRetry &retry = frame.scenario->retry;
    Tracer *const tracer = m_services.tracer;
    const bool repeats = retry.until && (!tracer || tracer->isWhole(*frame.scenario));
    const bool met = !frame.failed && (!repeats || isTrue(*retry.until, m_session));
    const bool again = !met && repeats && frame.tries <= retry.maxRetries;
    const Outcome outcome = met ? Outcome::Executed : again ? Outcome::Retried : Outcome::Failed;
    if (tracer && repeats)
        tracer->roundEnded(*frame.scenario, outcome, frame.tries, m_session);

    RoundRecord record;
    record.row = frame.scenario->row;
    record.outcome = outcome;
    record.wall = Clock::now() - frame.started;
    record.busy = std::exchange(frame.busy, nanoseconds(0));
    if (m_services.plan.rows->hasSchedule) {
        const bool hasDue = m_frames.size() == 1 && m_iterationDue != TimePoint();
        record.response = hasDue ? Clock::now() - m_iterationDue : record.wall;
    }
    m_services.shard.record(record);
    if (m_frames.size() > 1)
        m_frames[m_frames.size() - 2].busy += record.busy;
    if (!again) {
        const Frame left = frame;
        m_frames.pop_back();
        leaveScenario(left, outcome);
        return true;
    }
    m_session.beginRound(*frame.scenario);
    ++frame.tries;
    frame.next = 0;
    frame.failed = frame.ended = false;
    const TimePoint next = Clock::now() + retry.interval;
    frame.started = next;
    waitUntil(next, State::Ready);
    return false;
}

void VirtualUser::leaveScenario(const Frame &frame, Outcome outcome)
{
    if (m_frames.empty()) {
        if (outcome == Outcome::Failed && !frame.scenario->ignoreFailure)
            m_services.control.iterationFailed(Clock::now());
        return;
    }
    if (outcome != Outcome::Failed || frame.scenario->ignoreFailure)
        return;
    // A failure that went on inside the scenario goes on outside it too.
    const bool wentOn = frame.failed && !frame.ended;
    stepFailed(wentOn || currentStep().continueOnFailure);
}

void VirtualUser::waitUntil(TimePoint when, State state)
{
    m_yielded = true;
    m_state = state;
    m_services.timers.add(when, *this);
}

} // namespace loadgrove
