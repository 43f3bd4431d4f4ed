// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/tree_edits.h"

#include "core/base/text.h"
#include "ui/document/scenario_document.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace loadgrove {

namespace {

QString tr(const char *text, int n = -1)
{
    return QCoreApplication::translate("loadgrove", text, nullptr, n);
}

/// Bundles several changes into one entry of the undo stack.
class Macro
{
public:
    Macro(ScenarioDocument &document, const QString &name)
        : m_stack(document.undoStack())
    {
        m_stack.beginMacro(name);
    }
    ~Macro() { m_stack.endMacro(); }
    Macro(const Macro &) = delete;
    Macro &operator=(const Macro &) = delete;

private:
    QUndoStack &m_stack;
};

/// "Delete login" for one, "Delete 3 steps" for more.
QString commandName(const ScenarioDocument &document, const NodeIds &ids, const char *one,
                    const char *many)
{
    const Step *step = ids.size() == 1 ? document.step(ids.front()) : nullptr;
    if (step)
        return tr(one).arg(qs(displayName(*step)));
    return tr(many, int(ids.size()));
}

bool hasName(StepKind kind)
{
    return kind == StepKind::Request || kind == StepKind::Scenario;
}

/// "login" -> "login_2"; "login_2" -> "login_3".
std::string nextName(const std::string &name)
{
    size_t digits = name.size();
    while (digits > 0 && std::isdigit(static_cast<unsigned char>(name[digits - 1])))
        --digits;
    if (digits == name.size() || digits == 0 || name[digits - 1] != '_' || name.size() - digits > 6)
        return name + "_2";
    return name.substr(0, digits) + std::to_string(std::stoi(name.substr(digits)) + 1);
}

void makeNamesNew(const std::vector<Step> &siblings, std::vector<Step> &steps)
{
    std::set<std::string> taken;
    for (const Step &step : siblings) {
        if (hasName(step.kind()))
            taken.insert(displayName(step));
    }
    for (Step &step : steps) {
        if (!hasName(step.kind()))
            continue;
        std::string name = displayName(step);
        if (taken.count(name) != 0) {
            while (taken.count(name) != 0)
                name = nextName(name);
            step.name = name;
        }
        taken.insert(name);
    }
}

Step scenarioAround(std::vector<Step> steps)
{
    Step scenario = newStep(StepKind::Scenario);
    *scenario.children() = std::move(steps);
    return scenario;
}

/// The base URL of some request of the document, so that a new one calls the same server.
std::string usualUrl(const std::vector<Step> &steps)
{
    for (const Step &step : steps) {
        const auto *request = step.as<Request>();
        const std::string url = request           ? request->url
                                : step.children() ? usualUrl(*step.children())
                                                  : std::string();
        if (!url.empty())
            return url;
    }
    return {};
}

/// Where the first of the steps would go one up, or the last one down.
StepPosition neighbour(const ScenarioDocument &document, const NodeIds &selected, bool down)
{
    const NodeIds ids = document.outermost(selected);
    if (ids.empty())
        return {};
    StepPosition at = document.position(down ? ids.back() : ids.front());
    const int last = int(document.children(at.parent)->size()) - 1;
    if (down ? at.index < last : at.index > 0) {
        at.index += down ? 2 : -1;
    } else {
        if (at.parent == documentNode)
            return {};
        at = document.position(at.parent);
        at.index += down ? 1 : 0;
    }
    return document.canMoveSteps(ids, at.parent) ? at : StepPosition();
}

} // namespace

std::vector<Step> copies(const ScenarioDocument &document, const NodeIds &ids)
{
    std::vector<Step> steps;
    for (NodeId id : ids)
        steps.push_back(*document.step(id));
    return steps;
}

bool onlyScenarios(const std::vector<Step> &steps)
{
    return std::all_of(steps.begin(), steps.end(),
                       [](const Step &step) { return step.kind() == StepKind::Scenario; });
}

