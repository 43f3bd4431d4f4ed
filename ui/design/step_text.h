// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"

#include <QString>
#include <QStringList>

namespace loadgrove {

// What the tree says of a step, in few words.

/// "orders_GET"; what has no name says what it does: "Wait 0.5 s".
QString stepTitle(const Step &step);
/// The path of a request, the value of a variable, the condition of a check; "" for others.
QString stepDetail(const Step &step);
/// What the answer must meet: the checks and the expected code.
std::size_t checkCount(const Request &request);
/// "if", "until", "3 checks", "2 overrides", "continue", "off".
QStringList stepBadges(const Step &step);

} // namespace loadgrove
