// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/failure_text.h"

#include "core/base/text.h"

#include <QStringList>

namespace loadgrove {

QString failureText(const RowStats &stats)
{
    QStringList parts;
    for (const auto &[code, count] : stats.failures) {
        if (count == 0 || code == AnswerCode())
            continue;
        const bool isLone = count == stats.counters.failed - stats.counters.unsent;
        parts << (isLone ? qs(code.text())
                         : QStringLiteral("%1:%2").arg(qs(code.text())).arg(count));
    }
    return parts.isEmpty() ? QString() : parts.join(QLatin1Char(' '));
}

bool readFailures(const QString &text, RowStats &stats)
{
    if (stats.counters.unsent > 0)
        stats.failures[AnswerCode()] = stats.counters.unsent;
    for (const QString &part : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const auto code = AnswerCode::fromText(utf8(part.section(QLatin1Char(':'), 0, 0)));
        const bool isLone = !part.contains(QLatin1Char(':'));
        bool isNumber = isLone;
        const std::int64_t count = isLone ? stats.counters.failed - stats.counters.unsent
                                          : part.section(QLatin1Char(':'), 1).toLongLong(&isNumber);
        if (!code || *code == AnswerCode() || !isNumber || count < 0)
            return false;
        stats.failures[*code] = count;
    }
    return true;
}

} // namespace loadgrove