Step newStep(StepKind kind)
{
    Step step;
    switch (kind) {
    case StepKind::Request: {
        Request request;
        request.url = "{{base_url}}";
        request.path = "/";
        step.name = "request";
        step.what = std::move(request);
        break;
    }
    case StepKind::Scenario:
        step.name = "scenario";
        step.what = Scenario();
        break;
    case StepKind::Assertion:
        step.what = Assertion();
        break;
    case StepKind::SetVariable:
        step.name = "variable";
        step.what = SetVariable{Json(std::string())};
        break;
    case StepKind::Export:
        step.name = "variable";
        step.what = Export();
        break;
    case StepKind::Wait:
        step.what = Wait{1.0, {}, {}, {}};
        break;
    }
    return step;
}

QString kindName(StepKind kind)
{
    switch (kind) {
    case StepKind::Request:
        return tr("Request");
    case StepKind::Scenario:
        return tr("Scenario");
    case StepKind::Assertion:
        return tr("Check");
    case StepKind::SetVariable:
        return tr("Variable");
    case StepKind::Export:
        return tr("Export");
    case StepKind::Wait:
        return tr("Wait");
    }
    return {};
}

StepPosition placeFor(const ScenarioDocument &document, const NodeIds &selected, bool scenarios)
{
    const NodeIds ids = document.outermost(selected);
    const std::vector<Step> &top = document.document().scenarios;
    if (ids.empty()) {
        if (scenarios || top.empty())
            return {documentNode, int(top.size())};
        return {top.back().id, int(top.back().children()->size())};
    }
    const Step &last = *document.step(ids.back());
    if (const auto *children = last.children())
        return {last.id, int(children->size())};
    const StepPosition at = document.position(last.id);
    return {at.parent, at.index + 1};
}

NodeIds insertAt(ScenarioDocument &document, StepPosition place, std::vector<Step> steps,
                 const QString &name)
{
    const auto *siblings = document.children(place.parent);
    if (!siblings || steps.empty())
        return {};
    if (place.parent == documentNode && !onlyScenarios(steps))
        steps = {scenarioAround(std::move(steps))};
    makeNamesNew(*siblings, steps);
    return document.insertSteps(place.parent, place.index, std::move(steps), name);
}

NodeIds addStep(ScenarioDocument &document, const NodeIds &selected, StepKind kind)
{
    const StepPosition place = placeFor(document, selected, kind == StepKind::Scenario);
    const NodeIds added =
        insertAt(document, place, {newStep(kind)}, tr("Add %1").arg(kindName(kind)));
    const Step *step = added.empty() ? nullptr : document.step(added.front());
    if (step && step->kind() != kind) // it came in a scenario of its own
        return {step->children()->front().id};
    return added;
}

NodeIds addParallelScenario(ScenarioDocument &document)
{
    const int end = int(document.document().scenarios.size());
    return insertAt(document, {documentNode, end}, {newStep(StepKind::Scenario)},
                    tr("Add parallel scenario"));
}

NodeIds duplicate(ScenarioDocument &document, const NodeIds &selected)
{
    const NodeIds ids = document.outermost(selected);
    if (ids.empty())
        return {};
    const StepPosition last = document.position(ids.back());
    return insertAt(document, {last.parent, last.index + 1}, copies(document, ids),
                    commandName(document, ids, QT_TRANSLATE_NOOP("loadgrove", "Duplicate %1"),
                                QT_TRANSLATE_N_NOOP("loadgrove", "Duplicate %n steps")));
}

void remove(ScenarioDocument &document, const NodeIds &selected)
{
    const NodeIds ids = document.outermost(selected);
    document.removeSteps(ids,
                         commandName(document, ids, QT_TRANSLATE_NOOP("loadgrove", "Delete %1"),
                                     QT_TRANSLATE_N_NOOP("loadgrove", "Delete %n steps")));
}

