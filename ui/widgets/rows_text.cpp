// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rows_text.h"

#include "core/base/json.h"
#include "core/base/text.h"

#include <QStringList>

namespace loadgrove {

namespace {

QString quoted(const QString &text)
{
    return qs(Json(utf8(text)).write());
}

QString nameText(const QString &name)
{
    const bool plain = !name.isEmpty() && name == name.trimmed() && !name.contains(QLatin1Char(':'))
                       && !name.contains(QLatin1Char('\n')) && name[0] != QLatin1Char('#')
                       && name[0] != QLatin1Char('"');
    return plain ? name : quoted(name);
}

/// Blanks at the ends are text, and would be lost; around a number they mean nothing.
QString valueText(const QString &value)
{
    const QString trimmed = value.trimmed();
    if (trimmed == value && !value.contains(QLatin1Char('\n')))
        return value;
    return trimmed.isEmpty() || !Json::parse(utf8(trimmed)) ? quoted(value) : trimmed;
}

NamedRow rowFromLine(QString line)
{
    NamedRow row;
    if (line.startsWith(QLatin1Char('#'))) {
        row.on = false;
        line = line.mid(1).trimmed();
    }
    const std::string bytes = utf8(line);
    std::size_t end = 0;
    if (line.startsWith(QLatin1Char('"'))) {
        const Result<Json> name = Json::parseNext(bytes, end, Json::Limits());
        const QString rest = name ? qs(bytes.substr(end)).trimmed() : QString();
        if (name && (rest.isEmpty() || rest.startsWith(QLatin1Char(':')))) {
            row.name = qs(name->string());
            row.value = rest.mid(1).trimmed();
            return row;
        }
    }
    const qsizetype colon = line.indexOf(QLatin1Char(':'), 1); // ":path" is a name
    row.name = line.left(colon).trimmed();
    row.value = colon < 0 ? QString() : line.mid(colon + 1).trimmed();
    return row;
}

} // namespace

QString textFromRows(const QList<NamedRow> &rows)
{
    QStringList lines;
    for (const NamedRow &row : rows) {
        const QString line = nameText(row.name) + QStringLiteral(": ") + valueText(row.value);
        lines += (row.on ? QString() : QStringLiteral("# ")) + line.trimmed();
    }
    return lines.join(QLatin1Char('\n'));
}

QList<NamedRow> rowsFromText(const QString &text)
{
    QList<NamedRow> rows;
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        const QString trimmed = line.trimmed();
        if (!trimmed.isEmpty() && trimmed != QLatin1String("#"))
            rows += rowFromLine(trimmed);
    }
    return rows;
}

} // namespace loadgrove
