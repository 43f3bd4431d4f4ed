// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/library_entry.h"
#include "core/stats/snapshot.h"
#include "ui/widgets/colors.h"

namespace loadgrove {

// What a kept run is called and how it came out, in words, with a symbol and a colour.

struct RunVerdict
{
    QString words;         ///< "Passed", "Failed, stopped", "Interrupted"
    const char *icon = ""; ///< of resources/icons
    Color tone = Color::Muted;
    int rank = 0; ///< to sort by: the worst first
};
RunVerdict verdictOf(const RunEntry &entry);

/// The label, or the document's name.
QString titleOf(const RunEntry &entry);
/// "1 Mar 2026 13:30:00", in local time; "–" where it is not known.
QString startedText(const RunEntry &entry);
/// What tells a run from others in few words: its title and when it began.
QString shortNameOf(const RunEntry &entry);
/// "1,234 requests in 30.0 s, 0.20 % failed"; "" where nothing was measured.
QString figuresText(const RunEntry &entry);
/// The same of what a snapshot tells, which may be of a span of the run.
QString figuresText(const Snapshot &snapshot);
/// From bytes: "1.2 MB".
QString sizeText(qint64 bytes);

} // namespace loadgrove
