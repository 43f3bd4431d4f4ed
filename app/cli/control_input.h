// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>

#include <memory>

class QSocketNotifier;

namespace loadgrove {

class Run;

/// Steers a run by lines on standard input: pause, resume, rate N, users N, stop, stop now. What it
/// does not understand, or cannot do, it says on standard error; the run goes on. Unix.
class ControlInput final : public QObject
{
public:
    /// The run must outlive this.
    explicit ControlInput(Run &run, QObject *parent = nullptr);
    ~ControlInput() override;

private:
    void read();
    void obey(const QString &line);

    Run &m_run; // Not owned.
    QByteArray m_pending;
    std::unique_ptr<QSocketNotifier> m_notifier; // Owned; null when there is nothing more to read.
};

} // namespace loadgrove
