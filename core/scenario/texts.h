// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"

#include <functional>

namespace loadgrove {

/// What language a text of a document is written in.
enum class TextKind
{
    Template,  ///< may hold {{ expression }}
    Condition, ///< is an expression
    Rule,      ///< is a threshold
};

using TextVisitor = std::function<void(std::string &text, TextKind kind)>;

/// Visits every text in a value.
void forEachText(Json &value, const TextVisitor &visit);
void forEachText(std::optional<Auth> &auth, const TextVisitor &visit);
/// Visits every text of a step in which a name can stand, but not those of the steps below it.
void forEachText(Step &step, const TextVisitor &visit);
/// The same of what is not a step.
void forEachText(DocumentSettings &settings, const TextVisitor &visit);

} // namespace loadgrove
