// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan_data.h"
#include "core/scenario/evaluate.h"

#include <vector>

namespace loadgrove {

class BodyReader;

/// What one virtual user knows while it runs an iteration: the answers so far, its variables and
/// exports, its generators. Thread: the worker's.
class Session : public EvaluationContext
{
public:
    Session(const Plan &plan, std::uint64_t seed);

    /// Forgets all answers, exports and variables of the iteration before.
    void beginIteration(const PlanScenario &topLevel);
    /// Before another round of a nested scenario: its answers are forgotten, its exports keep what
    /// they were last.
    void beginRound(const PlanScenario &scenario);

    /// The row of a data file that the coming iteration has.
    void setRow(int file, std::size_t row);
    void setAnswer(int request, const Answer &answer, double latencyMs, BodyReader &reader);
    void setVariable(int variable, Value value);
    /// A set step's or variable's value as it is now; missing when something it needs is.
    Value evaluateValue(const PlanValue &value);
    /// A variable, export or column that has a value now.
    struct Named
    {
        Binding source;   ///< index of the variable, export or data file; capture: the column
        std::string name; ///< as it is referred to: "vars.id"
        Json value;
    };
    /// All of them, for samples. Draws nothing from the generators.
    std::vector<Named> values();
    /// The row of that data file which the iteration has.
    std::size_t rowOf(int file) const { return m_rowNumbers[std::size_t(file)]; }
    /// The first reference without a value, as written; "" when there is none.
    std::string missingIn(const PlanValue &value);

    Value resolve(const Reference &reference) override;
    Generators &generators() override { return m_generators; }

private:
    struct Reply
    {
        bool known = false;
        int code = 0;
        double latencyMs = 0;
        std::vector<Value> captured;
    };
    Value resolveExport(int index);
    const Json *variable(int index);

    const Plan &m_plan; // Not owned.
    Generators m_generators;
    std::vector<Reply> m_replies;           ///< by PlanRequest::reply
    std::vector<std::vector<Value>> m_rows; ///< by data file: its columns' values
    std::vector<std::size_t> m_rowNumbers;  ///< by data file
    std::vector<Value> m_variables;         ///< changed or computed ones; see m_isSet
    std::vector<bool> m_isSet;              ///< else the plan's constant holds
    std::vector<Value> m_lastExports;       ///< what they were in an earlier round
    int m_depth = 0;                        ///< exports and variables may refer to others
};

} // namespace loadgrove
