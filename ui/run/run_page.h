// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QWidget>

#include <memory>

namespace loadgrove {

class RunController;
class RunView;
struct Sample;

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
    /// To be sent once more, as it was, and what comes to be shown.
    void sendWanted(loadgrove::NodeId step, const std::shared_ptr<const loadgrove::Sample> &sample);

private:
    void refresh();
    void ask(const QStringList &hosts);
    void showPreflight();
    void warn();

    RunController &m_controller; // Not owned.
    RunView *m_view;             // Owned by Qt.
};

} // namespace loadgrove
