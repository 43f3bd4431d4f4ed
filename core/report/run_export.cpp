// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_export.h"

#include "core/base/translate.h"

namespace loadgrove {

namespace {

Error at(const QString &path, const Error &error)
{
    return {error.code, Core::tr("%1: %2").arg(path, error.message)};
}

/// A file that is made of the seconds one by one.
Result<void> followRun(const RunFile &run, const RunFile::Span &span, const Exporter &exporter,
                       const QString &path, const std::stop_token &stop)
{
    Result<std::unique_ptr<FileWriter>> opened = FileWriter::open(path);
    if (!opened)
        return at(path, opened.error());
    FileWriter &file = *opened.value();
    const std::unique_ptr<RunListener> listener =
        exporter.follow([&file](std::string_view piece) { return file.write(piece); });
    if (const Result<void> started = listener->started(run.info()); !started)
        return at(path, started.error());
    const Result<void> read =
        run.forEachSecond(span, [&](const SecondRecord &record) -> Result<void> {
            if (stop.stop_requested())
                return Error{ErrorCode::Io, Core::tr("writing was given up")};
            return listener->second(record);
        });
    if (!read)
        return at(path, read.error());
    const Result<void> written = file.commit();
    return written ? written : at(path, written.error());
}

} // namespace

QStringList exportedFiles(const Exporter &exporter, const QString &path)
{
    QStringList files{path};
    if (exporter.beside)
        files += fileBeside(path, *exporter.beside);
    return files;
}

Result<void> exportRun(const RunFile &run, const RunFile::Span &span, const Exporter &exporter,
                       const QString &path, const std::stop_token &stop)
{
    if (exporter.follow)
        return followRun(run, span, exporter, path, stop);
    const Result<std::shared_ptr<const Snapshot>> snapshot = run.snapshot(span, stop);
    if (!snapshot)
        return at(path, snapshot.error());
    const Exporter *each = &exporter;
    for (const QString &file : exportedFiles(exporter, path)) {
        const Result<void> written = writeFile(file, each->write(**snapshot));
        if (!written)
            return at(file, written.error());
        each = each->beside;
    }
    return {};
}

} // namespace loadgrove