void move(ScenarioDocument &document, const NodeIds &selected, StepPosition place)
{
    if (place.index < 0)
        return;
    const NodeIds ids = document.outermost(selected);
    document.moveSteps(ids, place.parent, place.index,
                       commandName(document, ids, QT_TRANSLATE_NOOP("loadgrove", "Move %1"),
                                   QT_TRANSLATE_N_NOOP("loadgrove", "Move %n steps")));
}

void moveUp(ScenarioDocument &document, const NodeIds &selected)
{
    move(document, selected, neighbour(document, selected, false));
}

void moveDown(ScenarioDocument &document, const NodeIds &selected)
{
    move(document, selected, neighbour(document, selected, true));
}

bool canMoveUp(const ScenarioDocument &document, const NodeIds &selected)
{
    return neighbour(document, selected, false).index >= 0;
}

bool canMoveDown(const ScenarioDocument &document, const NodeIds &selected)
{
    return neighbour(document, selected, true).index >= 0;
}

void toggleEnabled(ScenarioDocument &document, const NodeIds &selected)
{
    const NodeIds ids = document.outermost(selected);
    if (ids.empty())
        return;
    const bool allOff = std::none_of(ids.begin(), ids.end(),
                                     [&document](NodeId id) { return document.step(id)->enabled; });
    const QString name =
        allOff ? commandName(document, ids, QT_TRANSLATE_NOOP("loadgrove", "Switch on %1"),
                             QT_TRANSLATE_N_NOOP("loadgrove", "Switch on %n steps"))
               : commandName(document, ids, QT_TRANSLATE_NOOP("loadgrove", "Switch off %1"),
                             QT_TRANSLATE_N_NOOP("loadgrove", "Switch off %n steps"));
    const Macro macro(document, name);
    for (NodeId id : ids) {
        Step value = *document.step(id);
        value.enabled = allOff;
        document.changeStep(id, std::move(value), name);
    }
}

NodeIds group(ScenarioDocument &document, const NodeIds &selected)
{
    const NodeIds ids = document.outermost(selected);
    if (ids.empty())
        return {};
    const QString name = commandName(document, ids, QT_TRANSLATE_NOOP("loadgrove", "Group %1"),
                                     QT_TRANSLATE_N_NOOP("loadgrove", "Group %n steps"));
    const Macro macro(document, name);
    const NodeIds made =
        insertAt(document, document.position(ids.front()), {newStep(StepKind::Scenario)}, name);
    document.moveSteps(ids, made.front(), 0, name);
    return made;
}

bool canUngroup(const ScenarioDocument &document, const NodeIds &selected)
{
    const Step *step = selected.size() == 1 ? document.step(selected.front()) : nullptr;
    if (!step || !step->children() || step->children()->empty())
        return false;
    return document.position(step->id).parent != documentNode || onlyScenarios(*step->children());
}

NodeIds ungroup(ScenarioDocument &document, const NodeIds &selected)
{
    if (!canUngroup(document, selected))
        return {};
    const NodeId id = selected.front();
    NodeIds freed;
    for (const Step &step : *document.children(id))
        freed.push_back(step.id);
    const QString name = tr("Ungroup %1").arg(qs(displayName(*document.step(id))));
    const Macro macro(document, name);
    const StepPosition at = document.position(id);
    document.moveSteps(freed, at.parent, at.index, name);
    document.removeSteps({id}, name);
    return freed;
}

void rename(ScenarioDocument &document, NodeId id, const QString &name)
{
    if (id == documentNode) {
        DocumentSettings settings = document.document().settings;
        settings.name = utf8(name);
        document.changeSettings(std::move(settings), tr("Rename document"));
        return;
    }
    const Step *step = document.step(id);
    if (!step)
        return;
    const QString command = tr("Rename %1").arg(qs(displayName(*step)));
    Step value = *step;
    if (auto *assertion = value.as<Assertion>())
        assertion->condition = utf8(name);
    else
        value.name = utf8(name);
    document.changeStep(id, std::move(value), command);
}

} // namespace loadgrove
