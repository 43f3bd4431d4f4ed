// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"
#include "core/scenario/expression.h"

#include <unordered_map>

namespace loadgrove {

/// What a name in an expression resolved to.
struct Resolved
{
    enum class Kind
    {
        Nothing,  ///< see problem
        Request,  ///< node: the request step
        Variable, ///< node: the scenario (or document) whose variables map holds it, or that a
                  ///< set step of that name makes it in
        Export,   ///< node: the export step
        External, ///< self, data and env: nothing in the tree
    };
    Kind kind = Kind::Nothing;
    NodeId node = documentNode;
    std::string variable; ///< Variable: its name
    QString problem;      ///< Nothing: why, in words, with near names ("did you mean ...?")
};

/// Resolves names by the scoping rules of semantics.md ("Details, settled", Names): requests in
/// the own scenario, then outward, then anywhere in the top-level scenario if unique; variables
/// and exports only outward. Built once for a document; the document must outlive it unchanged.
class Scope
{
public:
    explicit Scope(const Document &document);

    /// What a reference in the given step means. Self is External where the step has an answer
    /// of its own (a request), Nothing elsewhere. For variables, external names count: those given
    /// to the run by --var or --env.
    Resolved resolve(const Reference &reference, NodeId step,
                     const std::vector<std::string> &external = {}) const;

    /// Names that can be used in that step, for completion: "requests.products_POST", "vars.id".
    std::vector<std::string> visibleNames(NodeId step) const;

private:
    struct Entry
    {
        const Step *step;
        NodeId parent;
    };
    const Document &m_document; // Not owned.
    std::unordered_map<NodeId, Entry> m_steps;
};

} // namespace loadgrove
