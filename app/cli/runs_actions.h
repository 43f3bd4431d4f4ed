// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/library.h"

#include <QCommandLineParser>

namespace loadgrove {

/// One thing that "loadgrove-cli runs" does.
struct RunsAction
{
    const char *name;
    QString arguments; ///< as its help shows them
    QString title;
    QString help; ///< more, for its own help; "" = no more
    int fewest;   ///< arguments that it takes
    int most;
    void (*addOptions)(QCommandLineParser &parser); ///< beyond --library; null = none
    int (*run)(const QCommandLineParser &parser, const RunLibrary &library);
};

/// What looks at runs.
std::vector<RunsAction> lookingActions();
/// What changes or deletes them.
std::vector<RunsAction> changingActions();

} // namespace loadgrove
