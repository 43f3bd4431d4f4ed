// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/threshold.h"
#include "core/stats/snapshot.h"

namespace loadgrove {

/// The thresholds that end a run as soon as they are broken. Thread: one at a time.
class AbortRules
{
public:
    explicit AbortRules(const RunInfo &info);

    /// The first one that is broken, in words; nothing while all hold. What a run has not measured
    /// yet is not broken.
    std::optional<std::string> broken(const Snapshot &snapshot) const;

private:
    std::vector<Threshold> m_rules;
};

} // namespace loadgrove
