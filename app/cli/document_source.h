// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
};

/// Reads the file; "-" is standard input.
Result<DocumentSource> readSource(const QString &file);

/// --var NAME=VALUE (JSON, else text) and --env FILE (a JSON map); --var wins.
void addVariableOptions(QCommandLineParser &parser);
Result<KeyValues> readVariables(const QCommandLineParser &parser);

} // namespace loadgrove
