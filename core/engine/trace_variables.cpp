// SPDX-License-Identifier: GPL-3.0-or-later
// The part of TraceRecorder that deals with values: what they are after a step, where they come
// from, and those of earlier sends.
#include "core/base/text.h"
#include "core/engine/body_reader.h"
#include "core/engine/trace_recorder.h"
#include "core/net/cookies.h"

#include <algorithm>

namespace loadgrove {

namespace {

constexpr std::string_view variablePrefix = "vars.";

} // namespace

void TraceRecorder::iterationBegan(Session &session, Cookies &cookies, BodyReader &reader)
{
    if (m_order.extent != SendOrder::Extent::Step) {
        m_memory.forgetCookies();
        return;
    }
    restoreAnswers(session, reader);
    for (std::size_t i = 0; i < m_plan.variables.size(); ++i) {
        const PlanVariable &variable = m_plan.variables[i];
        const auto known = m_order.memory.variables().find({variable.node, variable.name});
        if (known == m_order.memory.variables().end() || m_extent.takes(known->second.setBy)
            || !step(known->second.setBy))
            continue;
        session.setVariable(int(i), known->second.value);
        m_setBy[int(i)] = known->second.setBy;
    }
    for (const auto &[url, lines] : m_order.memory.cookies())
        cookies.store(url, lines);
}

void TraceRecorder::restoreAnswers(Session &session, BodyReader &reader) const
{
    for (std::size_t i = 0; i < m_plan.requests.size(); ++i) {
        const NodeId node = nodeOf(m_plan.requests[i].row);
        const auto known = m_order.memory.answers().find(node);
        if (known == m_order.memory.answers().end() || m_extent.takes(node))
            continue;
        const TracedExchange &exchange = *known->second->exchange;
        if (exchange.sample.responseBodyCut)
            continue; // half an answer is none
        Answer answer;
        answer.status = exchange.sample.status;
        answer.headers = exchange.answerHeaders;
        answer.body = exchange.sample.responseBody;
        session.setAnswer(int(i), answer, double(known->second->time.count()) / 1e6, reader);
    }
}

void TraceRecorder::addVariables(TraceStep &traced, Session &session)
{
    for (const Session::Named &named : session.values()) {
        if (traced.variables.size() == Trace::variableLimit)
            break;
        TracedVariable variable;
        variable.name = named.name;
        variable.value = named.value.text();
        if (variable.value.size() > Trace::textLimit)
            variable.value = utf8(qs(variable.value.substr(0, Trace::textLimit))) + "\u2026";
        std::string &before = m_values[named.name];
        variable.changed = before != variable.value;
        before = variable.value;
        describe(variable, named.source, session);
        traced.variables.push_back(std::move(variable));
    }
}

void TraceRecorder::describe(TracedVariable &variable, const Binding &source,
                             const Session &session) const
{
    using Origin = TracedVariable::Origin;
    const auto index = std::size_t(source.index);
    const auto from = [&](Origin origin, NodeId node) {
        variable.origin = origin;
        variable.node = node;
        const Step *found = step(node);
        if (found)
            variable.source = displayName(*found);
        return found;
    };
    if (source.kind == Binding::Kind::Data) {
        variable.origin = Origin::Data;
        variable.source = m_plan.data[index].name;
        variable.row = session.rowOf(source.index);
    } else if (source.kind == Binding::Kind::Export) {
        if (const Step *exported = from(Origin::Export, m_plan.exports[index].node))
            variable.written = exported->as<Export>()->value;
    } else if (const auto setBy = m_setBy.find(source.index); setBy != m_setBy.end()) {
        if (const Step *set = from(Origin::Set, setBy->second))
            variable.written = set->as<SetVariable>()->value.text();
    } else {
        const PlanVariable &known = m_plan.variables[index];
        const bool given =
            std::any_of(m_order.options.variables.begin(), m_order.options.variables.end(),
                        [&](const auto &value) {
                            return variable.name.substr(variablePrefix.size()) == value.first;
                        });
        from(given                        ? Origin::Given
             : known.node == documentNode ? Origin::Document
                                          : Origin::Scenario,
             known.node);
    }
}

} // namespace loadgrove
