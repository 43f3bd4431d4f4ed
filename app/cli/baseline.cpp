// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/baseline.h"

#include "app/cli/library_options.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/report/comparison_labels.h"
#include "core/report/comparison_report.h"
#include "core/runs/run_recorder.h"

#include <QFileInfo>

namespace loadgrove {

namespace {

QString baselineOption()
{
    return QStringLiteral("baseline");
}

} // namespace

void Baseline::addOptions(QCommandLineParser &parser)
{
    parser.addOption({baselineOption(),
                      Core::tr("Compare with that earlier run at the end (see compare --help)."),
                      QStringLiteral("RUN")});
    addRuleOptions(parser);
}

std::variant<std::shared_ptr<Baseline>, ExitCode> Baseline::read(const QCommandLineParser &parser,
                                                                 const OutputFiles &files)
{
    std::shared_ptr<Baseline> baseline(new Baseline);
    bool ok = true;
    baseline->m_options = readRules(parser, ok);
    const QString name = parser.value(baselineOption());
    if (ok && name.isEmpty() && !baseline->m_options.rules.empty())
        return usageError(Core::tr("--fail-on needs a --baseline to compare with"));
    if (ok && parser.isSet(baselineOption()) && name.isEmpty())
        return usageError(Core::tr("--baseline names no file"));
    if (!ok)
        return ExitUsage;
    if (name.isEmpty())
        return std::shared_ptr<Baseline>();
    const Result<QString> found = runFileOf(parser, name);
    if (!found)
        return printError(name, found.error());
    const QString path = *found;
    for (const OutputFile &output : files) {
        if (isSameFile(path, output.file))
            return usageError(Core::tr("--%1 %2 would overwrite the baseline")
                                  .arg(QLatin1String(output.exporter->format), output.file));
    }
    Result<std::unique_ptr<RunFile>> file = RunFile::open(path);
    if (!file) {
        printError(path, file.error());
        return ExitCannotRun;
    }
    if (!baseline->m_folder.isValid()) {
        printErr(Core::tr("loadgrove-cli: %1\n").arg(baseline->m_folder.errorString()));
        return ExitCannotRun;
    }
    baseline->m_file = std::move(file).value();
    baseline->m_name = QFileInfo(path).fileName();
    return baseline;
}

std::shared_ptr<RunListener> Baseline::recorder(Json::Object about) const
{
    return std::make_shared<RunRecorder>(runPath(), std::move(about));
}

Result<Baseline::Outcome> Baseline::judge(const std::shared_ptr<const Snapshot> &end) const
{
    const Result<std::unique_ptr<RunFile>> run = RunFile::open(runPath());
    if (!run)
        return run.error();
    const Result<FileComparison> comparison =
        compareFiles(*m_file, m_name, **run, Core::tr("this run"),
                     {RunFile::Span(), m_options.rules, m_options.strict});
    if (!comparison)
        return comparison.error();
    auto judged = std::make_shared<Snapshot>(*end);
    for (const RuleResult &result : comparison->comparison.rules)
        judged->baseline.push_back({result.rule.text, result.passed, utf8(ruleFinding(result))});
    return Outcome{std::move(judged), comparisonText(*comparison)};
}

} // namespace loadgrove
