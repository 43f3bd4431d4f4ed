// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"

namespace loadgrove {

/// The document as the JSON of its file, keys in their fixed order, defaults left out.
Json documentToJson(const Document &document);
Json stepToJson(const Step &step);

/// The "load_test_config" object.
Json loadConfigToJson(const LoadConfig &config);

} // namespace loadgrove
