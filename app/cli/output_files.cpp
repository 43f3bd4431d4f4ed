// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output_files.h"

#include "app/cli/output_stream.h"
#include "core/base/translate.h"

#include <QFileInfo>

#include <algorithm>

namespace loadgrove {

namespace {

QString styleOption()
{
    return QStringLiteral("json-style");
}

bool isStandardOutput(const OutputFile &output)
{
    return output.file == QLatin1String("-");
}

/// The path that leads there without links; of a file that is yet to come, the folder's.
QString realPath(const QString &file)
{
    const QFileInfo target(file);
    const QString path = target.canonicalFilePath();
    return path.isEmpty() ? QFileInfo(target.absolutePath()).canonicalFilePath() + QLatin1Char('/')
                                + target.fileName()
                          : path;
}

QString optionOf(const OutputFile &output)
{
    return QStringLiteral("--%1 %2").arg(QLatin1String(output.exporter->format), output.file);
}

} // namespace

void addOutputOptions(QCommandLineParser &parser)
{
    QString before;
    for (const Exporter &exporter : exporters()) {
        const QString format = QString::fromLatin1(exporter.format);
        if (format == before)
            continue;
        QString help = Core::tr("%1; - is standard output.").arg(exporter.title());
        if (exporter.beside)
            help += QLatin1Char(' ')
                    + Core::tr("Beside it, as %1: %2.")
                          .arg(fileBeside(QStringLiteral("FILE"), *exporter.beside)
                                   + QLatin1String(exporter.beside->suffix),
                               exporter.beside->title());
        parser.addOption({format, help, QStringLiteral("FILE")});
        before = format;
    }
    parser.addOption({styleOption(),
                      Core::tr("Key names of --json: native (default), or guide, with less in it."),
                      QStringLiteral("STYLE")});
}

OutputFiles readOutputFiles(const QCommandLineParser &parser, bool &ok)
{
    const QString style = parser.value(styleOption());
    OutputFiles files;
    QString before;
    for (const Exporter &each : exporters()) {
        const QString format = QString::fromLatin1(each.format);
        const QString file = parser.value(format);
        if (format == before || file.isEmpty())
            continue;
        before = format;
        const bool styled = format == QLatin1String("json");
        const Exporter *exporter = findExporter(format, styled ? style : QString());
        if (!exporter)
            continue;
        files.push_back({exporter, file});
        if (exporter->beside && !isStandardOutput(files.back()) && !isSpecialFile(file))
            files.push_back({exporter->beside, fileBeside(file, *exporter->beside)});
    }
    if (!style.isEmpty() && !findExporter(QStringLiteral("json"), style)) {
        usageError(Core::tr("--json-style %1: expected native or guide").arg(style));
        ok = false;
    }
    if (std::count_if(files.begin(), files.end(), isStandardOutput) > 1) {
        usageError(Core::tr("only one result can go to standard output"));
        ok = false;
    }
    return files;
}

ExitCode checkOutputFiles(const OutputFiles &files, const QString &document, const QString &runFile)
{
    for (auto output = files.begin(); output != files.end(); ++output) {
        if (isStandardOutput(*output))
            continue;
        if (isSameFile(document, output->file))
            return usageError(Core::tr("%1 would overwrite the document").arg(optionOf(*output)));
        if (isSameFile(runFile, output->file))
            return usageError(Core::tr("%1 would overwrite the run file").arg(optionOf(*output)));
        const auto same = std::find_if(files.begin(), output, [&](const OutputFile &other) {
            return isSameFile(other.file, output->file);
        });
        if (same != output)
            return usageError(
                Core::tr("%1 would overwrite %2").arg(optionOf(*output), optionOf(*same)));
        if (const Result<void> writable = checkWritable(output->file); !writable)
            return printError(output->file, writable.error());
    }
    return ExitPassed;
}

ExitCode writeOutputFiles(const OutputFiles &files, const Snapshot &snapshot)
{
    ExitCode exitCode = ExitPassed;
    for (const OutputFile &output : files) {
        if (!output.exporter->write)
            continue; // written already, see FollowedFiles
        const std::string content = output.exporter->write(snapshot);
        const auto written = writeOutput(output.file, QByteArray::fromStdString(content));
        if (written)
            continue;
        const ExitCode failed = printError(output.file, written.error());
        if (exitCode == ExitPassed)
            exitCode = failed;
    }
    return exitCode;
}

bool isSameFile(const QString &left, const QString &right)
{
    return !left.isEmpty() && !isSpecialFile(left) && realPath(left) == realPath(right);
}

bool usesStandardOutput(const OutputFiles &files)
{
    return std::any_of(files.begin(), files.end(), isStandardOutput);
}

} // namespace loadgrove
