// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/system_probe.h"
#include "core/stats/health.h"
#include "core/stats/health_tally.h"

#include <QTest>

#include <functional>
#include <optional>
#include <vector>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

using Change = std::function<void(HealthFigures &)>;

/// A run in which nothing is wrong.
HealthFigures healthy()
{
    HealthFigures figures;
    figures.seconds = 30;
    figures.sends = 10'000;
    figures.starts = 10'000;
    figures.workerCpu = 0.4;
    for (int i = 0; i < 10'000; ++i) {
        figures.lateness.record(50us);
        figures.loopDelay.record(80us);
    }
    figures.room = {1'000'000, 999'000, 28'232, 28'000};
    return figures;
}

/// One in 50 is that late: above p99's bound, below p50's.
void delay(Histogram &histogram, nanoseconds value)
{
    for (int i = 0; i < 200; ++i)
        histogram.record(value);
}

QString keysOf(const Health &health)
{
    QStringList keys;
    for (const HealthReason &reason : health.reasons)
        keys += QString::fromStdString(reason.key) + QLatin1Char(' ')
                + QLatin1String(verdictText(reason.severity));
    return keys.join(QStringLiteral(", "));
}

} // namespace

Q_DECLARE_METATYPE(Change)

class HealthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verdicts_data();
    void verdicts();
    void theWorstComesFirst();
    void aShortRestSaysLittle();
    void wordsNameTheNumbers();
    void ports_data();
    void ports();
    void socketsInUse_data();
    void socketsInUse();
    void thisMachineCanBeRead();
    void noDescriptorIsLeft();
};

