// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output_files.h"
#include "core/report/metrics_push.h"

namespace loadgrove {

/// --otlp, --otlp-header, --push-interval.
void addPushOptions(QCommandLineParser &parser);
/// What they say, together with a --prometheus file among the results that can be written again and
/// again; what is wrong with it is printed, and ok becomes false.
PushTargets readPushTargets(const QCommandLineParser &parser, const OutputFiles &files, bool &ok);

} // namespace loadgrove
