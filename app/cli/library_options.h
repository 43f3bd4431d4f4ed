// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/runs/run_keeper.h"

#include <QCommandLineParser>

namespace loadgrove {

/// --library FOLDER
void addLibraryOption(QCommandLineParser &parser);
RunLibrary libraryOf(const QCommandLineParser &parser);
/// --library-limit GB
void addLimitOption(QCommandLineParser &parser);
qint64 limitOf(const QCommandLineParser &parser, bool &ok);

/// What a command takes for a run: a file's path, or what RunLibrary::find() understands.
Result<QString> runFileOf(const QCommandLineParser &parser, const QString &name);

/// How "run" is to keep its run.
struct KeepOptions
{
    RunLibrary library;
    qint64 limit = RunLibrary::defaultLimit;
    Json::Object words; ///< label and note, as values of the run file
};
/// --keep, with --label, --note and the two above.
void addKeepOptions(QCommandLineParser &parser);
/// Nothing without --keep.
std::optional<KeepOptions> readKeepOptions(const QCommandLineParser &parser, bool &ok);
/// Says on stderr where the run is, and whether the library is larger than it should be.
void sayKept(const QString &file, const KeepOptions &keep);

} // namespace loadgrove
