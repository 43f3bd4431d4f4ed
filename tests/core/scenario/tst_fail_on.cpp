// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/scenario/change_rule.h"

#include <QTest>

using namespace loadgrove;

/// Rules about the change from one run to another (--fail-on).
class TestFailOn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void isBroken();
};

void TestFailOn::parses_data()
{
    using Metric = Measure::Metric;
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("subject"); // "request X", "scenario X" or ""
    QTest::addColumn<int>("metric");
    QTest::addColumn<QString>("limit"); // "> 5 %", "< -10"
    const auto row = [](const char *text, const char *subject, Metric metric, const char *limit) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(subject) << int(metric)
                            << QString::fromUtf8(limit);
    };
    row("p95>+5%", "", Metric::Percentile, "> 5 %");
    row("  p99.9  >  +10 ms ", "", Metric::Percentile, "> 10");
    row("p95 > +200us", "", Metric::Percentile, "> 0.2");
    row("avg > +1.5s", "", Metric::Average, "> 1500");
    row("p50 > -3%", "", Metric::Percentile, "> -3 %");
    row("response.p99 > +10%", "response", Metric::Percentile, "> 10 %");
    row("requests.orders_POST.p99 > +10ms", "request orders_POST", Metric::Percentile, "> 10");
    row("requests[\"GET /a.b\"].rps < -5", "request GET /a.b", Metric::Rps, "< -5");
    row("scenarios.flow.response.avg > +10%", "response scenario flow", Metric::Average, "> 10 %");
    row("error_rate > +0.5%", "", Metric::ErrorRate, "> 0.005"); // percentage points
    row("error_rate > +0.01", "", Metric::ErrorRate, "> 0.01");
    row("checks < -1%", "", Metric::Checks, "< -0.01");
    row("rps < -5%", "", Metric::Rps, "< -5 %");
    row("count < -100", "", Metric::Count, "< -100");
    row("codes.5xx > +0", "", Metric::Codes, "> 0");
    row("codes.503 > +100%", "", Metric::Codes, "> 100 %");
}

void TestFailOn::parses()
{
    QFETCH(QString, text);
    const Result<ChangeRule> rule = ChangeRule::parse(utf8(text));
    if (!rule)
        QFAIL(qPrintable(rule.error().message));
    QStringList subject;
    if (rule->measure.responseTime)
        subject += QStringLiteral("response");
    if (rule->measure.subject != Measure::Subject::Run)
        subject +=
            (rule->measure.subject == Measure::Subject::Request ? QStringLiteral("request ")
                                                                : QStringLiteral("scenario "))
            + qs(rule->measure.name);
    QTEST(subject.join(QLatin1Char(' ')), "subject");
    QTEST(int(rule->measure.metric), "metric");
    const bool up = rule->direction == ChangeRule::Direction::Up;
    QTEST(QString(up ? QStringLiteral("> ") : QStringLiteral("< "))
              + QString::number(rule->relative ? rule->limit * 100 : rule->limit)
              + (rule->relative ? QStringLiteral(" %") : QString()),
          "limit");
    QCOMPARE(qs(rule->text), text);
}

void TestFailOn::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *text, const char *error) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(error);
    };
    row("", "column 1: expected a metric");
    row("p95", "column 4: expected > or <, found the end of the text");
    row("p95 == +5%", "column 5: expected > or <, found '=='");
    row("p95 >= +5%", "column 6: expected + or - and a change, found '='");
    row("p95 > 5%", "column 7: expected + or - and a change, found '5%'");
    row("p95 > +", "column 8: expected a number, found the end of the text");
    row("p95 > +-5%", "column 8: expected a number, found '-5%'");
    row("p95 > +5", "column 9: expected %, us, ms or s, found the end of the text");
    row("p95 > +5h", "column 9: expected %, us, ms or s, found 'h'");
    row("rps < -5ms", "column 9: expected % or no unit, found 'ms'");
    row("error_rate > +5ms", "column 16: expected % (percentage points) or no unit, found 'ms'");
    row("p95 > +5% 2", "column 11: expected the end, found '2'");
    row("p101 > +5%", "column 1: expected a metric");
    row("response.rps < -5%", "column 1: expected response.p95");
    row("max > +5%", "column 1: nothing can be concluded from one extreme value");
    row(" requests.a.response.min > +5%", "column 2: nothing can be concluded");
    row("p100 > +5%", "column 1: nothing can be concluded");
    row("requests.ä.p95 > +x", "column 19: expected a number, found 'x'");
}

void TestFailOn::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, error);
    const Result<ChangeRule> rule = ChangeRule::parse(utf8(text));
    QVERIFY(!rule);
    QVERIFY2(rule.error().message.startsWith(error), qPrintable(rule.error().message));
}

void TestFailOn::isBroken()
{
    const auto broken = [](const char *text, double change) {
        return ChangeRule::parse(text)->isBrokenBy(change);
    };
    QVERIFY(broken("p95 > +5%", 0.051) && !broken("p95 > +5%", 0.05));
    QVERIFY(broken("rps < -5%", -0.051) && !broken("rps < -5%", -0.05));
    QVERIFY(!broken("rps < -5%", 0.5) && !broken("p95 > +10ms", -50));
    QVERIFY(broken("p50 > -3%", -0.02));
}

QTEST_APPLESS_MAIN(TestFailOn)
#include "tst_fail_on.moc"
