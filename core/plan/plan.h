// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/issue.h"
#include "core/plan/rows.h"
#include "core/scenario/document.h"

#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace loadgrove {

struct Plan;

/// What compile() needs besides the document.
struct PlanOptions
{
    QString folder;      ///< files named in the document are relative to it
    KeyValues variables; ///< --var and --env: override the document's variables maps
    bool insecure = false;
    std::optional<std::string> proxy = {}; ///< instead of the document's; "" = none
    std::uint64_t seed = 0;
};

using CompiledPlan = std::variant<std::shared_ptr<const Plan>, Issues>;

/// Turns a document into what workers run: flat, immutable, pre-rendered. A document with errors
/// gives its issues instead. Thread: any.
CompiledPlan compile(const Document &document, const PlanOptions &options);

/// The result rows that compile() gives a document, in tree order.
Rows rowsOf(const Document &document);

} // namespace loadgrove
