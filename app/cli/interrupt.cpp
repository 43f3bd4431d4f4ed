// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <csignal>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace loadgrove {

#ifdef Q_OS_UNIX

namespace {

// A signal handler can reach nothing but globals.
volatile sig_atomic_t signalPipe = -1;

void onSignal(int)
{
    const char byte = 1;
    if (write(signalPipe, &byte, 1) < 0)
        return; // the pipe is full: more than enough was said
}

} // namespace

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
    if (pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return; // the system's own handling stays
    signalPipe = m_pipe[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte;
        while (read(m_pipe[0], &byte, 1) == 1)
            Q_EMIT requested(++m_count);
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    for (const int end : m_pipe) {
        if (end >= 0)
            ::close(end);
    }
}

#else

Interrupt::Interrupt(QObject *parent)
    : QObject(parent)
{
}
Interrupt::~Interrupt() = default;

#endif

} // namespace loadgrove
