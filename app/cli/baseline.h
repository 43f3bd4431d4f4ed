// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/comparison_options.h"
#include "app/cli/output_files.h"
#include "core/base/json.h"
#include "core/runs/run_file.h"

#include <QTemporaryDir>

#include <memory>
#include <variant>

namespace loadgrove {

/// An earlier run that a run is held against when it has ended (run --baseline). Keeps the run
/// itself meanwhile, in a run file of its own that goes with this object.
class Baseline
{
public:
    static void addOptions(QCommandLineParser &parser);
    /// Null without --baseline; an exit code where something is wrong, which is then printed.
    static std::variant<std::shared_ptr<Baseline>, ExitCode> read(const QCommandLineParser &parser,
                                                                  const OutputFiles &files);

    /// Keeps the run that judge() then looks at.
    std::shared_ptr<RunListener> recorder(Json::Object about) const;

    struct Outcome
    {
        std::shared_ptr<const Snapshot> snapshot; ///< that of the run, with what the rules say
        QString text;                             ///< the comparison
    };
    /// Of the run that was listened to, once it has ended.
    Result<Outcome> judge(const std::shared_ptr<const Snapshot> &end) const;

private:
    Baseline() = default;
    QString runPath() const { return m_folder.filePath(QStringLiteral("run.lgrun")); }

    QString m_name;
    std::unique_ptr<RunFile> m_file; // Owned.
    RuleOptions m_options;
    QTemporaryDir m_folder;
};

} // namespace loadgrove
