// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/scenario/document.h"

#include <QString>

namespace loadgrove {

/// What validation may look at besides the document.
struct ValidationContext
{
    QString folder;                        ///< files named in the document are relative to it;
                                           ///< "": files are not looked for
    std::vector<std::string> externalVars; ///< given to the run by --var or --env
};

/// Every problem of the document at once, in tree order, each with node and field: unknown and
/// ambiguous references, bad expressions and templates (with column), bad expected codes, override
/// paths that match nothing, body together with form or multipart, unfilled {param}, invalid URL,
/// numbers out of range, missing files, duplicate names (warning), unset {{env.X}} (warning),
/// typed secrets (warning), unknown keys (warning), thresholds. A document without errors
/// compiles, if what its data files hold fits and its environment variables are set.
Issues validate(const Document &document, const ValidationContext &context = {});

} // namespace loadgrove
