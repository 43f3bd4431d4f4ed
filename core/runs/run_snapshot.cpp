// SPDX-License-Identifier: GPL-3.0-or-later
// RunFile: the figures of a span, from its seconds.
#include "core/base/translate.h"
#include "core/runs/run_file.h"
#include "core/runs/run_values.h"
#include "core/stats/timeline.h"

#include <algorithm>

namespace loadgrove {

namespace {

/// Replays seconds as they were once collected.
class Replay
{
public:
    explicit Replay(const RunInfo &info)
        : m_info(info)
    {
    }

    void add(const SecondRecord &record, bool last)
    {
        if (!m_timeline) {
            m_begin = record.begin;
            m_timeline = std::make_unique<Timeline>(m_info, m_begin);
        }
        m_timeline->add(record.stats);
        m_timeline->setDropped(m_dropped += record.dropped);
        m_timeline->setMissedSlots(m_missedSlots += record.missedSlots);
        m_timeline->setPaused(false, m_paused += record.paused);
        m_timeline->advance(record.end, record.users, last);
        m_timeline->addSystem(record.system);
        m_end = record.end;
        m_users = record.users;
    }

    /// Without a second an empty one.
    Timeline &timeline()
    {
        if (!m_timeline)
            m_timeline = std::make_unique<Timeline>(m_info);
        return *m_timeline;
    }
    nanoseconds begin() const { return m_begin; }
    nanoseconds end() const { return m_end; }
    Snapshot snapshot(RunState state)
    {
        return *timeline().snapshot(state, m_end - m_begin, m_users);
    }

private:
    const RunInfo &m_info; // Not owned.
    std::unique_ptr<Timeline> m_timeline;
    nanoseconds m_begin{0}, m_end{0}, m_paused{0};
    int m_users = 0;
    std::int64_t m_dropped = 0, m_missedSlots = 0;
};

} // namespace

/// What of a run is in no second.
void RunFile::tellRest(Timeline &timeline, bool isWhole) const
{
    for (const std::string &notice : textsOf(about(QStringLiteral("notices"))))
        timeline.addNotice(notice);
    timeline.setFailure(textOf(about(QStringLiteral("failure"))));
    const Json paused = about(QStringLiteral("paused_s"));
    if (!m_tellsPauses && isWhole && paused.isNumber())
        timeline.setPaused(
            false, toNanoseconds(std::clamp(paused.number(), 0.0, Seconds(m_length).count())));
}

Result<std::shared_ptr<const Snapshot>> RunFile::snapshot(const Span &span,
                                                          const std::stop_token &stop) const
{
    Replay replay(m_info);
    const auto add = [&](const SecondRecord &record) -> Result<void> {
        if (stop.stop_requested())
            return Error{ErrorCode::Io, Core::tr("reading was given up")};
        replay.add(record, record.end == m_length && (m_state || m_interrupted));
        return {};
    };
    if (const Result<void> read = forEachSecond(span, add); !read)
        return read.error();
    const Result<std::vector<RunChange>> changes = readChanges();
    if (!changes)
        return changes.error();
    for (const RunChange &change : *changes) {
        const nanoseconds at = toNanoseconds(change.at);
        if (at <= replay.end())
            replay.timeline().addChange(change, at < replay.begin());
    }
    const bool isWhole = span.begin <= nanoseconds(0) && span.end >= m_length;
    tellRest(replay.timeline(), isWhole);
    auto snapshot = std::make_shared<Snapshot>(
        replay.snapshot(m_state.value_or(m_interrupted ? RunState::Stopped : RunState::Running)));
    snapshot->interrupted = m_interrupted;
    if (!isWhole)
        snapshot->spanBegin = replay.end() > nanoseconds(0) ? replay.begin() : span.begin;
    return std::shared_ptr<const Snapshot>(std::move(snapshot));
}

} // namespace loadgrove
