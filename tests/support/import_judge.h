// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/openapi_import.h"

#include <QStringList>

namespace loadgrove {

/// What an import came to, by a validator that knows nothing of us.
struct ImportJudgement
{
    int operations = 0;
    int withoutRequest = 0; ///< operations that became none
    int required = 0;       ///< parameters that have to be there
    int missing = 0;        ///< of these
    int parameters = 0;     ///< with a schema
    int badParameters = 0;  ///< whose value does not validate
    int bodies = 0;         ///< JSON and forms, with a schema
    int badBodies = 0;      ///< that do not validate
    QStringList faults;     ///< a line for each of the four
};

/// Imports without chains (values, not references) and looks at every parameter and body.
/// mostBodies bounds how many bodies of large documents are looked at, evenly spread.
Result<ImportJudgement> judgeImport(const ApiSource &source, int mostBodies = 1'000'000);

} // namespace loadgrove
