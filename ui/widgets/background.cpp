// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/background.h"

#include <QPointer>
#include <QThread>

namespace loadgrove {

Background::Background(QObject *parent)
    : QObject(parent)
{
}

Background::~Background()
{
    m_stop.request_stop();
    if (m_thread)
        m_thread->wait();
}

void Background::forget()
{
    m_waiting.clear();
    m_done = nullptr;
    m_stop.request_stop();
}

void Background::finishAll()
{
    if (m_thread)
        m_thread->wait();
    m_done = nullptr;
    for (const Job &job : std::exchange(m_waiting, {}))
        job.work({});
}

void Background::push(Job job)
{
    m_waiting.push_back(std::move(job));
    setBusy(true);
    if (!m_thread)
        startNext();
}

void Background::startNext()
{
    if (m_waiting.empty()) {
        setBusy(false);
        return;
    }
    Job job = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_done = std::move(job.done);
    m_stop = std::stop_source();
    m_thread.reset(
        QThread::create([work = std::move(job.work), stop = m_stop.get_token()] { work(stop); }));
    connect(m_thread.get(), &QThread::finished, this, &Background::finish);
    m_thread->start();
}

void Background::finish()
{
    m_thread->wait();
    m_thread.release()->deleteLater();
    const QPointer<Background> self = this; // whoever hears of the result may delete us
    if (const std::function<void()> done = std::exchange(m_done, nullptr))
        done();
    if (self && !m_thread)
        startNext();
}

void Background::setBusy(bool busy)
{
    if (std::exchange(m_isBusy, busy) != busy)
        Q_EMIT busyChanged();
}

} // namespace loadgrove
