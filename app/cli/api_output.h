// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/openapi/openapi_import.h"

#include <QCommandLineParser>

namespace loadgrove {

/// The options that "import openapi" and "generate load rest" share.
void addApiOptions(QCommandLineParser &parser);
/// Whether files outside of the document's folder may be read.
Resolver::Outside outsideOf(const QCommandLineParser &parser);
/// Imports with those options.
Result<Imported> importFrom(const ApiSource &source, const QCommandLineParser &parser,
                            ImportOptions options);
/// Writes the document to -o or standard output, and the report to stderr unless --quiet.
ExitCode writeImported(const QString &spec, const Imported &imported,
                       const QCommandLineParser &parser);

} // namespace loadgrove
