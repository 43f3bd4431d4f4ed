// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "app/cli/output_stream.h"
#include "core/base/translate.h"

#include <QFileInfo>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace loadgrove {

namespace {

void print(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
    std::fflush(stream);
}

} // namespace

void printOut(const QString &text)
{
    print(stdout, text);
}
void printErr(const QString &text)
{
    print(stderr, text);
}

bool stderrIsTerminal()
{
#ifdef Q_OS_UNIX
    return isatty(STDERR_FILENO) != 0;
#else
    return false;
#endif
}

void printIssues(const QString &file, const Issues &issues)
{
    for (const Issue &issue : issues) {
        QString line = file + QStringLiteral(": ");
        QString place = issue.place;
        if (!issue.field.isEmpty())
            place += (place.isEmpty() ? QString() : QStringLiteral(" / ")) + issue.field;
        if (issue.column > 0)
            place += Core::tr(", column %1").arg(issue.column);
        if (!place.isEmpty())
            line += place + QStringLiteral(": ");
        if (issue.severity == Severity::Warning)
            line += Core::tr("warning: ");
        printErr(line + issue.text + QLatin1Char('\n'));
    }
}

ExitCode printError(const QString &file, const Error &error)
{
    printErr(QStringLiteral("%1: %2\n").arg(file, error.message));
    return exitCodeOf(error);
}

ExitCode exitCodeOf(const Error &error)
{
    const bool cannotRead = error.code == ErrorCode::Io || error.code == ErrorCode::Internal
                            || error.code == ErrorCode::Network;
    return cannotRead ? ExitCannotRun : ExitUsage;
}

ExitCode usageError(const QString &text)
{
    printErr(Core::tr("loadgrove-cli: %1\nTry 'loadgrove-cli --help'.\n").arg(text));
    return ExitUsage;
}

Result<void> checkWritable(const QString &file)
{
    const QFileInfo target(file);
    const QFileInfo folder(target.absolutePath());
    if (file.isEmpty() || file == QLatin1String("-"))
        return {};
    if (target.isDir())
        return Error{ErrorCode::Io, Core::tr("is a folder")};
    if (target.exists() && !target.isWritable())
        return Error{ErrorCode::Io, Core::tr("cannot be written to")};
    if (isSpecialFile(file))
        return {};
    if (!folder.isDir())
        return Error{ErrorCode::Io, Core::tr("the folder does not exist")};
    if (!folder.isWritable())
        return Error{ErrorCode::Io, Core::tr("the folder cannot be written to")};
    return {};
}

Result<void> writeOutput(const QString &file, const QByteArray &content)
{
    const Result<std::unique_ptr<OutputStream>> output = OutputStream::open(file);
    if (!output)
        return output.error();
    if (Result<void> written =
            output.value()->write({content.constData(), std::size_t(content.size())});
        !written)
        return written;
    return output.value()->commit();
}

} // namespace loadgrove
