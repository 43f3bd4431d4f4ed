// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/api_reader.h"
#include "core/openapi/import_report.h"
#include "core/openapi/resolver.h"
#include "core/scenario/document.h"

namespace loadgrove {

struct ImportOptions
{
    std::string baseUrl;         ///< in place of the document's own; "" = that
    bool baseUrlIsWhole = false; ///< the path of a relative server does not come behind it
    OperationFilter wanted;      ///< unset: every operation
    bool chains = true;          ///< propose that answers feed later requests
    Resolver::Outside outside = Resolver::Outside::Refused; ///< of the document's folder
    /// Told of how many operations requests were made; false ends the import with an error.
    std::function<bool(int done, int of)> progress;
};

struct Imported
{
    Document document;
    ImportReport report;
};

/// A scenario document of an OpenAPI document (Swagger 2.0, OpenAPI 3.x): a request for each
/// operation, in scenarios by tag, in an order in which what is needed is made first. It validates
/// without errors. Messages name the place. Thread: any; takes seconds for megabytes.
Result<Imported> importOpenApi(const ApiSource &source, const ImportOptions &options);

} // namespace loadgrove
