// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QAbstractEventDispatcher>

#include <memory>
#include <vector>

class QThread;
class QTimer;

namespace loadgrove {

class DeadlineScheduler;

/// The dispatcher a worker's thread runs on: on Linux ours (epoll, interest changes applied just
/// before the wait, waits in nanoseconds). Null elsewhere: there Qt's own does, with the same code
/// above it.
std::unique_ptr<QAbstractEventDispatcher> makeEventDispatcher();
/// Gives a thread that has not started yet that dispatcher, where there is one.
void installEventDispatcher(QThread &thread);

/// Something that wants to be called at a point in time, more exactly than Qt's timers can: within
/// microseconds on our dispatcher, to the millisecond on Qt's own. A pacer is one. Few per thread.
/// Thread: all calls in one thread that runs an event loop.
class DeadlineSource
{
public:
    DeadlineSource();
    /// Withdraws the deadline.
    virtual ~DeadlineSource();
    DeadlineSource(const DeadlineSource &) = delete;
    DeadlineSource &operator=(const DeadlineSource &) = delete;

    /// Calls deadlineReached() once, at that time or as soon after it as the thread is free; never
    /// from within this call, also when the time has passed. Replaces an earlier deadline.
    void setDeadline(TimePoint when);
    void clearDeadline();
    bool hasDeadline() const { return m_armed; }
    TimePoint deadline() const { return m_when; }

protected:
    /// Called from the event loop. May set the next deadline; may destroy the source.
    virtual void deadlineReached(TimePoint now) = 0;

private:
    friend class DeadlineScheduler;
    void fire(TimePoint now);

    bool m_armed = false;
    TimePoint m_when;
    DeadlineScheduler *m_scheduler = nullptr; // Not owned; null on a stock dispatcher.
    std::unique_ptr<QTimer> m_timer;          // Owned; only on a stock dispatcher.
};

/// The part of a dispatcher that keeps deadlines; our dispatcher is one.
class DeadlineScheduler
{
public:
    DeadlineScheduler(const DeadlineScheduler &) = delete;
    DeadlineScheduler &operator=(const DeadlineScheduler &) = delete;

protected:
    DeadlineScheduler() = default;
    virtual ~DeadlineScheduler();

    /// The nearest deadline, or TimePoint::max().
    TimePoint nextDeadline() const { return m_next; }
    /// Fires those that are due, each at most once; true if there was one.
    bool fireDeadlines(TimePoint now);

private:
    friend class DeadlineSource;
    void add(DeadlineSource &source);
    void remove(DeadlineSource &source);
    void findNext();

    std::vector<DeadlineSource *> m_sources; // Not owned; armed ones, in no order.
    TimePoint m_next = TimePoint::max();
};

} // namespace loadgrove
