// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_file.h"
#include "core/scenario/change_rule.h"

#include <QCommandLineParser>

#include <vector>

namespace loadgrove {

/// Rules about the change from one run to another, as the command line gives them.
struct RuleOptions
{
    std::vector<ChangeRule> rules;
    bool strict = false;
};

/// --fail-on and --strict.
void addRuleOptions(QCommandLineParser &parser);
/// What they say; what is wrong with it is printed, and ok becomes false.
RuleOptions readRules(const QCommandLineParser &parser, bool &ok);

/// --from and --to: the part of a run that counts.
void addSpanOptions(QCommandLineParser &parser);
RunFile::Span readSpan(const QCommandLineParser &parser, bool &ok);

} // namespace loadgrove
