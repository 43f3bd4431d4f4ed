// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/import_report.h"

#include "core/base/translate.h"

#include <algorithm>

namespace loadgrove {

void ImportReport::add(ImportRemark::Kind kind, const QString &place, const QString &text)
{
    const QString lead = place + QStringLiteral(": ");
    const bool isTwice = !place.isEmpty() && text.startsWith(lead);
    m_remarks.push_back({kind, place, isTwice ? text.mid(lead.size()) : text});
}

int ImportReport::count(ImportRemark::Kind kind) const
{
    return int(std::count_if(m_remarks.begin(), m_remarks.end(),
                             [kind](const ImportRemark &remark) { return remark.kind == kind; }));
}

QString kindText(ImportRemark::Kind kind)
{
    switch (kind) {
    case ImportRemark::Kind::Read:
        return Core::tr("read");
    case ImportRemark::Kind::ToFill:
        return Core::tr("to fill in");
    case ImportRemark::Kind::Proposed:
        return Core::tr("proposed");
    case ImportRemark::Kind::Guessed:
        return Core::tr("guessed");
    case ImportRemark::Kind::LeftOut:
        return Core::tr("left out");
    }
    return {};
}

QString summaryOf(const ImportReport &report)
{
    using Kind = ImportRemark::Kind;
    QString text = Core::tr("%1: %2 of %3 operations became requests")
                       .arg(report.version)
                       .arg(report.requests)
                       .arg(report.operations);
    const int notChosen = report.operations - report.selected;
    if (notChosen > 0)
        text += Core::tr(" (%1 were not asked for)").arg(notChosen);
    for (const Kind kind : {Kind::ToFill, Kind::Proposed, Kind::Guessed, Kind::LeftOut}) {
        if (const int count = report.count(kind); count > 0)
            text += Core::tr("; %1: %2").arg(kindText(kind)).arg(count);
    }
    return text;
}

} // namespace loadgrove
