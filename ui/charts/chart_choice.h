// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/percentile.h"

#include <QObject>

#include <vector>

namespace loadgrove {

/// Which latencies people want to see, in everything that shows latencies of a run. One for the
/// window, which keeps it. Thread: the window's.
class ChartChoice : public QObject
{
    Q_OBJECT

public:
    explicit ChartChoice(QObject *parent = nullptr);

    const std::vector<Percentile> &percentiles() const { return m_percentiles; } ///< ascending
    bool has(Percentile which) const;
    void set(Percentile which, bool wanted);

    enum class Time
    {
        Service,  ///< from the first byte sent
        Response, ///< from the moment that the schedule meant
    };
    bool has(Time which) const { return which == Time::Service ? m_service : m_response; }
    void set(Time which, bool wanted);

    /// To be kept; anything else than what state() gave changes nothing.
    QByteArray state() const;
    void restore(const QByteArray &state);

Q_SIGNALS:
    void changed();

private:
    std::vector<Percentile> m_percentiles;
    bool m_service = true, m_response = true;
};

} // namespace loadgrove
