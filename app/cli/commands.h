// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace loadgrove {

/// Runs "run", "validate", ... with what follows it, and returns the exit code (interface.md).
int runCommand(const QStringList &arguments);

int runRun(const QStringList &arguments);
int runValidate(const QStringList &arguments);
int runReport(const QStringList &arguments);
int runRuns(const QStringList &arguments);
int runCompare(const QStringList &arguments);
int runImport(const QStringList &arguments);
int importCurl(const QStringList &arguments); ///< "import curl"
int runGenerate(const QStringList &arguments);
int runDemoShop(const QStringList &arguments);

} // namespace loadgrove
