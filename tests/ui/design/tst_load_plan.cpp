// SPDX-License-Identifier: GPL-3.0-or-later
// What people are told about a load: the sentence, the summary, the drawing, the models.
#include "core/report/load_summary.h"
#include "ui/design/load_drawing.h"
#include "ui/design/load_model.h"
#include "ui/design/load_sentence.h"

#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace loadgrove;

Q_DECLARE_METATYPE(loadgrove::LoadConfig)
Q_DECLARE_METATYPE(std::optional<loadgrove::LoadConfig>)

class TestLoadPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void saysWhatWillHappen_data();
    void saysWhatWillHappen();
    void saysRates_data();
    void saysRates();
    void summarizes_data();
    void summarizes();
    void drawsUsersOverTime();
    void drawsWhatTheEngineDoes_data();
    void drawsWhatTheEngineDoes();
    void writesDurations();
    void changesTheModel_data();
    void changesTheModel();
};

void TestLoadPlan::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestLoadPlan::saysWhatWillHappen_data()
{
    QTest::addColumn<std::optional<LoadConfig>>("load");
    QTest::addColumn<int>("scenarios");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, std::optional<int> users, std::optional<double> duration,
                        std::optional<std::int64_t> count, int scenarios, const char *text) {
        LoadConfig load;
        load.threads = users;
        load.duration = duration;
        load.count = count;
        QTest::newRow(name) << std::optional(load) << scenarios << text;
    };
    QTest::newRow("no load test") << std::optional<LoadConfig>() << 1
                                  << "No load test: one iteration by one user";
    row("duration", 20, 30.0, {}, 1, "20 users run for 30 s");
    row("one user", {}, 90.0, {}, 1, "One user runs for 1 min 30 s");
    row("count", 5, {}, 1000, 1, "5 users share 1,000 iterations");
    row("one user, count", 1, {}, 1, 1, "One user runs one iteration");
    row("both", 2, 5.0, 7, 1,
        "2 users run for 5 s or until 7 iterations are done, whichever comes first");
    row("neither", {}, {}, {}, 1, "One iteration by one user: neither count nor duration is set");
    row("neither, users", 4, {}, {}, 1,
        "4 users run one iteration each: neither count nor duration is set");
    row("scenarios", 20, 30.0, {}, 2,
        "20 users run for 30 s; this for each of 2 scenarios, in parallel");
}

void TestLoadPlan::saysWhatWillHappen()
{
    QFETCH(std::optional<LoadConfig>, load);
    QFETCH(int, scenarios);
    QFETCH(QString, text);
    QCOMPARE(loadSentence(load, scenarios), text);
}

void TestLoadPlan::saysRates_data()
{
    QTest::addColumn<LoadConfig>("load");
    QTest::addColumn<QString>("text");
    LoadConfig load;
    load.threads = 50;
    load.duration = 30;
    load.targetRps = 500;
    const auto row = [&](const char *name, const char *text) {
        QTest::newRow(name) << load << text;
    };
    row("cap", "Up to 500 requests/s for 30 s: about 15,000 requests at most, sent by 50 users");
    load.rampupDuration = 5;
    row("ramp", "Ramps to 500 requests/s in 5 s, holds for 25 s: about 13,750 requests at most, "
                "sent by 50 users");
    load.rampupInterval = 1;
    row("steps", "Ramps to 500 requests/s in 5 s in steps every 1 s, holds for 25 s: about 13,500 "
                 "requests at most, sent by 50 users");
    load.rampupInterval.reset();
    load.duration = 2;
    row("short", "Ramps for all of 2 s and reaches 200 requests/s: about 200 requests at most, "
                 "sent by 50 users");
    load.duration.reset();
    row("each user", "Ramps to 500 requests/s in 5 s, then holds until each user has done one "
                     "iteration, sent by 50 users");
    load.count = 1000;
    row("count", "Ramps to 500 requests/s in 5 s, then holds until 1,000 iterations are done, sent "
                 "by 50 users");
    load.targetRps.reset();
    row("users ramp", "50 users share 1,000 iterations; they start one after the other during the "
                      "first 5 s");
    load = {};
    load.arrivalRate = 2.5;
    row("endless", "Starts 2.5 iterations/s without end: a duration or a number of iterations is "
                   "needed");
    load.duration = 10;
    load.arrivalRate = 2.5;
    row("open", "Starts 2.5 iterations/s for 10 s: about 25 iterations, however long the answers "
                "take, with up to 10,000 users; a start that finds no free user is dropped");
    load.count = 20;
    load.threads = 1;
    load.whenBusy = WhenBusy::Wait;
    row("bounded", "Starts 2.5 iterations/s for 10 s: about 20 iterations, however long the "
                   "answers take, with up to one user; a start that finds no free user waits for "
                   "one");
    load = {};
    load.threads = 5;
    load.stages = {{10, 20}, {20, 20}, {10, 0}};
    load.stageUnit = StageUnit::Rps;
    load.pacing = 2;
    row("stages", "3 stages in 40 s, up to 20 requests/s: about 600 requests at most, sent by 5 "
                  "users; a user starts at most one iteration every 2 s");
    load.stageUnit = StageUnit::Users;
    load.pacing.reset();
    row("stages of users", "3 stages in 40 s, up to 5 users");
}

