// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/event_dispatcher.h"

#ifdef Q_OS_LINUX
#include "core/net/epoll_dispatcher.h"
#endif

#include <QThread>
#include <QTimer>

#include <algorithm>

namespace loadgrove {

DeadlineSource::DeadlineSource() = default;

DeadlineSource::~DeadlineSource()
{
    clearDeadline();
}

void DeadlineSource::setDeadline(TimePoint when)
{
    clearDeadline();
    m_when = when;
    m_armed = true;
    m_scheduler = dynamic_cast<DeadlineScheduler *>(QAbstractEventDispatcher::instance());
    if (m_scheduler) {
        m_scheduler->add(*this);
        return;
    }
    if (!m_timer) {
        m_timer = std::make_unique<QTimer>();
        m_timer->setTimerType(Qt::PreciseTimer);
        m_timer->setSingleShot(true);
        QObject::connect(m_timer.get(), &QTimer::timeout, m_timer.get(),
                         [this] { fire(Clock::now()); });
    }
    const auto wait = std::chrono::ceil<milliseconds>(when - Clock::now());
    m_timer->start(std::max(wait, milliseconds(0)));
}

void DeadlineSource::clearDeadline()
{
    if (!m_armed)
        return;
    m_armed = false;
    if (m_scheduler)
        m_scheduler->remove(*this);
    else if (m_timer)
        m_timer->stop();
}

void DeadlineSource::fire(TimePoint now)
{
    if (!m_armed)
        return;
    m_armed = false;
    deadlineReached(now);
}

DeadlineScheduler::~DeadlineScheduler()
{
    for (DeadlineSource *source : m_sources) {
        source->m_armed = false;
        source->m_scheduler = nullptr;
    }
}

void DeadlineScheduler::add(DeadlineSource &source)
{
    m_sources.push_back(&source);
    m_next = std::min(m_next, source.m_when);
}

void DeadlineScheduler::remove(DeadlineSource &source)
{
    std::erase(m_sources, &source);
    findNext();
}

void DeadlineScheduler::findNext()
{
    m_next = TimePoint::max();
    for (const DeadlineSource *source : m_sources)
        m_next = std::min(m_next, source->m_when);
}

bool DeadlineScheduler::fireDeadlines(TimePoint now)
{
    if (now < m_next)
        return false;
    // A source may destroy itself or others, and set a deadline that is due again: bound the round
    // to those that are armed now, and look each up anew.
    for (std::size_t left = m_sources.size(); left > 0 && m_next <= now; --left) {
        const auto due = std::min_element(
            m_sources.begin(), m_sources.end(),
            [](const DeadlineSource *a, const DeadlineSource *b) { return a->m_when < b->m_when; });
        DeadlineSource *source = *due;
        m_sources.erase(due);
        findNext();
        source->fire(now);
    }
    return true;
}

std::unique_ptr<QAbstractEventDispatcher> makeEventDispatcher()
{
#ifdef Q_OS_LINUX
    return std::make_unique<EpollDispatcher>();
#else
    return nullptr;
#endif
}

void installEventDispatcher(QThread &thread)
{
    if (auto dispatcher = makeEventDispatcher())
        thread.setEventDispatcher(dispatcher.release());
}

} // namespace loadgrove
