// SPDX-License-Identifier: GPL-3.0-or-later
// "One hour with 20 requests stays below 60 MB": how ten minutes of it grow.
#include "core/runs/run_file.h"
#include "tests/core/runs/made_up_run.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <ctime>

using namespace loadgrove;

class TestRunFileSize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anHourWithTwentyRequests();

private:
    static qint64 sizeAfter(int seconds);
};

namespace {

double processorSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

} // namespace

/// Bytes of a run that long: 100 exchanges a second of each request, of latencies over three
/// decades, some failed; different seconds in turn. Its samples are those of the first 20 seconds.
qint64 TestRunFileSize::sizeAfter(int seconds)
{
    using namespace std::chrono_literals;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("run.lgrun"));
    MadeUpRun run(20, manyRequests(20), 100);
    run.info.config.duration = seconds;
    auto writer = RunWriter::create(path, run.info, {});
    if (!writer)
        return 0;
    const double before = processorSeconds();
    for (int i = 0; i < seconds; ++i) {
        SecondRecord &record = *run.records[std::size_t(i) % run.records.size()];
        record.number = i;
        record.begin = 1s * i;
        record.end = 1s * (i + 1);
        if (!writer.value()->append(record))
            return 0;
        record.stats.samples.clear(); // a run keeps a bounded number of them
    }
    qInfo("%.2f %% of a core", 100 * (processorSeconds() - before) / seconds);
    if (!writer.value()->finish(*run.end()))
        return 0;
    writer.value().reset();
    const auto file = RunFile::open(path);
    return file && file.value()->length() == nanoseconds(1s * seconds) ? QFileInfo(path).size() : 0;
}

/// Samples come once; what the seconds add goes on for the rest of the hour.
void TestRunFileSize::anHourWithTwentyRequests()
{
    const qint64 five = sizeAfter(300), ten = sizeAfter(600);
    QVERIFY(five > 0 && ten > five);
    const qint64 hour = ten + (ten - five) * 10;
    qInfo("%.1f MB in an hour", double(hour) / 1e6);
    QVERIFY2(hour < 60'000'000, qPrintable(QString::number(hour)));
}

QTEST_GUILESS_MAIN(TestRunFileSize)
#include "tst_run_file_size.moc"
