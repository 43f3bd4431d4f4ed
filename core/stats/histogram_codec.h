// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/stats/histogram.h"

#include <memory>
#include <string>
#include <string_view>

namespace loadgrove {

// The HdrHistogram V2 compressed encoding, as the HdrHistogram tools of all languages read it
// (HdrHistogram's AbstractHistogram.encodeIntoCompressedByteBuffer): big-endian header, then counts
// as ZigZag LEB128, runs of zeros as one negative number, all of it deflated.

/// Encodes histograms; keeps the compressor's memory from one to the next. Not thread-safe.
class HistogramEncoder
{
public:
    HistogramEncoder();
    ~HistogramEncoder();

    /// The bytes, valid until the next call.
    std::string_view encode(const Histogram &histogram);

private:
    class Private;
    std::unique_ptr<Private> d; // Owned.
};

/// Minimum, maximum and mean are those of the buckets: set what is known exactly with setExact().
/// Fails for what is no such encoding, or of another layout than ours.
Result<Histogram> decodeHistogram(std::string_view bytes);

} // namespace loadgrove
