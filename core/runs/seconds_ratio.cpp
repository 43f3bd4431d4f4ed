// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/seconds_ratio.h"

#include <algorithm>

namespace loadgrove {

namespace {

/// Of the variance: less cannot be told from nothing.
constexpr double leastBeyondChance = 0.4;

} // namespace

void SecondsRatio::add(double part, double whole)
{
    if (whole <= 0)
        return;
    if (m_count == 0)
        m_first = part / whole;
    m_part += part;
    m_whole += whole;
    part -= m_first * whole;
    m_sumPart += part;
    m_partPart += part * part;
    m_partWhole += part * whole;
    m_wholeWhole += whole * whole;
    m_nextPartPart += m_lastPart * part;
    m_nextPartWhole += m_lastPart * whole + m_lastWhole * part;
    m_nextWholeWhole += m_lastWhole * whole;
    m_lastPart = part;
    m_lastWhole = whole;
    ++m_count;
}

double SecondsRatio::residuals() const
{
    const double ratio = m_whole > 0 ? m_sumPart / m_whole : 0;
    return std::max(0.0, m_partPart - 2 * ratio * m_partWhole + ratio * ratio * m_wholeWhole);
}

double SecondsRatio::variance() const
{
    if (m_count < 2)
        return 0;
    return residuals() / (m_whole * m_whole) * m_count / (m_count - 1);
}

double SecondsRatio::inflation(double mostAlike, double clustering) const
{
    const double squares = residuals();
    if (m_count < 3 || squares <= 0)
        return 1;
    const double ratio = m_sumPart / m_whole;
    const double neighbours =
        m_nextPartPart - ratio * m_nextPartWhole + ratio * ratio * m_nextWholeWhole;
    // An autoregression of the first order, with noise upon it. The correlation as estimated from
    // few seconds is too low (Marriott and Pope, 1954).
    const double estimate = neighbours / squares;
    const double correlation = estimate + (1 + 3 * estimate) / m_count;
    const double beyondChance = std::max(leastBeyondChance, 1 - 1 / clustering);
    // Few seconds cannot tell a high correlation from chance.
    const double believed = std::clamp(1 - 4.0 / m_count, 0.0, mostAlike);
    const double alike = std::clamp(correlation / beyondChance, 0.0, believed);
    return 1 + 2 * beyondChance * alike / (1 - alike);
}

} // namespace loadgrove
