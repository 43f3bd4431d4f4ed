// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/otlp_sender.h"
#include "core/stats/snapshot.h"

#include <QStringList>
#include <QThread>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace loadgrove {

/// Who is told how a run stands while it goes on.
struct PushTargets
{
    std::optional<OtlpTarget> otlp;
    QString prometheusFile; ///< rewritten in one step each time; "" = none
    std::chrono::seconds interval{5};

    bool isEmpty() const { return !otlp && prometheusFile.isEmpty(); }
};

/// Pushes the metrics of a run while it goes on: on a thread of its own, from the newest snapshot,
/// so that neither the workers nor the collector ever wait for a disk or a receiver.
/// Thread: its owner's.
class MetricsPush : private QThread
{
public:
    /// source: the newest snapshot, never null; called from another thread.
    using Source = std::function<std::shared_ptr<const Snapshot>()>;

    MetricsPush(PushTargets targets, Source source);
    ~MetricsPush() override; ///< pushes nothing more

    void start(); ///< does nothing where nobody is to be told
    /// Tells the receiver how the run ended and waits until that was heard, at most 5 s. The file
    /// is left to whoever writes the results, and is not touched any more. Once.
    void finish(std::shared_ptr<const Snapshot> end);
    /// What should be said (translated) and was not taken before: the first failure of each kind,
    /// and after finish() how many there were.
    QStringList takeNotices();

protected:
    void run() override;

private:
    class Work;
    void addNotice(const QString &notice);

    const PushTargets m_targets;
    const Source m_source;

    std::mutex m_mutex; ///< guards what follows
    std::shared_ptr<const Snapshot> m_end;
    bool m_abandoned = false;
    QStringList m_notices;
};

} // namespace loadgrove
