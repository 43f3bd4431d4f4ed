// SPDX-License-Identifier: GPL-3.0-or-later
// What a second more costs the charts and tiles of a long run, and that what they keep of it shows
// the same as if they saw all of it at once.
#include "tests/ui/charts/charts_fixture.h"
#include "ui/charts/down_sample.h"
#include "ui/run/request_table.h"
#include "ui/run/row_model.h"
#include "ui/run/run_tiles.h"
#include "ui/run/run_trends.h"
#include "ui/widgets/stat_tile.h"

#include <cmath>
#include <limits>
#include <random>

using namespace loadgrove;
using namespace loadgrove::test;

namespace {

constexpr int day = 24 * 3600;

/// With peaks, gaps, errors now and then, and seconds in doubt.
void writeSecond(RunWriter &run, int i)
{
    const bool isGap = i % 97 > 90;
    std::map<AnswerCode, std::int64_t> codes;
    if (!isGap)
        codes = {{ok, 90 + i % 13}, {refused, i % 501 == 0}};
    SecondPoint &point = run.second(isGap ? 0 : 10 + i % 7, isGap ? 0 : 20 + i % 11,
                                    isGap ? 0 : 30 + i % 1009, codes, i % 501 == 0, i / 100);
    if (!isGap)
        point.response = {11, 12, 13, 14 + double(i % 17), 15, 16, 17};
    point.wrongAnswers = i % 701 == 0;
    point.health = i % 1000 < 3 ? Verdict::Amber : Verdict::Green;
}

std::vector<std::unique_ptr<TimeChart>> newCharts()
{
    std::vector<std::unique_ptr<TimeChart>> charts;
    charts.push_back(std::make_unique<LatencyChart>());
    charts.push_back(std::make_unique<RateChart>());
    charts.push_back(std::make_unique<CodesOverTimeChart>());
    charts.push_back(std::make_unique<ErrorsChart>());
    for (auto &chart : charts)
        chart->resize(500, 200);
    return charts;
}

void compareCharts(const TimeChart &one, const TimeChart &other)
{
    QCOMPARE(one.seriesCount(), other.seriesCount());
    for (int i = 0; i < one.seriesCount(); ++i) {
        QCOMPARE(one.seriesName(i), other.seriesName(i));
        QVERIFY(!one.drawnPoints(i).isEmpty());
        QCOMPARE(one.drawnPoints(i), other.drawnPoints(i));
    }
    QCOMPARE(one.marks(), other.marks());
}

} // namespace

class TestChartCosts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void extremesAreThoseOfEveryPlace();
    void aSecondMoreOfADayCostsLittle();
    void whatIsKeptShowsTheSame();
    void aChangeOfThePlanIsSeen();
    void trendsAreOfEverySecond();
    void trendsLookAtNewSecondsOnly();
    void theRestComesWithEachSecond();
};

void TestChartCosts::extremesAreThoseOfEveryPlace()
{
    std::mt19937 random(7);
    std::vector<double> values;
    const ValueAt value = [&values](std::size_t i) { return values[i]; };
    Extremes kept;
    for (int round = 0; round < 200; ++round) {
        const std::size_t again = random() % 3; // the newest may have been others
        values.resize(values.size() - std::min(again, values.size()));
        kept.shrink(values.size());
        for (std::size_t n = random() % 20; n > 0; --n)
            values.push_back(random() % 4 == 0 ? std::numeric_limits<double>::quiet_NaN()
                                               : double(random() % 1000));
        kept.grow(values.size(), value);
        const std::size_t from = random() % (values.size() + 1);
        const std::size_t to = from + random() % (values.size() + 1 - from);
        double low = std::numeric_limits<double>::infinity(), high = -low;
        for (std::size_t i = from; i < to; ++i) {
            low = std::fmin(low, values[i]);
            high = std::fmax(high, values[i]);
        }
        const auto found = kept.in(from, to, value);
        QCOMPARE(found.has_value(), std::isfinite(low));
        if (found) {
            QVERIFY(found->low >= from && found->high < to);
            QCOMPARE(values[found->low], low);
            QCOMPARE(values[found->high], high);
        }
    }
}

