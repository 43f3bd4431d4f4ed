// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the tests of chaining share.
#include "core/base/text.h"
#include "core/format/scenario_file.h"
#include "core/scenario/chain_suggestions.h"

#include <QTest>

namespace loadgrove {

/// A document with one scenario "s": products_POST, then these steps.
inline Document documentWith(const QString &later, const char *first = "")
{
    const QString text =
        QString::fromUtf8(R"({"loadgrove": 1, "scenarios": [{"type": "scenario", "name": "s",
            "steps": [{"type": "request", "name": "products_POST", "method": "POST",
                       "url": "http://h", "path": "/api/v1/products"%1}, %2]}]})")
            .arg(QLatin1String(first), later);
    Result<Document> document = readDocument(utf8(text));
    if (!document)
        qFatal("%s in %s", qPrintable(document.error().message), qPrintable(text));
    return std::move(document).value();
}

inline QString requestWith(const char *fields, const char *name = "later")
{
    return QString::fromUtf8(R"({"type": "request", "name": "%1", "url": "http://h", %2})")
        .arg(QLatin1String(name), QLatin1String(fields));
}

inline NodeId idIn(const Document &document, std::string_view name)
{
    for (NodeId id = 1; id < document.nextId; ++id) {
        const Step *step = findStep(document, id);
        if (step && step->name == name)
            return id;
    }
    return documentNode;
}

inline Json parsed(const char *text)
{
    return Json::parse(text).value();
}

inline AnswerValue valueOf(const Document &document, const char *json,
                           const char *key = "product_id")
{
    return {idIn(document, "products_POST"), AnswerValue::Part::Body, {key}, parsed(json)};
}

inline const char *const intoNames[] = {"path", "segment", "query", "header", "form", "body"};
inline const char *const fitNames[] = {"same", "named", "possible"};

inline QString line(const ChainPlace &place)
{
    return QStringLiteral("%1 %2 %3 %4")
        .arg(QLatin1String(intoNames[int(place.into)]), qs(place.field), qs(place.now.write()),
             QLatin1String(fitNames[int(place.fit)]));
}

} // namespace loadgrove
