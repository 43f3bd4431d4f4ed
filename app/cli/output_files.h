// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/report/exporter.h"

#include <QCommandLineParser>

#include <vector>

namespace loadgrove {

/// A file that results go to; "-" is standard output.
struct OutputFile
{
    const Exporter *exporter = nullptr; // Not owned.
    QString file;
};
using OutputFiles = std::vector<OutputFile>;

/// An option per format of core/report/exporter.h: --json FILE, --csv FILE ...; and --json-style.
void addOutputOptions(QCommandLineParser &parser);
/// What they say, with the files that go beside others; what is wrong with it is printed, and ok
/// becomes false.
OutputFiles readOutputFiles(const QCommandLineParser &parser, bool &ok);
/// Whether results can go there and overwrite neither the document, nor the run file, nor each
/// other; says why not. "" = there is none.
ExitCode checkOutputFiles(const OutputFiles &files, const QString &document,
                          const QString &runFile = {});
/// Writes all that are made from a snapshot; one that cannot be written keeps no other from it. The
/// first one's exit code.
ExitCode writeOutputFiles(const OutputFiles &files, const Snapshot &snapshot);

/// One file by two names; of what is no file (a terminal, a pipe) there is no second.
bool isSameFile(const QString &left, const QString &right);

bool usesStandardOutput(const OutputFiles &files);

} // namespace loadgrove
