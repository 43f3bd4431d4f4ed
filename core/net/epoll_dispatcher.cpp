// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/event_dispatcher.h"

#ifdef Q_OS_LINUX
#include "core/net/epoll_dispatcher.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <cerrno>

#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace loadgrove {

namespace {

constexpr std::size_t eventsPerWait = 512;
/// How many notifiers are called before the clock is asked whether a deadline has come.
constexpr int notifiersPerClockReading = 16;

constexpr std::array<std::uint32_t, 3> interestOf{EPOLLIN, EPOLLOUT, EPOLLPRI};

/// Errors and hang-ups concern every notifier of the descriptor, as with poll().
constexpr std::array<std::uint32_t, 3> reportedAs{
    EPOLLIN | EPOLLHUP | EPOLLERR, EPOLLOUT | EPOLLHUP | EPOLLERR, EPOLLPRI | EPOLLHUP | EPOLLERR};

nanoseconds timeLeft(TimePoint until)
{
    const TimePoint now = Clock::now();
    return until > now ? nanoseconds(until - now) : nanoseconds(0);
}

timespec toTimespec(nanoseconds span)
{
    return {time_t(span.count() / 1'000'000'000), long(span.count() % 1'000'000'000)};
}

} // namespace

std::uint32_t EpollDispatcher::Watch::wanted() const
{
    std::uint32_t mask = 0;
    for (std::size_t type = 0; type < typeCount; ++type) {
        if (notifiers[type])
            mask |= interestOf[type];
    }
    return mask;
}

EpollDispatcher::EpollDispatcher(QObject *parent)
    : QAbstractEventDispatcher(parent)
    , m_wakeUp(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC))
    , m_events(eventsPerWait)
{
    if (m_wakeUp < 0)
        qFatal("EpollDispatcher: cannot make an eventfd (errno %d)", errno);
    openEpoll();
}

EpollDispatcher::~EpollDispatcher()
{
    close(m_epoll);
    close(m_wakeUp);
}

void EpollDispatcher::openEpoll()
{
    m_epoll = epoll_create1(EPOLL_CLOEXEC);
    if (m_epoll < 0)
        qFatal("EpollDispatcher: cannot make an epoll descriptor (errno %d)", errno);
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = m_wakeUp;
    epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wakeUp, &event);
}

void EpollDispatcher::rebuild()
{
    close(m_epoll);
    openEpoll();
    for (std::size_t fd = 0; fd < m_watches.size(); ++fd) {
        m_watches[fd].applied = 0;
        noteChange(int(fd));
    }
}

void EpollDispatcher::startingUp()
{
    // Else the kernel may add 50 us to every wait of this thread.
    prctl(PR_SET_TIMERSLACK, 1UL, 0UL, 0UL, 0UL);
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const auto fd = std::size_t(notifier->socket());
    const auto type = std::size_t(notifier->type());
    if (fd >= m_watches.size())
        m_watches.resize(std::max(fd + 1, m_watches.size() * 2));
    Watch &watch = m_watches[fd];
    watch.notifiers[type] = notifier;
    ++watch.serials[type];
    if (watch.last[type] != notifier) {
        watch.last[type] = notifier;
        watch.doubtful = true;
    }
    noteChange(int(fd));
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const auto fd = std::size_t(notifier->socket());
    const auto type = std::size_t(notifier->type());
    // Another notifier may have come to the same number, if this one's descriptor was closed.
    if (fd >= m_watches.size() || m_watches[fd].notifiers[type] != notifier)
        return;
    m_watches[fd].notifiers[type] = nullptr;
    ++m_watches[fd].serials[type];
    noteChange(int(fd));
}

void EpollDispatcher::noteChange(int fd)
{
    Watch &watch = m_watches[std::size_t(fd)];
    if (watch.changed)
        return;
    watch.changed = true;
    m_changed.push_back(fd);
}

void EpollDispatcher::applyChanges()
{
    for (const int fd : m_changed) {
        Watch &watch = m_watches[std::size_t(fd)];
        watch.changed = false;
        if (watch.doubtful || watch.wanted() != watch.applied)
            apply(fd, watch);
    }
    m_changed.clear();
}

void EpollDispatcher::apply(int fd, Watch &watch)
{
    epoll_event event{};
    event.events = watch.wanted();
    event.data.fd = fd;
    const bool known = watch.applied != 0;
    watch.applied = event.events;
    watch.doubtful = false;
    if (event.events == 0) {
        epoll_ctl(m_epoll, EPOLL_CTL_DEL, fd, &event); // fails when closed: just as well
        return;
    }
    int result = epoll_ctl(m_epoll, known ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, fd, &event);
    // A closed descriptor leaves epoll by itself, and its number may have been given out anew.
    if (result < 0 && errno == ENOENT)
        result = epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event);
    else if (result < 0 && errno == EEXIST)
        result = epoll_ctl(m_epoll, EPOLL_CTL_MOD, fd, &event);
    if (result < 0) {
        watch.applied = 0;
        if (errno != EBADF) // EPERM: a regular file, which is always ready and needs no notifier
            qWarning("EpollDispatcher: cannot watch descriptor %d (errno %d)", fd, errno);
    }
}

TimePoint EpollDispatcher::waitUntil(QEventLoop::ProcessEventsFlags flags) const
{
    const bool leftOver =
        m_nextPending < m_pending.size() && !flags.testFlag(QEventLoop::ExcludeSocketNotifiers);
    if (!flags.testFlag(QEventLoop::WaitForMoreEvents) || m_mustReturn || m_awake || m_interrupted
        || leftOver)
        return TimePoint::min();
    TimePoint until = nextDeadline();
    if (!flags.testFlag(QEventLoop::X11ExcludeTimers))
        until = std::min(until, m_timers.next());
    return until;
}

