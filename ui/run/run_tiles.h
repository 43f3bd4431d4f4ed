// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/run/run_trends.h"

#include <QWidget>

#include <array>

class QHBoxLayout;

namespace loadgrove {

class ChartChoice;
class StatTile;

/// The run's key figures in one row; many latencies have a row of their own. Thread: the window's.
class RunTiles : public QWidget
{
    Q_OBJECT

public:
    enum Tile
    {
        Requests,
        Rate,
        Users,
        Errors,
        TileCount,
    };
    explicit RunTiles(QWidget *parent = nullptr);

    void setChoice(const ChartChoice &choice); ///< Which latencies are shown. Not owned.
    void setSnapshot(const Snapshot &snapshot);
    const StatTile &tile(Tile which) const { return *m_tiles[which]; }
    const StatTile &tile(Percentile which) const { return *m_latencies[std::size_t(which)]; }

private:
    void showRequests(const Snapshot &snapshot);
    void showRate(const Snapshot &snapshot);
    void showUsers(const Snapshot &snapshot);
    void showLatency(Percentile which, const Snapshot &snapshot);
    void showTrends();
    void arrange();

    std::array<StatTile *, TileCount> m_tiles;                 // Owned by Qt, as those below.
    std::array<StatTile *, allPercentiles.size()> m_latencies; ///< also those not shown
    QHBoxLayout *m_row, *m_second;
    const ChartChoice *m_choice = nullptr; // Not owned.
    RunTrends m_trends;
};

} // namespace loadgrove
