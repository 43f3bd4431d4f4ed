// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/run_list_words.h"

#include "core/base/translate.h"
#include "ui/widgets/number_text.h"

namespace loadgrove {

namespace {

RunVerdict judged(const RunEntry &entry)
{
    const bool stopped = entry.state == RunEntry::State::Stopped;
    if (*entry.passed)
        return {stopped ? Core::tr("Passed, stopped") : Core::tr("Passed"), "check", Color::Good,
                5};
    return {stopped ? Core::tr("Failed, stopped") : Core::tr("Failed"), "error", Color::Error, 1};
}

QString figuresText(const KeyFigures &figures)
{
    return Core::tr("%1 requests in %2, %3 failed")
        .arg(countText(figures.count), durationText(figures.duration),
             shareText(figures.errorRate()));
}

} // namespace

RunVerdict verdictOf(const RunEntry &entry)
{
    if (entry.isReadable() && entry.passed)
        return judged(entry);
    switch (entry.state) {
    case RunEntry::State::Finished:
        return {Core::tr("Finished"), "check", Color::Muted, 4};
    case RunEntry::State::Stopped:
        return {Core::tr("Stopped"), "stop", Color::Muted, 4};
    case RunEntry::State::Failed:
        return {Core::tr("Failed"), "error", Color::Error, 1};
    case RunEntry::State::Interrupted:
        return {Core::tr("Interrupted"), "warning", Color::Warning, 2};
    case RunEntry::State::Writing:
        return {Core::tr("Running"), "run", Color::Info, 3};
    case RunEntry::State::Unreadable:
        break;
    }
    return {Core::tr("Unreadable"), "error", Color::Error, 0};
}

QString titleOf(const RunEntry &entry)
{
    if (!entry.label.isEmpty())
        return entry.label;
    return entry.document.isEmpty() ? entry.name() : entry.document;
}

QString startedText(const RunEntry &entry)
{
    if (!entry.started.isValid())
        return noValueText();
    const QLocale locale;
    const QDateTime local = entry.started.toLocalTime();
    return Core::tr("%1 %2").arg(locale.toString(local.date(), QStringLiteral("d MMM yyyy")),
                                 local.time().toString(QStringLiteral("HH:mm:ss")));
}

QString shortNameOf(const RunEntry &entry)
{
    return entry.started.isValid() ? Core::tr("%1, %2").arg(titleOf(entry), startedText(entry))
                                   : titleOf(entry);
}

QString figuresText(const RunEntry &entry)
{
    return entry.figures ? figuresText(*entry.figures) : QString();
}

QString figuresText(const Snapshot &snapshot)
{
    const Counters &counters = snapshot.totals.counters;
    KeyFigures figures;
    figures.count = counters.count();
    figures.executed = counters.executed;
    figures.failed = counters.failed;
    figures.duration = Seconds(snapshot.elapsed).count();
    return figuresText(figures);
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

} // namespace loadgrove