void HealthTest::verdicts_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("reasons");
    const auto row = [](const char *name, const char *reasons, Change change) {
        QTest::newRow(name) << change << QString::fromLatin1(reasons);
    };
    row("nothing", "", [](HealthFigures &) {});
    row("busy now and then", "", [](HealthFigures &f) { f.busyShare = f.saturatedShare = 0.1; });
    row("busy", "cpu amber", [](HealthFigures &f) { f.busyShare = 0.11; });
    row("saturated", "cpu red", [](HealthFigures &f) { f.busyShare = f.saturatedShare = 0.11; });
    row("a little late", "", [](HealthFigures &f) { delay(f.lateness, 4900us); });
    row("late", "lateness amber", [](HealthFigures &f) { delay(f.lateness, 5100us); });
    row("very late", "lateness red", [](HealthFigures &f) { delay(f.lateness, 51ms); });
    row("no schedule", "", [](HealthFigures &f) { f.lateness.clear(); });
    row("loops in time", "", [](HealthFigures &f) { delay(f.loopDelay, 9900us); });
    row("loops late", "loop_delay amber", [](HealthFigures &f) { delay(f.loopDelay, 11ms); });
    row("loops very late", "loop_delay red", [](HealthFigures &f) { delay(f.loopDelay, 101ms); });
    row("few dropped", "dropped amber", [](HealthFigures &f) { f.dropped = 100; });
    row("many dropped", "dropped red", [](HealthFigures &f) { f.dropped = 101; });
    row("reconnects as usual", "", [](HealthFigures &f) { f.reconnects = 100; });
    row("many reconnects", "reconnects amber", [](HealthFigures &f) { f.reconnects = 101; });
    row("no socket left", "local_errors red", [](HealthFigures &f) {
        f.errors = {{AnswerCode::transport(TransportError::Local), 1}};
    });
    row("the server's errors are the server's", "", [](HealthFigures &f) {
        f.errors = {{AnswerCode::transport(TransportError::Refused), 9000}};
    });
    row("few descriptors", "descriptors amber",
        [](HealthFigures &f) { f.room.descriptorsFree = 99'999; });
    row("no descriptors", "descriptors red", [](HealthFigures &f) { f.room.descriptorsFree = 0; });
    row("enough descriptors", "", [](HealthFigures &f) { f.room.descriptorsFree = 100'000; });
    row("few ports", "ports amber", [](HealthFigures &f) { f.room.portsFree = 2800; });
    row("no ports", "ports red", [](HealthFigures &f) { f.room.portsFree = 0; });
    row("nothing known of the machine", "", [](HealthFigures &f) { f.room = {}; });
    row("too short to judge", "too_short green", [](HealthFigures &f) {
        f.seconds = 0.9;
        f.saturatedShare = 1;
        delay(f.lateness, 1s);
        delay(f.loopDelay, 1s);
    });
    row("too little to judge", "too_short green", [](HealthFigures &f) {
        f.sends = 99;
        f.saturatedShare = 1;
    });
    row("hard facts are judged at once", "dropped red", [](HealthFigures &f) {
        f.seconds = 0.1;
        f.starts = 10;
        f.dropped = 5;
    });
}

void HealthTest::verdicts()
{
    QFETCH(Change, change);
    HealthFigures figures = healthy();
    change(figures);
    const Health health = judgeHealth(figures);
    QTEST(keysOf(health), "reasons");
    Verdict worst = Verdict::Green;
    for (const HealthReason &reason : health.reasons) {
        worst = std::max(worst, reason.severity);
        QVERIFY(reason.text.endsWith(QLatin1Char('.')));
    }
    QCOMPARE(health.verdict, worst);
}

void HealthTest::theWorstComesFirst()
{
    HealthFigures figures = healthy();
    figures.busyShare = 0.5;
    figures.dropped = 5000;
    QCOMPARE(keysOf(judgeHealth(figures)), QStringLiteral("dropped red, cpu amber"));
}

/// What is left of a second when a run ends may be a few milliseconds, for which a worker's
/// processor time, taken every 10 ms, says nothing: two idle seconds stay idle.
void HealthTest::aShortRestSaysLittle()
{
    HealthTally tally;
    tally.add({0.2, 0.1, {}, 1});
    tally.add({0.4, 0.2, {}, 1});
    tally.add({1.3, 0.6, {}, 0.007});
    HealthFigures figures = healthy();
    tally.fill(figures);
    QVERIFY(figures.saturatedShare < 0.01 && figures.busyShare < 0.01);
    QVERIFY(std::abs(figures.workerCpu - 0.3) < 0.01);
    QVERIFY(std::abs(figures.processCpu - 0.15) < 0.01);
    QCOMPARE(keysOf(judgeHealth(figures)), QString());

    tally.add({1, 1, {}, 1}); // a third of the time that counts
    tally.fill(figures);
    QCOMPARE(keysOf(judgeHealth(figures)), QStringLiteral("cpu red"));
}

void HealthTest::wordsNameTheNumbers()
{
    HealthFigures figures = healthy();
    figures.saturatedShare = 0.5;
    figures.dropped = 7;
    figures.poolIsSet = true;
    const Health health = judgeHealth(figures);
    QVERIFY(
        health.reasons[0].text.contains(QStringLiteral("97 % and more during 50 % of the run")));
    QVERIFY(health.reasons[1].text.contains(QStringLiteral("7 of 10,000 starts were dropped")));
    QVERIFY(health.reasons[1].text.contains(QStringLiteral("configuration allows no more")));
}

void HealthTest::ports_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("count");
    QTest::newRow("usual") << QByteArray("32768\t60999\n") << qint64(28232);
    QTest::newRow("one") << QByteArray("5 5") << qint64(1);
    QTest::newRow("nothing") << QByteArray() << qint64(-1);
    QTest::newRow("garbage") << QByteArray("a b") << qint64(-1);
    QTest::newRow("backwards") << QByteArray("9 5") << qint64(-1);
}

void HealthTest::ports()
{
    QFETCH(QByteArray, text);
    const auto count = portCount({text.constData(), std::size_t(text.size())});
    QTEST(qint64(count.value_or(-1)), "count");
}

void HealthTest::socketsInUse_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<qint64>("count");
    QTest::newRow("usual") << QByteArray(
        "sockets: used 9\nTCP: inuse 5 orphan 0 tw 7 alloc 9 mem 1\n"
        "UDP: inuse 100 mem 0\n")
                           << qint64(12);
    QTest::newRow("another order") << QByteArray("TCP: tw 3 inuse 1") << qint64(4);
    QTest::newRow("no TCP") << QByteArray("UDP: inuse 100 mem 0\n") << qint64(-1);
    QTest::newRow("nothing") << QByteArray() << qint64(-1);
}

void HealthTest::socketsInUse()
{
    QFETCH(QByteArray, text);
    const auto count = portsInUse({text.constData(), std::size_t(text.size())});
    QTEST(qint64(count.value_or(-1)), "count");
}

void HealthTest::thisMachineCanBeRead()
{
#ifndef Q_OS_LINUX
    QSKIP("only on Linux");
#endif
    const SystemRoom room = readSystemRoom();
    QVERIFY(room.descriptorLimit && room.descriptorsFree && room.ports && room.portsFree);
    QVERIFY(*room.descriptorsFree < *room.descriptorLimit);
    QVERIFY(*room.descriptorsFree > 0);
    const nanoseconds before = threadCpuTime();
    QTRY_VERIFY(threadCpuTime() > before);
    QVERIFY(processCpuTime() >= threadCpuTime());
}

/// When none is left, the folder of descriptors cannot be opened either: that must not look like
/// room.
void HealthTest::noDescriptorIsLeft()
{
#ifdef Q_OS_LINUX
    rlimit before;
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
    rlimit few = before;
    few.rlim_cur = 1000;
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &few), 0);
    std::vector<int> all;
    for (int descriptor = dup(0); descriptor >= 0; descriptor = dup(0))
        all.push_back(descriptor);
    const SystemRoom none = readSystemRoom();
    for (int i = 0; i < 10; ++i) {
        close(all.back());
        all.pop_back();
    }
    const SystemRoom ten = readSystemRoom();
    for (const int descriptor : all)
        close(descriptor);
    setrlimit(RLIMIT_NOFILE, &before);
    QCOMPARE(none.descriptorLimit, std::optional<std::int64_t>(1000));
    QCOMPARE(none.descriptorsFree, std::optional<std::int64_t>(0));
    QCOMPARE(ten.descriptorsFree, std::optional<std::int64_t>(10));
#else
    QSKIP("only on Linux");
#endif
}

QTEST_GUILESS_MAIN(HealthTest)
#include "tst_health.moc"
