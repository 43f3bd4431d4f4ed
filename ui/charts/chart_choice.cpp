// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_choice.h"

#include <algorithm>

namespace loadgrove {

ChartChoice::ChartChoice(QObject *parent)
    : QObject(parent)
    , m_percentiles{Percentile::P50, Percentile::P95, Percentile::P99}
{
}

bool ChartChoice::has(Percentile which) const
{
    return std::binary_search(m_percentiles.begin(), m_percentiles.end(), which);
}

/// The last one stays: a chart of nothing helps nobody.
void ChartChoice::set(Percentile which, bool wanted)
{
    if (wanted == has(which) || (!wanted && m_percentiles.size() == 1))
        return;
    const auto place = std::lower_bound(m_percentiles.begin(), m_percentiles.end(), which);
    if (wanted)
        m_percentiles.insert(place, which);
    else
        m_percentiles.erase(place);
    Q_EMIT changed();
}

void ChartChoice::set(Time which, bool wanted)
{
    bool &mine = which == Time::Service ? m_service : m_response;
    const bool other = which == Time::Service ? m_response : m_service;
    if (mine == wanted || (!wanted && !other))
        return;
    mine = wanted;
    Q_EMIT changed();
}

QByteArray ChartChoice::state() const
{
    QByteArrayList words;
    for (const Percentile which : m_percentiles)
        words += percentileKey(which);
    if (m_service)
        words += "service";
    if (m_response)
        words += "response";
    return words.join(' ');
}

void ChartChoice::restore(const QByteArray &state)
{
    const QByteArrayList words = state.split(' ');
    std::vector<Percentile> percentiles;
    for (const Percentile which : allPercentiles) {
        if (words.contains(percentileKey(which)))
            percentiles.push_back(which);
    }
    const bool service = words.contains("service"), response = words.contains("response");
    if (percentiles.empty() || (!service && !response))
        return;
    m_percentiles = std::move(percentiles);
    m_service = service;
    m_response = response;
    Q_EMIT changed();
}

} // namespace loadgrove
