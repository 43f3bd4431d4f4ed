// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/run_listeners.h"

namespace loadgrove {

namespace {

/// Keeps what went wrong before and adds what went wrong now.
void addOutcome(Result<void> &outcome, const Result<void> &next)
{
    if (next)
        return;
    outcome =
        outcome ? next.error()
                : Error{outcome.error().code, QStringLiteral("%1; %2").arg(outcome.error().message,
                                                                           next.error().message)};
}

} // namespace

Result<void> RunListeners::started(const RunInfo &info)
{
    for (const auto &listener : m_listeners) {
        if (Result<void> started = listener->started(info); !started)
            return started;
    }
    return {};
}

Result<void> RunListeners::second(const SecondRecord &record)
{
    Result<void> outcome;
    for (const auto &listener : m_listeners)
        addOutcome(outcome, listener->second(record));
    return outcome;
}

Result<void> RunListeners::ended(const Snapshot &snapshot)
{
    Result<void> outcome;
    for (const auto &listener : m_listeners)
        addOutcome(outcome, listener->ended(snapshot));
    return outcome;
}

} // namespace loadgrove
