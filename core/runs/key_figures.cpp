// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/key_figures.h"

#include <algorithm>

namespace loadgrove {

double KeyFigures::errorRate() const
{
    const std::int64_t judged = executed + failed;
    return judged > 0 ? double(failed) / double(judged) : 0;
}

double KeyFigures::rps() const
{
    return duration > paused ? double(count) / (duration - paused) : 0;
}

Json KeyFigures::toJson() const
{
    return Json::Object{{"count", Json(count)},         {"executed", Json(executed)},
                        {"fail", Json(failed)},         {"p95", Json(p95)},
                        {"duration_s", Json(duration)}, {"paused_s", Json(paused)}};
}

std::optional<KeyFigures> KeyFigures::of(const Json &json)
{
    KeyFigures figures;
    for (const auto &[key, value] :
         {std::pair("count", &figures.count), std::pair("executed", &figures.executed),
          std::pair("fail", &figures.failed)}) {
        const Json *number = json.find(key);
        if (!number || !number->isInteger())
            return std::nullopt;
        *value = number->integer();
    }
    for (const auto &[key, value] :
         {std::pair("p95", &figures.p95), std::pair("duration_s", &figures.duration)}) {
        const Json *number = json.find(key);
        if (!number || !number->isNumber())
            return std::nullopt;
        *value = number->number();
    }
    if (const Json *paused = json.find("paused_s"); paused && paused->isNumber())
        figures.paused = paused->number();
    return figures;
}

void KeyFiguresTally::add(const SecondRecord &record)
{
    const std::size_t count = std::min(m_rows->rows.size(), record.stats.rows.size());
    for (std::size_t i = 0; i < count; ++i) {
        if (m_rows->rows[i].kind == Row::Kind::Request)
            m_requests.add(record.stats.rows[i]);
    }
    m_end = record.end;
    m_paused += record.paused;
}

KeyFigures KeyFiguresTally::figures() const
{
    const Counters &counters = m_requests.counters;
    KeyFigures figures;
    figures.count = counters.count();
    figures.executed = counters.executed;
    figures.failed = counters.failed;
    figures.p95 = LatencySummary::of(m_requests.service()).p95;
    figures.duration = Seconds(m_end).count();
    figures.paused = Seconds(m_paused).count();
    return figures;
}

} // namespace loadgrove