void TestLoadPlan::saysRates()
{
    QFETCH(LoadConfig, load);
    QFETCH(QString, text);
    QCOMPARE(loadSentence(load, 1), text);
}

void TestLoadPlan::summarizes_data()
{
    QTest::addColumn<LoadConfig>("load");
    QTest::addColumn<QString>("text");
    LoadConfig load;
    load.threads = 20;
    QTest::newRow("users") << load << "20 users · 1 iteration each";
    load.duration = 30;
    load.targetRps = 500;
    QTest::newRow("cap") << load << "20 users · up to 500 req/s · 30 s";
    load.targetRps.reset();
    load.arrivalRate = 50;
    QTest::newRow("open") << load << "50 starts/s · 30 s";
    load.duration.reset();
    QTest::newRow("open, endless") << load << "50 starts/s";
    load.arrivalRate.reset();
    load.stages = {{10, 20}, {5, 0}};
    QTest::newRow("stages") << load << "2 stages up to 20 starts/s · 15 s";
    load.stageUnit = StageUnit::Users;
    QTest::newRow("stages of users") << load << "2 stages up to 20 users · 15 s";
    load.stageUnit = StageUnit::Rps;
    QTest::newRow("stages of a rate") << load << "20 users · 2 stages up to 20 req/s · 15 s";
    load.stages.pop_back();
    QTest::newRow("a stage") << load << "20 users · 1 stage up to 20 req/s · 10 s";
}

void TestLoadPlan::summarizes()
{
    QFETCH(LoadConfig, load);
    QFETCH(QString, text);
    QCOMPARE(loadSummary(load), text);
}

void TestLoadPlan::drawsUsersOverTime()
{
    LoadConfig load;
    load.threads = 20;
    load.duration = 30;
    load.gracefulStop = 5;
    LoadOutline outline = loadOutline(load);
    QCOMPARE(outline.model, LoadModel::Users);
    QCOMPARE(outline.points.front(), QPointF(0, 20));
    QCOMPARE(outline.points.back(), QPointF(30, 20));
    QCOMPARE(outline.grace, 5.0);
    QVERIFY(!outline.openEnd);
    load.duration.reset();
    QVERIFY(loadOutline(load).openEnd);
}

void TestLoadPlan::drawsWhatTheEngineDoes_data()
{
    QTest::addColumn<LoadConfig>("load");
    QTest::addColumn<QList<QPointF>>("points");
    LoadConfig load;
    load.duration = 30;
    load.targetRps = 500;
    load.rampupDuration = 6;
    QTest::newRow("cap") << load << QList<QPointF>{{0, 0}, {3, 250}, {6, 500}, {30, 500}};
    load.rampupInterval = 2;
    QTest::newRow("steps") << load << QList<QPointF>{{1, 0}, {3, 500 / 3.0}, {5, 1000 / 3.0}};
    load.targetRps.reset();
    load.threads = 30;
    QTest::newRow("users") << load << QList<QPointF>{{1, 0}, {3, 10}, {5, 20}, {30, 30}};
    load = {};
    load.arrivalRate = 4;
    load.count = 121; // the last one is due after 30 s
    QTest::newRow("last arrival") << load << QList<QPointF>{{0, 4}, {30, 4}};
    load = {};
    load.stages = {{10, 20}, {0, 40}, {20, 0}};
    QTest::newRow("stages") << load << QList<QPointF>{{5, 10}, {15, 30}, {25, 10}};
}

