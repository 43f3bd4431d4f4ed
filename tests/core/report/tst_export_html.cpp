// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/html_report.h"
#include "tests/core/report/hand_made.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace loadgrove;

namespace {

QByteArray pageOf(const Snapshot &snapshot)
{
    return QByteArray::fromStdString(htmlReport(snapshot));
}

QByteArray between(const QByteArray &text, const QByteArray &start, const QByteArray &end)
{
    const qsizetype from = text.indexOf(start);
    const qsizetype to = text.indexOf(end, from + start.size());
    return from < 0 || to < 0 ? QByteArray()
                              : text.mid(from + start.size(), to - from - start.size());
}

/// The page is written so that XML parsers read it too, but for its script.
QByteArray withoutScript(QByteArray page)
{
    return page.replace("<script>" + between(page, "<script>", "</script>"), "<script>");
}

/// What is wrong with tags and escapes; "" when all is well.
QString faults(const QByteArray &page)
{
    QXmlStreamReader reader(withoutScript(page));
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? reader.errorString() : QString();
}

/// All text of the page between the tags of these elements, one a line.
QStringList textsOf(const QByteArray &page, const char *element)
{
    QStringList texts;
    QXmlStreamReader reader(withoutScript(page));
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement
            && reader.name() == QLatin1String(element))
            texts += reader.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    return texts;
}

/// The exact value of a cell: of the row with that path in the table of that number.
QByteArray valueAt(const QByteArray &page, const QByteArray &row, const QByteArray &key,
                   int table = 0)
{
    QByteArray rest = page;
    for (int i = 0; i <= table; ++i)
        rest = rest.mid(rest.indexOf("data-row=\"" + row + "\"") + 1);
    return between(rest.left(rest.indexOf("</tr>")), "data-key=\"" + key + "\" data-value=\"",
                   "\"");
}

Snapshot hostile()
{
    Snapshot snapshot = handMade();
    Rows rows = *snapshot.info.rows;
    rows.rows[Create].name = "<img src=x onerror=alert(1)> \"quoted\" '";
    rows.assertions[1].condition = "</td></table><script>alert(2)</script>";
    snapshot.info.rows = std::make_shared<const Rows>(rows);
    snapshot.info.document = "</title><script>alert(3)</script>";
    snapshot.info.thresholds = {"<b>p95</b> < 1ms"};
    snapshot.notices = {"</script><script>alert(4)</script>"};
    snapshot.failure = "<iframe src=\"javascript:alert(5)\">";
    Sample sample = handMadeSample();
    sample.path = "/x\"><script>alert(6)</script>";
    sample.requestHeaders = {{"X-<b>", "</pre><script>alert(7)</script>"}};
    sample.responseBody = std::string("</pre></details><script>alert(8)</script>\0\x1b\xff", 44);
    sample.error = "<script>alert(9)</script>";
    snapshot.rows[Create].samples = {std::make_shared<const Sample>(sample)};
    return snapshot;
}

} // namespace

/// The HTML report: complete, self-contained, and nothing in it but text that was not ours.
class TestExportHtml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isWellFormed_data();
    void isWellFormed();
    void needsNothingElse();
    void hostileTextStaysText();
    void onlyOurScriptMayRun();
    void numbersAreExact();
    void responseTimeIsApart();
    void sectionsComeWithTheirContent();
    void verdictIsInWords();
    void whatItIsOfIsInWords();
    void healthIsInWords();
    void chartsCanBeReadAloud();
    void samplesAreBounded();
};

void TestExportHtml::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestExportHtml::isWellFormed_data()
{
    QTest::addColumn<QByteArray>("page");
    Snapshot withHistogram = handMade();
    for (int i = 1; i < 100; ++i)
        withHistogram.latencies.record(std::chrono::microseconds(i * i * 37));
    withHistogram.changes = {{3, RunChange::Kind::Rate, 50}};
    QTest::newRow("usual") << pageOf(withHistogram);
    QTest::newRow("hostile") << pageOf(hostile());
    QTest::newRow("nothing ran") << pageOf(Snapshot());
}

void TestExportHtml::isWellFormed()
{
    QFETCH(QByteArray, page);
    QCOMPARE(faults(page), QString());
    QVERIFY(page.startsWith("<!DOCTYPE html>\n"));
    QVERIFY(page.contains("--canvas")); // the style sheet is inside
}

