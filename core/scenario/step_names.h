// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"
#include "core/scenario/scope.h"

namespace loadgrove {

/// "top/child/name", by which a step can be named from anywhere in its top-level scenario.
std::string pathTo(const Document &document, NodeId id);

/// Gives the reference the shortest name of that step by which it means what is meant, seen from
/// there. False when there is none.
bool nameFrom(const Document &document, const Scope &scope, Reference &reference, NodeId from,
              NodeId named, const Resolved &meant);

/// The step without what stands below it.
Step withoutChildren(const Step &step);

/// New values for parts of a document; steps without what stands below them.
struct ContentEdit
{
    std::vector<Step> steps;
    std::optional<DocumentSettings> settings;
};

/// Whether the change of a step or of the settings gives something another name.
bool changesNames(const Document &before, const Step &changed);
bool changesNames(const Document &before, const DocumentSettings &changed);

/// The change of one step, and of whatever names it: where the change gives the step (a request,
/// scenario, export, set) or a variable of it another name, references to it and thresholds get the
/// new one, so that all mean what they meant. Texts that cannot be parsed stay as they are. The
/// changed step comes first.
ContentEdit changeWithNames(const Document &before, Step changed);
/// The same for variables and data files of the document; an environment's value for a variable
/// goes along with it.
ContentEdit changeWithNames(const Document &before, DocumentSettings changed);

} // namespace loadgrove
