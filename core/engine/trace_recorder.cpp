// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/trace_recorder.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/engine/sample_builder.h"
#include "core/net/tls_peer.h"
#include "core/scenario/operands.h"

namespace loadgrove {

namespace {

std::string cut(std::string text)
{
    if (text.size() <= Trace::textLimit)
        return text;
    return utf8(qs(text.substr(0, Trace::textLimit))) + "\u2026";
}

std::string lineOf(const RenderedRequest &request, bool http2)
{
    std::string line(request.bytes.substr(0, request.bytes.find("\r\n")));
    if (http2)
        line.replace(line.rfind(' ') + 1, std::string::npos, "HTTP/2");
    return line;
}

std::string lineOf(const Answer &answer)
{
    if (answer.status == 0)
        return {};
    return (answer.http2 ? "HTTP/2 " : "HTTP/1.1 ") + std::to_string(answer.status)
           + (answer.reason.empty() ? "" : " " + answer.reason);
}

} // namespace

TraceRecorder::TraceRecorder(const SendOrder &order, const SendExtent &extent, const Plan &plan,
                             SendMemory &memory, TraceBox &box)
    : m_order(order)
    , m_extent(extent)
    , m_plan(plan)
    , m_memory(memory)
    , m_box(box)
{
    index(order.document.scenarios);
}

void TraceRecorder::index(const std::vector<Step> &steps)
{
    for (const Step &step : steps) {
        m_steps[step.id] = &step;
        if (const std::vector<Step> *children = step.children())
            index(*children);
    }
}

const Step *TraceRecorder::step(NodeId id) const
{
    const auto found = m_steps.find(id);
    return found == m_steps.end() ? nullptr : found->second;
}

NodeId TraceRecorder::nodeOf(int row) const
{
    return m_plan.rows->rows[std::size_t(row)].node;
}

Tracer::Course TraceRecorder::courseOf(NodeId node) const
{
    if (!m_extent.takes(node))
        return Course::Pass;
    return m_extent.isForced(node) ? Course::TakeAnyway : Course::Take;
}

bool TraceRecorder::isWhole(const PlanScenario &scenario) const
{
    return m_extent.isWhole(nodeOf(scenario.row));
}

TraceStep TraceRecorder::begin(TraceStep::Kind kind, NodeId node) const
{
    TraceStep traced;
    traced.kind = kind;
    traced.node = node;
    if (const Step *found = step(node))
        traced.name = displayName(*found);
    return traced;
}

TraceStepPtr TraceRecorder::end(TraceStep traced, Session &session)
{
    addVariables(traced, session);
    return m_box.put(std::move(traced));
}

void TraceRecorder::skipped(NodeId node, const Expression &condition, Session &session)
{
    TraceStep traced = begin(TraceStep::Kind::Skipped, node);
    traced.checks.push_back(
        checkOf(TracedCheck::Kind::If, step(node)->condition, condition, false, session));
    end(std::move(traced), session);
}

void TraceRecorder::redirected(const PlanRequest &request, const Exchange &exchange,
                               Session &session)
{
    TraceStep traced = begin(TraceStep::Kind::Exchange, nodeOf(request.row));
    traced.exchange = exchangeOf(request, exchange.request, exchange.answer);
    traced.exchange->peer = exchange.connection.peer();
    traced.exchange->redirected = true;
    if (exchange.answer.sent != TimePoint())
        traced.time = exchange.answer.finished - exchange.answer.sent;
    if (!exchange.answer.setCookies.empty())
        m_memory.keepCookies(exchange.request.url(), exchange.answer.setCookies);
    end(std::move(traced), session);
}

void TraceRecorder::checked(const PlanAssertion &assertion, bool passed, Session &session)
{
    m_checks.push_back(checkOf(TracedCheck::Kind::Assertion,
                               m_plan.rows->assertions[std::size_t(assertion.index)].condition,
                               assertion.condition, passed, session));
}

void TraceRecorder::tried(const PlanRequest &request, const Exchange &exchange,
                          const Verdict &verdict, Session &session)
{
    const NodeId node = nodeOf(request.row);
    const int status = exchange.answer.status;
    TraceStep traced = begin(TraceStep::Kind::Exchange, node);
    traced.outcome = verdict.outcome;
    traced.problem = verdict.reason;
    traced.time = verdict.service;
    traced.exchange = exchangeOf(request, exchange.request, exchange.answer);
    traced.exchange->peer = exchange.connection.peer();
    traced.exchange->attempt = verdict.attempt;
    traced.exchange->sample.service = verdict.service;
    traced.exchange->sample.error = verdict.reason;
    if (request.retry.until)
        traced.checks.push_back(
            checkOf(TracedCheck::Kind::Until, step(node)->as<Request>()->retry.until,
                    *request.retry.until, isTrue(*request.retry.until, session), session));
    if (!request.expectedText.empty() && verdict.outcome != Outcome::Retried) {
        std::optional<std::string> code;
        if (status > 0)
            code = std::to_string(status);
        traced.checks.push_back({TracedCheck::Kind::Code,
                                 request.expectedText,
                                 status > 0 && request.expected.accepts(status),
                                 {{"code", code}}});
    }
    for (TracedCheck &check : std::exchange(m_checks, {}))
        traced.checks.push_back(std::move(check));
    keep(end(std::move(traced), session), exchange);
}

/// For steps that are sent alone later.
void TraceRecorder::keep(const TraceStepPtr &exchange, const Exchange &original)
{
    if (original.answer.status > 0)
        m_memory.keepAnswer(exchange);
    if (!original.answer.setCookies.empty())
        m_memory.keepCookies(original.request.url(), original.answer.setCookies);
}

void TraceRecorder::unsent(const PlanRequest &request, const std::string &problem, Session &session)
{
    TraceStep traced = begin(TraceStep::Kind::Unsent, nodeOf(request.row));
    traced.outcome = Outcome::Failed;
    traced.problem = problem;
    end(std::move(traced), session);
}

void TraceRecorder::cancelled(const PlanRequest &request, const RenderedRequest &rendered,
                              Session &session)
{
    TraceStep traced = begin(TraceStep::Kind::Cancelled, nodeOf(request.row));
    traced.outcome = Outcome::Aborted;
    traced.exchange = exchangeOf(request, rendered, Answer());
    end(std::move(traced), session);
}

void TraceRecorder::asserted(NodeId node, const PlanAssertion &assertion, bool passed,
                             Session &session)
{
    TraceStep traced = begin(TraceStep::Kind::Assertion, node);
    traced.outcome = passed ? Outcome::Executed : Outcome::Failed;
    traced.checks.push_back(checkOf(TracedCheck::Kind::Assertion,
                                    step(node)->as<Assertion>()->condition, assertion.condition,
                                    passed, session));
    if (!passed)
        traced.problem = utf8(Core::tr("failed: %1").arg(qs(traced.checks.front().condition)));
    end(std::move(traced), session);
}

void TraceRecorder::wasSet(NodeId node, int variable, const std::string &problem, Session &session)
{
    TraceStep traced = begin(TraceStep::Kind::Set, node);
    traced.outcome = problem.empty() ? Outcome::Executed : Outcome::Failed;
    traced.problem = problem;
    if (problem.empty()) {
        m_setBy[variable] = node;
        const PlanVariable &known = m_plan.variables[std::size_t(variable)];
        for (const Session::Named &value : session.values()) {
            if (value.source.kind == Binding::Kind::Variable && value.source.index == variable)
                m_memory.keepVariable(known.node, known.name, value.value, node);
        }
    }
    end(std::move(traced), session);
}

void TraceRecorder::waits(NodeId node, nanoseconds time, Session &session)
{
    TraceStep traced = begin(TraceStep::Kind::Wait, node);
    traced.time = time;
    end(std::move(traced), session);
}

void TraceRecorder::roundEnded(const PlanScenario &scenario, Outcome outcome, int round,
                               Session &session)
{
    const NodeId node = nodeOf(scenario.row);
    TraceStep traced = begin(TraceStep::Kind::Round, node);
    traced.outcome = outcome;
    traced.round = round;
    traced.checks.push_back(checkOf(TracedCheck::Kind::Until,
                                    step(node)->as<Scenario>()->retry.until, *scenario.retry.until,
                                    isTrue(*scenario.retry.until, session), session));
    if (outcome == Outcome::Failed)
        traced.problem = utf8(Core::tr("until not met after %1 tries").arg(round));
    end(std::move(traced), session);
}

TracedExchange TraceRecorder::exchangeOf(const PlanRequest &request,
                                         const RenderedRequest &rendered,
                                         const Answer &answer) const
{
    TracedExchange traced;
    traced.sample = buildSample(rendered, answer, {}, m_box.room());
    traced.sample.row = request.row;
    traced.sample.error = answer.errorText;
    traced.startLine = lineOf(rendered, answer.http2);
    traced.statusLine = lineOf(answer);
    traced.answerHeaders = answer.headers;
    traced.bodySize = answer.body.size();
    traced.bytesSent = answer.bytesSent;
    traced.bytesReceived = answer.bytesReceived;
    if (answer.body.size() <= Trace::treeLimit && !traced.sample.responseBodyCut) {
        if (Result<Json> json = Json::parse(answer.body))
            traced.body = std::make_shared<const Json>(std::move(json).value());
    }
    return traced;
}

TracedCheck TraceRecorder::checkOf(TracedCheck::Kind kind, const std::string &text,
                                   const Expression &condition, bool passed, Session &session) const
{
    TracedCheck check{kind, text, passed, {}};
    for (auto &[name, value] : operandsOf(condition, session))
        check.operands.push_back({name, value ? std::optional(cut(value->write())) : std::nullopt});
    return check;
}

} // namespace loadgrove
