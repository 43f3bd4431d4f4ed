// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/run/run_trends.h"

#include <QWidget>

#include <array>

namespace loadgrove {

class StatTile;

/// The run's key figures in one row. Thread: the window's.
class RunTiles : public QWidget
{
    Q_OBJECT

public:
    enum Tile
    {
        Requests,
        Rate,
        Users,
        P50,
        P95,
        P99,
        Errors,
        TileCount,
    };
    explicit RunTiles(QWidget *parent = nullptr);

    void setSnapshot(const Snapshot &snapshot);
    const StatTile &tile(Tile which) const { return *m_tiles[which]; }

private:
    void showRequests(const Snapshot &snapshot);
    void showRate(const Snapshot &snapshot);
    void showUsers(const Snapshot &snapshot);
    void showLatency(Tile tile, const Snapshot &snapshot, double LatencySummary::*value);
    void showTrends();

    std::array<StatTile *, TileCount> m_tiles; // Owned by Qt.
    RunTrends m_trends;
};

} // namespace loadgrove
