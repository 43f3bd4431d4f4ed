// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/merge.h"

#include "core/base/translate.h"
#include "core/openapi/left_out.h"
#include "core/openapi/merge_fields.h"
#include "core/openapi/merge_names.h"
#include "core/openapi/merge_print.h"
#include "core/openapi/origin.h"

#include <algorithm>
#include <map>

namespace loadgrove {

namespace {

using Kind = OperationChange::Kind;
using Steps = std::map<std::string, std::vector<const Step *>>;

Steps importedBelow(const Step &step)
{
    Steps steps;
    forEachImported(
        step, [&](const Step &each) { steps[each.as<Request>()->operation].push_back(&each); });
    return steps;
}

bool isSame(const Json *a, const Json *b)
{
    return a && b ? *a == *b : a == b;
}

std::optional<Json> copyOf(const Json *value)
{
    return value ? std::optional(*value) : std::nullopt;
}

/// Which fields theirs changed since the print, in the order mine, theirs.
std::vector<FieldChange> changesOf(const KeyValues &mine, const KeyValues &theirs,
                                   const Print &print, const RequestNames &names)
{
    std::vector<std::string> all;
    std::set<std::string> seen;
    for (const KeyValues *values : {&mine, &theirs}) {
        for (const auto &[name, value] : *values) {
            if (seen.insert(name).second)
                all.push_back(name);
        }
    }
    std::vector<FieldChange> changes;
    for (const std::string &field : all) {
        const Json *own = valueOf(mine, field), *other = valueOf(theirs, field);
        if (print.isSame(field, other))
            continue;
        const std::optional<Json> renamed =
            other ? std::optional(renamedIn(*other, names)) : std::nullopt;
        if (isSame(own, renamed ? &*renamed : nullptr))
            continue;
        const bool conflict = !print.isSame(field, own);
        changes.push_back({field, copyOf(own), renamed, conflict, !conflict});
    }
    return changes;
}

/// Bodies are compared member by member only where both are objects.
BodyFields bodyFieldsOf(const Step &mine, const Step &theirs)
{
    const auto isObject = [](const Step &step) {
        const auto &body = step.as<Request>()->body;
        return body && body->isObject();
    };
    return isObject(mine) && isObject(theirs) ? BodyFields::Members : BodyFields::Whole;
}

class Planner
{
public:
    Planner(const Document &mine, const Step &scenario, const Document &theirs,
            const std::set<std::string> &known)
        : m_mine(mine)
        , m_origin(scenario)
        , m_theirs(theirs)
        , m_known(known)
        , m_steps(importedBelow(scenario))
    {
        if (const auto &origin = scenario.as<Scenario>()->openapi) {
            m_prints = origin->prints;
            m_leftOut = LeftOut(m_prints);
        }
    }

    MergePlan plan()
    {
        m_plan.scenario = m_origin.id;
        findNames();
        compareDocument();
        for (const Step &scenario : m_theirs.scenarios)
            forEachImported(scenario, [this](const Step &step) { compare(step); });
        findRemoved();
        return std::move(m_plan);
    }

private:
    Print printOf(const std::string &key) const
    {
        const Json *line = valueOf(m_prints, key);
        return line && line->isString() ? Print(line->string()) : Print();
    }

    void findNames()
    {
        const auto find = [this](const Step &step) {
            const auto own = m_steps.find(step.as<Request>()->operation);
            if (own != m_steps.end() && own->second.front()->name != step.name)
                m_names[step.name] = own->second.front()->name;
        };
        for (const Step &scenario : m_theirs.scenarios)
            forEachImported(scenario, find);
    }

