// SPDX-License-Identifier: GPL-3.0-or-later
// Thresholds in plain words, and what is offered while one is typed.
#include "core/base/text.h"
#include "core/scenario/threshold.h"
#include "tests/ui/design/inspector_probe.h"
#include "ui/design/threshold_words.h"
#include "ui/widgets/key_value_table.h"

#include <QLabel>

using namespace loadgrove;

class TestThresholds : public InspectorProbe
{
    Q_OBJECT

private Q_SLOTS:
    void init() { InspectorProbe::init(); }
    void cleanup() { InspectorProbe::cleanup(); }

    void words_data();
    void words();
    void examplesAreThresholds();
    void areExplainedWhileTyped();
};

void TestThresholds::words_data()
{
    QTest::addColumn<QString>("threshold");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *threshold, const char *expected) {
        QTest::newRow(threshold) << QString::fromUtf8(threshold) << QString::fromUtf8(expected);
    };
    row("p95 < 200ms", "95 of 100 answers take less than 200 ms");
    row("p99.9 <= 1.5s", "999 of 1000 answers take at most 1.5 s");
    row("p50 > 1s", "the percentile 50 of the latencies is more than 1 s");
    row("avg < 80ms", "answers take less than 80 ms on average");
    row("min >= 1ms", "the quickest answer takes at least 1 ms");
    row("max < 2s", "the slowest answer takes less than 2 s");
    row("error_rate < 1%", "less than 1 % of the requests fail");
    row("checks >= 99.5%", "at least 99.5 % of the checks pass");
    row("rps > 100", "more than 100 requests are sent per second");
    row("count == 30", "exactly 30 requests are sent");
    row("codes.5xx == 0", "exactly 0 answers have the code 5xx");
    row("response.p99 < 1s",
        "99 of 100 answers take less than 1 s, counted from when they were due");
    row("requests.a.p95 < 1s", "of a: 95 of 100 answers take less than 1 s");
    row("scenarios.s.error_rate < 5%", "of scenario s: less than 5 % of the requests fail");
    row("error_rate < 20% or abort after 10s",
        "less than 20 % of the requests fail; if not, after 10 s the run ends");
    row("p95 < 1s or abort", "95 of 100 answers take less than 1 s; if not, the run ends");
    row("p95 < ", "");
    row("", "");
}

void TestThresholds::words()
{
    QFETCH(QString, threshold);
    QTEST(thresholdWords(utf8(threshold)), "expected");
}

void TestThresholds::examplesAreThresholds()
{
    const QStringList examples = thresholdExamples(*m_document);
    QVERIFY(examples.contains(QStringLiteral("requests.get.p95 < 200ms")));
    for (const QString &example : examples) {
        QVERIFY2(Threshold::parse(utf8(example)), qPrintable(example));
        QVERIFY2(!thresholdWords(utf8(example)).isEmpty(), qPrintable(example));
    }
}

void TestThresholds::areExplainedWhileTyped()
{
    m_inspector->setStep(documentNode);
    auto *table = editor<EditTable>("thresholds");
    QVERIFY(table);
    typeRow(table, {QStringLiteral("p95 < 200ms")});
    QCOMPARE(m_document->document().settings.thresholds, std::vector<std::string>{"p95 < 200ms"});
    const auto *words = m_inspector->findChild<QLabel *>(QStringLiteral("thresholdWords"));
    QCOMPARE(words->text(),
             QStringLiteral("p95 < 200ms means: 95 of 100 answers take less than 200 ms."));
    m_document->undoStack().undo();
    QCOMPARE(words->text(), QString());
}

QTEST_MAIN(TestThresholds)
#include "tst_thresholds.moc"
