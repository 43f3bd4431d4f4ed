// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace loadgrove {

/// Names of headers that people send, for completion.
QStringList usualHeaders();
/// Names of headers that servers answer with, as checks write them.
QStringList usualAnswerHeaders();
/// What that header usually says; none for others. Secrets are offered as references.
QStringList usualHeaderValues(const QString &name);

} // namespace loadgrove
