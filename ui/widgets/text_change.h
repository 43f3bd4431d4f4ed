// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace loadgrove {

/// What has to be done to a text so that it becomes another: characters from `from` to `to` are
/// replaced by `text`. Never begins or ends within a character beyond the BMP.
struct TextChange
{
    int from = 0, to = 0;
    QString text;
};
TextChange textChange(const QString &old, const QString &now);

/// What Enter writes into JSON between these parts of a line: a break and the indent, and one more
/// line for a bracket that closes behind the cursor.
struct LineBreak
{
    QString before, after; ///< the cursor
};
LineBreak jsonLineBreak(const QString &before, const QString &after);

} // namespace loadgrove
