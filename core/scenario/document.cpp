// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/document.h"

#include "core/base/text.h"

#include <QStringList>

namespace loadgrove {

namespace {

const Step *findIn(const std::vector<Step> &steps, NodeId id)
{
    for (const Step &step : steps) {
        if (step.id == id)
            return &step;
        if (const std::vector<Step> *children = step.children()) {
            if (const Step *found = findIn(*children, id))
                return found;
        }
    }
    return nullptr;
}

bool findPosition(const std::vector<Step> &steps, NodeId parent, NodeId id, StepPosition &position)
{
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (steps[i].id == id) {
            position = {parent, int(i)};
            return true;
        }
        const std::vector<Step> *children = steps[i].children();
        if (children && findPosition(*children, steps[i].id, id, position))
            return true;
    }
    return false;
}

bool collectNames(const std::vector<Step> &steps, NodeId id, QStringList &names)
{
    for (const Step &step : steps) {
        names.append(qs(displayName(step)));
        if (step.id == id)
            return true;
        if (step.children() && collectNames(*step.children(), id, names))
            return true;
        names.removeLast();
    }
    return false;
}

} // namespace

bool Scenario::operator==(const Scenario &other) const
{
    return variables == other.variables && retry == other.retry
           && ignoreFailure == other.ignoreFailure && auth == other.auth && openapi == other.openapi
           && steps == other.steps;
}

std::vector<Step> *Step::children()
{
    Scenario *scenario = as<Scenario>();
    return scenario ? &scenario->steps : nullptr;
}

const std::vector<Step> *Step::children() const
{
    const Scenario *scenario = as<Scenario>();
    return scenario ? &scenario->steps : nullptr;
}

bool Step::operator==(const Step &other) const
{
    return name == other.name && description == other.description && condition == other.condition
           && enabled == other.enabled && continueOnFailure == other.continueOnFailure
           && what == other.what && extra == other.extra;
}

void assignIds(Step &step, NodeId &nextId)
{
    step.id = nextId++;
    if (std::vector<Step> *children = step.children()) {
        for (Step &child : *children)
            assignIds(child, nextId);
    }
}

const Step *findStep(const Document &document, NodeId id)
{
    return id == documentNode ? nullptr : findIn(document.scenarios, id);
}

Step *findStep(Document &document, NodeId id)
{
    return const_cast<Step *>(findStep(std::as_const(document), id));
}

StepPosition positionOf(const Document &document, NodeId id)
{
    StepPosition position;
    if (id != documentNode)
        findPosition(document.scenarios, documentNode, id, position);
    return position;
}

std::string displayName(const Step &step)
{
    if (!step.name.empty())
        return step.name;
    switch (step.kind()) {
    case StepKind::Request: {
        const Request &request = *step.as<Request>();
        return request.method + ' ' + (request.path.empty() ? request.url : request.path);
    }
    case StepKind::Scenario:
        return "scenario";
    case StepKind::Assertion:
        return "assert";
    case StepKind::SetVariable:
        return "set";
    case StepKind::Export:
        return "export";
    case StepKind::Wait:
        return "wait";
    }
    return {};
}

QString placeOf(const Document &document, NodeId id)
{
    QStringList names;
    if (id == documentNode || !collectNames(document.scenarios, id, names))
        return {};
    return names.join(QStringLiteral(" / "));
}

} // namespace loadgrove
