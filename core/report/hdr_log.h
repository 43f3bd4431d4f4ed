// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"
#include "core/stats/histogram_codec.h"
#include "core/stats/second_record.h"
#include "core/stats/snapshot.h"

namespace loadgrove {

/// Writes the latencies of a run as an HdrHistogram interval log (version 1.3), which the
/// HdrHistogram tools of all languages read: a line for each second, row and kind of latency, from
/// the very histograms of that second. Values are microseconds (the Java tools show milliseconds
/// with -outputValueUnitRatio 1000); the log's maxima are milliseconds.
/// Lines without a tag are the service times of all requests together. The others have the tag
///   scenario/request            service time
///   scenario/request:response   from the intended start, where there is a schedule
///   scenario                    wall duration; scenario:response, scenario:busy
/// in which whatever is no visible ASCII character, and "%", "," and ":", stands as %XX (UTF-8, as
/// in URLs); the second row of a name is "name%20(2)". Thread: as RunListener.
class HdrLog final : public RunListener
{
public:
    explicit HdrLog(TextSink sink);

    Result<void> started(const RunInfo &info) override;
    /// After an error nothing more is written.
    Result<void> second(const SecondRecord &record) override;
    Result<void> ended(const Snapshot &snapshot) override;

private:
    void addLine(const SecondRecord &record, std::string_view tag, const Histogram &histogram);
    Result<void> writeText();

    const TextSink m_sink;
    std::shared_ptr<const Rows> m_rows;
    std::vector<std::string> m_tags; ///< by row
    HistogramEncoder m_encoder;
    std::string m_text; ///< not written yet
    Result<void> m_outcome;
};

/// The tag of each row, no two alike.
std::vector<std::string> hdrTags(const Rows &rows);

} // namespace loadgrove
