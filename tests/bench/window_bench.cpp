// SPDX-License-Identifier: GPL-3.0-or-later
// What the window costs while a run goes on: opens the document, shows the Run place, runs it, and
// prints how late the window's event loop came to what was due, how much of a processor the
// window's thread took, and what memory the process took.
//   window_bench DOCUMENT
#include "core/base/descriptor_limit.h"
#include "core/engine/system_probe.h"
#include "core/stats/histogram.h"
#include "ui/document/scenario_document.h"
#include "ui/run/run_controller.h"
#include "ui/shell/application.h"
#include "ui/shell/document_files.h"
#include "ui/shell/main_window.h"
#include "ui/shell/settings.h"
#include "ui/shell/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <vector>

namespace {

using namespace loadgrove;
using namespace std::chrono_literals;

/// Asks for a call every 50 ms and notes how much later than that each comes; more often would cost
/// what is measured here.
class LoopDelay
{
public:
    LoopDelay()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(interval);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            const nanoseconds passed(m_since.nsecsElapsed());
            m_since.start();
            m_delays.record(std::max(passed - nanoseconds(interval), nanoseconds(0)));
        });
    }
    void start()
    {
        m_since.start();
        m_timer.start();
    }
    double milliseconds(double percent) const
    {
        return double(m_delays.percentile(percent)) / 1000;
    }

private:
    static constexpr std::chrono::milliseconds interval{50};

    QTimer m_timer;
    QElapsedTimer m_since;
    Histogram m_delays;
};

/// How much of a processor the thread takes, the asking for its delay included.
class ThreadShare
{
public:
    void start()
    {
        m_since.start();
        m_before = threadCpuTime();
    }
    double percent() const
    {
        return 100 * double((threadCpuTime() - m_before).count()) / double(m_since.nsecsElapsed());
    }

private:
    QElapsedTimer m_since;
    nanoseconds m_before{0};
};

/// kB; 0 where it cannot be told.
long residentMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toLong();
    }
    return 0;
}

long at(const std::vector<long> &memory, double share)
{
    return memory.empty() ? 0 : memory[std::size_t(double(memory.size() - 1) * share)];
}

int run(MainWindow &window)
{
    LoopDelay delay;
    ThreadShare share;
    std::vector<long> memory;
    QTimer meter;
    meter.setInterval(1s);
    QObject::connect(&meter, &QTimer::timeout, &meter,
                     [&memory] { memory.push_back(residentMemory()); });
    QObject::connect(&window.runs(), &RunController::finished, qApp, &QCoreApplication::quit);
    QObject::connect(&window.runs(), &RunController::startFailed, qApp, [](const QString &why) {
        std::fprintf(stderr, "%s\n", qPrintable(why));
        QCoreApplication::exit(1);
    });
    QTimer::singleShot(0, &window, [&] {
        window.goTo(MainWindow::Place::Run);
        window.runs().start();
    });
    QObject::connect(&window.runs(), &RunController::started, &window, [&] {
        delay.start(); // behind the checks, which are no part of the run
        share.start();
        meter.start();
    });
    if (const int failed = QApplication::exec())
        return failed;
    std::printf("window_percent %.2f\n", share.percent());
    // The charts fill at first: what counts is whether it goes on growing.
    std::printf("loop_p50_ms %.2f\nloop_p99_ms %.2f\nloop_max_ms %.2f\n", delay.milliseconds(50),
                delay.milliseconds(99), delay.milliseconds(100));
    std::printf("rss_third_kb %ld\nrss_end_kb %ld\n", at(memory, 1.0 / 3), at(memory, 1));
    return 0;
}

} // namespace

int main(int argc, char *argv[])
{
    raiseDescriptorLimit();
    Application application(argc, argv);
    if (argc != 2) {
        std::fputs("window_bench DOCUMENT\n", stderr);
        return 2;
    }
    QTemporaryDir folder;
    Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    Theme theme(application, settings);
    MainWindow window(settings, theme);
    window.resize(1280, 720);
    window.show();
    window.files().openFile(QFile::decodeName(argv[1]));
    if (!window.files().isOpen())
        return 1;
    return run(window);
}
