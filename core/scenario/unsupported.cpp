// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/unsupported.h"

#include <QCoreApplication>

namespace loadgrove {

namespace {

struct Setting
{
    bool used;
    const char *field;
    const char *what;
};

} // namespace

void findUnsupported(const DocumentSettings &settings, const UnsupportedReport &report)
{
    const HttpSettings &http = settings.http;
    const Setting all[] = {
        {http.version == "2", "http.version", QT_TRANSLATE_NOOP("loadgrove", "HTTP/2")},
    };
    for (const Setting &setting : all) {
        if (setting.used)
            report(QLatin1String(setting.field),
                   QCoreApplication::translate("loadgrove", setting.what));
    }
}

} // namespace loadgrove