void TestLoadPlan::drawsWhatTheEngineDoes()
{
    QFETCH(LoadConfig, load);
    QFETCH(QList<QPointF>, points);
    const LoadOutline outline = loadOutline(load);
    QVERIFY(!outline.openEnd);
    QCOMPARE(outline.points.back().x(), 30.0);
    for (const QPointF &point : points) {
        const auto drawn = std::find_if(outline.points.begin(), outline.points.end(),
                                        [&](const QPointF &p) { return p.x() >= point.x(); });
        QVERIFY(drawn != outline.points.end());
        QVERIFY2(std::abs(drawn->y() - point.y()) < 1e-3,
                 qPrintable(QStringLiteral("%1: %2").arg(point.x()).arg(drawn->y())));
    }
}

void TestLoadPlan::writesDurations()
{
    QCOMPARE(durationText(0.5), QStringLiteral("0.5 s"));
    QCOMPARE(durationText(60), QStringLiteral("1 min"));
    QCOMPARE(durationText(3661), QStringLiteral("1 h 1 min 1 s"));
    QCOMPARE(durationText(90.5), QStringLiteral("90.5 s"));
}

void TestLoadPlan::changesTheModel_data()
{
    QTest::addColumn<LoadConfig>("before");
    QTest::addColumn<int>("model");
    QTest::addColumn<bool>("staged");
    QTest::addColumn<LoadConfig>("after");
    LoadConfig users;
    users.threads = 20;
    users.duration = 30;
    users.rampupDuration = 5;
    LoadConfig capped = users;
    capped.targetRps = 10;
    QTest::newRow("users, capped") << users << int(LoadModel::RateCap) << false << capped;
    QTest::newRow("capped, users") << capped << int(LoadModel::Users) << false << users;
    LoadConfig open = users;
    open.threads.reset();
    open.arrivalRate = 10;
    LoadConfig paced = capped;
    paced.pacing = 1;
    QTest::newRow("capped, open") << paced << int(LoadModel::Arrivals) << false << open;
    LoadConfig waiting = open;
    waiting.whenBusy = WhenBusy::Wait;
    LoadConfig closed = capped;
    closed.threads = 10;
    QTest::newRow("open, capped") << waiting << int(LoadModel::RateCap) << false << closed;
    LoadConfig endless;
    endless.threads = 3;
    LoadConfig ended;
    ended.arrivalRate = 10;
    ended.duration = 30;
    QTest::newRow("an end") << endless << int(LoadModel::Arrivals) << false << ended;

    LoadConfig staged;
    staged.stages = {{5, 20}, {25, 20}};
    staged.stageUnit = StageUnit::Users;
    QTest::newRow("users, staged") << users << int(LoadModel::Users) << true << staged;
    QTest::newRow("staged, users") << staged << int(LoadModel::Users) << false << users;
    LoadConfig stagedRate;
    stagedRate.threads = 20;
    stagedRate.stages = {{5, 10}, {25, 10}};
    stagedRate.stageUnit = StageUnit::Rps;
    QTest::newRow("capped, staged") << capped << int(LoadModel::RateCap) << true << stagedRate;
    QTest::newRow("staged, capped") << stagedRate << int(LoadModel::RateCap) << false << capped;
    LoadConfig torn = stagedRate;
    torn.targetRps = 7;
    QTest::newRow("two at once") << torn << int(LoadModel::RateCap) << true << stagedRate;
}

void TestLoadPlan::changesTheModel()
{
    QFETCH(LoadConfig, before);
    QFETCH(int, model);
    QFETCH(bool, staged);
    QFETCH(LoadConfig, after);
    const LoadConfig changed = withModel(before, LoadModel(model), staged);
    QCOMPARE(loadSentence(changed, 1), loadSentence(after, 1)); // says where they differ
    QVERIFY(changed == after);
}

QTEST_GUILESS_MAIN(TestLoadPlan)
#include "tst_load_plan.moc"
