// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_keeper.h"

#include <QFile>

namespace loadgrove {

RunKeeper::RunKeeper(RunLibrary library, QString documentFile, Json::Object about)
    : m_library(std::move(library))
    , m_documentFile(std::move(documentFile))
    , m_about(std::move(about))
{
    m_about.emplace_back("document_file", Json(m_documentFile));
}

Result<void> RunKeeper::started(const RunInfo &info)
{
    const Result<QString> file = m_library.reserve(m_documentFile, info);
    if (!file)
        return file.error();
    m_recorder = std::make_unique<RunRecorder>(*file, m_about);
    const Result<void> started = m_recorder->started(info);
    if (started)
        m_file = *file;
    else
        QFile::remove(*file); // the name that was reserved
    return started;
}

Result<void> RunKeeper::second(const SecondRecord &record)
{
    return m_recorder ? m_recorder->second(record) : Result<void>();
}

Result<void> RunKeeper::ended(const Snapshot &snapshot)
{
    return m_recorder ? m_recorder->ended(snapshot) : Result<void>();
}

} // namespace loadgrove
