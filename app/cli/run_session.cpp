// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_session.h"

#include "app/cli/console.h"
#include "app/cli/interrupt.h"
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/report/json_report.h"
#include "core/report/text_report.h"
#include "core/report/threshold_check.h"

#include <QEventLoop>
#include <QTimer>

namespace loadgrove {

namespace {

using namespace std::chrono_literals;

/// One line that is written over on a terminal, a line a second elsewhere.
void showProgress(const Snapshot &snapshot)
{
    const QString line = progressText(snapshot);
    printErr(stderrIsTerminal() ? QStringLiteral("\r\x1b[K") + line : line + QLatin1Char('\n'));
}

int writeResults(const Snapshot &snapshot, const RunOutput &output)
{
    if (!output.quiet) {
        const QString summary = summaryText(snapshot);
        if (output.json == QLatin1String("-"))
            printErr(summary);
        else
            printOut(summary);
    }
    if (output.json.isEmpty())
        return ExitPassed;
    const QByteArray json = QByteArray::fromStdString(resultJson(snapshot).write(2)) + '\n';
    if (const Result<void> written = writeOutput(output.json, json); !written)
        return printError(output.json, written.error());
    return ExitPassed;
}

} // namespace

int executeRun(std::shared_ptr<const Plan> plan, RunOptions options, const RunOutput &output)
{
    Interrupt interrupt;
    Run run(std::move(plan), std::move(options));
    QEventLoop loop;
    QObject::connect(&run, &Run::finished, &loop, &QEventLoop::quit);
    QObject::connect(&interrupt, &Interrupt::requested, &run, [&](int count) {
        if (count == 1)
            run.stop();
        else
            run.stopNow();
    });
    std::size_t noticesShown = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &run, [&] {
        const auto snapshot = run.snapshot();
        for (; !output.quiet && noticesShown < snapshot->notices.size(); ++noticesShown)
            printErr(Core::tr("notice: %1\n").arg(qs(snapshot->notices[noticesShown])));
        if (output.progress)
            showProgress(*snapshot);
    });
    if (const Result<void> started = run.start(); !started)
        return printError(QStringLiteral("loadgrove-cli"), started.error());
    timer.start(stderrIsTerminal() ? 250ms : 1000ms);
    if (run.isRunning())
        loop.exec();

    const auto snapshot = run.snapshot();
    if (output.progress && stderrIsTerminal())
        printErr(QStringLiteral("\r\x1b[K"));
    for (; !output.quiet && noticesShown < snapshot->notices.size(); ++noticesShown)
        printErr(Core::tr("notice: %1\n").arg(qs(snapshot->notices[noticesShown])));
    const int written = writeResults(*snapshot, output);
    if (interrupt.count() > 0)
        return ExitInterrupted;
    if (written != ExitPassed)
        return written;
    if (!snapshot->failure.empty())
        return printError(QStringLiteral("loadgrove-cli"),
                          {ErrorCode::Internal, qs(snapshot->failure)});
    return passed(*snapshot, checkThresholds(*snapshot)) ? ExitPassed : ExitFailed;
}

} // namespace loadgrove
