// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/merge.h"

namespace loadgrove {

/// Edits of a document, in the order in which they are done: settings, changed steps, inserted
/// steps (each index counts what was inserted before), removed steps.
struct DocumentEdits
{
    struct Insertion
    {
        NodeId parent;
        int index;
        std::vector<Step> steps;
    };
    std::optional<DocumentSettings> settings;
    std::vector<Step> changed; ///< by id; what stands below them does not count
    std::vector<Insertion> inserted;
    std::vector<NodeId> removed;

    bool isEmpty() const
    {
        return !settings && changed.empty() && inserted.empty() && removed.empty();
    }
};

/// Of importing again, as far as the plan takes it; the print of what was imported moves on.
DocumentEdits mergeEdits(const Document &mine, const MergePlan &plan, const Document &theirs);
/// Of importing into a document that holds other things: a scenario of its own, with its own
/// authentication; a variable that is taken gets another name.
DocumentEdits insertEdits(const Document &mine, const Document &theirs);

/// Does them.
void apply(const DocumentEdits &edits, Document &document);

} // namespace loadgrove
