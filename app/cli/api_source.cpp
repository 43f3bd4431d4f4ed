// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/api_source.h"

#include "app/cli/document_source.h"
#include "core/openapi/document_reader.h"
#include "core/openapi/source_reader.h"

#include <QDir>

namespace loadgrove {

Result<ApiSource> readApiSource(const QString &spec)
{
    if (spec != QLatin1String("-"))
        return readApiSource(spec, FetchLimits());
    Result<std::string> text = readStandardInput(maxApiBytes);
    if (!text)
        return text.error();
    return ApiSource{sourceName(spec), std::move(text).value(), QDir::currentPath(), {}};
}

} // namespace loadgrove
