// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"
#include "core/stats/second_record.h"
#include "core/stats/snapshot.h"

#include <memory>
#include <span>

namespace loadgrove {

/// A kind of file that results can be written to. All are made from a snapshot, or from the seconds
/// that snapshots are made of, and nothing else, so that every file of a run shows the same
/// numbers.
struct Exporter
{
    const char *format; ///< of its option and in files: "csv"
    const char *style;  ///< where a format has several: "native", "guide"; else ""
    const char *suffix; ///< of a file's name: ".csv"
    QString (*title)(); ///< translated
    std::string (*write)(const Snapshot &snapshot); ///< null where there is follow()
    const Exporter *beside = nullptr;               ///< goes into a second file, see fileBeside()
    /// Makes what writes the file while it is told the seconds of a run, as they come or later.
    std::unique_ptr<RunListener> (*follow)(TextSink sink) = nullptr;
};

/// All of them, in the order in which people are offered them; of each format the usual style
/// comes first. Options and dialogs are built from this list.
std::span<const Exporter> exporters();
/// Null where there is none; no style means the usual one. Not owned.
const Exporter *findExporter(const QString &format, const QString &style = {});
/// Where what goes beside a file is written: "results.csv" -> "results-series.csv".
QString fileBeside(const QString &file, const Exporter &beside);

} // namespace loadgrove