int EpollDispatcher::wait(TimePoint until)
{
    const int size = int(m_events.size());
    if (until == TimePoint::min())
        return epoll_wait(m_epoll, m_events.data(), size, 0);
    if (until == TimePoint::max())
        return epoll_wait(m_epoll, m_events.data(), size, -1);
    const nanoseconds left = timeLeft(until);
#if defined(__GLIBC__) && (__GLIBC__ > 2 || __GLIBC_MINOR__ >= 35)
    if (m_nanoseconds && left.count() > 0) {
        const timespec span = toTimespec(left);
        const int count = epoll_pwait2(m_epoll, m_events.data(), size, &span, nullptr);
        if (count >= 0 || (errno != ENOSYS && errno != EPERM))
            return count;
        m_nanoseconds = false; // an old kernel, or a sandbox that does not know the call
    }
#endif
    const auto rounded = std::chrono::ceil<milliseconds>(left).count();
    return epoll_wait(m_epoll, m_events.data(), size,
                      int(std::min<decltype(rounded)>(rounded, 3'600'000)));
}

void EpollDispatcher::waitWithoutSockets(TimePoint until)
{
    pollfd wakeUpOnly{m_wakeUp, POLLIN, 0};
    const timespec span = toTimespec(timeLeft(until));
    if (ppoll(&wakeUpOnly, 1, until == TimePoint::max() ? nullptr : &span, nullptr) > 0)
        drainWakeUp();
}

void EpollDispatcher::drainWakeUp()
{
    std::uint64_t count = 0;
    // Fails when a nested loop was faster.
    [[maybe_unused]] const auto size = read(m_wakeUp, &count, sizeof(count));
}

void EpollDispatcher::collect(int count)
{
    bool orphan = false;
    for (int i = 0; i < count; ++i) {
        const epoll_event &event = m_events[std::size_t(i)];
        const int fd = event.data.fd;
        if (fd == m_wakeUp) {
            drainWakeUp();
            continue;
        }
        Watch &watch = m_watches[std::size_t(fd)];
        // The descriptor was closed, but what it stood for lives on (dup, fork): only a new epoll
        // descriptor gets rid of it.
        orphan = orphan || (watch.wanted() == 0 && !watch.changed);
        for (std::size_t type = 0; type < typeCount; ++type) {
            if (!watch.notifiers[type] || (event.events & reportedAs[type]) == 0
                || watch.queued[type] == watch.serials[type])
                continue;
            watch.queued[type] = watch.serials[type];
            m_pending.push_back({fd, type, watch.serials[type]});
        }
    }
    if (orphan)
        rebuild();
}

int EpollDispatcher::activate()
{
    int activated = 0;
    while (m_nextPending < m_pending.size() && !m_interrupted) {
        const Pending next = m_pending[m_nextPending++];
        Watch &watch = m_watches[std::size_t(next.fd)];
        QSocketNotifier *notifier = watch.notifiers[next.type];
        if (!notifier || watch.serials[next.type] != next.serial)
            continue;
        watch.queued[next.type] = 0;
        QEvent event(QEvent::SockAct);
        QCoreApplication::sendEvent(notifier, &event);
        if (++activated % notifiersPerClockReading == 0 && nextDeadline() != TimePoint::max())
            fireDeadlines(Clock::now());
    }
    if (m_nextPending >= m_pending.size()) {
        m_pending.clear();
        m_nextPending = 0;
    }
    return activated;
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_interrupted = false;
    // Whoever finds the flag set has his event sent below; whoever finds it cleared wakes us again.
    m_mustReturn = m_awake.exchange(false);
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();
    if (m_interrupted)
        return false;

    if (waitUntil(flags) != TimePoint::min()) {
        Q_EMIT aboutToBlock(); // its slots may post events, start timers, interrupt
        if (m_interrupted)
            return false;
    }
    const bool withSockets = !flags.testFlag(QEventLoop::ExcludeSocketNotifiers);
    if (withSockets) {
        applyChanges();
        collect(wait(waitUntil(flags)));
    } else {
        waitWithoutSockets(waitUntil(flags));
    }
    int happened = m_mustReturn ? 1 : 0;
    if (nextDeadline() != TimePoint::max() && fireDeadlines(Clock::now()))
        ++happened;
    if (withSockets)
        happened += activate();
    if (!flags.testFlag(QEventLoop::X11ExcludeTimers) && !m_timers.isEmpty())
        happened += m_timers.fire(Clock::now());
    return happened > 0;
}

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType,
                                    QObject *object)
{
    m_timers.add(timerId, milliseconds(std::max<qint64>(interval, 0)), timerType, object,
                 Clock::now());
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    return m_timers.remove(timerId);
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    return m_timers.removeAll(object);
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    return m_timers.timersOf(object);
}

int EpollDispatcher::remainingTime(int timerId)
{
    return int(m_timers.remaining(timerId, Clock::now()).count());
}

void EpollDispatcher::wakeUp()
{
    if (m_awake.exchange(true))
        return; // whoever set it has seen to the wake-up
    if (QThread::currentThread() == thread())
        return; // not waiting; the flag alone keeps the next wait from blocking
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto size = write(m_wakeUp, &one, sizeof(one));
}

void EpollDispatcher::interrupt()
{
    m_interrupted = true;
    wakeUp();
}

} // namespace loadgrove

#include "moc_epoll_dispatcher.cpp"
#endif
