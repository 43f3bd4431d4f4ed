// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/library_names.h"

#include "core/base/translate.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <algorithm>

namespace loadgrove {

namespace {

constexpr qsizetype longestPart = 40; ///< characters; of several bytes each, still far from 255
constexpr qsizetype longestFileName = 200; ///< bytes: SQLite appends something of its own

} // namespace

QString runSuffix()
{
    return QStringLiteral(".lgrun");
}

QString safeName(const QString &text)
{
    QString safe;
    for (const char32_t c : text.toUcs4()) {
        const bool kept = QChar::isLetterOrNumber(c) || QChar::isMark(c);
        if (kept)
            safe += QString::fromUcs4(&c, 1);
        else if (!safe.isEmpty() && !safe.endsWith(QLatin1Char('-')))
            safe += QLatin1Char('-');
        if (safe.size() >= longestPart)
            break;
    }
    while (safe.endsWith(QLatin1Char('-')))
        safe.chop(1);
    return safe;
}

QString documentFolder(const QString &path, const QString &name)
{
    const QString known = path.isEmpty() ? name : path;
    const QByteArray hash =
        QCryptographicHash::hash(known.toUtf8(), QCryptographicHash::Sha256).toHex().left(8);
    QString base = path.isEmpty() ? name : QFileInfo(path).fileName();
    for (const char *suffix : {".json", ".loadgrove"}) {
        if (base.endsWith(QLatin1String(suffix)))
            base.chop(qsizetype(qstrlen(suffix)));
    }
    const QString safe = safeName(base);
    return (safe.isEmpty() ? QStringLiteral("run") : safe) + QLatin1Char('-')
           + QString::fromLatin1(hash);
}

QString runFileStem(const QDateTime &started, const QString &name)
{
    const QString time = started.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    const QString safe = safeName(name).toLower();
    return safe.isEmpty() ? time : time + QLatin1Char('-') + safe;
}

Result<QString> checkedFileName(const QString &name)
{
    const auto invalid = [](const QString &why) { return Error{ErrorCode::Invalid, why}; };
    QString full = name.trimmed();
    if (full.endsWith(runSuffix()))
        full.chop(runSuffix().size());
    if (full.isEmpty())
        return invalid(Core::tr("a name is needed"));
    if (full == QLatin1String("last"))
        return invalid(Core::tr("\"last\" means the newest run"));
    if (full.startsWith(QLatin1Char('.')) || full.startsWith(QLatin1Char('-')))
        return invalid(Core::tr("a name does not begin with \"%1\"").arg(full.front()));
    const auto isWrong = [](QChar c) {
        return c == QLatin1Char('/') || c == QLatin1Char('\\')
               || c.category() == QChar::Other_Control;
    };
    if (std::any_of(full.begin(), full.end(), isWrong))
        return invalid(Core::tr("a name has no slashes and is one line"));
    full += runSuffix();
    if (full.toUtf8().size() > longestFileName)
        return Error{
            ErrorCode::Limit,
            Core::tr("the name is longer than %1 bytes").arg(longestFileName - runSuffix().size())};
    return full;
}

} // namespace loadgrove
