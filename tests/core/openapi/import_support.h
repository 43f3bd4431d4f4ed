// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"
#include "core/format/scenario_writer.h"
#include "core/openapi/openapi_import.h"
#include "tests/support/cli.h"

#include <QFileInfo>

#include <functional>

namespace loadgrove {

inline QString apiFile(const QString &name)
{
    return QStringLiteral(LOADGROVE_SOURCE_DIR "/tests/data/openapi/") + name;
}

inline ApiSource apiSource(const QString &file)
{
    return {file, contentOf(file).toStdString(), QFileInfo(file).absolutePath(), {}};
}

inline ApiSource apiText(const QByteArray &text)
{
    return {QStringLiteral("text"), text.toStdString(), {}, {}};
}

/// Every request of a document in order, with the names of what is around it.
inline void forEachRequest(const std::vector<Step> &steps,
                           const std::function<void(const Step &, const QString &)> &visit,
                           const QString &around = {})
{
    for (const Step &step : steps) {
        if (const std::vector<Step> *children = step.children())
            forEachRequest(*children, visit, around + qs(step.name) + QLatin1Char('/'));
        else
            visit(step, around);
    }
}

/// A request as the file says it, without what all have; "" when there is none of that name.
inline QString requestText(const Document &document, const QString &name)
{
    QString text;
    forEachRequest(document.scenarios, [&](const Step &step, const QString &) {
        if (qs(step.name) != name)
            return;
        Json json = stepToJson(step);
        std::erase_if(json.members(), [](const Json::Member &member) {
            return member.first == "type" || member.first == "name"
                   || member.first == "continue_on_failure" || member.first == "operation"
                   || (member.first == "url" && member.second == Json("{{base_url}}"));
        });
        text = qs(json.write());
    });
    return text;
}

/// "left out #/paths/~1a/get: why", one a line.
inline QString reportText(const ImportReport &report)
{
    QString text;
    for (const ImportRemark &remark : report.remarks())
        text += QStringLiteral("%1 %2: %3\n").arg(kindText(remark.kind), remark.place, remark.text);
    return text;
}

} // namespace loadgrove
