// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/source_reader.h"

#include "core/base/files.h"
#include "core/base/translate.h"
#include "core/openapi/document_reader.h"

#include <QDir>

#include <array>

namespace loadgrove {

namespace {

constexpr std::array<const char *, 2> stems = {"openapi", "swagger"};
constexpr std::array<const char *, 3> endings = {".yaml", ".yml", ".json"};

/// The main file of a folder.
Result<QString> mainFileOf(const QDir &folder)
{
    QStringList names;
    for (const char *stem : stems) {
        for (const char *ending : endings)
            names.append(QLatin1String(stem) + QLatin1String(ending));
    }
    for (const QString &name : names) {
        if (QFileInfo(folder, name).isFile())
            return folder.filePath(name);
    }
    return Error{ErrorCode::Invalid,
                 Core::tr("the folder holds none of %1").arg(names.join(QStringLiteral(", ")))};
}

} // namespace

bool isWebAddress(const QString &spec)
{
    return spec.startsWith(QLatin1String("http://"), Qt::CaseInsensitive)
           || spec.startsWith(QLatin1String("https://"), Qt::CaseInsensitive);
}

Result<ApiSource> readApiSource(const QString &spec, const FetchLimits &limits)
{
    if (isWebAddress(spec)) {
        Result<Fetched> fetched = fetch(spec, limits);
        if (!fetched)
            return fetched.error();
        return ApiSource{spec, std::move(fetched.value().text), {}, fetched->url};
    }
    QString file = spec;
    if (QFileInfo(spec).isDir()) {
        const Result<QString> main = mainFileOf(QDir(spec));
        if (!main)
            return main.error();
        file = *main;
    }
    Result<std::string> text = readFile(file, maxApiBytes);
    if (!text)
        return text.error();
    return ApiSource{file, std::move(text).value(), QFileInfo(file).absolutePath(), {}};
}

bool isScenarioText(std::string_view start)
{
    return start.find("\"loadgrove\"") != start.npos;
}

} // namespace loadgrove
