// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_session.h"

#include "app/cli/console.h"
#include "app/cli/control_input.h"
#include "app/cli/followed_files.h"
#include "app/cli/interrupt.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/report/text_report.h"
#include "core/report/threshold_check.h"

#include <QEventLoop>
#include <QTimer>

#include <optional>

namespace loadgrove {

namespace {

using namespace std::chrono_literals;

/// One line that is written over on a terminal, a line a second elsewhere.
void showProgress(const Snapshot &snapshot)
{
    const QString line = progressText(snapshot);
    printErr(stderrIsTerminal() ? QStringLiteral("\r\x1b[K") + line : line + QLatin1Char('\n'));
}

/// comparison: with the baseline, or "".
ExitCode writeResults(const Snapshot &snapshot, const QString &comparison, const RunOutput &output,
                      FollowedFiles &followed)
{
    if (!output.quiet) {
        const QString summary =
            summaryText(snapshot)
            + (comparison.isEmpty() ? QString() : QLatin1Char('\n') + comparison);
        if (usesStandardOutput(output.files))
            printErr(summary);
        else
            printOut(summary);
    }
    const ExitCode committed = followed.commit();
    const ExitCode written = writeOutputFiles(output.files, snapshot);
    return committed != ExitPassed ? committed : written;
}

/// Adds what the baseline says, if there is one.
ExitCode holdAgainstBaseline(const RunOutput &output, Baseline::Outcome &outcome)
{
    if (!output.baseline)
        return ExitPassed;
    Result<Baseline::Outcome> judged = output.baseline->judge(outcome.snapshot);
    if (!judged) {
        printError(QStringLiteral("loadgrove-cli"), judged.error());
        return ExitCannotRun;
    }
    outcome = std::move(judged).value();
    return ExitPassed;
}

/// Shows how a run stands, on stderr.
class RunMonitor
{
public:
    RunMonitor(const Run &run, MetricsPush &push, const RunOutput &output)
        : m_run(run)
        , m_push(push)
        , m_output(output)
    {
    }

    void show()
    {
        const auto snapshot = m_run.snapshot();
        showNotices(*snapshot);
        if (m_output.progress)
            showProgress(*snapshot);
    }

    /// The run has ended. Leaves the line to what follows.
    void end()
    {
        clearLine();
        const auto snapshot = m_run.snapshot();
        m_push.finish(snapshot);
        showNotices(*snapshot);
    }

    void sayStopping()
    {
        if (m_output.quiet)
            return;
        clearLine();
        printErr(Core::tr("Stopping: what is under way may finish. Once more ends it at once.\n"));
    }

private:
    void showNotices(const Snapshot &snapshot)
    {
        for (; m_shown < snapshot.notices.size(); ++m_shown)
            showNotice(qs(snapshot.notices[m_shown]));
        for (const QString &notice : m_push.takeNotices())
            showNotice(notice);
    }

    void showNotice(const QString &notice)
    {
        if (m_output.quiet)
            return;
        clearLine();
        printErr(Core::tr("notice: %1\n").arg(notice));
    }

    void clearLine()
    {
        if (m_output.progress && stderrIsTerminal())
            printErr(QStringLiteral("\r\x1b[K"));
    }

    const Run &m_run;    // Not owned.
    MetricsPush &m_push; // Not owned.
    const RunOutput &m_output;
    std::size_t m_shown = 0;
};

/// What the run's outcome means to whoever started the program.
int exitCodeOf(const Snapshot &snapshot)
{
    if (!snapshot.failure.empty())
        return printError(QStringLiteral("loadgrove-cli"),
                          {ErrorCode::Internal, qs(snapshot.failure)});
    return hasPassed(snapshot) ? ExitPassed : ExitFailed;
}

} // namespace

int executeRun(std::shared_ptr<const Plan> plan, RunOptions options, const RunOutput &output)
{
    FollowedFiles followed;
    if (const ExitCode opened = followed.open(output.files); opened != ExitPassed)
        return opened;
    options.listener = followed.listener(std::move(options.listener));
    Interrupt interrupt;
    Run run(std::move(plan), std::move(options));
    MetricsPush push(output.push, [&run] { return run.snapshot(); });
    RunMonitor monitor(run, push, output);
    QEventLoop loop;
    QObject::connect(&run, &Run::finished, &loop, &QEventLoop::quit);
    QObject::connect(&interrupt, &Interrupt::requested, &run, [&](int count) {
        if (count > 1)
            return run.stopNow();
        run.stop();
        monitor.sayStopping();
    });
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &run, [&monitor] { monitor.show(); });
    if (const Result<void> started = run.start(); !started)
        return printError(QStringLiteral("loadgrove-cli"), started.error());
    std::optional<ControlInput> control;
    if (output.control)
        control.emplace(run);
    timer.start(stderrIsTerminal() ? 250ms : 1000ms);
    push.start();
    if (run.isRunning())
        loop.exec();

    monitor.end();
    Baseline::Outcome outcome{run.snapshot(), {}};
    const ExitCode compared = holdAgainstBaseline(output, outcome);
    const ExitCode written = writeResults(*outcome.snapshot, outcome.text, output, followed);
    if (written != ExitPassed)
        return written;
    if (compared != ExitPassed && interrupt.count() == 0)
        return compared;
    return interrupt.count() > 0 ? ExitInterrupted : exitCodeOf(*outcome.snapshot);
}

} // namespace loadgrove