/// Works offline: no address, no font, no picture from elsewhere.
void TestExportHtml::needsNothingElse()
{
    const QByteArray page = pageOf(handMade());
    for (const char *word : {"http:", "https:", " src=", " href=", "@import", "@font-face", "//"}) {
        QByteArray text = page;
        if (QByteArray(word) == "//") // comments of the script
            text = withoutScript(text);
        QVERIFY2(!text.contains(word), word);
    }
    static const QRegularExpression foreign(QStringLiteral("url\\((?!#)"));
    QVERIFY(!foreign.match(QString::fromUtf8(page)).hasMatch());
}

void TestExportHtml::hostileTextStaysText()
{
    const QByteArray page = pageOf(hostile());
    QCOMPARE(page.count("<script"), 1);
    QCOMPARE(page.count("<iframe"), 0);
    QCOMPARE(page.count("<img"), 0);
    QCOMPARE(page.count("<b>"), 0);
    QCOMPARE(faults(page), QString());
    QVERIFY(textsOf(page, "h1").contains(QLatin1String("</title><script>alert(3)</script>")));
    QVERIFY(textsOf(page, "li").contains(QLatin1String("</script><script>alert(4)</script>")));
    const QString exchange = textsOf(page, "pre").join(QLatin1Char('\n'));
    QVERIFY(exchange.contains(QLatin1String("/x\"><script>alert(6)</script>")));
    QVERIFY(exchange.contains(QLatin1String("X-<b>: </pre><script>alert(7)</script>")));
    // A body that is no text is told by its size; one that is stays what it was.
    QVERIFY(exchange.contains(QLatin1String("(44 bytes, not text)")));
    Snapshot snapshot = hostile();
    Sample sample = *snapshot.rows[Create].samples.front();
    sample.responseBody = "</pre></details><script>alert(8)</script>";
    snapshot.rows[Create].samples = {std::make_shared<const Sample>(sample)};
    QVERIFY(textsOf(pageOf(snapshot), "pre")
                .join(QLatin1Char('\n'))
                .contains(QLatin1String("</pre></details><script>alert(8)</script>")));
}

/// Even what slipped through the escaping could do nothing.
void TestExportHtml::onlyOurScriptMayRun()
{
    const QByteArray page = pageOf(handMade());
    const QByteArray script = between(page, "<script>", "</script>");
    QVERIFY(script.contains("use strict"));
    const QByteArray hash = QCryptographicHash::hash(script, QCryptographicHash::Sha256).toBase64();
    const QByteArray policy = between(page, "Content-Security-Policy\" content=\"", "\"");
    QVERIFY2(policy.contains("default-src &#39;none&#39;"), policy.constData());
    QVERIFY2(policy.contains("script-src &#39;sha256-" + hash + "&#39;"), policy.constData());
}

/// Cells show rounded figures and carry the exact ones.
void TestExportHtml::numbersAreExact()
{
    const QByteArray page = pageOf(handMade());
    const QByteArray create = "order flow/products_POST";
    const std::pair<const char *, const char *> values[] = {
        {"count", "12205"}, {"executed", "12180"}, {"fail", "12"},    {"retries", "8"},
        {"aborted", "5"},   {"unsent", "2"},       {"avg", "1.235"},  {"min", "0.5"},
        {"p50", "1"},       {"p90", "2"},          {"p95", "2.5"},    {"p99", "9.9"},
        {"p999", "20"},     {"max", "40"},         {"rps", "400.164"}};
    for (const auto &[key, value] : values)
        QCOMPARE(valueAt(page, create, key), QByteArray(value));
    QCOMPARE(valueAt(page, "", "p99"), QByteArray("9.9")); // all requests
    QVERIFY(
        page.contains("<td class=\"number\" data-key=\"count\" data-value=\"12180\">12,180</td>"));
    // What was never measured is no zero.
    QCOMPARE(valueAt(page, "order flow/clean up/products_DELETE", "p99"), QByteArray());
}

