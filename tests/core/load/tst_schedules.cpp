// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/load/rate_schedule.h"
#include "core/load/user_schedule.h"

#include <QTest>

#include <cmath>
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
    void changedRate_data();
    void changedRate();
    void usersOverTime_data();
    void usersOverTime();
    void startsOfUsers_data();
    void startsOfUsers();
    void changedUsers_data();
    void changedUsers();
    void placesComeAndGo();
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

/// "From now on that many": what was due before stays as it was, the numbers go on.
void SchedulesTest::changedRate_data()
{
    QTest::addColumn<qint64>("start");
    QTest::addColumn<double>("seconds");
    // 100 in 10 s, linear: 5 t^2 are due after t seconds, 125 after 5. Then 200 a second, and 50
    // from 7 s on, with 525 due before.
    QTest::newRow("before the change") << qint64(5) << 1.0;
    QTest::newRow("just before it") << qint64(124) << std::sqrt(124.0 / 5);
    QTest::newRow("at the change") << qint64(125) << 5.0;
    QTest::newRow("after it") << qint64(325) << 6.0;
    QTest::newRow("at the second change") << qint64(525) << 7.0;
    QTest::newRow("after the second") << qint64(575) << 8.0;
    QTest::newRow("where the ramp would have ended") << qint64(675) << 10.0;
}

void SchedulesTest::changedRate()
{
    QFETCH(qint64, start);
    QFETCH(double, seconds);
    const RateSchedule schedule =
        RateSchedule::ramp(100, 10, 0).changedAt(5s, 200).changedAt(7s, 50);
    QCOMPARE(schedule.due(start).count(), std::llround(seconds * 1e9));
    QCOMPARE(schedule.firstNotBefore(schedule.due(start)), start);
    QCOMPARE(schedule.rateAt(1h), 50.0);
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

void SchedulesTest::changedUsers_data()
{
    QTest::addColumn<QString>("shape");
    QTest::addColumn<double>("seconds");
    QTest::addColumn<int>("users");
    const auto row = [](const char *shape, double seconds, int users) {
        QTest::addRow("%s at %g s", shape, seconds)
            << QString::fromLatin1(shape) << seconds << users;
    };
    // At 6 s 20 users, at 8 s 3.
    row("constant", 5.9, 10);
    row("constant", 6.0, 20);
    row("constant", 7.9, 20);
    row("constant", 8.0, 3);
    row("linear", 5.9, 6); // as before: one a second
    row("linear", 6.0, 20);
    row("linear", 9.0, 3);
    row("steps", 5.9, 5);
    row("steps", 6.0, 20);
    row("stages", 25.0, 3); // what stages planned for later is given up
}

void SchedulesTest::changedUsers()
{
    QFETCH(QString, shape);
    QFETCH(double, seconds);
    QFETCH(int, users);
    const UserSchedule schedule = shapeOf(shape).changedAt(6s, 20).changedAt(8s, 3);
    QCOMPARE(schedule.usersAt(toNanoseconds(seconds)), users);
    QCOMPARE(schedule.maximum(), 20);
}

void SchedulesTest::placesComeAndGo()
{
    // Up to 10 in 10 s, held, and down to 0 in 10 s; 20 at 40 s.
    const UserSchedule schedule = shapeOf(QStringLiteral("stages")).changedAt(40s, 20);
    QCOMPARE(schedule.placeOf(4, 0s), 4s);
    QCOMPARE(schedule.placeOf(4, 12s), 12s);
    QCOMPARE(schedule.placeOf(4, 29s), 40s); // gone on the way down, back at the change
    QCOMPARE(schedule.placeOf(15, 0s), 40s);
    QCOMPARE(schedule.placeOf(20, 0s), nanoseconds::max());
    const UserSchedule fewer = UserSchedule::constant(10).changedAt(5s, 2);
    QCOMPARE(fewer.placeOf(5, 4s), 4s);
    QCOMPARE(fewer.placeOf(5, 5s), nanoseconds::max());
    QCOMPARE(fewer.placeOf(1, 5s), 5s);
}

QTEST_GUILESS_MAIN(SchedulesTest)
#include "tst_schedules.moc"
