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

const ComparedFigure &p95Of(const ComparedRow &row)
{
    return *std::find_if(row.figures.begin(), row.figures.end(), [](const ComparedFigure &figure) {
        return figure.measure.percentile == 95;
    });
}

} // namespace

/// What a comparison concludes, over many pairs of made-up runs.
class TestCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void identicalAreNotFlagged_data();
    void identicalAreNotFlagged();
    void tenPercentAreFound_data();
    void tenPercentAreFound();
};

void TestCompare::identicalAreNotFlagged_data()
{
    QTest::addColumn<Shape>("shape");
    const auto row = [](const char *name, auto set) {
        Shape shape;
        set(shape);
        QTest::newRow(name) << shape;
    };
    row("lognormal", [](Shape &) {});
    row("wide", [](Shape &s) { s.spread = 1.2; });
    row("short run", [](Shape &s) { s.seconds = 8; });
    row("shortest run", [](Shape &s) {
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
    row("swinging", [](Shape &s) { s.swing = 0.1; });
    row("autocorrelated 0.5", [](Shape &s) {
        s.swing = 0.1;
        s.alike = 0.5;
    });
    row("autocorrelated 0.8", [](Shape &s) {
        s.swing = 0.1;
        s.alike = 0.8;
    });
    row("autocorrelated 0.8, short", [](Shape &s) {
        s.swing = 0.1;
        s.alike = 0.8;
        s.seconds = 15;
    });
    row("stalls", [](Shape &s) { s.stallShare = 0.05; });
    row("failures", [](Shape &s) { s.failShare = 0.01; });
    row("rare failures", [](Shape &s) { s.failShare = 0.0002; });
    row("outages", [](Shape &s) {
        s.outageShare = 0.02;
        s.failShare = 0.001;
    });
    row("rare outages", [](Shape &s) { s.outageShare = 0.01; });
    row("ten requests", [](Shape &s) {
        s.rows = 10;
        s.perSecond = 40;
        s.swing = 0.05;
    });
}

void TestCompare::identicalAreNotFlagged()
{
    QFETCH(Shape, shape);
    const int pairs =
        qEnvironmentVariableIntValue("PAIRS") ? qEnvironmentVariableIntValue("PAIRS") : 200;
    int flagged = 0;
    std::map<int, int> by;
    for (int i = 0; i < pairs; ++i) {
        const Comparison c = compared(SimulatedRun(shape, 2 * std::uint64_t(i)),
                                      SimulatedRun(shape, 2 * std::uint64_t(i) + 1));
        QVERIFY(c.totals.figures[0].base && *c.totals.figures[0].base > 0);
        flagged += isFlagged(c);
        for (std::size_t f = 0; f < c.totals.figures.size(); ++f)
            by[int(f)] += c.totals.figures[f].conclusion < Conclusion::NotShown;
    }
    QString b;
    for (auto [f, n] : by)
        b += QStringLiteral(" %1").arg(n);
    qInfo("flagged %d of %d; totals by figure:%s", flagged, pairs, qPrintable(b));
    QVERIFY2(flagged < 0.05 * pairs, qPrintable(QString::number(flagged)));
}

void TestCompare::tenPercentAreFound_data()
{
    QTest::addColumn<Shape>("shape");
    const auto row = [](const char *name, auto set) {
        Shape shape;
        set(shape);
        QTest::newRow(name) << shape;
    };
    row("lognormal", [](Shape &) {});
    row("paced", [](Shape &s) { s.paced = true; });
    row("bimodal", [](Shape &s) {
        s.slowShare = 0.15;
        s.spread = 0.2;
    });
    row("swinging", [](Shape &s) { s.swing = 0.05; });
    row("autocorrelated", [](Shape &s) {
        s.swing = 0.03;
        s.alike = 0.7;
    });
    row("stalls", [](Shape &s) { s.stallShare = 0.03; });
}

void TestCompare::tenPercentAreFound()
{
    QFETCH(Shape, shape);
    const int pairs =
        qEnvironmentVariableIntValue("PAIRS") ? qEnvironmentVariableIntValue("PAIRS") : 100;
    for (const bool tail : {false, true}) {
        Shape slower = shape;
        (tail ? slower.tailFactor : slower.factor) = 1.1;
        int found = 0;
        for (int i = 0; i < pairs; ++i) {
            const Comparison c = compared(SimulatedRun(shape, 2 * std::uint64_t(i)),
                                          SimulatedRun(slower, 2 * std::uint64_t(i) + 1));
            found += p95Of(c.totals).conclusion == Conclusion::Higher;
        }
        qInfo("found %d of %d", found, pairs);
        QVERIFY2(found >= 0.95 * pairs, qPrintable(QString::number(found)));
    }
}

QTEST_APPLESS_MAIN(TestCompare)
#include "tst_compare.moc"
