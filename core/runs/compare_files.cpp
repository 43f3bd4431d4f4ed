// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/compare_files.h"

#include "core/base/text.h"
#include "core/base/translate.h"

#include <algorithm>

namespace loadgrove {

namespace {

ComparedRun runOf(const RunFile &file, const FileComparisonOptions &options)
{
    const RunFile::Span span = comparedSpan(file, options.span);
    return {file.info(), [&file, span, stop = options.stop](const SecondUse &use) {
                return file.forEachSecond(
                    span, [&use, &stop](const SecondRecord &record) -> Result<void> {
                        if (stop.stop_requested())
                            return Error{ErrorCode::Io, Core::tr("reading was given up")};
                        return use(record);
                    });
            }};
}

bool isWhole(const RunFile::Span &span)
{
    return span.begin <= nanoseconds(0) && span.end == nanoseconds::max();
}

QString shown(const Json *value)
{
    return value ? qs(value->text()) : Core::tr("none");
}

/// What differs between two objects: "threads: 50, now 100".
QStringList differences(const Json &base, const Json &now)
{
    QStringList texts;
    const auto add = [&texts](const std::string &key, const Json *before, const Json *after) {
        texts += Core::tr("%1: %2, now %3").arg(qs(key), shown(before), shown(after));
    };
    if (base.isObject()) {
        for (const auto &[key, value] : base.members()) {
            const Json *after = now.find(key);
            if (!after || *after != value)
                add(key, &value, after);
        }
    }
    if (now.isObject()) {
        for (const auto &[key, value] : now.members()) {
            if (!base.find(key))
                add(key, nullptr, &value);
        }
    }
    return texts;
}

/// The document without its load, which is told apart.
Json documentOf(const RunFile &file)
{
    Json document = file.about(QStringLiteral("document"));
    if (document.isObject())
        std::erase_if(document.members(), [](const Json::Member &member) {
            return member.first == "load_test_config" || member.first == "thresholds";
        });
    return document;
}

QStringList caveatsOf(const ComparedFile &file)
{
    QStringList caveats;
    if (!file.state)
        caveats += Core::tr("%1 did not come to its end").arg(file.name);
    else if (*file.state != RunState::Finished)
        caveats += *file.state == RunState::Failed
                       ? Core::tr("%1 failed before its end").arg(file.name)
                       : Core::tr("%1 was stopped before its end").arg(file.name);
    if (file.health.verdict != Verdict::Green) {
        for (const HealthReason &reason : file.health.reasons)
            caveats += Core::tr("health of %1: %2").arg(file.name, reason.text);
    }
    return caveats;
}

QStringList caveatsOf(const RunFile &base, const RunFile &now)
{
    QStringList caveats;
    if (base.info().document != now.info().document)
        caveats += Core::tr("the documents have different names: %1, now %2")
                       .arg(qs(base.info().document), qs(now.info().document));
    if (documentOf(base) != documentOf(now))
        caveats += Core::tr("the documents differ");
    for (const char *part : {"config", "environment"}) {
        const QString key = QString::fromLatin1(part);
        for (const QString &difference : differences(base.about(key), now.about(key)))
            caveats += Core::tr("different %1").arg(difference);
    }
    if (base.info().rows->hasSchedule != now.info().rows->hasSchedule)
        caveats += Core::tr("only one of the runs had a schedule: response times are not compared");
    return caveats;
}

Result<ComparedFile> describe(const FileToCompare &run, const FileComparisonOptions &options)
{
    std::shared_ptr<const Snapshot> snapshot = run.snapshot;
    if (!snapshot) {
        const auto read = run.file.snapshot(comparedSpan(run.file, options.span), options.stop);
        if (!read)
            return read.error();
        snapshot = *read;
    }
    ComparedFile file;
    file.name = run.name;
    file.document = run.file.info().document;
    file.started = run.file.info().started;
    file.state = run.file.state();
    file.health = snapshot->health;
    file.runLength = run.file.length();
    file.warmup = run.file.warmupEnd();
    return file;
}

} // namespace

RunFile::Span comparedSpan(const RunFile &file, const RunFile::Span &span)
{
    // One that is still being written does not grow meanwhile.
    return {std::max(span.begin, file.warmupEnd()), std::min(span.end, file.length())};
}

Result<std::vector<FileComparison>> compareFiles(const FileToCompare &base,
                                                 const std::vector<FileToCompare> &others,
                                                 const FileComparisonOptions &options)
{
    const Result<ComparedFile> baseFile = describe(base, options);
    if (!baseFile)
        return baseFile.error();
    std::vector<FileComparison> results;
    std::vector<ComparedRun> runs;
    for (const FileToCompare &now : others) {
        Result<ComparedFile> nowFile = describe(now, options);
        if (!nowFile)
            return nowFile.error();
        results.push_back({*baseFile, std::move(nowFile).value(), {}, {}, {}});
        runs.push_back(runOf(now.file, options));
    }
    Result<std::vector<Comparison>> compared =
        compareRuns(runOf(base.file, options), runs, options.rules, options.strict);
    if (!compared)
        return compared.error();
    for (std::size_t i = 0; i < results.size(); ++i) {
        FileComparison &result = results[i];
        result.comparison = std::move(compared.value()[i]);
        result.base.length = result.comparison.baseLength;
        result.now.length = result.comparison.nowLength;
        if (!isWhole(options.span))
            result.span = options.span;
        result.caveats =
            caveatsOf(result.base) + caveatsOf(result.now) + caveatsOf(base.file, others[i].file);
    }
    return results;
}

Result<FileComparison> compareFiles(const RunFile &base, const QString &baseName,
                                    const RunFile &now, const QString &nowName,
                                    const FileComparisonOptions &options)
{
    auto compared =
        compareFiles({base, baseName}, std::vector<FileToCompare>{{now, nowName}}, options);
    if (!compared)
        return compared.error();
    return std::move(compared.value().front());
}

} // namespace loadgrove
