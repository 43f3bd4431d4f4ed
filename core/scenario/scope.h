// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"
#include "core/scenario/expression.h"

#include <unordered_map>
#include <unordered_set>

namespace loadgrove {

/// Scenarios may be nested this deep.
inline constexpr int mostScenarioLevels = 100;

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
/// and exports only outward. Steps that are disabled are not found. Built once for a document; the
/// document must outlive it unchanged. Thread: one at a time.
class Scope
{
public:
    /// Whether requests, exports and the like that are kept out of runs are found too.
    enum class Disabled
    {
        Hidden,
        Seen,
    };
    explicit Scope(const Document &document, Disabled disabled = Disabled::Hidden);

    /// What a reference in the given step means. Self is External where the step has an answer
    /// of its own (a request), Nothing elsewhere. For variables, external names count: those given
    /// to the run by --var or --env.
    Resolved resolve(const Reference &reference, NodeId step,
                     const std::vector<std::string> &external = {}) const;

    /// Why code, res, headers or latency_ms alone cannot stand where no own answer is.
    static QString noOwnAnswer(const Reference &reference);

    /// Names that can be used in that step, for completion: "requests.products_POST", "vars.id".
    std::vector<std::string> visibleNames(NodeId step) const;

private:
    using Steps = std::vector<const Step *>;
    using ByName = std::unordered_map<std::string, Steps>;
    struct Entry
    {
        const Step *step;
        NodeId parent;
        NodeId top; ///< the top-level scenario that holds it
    };
    /// The names that one scenario (or the document) holds directly.
    struct Level
    {
        ByName requests, scenarios, exports;
        std::unordered_set<std::string> variables; ///< of its variables map
        std::unordered_set<std::string> sets;      ///< of its set steps
    };
    /// Everything below one top-level scenario, by name and by path ("top/child/name").
    struct Top
    {
        ByName requests, scenarios;
        ByName requestPaths, scenarioPaths;
    };

    void add(const std::vector<Step> &steps, NodeId parent, NodeId top, const std::string &path,
             bool enabled, int depth);
    void addNames(const Step &step, NodeId parent, NodeId top, const std::string &path);
    NodeId scenarioOf(NodeId step) const;
    NodeId parentOf(NodeId node) const;
    const Level *levelOf(NodeId scenario) const;
    const Top *topOf(NodeId step) const;

    Resolved request(const Reference &reference, NodeId step) const;
    Resolved variable(const Reference &reference, NodeId step,
                      const std::vector<std::string> &external) const;
    Resolved ofScenario(const Reference &reference, NodeId step) const;
    Resolved data(const Reference &reference) const;
    const Step *scenarioNamed(const std::string &name, NodeId step, QString &problem) const;
    QString unknownRequest(const std::string &name, NodeId step) const;
    QString unknownVariable(const std::string &name, NodeId step) const;
    std::vector<std::string> variablesIn(NodeId step) const;
    QString hint(std::string_view word, const std::vector<std::string> &candidates) const;

    const Document &m_document; // Not owned.
    const Disabled m_seen;
    std::unordered_map<NodeId, Entry> m_steps;
    std::unordered_map<NodeId, Level> m_levels;
    std::unordered_map<NodeId, Top> m_tops;
    ByName m_disabled;        ///< requests and exports that are kept out of runs
    mutable int m_hints = 50; ///< near names are looked for this often: it takes time
};

} // namespace loadgrove
