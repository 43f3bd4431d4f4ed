// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace loadgrove {

/// What tells a run file from other SQLite databases: PRAGMA application_id ("lgru").
inline constexpr int runApplicationId = 0x6c677275;
/// PRAGMA user_version. A file of a newer version is refused.
inline constexpr int runFileVersion = 1;

/// What a histogram of a row counts. Stands in files: never change a number.
enum class LatencyKind
{
    Service = 0,   ///< first byte sent -> last byte received; of a scenario: wall duration
    Response = 1,  ///< from the intended start
    Busy = 2,      ///< scenarios: the sum of their requests
    Lateness = 3,  ///< of the run (row -1): sends that were due at a moment
    LoopDelay = 4, ///< of the run (row -1): the workers' event loops
};

/// The statements that make a run file. Times count from the run's start; counts of a second are of
/// that second alone; a row that had nothing to count in a second is not there.
inline QStringList runSchema()
{
    return {
        // What the run was: name, document, config, seed, started, environment, thresholds ...;
        // writer, the process, until the run has ended, and figures (see key_figures.h) from the
        // first second on; once it has ended, state, passed, duration_s, notices, failure. What
        // people say of it: label, note. Values are JSON.
        QStringLiteral("CREATE TABLE run (key TEXT PRIMARY KEY, value TEXT NOT NULL)"),
        // The rows of the result in tree order; parent is null for a top-level scenario.
        QStringLiteral("CREATE TABLE rows (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, "
                       "name TEXT NOT NULL, parent INTEGER)"),
        QStringLiteral("CREATE TABLE assertions (id INTEGER PRIMARY KEY, row INTEGER NOT NULL, "
                       "condition TEXT NOT NULL)"),
        // Seconds follow one another; begin_ns and end_ns say what each really covers.
        QStringLiteral("CREATE TABLE seconds (second INTEGER PRIMARY KEY, "
                       "begin_ns INTEGER NOT NULL, end_ns INTEGER NOT NULL, "
                       "users INTEGER NOT NULL, dropped INTEGER NOT NULL, "
                       "missed_slots INTEGER NOT NULL, worker_cpu REAL, process_cpu REAL, "
                       "descriptor_limit INTEGER, descriptors_free INTEGER, ports INTEGER, "
                       "ports_free INTEGER, paused_ns INTEGER)"),
        // failures: what of fail - unsent each code brought, "503:7 refused:1"; of a lone code the
        // number is left out. Scenarios have none.
        QStringLiteral("CREATE TABLE counters (second INTEGER, row INTEGER, executed INTEGER, "
                       "fail INTEGER, retries INTEGER, aborted INTEGER, skipped INTEGER, "
                       "unsent INTEGER, redirects INTEGER, reconnects INTEGER, bytes_sent INTEGER, "
                       "bytes_received INTEGER, failures TEXT, "
                       "PRIMARY KEY (second, row)) WITHOUT ROWID"),
        // code: "201", "refused" ...; "" for a scenario. kind: LatencyKind. counts: HdrHistogram's
        // V2 compressed encoding; unit us. The other columns are exact, the buckets are not.
        QStringLiteral("CREATE TABLE histograms (second INTEGER, row INTEGER, code TEXT, "
                       "kind INTEGER, sum_us INTEGER, min_us INTEGER, max_us INTEGER, "
                       "counts BLOB NOT NULL, PRIMARY KEY (second, row, code, kind)) "
                       "WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE checks (second INTEGER, assertion INTEGER, pass INTEGER, "
                       "fail INTEGER, PRIMARY KEY (second, assertion)) WITHOUT ROWID"),
        // Exchanges that were kept, as they were chosen; those of the run are, of each row and
        // code,
        // the first, the slowest, and the random ones with the smallest draws. sample: JSON, the
        // rest of it (see sample_record.h); secrets are masked unless the run was told otherwise.
        QStringLiteral("CREATE TABLE samples (second INTEGER, row INTEGER, code TEXT, "
                       "at_us INTEGER, service_ns INTEGER, draw REAL, sample TEXT NOT NULL)"),
        QStringLiteral("CREATE INDEX samples_by_second ON samples (second)"),
        QStringLiteral("CREATE TABLE changes (at REAL, change TEXT, value REAL)"),
    };
}

} // namespace loadgrove
