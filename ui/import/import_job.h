// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace loadgrove {

/// Runs one piece of work at a time beside the window's thread. What is cancelled runs out by
/// itself, and its result is dropped. Thread: the window's.
class ImportJob : public QObject
{
    Q_OBJECT

public:
    /// False: stop. Thread: any.
    using Progress = std::function<bool(int done, int of)>;
    /// Runs in a thread of its own; what it returns is called in the window's.
    using Work = std::function<std::function<void()>(const Progress &)>;

    explicit ImportJob(QObject *parent = nullptr);
    ~ImportJob() override;

    void start(Work work);
    void cancel();
    bool isRunning() const { return m_state != nullptr; }

Q_SIGNALS:
    void runningChanged(bool running);
    void progressed(int done, int of);

private:
    struct State;
    void finish(const std::shared_ptr<State> &state);

    std::shared_ptr<State> m_state; ///< of what runs now
    QTimer m_timer;                 ///< looks at how far it is
};

} // namespace loadgrove
