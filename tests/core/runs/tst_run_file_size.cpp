// SPDX-License-Identifier: GPL-3.0-or-later
// "One hour with 20 requests stays below 60 MB": ten minutes of it, and a sixth of the size.
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
    void tenMinutesWithTwentyRequests();
};

namespace {

double processorSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

} // namespace

/// 100 exchanges a second of each request, of latencies over three decades, some failed; different
/// seconds in turn.
void TestRunFileSize::tenMinutesWithTwentyRequests()
{
    using namespace std::chrono_literals;
    constexpr int seconds = 600;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("run.lgrun"));
    MadeUpRun run(20, manyRequests(20), 100);
    run.info.config.duration = seconds;
    auto writer = RunWriter::create(path, run.info, {});
    QVERIFY(writer);
    const double before = processorSeconds();
    for (int i = 0; i < seconds; ++i) {
        SecondRecord &record = *run.records[std::size_t(i) % run.records.size()];
        record.number = i;
        record.begin = 1s * i;
        record.end = 1s * (i + 1);
        QVERIFY(writer.value()->append(record));
        record.stats.samples.clear(); // a run keeps a bounded number of them
    }
    qInfo("%.2f %% of a core", 100 * (processorSeconds() - before) / seconds);
    QVERIFY(writer.value()->finish(*run.end()));
    writer.value().reset();

    const qint64 size = QFileInfo(path).size();
    qInfo("%.1f MB in an hour", double(size) * 6 / 1e6);
    QVERIFY2(size < 10'000'000, qPrintable(QString::number(size)));
    const auto file = RunFile::open(path);
    QVERIFY(file);
    QCOMPARE(file.value()->length(), nanoseconds(1s * seconds));
}

QTEST_GUILESS_MAIN(TestRunFileSize)
#include "tst_run_file_size.moc"
