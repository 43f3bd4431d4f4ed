// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/table_text.h"

#include <QHeaderView>
#include <QTreeView>

#include <algorithm>
#include <functional>
#include <vector>

namespace loadgrove {

namespace {

struct Cells
{
    std::vector<QStringList> lines; ///< the headers first
    std::vector<bool> isNumber;     ///< by column: aligned to the right
};

std::vector<int> visibleColumns(const QTreeView &table)
{
    std::vector<int> columns;
    for (int visual = 0; visual < table.header()->count(); ++visual) {
        const int column = table.header()->logicalIndex(visual);
        if (!table.isColumnHidden(column))
            columns.push_back(column);
    }
    return columns;
}

void addRows(const QAbstractItemModel &model, const std::vector<int> &columns,
             const QString &indent, const QModelIndex &parent, int level, Cells &cells)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList line;
        for (const int column : columns)
            line += model.index(row, column, parent).data().toString().simplified();
        line.first().prepend(indent.repeated(level));
        cells.lines.push_back(line);
        addRows(model, columns, indent, model.index(row, 0, parent), level + 1, cells);
    }
}

Cells cellsOf(const QTreeView &table, const QString &indent)
{
    const QAbstractItemModel &model = *table.model();
    const std::vector<int> columns = visibleColumns(table);
    Cells cells;
    QStringList headers;
    for (const int column : columns) {
        headers += model.headerData(column, Qt::Horizontal).toString();
        const int alignment =
            model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        cells.isNumber.push_back(alignment & Qt::AlignRight);
    }
    cells.lines.push_back(headers);
    if (!columns.empty())
        addRows(model, columns, indent, {}, 0, cells);
    return cells;
}

} // namespace

QString plainTable(const QTreeView &table)
{
    const Cells cells = cellsOf(table, QStringLiteral("  "));
    std::vector<int> widths(cells.isNumber.size(), 0);
    for (const QStringList &line : cells.lines) {
        for (std::size_t i = 0; i < widths.size(); ++i)
            widths[i] = std::max(widths[i], int(line[qsizetype(i)].size()));
    }
    QString text;
    for (const QStringList &line : cells.lines) {
        QStringList padded;
        for (std::size_t i = 0; i < widths.size(); ++i) {
            const QString &cell = line[qsizetype(i)];
            padded +=
                cells.isNumber[i] ? cell.rightJustified(widths[i]) : cell.leftJustified(widths[i]);
        }
        QString joined = padded.join(QStringLiteral("  "));
        while (joined.endsWith(QLatin1Char(' ')))
            joined.chop(1);
        text += joined + QLatin1Char('\n');
    }
    return text;
}

QString markdownTable(const QTreeView &table)
{
    // Blanks at a cell's start are lost in Markdown.
    const Cells cells = cellsOf(table, QStringLiteral("&nbsp;&nbsp;"));
    QString text;
    for (std::size_t i = 0; i < cells.lines.size(); ++i) {
        QStringList line = cells.lines[i];
        line.replaceInStrings(QStringLiteral("|"), QStringLiteral("\\|"));
        text += QStringLiteral("| ") + line.join(QStringLiteral(" | ")) + QStringLiteral(" |\n");
        if (i > 0)
            continue;
        text += QLatin1Char('|');
        for (const bool isNumber : cells.isNumber)
            text += isNumber ? QStringLiteral(" ---: |") : QStringLiteral(" --- |");
        text += QLatin1Char('\n');
    }
    return text;
}

} // namespace loadgrove
