// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/prometheus_report.h"
#include "tests/core/report/hand_made.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace loadgrove;

namespace {

QByteArray textOf(const Snapshot &snapshot)
{
    return QByteArray::fromStdString(prometheusText(snapshot));
}

/// Lines of the text that begin so, without those words.
QByteArray linesOf(const QByteArray &text, const QByteArray &start)
{
    QByteArray found;
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith(start))
            found += line.mid(start.size()) + '\n';
    }
    return found;
}

} // namespace

/// Metrics in the Prometheus text format.
class TestExportPrometheus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requests();
    void latenciesAreSummaries();
    void runAndThresholds();
    void everyLineIsValid();
    void labelsAreEscaped();
    void seriesAreUnique();
};

void TestExportPrometheus::requests()
{
    const QByteArray text = textOf(handMade());
    const QByteArray create = R"({scenario="order flow",request="products_POST",)";
    QCOMPARE(linesOf(text, "loadgrove_requests_total" + create),
             QByteArray("outcome=\"executed\"} 12180\noutcome=\"failed\"} 12\n"
                        "outcome=\"retried\"} 8\noutcome=\"aborted\"} 5\n"));
    QCOMPARE(linesOf(text, "loadgrove_responses_total" + create),
             QByteArray("code=\"refused\"} 4\ncode=\"201\"} 12180\ncode=\"503\"} 14\n"));
    QVERIFY(text.contains("\nloadgrove_received_bytes_total{scenario=\"order flow\","
                          "request=\"products_POST\"} 25500000\n"));
    QVERIFY(text.contains("\nloadgrove_iterations_skipped_total{scenario=\"order flow/clean up\"} "
                          "11990\n"));
    QVERIFY(text.contains("\nloadgrove_checks_total{scenario=\"order flow\","
                          "request=\"products_POST\",check=\"2\",condition=\"code == 201\","
                          "outcome=\"failed\"} 18\n"));
}

/// Seconds, with quantiles, sum and count.
void TestExportPrometheus::latenciesAreSummaries()
{
    const QByteArray text = textOf(handMade());
    const QByteArray name = "loadgrove_service_time_seconds";
    const QByteArray labels = R"({scenario="order flow",request="products_POST")";
    QVERIFY(text.contains("# TYPE " + name + " summary\n"));
    QCOMPARE(linesOf(text, name + labels + ",quantile="),
             QByteArray("\"0.5\"} 0.001\n\"0.9\"} 0.002\n\"0.95\"} 0.0025\n\"0.99\"} 0.0099\n"
                        "\"0.999\"} 0.02\n"));
    QCOMPARE(linesOf(text, name + "_sum" + labels), QByteArray("} 15.059163\n"));
    QCOMPARE(linesOf(text, name + "_count" + labels), QByteArray("} 12198\n"));
    QVERIFY(!text.contains("response_time")); // no schedule

    Snapshot snapshot = handMade();
    snapshot.rows[Create].response = latencies(12'198, 100);
    QVERIFY(textOf(snapshot).contains("loadgrove_response_time_seconds" + labels
                                      + ",quantile=\"0.99\"} 0.99\n"));
}

void TestExportPrometheus::runAndThresholds()
{
    Snapshot snapshot = handMade();
    snapshot.info.thresholds = {"p95 < 200ms", "p95 < 1ms", "p95 < 1ms"};
    const QByteArray text = textOf(snapshot);
    QCOMPARE(linesOf(text, "loadgrove_threshold_passed"),
             QByteArray("{threshold=\"p95 < 200ms\"} 1\n{threshold=\"p95 < 1ms\"} 0\n"));
    QCOMPARE(linesOf(text, "loadgrove_run_passed "), QByteArray("0\n"));
    QCOMPARE(linesOf(text, "loadgrove_run_duration_seconds "), QByteArray("30.5\n"));
}

void TestExportPrometheus::everyLineIsValid()
{
    static const QRegularExpression valid(QStringLiteral(
        R"re(^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{([a-z]+="([^"\\\n]|\\.)*",?)+\})? -?[0-9]+(\.[0-9]+)?)$)re"));
    const QByteArray text = textOf(handMade());
    QVERIFY(text.endsWith('\n'));
    for (const QByteArray &line : text.chopped(1).split('\n'))
        QVERIFY2(valid.match(QString::fromUtf8(line)).hasMatch(), line.constData());
}

void TestExportPrometheus::labelsAreEscaped()
{
    Snapshot snapshot = handMade();
    snapshot.info.document = "back\\slash \"quoted\"\nsecond line";
    QVERIFY(textOf(snapshot).contains(R"(document="back\\slash \"quoted\"\nsecond line",)"));
}

/// Two requests of one name are legal in a document, two series with the same labels are not.
void TestExportPrometheus::seriesAreUnique()
{
    Snapshot snapshot = handMade();
    Rows rows = *snapshot.info.rows;
    rows.rows.push_back(rows.rows[Create]);
    snapshot.info.rows = std::make_shared<const Rows>(rows);
    snapshot.rows.push_back(snapshot.rows[Create]);
    QSet<QByteArray> series;
    for (const QByteArray &line : textOf(snapshot).split('\n')) {
        const QByteArray labels = line.left(line.lastIndexOf(' '));
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        QVERIFY2(!series.contains(labels), labels.constData());
        series.insert(labels);
    }
    QVERIFY(textOf(snapshot).contains("request=\"products_POST (2)\""));
}

QTEST_GUILESS_MAIN(TestExportPrometheus)
#include "tst_export_prometheus.moc"
