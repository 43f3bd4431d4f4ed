// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace loadgrove {

/// Turns SIGINT and SIGTERM into a signal of the event loop. One per program.
class Interrupt : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;
    /// How often it was requested.
    int count() const { return m_count; }

Q_SIGNALS:
    void requested(int count);

private:
    int m_count = 0;
    int m_pipe[2] = {-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier; // Owned.
};

} // namespace loadgrove
