// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/base/result.h"

#include <QString>

namespace loadgrove {

/// Exit codes of interface.md.
enum ExitCode
{
    ExitPassed = 0,
    ExitFailed = 1,    ///< finished, but a threshold or an iteration failed
    ExitUsage = 2,     ///< wrong usage or an invalid document
    ExitCannotRun = 3, ///< unreadable or unwritable file, port, memory
    ExitInterrupted = 130,
};

void printOut(const QString &text); ///< to stdout
void printErr(const QString &text); ///< to stderr
bool stderrIsTerminal();

/// "FILE: place: what", one line each, to stderr.
void printIssues(const QString &file, const Issues &issues);
/// "FILE: what" to stderr; the exit code that the error means.
ExitCode printError(const QString &file, const Error &error);
ExitCode exitCodeOf(const Error &error);
/// "loadgrove-cli: what" and where to find help; ExitUsage.
ExitCode usageError(const QString &text);

/// Whether writeOutput() has a chance, before a long run is spent on it; "" always has.
Result<void> checkWritable(const QString &file);
/// Writes a file atomically, or stdout for "-". A pipe or device is written to, not replaced.
Result<void> writeOutput(const QString &file, const QByteArray &content);

} // namespace loadgrove
