// SPDX-License-Identifier: GPL-3.0-or-later
// What a run's plan, and what was done to it, say of each moment.
#include "ui/charts/run_marks.h"

#include <QLocale>
#include <QTest>

using namespace loadgrove;

namespace {

using Kind = RunChange::Kind;

Snapshot runOf(const LoadConfig &config, std::vector<RunChange> changes = {})
{
    Snapshot snapshot;
    snapshot.info.config = config;
    snapshot.changes = std::move(changes);
    return snapshot;
}

/// "ramp 0-5, steady 5-30".
QString text(const std::vector<RunMark> &marks)
{
    QStringList parts;
    for (const RunMark &mark : marks)
        parts += QStringLiteral("%1 %2-%3").arg(mark.label).arg(mark.from).arg(mark.to);
    return parts.join(QStringLiteral(", "));
}

std::vector<RunMark> marksOf(const std::vector<std::shared_ptr<const SecondPoint>> &points)
{
    Extremes extremes;
    const ValueAt value = [&points](std::size_t i) { return healthValue(*points[i]); };
    extremes.grow(points.size(), value);
    return healthMarks(points, 0, points.size(), {&extremes, value});
}

LoadConfig ramped()
{
    LoadConfig config;
    config.duration = 30;
    config.targetRps = 100;
    config.rampupDuration = 10;
    return config;
}

} // namespace

Q_DECLARE_METATYPE(loadgrove::Snapshot)

class TestPlannedLoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void phases_data();
    void phases();
    void theRateIsTheSchedules();
    void aChangeHoldsFromThenOn();
    void aPausePutsThePlanOff();
    void aSpanKnowsWhatWasBefore();
    void nothingIsPlannedWithoutARate();
    void changesInWords();
    void secondsInDoubt();
    void aLongRunHasFewMarks();
};

void TestPlannedLoad::phases_data()
{
    QTest::addColumn<Snapshot>("run");
    QTest::addColumn<double>("end");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const Snapshot &run, double end, const char *expected) {
        QTest::newRow(name) << run << end << QString::fromLatin1(expected);
    };
    LoadConfig plain;
    plain.duration = 30;
    row("one phase needs no mark", runOf(plain), 30, "");
    row("stopping", runOf(plain), 32, "steady 0-30, stopping 30-32");
    row("ramp", runOf(ramped()), 31.5, "ramp 0-10, steady 10-30, stopping 30-31.5");
    row("ended early", runOf(ramped()), 4, "");
    row("stopped", runOf(ramped(), {{20, Kind::Stop, 0}}), 22,
        "ramp 0-10, steady 10-20, stopping 20-22");
    row("stopped in the ramp", runOf(ramped(), {{6, Kind::Stop, 0}}), 8, "ramp 0-6, stopping 6-8");
    row("a change ends the ramp", runOf(ramped(), {{4, Kind::Rate, 50}}), 30,
        "ramp 0-4, steady 4-30");
    row("users do not ramp here", runOf(ramped(), {{4, Kind::Users, 5}}), 30,
        "ramp 0-10, steady 10-30");
    row("paused in the ramp", runOf(ramped(), {{4, Kind::Pause, 0}, {9, Kind::Resume, 0}}), 36,
        "ramp 0-4, paused 4-9, ramp 9-15, steady 15-35, stopping 35-36");
    row("still paused", runOf(ramped(), {{20, Kind::Pause, 0}}), 25,
        "ramp 0-10, steady 10-20, paused 20-25");
    LoadConfig users;
    users.rampupDuration = 5;
    users.count = 1000;
    row("users ramp, no end known", runOf(users), 20, "ramp 0-5, steady 5-20");
    row("users changed", runOf(users, {{3, Kind::Users, 9}}), 20, "ramp 0-3, steady 3-20");
    LoadConfig stages;
    stages.stageUnit = StageUnit::Rps;
    stages.stages = {{10, 50}, {5, 80}, {20, 80}, {5, 0}};
    row("stages", runOf(stages), 41, "ramp 0-15, steady 15-35, ramp 35-40, stopping 40-41");
}

void TestPlannedLoad::phases()
{
    QFETCH(Snapshot, run);
    QFETCH(double, end);
    QTEST(text(phaseMarks(PlannedLoad(run), end)), "expected");
}

