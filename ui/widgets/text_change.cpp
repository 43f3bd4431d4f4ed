// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/text_change.h"

#include <algorithm>

namespace loadgrove {

TextChange textChange(const QString &old, const QString &now)
{
    const int shorter = int(std::min(old.size(), now.size()));
    int head = 0;
    while (head < shorter && old[head] == now[head])
        ++head;
    if (head > 0 && old[head - 1].isHighSurrogate())
        --head;
    int tail = 0;
    while (tail < shorter - head && old[old.size() - 1 - tail] == now[now.size() - 1 - tail])
        ++tail;
    if (tail > 0 && old[old.size() - tail].isLowSurrogate())
        --tail;
    return {head, int(old.size()) - tail, now.mid(head, now.size() - tail - head)};
}

LineBreak jsonLineBreak(const QString &before, const QString &after)
{
    const auto inked =
        std::find_if(before.begin(), before.end(), [](QChar c) { return !c.isSpace(); });
    const QString indent = QLatin1Char('\n') + before.left(inked - before.begin());
    const QString left = before.trimmed(), right = after.trimmed();
    const bool opens = left.endsWith(QLatin1Char('{')) || left.endsWith(QLatin1Char('['));
    const bool closes = right.startsWith(QLatin1Char('}')) || right.startsWith(QLatin1Char(']'));
    return {opens ? indent + QStringLiteral("  ") : indent, opens && closes ? indent : QString()};
}

} // namespace loadgrove
