// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/session.h"

#include "core/engine/body_reader.h"
#include "core/engine/request_renderer.h"

namespace loadgrove {

namespace {

/// Exports and variables that refer to others are followed no further than this.
constexpr int depthLimit = 32;

Value inner(const Json *value, const std::vector<std::string> &path)
{
    const Json *found = value ? value->at(path) : nullptr;
    return found ? Value(*found) : std::nullopt;
}

} // namespace

Session::Session(const Plan &plan, std::uint64_t seed)
    : m_plan(plan)
    , m_generators(seed)
    , m_replies(std::size_t(plan.replyCount))
    , m_rows(plan.data.size())
    , m_rowNumbers(plan.data.size())
    , m_variables(plan.variables.size())
    , m_isSet(plan.variables.size())
    , m_lastExports(plan.exports.size())
{
}

void Session::beginIteration(const PlanScenario &topLevel)
{
    for (Reply &reply : m_replies)
        reply.known = false;
    for (Value &value : m_lastExports)
        value.reset();
    m_isSet.assign(m_isSet.size(), false);
    for (const int index : topLevel.computedVariables)
        variable(index);
}

void Session::beginRound(const PlanScenario &scenario)
{
    for (int i = scenario.firstExport; i < scenario.lastExport; ++i)
        m_lastExports[std::size_t(i)] = resolveExport(i);
    for (int i = scenario.firstRequest; i < scenario.lastRequest; ++i) {
        if (const int reply = m_plan.requests[std::size_t(i)].reply; reply >= 0)
            m_replies[std::size_t(reply)].known = false;
    }
}

void Session::setRow(int file, std::size_t row)
{
    const PlanDataFile &data = m_plan.data[std::size_t(file)];
    data.table.read(row, data.columns, m_rows[std::size_t(file)]);
    m_rowNumbers[std::size_t(file)] = row;
}

void Session::setAnswer(int request, const Answer &answer, double latencyMs, BodyReader &reader)
{
    const PlanRequest &answered = m_plan.requests[std::size_t(request)];
    if (answered.reply < 0)
        return;
    Reply &reply = m_replies[std::size_t(answered.reply)];
    reply.known = answer.status > 0; // a failed exchange leaves no code and no values
    reply.code = answer.status;
    reply.latencyMs = latencyMs;
    if (reply.known && !answered.captures.empty())
        reader.read(answered.captures, answer.headers, answer.body, reply.captured);
}

void Session::setVariable(int variable, Value value)
{
    m_variables[std::size_t(variable)] = std::move(value);
    m_isSet[std::size_t(variable)] = true;
}

Value Session::evaluateValue(const PlanValue &value)
{
    if (const Json *constant = std::get_if<Json>(&value))
        return *constant;
    if (const Template *text = std::get_if<Template>(&value))
        return render(*text, *this);
    std::string json;
    std::string missing;
    if (!renderSegments(std::get<Segments>(value), *this, json, missing))
        return std::nullopt;
    Result<Json> parsed = Json::parse(json);
    return parsed ? Value(std::move(parsed).value()) : std::nullopt;
}

std::string Session::missingIn(const PlanValue &value)
{
    if (const Template *text = std::get_if<Template>(&value))
        return firstMissing(*text, *this);
    std::string json;
    std::string missing;
    if (const Segments *segments = std::get_if<Segments>(&value))
        renderSegments(*segments, *this, json, missing);
    return missing;
}

Value Session::resolve(const Reference &reference)
{
    if (reference.slot < 0)
        return std::nullopt;
    const Binding &binding = m_plan.bindings[std::size_t(reference.slot)];
    const auto index = std::size_t(binding.index);
    switch (binding.kind) {
    case Binding::Kind::Code:
        return m_replies[index].known ? Value(Json(m_replies[index].code)) : std::nullopt;
    case Binding::Kind::LatencyMs:
        return m_replies[index].known ? Value(Json(m_replies[index].latencyMs)) : std::nullopt;
    case Binding::Kind::Captured:
        return m_replies[index].known ? m_replies[index].captured[std::size_t(binding.capture)]
                                      : std::nullopt;
    case Binding::Kind::Variable:
        return inner(variable(binding.index), reference.path);
    case Binding::Kind::Data: {
        const Value &value = m_rows[index][std::size_t(binding.capture)];
        return inner(value ? &*value : nullptr, reference.path);
    }
    case Binding::Kind::Export: {
        const Value value = resolveExport(binding.index);
        return inner(value ? &*value : nullptr, reference.path);
    }
    }
    return std::nullopt;
}

/// A computed variable gets its initial value when the iteration begins, or, where another one is
/// computed from it, just before. One that has no value yet may have one later.
const Json *Session::variable(int index)
{
    const auto at = std::size_t(index);
    if (!m_isSet[at]) {
        const std::optional<PlanValue> &initial = m_plan.variables[at].initial;
        if (const Json *constant = initial ? std::get_if<Json>(&*initial) : nullptr)
            return constant;
        if (!initial || m_depth >= depthLimit)
            return nullptr;
        ++m_depth;
        Value value = evaluateValue(*initial);
        --m_depth;
        if (!value)
            return nullptr;
        setVariable(index, std::move(value));
    }
    return m_variables[at] ? &*m_variables[at] : nullptr;
}

std::vector<Session::Named> Session::values()
{
    using Kind = Binding::Kind;
    std::vector<Named> values;
    const auto add = [&values](Binding source, std::string name, const Value &value) {
        if (value)
            values.push_back({source, std::move(name), *value});
    };
    for (std::size_t i = 0; i < m_plan.variables.size(); ++i) {
        const PlanVariable &variable = m_plan.variables[i];
        const Json *constant = variable.initial ? std::get_if<Json>(&*variable.initial) : nullptr;
        if (m_isSet[i])
            add({Kind::Variable, int(i)}, "vars." + variable.name, m_variables[i]);
        else if (constant)
            add({Kind::Variable, int(i)}, "vars." + variable.name, *constant);
    }
    const Generators before = m_generators; // exports are worked out anew
    for (std::size_t i = 0; i < m_plan.exports.size(); ++i)
        add({Kind::Export, int(i)}, "vars." + m_plan.exports[i].name, resolveExport(int(i)));
    m_generators = before;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const PlanDataFile &data = m_plan.data[i];
        for (std::size_t column = 0; column < m_rows[i].size(); ++column)
            add({Kind::Data, int(i), int(column)},
                "data." + data.name + '.' + data.table.columns()[std::size_t(data.columns[column])],
                m_rows[i][column]);
    }
    return values;
}

Value Session::resolveExport(int index)
{
    if (m_depth >= depthLimit)
        return std::nullopt;
    ++m_depth;
    Value live = render(m_plan.exports[std::size_t(index)].value, *this);
    --m_depth;
    return live ? live : m_lastExports[std::size_t(index)];
}

} // namespace loadgrove
