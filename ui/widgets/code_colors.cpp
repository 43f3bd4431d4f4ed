// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/code_colors.h"

#include "ui/widgets/colors.h"

#include <QPalette>

namespace loadgrove {

CodeColors codeColors(const QPalette &palette)
{
    const bool dark = isDark(palette);
    CodeColors colors;
    colors.text = palette.color(QPalette::Text);
    colors.paper = palette.color(QPalette::Base);
    colors.muted = color(Color::Muted, dark);
    colors.error = color(Color::Error, dark);
    colors.bracket = color(Color::AccentSoft, dark);
    colors.key = QColor::fromRgb(dark ? 0x8ac4ff : 0x0b4f9e);
    colors.string = QColor::fromRgb(dark ? 0xa5d69a : 0x1e6b2a);
    colors.number = QColor::fromRgb(dark ? 0xffb87a : 0x9c4500);
    colors.word = QColor::fromRgb(dark ? 0xd8a6ff : 0x7a1fa2);
    return colors;
}

} // namespace loadgrove
