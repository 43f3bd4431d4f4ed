// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_job.h"

#include <QThread>

#include <atomic>

namespace loadgrove {

struct ImportJob::State
{
    std::atomic<bool> cancelled = false;
    std::atomic<int> done = 0, of = 0;
    std::function<void()> then; ///< read once the thread has ended
};

ImportJob::ImportJob(QObject *parent)
    : QObject(parent)
{
    m_timer.setInterval(100);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (m_state)
            Q_EMIT progressed(m_state->done, m_state->of);
    });
}

ImportJob::~ImportJob()
{
    if (m_state)
        m_state->cancelled = true;
}

void ImportJob::start(Work work)
{
    cancel();
    auto state = std::make_shared<State>();
    m_state = state;
    QThread *thread = QThread::create([state, work = std::move(work)] {
        state->then = work([state](int done, int of) {
            state->done = done;
            state->of = of;
            return !state->cancelled;
        });
    });
    connect(thread, &QThread::finished, this, [this, state] { finish(state); });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
    m_timer.start();
    Q_EMIT runningChanged(true);
}

void ImportJob::cancel()
{
    if (!m_state)
        return;
    m_state->cancelled = true;
    m_state.reset();
    m_timer.stop();
    Q_EMIT runningChanged(false);
}

void ImportJob::finish(const std::shared_ptr<State> &state)
{
    if (state != m_state)
        return;
    m_state.reset();
    m_timer.stop();
    Q_EMIT runningChanged(false);
    if (state->then)
        state->then();
}

} // namespace loadgrove
