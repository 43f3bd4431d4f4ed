// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/library.h"
#include "core/runs/run_recorder.h"

namespace loadgrove {

/// Keeps a run in the library while it goes on. Thread: as RunRecorder.
class RunKeeper final : public RunListener
{
public:
    /// documentFile: the document's absolute path, "" when it is no file. about: as for
    /// RunRecorder; a label or note is a part of it.
    RunKeeper(RunLibrary library, QString documentFile, Json::Object about);

    Result<void> started(const RunInfo &info) override;
    Result<void> second(const SecondRecord &record) override;
    Result<void> ended(const Snapshot &snapshot) override;

    /// Where the run is kept; "" before the start.
    QString file() const { return m_file; }
    const RunLibrary &library() const { return m_library; }

private:
    const RunLibrary m_library;
    const QString m_documentFile;
    Json::Object m_about;
    QString m_file;
    std::unique_ptr<RunRecorder> m_recorder; // Owned; null before the start.
};

} // namespace loadgrove
