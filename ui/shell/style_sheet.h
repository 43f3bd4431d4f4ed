// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loadgrove {

/// What the palette cannot say: flat bars, the primary button, tabs. Widgets opt in by a dynamic
/// property: role = "primary", "section", "title", "muted", "card", "sidebar", "header".
QString styleSheet(bool dark);

} // namespace loadgrove
