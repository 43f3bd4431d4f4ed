// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QWidget>

namespace loadgrove {

class RunController;
class RunView;

/// The Run place: start and stop, progress, tiles, live charts and the table by request.
/// Thread: the window's.
class RunPage : public QWidget
{
    Q_OBJECT

public:
    explicit RunPage(RunController &controller, QWidget *parent = nullptr);

    /// false where the window has a Run button of its own beside the page.
    void setButtonVisible(bool visible);
    RunView &view() { return *m_view; }

Q_SIGNALS:
    /// To be shown in the Design place.
    void stepWanted(loadgrove::NodeId step);

private:
    void refresh();
    void ask(const QStringList &hosts);

    RunController &m_controller; // Not owned.
    RunView *m_view;             // Owned by Qt.
};

} // namespace loadgrove
