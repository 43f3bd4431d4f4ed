// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace loadgrove {

/// A table of plain text: a first column of names, left-aligned, then numbers, right-aligned.
/// Kept within a width: columns that may be missed go first, then names are cut in the middle.
class TextTable
{
public:
    /// Columns with a higher rank are left out earlier; those of rank 0 always stay.
    void addColumn(const QString &title, int rank = 0);
    void setNameTitle(const QString &title) { m_nameTitle = title; }
    /// One cell per column; a remark follows them, left-aligned.
    void addRow(const QString &name, const QStringList &cells, const QString &remark = {});

    /// Lines that end with a newline, each starting with that many blanks.
    QString text(int width, int indent) const;

private:
    int nameWidth() const;
    int columnWidth(std::size_t column) const;
    int remarkWidth() const;
    std::vector<std::size_t> columnsWithin(int width) const;

    struct Column
    {
        QString title;
        int rank;
    };
    struct Line
    {
        QString name;
        QStringList cells;
        QString remark;
    };
    QString m_nameTitle;
    std::vector<Column> m_columns;
    std::vector<Line> m_lines;
};

/// The text in lines of at most that width, each indented; words stay whole.
QString wrapped(const QString &text, int width, int indent);
/// At most that many characters; a longer text loses its middle: "orders_POST … retry".
QString cutInTheMiddle(const QString &text, int width);

} // namespace loadgrove
