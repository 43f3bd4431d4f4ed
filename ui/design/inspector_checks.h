// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"

#include <QString>
#include <QStringList>

namespace loadgrove {

// What is wrong with a text while it is being typed; "" = nothing. Whether names exist is told by
// the document's issues a moment later.

/// "" is no condition and fine.
QString expressionProblem(const QString &text);
QString templateProblem(const QString &text);
/// Texts anywhere in the value.
QString templateProblem(const Json &value);
QString expectedCodeProblem(const QString &text);
QString thresholdProblem(const QString &text);
QString overrideProblem(const QString &path, const Request &request);

/// The fields of that key ("headers") that the request does not send.
QStringList disabledNames(const Request &request, const char *key);
void setDisabledNames(Request &request, const char *key, const QStringList &names);

/// The names in {name} of a path, in order, each once; {{ expressions }} are none.
QStringList pathParameters(const QString &path);
/// When exactly one {name} of the path was renamed: its value goes along.
void renamePathParameter(const QString &oldPath, const QString &newPath, KeyValues &values);

/// "Sent at most 6 times, 1 s apart, until: code == 200"; "" when there is no until.
QString retrySentence(const Retry &retry);

} // namespace loadgrove
