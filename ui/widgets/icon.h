// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/colors.h"

#include <QIcon>
#include <QString>

namespace loadgrove {

/// An icon of resources/icons ("run"), drawn crisp at any size and scale, in a colour that follows
/// the palette: it needs no exchange when the theme changes.
QIcon icon(const QString &name, Color which = Color::Text);

} // namespace loadgrove
