// SPDX-License-Identifier: GPL-3.0-or-later
// The half of VirtualUser that deals with one request: its tries, redirects and judgement.
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/engine/body_reader.h"
#include "core/engine/run_control.h"
#include "core/engine/sample_builder.h"
#include "core/engine/tracer.h"
#include "core/engine/virtual_user.h"
#include "core/net/connector.h"
#include "core/net/url.h"
#include "core/stats/shard.h"

namespace loadgrove {

namespace {

constexpr int redirectLimit = 10;
/// A user that goes to more places than this starts over with its connections.
constexpr std::size_t connectionLimit = 32;

double toMilliseconds(nanoseconds time)
{
    return double(time.count()) / 1e6;
}

} // namespace

/// Sends the next try as soon as the gate lets it; true when it could not be sent and the
/// next step is due.
bool VirtualUser::sendRequest()
{
    const std::optional<TimePoint> due = m_services.gate.enter(*this, m_ready);
    if (!due) {
        m_yielded = true;
        m_state = State::AtGate;
        return false;
    }
    takeSlot(*due);
    return sendNow();
}

/// due: of the rate cap; TimePoint() without one.
void VirtualUser::takeSlot(TimePoint due)
{
    if (due == TimePoint())
        return;
    m_due = due;
    m_late = Clock::now() - due;
}

/// Renders and sends; true as for sendRequest().
bool VirtualUser::sendNow()
{
    ++m_tries;
    m_redirects = m_reconnects = 0;
    m_bytesSent = m_bytesReceived = 0;
    m_firstSent = {};
    m_hasSent = true;
    if (!m_services.renderer.render(*m_request, m_session, m_cookies, m_rendered)) {
        m_services.shard.recordUnsent(m_request->row);
        if (m_services.tracer)
            m_services.tracer->unsent(*m_request, m_rendered.problem, m_session);
        missingValue(m_request->name, m_rendered.problem);
        stepFailed(currentStep().continueOnFailure);
        return true;
    }
    transmit();
    return false;
}

void VirtualUser::goOn(bool done)
{
    if (done)
        advance();
}

void VirtualUser::transmit()
{
    Outgoing outgoing;
    outgoing.bytes = m_rendered.bytes;
    outgoing.isHead = m_request->method == "HEAD";
    outgoing.timeout = m_request->timeout;
    m_handedOver = Clock::now();
    m_isWhole = true;
    m_yielded = true;
    m_state = State::Sending;
    m_connection = &connectionTo(m_rendered.endpoint);
    m_connection->send(outgoing, *this);
}

Connection &VirtualUser::connectionTo(const Endpoint &endpoint)
{
    for (auto &[known, connection] : m_connections) {
        if (known == endpoint)
            return *connection;
    }
    if (m_connections.size() >= connectionLimit) {
        // answered() may be running in one of them; that one stays.
        std::erase_if(m_connections,
                      [this](const auto &c) { return c.second.get() != m_connection; });
    }
    m_connections.emplace_back(endpoint, m_services.connector.make(endpoint));
    return *m_connections.back().second;
}

Keep VirtualUser::keep(int status)
{
    const TimePoint started = m_firstSent == TimePoint() ? m_handedOver : m_firstSent;
    m_isWhole = m_services.tracer || !m_request->captures.empty()
                || m_services.shard.sampler().expects(m_request->row, AnswerCode::http(status),
                                                      Clock::now() - started);
    return {m_isWhole, m_isWhole};
}

void VirtualUser::answered(Answer &answer)
{
    m_ready = answer.finished;
    m_reconnects += answer.reconnected ? 1 : 0;
    if (m_firstSent == TimePoint())
        m_firstSent = answer.sent == TimePoint() ? m_handedOver : answer.sent;
    if (m_services.plan.cookies && !answer.setCookies.empty())
        m_cookies.store(m_rendered.url(), answer.setCookies);
    if (m_request->followRedirects && !answer.location.empty() && followRedirect(answer))
        return;
    finishTry(answer);
}

/// True when the exchange goes on elsewhere.
bool VirtualUser::followRedirect(Answer &answer)
{
    const int status = answer.status;
    if (status != 301 && status != 302 && status != 303 && status != 307 && status != 308)
        return false;
    const auto fail = [&](const QString &text) {
        answer.error = TransportError::Redirects;
        answer.errorText = utf8(text);
        answer.status = 0;
        return false;
    };
    if (m_redirects == redirectLimit)
        return fail(Core::tr("more than %1 redirects").arg(redirectLimit));
    const Result<std::string> location = resolveLocation(m_rendered.url(), answer.location);
    if (!location)
        return fail(location.error().message);
    Result<TargetUrl> target = parseUrl(*location);
    if (!target)
        return fail(target.error().message);
    ++m_redirects;
    m_bytesSent += answer.bytesSent;
    m_bytesReceived += answer.bytesReceived;
    target.value().endpoint.insecure = m_rendered.endpoint.insecure;
    if (m_services.tracer)
        m_services.tracer->redirected(*m_request, {m_rendered, answer, *m_connection}, m_session);
    redirectRequest(status, *target, m_cookies, m_rendered);
    transmit();
    return true;
}

/// A try is over: record it, judge it, and go on with another try or the next step.
void VirtualUser::finishTry(Answer &answer)
{
    SendRecord record;
    record.row = m_request->row;
    record.code = answer.code();
    record.service = answer.finished - m_firstSent;
    if (m_services.plan.rows->hasSchedule)
        record.response = answer.finished - (m_due == TimePoint() ? m_firstSent : m_due);
    record.late = std::exchange(m_late, nanoseconds(-1));
    record.reconnects = m_reconnects;
    m_due = {}; // what follows in this iteration has no intended start of its own
    record.redirects = m_redirects;
    record.bytesSent = m_bytesSent + answer.bytesSent;
    record.bytesReceived = m_bytesReceived + answer.bytesReceived;
    m_session.setAnswer(m_requestIndex, answer, toMilliseconds(record.service),
                        m_services.bodyReader);
    std::string reason;
    record.outcome = judge(answer, reason);
    m_services.shard.record(record);
    m_frames.back().busy += record.service;
    if (m_services.tracer)
        m_services.tracer->tried(*m_request, {m_rendered, answer, *m_connection},
                                 {record.outcome, record.service, m_tries, reason}, m_session);
    else
        keepSample(answer, record.service, reason);

    if (record.outcome == Outcome::Retried) {
        waitUntil(Clock::now() + m_request->retry.interval, State::RetryWait);
        return;
    }
    if (record.outcome == Outcome::Failed)
        stepFailed(currentStep().continueOnFailure);
    advance();
}

/// The expected code and the assertions are judged on the last try only.
Outcome VirtualUser::judge(const Answer &answer, std::string &reason)
{
    const PlanRetry &retry = m_request->retry;
    const bool met = !retry.until || isTrue(*retry.until, m_session);
    if (!met && m_tries <= retry.maxRetries)
        return Outcome::Retried;
    if (!met)
        reason = utf8(Core::tr("until not met after %1 tries").arg(m_tries));
    else if (answer.status == 0)
        reason = answer.errorText.empty() ? utf8(answer.code().description()) : answer.errorText;
    else if (!m_request->expected.accepts(answer.status))
        reason = utf8(
            Core::tr("expected %1, got %2").arg(qs(m_request->expectedText)).arg(answer.status));
    bool passed = reason.empty();
    for (const PlanAssertion &assertion : m_request->assertions) {
        const bool holds = isTrue(assertion.condition, m_session);
        m_services.shard.recordAssertion(assertion.index, holds);
        if (m_services.tracer)
            m_services.tracer->checked(assertion, holds, m_session);
        if (!holds && reason.empty())
            reason = utf8(
                Core::tr("failed: %1")
                    .arg(qs(
                        m_services.plan.rows->assertions[std::size_t(assertion.index)].condition)));
        passed = passed && holds;
    }
    return passed ? Outcome::Executed : Outcome::Failed;
}

/// Where it is one to be kept.
void VirtualUser::keepSample(const Answer &answer, nanoseconds service, const std::string &reason)
{
    const Sampler::Choice choice =
        m_services.shard.sampler().choose(m_request->row, answer.code(), service, m_isWhole);
    if (!choice.roles.any())
        return;
    Sample sample = buildSample(m_rendered, answer, m_session.values());
    sample.row = m_request->row;
    sample.roles = choice.roles;
    sample.draw = choice.draw;
    sample.responseBodyCut = sample.responseBodyCut || !m_isWhole;
    sample.at =
        std::chrono::duration_cast<microseconds>(m_firstSent - m_services.control.start()).count();
    sample.service = service;
    sample.user = m_number;
    sample.iteration = m_iterations;
    sample.error = reason;
    m_services.shard.keep(std::move(sample));
}

void VirtualUser::missingValue(const std::string &step, const std::string &what)
{
    m_services.control.addNotice(utf8(QStringLiteral("%1: %2").arg(qs(step), qs(what))));
}

} // namespace loadgrove
