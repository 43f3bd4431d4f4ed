// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QAction>
#include <QObject>

namespace loadgrove {

class DesignPage;
class ResponsePanel;
class ScenarioDocument;
class SendController;
struct Sample;
struct TraceStep;

/// Brings sending once into the Design place: its actions, the panel with what came back, and the
/// marks in the tree.
/// Thread: the window's.
class SendPlace : public QObject
{
    Q_OBJECT

public:
    SendPlace(ScenarioDocument &document, DesignPage &design, QWidget *window);
    ~SendPlace() override;

    SendController &controller() { return *m_controller; }
    /// Send, send up to here, send all, cancel: for menus.
    QList<QAction *> actions() const { return {m_send, m_upTo, m_all, m_cancel}; }
    /// Without an open document there is nothing to send.
    void setUsable(bool usable);
    /// A request as it was sent in a run; what comes is shown as of any other.
    void sendAgain(NodeId request, const Sample &sample);

Q_SIGNALS:
    /// Somebody sends, and wants to see what comes.
    void wanted();
    /// Why something was not sent.
    void refused(const QString &why);

private:
    QAction *add(const char *id, const QString &text, const char *iconName,
                 const QList<QKeySequence> &shortcuts, const QString &toolTip);
    void createActions();
    void send(int extent, NodeId step);
    void update();
    void mark(const TraceStep &step);
    NodeId selectedStep() const;

    ScenarioDocument &m_document; // Not owned.
    DesignPage &m_design;         // Not owned.
    QWidget *m_window;            // Not owned.
    SendController *m_controller; // Owned (child).
    ResponsePanel *m_panel;       // Owned.
    QAction *m_send = nullptr, *m_upTo = nullptr, *m_all = nullptr, *m_cancel = nullptr;
    bool m_usable = false;
};

} // namespace loadgrove
