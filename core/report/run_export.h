// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/exporter.h"
#include "core/runs/run_file.h"

#include <QStringList>

namespace loadgrove {

/// The files that an export to that path writes: the path, and what goes beside it.
QStringList exportedFiles(const Exporter &exporter, const QString &path);

/// Writes a kind of file from a kept run, or a span of it. Each file is replaced in one step; after
/// an error it is as it was. The message of an error names the file.
Result<void> exportRun(const RunFile &run, const RunFile::Span &span, const Exporter &exporter,
                       const QString &path, const std::stop_token &stop = {});

} // namespace loadgrove
