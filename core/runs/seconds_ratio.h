// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>

namespace loadgrove {

/// A rate, share or mean as the ratio of two sums over the seconds of a run (requests / time,
/// failures / sends, values up to a limit / values), and how sure it is: the seconds are the
/// sample, so that whatever makes values of one second alike is in the variance. Holds sums only.
class SecondsRatio
{
public:
    /// In order. A second without anything of the whole says nothing and is left out.
    void add(double part, double whole);

    int seconds() const { return m_count; }
    double part() const { return m_part; }
    double whole() const { return m_whole; }
    double value() const { return m_whole > 0 ? m_part / m_whole : 0; }
    /// Of value(), were each second independent of the one before.
    double variance() const;
    /// What to multiply that with because a second resembles the one before; 1 or more.
    /// mostAlike: the highest correlation that is believed. clustering: by how much more than by
    /// chance the seconds vary (see estimate.h); what is chance resembles nothing, and is taken
    /// out.
    double inflation(double mostAlike, double clustering = infinite) const;

private:
    static constexpr double infinite = std::numeric_limits<double>::infinity();
    double residuals() const; ///< their squares, summed up

    int m_count = 0;
    double m_part = 0, m_whole = 0;
    // Parts are summed up less what the first second makes expect: small numbers keep their digits.
    double m_first = 0;
    double m_lastPart = 0, m_lastWhole = 0, m_sumPart = 0;
    double m_partPart = 0, m_partWhole = 0, m_wholeWhole = 0;
    double m_nextPartPart = 0, m_nextPartWhole = 0, m_nextWholeWhole = 0; ///< neighbours' products
};

} // namespace loadgrove
