// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openapi/value_source.h"

namespace loadgrove {

/// The text of an XML body: the document's own example, else elements made from the schema and its
/// "xml" keywords.
Result<std::string> xmlBody(const ApiContent &content, ValueSource &values);

} // namespace loadgrove
