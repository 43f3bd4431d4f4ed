// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/metrics.h"

#include "core/report/otlp_report.h"
#include "core/report/prometheus_report.h"
#include "tests/core/report/hand_made.h"

#include <QSet>
#include <QTest>

#include <nlohmann/json.hpp>

#include <set>

using namespace loadgrove;

namespace {

using Parsed = nlohmann::json;

const QDateTime now(QDate(2026, 3, 1), QTime(12, 30, 45, 750), Qt::UTC);

Snapshot running()
{
    Snapshot snapshot = handMade();
    snapshot.state = RunState::Running;
    snapshot.users = 50;
    return snapshot;
}

Parsed otlpOf(const Snapshot &snapshot)
{
    return Parsed::parse(otlpMetrics(snapshot, "one", now).write());
}

/// The metrics of the only scope; nlohmann throws where the message is not made so.
Parsed metricsIn(const Parsed &message)
{
    return message.at("resourceMetrics").at(0).at("scopeMetrics").at(0).at("metrics");
}

Parsed metricNamed(const Parsed &message, const char *name)
{
    for (const Parsed &metric : metricsIn(message)) {
        if (metric.at("name") == name)
            return metric;
    }
    return {};
}

Parsed labelsOf(const Parsed &point)
{
    Parsed labels = Parsed::object();
    for (const Parsed &attribute : point.at("attributes"))
        labels[attribute.at("key").get<std::string>()] = attribute.at("value").at("stringValue");
    return labels;
}

Parsed pointWith(const Parsed &points, const Parsed &labels)
{
    for (const Parsed &point : points) {
        if (labelsOf(point) == labels)
            return point;
    }
    return {};
}

} // namespace

/// What monitoring is told of a run, and how OTLP says it.
class TestMetrics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachIsThereOnce();
    void onlyARunThatGoesOnHasANewestSecond();
    void nothingRecentWhereNothingCame();
    void bothFormatsSayTheSame();
    void otlpResource();
    void otlpSums();
    void otlpGauges();
    void otlpSummaries();
    void otlpOfARunThatHasNotBegun();
};

/// A name once, a series once.
void TestMetrics::eachIsThereOnce()
{
    QSet<QByteArray> names;
    for (const Metric &metric : metricsOf(running())) {
        QVERIFY2(!names.contains(metric.name), metric.name);
        names.insert(metric.name);
        std::set<MetricLabels> series;
        for (const Metric::Point &point : metric.points) {
            QVERIFY2(series.insert(point.labels).second, metric.name);
            QCOMPARE(std::holds_alternative<LatencySummary>(point.value),
                     metric.kind == Metric::Kind::Summary);
        }
    }
    QVERIFY(names.contains("loadgrove.requests") && names.contains("loadgrove.checks"));
}

void TestMetrics::onlyARunThatGoesOnHasANewestSecond()
{
    const QByteArray live = QByteArray::fromStdString(prometheusText(running()));
    QVERIFY(live.contains("\n# TYPE loadgrove_rate_per_second gauge\n"
                          "loadgrove_rate_per_second 500\n")); // 250 in half a second
    QVERIFY(live.contains("\nloadgrove_recent_service_time_seconds{quantile=\"0.95\"} 0.0123\n"));
    const QByteArray final = QByteArray::fromStdString(prometheusText(handMade()));
    QVERIFY(!final.contains("rate_per_second") && !final.contains("recent"));
}

void TestMetrics::nothingRecentWhereNothingCame()
{
    Snapshot snapshot = running();
    SecondPoint point;
    snapshot.timeline.push_back(std::make_shared<const SecondPoint>(point));
    const QByteArray text = QByteArray::fromStdString(prometheusText(snapshot));
    QVERIFY(text.contains("\nloadgrove_rate_per_second 0\n"));
    QVERIFY(!text.contains("recent"));
    snapshot.timeline.clear();
    QVERIFY(!QByteArray::fromStdString(prometheusText(snapshot)).contains("rate_per"));
}

