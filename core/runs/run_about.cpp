// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_about.h"

#include "core/format/scenario_file.h"
#include "core/scenario/secrets.h"

#include <QSysInfo>
#include <QThread>

namespace loadgrove {

namespace {

Json environment()
{
    Json json = Json::object();
    json.set("loadgrove", LOADGROVE_VERSION);
    json.set("qt", qVersion());
    json.set("os", QSysInfo::prettyProductName());
    json.set("kernel", QSysInfo::kernelVersion());
    json.set("architecture", QSysInfo::currentCpuArchitecture());
    json.set("cores", QThread::idealThreadCount());
    return json;
}

} // namespace

Json::Object aboutRun(const Document &document, bool showSecrets)
{
    Result<Json> written = Json::parse(writeDocument(document));
    if (written && !showSecrets)
        dropSecrets(written.value());
    return {{"environment", environment()}, {"document", written ? *written : Json()}};
}

} // namespace loadgrove
