// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"

#include <QString>

namespace loadgrove {

// How a JSON value is typed into a one-line field: 57, true, null, [1, 2] and {"a": 1} are what
// they say, everything else is text. Quotes keep text that looks like another value: "57".

Json valueFromText(const QString &text);
/// The text that valueFromText() reads back as that value.
QString textFromValue(const Json &value);
/// What a value is, for people: "number", "list" ...; "" for text.
QString valueKind(const Json &value);

} // namespace loadgrove
