// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/scenario/document.h"

#include <QCommandLineParser>

namespace loadgrove {

// What commands that make a document share: where it goes.

/// -o FILE, --force, --quiet.
void addDocumentOutput(QCommandLineParser &parser);
/// Whether -o can be written and is not there yet, or --force says that this does not matter; tells
/// what is wrong.
ExitCode checkDocumentOutput(const QCommandLineParser &parser);
/// Writes it to -o or standard output. name: of what it was made of. A document with errors, or one
/// that could not be opened again, is not written.
ExitCode writeMadeDocument(const QString &name, const Document &document,
                           const QCommandLineParser &parser);

} // namespace loadgrove
