// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runs_list.h"

#include "core/base/translate.h"
#include "core/report/figures.h"
#include "core/report/text_table.h"

#include <algorithm>

namespace loadgrove {

namespace {

constexpr int width = 200; // names are what runs are called by: none is cut
constexpr int indent = 2;

QString resultLabel(const RunEntry &entry)
{
    switch (entry.state) {
    case RunEntry::State::Finished:
        return !entry.passed   ? Core::tr("finished")
               : *entry.passed ? Core::tr("passed")
                               : Core::tr("failed");
    case RunEntry::State::Stopped:
        return Core::tr("stopped");
    case RunEntry::State::Failed:
        return Core::tr("failed");
    case RunEntry::State::Interrupted:
        return Core::tr("interrupted");
    case RunEntry::State::Writing:
        return Core::tr("running");
    case RunEntry::State::Unreadable:
        return Core::tr("unreadable");
    }
    return {};
}

QString startedLabel(const RunEntry &entry)
{
    return entry.started.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QStringList cellsOf(const RunEntry &entry)
{
    QStringList cells = {startedLabel(entry), resultLabel(entry)};
    if (const auto &figures = entry.figures)
        cells +=
            {figure(figures->count), shareFigure(figures->errorRate()), latencyFigure(figures->p95),
             Core::tr("%1/s").arg(figure(figures->rps())), durationFigure(figures->duration)};
    else
        cells += {QString(), QString(), QString(), QString(), QString()};
    return cells + QStringList{bytesFigure(entry.bytes)};
}

/// The part of a line that follows the table: what people said of the run.
QString wordsOf(const RunEntry &entry)
{
    QString words = entry.label;
    if (!entry.note.isEmpty())
        words += (words.isEmpty() ? QString() : QStringLiteral("; "))
                 + cutInTheMiddle(entry.note.simplified(), 40);
    return words;
}

QString tableOf(const std::vector<RunEntry> &runs)
{
    TextTable table;
    table.setNameTitle(Core::tr("Run"));
    for (const QString &title :
         {Core::tr("Started"), Core::tr("Result"), Core::tr("Requests"), Core::tr("Failed"),
          Core::tr("p95"), Core::tr("Rate"), Core::tr("Duration"), Core::tr("Size")})
        table.addColumn(title);
    for (const RunEntry &run : runs)
        table.addRow(run.name(), cellsOf(run));
    QStringList lines = table.text(width, indent).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (const QString words = wordsOf(runs[i]); !words.isEmpty())
            lines[qsizetype(i) + 1] += QLatin1String("  ") + words;
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

bool isSameDocument(const RunEntry &left, const RunEntry &right)
{
    return left.documentFile == right.documentFile
           && (!left.documentFile.isEmpty() || left.document == right.document);
}

QString headingOf(const RunEntry &run)
{
    const QString name = run.document.isEmpty() ? Core::tr("Without a name") : run.document;
    return run.documentFile.isEmpty() ? name
                                      : QStringLiteral("%1  (%2)").arg(name, run.documentFile);
}

void setFigures(Json &json, const std::optional<KeyFigures> &figures)
{
    const auto set = [&](const char *key, auto value) {
        json.set(key, Json());
        if (figures)
            json.set(key, value(*figures));
    };
    set("count", [](const KeyFigures &f) { return f.count; });
    set("fail", [](const KeyFigures &f) { return f.failed; });
    set("error_rate", [](const KeyFigures &f) { return f.errorRate(); });
    set("p95", [](const KeyFigures &f) { return f.p95; });
    set("rps", [](const KeyFigures &f) { return f.rps(); });
    set("duration_s", [](const KeyFigures &f) { return f.duration; });
}

} // namespace

QString runsText(const std::vector<RunEntry> &entries)
{
    QString text, unreadable;
    std::vector<RunEntry> rest;
    for (const RunEntry &entry : entries) {
        if (entry.isReadable())
            rest.push_back(entry);
        else
            unreadable += QStringLiteral("  %1: %2\n").arg(entry.file, entry.problem);
    }
    while (!rest.empty()) {
        const RunEntry first = rest.front();
        const auto others =
            std::stable_partition(rest.begin(), rest.end(), [&first](const RunEntry &entry) {
                return isSameDocument(first, entry);
            });
        text += headingOf(first) + QLatin1Char('\n')
                + tableOf(std::vector<RunEntry>(rest.begin(), others)) + QLatin1Char('\n');
        rest.erase(rest.begin(), others);
    }
    if (!unreadable.isEmpty())
        text += Core::tr("Unreadable") + QLatin1Char('\n') + unreadable + QLatin1Char('\n');
    return text;
}

QString runText(const RunEntry &entry)
{
    constexpr int column = 12;
    QString text;
    const auto add = [&text](const QString &label, const QString &value) {
        if (!value.isEmpty())
            text += label.leftJustified(column) + value + QLatin1Char('\n');
    };
    add(Core::tr("File"), entry.file);
    add(Core::tr("Document"), entry.documentFile.isEmpty() ? entry.document : entry.documentFile);
    add(Core::tr("Started"), startedLabel(entry));
    add(Core::tr("Result"), resultLabel(entry));
    add(Core::tr("Size"), bytesFigure(entry.bytes));
    add(Core::tr("Label"), entry.label);
    QString note = entry.note;
    add(Core::tr("Note"),
        note.replace(QLatin1Char('\n'), QLatin1Char('\n') + QString(column, QLatin1Char(' '))));
    return text;
}

Json runJson(const RunEntry &entry)
{
    Json json = Json::object(); // null where something is not known
    const auto text = [&json](const char *key, const QString &value) {
        json.set(key, Json());
        if (!value.isEmpty())
            json.set(key, value);
    };
    text("name", entry.name());
    text("file", entry.file);
    text("document", entry.document);
    text("document_file", entry.documentFile);
    text("started", entry.started.toUTC().toString(Qt::ISODateWithMs));
    text("state", QString::fromLatin1(stateText(entry.state)));
    text("problem", entry.problem);
    json.set("passed", Json());
    if (entry.passed)
        json.set("passed", *entry.passed);
    text("label", entry.label);
    text("note", entry.note);
    setFigures(json, entry.figures);
    json.set("bytes", std::int64_t(entry.bytes));
    return json;
}

} // namespace loadgrove
