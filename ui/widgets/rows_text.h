// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace loadgrove {

/// One row of a table of names and values, as it is typed.
struct NamedRow
{
    QString name, value;
    bool on = true;
    bool operator==(const NamedRow &) const = default;
};

/// A line for each row: "name: value", with "# " before one that is switched off. Names that would
/// read as something else stand in quotes. Reads back as the same rows.
QString textFromRows(const QList<NamedRow> &rows);
QList<NamedRow> rowsFromText(const QString &text);

} // namespace loadgrove
