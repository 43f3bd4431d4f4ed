// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/rate_schedule.h"
#include "core/load/user_schedule.h"

#include <QTest>

#include <limits>

using namespace loadgrove;
using namespace std::chrono_literals;

namespace {

constexpr double forever = std::numeric_limits<double>::infinity();

} // namespace

class SchedulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void due_data();
    void due();
    void dueNeverDrifts();
    void firstNotBefore();
    void rateOfTheGuidesRamp();
    void dueIsTheInverseOfTheSum_data();
    void dueIsTheInverseOfTheSum();
    void nothingIsDueAfterTheEnd();
    void usersOverTime_data();
    void usersOverTime();
    void startsOfUsers_data();
    void startsOfUsers();
};

void SchedulesTest::due_data()
{
    QTest::addColumn<double>("target");
    QTest::addColumn<double>("rampDuration");
    QTest::addColumn<double>("rampInterval");
    QTest::addColumn<qint64>("start");
    QTest::addColumn<qint64>("nanoseconds");

    QTest::newRow("constant: the first at once") << 100.0 << 0.0 << 0.0 << qint64(0) << qint64(0);
    QTest::newRow("constant: one period later")
        << 100.0 << 0.0 << 0.0 << qint64(1) << qint64(10'000'000);
    QTest::newRow("constant: the 1,000,000th")
        << 1000.0 << 0.0 << 0.0 << qint64(1'000'000) << qint64(1'000'000'000'000);
    QTest::newRow("linear: the area below the line is start i") // 100 t^2 / (2 * 10) = 5 at t = 1
        << 100.0 << 10.0 << 0.0 << qint64(5) << qint64(1'000'000'000);
    QTest::newRow("linear: the end of the ramp") // 100 * 10 / 2 = 500
        << 100.0 << 10.0 << 0.0 << qint64(500) << qint64(10'000'000'000);
    QTest::newRow("linear: the target from then on")
        << 100.0 << 10.0 << 0.0 << qint64(600) << qint64(11'000'000'000);
    // 1000 per second in 5 s, every 1 s: 0, 200, 400, 600, 800, then 1000 a second.
    QTest::newRow("steps: starts at 0, so the first is due with the first step")
        << 1000.0 << 5.0 << 1.0 << qint64(0) << qint64(1'000'000'000);
    QTest::newRow("steps: within the first step")
        << 1000.0 << 5.0 << 1.0 << qint64(100) << qint64(1'500'000'000);
    QTest::newRow("steps: within the second step")
        << 1000.0 << 5.0 << 1.0 << qint64(400) << qint64(2'500'000'000);
    QTest::newRow("steps: 200+400+600+800 are due before the target is reached")
        << 1000.0 << 5.0 << 1.0 << qint64(2000) << qint64(5'000'000'000);
    QTest::newRow("steps: then the target")
        << 1000.0 << 5.0 << 1.0 << qint64(3000) << qint64(6'000'000'000);
}

void SchedulesTest::due()
{
    QFETCH(double, target);
    QFETCH(double, rampDuration);
    QFETCH(double, rampInterval);
    QFETCH(qint64, start);
    QFETCH(qint64, nanoseconds);
    const auto schedule = RateSchedule::ramp(target, rampDuration, rampInterval);
    QCOMPARE(qint64(schedule.due(start).count()), nanoseconds);
}

void SchedulesTest::dueNeverDrifts()
{
    const auto schedule = RateSchedule::ramp(3, 0, 0); // a period that no nanosecond count holds
    QCOMPARE(schedule.due(3 * 3600).count(), (3600s / 1ns));
    QCOMPARE(schedule.due(3 * 3600 + 1).count(), (3600s / 1ns) + 333'333'333);
}

void SchedulesTest::firstNotBefore()
{
    const auto schedule = RateSchedule::ramp(100, 0, 0);
    QCOMPARE(schedule.firstNotBefore(0ns), 0);
    QCOMPARE(schedule.firstNotBefore(1ns), 1);
    QCOMPARE(schedule.firstNotBefore(10ms), 1);
    QCOMPARE(schedule.firstNotBefore(10ms + 1ns), 2);
    for (std::int64_t i = 0; i < 5000; ++i) {
        const auto stepped = RateSchedule::ramp(977, 3, 0.7);
        QCOMPARE(stepped.firstNotBefore(stepped.due(i)), i);
        QCOMPARE(stepped.firstNotBefore(stepped.due(i) + 1ns), i + 1);
    }
}

void SchedulesTest::rateOfTheGuidesRamp()
{
    const auto schedule = RateSchedule::ramp(1000, 5, 1);
    QCOMPARE(schedule.rateAt(0ms), 0.0);
    QCOMPARE(schedule.rateAt(999ms), 0.0);
    QCOMPARE(schedule.rateAt(1000ms), 200.0);
    QCOMPARE(schedule.rateAt(4500ms), 800.0);
    QCOMPARE(schedule.rateAt(5000ms), 1000.0);
    QCOMPARE(schedule.rateAt(1h), 1000.0);
    QCOMPARE(RateSchedule::ramp(1000, 5, 0).rateAt(2500ms), 500.0);
}

void SchedulesTest::dueIsTheInverseOfTheSum_data()
{
    QTest::addColumn<std::vector<RateSchedule::Piece>>("pieces");
    using Pieces = std::vector<RateSchedule::Piece>;
    QTest::newRow("up") << Pieces{{0, 10, 0, 100, 0}};
    QTest::newRow("up, hold, down")
        << Pieces{{0, 10, 0, 100, 0}, {10, 20, 100, 100, 0}, {20, 25, 100, 0, 0}};
    QTest::newRow("a pause in the middle")
        << Pieces{{0, 5, 50, 50, 0}, {5, 8, 0, 0, 0}, {8, 12, 10, 70, 0}};
    QTest::newRow("down to nothing and up again")
        << Pieces{{0, 5, 50, 0, 0}, {5, 10, 0, 30, 0}, {10, forever, 30, 30, 0}};
}

void SchedulesTest::dueIsTheInverseOfTheSum()
{
    QFETCH(std::vector<RateSchedule::Piece>, pieces);
    const RateSchedule schedule(pieces);
    nanoseconds before{-1};
    int starts = 0;
    for (std::int64_t i = 0; i < 2000 && schedule.due(i) != RateSchedule::never; ++i, ++starts) {
        const nanoseconds due = schedule.due(i);
        QVERIFY2(due > before, qPrintable(QString::number(i)));
        QVERIFY(std::abs(schedule.countBefore(due) - double(i)) < 1e-4);
        before = due;
    }
    QVERIFY(starts > 100);
}

void SchedulesTest::nothingIsDueAfterTheEnd()
{
    const RateSchedule schedule({{0, 10, 0, 100, 0}});
    QVERIFY(schedule.due(499) < 10s);
    QCOMPARE(schedule.due(500), RateSchedule::never);
    QCOMPARE(RateSchedule().due(0), RateSchedule::never);
}

void SchedulesTest::usersOverTime_data()
{
    QTest::addColumn<QString>("shape");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<int>("users");

    QTest::newRow("constant") << QStringLiteral("constant") << 0.0 << 10;
    QTest::newRow("linear: one from the start") << QStringLiteral("linear") << 0.0 << 1;
    QTest::newRow("linear: the second at its share") << QStringLiteral("linear") << 1.0 << 2;
    QTest::newRow("linear: before it") << QStringLiteral("linear") << 0.99 << 1;
    QTest::newRow("linear: all") << QStringLiteral("linear") << 10.0 << 10;
    QTest::newRow("steps: none at first") << QStringLiteral("steps") << 4.9 << 0;
    QTest::newRow("steps: half") << QStringLiteral("steps") << 5.0 << 5;
    QTest::newRow("steps: all") << QStringLiteral("steps") << 10.0 << 10;
    QTest::newRow("stages: up") << QStringLiteral("stages") << 5.0 << 6;
    QTest::newRow("stages: held") << QStringLiteral("stages") << 15.0 << 10;
    QTest::newRow("stages: on the way down") << QStringLiteral("stages") << 25.0 << 5;
    QTest::newRow("stages: the end") << QStringLiteral("stages") << 30.0 << 0;
}

UserSchedule shapeOf(const QString &name)
{
    if (name == QLatin1String("constant"))
        return UserSchedule::constant(10);
    if (name == QLatin1String("linear"))
        return UserSchedule::ramp(10, 10, 0);
    if (name == QLatin1String("steps"))
        return UserSchedule::ramp(10, 10, 5);
    return UserSchedule::stages({{10, 10}, {10, 10}, {10, 0}}, std::nullopt);
}

void SchedulesTest::usersOverTime()
{
    QFETCH(QString, shape);
    QFETCH(double, seconds);
    QFETCH(int, users);
    QCOMPARE(shapeOf(shape).usersAt(toNanoseconds(seconds)), users);
}

void SchedulesTest::startsOfUsers_data()
{
    QTest::addColumn<QString>("shape");
    QTest::addColumn<int>("user");
    QTest::addColumn<double>("seconds");

    QTest::newRow("constant: at once") << QStringLiteral("constant") << 9 << 0.0;
    QTest::newRow("linear: the first at once") << QStringLiteral("linear") << 0 << 0.0;
    QTest::newRow("linear: the last a share before the end")
        << QStringLiteral("linear") << 9 << 9.0;
    QTest::newRow("steps: the first with the first step") << QStringLiteral("steps") << 0 << 5.0;
    QTest::newRow("steps: the last with the last step") << QStringLiteral("steps") << 9 << 10.0;
    QTest::newRow("stages: in the first") << QStringLiteral("stages") << 5 << 5.0;
}

void SchedulesTest::startsOfUsers()
{
    QFETCH(QString, shape);
    QFETCH(int, user);
    QFETCH(double, seconds);
    const UserSchedule schedule = shapeOf(shape);
    const nanoseconds start = schedule.placeOf(user, 0ns);
    QCOMPARE(start, toNanoseconds(seconds));
    QVERIFY(schedule.usersAt(start) > user);
    QCOMPARE(schedule.placeOf(user, start), start);
    QCOMPARE(schedule.placeOf(schedule.maximum(), 0ns), nanoseconds::max());
}

QTEST_GUILESS_MAIN(SchedulesTest)
#include "tst_schedules.moc"
