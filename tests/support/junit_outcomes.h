// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QXmlStreamReader>

namespace loadgrove {

/// "suite / name", where it failed ": message", where it was skipped ": skipped"; one per test case
/// of a JUnit file.
inline QStringList junitOutcomes(const QByteArray &xml)
{
    QStringList lines;
    QString suite;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto text = [&reader](const char *name) {
            return reader.attributes().value(QLatin1String(name)).toString();
        };
        if (reader.name() == QLatin1String("testsuite"))
            suite = text("name");
        else if (reader.name() == QLatin1String("testcase"))
            lines += suite + QLatin1String(" / ") + text("name");
        else if (reader.name() == QLatin1String("failure"))
            lines.last() += QLatin1String(": ") + text("message");
        else if (reader.name() == QLatin1String("skipped"))
            lines.last() += QLatin1String(": skipped");
    }
    return reader.hasError() ? QStringList(reader.errorString()) : lines;
}

} // namespace loadgrove
