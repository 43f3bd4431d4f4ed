// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/source_text.h"

#include "core/openapi/source_reader.h"
#include "core/runs/library_names.h"

#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace loadgrove {

namespace {

/// "" = neither a local file nor an address that could be fetched.
QString sourceOf(const QUrl &url)
{
    if (url.isLocalFile())
        return url.toLocalFile();
    const QString text = url.toString(QUrl::FullyEncoded);
    return isWebAddress(text) ? text : QString();
}

bool isKnown(const QString &source)
{
    const QString endings[] = {QStringLiteral(".json"), QStringLiteral(".yaml"),
                               QStringLiteral(".yml"), runSuffix()};
    return std::any_of(std::begin(endings), std::end(endings), [&](const QString &ending) {
        return source.endsWith(ending, Qt::CaseInsensitive);
    });
}

} // namespace

QString sourceOf(const QString &text)
{
    QString source = text.trimmed();
    for (const QLatin1Char quote : {QLatin1Char('"'), QLatin1Char('\'')}) {
        if (source.size() > 1 && source.startsWith(quote) && source.endsWith(quote))
            source = source.mid(1, source.size() - 2);
    }
    const QUrl url(source);
    return source.startsWith(QLatin1String("file://"), Qt::CaseInsensitive) && url.isLocalFile()
               ? url.toLocalFile()
               : source;
}

QString sourceIn(const QMimeData &data)
{
    QStringList sources;
    for (const QUrl &url : data.urls()) {
        if (const QString source = sourceOf(url); !source.isEmpty())
            sources << source;
    }
    const QString text = data.hasText() ? data.text().trimmed() : QString();
    const bool isOneWord =
        std::none_of(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
    if (sources.isEmpty())
        return isOneWord && isWebAddress(text) ? text : QString();
    const auto known = std::find_if(sources.begin(), sources.end(), isKnown);
    return known == sources.end() ? sources.first() : *known;
}

} // namespace loadgrove