void TestExportHtml::responseTimeIsApart()
{
    QVERIFY(pageOf(handMade()).contains("no schedule"));
    Snapshot snapshot = handMade();
    snapshot.totals.response = latencies(12'198, 100);
    snapshot.rows[Create].response = latencies(12'198, 100);
    const QByteArray page = pageOf(snapshot);
    QVERIFY(!page.contains("no schedule"));
    QCOMPARE(valueAt(page, "order flow/products_POST", "p95"), QByteArray("2.5"));
    QCOMPARE(valueAt(page, "order flow/products_POST", "p95", 1), QByteArray("250"));
    QVERIFY(page.contains("response time 250 ms"));
}

void TestExportHtml::sectionsComeWithTheirContent()
{
    Snapshot snapshot = handMade();
    for (const char *id : {"thresholds", "changes", "notices", "latency-distribution"})
        QVERIFY2(!pageOf(snapshot).contains(QByteArray("<section id=\"") + id), id);
    snapshot.info.thresholds = {"p95 < 1ms"};
    snapshot.changes = {{12, RunChange::Kind::Rate, 50}, {20, RunChange::Kind::Pause, 0}};
    snapshot.pausedFor = std::chrono::seconds(4);
    snapshot.notices = {"something to know"};
    snapshot.latencies.record(std::chrono::milliseconds(3));
    const QByteArray page = pageOf(snapshot);
    for (const char *id : {"thresholds", "charts", "latency-distribution", "requests", "answers",
                           "checks", "changes", "notices", "samples", "settings"})
        QVERIFY2(page.contains(QByteArray("<section id=\"") + id), id);
    QVERIFY(page.contains("rate set to 50.0 per second"));
    QVERIFY(page.contains("Paused for 4 s in all."));
    QVERIFY(page.contains("<dt>load_num_threads</dt><dd>50</dd>"));
}

/// Not by colour alone.
void TestExportHtml::verdictIsInWords()
{
    QVERIFY(pageOf(handMade()).contains("\u2717</span> iterations failed: 10</p>"));
    Snapshot snapshot = handMade();
    snapshot.info.thresholds = {"p95 < 200ms", "p99 < 1ms"};
    const QByteArray page = pageOf(snapshot);
    QVERIFY(page.contains("thresholds failed: 1 of 2"));
    QVERIFY(page.contains("<td>\u2713 met</td>"));
    QVERIFY(page.contains("<td>\u2717 missed</td>"));
}

void TestExportHtml::whatItIsOfIsInWords()
{
    QVERIFY(pageOf(handMade()).contains("<span>finished after 30.5 s</span>"));
    Snapshot snapshot = handMade();
    snapshot.spanBegin = std::chrono::seconds(20);
    QVERIFY(pageOf(snapshot).contains("<span>finished, only 20 s to 50.5 s of it</span>"));
    snapshot.info.thresholds = {"p95 < 200ms"};
    snapshot.interrupted = true;
    snapshot.spanBegin = std::nullopt;
    const QByteArray page = pageOf(snapshot);
    QVERIFY(page.contains("<span>interrupted after 30.5 s</span>"));
    QVERIFY(page.contains("\u2717</span> did not come to its end</p>"));
    QVERIFY(page.contains("<p class=\"failure\">This run did not come to its end: "));
}

/// Each chart has a title, a description, and its numbers in a table.
void TestExportHtml::healthIsInWords()
{
    Snapshot snapshot = handMade();
    QVERIFY(htmlReport(snapshot).find("Health: good") != std::string::npos);
    snapshot.health.verdict = Verdict::Red;
    snapshot.health.reasons = {{Verdict::Red, "cpu", QStringLiteral("A core < busy.")}};
    const std::string html = htmlReport(snapshot);
    QVERIFY(html.find("Health: bad") != std::string::npos);
    QVERIFY(html.find("<li>A core &lt; busy.</li>") != std::string::npos);
}

void TestExportHtml::chartsCanBeReadAloud()
{
    Snapshot snapshot = handMade();
    snapshot.latencies.record(std::chrono::milliseconds(3));
    const QByteArray page = pageOf(snapshot);
    for (const char *chart : {"rate", "latency", "codes", "users", "distribution"}) {
        const QByteArray name = chart;
        QVERIFY2(
            page.contains("role=\"img\" aria-labelledby=\"" + name + "-title " + name + "-about\""),
            chart);
        QVERIFY2(!between(page, "<title id=\"" + name + "-title\">", "</title>").isEmpty(), chart);
        QVERIFY2(!between(page, "<desc id=\"" + name + "-about\">", "</desc>").isEmpty(), chart);
    }
    QVERIFY(page.contains("data-key=\"p95\" data-value=\"12.3\""));
}

void TestExportHtml::samplesAreBounded()
{
    Snapshot snapshot = handMade();
    snapshot.rows[Create].samples.resize(250, snapshot.rows[Create].samples.front());
    const QByteArray page = pageOf(snapshot);
    QCOMPARE(page.count("<details class=\"sample\""), 200);
    QVERIFY(page.contains("50 more are in the result JSON."));
}

QTEST_GUILESS_MAIN(TestExportHtml)
#include "tst_export_html.moc"
