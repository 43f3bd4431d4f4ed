// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/condition_parts.h"

#include <QString>

class QComboBox;

namespace loadgrove {

/// "is at least": between what is looked at and the value.
QString operatorWords(ConditionParts::Op op);
/// A choice of operators; their data are ConditionParts::Op as int.
void addOperators(QComboBox *box);

/// "the status is 201", "the value items.0.price in the body exists"; "" for a condition that is
/// more than one comparison.
QString conditionWords(const QString &expression);

} // namespace loadgrove
