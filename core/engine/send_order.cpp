// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/send_order.h"

#include <algorithm>

namespace loadgrove {

namespace {

/// Leaving out a step can make others fail that refer to it, and so on.
constexpr int compileRounds = 50;

/// The step and what holds it, from the top; empty when there is no such step.
std::vector<const Step *> pathTo(const std::vector<Step> &steps, NodeId id)
{
    for (const Step &step : steps) {
        if (step.id == id)
            return {&step};
        const std::vector<Step> *children = step.children();
        std::vector<const Step *> path;
        if (children)
            path = pathTo(*children, id);
        if (!path.empty()) {
            path.insert(path.begin(), &step);
            return path;
        }
    }
    return {};
}

bool holds(const Step &step, NodeId id)
{
    return step.id == id || (step.children() && !pathTo(*step.children(), id).empty());
}

} // namespace

void SendMemory::keepAnswer(const TraceStepPtr &exchange)
{
    const auto sizeOfBody = [](const TraceStepPtr &step) {
        return step->exchange->sample.responseBody.size();
    };
    if (const auto old = m_answers.find(exchange->node); old != m_answers.end()) {
        m_bytes -= sizeOfBody(old->second);
        m_answers.erase(old);
    }
    if (m_bytes + sizeOfBody(exchange) > Trace::totalLimit) { // what comes now is wanted most
        m_answers.clear();
        m_bytes = 0;
    }
    m_bytes += sizeOfBody(exchange);
    m_answers[exchange->node] = exchange;
}

void SendMemory::keepVariable(NodeId holder, const std::string &name, Json value, NodeId setBy)
{
    m_variables[{holder, name}] = {std::move(value), setBy};
}

void SendMemory::keepCookies(const std::string &url, const std::string &lines)
{
    m_cookies.emplace_back(url, lines);
    if (m_cookies.size() > cookieLimit)
        m_cookies.erase(m_cookies.begin());
}

SendExtent::SendExtent(const SendOrder &order)
    : m_all(order.extent == SendOrder::Extent::All)
{
    const std::vector<const Step *> path = pathTo(order.document.scenarios, order.step);
    if (m_all || path.empty())
        return;
    if (order.extent == SendOrder::Extent::UpTo && path.size() > 1) {
        takeUpTo(*path.front(), order.step);
        return;
    }
    for (const Step *step : path) {
        m_taken.insert(step->id);
        m_forced.insert(step->id);
    }
    takeBelow(*path.back());
}

void SendExtent::take(const Step &step)
{
    m_taken.insert(step.id);
}

void SendExtent::takeBelow(const Step &step)
{
    take(step);
    m_whole.insert(step.id);
    if (const std::vector<Step> *children = step.children()) {
        for (const Step &child : *children)
            takeBelow(child);
    }
}

void SendExtent::takeUpTo(const Step &scenario, NodeId last)
{
    take(scenario);
    for (const Step &child : *scenario.children()) {
        if (child.id == last || !holds(child, last))
            takeBelow(child);
        else
            takeUpTo(child, last);
        if (holds(child, last))
            return;
    }
}

CompiledPlan compile(const SendOrder &order, const SendExtent &extent)
{
    Document document = order.document;
    document.settings.thresholds.clear();
    document.settings.load.reset();
    // What is asked for by name is sent, though it is switched off in runs.
    for (const Step *step : pathTo(order.document.scenarios, order.step))
        findStep(document, step->id)->enabled = true;
    for (int round = 0;; ++round) {
        CompiledPlan plan = compile(document, order.options);
        const Issues *issues = std::get_if<Issues>(&plan);
        if (!issues || round == compileRounds)
            return plan;
        bool leftOut = false;
        for (const Issue &issue : *issues) {
            Step *step = extent.takes(issue.node) ? nullptr : findStep(document, issue.node);
            leftOut = leftOut || (step && step->enabled);
            if (step)
                step->enabled = false;
        }
        if (!leftOut)
            return plan;
    }
}

} // namespace loadgrove
