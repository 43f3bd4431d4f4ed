// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QGridLayout;
class QToolButton;
class QTreeView;

namespace loadgrove {

struct RunEntry;

// What the pages of the Results place have in common.

/// "‹ Runs": back to the library.
QToolButton *newBackButton();
/// A button with a menu that copies a table: as text, or (true) as Markdown.
QToolButton *newCopyTableButton(const std::function<void(bool)> &copy);
void copyTableText(const QTreeView &table, bool markdown);
/// A line of a grid that says which run a letter stands for, how it came out, and its figures.
void addRunLine(QGridLayout &grid, int row, const QString &letter, const RunEntry &run,
                const QString &figures);

} // namespace loadgrove
