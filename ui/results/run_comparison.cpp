// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/run_comparison.h"

#include "core/base/translate.h"
#include "core/report/comparison_labels.h"
#include "ui/results/kept_run.h"
#include "ui/results/run_list_words.h"
#include "ui/widgets/number_text.h"

namespace loadgrove {

namespace {

QStringList onlyIn(const std::vector<std::string> &paths, const QString &run)
{
    QStringList lines;
    for (const std::string &path : paths)
        lines += Core::tr("only in %1: %2").arg(run, QString::fromStdString(path));
    return lines;
}

/// The whole run, of which an earlier comparison may know.
Result<RunFigures> readWhole(const QString &file, const RunFileMark &mark,
                             const RunComparison *known, const std::stop_token &stop)
{
    for (const RunComparison::Run &run : known ? known->runs : std::vector<RunComparison::Run>()) {
        if (run.entry.file == file && run.mark == mark)
            return RunFigures{run.entry, std::nullopt, run.whole, {}};
    }
    return readRunFigures(file, std::nullopt, stop);
}

/// What of them is compared; each line once.
QStringList scopeOf(const std::vector<FileComparison> &comparisons)
{
    QStringList lines;
    for (const FileComparison &files : comparisons)
        lines += comparedScope(files);
    lines.removeDuplicates();
    return lines;
}

} // namespace

QStringList RunComparison::caveats() const
{
    QStringList lines = scopeOf(againstBase);
    if (againstBase.size() > 1)
        lines += Core::tr("%1 runs are held against %2: a difference is called one only where it "
                          "stands out among all of theirs. Two of them alone may show more.")
                     .arg(againstBase.size())
                     .arg(runs.front().letter);
    for (std::size_t i = 0; i < againstBase.size(); ++i) {
        const FileComparison &files = againstBase[i];
        QStringList here = onlyIn(files.comparison.onlyInBase, runs.front().letter)
                           + onlyIn(files.comparison.onlyInNow, runs[i + 1].letter);
        for (const QString &caveat : files.caveats) {
            // With several runs "now" would not say which.
            here += againstBase.size() > 1
                        ? Core::tr("%1 against %2: %3")
                              .arg(runs[i + 1].letter, runs.front().letter, caveat)
                        : caveat;
        }
        lines += here;
    }
    lines += Core::tr("What is shown is a difference between these runs; whether it comes from "
                      "what was changed, or from the day, only more runs can tell.");
    lines.removeDuplicates();
    return lines;
}

Result<RunComparison> compareKeptRuns(const QStringList &files,
                                      const std::optional<RunFile::Span> &span,
                                      const std::stop_token &stop, const RunComparison *known)
{
    RunComparison comparison;
    comparison.span = span;
    FileComparisonOptions options;
    options.span = span.value_or(RunFile::Span());
    options.stop = stop;
    std::vector<std::unique_ptr<RunFile>> opened;
    std::vector<FileToCompare> compared;
    for (const QString &file : files) {
        const auto at = [&file](const Error &error) {
            return Error{error.code, Core::tr("%1: %2").arg(file, error.message)};
        };
        const RunFileMark mark = markOf(file);
        const Result<RunFigures> whole = readWhole(file, mark, known, stop);
        if (!whole)
            return at(whole.error());
        Result<std::unique_ptr<RunFile>> run = RunFile::open(file);
        if (!run)
            return at(run.error());
        opened.push_back(std::move(run).value());
        const RunFile &now = *opened.back();
        std::shared_ptr<const Snapshot> counted = whole->snapshot;
        if (span || now.warmupEnd() > nanoseconds(0)) {
            const auto read = now.snapshot(comparedSpan(now, options.span), stop);
            if (!read)
                return at(read.error());
            counted = *read;
        }
        const QString letter(QChar('A' + int(comparison.runs.size())));
        comparison.runs.push_back({letter, whole->entry, whole->snapshot, counted, mark});
        compared.push_back({now, letter, counted});
    }
    if (compared.empty())
        return comparison;
    Result<std::vector<FileComparison>> against =
        compareFiles(compared.front(),
                     std::vector<FileToCompare>(compared.begin() + 1, compared.end()), options);
    if (!against)
        return Error{against.error().code, Core::tr("%1: %2").arg(files.join(QLatin1String(", ")),
                                                                  against.error().message)};
    comparison.againstBase = std::move(against).value();
    return comparison;
}

Meaning meaningOf(const ComparedFigure &figure)
{
    if (figure.conclusion != Conclusion::Higher && figure.conclusion != Conclusion::Lower)
        return Meaning::Neither;
    const bool higher = figure.conclusion == Conclusion::Higher;
    const bool wanted = figure.measure.metric == Measure::Metric::Rps;
    return higher == wanted ? Meaning::Better : Meaning::Worse;
}

QString conclusionSymbol(Conclusion conclusion)
{
    switch (conclusion) {
    case Conclusion::Higher:
        return QStringLiteral("▲");
    case Conclusion::Lower:
        return QStringLiteral("▼");
    case Conclusion::NotShown:
        return QStringLiteral("≈");
    case Conclusion::TooLittle:
        return QStringLiteral("?");
    case Conclusion::Nothing:
        break;
    }
    return noValueText();
}

QString conclusionWords(const ComparedFigure &figure)
{
    const QString text =
        Core::tr("%1 %2").arg(conclusionSymbol(figure.conclusion), conclusionSentence(figure));
    switch (meaningOf(figure)) {
    case Meaning::Better:
        return Core::tr("%1 (better)").arg(text);
    case Meaning::Worse:
        return Core::tr("%1 (worse)").arg(text);
    case Meaning::Neither:
        break;
    }
    return text;
}

QString measureWords(const Measure &measure)
{
    switch (measure.metric) {
    case Measure::Metric::Rps:
        return Core::tr("Requests per second");
    case Measure::Metric::ErrorRate:
        return Core::tr("Errors");
    default:
        break;
    }
    Measure plain = measure;
    plain.responseTime = false;
    const QString key = QString::fromStdString(measureKey(plain));
    return measure.responseTime ? Core::tr("%1 from schedule").arg(key) : key;
}

QString measureValue(const Measure &measure, const std::optional<double> &value)
{
    if (!value)
        return noValueText();
    switch (measure.unit()) {
    case Measure::Unit::Time:
        return latencyText(*value);
    case Measure::Unit::Share:
        return shareText(*value);
    case Measure::Unit::Plain:
        break;
    }
    return rateText(*value);
}

} // namespace loadgrove
