// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runs/run_recorder.h"

#include "core/base/translate.h"
#include "core/stats/threshold_check.h"

namespace loadgrove {

namespace {

/// As the run's notice says it.
Result<void> orNotKept(const Result<void> &outcome)
{
    if (outcome)
        return {};
    return Error{outcome.error().code,
                 Core::tr("the run is not kept any more: %1").arg(outcome.error().message)};
}

} // namespace

Result<void> RunRecorder::started(const RunInfo &info)
{
    Result<std::unique_ptr<RunWriter>> writer = RunWriter::create(m_path, info, m_about);
    if (!writer)
        return Error{writer.error().code,
                     QStringLiteral("%1: %2").arg(m_path, writer.error().message)};
    m_writer = std::move(writer).value();
    return {};
}

Result<void> RunRecorder::second(const SecondRecord &record)
{
    return m_writer ? orNotKept(m_writer->append(record)) : Result<void>();
}

Result<void> RunRecorder::ended(const Snapshot &snapshot)
{
    if (!m_writer)
        return {};
    const Result<void> finished = m_writer->finish(snapshot, hasPassed(snapshot));
    m_writer.reset(); // in the thread that used it
    return orNotKept(finished);
}

} // namespace loadgrove
