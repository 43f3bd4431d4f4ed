// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTimer>

#include <sys/socket.h>
#include <unistd.h>

namespace loadgrove {

/// Two connected descriptors.
class SocketPair
{
public:
    SocketPair()
    {
        m_valid = socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, m_ends) == 0;
    }
    ~SocketPair()
    {
        close(0);
        close(1);
    }
    SocketPair(const SocketPair &) = delete;
    SocketPair &operator=(const SocketPair &) = delete;

    bool isValid() const { return m_valid; }
    int end(int index) const { return m_ends[index]; }
    void put(int index) const
    {
        if (::write(m_ends[index], "x", 1) != 1)
            qFatal("cannot write");
    }
    bool take(int index) const
    {
        char byte = 0;
        return ::read(m_ends[index], &byte, 1) == 1;
    }
    void close(int index)
    {
        if (m_ends[index] >= 0)
            ::close(m_ends[index]);
        m_ends[index] = -1;
    }

private:
    int m_ends[2] = {-1, -1};
    bool m_valid = false;
};

/// How many rounds the loop makes until that many milliseconds are over: a spinning loop makes
/// thousands.
inline int roundsWithin(int ms)
{
    bool over = false;
    QTimer::singleShot(ms, [&] { over = true; });
    int rounds = 0;
    for (; !over; ++rounds)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return rounds;
}

} // namespace loadgrove
