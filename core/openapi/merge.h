// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/openapi_import.h"

#include <set>

namespace loadgrove {

/// One field that the OpenAPI document changed since the last import.
struct FieldChange
{
    std::string field;                ///< as in merge_fields.h
    std::optional<Json> mine, theirs; ///< unset: not there
    bool conflict = false;            ///< people changed it as well
    bool take = true;                 ///< theirs; in a conflict mine stays unless people say so
};

/// What became of one operation since the last import.
struct OperationChange
{
    enum class Kind
    {
        Added,
        Changed,
        Removed, ///< from the OpenAPI document
        Missing, ///< people left it out, or removed its request; it can come (back)
    };
    Kind kind = Kind::Changed;
    std::string operation;      ///< "POST /products"; "" for what belongs to no operation
    std::string name;           ///< of the request
    NodeId step = documentNode; ///< its request here; documentNode: none, or the document
    std::vector<FieldChange> fields;
    bool edited = false; ///< a removed one that people changed since: it stays unless they say so
    bool take = true;    ///< add, change, remove or bring back
};

/// What importing again would do to a scenario. People may switch each part before mergeEdits().
struct MergePlan
{
    NodeId scenario = documentNode; ///< that was imported
    std::vector<OperationChange> changes;
    int same = 0; ///< operations in which nothing changed
};

/// Compares three versions: what the last import made of the OpenAPI document (by its prints), what
/// people made of that, and what an import makes of it now. known are all operations of the
/// document, also those that were not asked for; only what is not among these was removed.
MergePlan planMerge(const Document &mine, NodeId scenario, const Document &theirs,
                    const std::set<std::string> &known);

/// "2 added, 1 changed, 0 removed, 1 conflict" (translated).
QString summaryOf(const MergePlan &plan);

} // namespace loadgrove