    void compareDocument()
    {
        const auto &own = m_origin.as<Scenario>()->auth;
        const KeyValues mine =
            documentFields(m_mine.settings.variables, own ? own : m_mine.settings.auth);
        const KeyValues theirs =
            documentFields(m_theirs.settings.variables, m_theirs.settings.auth);
        OperationChange change;
        change.fields = changesOf(mine, theirs, printOf(documentPrint), {});
        // A variable that the import does not know was people's own.
        std::erase_if(change.fields, [](const FieldChange &field) {
            return !field.theirs && field.field != "auth";
        });
        if (!change.fields.empty())
            m_plan.changes.push_back(std::move(change));
    }

    void compare(const Step &theirs)
    {
        const std::string &operation = theirs.as<Request>()->operation;
        if (!m_seen.insert(operation).second)
            return; // described twice: the first counts
        const auto own = m_steps.find(operation);
        if (own == m_steps.end()) {
            const bool wasThere = valueOf(m_prints, operation) || m_leftOut.has(operation);
            OperationChange change;
            change.kind = wasThere ? Kind::Missing : Kind::Added;
            change.operation = operation;
            change.name = theirs.name;
            change.take = !wasThere;
            m_plan.changes.push_back(std::move(change));
            return;
        }
        for (const Step *mine : own->second) {
            const BodyFields body = bodyFieldsOf(*mine, theirs);
            OperationChange change;
            change.operation = operation;
            change.name = mine->name;
            change.step = mine->id;
            change.fields = changesOf(requestFields(*mine, body), requestFields(theirs, body),
                                      printOf(operation), m_names);
            if (change.fields.empty())
                ++m_plan.same;
            else
                m_plan.changes.push_back(std::move(change));
        }
    }

    bool isEdited(const Step &mine, const Print &print) const
    {
        const KeyValues fields = requestFields(mine, BodyFields::Both);
        const bool changed = std::any_of(fields.begin(), fields.end(), [&](const auto &field) {
            return !print.isSame(field.first, &field.second);
        });
        return changed || fields.size() != print.fields().size();
    }

    void findRemoved()
    {
        forEachImported(m_origin, [this](const Step &mine) {
            const std::string &operation = mine.as<Request>()->operation;
            if (m_known.count(operation) || !valueOf(m_prints, operation))
                return;
            OperationChange change;
            change.kind = Kind::Removed;
            change.operation = operation;
            change.name = mine.name;
            change.step = mine.id;
            change.edited = isEdited(mine, printOf(operation));
            change.take = !change.edited;
            m_plan.changes.push_back(std::move(change));
        });
    }

    const Document &m_mine;
    const Step &m_origin;
    const Document &m_theirs;
    const std::set<std::string> &m_known;
    const Steps m_steps;
    KeyValues m_prints;
    LeftOut m_leftOut;
    std::set<std::string> m_seen;
    RequestNames m_names;
    MergePlan m_plan;
};

} // namespace

MergePlan planMerge(const Document &mine, NodeId scenario, const Document &theirs,
                    const std::set<std::string> &known)
{
    const Step *origin = findStep(mine, scenario);
    if (!origin || !origin->as<Scenario>())
        return {};
    return Planner(mine, *origin, theirs, known).plan();
}

QString summaryOf(const MergePlan &plan)
{
    int counts[4] = {}, conflicts = 0;
    for (const OperationChange &change : plan.changes) {
        ++counts[int(change.kind)];
        conflicts += int(std::count_if(change.fields.begin(), change.fields.end(),
                                       [](const FieldChange &field) { return field.conflict; }));
    }
    QString text = Core::tr("%1 new, %2 changed, %3 gone, %4 the same")
                       .arg(counts[int(Kind::Added)])
                       .arg(counts[int(Kind::Changed)])
                       .arg(counts[int(Kind::Removed)])
                       .arg(plan.same);
    if (counts[int(Kind::Missing)] > 0)
        text += Core::tr("; %1 that you left out").arg(counts[int(Kind::Missing)]);
    if (conflicts == 1)
        text += Core::tr("; 1 conflict");
    else if (conflicts > 1)
        text += Core::tr("; %1 conflicts").arg(conflicts);
    return text;
}

} // namespace loadgrove
