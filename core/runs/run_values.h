// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/runs/run_database.h"

namespace loadgrove {

/// Opens a file that is there already, if it is a run file of a version that we know.
Result<void> openRun(RunDatabase &database, const QString &path, RunDatabase::Mode mode);

/// A value of the table "run"; null when it is not there.
Json runValue(const RunDatabase &database, const QString &key);
/// An empty text or null takes the value away.
Result<void> setRunValue(RunDatabase &database, const QString &key, const Json &value);

std::string textOf(const Json &json);               ///< "" where it is none
std::vector<std::string> textsOf(const Json &json); ///< none where it is no list

// What people say of a run stands in its file, so that it goes with a copy.

/// One line of at most 200 characters; blanks around it are dropped, "" takes it away.
Result<void> setRunLabel(const QString &path, const QString &label);
/// At most 20,000 characters.
Result<void> setRunNote(const QString &path, const QString &note);
/// The label as it would be kept, or why it cannot be one.
Result<QString> checkedLabel(const QString &label);
Result<QString> checkedNote(const QString &note);

} // namespace loadgrove
