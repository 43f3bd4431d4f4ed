// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/text_table.h"

#include <algorithm>

namespace loadgrove {

namespace {

constexpr int gap = 2;
constexpr int narrowestName = 22; // before columns are left out for it
constexpr int shortestName = 8;   // where no more columns can be left out

} // namespace

QString cutInTheMiddle(const QString &text, int width)
{
    if (text.size() <= width || width < 3)
        return text;
    const auto tail = (width - 1) / 2;
    return text.left(width - 1 - tail) + QChar(0x2026) + text.right(tail);
}

void TextTable::addColumn(const QString &title, int rank)
{
    m_columns.push_back({title, rank});
}

void TextTable::addRow(const QString &name, const QStringList &cells, const QString &remark)
{
    m_lines.push_back({name, cells, remark});
}

int TextTable::nameWidth() const
{
    qsizetype width = m_nameTitle.size();
    for (const Line &line : m_lines)
        width = std::max(width, line.name.size());
    return int(width);
}

int TextTable::columnWidth(std::size_t column) const
{
    qsizetype width = m_columns[column].title.size();
    for (const Line &line : m_lines)
        width = std::max(width, line.cells.value(qsizetype(column)).size());
    return int(width) + gap;
}

int TextTable::remarkWidth() const
{
    qsizetype width = 0;
    for (const Line &line : m_lines)
        width = std::max(width, line.remark.size());
    return width > 0 ? int(width) + gap : 0;
}

std::vector<std::size_t> TextTable::columnsWithin(int width) const
{
    std::vector<std::size_t> kept;
    int rest = width - std::min(nameWidth(), narrowestName);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        kept.push_back(i);
        rest -= columnWidth(i);
    }
    while (rest < 0) {
        const auto most = std::max_element(kept.begin(), kept.end(), [this](auto left, auto right) {
            return m_columns[left].rank < m_columns[right].rank;
        });
        if (most == kept.end() || m_columns[*most].rank == 0)
            break;
        rest += columnWidth(*most);
        kept.erase(most);
    }
    return kept;
}

QString TextTable::text(int width, int indent) const
{
    width -= remarkWidth();
    const std::vector<std::size_t> columns = columnsWithin(width - indent);
    int numbers = 0;
    for (std::size_t column : columns)
        numbers += columnWidth(column);
    const int names = std::min(nameWidth(), std::max(shortestName, width - indent - numbers));

    QString text;
    const auto append = [&](const QString &name, const QString &remark, const auto &cell) {
        QString line(indent, QLatin1Char(' '));
        line += cutInTheMiddle(name, names).leftJustified(names);
        for (std::size_t column : columns)
            line += QString(cell(column)).rightJustified(columnWidth(column));
        line += QString(gap, QLatin1Char(' ')) + remark;
        while (line.endsWith(QLatin1Char(' ')))
            line.chop(1);
        text += line + QLatin1Char('\n');
    };
    append(m_nameTitle, {}, [this](std::size_t column) { return m_columns[column].title; });
    for (const Line &row : m_lines)
        append(row.name, row.remark,
               [&row](std::size_t column) { return row.cells.value(qsizetype(column)); });
    return text;
}

QString wrapped(const QString &text, int width, int indent)
{
    QString lines;
    QString line(indent, QLatin1Char(' '));
    bool isEmpty = true;
    for (const QString &word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (!isEmpty && line.size() + 1 + word.size() > width) {
            lines += line + QLatin1Char('\n');
            line = QString(indent, QLatin1Char(' '));
            isEmpty = true;
        }
        line += isEmpty ? word : QLatin1Char(' ') + word;
        isEmpty = false;
    }
    return isEmpty ? lines : lines + line + QLatin1Char('\n');
}

} // namespace loadgrove
