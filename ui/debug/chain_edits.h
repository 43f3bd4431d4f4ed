// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/chaining.h"

#include <QString>

class QMenu;

namespace loadgrove {

class ScenarioDocument;

// What people do with a value of an answer; each is one undoable change.

/// Writes the reference to the value into the place, and the export where one is needed. False when
/// that is not possible any more.
bool chain(ScenarioDocument &document, const AnswerValue &value, const ChainPlace &place);
/// Adds the check to the request, or as a step after it.
bool addCheck(ScenarioDocument &document, const AnswerValue &value, bool asStep);

/// "orders_POST, body items.0.product_id (now 1)"
QString placeText(const ScenarioDocument &document, const ChainPlace &place);

/// Fills a menu with "Use in" the places that the value fits into, and "Check this".
void fillValueMenu(QMenu &menu, ScenarioDocument &document, const AnswerValue &value);

} // namespace loadgrove
