// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace loadgrove {

class RunController;

/// The Run place: start and stop, progress, tiles, live charts and the table by request.
/// Thread: the window's.
class RunPage : public QWidget
{
    Q_OBJECT

public:
    explicit RunPage(RunController &controller, QWidget *parent = nullptr);
};

} // namespace loadgrove
