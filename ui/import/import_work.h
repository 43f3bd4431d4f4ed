// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/merge_edits.h"
#include "ui/import/import_job.h"

#include <map>

namespace loadgrove {

// What the wizard does beside the window's thread.

/// An OpenAPI document as the wizard shows it.
struct ReadDocument
{
    struct Operation
    {
        std::string key, method, path, tag, name;
    };
    ApiSource source;
    std::vector<Operation> operations;
    Imported all;                      ///< with every operation, and chains
    std::set<std::string> environment; ///< variables that its requests read
    std::optional<MergePlan> plan;     ///< set: it was imported into the open document before
    bool hasMoved = false;             ///< that was from elsewhere, as far as one can tell
    QString target;                    ///< the scenario of the plan
};
Result<ReadDocument> readForImport(const QString &spec, const Document &open,
                                   const ImportJob::Progress &progress);

/// What people chose.
struct ImportChoice
{
    std::set<std::string> operations; ///< by key
    std::string baseUrl;              ///< "" = the document's own
    bool chains = true;
    std::map<std::string, std::string> security; ///< "env.NAME" -> the text in its place
};
/// Whether that is what ReadDocument::all holds already.
bool isAll(const ReadDocument &document, const ImportChoice &choice);
Result<Imported> importChosen(const ApiSource &source, const ImportChoice &choice,
                              const ImportJob::Progress &progress);

/// "3 scenarios, 17 requests, 9 chains" (translated).
QString contentsOf(const Imported &imported);

} // namespace loadgrove
