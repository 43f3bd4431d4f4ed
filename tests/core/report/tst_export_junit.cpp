// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/junit_report.h"
#include "core/report/markup.h"
#include "tests/core/report/hand_made.h"
#include "tests/support/junit_outcomes.h"

#include <QProcess>
#include <QTest>

using namespace loadgrove;

namespace {

QByteArray xmlOf(const Snapshot &snapshot)
{
    return QByteArray::fromStdString(junitXml(snapshot));
}

/// What a checking parser has to say against it; "" when it is valid.
QByteArray complaints(const QByteArray &xml)
{
    QProcess xmllint;
    xmllint.start(QStringLiteral("xmllint"),
                  {QStringLiteral("--noout"), QStringLiteral("--nonet"), QStringLiteral("--schema"),
                   QStringLiteral(LOADGROVE_SOURCE_DIR "/tests/data/junit.xsd"),
                   QStringLiteral("-")});
    if (!xmllint.waitForStarted())
        return "xmllint cannot be started (package libxml2-utils)";
    xmllint.write(xml);
    xmllint.closeWriteChannel();
    xmllint.waitForFinished();
    const QByteArray said = xmllint.readAllStandardError();
    return xmllint.exitCode() == 0 ? QByteArray() : said;
}

} // namespace

/// JUnit XML: valid whatever the names, and of one mind with the run's verdict.
class TestExportJUnit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void schemaFindsFaults();
    void failedRun();
    void thresholdsDecide();
    void ignoredFailures();
    void headAndFigures();
    void whatItIsOf();
    void anyNameIsValid();
    void nothingRan();
    void markupStaysText_data();
    void markupStaysText();
};

void TestExportJUnit::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

/// A schema that accepts anything would prove nothing.
void TestExportJUnit::schemaFindsFaults()
{
    QCOMPARE(complaints(xmlOf(handMade())), QByteArray());
    QVERIFY(!complaints(xmlOf(handMade()).replace("<testcase", "<test")).isEmpty());
    QVERIFY(!complaints(xmlOf(handMade()).replace(" time=\"", " time=\"x")).isEmpty());
}

/// Without thresholds, checks and requests with failures are failed tests of a failed run.
void TestExportJUnit::failedRun()
{
    QCOMPARE(junitOutcomes(xmlOf(handMade())),
             QStringList({QStringLiteral("run / Order a new product: iterations failed: 10"),
                          QStringLiteral("checks / vars.product_id != null"),
                          QStringLiteral("checks / code == 201: 18 of 12198 failed"),
                          QStringLiteral("requests / products_POST: 12 of 12192 failed"),
                          QStringLiteral("requests / products_DELETE: skipped")}));
    QVERIFY(
        xmlOf(handMade())
            .contains(
                "<testsuites name=\"Order a new product\" tests=\"5\" failures=\"3\" errors=\"0\" "
                "time=\"30.5\">"));
}

void TestExportJUnit::thresholdsDecide()
{
    Snapshot snapshot = handMade();
    snapshot.info.thresholds = {"p95 < 200ms", "error_rate < 1%"};
    QVERIFY2(!xmlOf(snapshot).contains("<failure"), xmlOf(snapshot).constData());

    snapshot.info.thresholds = {"p95 < 2ms", "error_rate < 0.01%", "checks > 99.99%", "rps > 500",
                                "requests.nobody.p95 < 1s"};
    const QByteArray xml = xmlOf(snapshot);
    QCOMPARE(complaints(xml), QByteArray());
    QCOMPARE(
        junitOutcomes(xml).mid(0, 6),
        QStringList({QStringLiteral("run / Order a new product: thresholds failed: 5 of 5"),
                     QStringLiteral("thresholds / p95 < 2ms: measured 2.5 ms, expected p95 < 2ms"),
                     QStringLiteral("thresholds / error_rate < 0.01%: measured 0.0984 %, expected "
                                    "error_rate < 0.01%"),
                     QStringLiteral("thresholds / checks > 99.99%: measured 99.9256 %, expected "
                                    "checks > 99.99%"),
                     QStringLiteral("thresholds / rps > 500: measured 400.164, expected rps > 500"),
                     QStringLiteral("thresholds / requests.nobody.p95 < 1s: nothing measured, "
                                    "expected requests.nobody.p95 < 1s")}));
}

