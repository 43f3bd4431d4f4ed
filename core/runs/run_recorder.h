// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_writer.h"

namespace loadgrove {

/// Keeps a run in a run file while it goes on. Thread: made anywhere, then the collector's.
class RunRecorder final : public RunListener
{
public:
    /// path: of the file to be made; about: as for RunWriter::create().
    RunRecorder(QString path, Json::Object about)
        : m_path(std::move(path))
        , m_about(std::move(about))
    {
    }

    Result<void> started(const RunInfo &info) override;
    Result<void> second(const SecondRecord &record) override;
    Result<void> ended(const Snapshot &snapshot) override;

private:
    const QString m_path;
    const Json::Object m_about;
    std::unique_ptr<RunWriter> m_writer; // Owned; null before the start and after the end.
};

} // namespace loadgrove
