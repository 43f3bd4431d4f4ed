// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/event_dispatcher.h"
#include "core/net/timer_list.h"

#include <QPointer>
#include <QSocketNotifier>

#include <array>
#include <atomic>
#include <cstdint>
#include <vector>

struct epoll_event;

namespace loadgrove {

/// Qt's event dispatcher on epoll, for threads with many sockets. A notifier that is switched off
/// and on again between two waits costs no system call, since only what differs in the end is
/// told to the kernel. Level-triggered, as Qt's classes expect. Linux only.
class EpollDispatcher final : public QAbstractEventDispatcher, public DeadlineScheduler
{
    Q_OBJECT

public:
    explicit EpollDispatcher(QObject *parent = nullptr);
    ~EpollDispatcher() override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    using QAbstractEventDispatcher::registerTimer;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType,
                       QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;

    /// Thread: any.
    void wakeUp() override;
    /// Thread: any.
    void interrupt() override;
    void startingUp() override;

private:
    static constexpr std::size_t typeCount = 3; // QSocketNotifier::Read, Write, Exception

    /// The notifiers of one descriptor, and what epoll knows of it.
    struct Watch
    {
        std::array<QSocketNotifier *, typeCount> notifiers{}; // Not owned.
        /// Who was here last, to see whether it is the same that comes back: only then is it sure
        /// that the descriptor was not closed, and its number not given away, in between.
        std::array<QPointer<QSocketNotifier>, typeCount> last;
        std::array<std::uint32_t, typeCount> serials{}; ///< registrations so far
        std::array<std::uint32_t, typeCount> queued{};  ///< serial that is in m_pending
        std::uint32_t applied = 0; ///< EPOLLIN | ... in the kernel; 0: not there
        bool changed = false;      ///< is in m_changed
        bool doubtful = false;     ///< the kernel may have forgotten it: tell it again
        std::uint32_t wanted() const;
    };
    /// A notifier to be called, unless it is switched off before its turn.
    struct Pending
    {
        int fd;
        std::size_t type;
        std::uint32_t serial;
    };

    void noteChange(int fd);
    void applyChanges();
    void apply(int fd, Watch &watch);
    /// Makes a new epoll descriptor, when the old one reports what cannot be removed from it.
    void rebuild();
    void openEpoll();
    int wait(TimePoint until);
    void waitWithoutSockets(TimePoint until);
    TimePoint waitUntil(QEventLoop::ProcessEventsFlags flags) const;
    void collect(int count);
    int activate();
    void drainWakeUp();

    int m_epoll = -1;
    int m_wakeUp = -1;                 // eventfd
    std::atomic<bool> m_awake = false; // the next wait must not block
    bool m_mustReturn = false;         // nor may this round: something was posted before it
    std::atomic<bool> m_interrupted = false;
    bool m_nanoseconds = true;    // epoll_pwait2 is there
    std::vector<Watch> m_watches; // by descriptor
    std::vector<int> m_changed;
    std::vector<Pending> m_pending; // shared by nested loops
    std::size_t m_nextPending = 0;
    std::vector<epoll_event> m_events;
    TimerList m_timers;
};

} // namespace loadgrove