/// The run passed although a request failed: its scenario ignores failures.
void TestExportJUnit::ignoredFailures()
{
    Snapshot snapshot = handMade();
    snapshot.rows[Flow].counters.failed = 0;
    QVERIFY2(!xmlOf(snapshot).contains("<failure"), xmlOf(snapshot).constData());
    QVERIFY(xmlOf(snapshot).contains("fail: 12\n"));
}

void TestExportJUnit::headAndFigures()
{
    Snapshot snapshot = handMade();
    snapshot.info.seed = 42;
    const QByteArray xml = xmlOf(snapshot);
    QVERIFY(xml.contains("<property name=\"document\" value=\"Order a new product\"/>"));
    QVERIFY(xml.contains("<property name=\"seed\" value=\"42\"/>"));
    QVERIFY(xml.contains("<property name=\"state\" value=\"finished\"/>"));
    QVERIFY(xml.contains(" timestamp=\"2026-03-01T12:30:15\">"));
    QVERIFY(xml.contains("classname=\"requests.order flow\" name=\"products_POST\" "
                         "time=\"0.001235\""));
    QVERIFY(xml.contains("\nlatency.p99: 9.9 ms\n"));
}

void TestExportJUnit::whatItIsOf()
{
    Snapshot snapshot = handMade();
    snapshot.info.thresholds = {"p95 < 200ms"};
    snapshot.interrupted = true;
    snapshot.spanBegin = std::chrono::seconds(20);
    const QByteArray xml = xmlOf(snapshot);
    QCOMPARE(complaints(xml), QByteArray());
    QCOMPARE(junitOutcomes(xml).front(),
             QStringLiteral("run / Order a new product: did not come to its end"));
    QVERIFY(xml.contains("<property name=\"interrupted\" value=\"true\"/>"));
    QVERIFY(xml.contains("<property name=\"from_s\" value=\"20\"/>"));
    QVERIFY(xml.contains("<property name=\"to_s\" value=\"50.5\"/>"));
}

void TestExportJUnit::anyNameIsValid()
{
    Snapshot snapshot = handMade();
    Rows rows = *snapshot.info.rows;
    rows.rows[Create].name = std::string("<b> & \"'\x01\x1b[31m]]>\xff\xef\xbf\xbf\n\t", 24);
    rows.assertions[1].condition = "res contains \"</system-out>\"";
    snapshot.info.rows = std::make_shared<const Rows>(rows);
    snapshot.info.document = std::string("nul\0byte", 8);
    const QByteArray xml = xmlOf(snapshot);
    QCOMPARE(complaints(xml), QByteArray());
    const QStringList tests = junitOutcomes(xml);
    QVERIFY(tests.at(2).contains(QLatin1String("\"</system-out>\"")));
    QVERIFY2(tests.at(3).contains(QStringLiteral("<b> & \"'\uFFFD\uFFFD[31m]]>\uFFFD\uFFFD\n\t")),
             qPrintable(tests.at(3)));
}

/// There is always a test, as CI servers take a file without any for a fault.
void TestExportJUnit::nothingRan()
{
    Snapshot snapshot;
    snapshot.failure = "no memory";
    QCOMPARE(complaints(xmlOf(snapshot)), QByteArray());
    QCOMPARE(junitOutcomes(xmlOf(snapshot)), QStringList(QStringLiteral("run / Run: no memory")));
}

void TestExportJUnit::markupStaysText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("escaped");
    QTest::newRow("plain") << QByteArray("a b") << QByteArray("a b");
    QTest::newRow("reserved") << QByteArray("<&>\"'") << QByteArray("&lt;&amp;&gt;&quot;&#39;");
    QTest::newRow("carriage return") << QByteArray("\r\n") << QByteArray("&#13;\n");
    QTest::newRow("control") << QByteArray("a\x02z") << QByteArray("a\uFFFDz");
    QTest::newRow("several bytes") << QByteArray("\u00e9\u20ac") << QByteArray("\u00e9\u20ac");
    QTest::newRow("no UTF-8") << QByteArray("\xc3(") << QByteArray("\uFFFD(");
    QTest::newRow("cut off") << QByteArray("\xe2\x82") << QByteArray("\uFFFD\uFFFD");
}

void TestExportJUnit::markupStaysText()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, escaped);
    QCOMPARE(QByteArray::fromStdString(markup(text.toStdString())), escaped);
}

QTEST_GUILESS_MAIN(TestExportJUnit)
#include "tst_export_junit.moc"
