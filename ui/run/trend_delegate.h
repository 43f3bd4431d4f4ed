// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/roomy_delegate.h"

namespace loadgrove {

/// Draws the rates of a row's newest seconds (RowModel::TrendRole) as a small line; its height is
/// that of the row's own highest.
class TrendDelegate : public RoomyDelegate
{
    Q_OBJECT

public:
    using RoomyDelegate::RoomyDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace loadgrove
