// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/output_files.h"
#include "app/cli/output_stream.h"
#include "core/stats/run_listeners.h"

namespace loadgrove {

/// The files among the results that are written while the seconds of a run come.
class FollowedFiles
{
public:
    /// Opens them; says which of them cannot be.
    ExitCode open(const OutputFiles &files);
    bool isEmpty() const { return m_files.empty(); }
    /// What writes them, together with another one (or null). Null where nobody listens.
    std::shared_ptr<RunListener> listener(std::shared_ptr<RunListener> other = nullptr) const;
    /// After the last second. One that cannot be written keeps no other from it; the first one's
    /// exit code.
    ExitCode commit();

private:
    struct File
    {
        QString name;
        std::shared_ptr<OutputStream> stream;
        std::shared_ptr<RunListener> writer;
    };
    std::vector<File> m_files;
};

} // namespace loadgrove
