// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/scenario/template.h"

#include <string>

namespace loadgrove {

/// A live binding: what it stands for is worked out when it is read.
struct PlanExport
{
    std::string name;
    Template value;
    NodeId node = documentNode; ///< the export step
};

} // namespace loadgrove