/// Every number of one is in the other, digit by digit.
void TestMetrics::bothFormatsSayTheSame()
{
    const Snapshot snapshot = running();
    QStringList fromText, fromOtlp;
    for (const QByteArray &line :
         QByteArray::fromStdString(prometheusText(snapshot)).trimmed().split('\n')) {
        if (!line.startsWith('#'))
            fromText.append(QString::fromUtf8(line.mid(line.lastIndexOf(' ') + 1)));
    }
    const Json message = otlpMetrics(snapshot, "one", now);
    const Json *metrics = message.at({"resourceMetrics", "0", "scopeMetrics", "0", "metrics"});
    QVERIFY(metrics);
    for (const Json &metric : metrics->items()) {
        for (const char *kind : {"sum", "gauge", "summary"}) {
            const Json *points = metric.at({kind, "dataPoints"});
            for (const Json &point : points ? points->items() : Json::Array()) {
                if (const Json *values = point.find("quantileValues")) {
                    for (const Json &value : values->items())
                        fromOtlp.append(QString::fromStdString(value.find("value")->text()));
                }
                for (const char *key : {"asInt", "asDouble", "sum", "count"}) {
                    if (const Json *value = point.find(key))
                        fromOtlp.append(QString::fromStdString(value->text()));
                }
            }
        }
    }
    QVERIFY(fromText.size() > 50);
    QCOMPARE(fromOtlp, fromText);
}

void TestMetrics::otlpResource()
{
    const Parsed message = otlpOf(running());
    const Parsed resource = labelsOf(message.at("resourceMetrics").at(0).at("resource"));
    QCOMPARE(resource.at("service.name").get<std::string>(), std::string("loadgrove"));
    QCOMPARE(resource.at("service.version").get<std::string>(), std::string(LOADGROVE_VERSION));
    QCOMPARE(resource.at("service.instance.id").get<std::string>(), std::string("one"));
    QCOMPARE(resource.at("loadgrove.document").get<std::string>(),
             std::string("Order a new product"));
    QVERIFY(resource.contains("host.name"));
}

void TestMetrics::otlpSums()
{
    const Parsed metric = metricNamed(otlpOf(running()), "loadgrove.requests");
    const Parsed sum = metric.at("sum");
    QCOMPARE(sum.at("aggregationTemporality").get<int>(), 2); // cumulative
    QCOMPARE(sum.at("isMonotonic").get<bool>(), true);
    QCOMPARE(metric.at("unit").get<std::string>(), std::string("{request}"));
    const Parsed point = pointWith(
        sum.at("dataPoints"),
        {{"scenario", "order flow"}, {"request", "products_POST"}, {"outcome", "executed"}});
    QCOMPARE(point.at("asInt").get<std::string>(), std::string("12180"));
    QCOMPARE(point.at("startTimeUnixNano").get<std::string>(), std::string("1772368215250000000"));
    QCOMPARE(point.at("timeUnixNano").get<std::string>(), std::string("1772368245750000000"));
    const Parsed refused =
        pointWith(metricNamed(otlpOf(running()), "loadgrove.responses").at("sum").at("dataPoints"),
                  {{"scenario", "order flow"}, {"request", "products_POST"}, {"code", "refused"}});
    QCOMPARE(refused.at("asInt").get<std::string>(), std::string("4"));
}

void TestMetrics::otlpGauges()
{
    const Parsed message = otlpOf(running());
    const auto value = [&](const char *name, const char *kind) {
        return metricNamed(message, name).at("gauge").at("dataPoints").at(0).at(kind);
    };
    QCOMPARE(value("loadgrove.users", "asInt").get<std::string>(), std::string("50"));
    QCOMPARE(value("loadgrove.rate", "asDouble").get<double>(), 500.0);
    QCOMPARE(value("loadgrove.run_duration", "asDouble").get<double>(), 30.5);
}

void TestMetrics::otlpSummaries()
{
    const Parsed metric = metricNamed(otlpOf(running()), "loadgrove.service_time");
    QCOMPARE(metric.at("unit").get<std::string>(), std::string("s"));
    const Parsed point = metric.at("summary").at("dataPoints").at(0);
    QCOMPARE(point.at("count").get<std::string>(), std::string("12198"));
    QCOMPARE(point.at("sum").get<double>(), 15.059163);
    QCOMPARE(point.at("quantileValues").size(), std::size_t(5));
    QCOMPARE(point.at("quantileValues").at(2).at("quantile").get<double>(), 0.95);
    QCOMPARE(point.at("quantileValues").at(2).at("value").get<double>(), 0.0025);
    QVERIFY(metricNamed(otlpOf(running()), "loadgrove.response_time").is_null()); // no schedule
}

void TestMetrics::otlpOfARunThatHasNotBegun()
{
    const Parsed message = otlpOf(Snapshot());
    const Parsed point = metricNamed(message, "loadgrove.users").at("gauge").at("dataPoints").at(0);
    QCOMPARE(point.at("startTimeUnixNano").get<std::string>(), std::string("1772368245750000000"));
}

QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
