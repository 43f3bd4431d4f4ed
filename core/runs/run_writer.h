// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/runs/key_figures.h"
#include "core/runs/run_database.h"
#include "core/stats/histogram_codec.h"
#include "core/stats/second_record.h"
#include "core/stats/snapshot.h"

#include <QSqlQuery>

#include <optional>

namespace loadgrove {

/// Writes a run file (*.lgrun, see run_schema.h) while the run goes on: each second in a
/// transaction of its own, so that a process that is killed loses no more than the last second.
/// Thread: create() any; the other functions one thread, which is where the object is destroyed.
class RunWriter
{
public:
    /// Makes the file with all that is known before the start. about: what else belongs to the run,
    /// by key ("document", "environment"). An existing file is not touched.
    static Result<std::unique_ptr<RunWriter>> create(const QString &path, const RunInfo &info,
                                                     const Json::Object &about);
    ~RunWriter();

    /// Appends a second. After an error nothing more is written; the file holds what came before.
    Result<void> append(const SecondRecord &record);
    /// The run has ended: what is known only now, and the changes that were made to it. passed: the
    /// verdict, where somebody judged.
    Result<void> finish(const Snapshot &end, std::optional<bool> passed = std::nullopt);

private:
    RunWriter(const QString &path, const RunInfo &info);
    Result<void> begin();
    void writeRow(const SecondRecord &record, int row);
    void writeChecks(const SecondRecord &record);
    void writeSample(int second, const Sample &sample);
    void writeHistogram(int second, int row, const std::string &code, int kind,
                        const Histogram &histogram);
    void writeValue(const QString &key, const Json &value);
    void run(QSqlQuery &query);
    Result<void> outcome();
    void becomeOneFile();

    const QString m_path;
    const bool m_showSecrets;
    KeyFiguresTally m_tally;
    std::size_t m_sampleBytes = 0;
    RunDatabase m_database;
    HistogramEncoder m_encoder;
    QString m_error; ///< the first
    // Owned; of m_database.
    std::unique_ptr<QSqlQuery> m_second, m_counters, m_histogram, m_check, m_sample;
};

} // namespace loadgrove
