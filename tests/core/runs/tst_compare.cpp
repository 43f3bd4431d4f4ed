// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/runs/simulated_run.h"

#include <QTest>

using namespace loadgrove;

namespace {

Comparison compared(const SimulatedRun &base, const SimulatedRun &now,
                    const std::vector<ChangeRule> &rules = {}, bool strict = false)
{
    Result<Comparison> comparison = compareRuns(base.compared(), now.compared(), rules, strict);
    return comparison ? std::move(comparison).value() : Comparison();
}

bool isFlagged(const ComparedRow &row)
{
    return std::any_of(row.figures.begin(), row.figures.end(), [](const ComparedFigure &figure) {
        return figure.conclusion == Conclusion::Higher || figure.conclusion == Conclusion::Lower;
    });
}

/// Is anything called a difference?
bool isFlagged(const Comparison &comparison)
{
    return isFlagged(comparison.totals)
           || std::any_of(comparison.rows.begin(), comparison.rows.end(),
                          [](const ComparedRow &row) { return isFlagged(row); });
}

const ComparedFigure &figureOf(const ComparedRow &row, Measure::Metric metric,
                               double percentile = 0)
{
    return *std::find_if(row.figures.begin(), row.figures.end(), [=](const ComparedFigure &figure) {
        return figure.measure.metric == metric && figure.measure.percentile == percentile;
    });
}

const ComparedFigure &p95Of(const ComparedRow &row)
{
    return figureOf(row, Measure::Metric::Percentile, 95);
}

std::vector<ChangeRule> rulesOf(std::initializer_list<const char *> texts)
{
    std::vector<ChangeRule> rules;
    for (const char *text : texts)
        rules.push_back(ChangeRule::parse(text).value());
    return rules;
}

/// Of so many pairs of runs of those shapes, drawn anew each time: those for which it is true.
int countPairs(int pairs, const Shape &base, const Shape &now,
               const std::function<bool(const Comparison &)> &isTrue,
               const std::vector<ChangeRule> &rules = {})
{
    int count = 0;
    for (int i = 0; i < pairs; ++i) {
        const auto seed = 2 * std::uint64_t(i);
        count += isTrue(compared(SimulatedRun(base, seed), SimulatedRun(now, seed + 1), rules));
    }
    return count;
}

constexpr int pairs = 200;

} // namespace

/// What a comparison concludes, over many pairs of made-up runs. Their seeds are set: the counts
/// are the same each time.
class TestCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void identicalAreNotFlagged_data();
    void identicalAreNotFlagged();
    void tenPercentAreFound_data();
    void tenPercentAreFound();
    void severalShareTheError();
    void moreFailuresAreFound();
    void rulesAreRight();
    void strictDemandsProof();
    void figuresAreThoseOfTheRun();
    void rowsArePaired();
    void tooLittleSaysNothing_data();
    void tooLittleSaysNothing();
};

void TestCompare::identicalAreNotFlagged_data()
{
    QTest::addColumn<Shape>("shape");
    const auto row = [](const char *name, auto set) {
        Shape shape;
        shape.seconds = 40;
        shape.perSecond = 60;
        set(shape);
        QTest::newRow(name) << shape;
    };
    row("lognormal", [](Shape &) {});
    row("five seconds", [](Shape &s) {
        s.seconds = 5;
        s.swing = 0.05;
    });
    row("few values", [](Shape &s) { s.perSecond = 5; });
    row("bimodal, the gap at p95", [](Shape &s) {
        s.slowShare = 0.05;
        s.spread = 0.2;
    });
    row("paced and coarse", [](Shape &s) {
        s.paced = true;
        s.coarse = 5;
    });
    row("autocorrelated", [](Shape &s) {
        s.swing = 0.1;
        s.alike = 0.8;
    });
    row("stalls", [](Shape &s) {
        s.stallShare = 0.05;
        s.perSecond = 260; // p99.9 is judged too
    });
    row("failures", [](Shape &s) { s.failShare = 0.01; });
    row("outages", [](Shape &s) { s.outageShare = 0.01; });
    row("ten requests", [](Shape &s) {
        s.rows = 10;
        s.perSecond = 20;
        s.swing = 0.05;
    });
}

/// "Identical distributions flagged in < 5 % of pairs", whatever is flagged, in whatever row.
void TestCompare::identicalAreNotFlagged()
{
    QFETCH(Shape, shape);
    const int flagged =
        countPairs(pairs, shape, shape, [](const Comparison &c) { return isFlagged(c); });
    QVERIFY2(flagged < 0.05 * pairs, qPrintable(QString::number(flagged)));
}

