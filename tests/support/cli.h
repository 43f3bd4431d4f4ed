// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <QByteArray>
#include <QProcess>
#include <QStringList>

namespace loadgrove {

/// What a call of loadgrove-cli left behind.
struct CliOutcome
{
    int exitCode = -1; ///< -1: it crashed or did not end
    QByteArray out, err;
};

/// Runs the compiled loadgrove-cli to its end.
CliOutcome runCli(const QStringList &arguments, const QByteArray &input = {});
/// Starts it; the process is the caller's.
void startCli(QProcess &process, const QStringList &arguments);
/// Waits, at most a minute, until stderr holds that text; what was read is in `seen`.
bool waitForError(QProcess &process, const QByteArray &text, QByteArray &seen);

/// A document with one scenario "s" and one GET request "a" at that URL; more keys of the request
/// and of the document as JSON members, each with a leading comma: ", \"if\": \"true\"".
QByteArray smallDocument(const std::string &url, const QByteArray &requestKeys = {},
                         const QByteArray &documentKeys = {});

QByteArray contentOf(const QString &file);
void writeContent(const QString &file, const QByteArray &content);

// A result document.
Json resultOf(const QByteArray &text);                        ///< null when it is no JSON
std::int64_t numberAt(const Json &json, const QString &path); ///< "totals/count"; 0 if absent
QString textAt(const Json &json, const QString &path);
/// A row by its path "order flow/review/reviews_POST"; null if absent.
const Json *rowOf(const Json &result, const QString &path);
/// Every rule of the books (semantics.md) that the result breaks, one a line; "" when it balances.
QString brokenBooks(const Json &result);
/// What a server that every request reached must have seen.
std::int64_t requestsSeen(const Json &result);

} // namespace loadgrove
