// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QTreeView;

namespace loadgrove {

// What a table shows, as text to paste elsewhere: its visible columns in the order in which they
// stand, with all rows, also of branches that are closed; deeper rows are indented.

/// Columns padded with blanks: reads well wherever letters have one width.
QString plainTable(const QTreeView &table);
/// As GitHub and others render it.
QString markdownTable(const QTreeView &table);

} // namespace loadgrove
