// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/scenario/document.h"

#include <QString>

#include <vector>

namespace loadgrove {

class ScenarioDocument;

// What people do to the tree, on the document alone: the actions of the tree are made of these.
// Each is one undoable command. 'selected' holds ids in any order; documentNode stands for the
// document's own row. Those that make steps return the ids to select afterwards.

using NodeIds = std::vector<NodeId>;

/// A step of that kind as people start with it.
Step newStep(StepKind kind);
/// "request", "scenario", "check", ...: translated, for names of commands.
QString kindName(StepKind kind);

std::vector<Step> copies(const ScenarioDocument &document, const NodeIds &ids);
bool onlyScenarios(const std::vector<Step> &steps);

/// Where steps of these kinds go for that selection: into a selected scenario, behind any other
/// step; without a selection, at the end of the last scenario (scenarios: of the document).
StepPosition placeFor(const ScenarioDocument &document, const NodeIds &selected,
                      bool onlyScenarios);

/// Inserts with names that are new among their siblings; steps that cannot stand at the top come
/// in a scenario of their own.
NodeIds insertAt(ScenarioDocument &document, StepPosition place, std::vector<Step> steps,
                 const QString &name);

NodeIds addStep(ScenarioDocument &document, const NodeIds &selected, StepKind kind);
/// Adds a scenario at the top: it runs in parallel to the others.
NodeIds addParallelScenario(ScenarioDocument &document);
NodeIds duplicate(ScenarioDocument &document, const NodeIds &selected);
void remove(ScenarioDocument &document, const NodeIds &selected);
void move(ScenarioDocument &document, const NodeIds &selected, StepPosition place);
/// Up or down among the siblings; from the first or last place out of a nested scenario.
void moveUp(ScenarioDocument &document, const NodeIds &selected);
void moveDown(ScenarioDocument &document, const NodeIds &selected);
bool canMoveUp(const ScenarioDocument &document, const NodeIds &selected);
bool canMoveDown(const ScenarioDocument &document, const NodeIds &selected);
/// Switches all off; where all are off, on.
void toggleEnabled(ScenarioDocument &document, const NodeIds &selected);
NodeIds group(ScenarioDocument &document, const NodeIds &selected);
bool canUngroup(const ScenarioDocument &document, const NodeIds &selected);
NodeIds ungroup(ScenarioDocument &document, const NodeIds &selected);
void rename(ScenarioDocument &document, NodeId id, const QString &name);

} // namespace loadgrove
