// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/console.h"
#include "core/openapi/openapi_import.h"

#include <QCommandLineParser>

namespace loadgrove {

void addIntoOption(QCommandLineParser &parser);
/// "import openapi SPEC --into FILE": takes what changed in the OpenAPI document since its last
/// import into the file, and keeps what people changed there. One that it does not know yet becomes
/// a scenario of its own.
ExitCode importInto(const QString &file, const ApiSource &source, const QCommandLineParser &parser,
                    ImportOptions options);

} // namespace loadgrove
