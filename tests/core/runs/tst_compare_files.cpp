// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that were kept, compared: over which seconds, and that it is said.
#include "core/base/json.h"
#include "core/report/comparison_labels.h"
#include "core/report/comparison_report.h"
#include "tests/core/runs/made_up_run.h"

#include <QTemporaryDir>
#include <QTest>

using namespace loadgrove;
using namespace std::chrono_literals;

class TestCompareFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void theSecondsThatCount_data();
    void theSecondsThatCount();
    void aSpanIsTold();
    void pausesAreNoTimeOfRates();
    void whatIsKnownIsNotReadAgain();

private:
    /// Writes a run of 12 s and opens it.
    const RunFile &keep(double warmup, nanoseconds paused = 0s);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<std::unique_ptr<RunFile>> m_files;
};

void TestCompareFiles::init()
{
    m_files.clear();
    m_folder = std::make_unique<QTemporaryDir>();
}

const RunFile &TestCompareFiles::keep(double warmup, nanoseconds paused)
{
    RunInfo info = twoRequests(true);
    info.config.warmup = warmup;
    MadeUpRun run(12, info);
    for (const int second : {5, 6, 7, 8})
        run.records[std::size_t(second)]->paused = paused / 4;
    const QString path = m_folder->filePath(QString::number(m_files.size()));
    const auto written = run.writeTo(path);
    auto file = RunFile::open(path);
    if (!written || !file)
        qFatal("the run is not kept");
    m_files.push_back(std::move(file).value());
    return *m_files.back();
}

void TestCompareFiles::theSecondsThatCount_data()
{
    QTest::addColumn<double>("warmup");
    QTest::addColumn<RunFile::Span>("span");
    QTest::addColumn<int>("seconds");
    QTest::newRow("all") << 0.0 << RunFile::Span() << 12;
    QTest::newRow("without the warm-up") << 3.0 << RunFile::Span() << 9;
    QTest::newRow("part of a second") << 2.5 << RunFile::Span() << 9;
    QTest::newRow("a span within it") << 3.0 << RunFile::Span{1s, 3s} << 0;
    QTest::newRow("a span across its end") << 2.5 << RunFile::Span{1s, 8s} << 5;
    QTest::newRow("a span after it") << 2.5 << RunFile::Span{5s, 8s} << 3;
    QTest::newRow("nothing left") << 60.0 << RunFile::Span() << 0;
}

/// The figures that are compared and the snapshot of the same name are of the same seconds.
void TestCompareFiles::theSecondsThatCount()
{
    QFETCH(double, warmup);
    QFETCH(RunFile::Span, span);
    QFETCH(int, seconds);
    const RunFile &base = keep(0), &now = keep(warmup);
    FileComparisonOptions options;
    options.span = span;
    const auto files = compareFiles(base, QStringLiteral("A"), now, QStringLiteral("B"), options);
    QVERIFY(files);
    const auto snapshot = now.snapshot(comparedSpan(now, span));
    QVERIFY(snapshot);
    QCOMPARE(int((*snapshot)->timeline.size()), seconds);
    QCOMPARE(files->now.length, (*snapshot)->elapsed);
    const ComparedFigure &rate = files->comparison.totals.figures.front();
    QCOMPARE(rate.now.has_value(), seconds > 0);
    if (seconds > 0)
        QCOMPARE(*rate.now,
                 double((*snapshot)->totals.counters.count()) / (*snapshot)->activeFor().count());
    const QString scope = comparedScope(*files).join(QLatin1Char('\n'));
    QVERIFY(!scope.contains(QLatin1String("warm-up of A")));
    QCOMPARE(scope.contains(QLatin1String("without the warm-up of B")),
             span.begin < now.warmupEnd());
}

void TestCompareFiles::aSpanIsTold()
{
    const RunFile &base = keep(0), &now = keep(3);
    FileComparisonOptions options;
    options.span = {2s, 20s};
    const auto files = compareFiles(base, QStringLiteral("A"), now, QStringLiteral("B"), options);
    QVERIFY(files);
    const QStringList scope = comparedScope(*files);
    QCOMPARE(scope, (QStringList{
                        QStringLiteral("only a span of the runs is compared: 2 s to 20 s from the "
                                       "start of each"),
                        QStringLiteral("A ended before the span did"),
                        QStringLiteral("B ended before the span did"),
                        QStringLiteral("without the warm-up of B, its first 3 s"),
                    }));
    const Json json = Json::parse(comparisonJson(*files)).value();
    QCOMPARE(json.find("span")->write(), std::string(R"({"from_s":2,"to_s":20})"));
    QVERIFY(!json.find("base")->find("warmup_s"));
    QCOMPARE(json.find("caveats")->items().front(), Json(scope.front()));
    const std::string text = comparisonText(*files).toStdString();
    QVERIFY2(text.find("- only a span of the runs is compared: 2 s to 20 s") != std::string::npos,
             text.c_str());
    QVERIFY(comparisonJunit(*files).find("caveat: A ended before the span did")
            != std::string::npos);
    const auto whole = compareFiles(base, QStringLiteral("A"), base, QStringLiteral("B"), {});
    QVERIFY(whole && !whole->span && comparedScope(*whole).isEmpty());
    QVERIFY(!Json::parse(comparisonJson(*whole)).value().find("span"));
}

void TestCompareFiles::pausesAreNoTimeOfRates()
{
    const RunFile &base = keep(0), &now = keep(0, 2s);
    const auto files = compareFiles(base, QStringLiteral("A"), now, QStringLiteral("B"), {});
    QVERIFY(files);
    const ComparedFigure &rate = files->comparison.totals.figures.front();
    const Seconds length = now.length() - 2s;
    QCOMPARE(*rate.now / *rate.base, Seconds(base.length()) / length);
    QCOMPARE(files->now.length, now.length() - 2s);
}

void TestCompareFiles::whatIsKnownIsNotReadAgain()
{
    const RunFile &base = keep(0), &now = keep(0);
    Snapshot known;
    known.health.verdict = Verdict::Red;
    known.health.reasons = {{Verdict::Red, "cpu", QStringLiteral("busy")}};
    const auto files =
        compareFiles({base, QStringLiteral("A")},
                     {{now, QStringLiteral("B"), std::make_shared<const Snapshot>(known)},
                      {now, QStringLiteral("C")}},
                     FileComparisonOptions());
    QVERIFY(files);
    QCOMPARE(files->size(), std::size_t(2));
    QCOMPARE((*files)[0].now.health.verdict, Verdict::Red);
    QVERIFY((*files)[0].caveats.contains(QStringLiteral("health of B: busy")));
    QVERIFY((*files)[1].now.health.verdict != Verdict::Red);
}

QTEST_GUILESS_MAIN(TestCompareFiles)
#include "tst_compare_files.moc"
