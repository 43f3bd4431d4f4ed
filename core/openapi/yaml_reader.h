// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <QStringList>

#include <string_view>

namespace loadgrove {

struct YamlDocument
{
    Json value;
    QStringList remarks; ///< what was read otherwise than written, with its line (translated)
};

/// The first document of a YAML text (1.2, with anchors and merge keys), as JSON. Keys are text as
/// written ("200"). A key that comes twice counts as it stands last, with a remark, and so do
/// further documents. Bounded in size, depth and in what aliases expand to. Messages name line and
/// column.
Result<YamlDocument> readYaml(std::string_view text, Json::Limits limits);

} // namespace loadgrove