void TestPlannedLoad::theRateIsTheSchedules()
{
    const PlannedLoad plan(runOf(ramped()));
    QVERIFY(plan.rate() == PlannedLoad::Rate::Requests);
    QCOMPARE(plan.rateAt(5).value(), 50.0);
    QCOMPARE(plan.rateAt(20).value(), 100.0);
    QVERIFY(!plan.rateAt(30.5)); // stopping
    LoadConfig open;
    open.arrivalRate = 7;
    QVERIFY(PlannedLoad(runOf(open)).rate() == PlannedLoad::Rate::Iterations);
    QCOMPARE(PlannedLoad(runOf(open)).rateAt(3).value(), 7.0);
}

void TestPlannedLoad::aChangeHoldsFromThenOn()
{
    const PlannedLoad plan(runOf(ramped(), {{4, Kind::Rate, 250}, {12, Kind::Rate, 10}}));
    QCOMPARE(plan.rateAt(3).value(), 30.0);
    QCOMPARE(plan.rateAt(5).value(), 250.0);
    QCOMPARE(plan.rateAt(13).value(), 10.0);
}

void TestPlannedLoad::aPausePutsThePlanOff()
{
    const PlannedLoad plan(runOf(ramped(), {{4, Kind::Pause, 0}, {9, Kind::Resume, 0}}));
    QCOMPARE(plan.rateAt(6).value(), 0.0);
    QCOMPARE(plan.rateAt(10).value(), 50.0); // five seconds of plan have gone by
    QCOMPARE(plan.rateAt(34).value(), 100.0);
    QVERIFY(!plan.rateAt(35.5));
}

void TestPlannedLoad::aSpanKnowsWhatWasBefore()
{
    Snapshot span = runOf(ramped());
    span.changesBefore = {{4, Kind::Rate, 250}};
    QCOMPARE(PlannedLoad(span).rateAt(20).value(), 250.0);
    QVERIFY(changeMarks(span).empty());
}

void TestPlannedLoad::nothingIsPlannedWithoutARate()
{
    LoadConfig config;
    config.threads = 10;
    const PlannedLoad plan(runOf(config));
    QVERIFY(plan.rate() == PlannedLoad::Rate::None);
    QVERIFY(!plan.rateAt(1));
}

void TestPlannedLoad::changesInWords()
{
    const auto marks = changeMarks(runOf({}, {{1, Kind::Rate, 1500},
                                              {2, Kind::Users, 20},
                                              {3, Kind::Pause, 0},
                                              {4, Kind::Resume, 0},
                                              {5, Kind::Stop, 0},
                                              {6, Kind::StopNow, 0}}));
    QCOMPARE(text(marks), QStringLiteral("rate 1,500 1-1, users 20 2-2, pause 3-3, go on 4-4, "
                                         "stop 5-5, stop now 6-6"));
}

void TestPlannedLoad::secondsInDoubt()
{
    std::vector<std::shared_ptr<const SecondPoint>> points;
    const auto add = [&points](Verdict health, const char *key) {
        auto point = std::make_shared<SecondPoint>();
        point->second = int(points.size());
        point->health = health;
        point->healthKey = key;
        points.push_back(point);
    };
    add(Verdict::Green, "");
    add(Verdict::Amber, "lateness");
    add(Verdict::Amber, "lateness");
    add(Verdict::Red, "cpu");
    add(Verdict::Green, "");
    add(Verdict::Amber, "something new");
    const auto marks = marksOf(points);
    QCOMPARE(text(marks), QStringLiteral("late sends 1-3, busy processor 3-4, doubtful 5-6"));
    QVERIFY(marks[0].kind == RunMark::Kind::Amber && marks[1].kind == RunMark::Kind::Red);
}

void TestPlannedLoad::aLongRunHasFewMarks()
{
    std::vector<std::shared_ptr<const SecondPoint>> points;
    for (int i = 0; i < 86400; ++i) {
        auto point = std::make_shared<SecondPoint>();
        point->second = i;
        point->health = i == 70001 ? Verdict::Red : i % 2 ? Verdict::Amber : Verdict::Green;
        points.push_back(point);
    }
    const auto marks = marksOf(points);
    QVERIFY(marks.size() <= 200);
    const auto red = std::find_if(marks.begin(), marks.end(), [](const RunMark &mark) {
        return mark.kind == RunMark::Kind::Red;
    });
    QVERIFY(red != marks.end()); // one second of a day
    QVERIFY(red->from <= 70001 && red->to >= 70002);
}

QTEST_MAIN(TestPlannedLoad)
#include "tst_planned_load.moc"
