// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/trace.h"
#include "ui/widgets/colors.h"

#include <QString>

namespace loadgrove {

// What was sent, in words and lines for people. Secrets are masked unless they are to be shown.

/// "201 Created", "not sent", "skipped", "passed" ...
QString statusText(const TraceStep &step);
/// What says it at a glance; a colour that text can have.
Color statusColor(const TraceStep &step);
/// "12.3 ms"; "" for what takes none.
QString timeText(const TraceStep &step);
/// "orders_GET (try 2)", "orders_GET (redirected)".
QString stepText(const TraceStep &step);
/// One sentence or more about what became of it: why it failed or was skipped.
QString remarkText(const TraceStep &step);

/// The request as it went out, byte for byte but for what is masked; cut after textShown bytes.
QString requestText(const TracedExchange &exchange, bool showSecrets);
/// The answer, the same way.
QString answerText(const TracedExchange &exchange, bool showSecrets);
/// Bytes of a body that a text view shows.
inline constexpr std::size_t textShown = 128u << 10;
/// "1.2 kB", "3.1 MB".
QString sizeText(std::size_t bytes);

/// Where a variable comes from: "set step n: {{uuid()}}".
QString originText(const TracedVariable &variable);
/// "res.price is 9.9, vars.least is 10"
QString operandsText(const TracedCheck &check, bool showSecrets);
/// "expected code 201", the condition of others.
QString conditionText(const TracedCheck &check);

} // namespace loadgrove
