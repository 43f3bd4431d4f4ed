// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/followed_files.h"

namespace loadgrove {

ExitCode FollowedFiles::open(const OutputFiles &files)
{
    for (const OutputFile &output : files) {
        if (!output.exporter->follow)
            continue;
        Result<std::unique_ptr<OutputStream>> opened = OutputStream::open(output.file);
        if (!opened)
            return printError(output.file, opened.error());
        std::shared_ptr<OutputStream> stream = std::move(opened).value();
        std::shared_ptr<RunListener> writer = output.exporter->follow(
            [stream, file = output.file](std::string_view piece) -> Result<void> {
                const Result<void> written = stream->write(piece);
                if (written)
                    return {};
                return Error{written.error().code,
                             QStringLiteral("%1: %2").arg(file, written.error().message)};
            });
        m_files.push_back({output.file, std::move(stream), std::move(writer)});
    }
    return ExitPassed;
}

std::shared_ptr<RunListener> FollowedFiles::listener(std::shared_ptr<RunListener> other) const
{
    if (m_files.empty())
        return other;
    auto all = std::make_shared<RunListeners>();
    if (other)
        all->add(std::move(other));
    for (const File &file : m_files)
        all->add(file.writer);
    return all;
}

ExitCode FollowedFiles::commit()
{
    ExitCode exitCode = ExitPassed;
    for (const File &file : m_files) {
        const Result<void> written = file.stream->commit();
        if (written)
            continue;
        const ExitCode failed = printError(file.name, written.error());
        if (exitCode == ExitPassed)
            exitCode = failed;
    }
    return exitCode;
}

} // namespace loadgrove
