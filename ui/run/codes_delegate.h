// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/roomy_delegate.h"

namespace loadgrove {

/// Draws the code table of a row (RowModel::CodesRole) as a bar of its shares, with the text beside
/// it; a share for each class where there are too many codes. Classes differ in pattern, too.
class CodesDelegate : public RoomyDelegate
{
    Q_OBJECT

public:
    using RoomyDelegate::RoomyDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace loadgrove
