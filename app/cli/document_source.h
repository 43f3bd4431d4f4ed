// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/base/result.h"
#include "core/scenario/document.h"

#include <QCommandLineParser>

namespace loadgrove {

/// A document that a command works on, and the folder that files in it are relative to.
struct DocumentSource
{
    QString name; ///< for messages
    QString folder;
    Document document;
    QString file; ///< without links, absolute; "" when it is none
};

/// How messages call the file.
QString sourceName(const QString &file);
/// Not much more than so many bytes; what is longer has more of them than the limit.
Result<std::string> readStandardInput(std::size_t limit);
/// Reads the file; "-" is standard input.
Result<DocumentSource> readSource(const QString &file);

/// --var NAME=VALUE (JSON, else text), --env FILE (a JSON map), and --environment NAME (of the
/// document); the earlier win.
void addVariableOptions(QCommandLineParser &parser);
Result<KeyValues> readVariables(const QCommandLineParser &parser);
/// Adds what the chosen environment of the document has besides.
Result<void> addEnvironment(const QCommandLineParser &parser, const DocumentSettings &settings,
                            KeyValues &variables);
/// What readVariables() could not do, to stderr; the exit code that it means.
ExitCode printVariablesError(const Error &error);

bool hasVariable(const KeyValues &variables, std::string_view name);

} // namespace loadgrove
