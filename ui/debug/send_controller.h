// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/send_once.h"

#include <QObject>

#include <memory>

namespace loadgrove {

class ScenarioDocument;
struct Sample;

/// Sends steps of the open document once, and remembers what was answered, so that a step can be
/// sent alone later. One send at a time.
/// Thread: the window's. Owns: the send.
class SendController : public QObject
{
    Q_OBJECT

public:
    explicit SendController(ScenarioDocument &document, QObject *parent = nullptr);
    ~SendController() override;

    bool isSending() const { return m_send != nullptr; }
    /// Does nothing while one goes on. step: counts for all extents but All.
    void send(SendOrder::Extent extent, NodeId step = documentNode);
    /// The request of a sample once more, as it was; false when it is not in the document any more,
    /// or while something else is sent.
    bool sendAgain(NodeId request, const Sample &sample);
    void cancel();

    /// What the last send was asked for, what happened so far, and how it ended.
    SendOrder::Extent extent() const { return m_extent; }
    NodeId wantedStep() const { return m_step; }
    const std::vector<TraceStepPtr> &steps() const { return m_steps; }
    const SendEnd &end() const { return m_end; }

Q_SIGNALS:
    void started();
    /// steps() has grown; by the steps from that index on.
    void stepsAdded(std::size_t first);
    void finished();
    /// Another document was opened: what was sent is forgotten.
    void forgotten();

private:
    SendOrder newOrder() const;
    void start(SendOrder order);
    void fetch();
    void finish();
    void forget();

    ScenarioDocument &m_document; // Not owned.
    SendOrder::Extent m_extent = SendOrder::Extent::All;
    NodeId m_step = documentNode;
    std::unique_ptr<SendOnce> m_send; // Owned; null unless it sends.
    std::vector<TraceStepPtr> m_steps;
    SendEnd m_end;
};

} // namespace loadgrove
