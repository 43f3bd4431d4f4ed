// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

namespace loadgrove {

/// How well a text matches what was typed: each typed letter must be in it, in order, whatever its
/// case. Starts of words and letters in a row count more. Nothing where it does not match; what was
/// not typed matches anything.
std::optional<int> fuzzyScore(QStringView typed, QStringView text);

} // namespace loadgrove
