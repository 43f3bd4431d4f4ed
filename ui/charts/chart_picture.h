// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QWidget;

namespace loadgrove {

// A chart as it stands in the window, title and legend included, as the content of a picture file.
// Thread: the window's.

/// Twice as fine as the screen.
QByteArray chartPng(QWidget &chart);
QByteArray chartSvg(QWidget &chart);

} // namespace loadgrove
