// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/load_config.h"

#include <QCommandLineParser>

namespace loadgrove {

/// --threads, --duration, --rps and what else says how much load.
void addLoadOptions(QCommandLineParser &parser);
/// Sets what was given; a wrong value is a usage error (printed; ok becomes false).
void applyLoadOptions(const QCommandLineParser &parser, LoadConfig &load, bool &ok);

} // namespace loadgrove