void TestChartCosts::aSecondMoreOfADayCostsLittle()
{
    RunWriter run;
    run.config.targetRps = 100;
    for (int i = 0; i < day; ++i)
        writeSecond(run, i);
    const auto charts = newCharts();
    for (const auto &chart : charts)
        chart->setSnapshot(*run.snapshot(RunState::Running, day));
    for (int i = day; i < day + 5; ++i) {
        if (i == day + 3) { // zoomed in
            for (const auto &chart : charts)
                chart->window().show({1000, 60000});
        }
        writeSecond(run, i);
        const auto snapshot = run.snapshot(RunState::Running, i + 1);
        for (const auto &chart : charts) {
            const std::size_t before = chart->visits();
            chart->setSnapshot(*snapshot);
            const std::size_t visits = chart->visits() - before;
            QVERIFY2(visits > 0 && visits < 5000 * std::size_t(chart->seriesCount() + 1),
                     qPrintable(QStringLiteral("%1 visits for %2 series")
                                    .arg(visits)
                                    .arg(chart->seriesCount())));
            for (int series = 0; series < chart->seriesCount(); ++series)
                QVERIFY(chart->drawnPoints(series).size() <= qsizetype(maxChartPoints));
        }
    }
}

void TestChartCosts::whatIsKeptShowsTheSame()
{
    RunWriter run;
    run.config.targetRps = 100;
    const auto charts = newCharts();
    std::shared_ptr<Snapshot> snapshot;
    int seconds = 0;
    for (int step = 1; seconds < 6000; step += seconds < 40 ? 0 : 17) {
        for (int i = 0; i < step; ++i)
            writeSecond(run, seconds++);
        snapshot = run.snapshot(RunState::Running, seconds);
        auto newest = std::make_shared<SecondPoint>(*snapshot->timeline.back());
        newest->failedChecks = 5; // is another one when it comes again
        newest->p95 = 4000;
        newest->codes[unavailable] = 3;
        newest->health = Verdict::Red;
        snapshot->timeline.replaceBack(newest);
        for (const auto &chart : charts)
            chart->setSnapshot(*snapshot);
    }
    const auto fresh = newCharts();
    for (std::size_t i = 0; i < charts.size(); ++i) {
        fresh[i]->setSnapshot(*snapshot);
        compareCharts(*charts[i], *fresh[i]);
        for (const auto &chart : {charts[i].get(), fresh[i].get()})
            chart->window().show({1234, 5000});
        compareCharts(*charts[i], *fresh[i]);
    }
    RunWriter other; // and nothing of it is left in those of another run
    for (int i = 0; i < 2000; ++i)
        writeSecond(other, i);
    const auto anew = newCharts();
    for (std::size_t i = 0; i < charts.size(); ++i) {
        charts[i]->window().showAll();
        charts[i]->setSnapshot(*other.snapshot(RunState::Finished, 2000));
        anew[i]->setSnapshot(*other.snapshot(RunState::Finished, 2000));
        compareCharts(*charts[i], *anew[i]);
    }
}

void TestChartCosts::aChangeOfThePlanIsSeen()
{
    RunWriter run;
    run.config.targetRps = 100;
    for (int i = 0; i < 3000; ++i)
        writeSecond(run, i);
    RateChart chart;
    chart.setSnapshot(*run.snapshot(RunState::Running, 3000));
    writeSecond(run, 3000);
    const auto snapshot = run.snapshot(RunState::Running, 3001);
    snapshot->changes = {{2000, RunChange::Kind::Rate, 300}}; // told late
    chart.setSnapshot(*snapshot);
    RateChart fresh;
    fresh.setSnapshot(*snapshot);
    compareCharts(chart, fresh);
    QCOMPARE(chart.drawnPoints(RateChart::Target).last().y(), 300.0);
}

