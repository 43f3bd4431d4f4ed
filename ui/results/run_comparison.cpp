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

Result<RunComparison::Run> readRun(const QString &file, int number,
                                   const std::optional<RunFile::Span> &span,
                                   const std::stop_token &stop)
{
    const Result<RunFigures> whole = readRunFigures(file, std::nullopt, stop);
    if (!whole)
        return whole.error();
    const Result<RunFigures> compared = span ? readRunFigures(file, span, stop) : whole;
    if (!compared)
        return compared.error();
    return RunComparison::Run{QString(QChar('A' + number)), whole->entry, whole->snapshot,
                              compared->snapshot};
}

/// What of them is compared.
QStringList spanCaveats(const RunComparison &comparison)
{
    if (!comparison.span)
        return {};
    QStringList lines{Core::tr("Only a span of the runs is compared: %1 from the start of each")
                          .arg(spanText(*comparison.span))};
    for (const RunComparison::Run &run : comparison.runs) {
        if (run.whole->elapsed < comparison.span->end)
            lines += Core::tr("%1 ended before the span did").arg(run.letter);
    }
    return lines;
}

} // namespace

QStringList RunComparison::caveats() const
{
    QStringList lines = spanCaveats(*this);
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
                                      const std::stop_token &stop)
{
    const auto at = [](const QString &file, const Error &error) {
        return Error{error.code, Core::tr("%1: %2").arg(file, error.message)};
    };
    RunComparison comparison;
    comparison.span = span;
    for (const QString &file : files) {
        Result<RunComparison::Run> run = readRun(file, int(comparison.runs.size()), span, stop);
        if (!run)
            return at(file, run.error());
        comparison.runs.push_back(std::move(run).value());
    }
    FileComparisonOptions options;
    options.span = span.value_or(RunFile::Span());
    options.stop = stop;
    for (qsizetype i = 1; i < files.size(); ++i) {
        const Result<std::unique_ptr<RunFile>> base = RunFile::open(files.front());
        const Result<std::unique_ptr<RunFile>> now = RunFile::open(files[i]);
        if (!base || !now)
            return !base ? at(files.front(), base.error()) : at(files[i], now.error());
        Result<FileComparison> compared =
            compareFiles(**base, comparison.runs.front().letter, **now,
                         comparison.runs[std::size_t(i)].letter, options);
        if (!compared)
            return at(files[i], compared.error());
        comparison.againstBase.push_back(std::move(compared).value());
    }
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
