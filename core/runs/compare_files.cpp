// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/compare_files.h"

#include "core/base/text.h"
#include "core/base/translate.h"

#include <algorithm>

namespace loadgrove {

namespace {

/// The file's seconds that count. One that is still being written does not grow meanwhile.
ComparedRun runOf(const RunFile &file, RunFile::Span span, const std::stop_token &stop)
{
    span.end = std::min(span.end, file.length());
    const nanoseconds warmup = toNanoseconds(file.info().config.warmup);
    return {file.info(), [&file, span, warmup, stop](const SecondUse &use) {
                return file.forEachSecond(
                    span, [&use, warmup, &stop](const SecondRecord &record) -> Result<void> {
                        if (stop.stop_requested())
                            return Error{ErrorCode::Io, Core::tr("reading was given up")};
                        return record.begin >= warmup ? use(record) : Result<void>();
                    });
            }};
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

Result<ComparedFile> describe(const RunFile &file, const QString &name,
                              const FileComparisonOptions &options)
{
    const Result<std::shared_ptr<const Snapshot>> snapshot =
        file.snapshot(options.span, options.stop);
    if (!snapshot)
        return snapshot.error();
    return ComparedFile{name,         file.info().document,     file.info().started,
                        file.state(), snapshot.value()->health, {}};
}

} // namespace

Result<FileComparison> compareFiles(const RunFile &base, const QString &baseName,
                                    const RunFile &now, const QString &nowName,
                                    const FileComparisonOptions &options)
{
    Result<ComparedFile> baseFile = describe(base, baseName, options);
    Result<ComparedFile> nowFile = describe(now, nowName, options);
    Result<Comparison> comparison =
        compareRuns(runOf(base, options.span, options.stop), runOf(now, options.span, options.stop),
                    options.rules, options.strict);
    for (const Result<ComparedFile> *file : {&baseFile, &nowFile}) {
        if (!*file)
            return file->error();
    }
    if (!comparison)
        return comparison.error();
    FileComparison result{
        std::move(baseFile).value(), std::move(nowFile).value(), std::move(comparison).value(), {}};
    result.base.length = result.comparison.baseLength;
    result.now.length = result.comparison.nowLength;
    result.caveats = caveatsOf(result.base) + caveatsOf(result.now) + caveatsOf(base, now);
    return result;
}

} // namespace loadgrove
