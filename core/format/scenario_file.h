// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/base/result.h"
#include "core/scenario/document.h"

#include <QString>

#include <string>
#include <string_view>

namespace loadgrove {

// The scenario file, *.loadgrove.json, version 1 (interface.md; resources/scenario.schema.json).
// Messages name the place in the file but not the file: whoever knows its name puts it in front.

/// Reads a document from its text. Wrong types and unknown enum values are errors whose message
/// names the place (scenarios/0/steps/2/max_retries (in "order"): expected a whole number); a newer
/// version is ErrorCode::Version. Unknown keys are kept in 'extra'. Ids are assigned.
Result<Document> readDocument(std::string_view text);

/// The canonical text: two-space indent, keys in a fixed order, only what differs from the
/// default; ends with a newline. readDocument(writeDocument(d)) == d, and writing what was read
/// from a canonical text gives the identical bytes.
std::string writeDocument(const Document &document);

/// Reads a file (at most 64 MiB).
Result<Document> loadDocument(const QString &path);

/// Writes atomically: the old file stays as it was until the new one is complete. What could not
/// be opened again is not written (ErrorCode::Invalid).
Result<void> saveDocument(const Document &document, const QString &path);

/// Steps as text, for the clipboard: a JSON array in the file's own form.
std::string writeSteps(const std::vector<Step> &steps);
/// Also takes one step that is no array. Ids are not assigned.
Result<std::vector<Step>> readSteps(std::string_view text);

} // namespace loadgrove
