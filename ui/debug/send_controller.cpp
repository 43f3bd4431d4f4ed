// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debug/send_controller.h"

#include "core/engine/send_again.h"
#include "ui/document/scenario_document.h"

#include <QFileInfo>

namespace loadgrove {

SendController::SendController(ScenarioDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    connect(&document, &ScenarioDocument::documentReset, this, &SendController::forget);
}

SendController::~SendController() = default;

void SendController::send(SendOrder::Extent extent, NodeId step)
{
    if (m_send)
        return;
    SendOrder order = newOrder();
    order.extent = extent;
    order.step = step;
    start(std::move(order));
}

bool SendController::sendAgain(NodeId request, const Sample &sample)
{
    if (m_send)
        return false;
    SendOrder order = newOrder();
    order.extent = SendOrder::Extent::Step;
    order.step = request;
    if (!makeLiteral(order.document, request, sample))
        return false;
    start(std::move(order));
    return true;
}

SendOrder SendController::newOrder() const
{
    SendOrder order;
    order.document = m_document.document();
    if (!m_document.fileName().isEmpty())
        order.options.folder = QFileInfo(m_document.fileName()).absolutePath();
    order.options.variables = m_document.environmentVariables();
    return order;
}

void SendController::start(SendOrder order)
{
    m_extent = order.extent;
    m_step = order.step;
    order.memory = std::move(m_end.memory);
    m_end = {};
    m_steps.clear();
    m_send = std::make_unique<SendOnce>(std::move(order));
    connect(m_send.get(), &SendOnce::news, this, &SendController::fetch);
    connect(m_send.get(), &SendOnce::finished, this, &SendController::finish);
    m_send->start();
    Q_EMIT started();
}

void SendController::cancel()
{
    if (m_send)
        m_send->cancel();
}

void SendController::fetch()
{
    const std::size_t first = m_steps.size();
    for (TraceStepPtr &step : m_send->take())
        m_steps.push_back(std::move(step));
    if (m_steps.size() > first)
        Q_EMIT stepsAdded(first);
}

void SendController::finish()
{
    fetch();
    m_end = m_send->end();
    m_send.release()->deleteLater(); // it is the sender of what led here
    Q_EMIT finished();
}

/// What is under way belongs to a document that is gone: it ends unseen.
void SendController::forget()
{
    if (m_send) {
        m_send->disconnect(this);
        m_send->cancel();
        connect(m_send.get(), &SendOnce::finished, m_send.get(), &QObject::deleteLater);
        m_send.release()->setParent(this);
    }
    m_steps.clear();
    m_end = {};
    Q_EMIT forgotten();
}

} // namespace loadgrove
