// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

class QPalette;

namespace loadgrove {

/// The colours of a CodeEdit: each ink can be read on the paper and on a matched bracket.
struct CodeColors
{
    QColor text, key, string, number, word, muted, error;
    QColor paper, bracket;
};
CodeColors codeColors(const QPalette &palette);

} // namespace loadgrove