void TestCompare::tenPercentAreFound_data()
{
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<bool>("onlyTheTail"); // what lies above p90 is slower, and nothing else
    const auto row = [](const char *name, bool onlyTheTail, auto set) {
        Shape shape;
        set(shape);
        QTest::newRow(name) << shape << onlyTheTail;
    };
    row("lognormal", false, [](Shape &) {});
    row("the tail", true, [](Shape &) {});
    row("bimodal", false, [](Shape &s) {
        s.slowShare = 0.15;
        s.spread = 0.2;
    });
    row("swinging, the tail", true, [](Shape &s) { s.swing = 0.03; });
    row("autocorrelated", false, [](Shape &s) {
        s.seconds = 120; // such a run must be longer to show as much
        s.perSecond = 120;
        s.swing = 0.03;
        s.alike = 0.7;
    });
}

/// "+10 % at p95 found in >= 95 %".
void TestCompare::tenPercentAreFound()
{
    QFETCH(Shape, shape);
    QFETCH(bool, onlyTheTail);
    Shape slower = shape;
    (onlyTheTail ? slower.tailFactor : slower.factor) = 1.1;
    int honest = 0; // the truth lies in what it says
    const int found = countPairs(pairs / 2, shape, slower, [&honest](const Comparison &c) {
        const ComparedFigure &p95 = p95Of(c.totals);
        honest += p95.relative->low < 0.1 && p95.relative->high > 0.1;
        return p95.conclusion == Conclusion::Higher;
    });
    QVERIFY2(found >= 0.95 * pairs / 2, qPrintable(QString::number(found)));
    QVERIFY2(honest >= 0.95 * pairs / 2, qPrintable(QString::number(honest)));
}

/// Of five runs that are held against one and are like it, in fewer than 5 % of all cases any is
/// called different: each by itself would be in as many.
void TestCompare::severalShareTheError()
{
    Shape shape;
    shape.seconds = 20;
    shape.perSecond = 40;
    shape.swing = 0.05;
    constexpr int families = 60;
    int flagged = 0;
    for (std::uint64_t family = 0; family < families; ++family) {
        std::vector<std::unique_ptr<SimulatedRun>> runs;
        std::vector<ComparedRun> others;
        for (std::uint64_t i = 0; i < 6; ++i) {
            runs.push_back(std::make_unique<SimulatedRun>(shape, 6 * family + i));
            if (i > 0)
                others.push_back(runs.back()->compared());
        }
        const auto several = compareRuns(runs.front()->compared(), others);
        QVERIFY(several);
        QCOMPARE(several->size(), others.size());
        flagged += std::any_of(several->begin(), several->end(),
                               [](const Comparison &c) { return isFlagged(c); });
        const Comparison alone = compared(*runs[0], *runs[3]);
        const ComparedFigure &one = figureOf(alone.totals, Measure::Metric::Rps);
        const ComparedFigure &among = figureOf((*several)[2].totals, Measure::Metric::Rps);
        QCOMPARE(*among.base, *one.base); // the same measurements ...
        QCOMPARE(*among.now, *one.now);
        QVERIFY(among.relative->low < one.relative->low); // ... of which less is said
        QVERIFY(among.relative->high > one.relative->high);
    }
    QVERIFY2(flagged < 0.05 * families, qPrintable(QString::number(flagged)));
}

void TestCompare::moreFailuresAreFound()
{
    Shape base, worse;
    base.seconds = worse.seconds = 40;
    worse.failShare = 0.01; // of none before
    const auto isHigher = [](const Comparison &c) {
        return figureOf(c.totals, Measure::Metric::ErrorRate).conclusion == Conclusion::Higher;
    };
    QVERIFY(countPairs(20, base, worse, isHigher) >= 19);
    worse.failShare = 0;
    worse.outageShare = 0.3; // in bursts
    QVERIFY(countPairs(20, base, worse, isHigher) >= 19);
}

void TestCompare::rulesAreRight()
{
    const auto rules = rulesOf({"p95 > +5%", "requests.r0.p50 > +0.4ms", "rps < -5%",
                                "error_rate > +0.5%", "codes.5xx > +0", "avg > +0%"});
    const auto fails = [](const Comparison &c) { return !c.passed(); };
    Shape shape;
    shape.failShare = 0.002;
    shape.seconds = 40;
    const int wrong = countPairs(pairs, shape, shape, fails, rules);
    QVERIFY2(wrong < 0.05 * pairs, qPrintable(QString::number(wrong)));
    Shape slower = shape;
    slower.factor = 1.1;
    slower.perSecond = shape.perSecond = 300;
    slower.seconds = shape.seconds = 60;
    const int found = countPairs(pairs / 4, shape, slower, fails, rulesOf({"p95 > +5%"}));
    QVERIFY2(found >= 0.95 * pairs / 4, qPrintable(QString::number(found)));
}

