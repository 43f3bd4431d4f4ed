// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scope.h"
#include "core/scenario/step_names.h"
#include "core/scenario/texts.h"

#include <unordered_set>

namespace loadgrove {

/// A variable of that scenario (or the document) that is called something else now.
struct RenamedVariable
{
    NodeId scenario = documentNode;
    std::string from, to;
};

/// Compares what each reference meant before a change of names with what it means after it, and
/// writes those that lost their meaning so that they have it again.
class NameFollower
{
public:
    /// Both documents hold the same steps, with the same ids; 'after' is rewritten in place.
    NameFollower(const Document &before, Document &after, std::vector<RenamedVariable> variables,
                 std::optional<std::pair<std::string, std::string>> dataFile);

    /// Adds to the edit what had to be rewritten; what is in it already is replaced.
    void follow(ContentEdit &edit);

private:
    void follow(std::vector<Step> &steps);
    /// Whether it had to be written anew.
    bool follow(std::string &text, TextKind kind, NodeId at) const;
    void followRule(std::string &text) const;
    std::string rewritten(const std::string &text, std::vector<Reference> &references,
                          NodeId at) const;
    std::optional<std::string> spelled(Reference reference, std::string_view written,
                                       NodeId at) const;
    bool spell(Reference &reference, NodeId at, const Scope &then, const Scope &now) const;
    Resolved meantNow(Resolved meant) const;

    const Document &m_before; // Not owned.
    Document &m_after;        // Not owned.
    const std::vector<RenamedVariable> m_variables;
    const std::optional<std::pair<std::string, std::string>> m_dataFile;
    const Scope m_then, m_now;       ///< as runs see it
    const Scope m_allThen, m_allNow; ///< with what is disabled
    std::unordered_set<NodeId> m_changed;
};

} // namespace loadgrove
