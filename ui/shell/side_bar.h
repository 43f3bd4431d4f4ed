// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QList>
#include <QWidget>

class QAction;

namespace loadgrove {

/// The places of the window, one below the other: icon over text.
class SideBar : public QWidget
{
    Q_OBJECT

public:
    /// The actions are checkable and exclusive.
    explicit SideBar(const QList<QAction *> &places, QWidget *parent = nullptr);
};

} // namespace loadgrove