void TestCompare::strictDemandsProof()
{
    const SimulatedRun base(Shape(), 1), now(Shape(), 2);
    const auto results = [&](bool strict) {
        QStringList texts;
        for (const RuleResult &result :
             compared(base, now,
                      rulesOf({"p95 > +20%", "p95 > +0%", "p95 > -20%", "requests.x.p95 > +20%"}),
                      strict)
                 .rules)
            texts += QStringLiteral("%1 %2").arg(QLatin1String(rulingText(result.ruling)),
                                                 result.passed ? QStringLiteral("passed")
                                                               : QStringLiteral("failed"));
        return texts.join(QLatin1String(", "));
    };
    QCOMPARE(results(false), QStringLiteral("holds passed, open passed, broken failed, "
                                            "unknown failed"));
    QCOMPARE(results(true), QStringLiteral("holds passed, open failed, broken failed, "
                                           "unknown failed"));
}

/// One number: what is compared is what the run's own figures are.
void TestCompare::figuresAreThoseOfTheRun()
{
    Shape shape;
    shape.rows = 2;
    shape.failShare = 0.01;
    const SimulatedRun run(shape, 3);
    Timeline timeline(run.info);
    for (const auto &record : run.seconds)
        timeline.add(record->stats);
    const auto snapshot = timeline.snapshot(RunState::Finished, run.seconds.back()->end, 1);
    const Comparison comparison = compared(run, run);
    QVERIFY(!isFlagged(comparison));
    const auto check = [&](const ComparedRow &row, const RowSnapshot &expected) {
        QCOMPARE(*p95Of(row).base, expected.latency.p95);
        QCOMPARE(*p95Of(row).now, expected.latency.p95);
        QCOMPARE(*figureOf(row, Measure::Metric::Percentile, 99.9).now, expected.latency.p999);
        const Counters &counters = expected.counters;
        QCOMPARE(*figureOf(row, Measure::Metric::ErrorRate).now,
                 double(counters.failed) / double(counters.executed + counters.failed));
        QCOMPARE(*figureOf(row, Measure::Metric::Rps).now, double(counters.count()) / 60);
    };
    check(comparison.totals, snapshot->totals);
    QCOMPARE(comparison.rows.size(), std::size_t(3));
    check(comparison.rows[1], snapshot->rows[1]);
    check(comparison.rows[2], snapshot->rows[2]);
}

/// By path; a name that stands for several rows is judged by the one that fares worst.
void TestCompare::rowsArePaired()
{
    Shape shape;
    shape.seconds = 20;
    shape.rows = 3;
    SimulatedRun base(shape, 1);
    shape.factor = 2;
    SimulatedRun now(shape, 2);
    Rows rows = *now.info.rows;
    rows.rows[2].name = "r0"; // twice at one place now
    rows.rows[3].name = "new";
    now.info.rows = std::make_shared<const Rows>(rows);
    const Comparison comparison =
        compared(base, now, rulesOf({"requests.r0.p50 > +50%", "requests.r1.p50 > +50%"}));
    QCOMPARE(comparison.rows.size(), std::size_t(2));
    QCOMPARE(comparison.rows[0].path, std::string("flow"));
    QCOMPARE(comparison.rows[1].path, std::string("flow/r0"));
    QCOMPARE(comparison.rows[1].depth, 1);
    QCOMPARE(comparison.onlyInBase, std::vector<std::string>({"flow/r1", "flow/r2"}));
    QCOMPARE(comparison.onlyInNow, std::vector<std::string>({"flow/r0", "flow/new"}));
    QCOMPARE(comparison.rules[0].ruling, Ruling::Broken);
    QCOMPARE(comparison.rules[1].ruling, Ruling::Unknown);
    QCOMPARE(comparison.rules[1].reason, QStringLiteral("the new run has no \"r1\""));
}

void TestCompare::tooLittleSaysNothing_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<double>("perSecond");
    QTest::addColumn<int>("conclusion");
    QTest::newRow("no second") << 0 << 100.0 << int(Conclusion::Nothing);
    QTest::newRow("no value") << 20 << 0.0 << int(Conclusion::Nothing);
    QTest::newRow("four seconds") << 4 << 1000.0 << int(Conclusion::TooLittle);
    QTest::newRow("hardly a value beyond") << 20 << 8.0 << int(Conclusion::TooLittle);
    QTest::newRow("enough") << 20 << 200.0 << int(Conclusion::Higher);
}

void TestCompare::tooLittleSaysNothing()
{
    QFETCH(int, seconds);
    QFETCH(double, perSecond);
    Shape shape, slower;
    shape.paced = slower.paced = true;
    shape.perSecond = perSecond;
    slower.seconds = seconds;
    slower.perSecond = perSecond;
    slower.factor = 3; // it would be seen
    const Comparison comparison =
        compared(SimulatedRun(shape, 1), SimulatedRun(slower, 2), rulesOf({"p95 > +50%"}));
    QTEST(int(p95Of(comparison.totals).conclusion), "conclusion");
    QVERIFY(!comparison.passed()); // a rule that cannot be judged fails
}

QTEST_APPLESS_MAIN(TestCompare)
#include "tst_compare.moc"
