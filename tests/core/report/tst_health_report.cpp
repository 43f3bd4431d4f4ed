// SPDX-License-Identifier: GPL-3.0-or-later
// What people and scripts are told of a run's health.
#include "core/report/health_report.h"
#include "core/report/text_report.h"

#include <QTest>

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

HealthFigures measured()
{
    HealthFigures figures;
    figures.seconds = 30;
    figures.sends = figures.starts = 10'000;
    figures.workerCpu = 0.41239;
    figures.processCpu = 0.25;
    for (int i = 1; i <= 100; ++i)
        figures.lateness.record(microseconds(10 * i));
    figures.errors = {{AnswerCode::transport(TransportError::Refused), 3},
                      {AnswerCode::transport(TransportError::Reset), 4}};
    figures.reconnects = 5;
    figures.room = {1000, 900, 28'232, std::nullopt};
    return figures;
}

Snapshot snapshotOf(const HealthFigures &figures)
{
    Snapshot snapshot;
    snapshot.state = RunState::Running;
    snapshot.health = judgeHealth(figures);
    return snapshot;
}

} // namespace

class HealthReportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void json();
    void unknownIsNull();
    void words_data();
    void words();
};

void HealthReportTest::json()
{
    HealthFigures figures = measured();
    figures.dropped = 7;
    const std::string expected =
        R"({"verdict":"amber","reasons":["7 of 10,000 starts were dropped: all virtual users were )"
        R"(busy. The server answers too slowly for this rate."],"reason_keys":["dropped"],)"
        R"("cpu_share":0.412,"process_cpu_share":0.25,"busy_share":0,"saturated_share":0,)"
        R"("send_lateness_ms":{"p50":0.5,"p99":0.99,"max":1},"event_loop_delay_ms":null,)"
        R"("dropped":7,"connection_errors":{"refused":3,"reset":4},"reconnects":5,)"
        R"("descriptors":{"limit":1000,"free":900},"ports":{"range":28232,"free":null}})";
    QCOMPARE(healthJson(judgeHealth(figures)).write(), expected);
}

void HealthReportTest::unknownIsNull()
{
    const Json json = healthJson(judgeHealth({}));
    for (const char *key : {"send_lateness_ms", "event_loop_delay_ms", "descriptors", "ports"})
        QVERIFY2(json.find(key) && json.find(key)->isNull(), key);
    QCOMPARE(json.find("reason_keys")->write(), std::string(R"(["too_short"])"));
}

/// A row: figures; what the summary says; what the progress line says, only when it is not green.
void HealthReportTest::words_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<int>("dropped");
    QTest::addColumn<QString>("summary");
    QTest::addColumn<QString>("progress");
    QTest::newRow("green") << 30.0 << 0 << "  Health         good: the figures are the server's\n"
                           << "";
    QTest::newRow("too short")
        << 0.5 << 0
        << "  Health         Too little was measured to judge: it takes 1 s and 100 requests.\n"
        << "";
    QTest::newRow("amber")
        << 30.0 << 1
        << "  Health         doubtful: this program or machine may have had a part in the figures\n"
           "                 1 of 10,000 starts were dropped: all virtual users were busy. The "
           "server answers\n"
           "                 too slowly for this rate.\n"
        << "health amber";
    QTest::newRow("red, however short")
        << 0.5 << 5000
        << "  Health         bad: the figures do not show the server alone\n"
           "                 5,000 of 10,000 starts were dropped: all virtual users were busy. "
           "The server\n"
           "                 answers too slowly for this rate.\n"
        << "health red";
}

void HealthReportTest::words()
{
    QFETCH(double, seconds);
    QFETCH(int, dropped);
    QFETCH(QString, summary);
    QFETCH(QString, progress);
    HealthFigures figures = measured();
    figures.seconds = seconds;
    figures.dropped = dropped;
    const Snapshot snapshot = snapshotOf(figures);
    const QString text = summaryText(snapshot);
    const qsizetype at = text.indexOf(QStringLiteral("  Health"));
    QVERIFY(at >= 0);
    QCOMPARE(text.mid(at, summary.size()), summary);
    const QString line = progressText(snapshot);
    QCOMPARE(line.contains(QStringLiteral("health")), !progress.isEmpty());
    QVERIFY2(line.endsWith(progress), qPrintable(line));
}

QTEST_GUILESS_MAIN(HealthReportTest)
#include "tst_health_report.moc"
