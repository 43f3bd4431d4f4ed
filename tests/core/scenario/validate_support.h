// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the tests of validation share.
#include "core/base/text.h"
#include "core/format/scenario_file.h"
#include "core/scenario/validate.h"

#include <QTest>

namespace loadgrove {

/// "E s / a | url:3 | text", texts cut at the length of what is expected.
inline QString line(const Issue &issue)
{
    QString text = issue.severity == Severity::Error ? QStringLiteral("E ") : QStringLiteral("W ");
    text += issue.place + QStringLiteral(" | ") + issue.field;
    if (issue.column > 0)
        text += QLatin1Char(':') + QString::number(issue.column);
    return text + QStringLiteral(" | ") + issue.text;
}

/// A document with one scenario "s" that holds these steps.
inline QString withSteps(const QString &steps)
{
    return QStringLiteral("{\"loadgrove\": 1, \"variables\": {\"v\": 1}, \"scenarios\": "
                          "[{\"type\": \"scenario\", \"name\": \"s\", \"steps\": [%1]}]}")
        .arg(steps);
}

/// A request "a" with these fields, and a URL unless there is one among them.
inline QString request(const QString &fields)
{
    QString text = QStringLiteral("{\"type\": \"request\", \"name\": \"a\"");
    if (!fields.contains(QLatin1String("\"url\"")))
        text += QStringLiteral(", \"url\": \"http://h\"");
    return text + (fields.isEmpty() ? QString() : QStringLiteral(", ")) + fields + QLatin1Char('}');
}

inline void columns()
{
    QTest::addColumn<QString>("document");
    QTest::addColumn<QStringList>("expected");
}

inline QStringList list(std::initializer_list<const char *> lines)
{
    QStringList result;
    for (const char *text : lines)
        result.append(QString::fromUtf8(text));
    return result;
}

inline void requestRow(const char *name, const char *fields,
                       std::initializer_list<const char *> issues)
{
    QTest::newRow(name) << withSteps(request(QString::fromUtf8(fields))) << list(issues);
}

inline void stepsRow(const char *name, const char *steps,
                     std::initializer_list<const char *> issues)
{
    QTest::newRow(name) << withSteps(QString::fromUtf8(steps)) << list(issues);
}

/// Keys of the document beside a scenario that runs.
inline void settingsRow(const char *name, const char *keys,
                        std::initializer_list<const char *> issues)
{
    QTest::newRow(name) << QStringLiteral("{\"loadgrove\": 1, %1, \"scenarios\": [{\"type\": "
                                          "\"scenario\", \"name\": \"s\", \"steps\": [%2]}]}")
                               .arg(QString::fromUtf8(keys), request({}))
                        << list(issues);
}

inline void check(const QString &text, const QStringList &expected,
                  const ValidationContext &context = {})
{
    const Result<Document> document = readDocument(utf8(text));
    if (!document)
        QFAIL(qPrintable(document.error().message));
    QStringList found;
    for (const Issue &issue : validate(*document, context))
        found.append(line(issue));
    for (int i = 0; i < std::max(found.size(), expected.size()); ++i) {
        const QString is = found.value(i);
        const QString wanted = expected.value(i);
        if (wanted.isEmpty() || !is.startsWith(wanted))
            QFAIL(qPrintable(QStringLiteral("issue %1\n found:    %2\n expected: %3")
                                 .arg(QString::number(i), is, wanted)));
    }
}

} // namespace loadgrove