void TestChartCosts::trendsAreOfEverySecond()
{
    RunWriter run;
    RunTrends trends;
    for (int i = 0; i < 1000; ++i) {
        writeSecond(run, i);
        const auto timeline = run.snapshot(RunState::Running, i + 1)->timeline;
        QVERIFY(trends.take(timeline));
        QVERIFY(!trends.take(timeline));
        const std::vector<RunTrends::Stretch> stretches = trends.stretches();
        QVERIFY(stretches.size() <= RunTrends::most);
        QVERIFY(stretches.size() >= std::min<std::size_t>(RunTrends::most / 2, std::size_t(i) + 1));
    }
    const auto timeline = run.snapshot(RunState::Running, 1000)->timeline;
    const std::vector<RunTrends::Stretch> stretches = trends.stretches();
    RunTrends atOnce;
    atOnce.take(timeline);
    QCOMPARE(atOnce.stretches().size(), stretches.size());
    QCOMPARE(stretches.size(), std::size_t(32)); // of 32 seconds each
    for (std::size_t s = 0; s < stretches.size(); ++s) {
        RunTrends::Stretch expected;
        for (std::size_t i = s * 32; i < std::min<std::size_t>((s + 1) * 32, 1000); ++i)
            expected.add(*timeline[i]);
        for (const RunTrends::Stretch &got : {stretches[s], atOnce.stretches()[s]}) {
            QCOMPARE(got.count, expected.count);
            QCOMPARE(got.rate(), expected.rate());
            QCOMPARE(got.latency(Percentile::P95), expected.latency(Percentile::P95));
            QCOMPARE(got.users(), expected.users());
        }
    }
    QCOMPARE(trends.mostUsers(), 9);
}

void TestChartCosts::trendsLookAtNewSecondsOnly()
{
    RunWriter run;
    for (int i = 0; i < 1000; ++i)
        writeSecond(run, i);
    RunTrends trends, whole;
    trends.take(run.snapshot(RunState::Running, 1000)->timeline);
    writeSecond(run, 1000);
    const SecondList timeline = run.snapshot(RunState::Running, 1001)->timeline;
    whole.take(timeline);
    SecondList hollow;
    for (std::size_t i = 0; i < timeline.size(); ++i) // nobody looks
        hollow.push_back(i > 0 && i < 998 ? nullptr : timeline[i]);
    QVERIFY(trends.take(hollow));
    QCOMPARE(trends.stretches().back().count, whole.stretches().back().count);
    QCOMPARE(trends.stretches().size(), whole.stretches().size());
}

/// Charts and tables cost more than the tiles, which are shown with every snapshot.
void TestChartCosts::theRestComesWithEachSecond()
{
    RunWriter run;
    RunView view;
    const auto show = [&](RunState state) {
        run.send(1, ok, 10);
        view.setSnapshot(run.snapshot(state, 1.5));
    };
    const auto shown = [&] {
        const RowModel &rows = view.table().rows();
        const QModelIndex request = rows.index(0, RowModel::Count, rows.index(0, 0));
        return QStringLiteral("%1 in the tile, %2 in the table")
            .arg(view.tiles().tile(RunTiles::Requests).value(), request.data().toString());
    };
    show(RunState::Running); // nothing to wait for yet
    QCOMPARE(shown(), QStringLiteral("1 in the tile, 1 in the table"));
    writeSecond(run, 0);
    show(RunState::Running);
    QCOMPARE(shown(), QStringLiteral("2 in the tile, 2 in the table"));
    show(RunState::Running);
    QCOMPARE(shown(), QStringLiteral("3 in the tile, 2 in the table"));
    show(RunState::Stopping);
    QCOMPARE(shown(), QStringLiteral("4 in the tile, 4 in the table"));
    show(RunState::Stopping);
    QCOMPARE(shown(), QStringLiteral("5 in the tile, 4 in the table"));
    writeSecond(run, 1);
    show(RunState::Stopping);
    QCOMPARE(shown(), QStringLiteral("6 in the tile, 6 in the table"));
    show(RunState::Finished); // all of it, once more
    QCOMPARE(shown(), QStringLiteral("7 in the tile, 7 in the table"));
    show(RunState::Finished);
    QCOMPARE(shown(), QStringLiteral("8 in the tile, 8 in the table"));
}

QTEST_MAIN(TestChartCosts)
#include "tst_chart_costs.moc"
