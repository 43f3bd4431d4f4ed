// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <string>

namespace loadgrove {

class ScenarioDocument;

/// What a threshold demands, in plain words: "95 of 100 requests are answered within 200 ms". ""
/// for a text that is none.
QString thresholdWords(const std::string &text);

/// Thresholds that could be meant, for completion: of the run, and of each request.
QStringList thresholdExamples(const ScenarioDocument &document);

} // namespace loadgrove
