// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/compare_files.h"

namespace loadgrove {

// What is told of two runs that were compared.

/// For people, in lines of at most 100 characters.
QString comparisonText(const FileComparison &comparison);
std::string comparisonJson(const FileComparison &comparison);
/// Rules as test cases; the figures, which never fail, in the output of further ones.
std::string comparisonJunit(const FileComparison &comparison);

} // namespace loadgrove
