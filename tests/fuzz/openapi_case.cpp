// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/openapi_case.h"

#include "core/base/text.h"
#include "core/format/scenario_file.h"
#include "core/openapi/openapi_import.h"
#include "core/scenario/validate.h"

namespace loadgrove {

std::string problemOfOpenApi(std::string_view text)
{
    const ApiSource source{QStringLiteral("text"), std::string(text), {}, {}};
    const Result<Imported> imported = importOpenApi(source, {});
    if (!imported)
        return imported.error().message.isEmpty() ? "refused without a reason" : "";
    for (const Issue &issue : validate(imported->document)) {
        if (issue.severity == Severity::Error)
            return "has an error: " + utf8(issue.text);
    }
    const Result<Document> again = readDocument(writeDocument(imported->document));
    if (!again)
        return "cannot be read back: " + utf8(again.error().message);
    return *again == imported->document ? "" : "reads back as another document";
}

} // namespace loadgrove
