// SPDX-License-Identifier: GPL-3.0-or-later
// What a load configuration asks for: the rules of semantics.md, "Load configuration", one row
// each.
#include "core/format/scenario_file.h"
#include "core/load/load_shape.h"

#include <QTest>

using namespace loadgrove;

namespace {

LoadConfig configOf(const QByteArray &keys)
{
    const Result<Document> document =
        readDocument(R"({"loadgrove": 1, "load_test_config": {)" + keys.toStdString() + "}}");
    if (!document)
        qFatal("%s", qPrintable(document.error().message));
    return document->settings.load.value();
}

/// A shape in words: how long, how many iterations, which model, its rate or users at given
/// moments.
QString described(const LoadShape &shape, const QList<double> &moments)
{
    QStringList words;
    if (shape.duration)
        words += QStringLiteral("%1 s").arg(*shape.duration);
    if (shape.count)
        words += QStringLiteral("count %1").arg(*shape.count);
    if (shape.oncePerUser)
        words += QStringLiteral("once per user");
    if (shape.pacing)
        words += QStringLiteral("pacing %1").arg(*shape.pacing);
    const auto at = [&](const char *what, const auto &value) {
        QStringList values;
        for (const double moment : moments)
            values += QString::number(value(toNanoseconds(moment)));
        words += QLatin1String(what) + QLatin1Char(' ') + values.join(QLatin1Char('/'));
    };
    if (shape.arrivals) {
        at("arrivals", [&](nanoseconds t) { return shape.arrivals->rateAt(t); });
        words += QStringLiteral("of at most %1 users").arg(shape.userLimit);
        words += shape.whenBusy == WhenBusy::Drop ? QStringLiteral("drop") : QStringLiteral("wait");
        return words.join(QLatin1String(", "));
    }
    if (shape.rateCap)
        at("cap", [&](nanoseconds t) { return shape.rateCap->rateAt(t); });
    at("users", [&](nanoseconds t) { return shape.users.usersAt(t); });
    return words.join(QLatin1String(", "));
}

} // namespace

class LoadShapeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shapes_data();
    void shapes();
};

void LoadShapeTest::shapes_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QList<double>>("moments");
    QTest::addColumn<QString>("shape");
    const auto row = [](const char *rule, const char *keys, const QList<double> &moments,
                        const char *shape) {
        QTest::newRow(rule) << QByteArray(keys) << moments << QString::fromUtf8(shape);
    };
    row("load_num_threads is 1 by default", R"("load_duration": 5)", {0, 4}, "5 s, users 1/1");
    row("at_once is its deprecated name", R"("load_count": 9, "at_once": 7)", {0},
        "count 9, users 7");
    row("neither count nor duration: one iteration per user", R"("load_num_threads": 3)", {0},
        "once per user, users 3");
    row("count and duration both", R"("load_count": 9, "load_duration": 5)", {0},
        "5 s, count 9, users 1");
    row("load_target_rps: a cap, in the closed model",
        R"("load_target_rps": 500, "load_duration": 30, "load_num_threads": 50)", {0, 29},
        "30 s, cap 500/500, users 50/50");
    row("the guide's ramp: 1000 rps in 5 s, every 1 s: +200 each second, from 0",
        R"("load_target_rps": 1000, "load_duration": 30, "load_rampup_duration": 5, "load_rampup_interval": 1)",
        {0, 0.9, 1, 2.5, 4.9, 5, 29}, "30 s, cap 0/0/200/400/800/1000/1000, users 1/1/1/1/1/1/1");
    row("no interval: linear",
        R"("load_target_rps": 1000, "load_duration": 30, "load_rampup_duration": 5)", {0, 2.5, 5},
        "30 s, cap 0/500/1000, users 1/1/1");
    row("without a target the users ramp",
        R"("load_num_threads": 10, "load_duration": 30, "load_rampup_duration": 10)", {0, 5, 10},
        "30 s, users 1/6/10");
    row("in steps", R"("load_num_threads": 10, "load_duration": 30, "load_rampup_duration": 10,
        "load_rampup_interval": 5)",
        {0, 4.9, 5, 10}, "30 s, users 0/0/5/10");
    row("the ramp lies inside load_duration",
        R"("load_num_threads": 10, "load_duration": 5, "load_rampup_duration": 10)", {0, 4},
        "5 s, users 1/5");
    row("load_arrival_rate: the open model; without load_num_threads up to 10,000 users",
        R"("load_arrival_rate": 100, "load_duration": 9)", {0, 8},
        "9 s, arrivals 100/100, of at most 10000 users, drop");
    row("load_num_threads bounds the pool; load_when_busy: wait",
        R"("load_arrival_rate": 100, "load_count": 9, "load_num_threads": 4, "load_when_busy": "wait")",
        {0}, "count 9, arrivals 100, of at most 4 users, wait");
    row("an arrival rate ramps, too",
        R"("load_arrival_rate": 100, "load_duration": 9, "load_rampup_duration": 4)", {0, 2, 4},
        "9 s, arrivals 0/50/100, of at most 10000 users, drop");
    row("load_stages: linear from the previous target, 0 first; arrival_rate by default",
        R"("load_stages": [{"duration": 10, "target": 100}, {"duration": 5, "target": 50}])",
        {0, 5, 10, 12.5}, "15 s, arrivals 0/50/100/75, of at most 10000 users, drop");
    row("stages last as long as their sum, or load_duration if that is shorter",
        R"("load_duration": 12, "load_stages": [{"duration": 10, "target": 100}, {"duration": 5, "target": 50}])",
        {11}, "12 s, arrivals 90, of at most 10000 users, drop");
    row("a longer load_duration does not make them longer",
        R"("load_duration": 99, "load_stages": [{"duration": 10, "target": 100}])", {5},
        "10 s, arrivals 50, of at most 10000 users, drop");
    row("a stage of no time is a jump",
        R"("load_stages": [{"duration": 0, "target": 100}, {"duration": 10, "target": 100}])",
        {0, 9}, "10 s, arrivals 100/100, of at most 10000 users, drop");
    row("load_num_threads bounds users in every stage unit: arrivals",
        R"("load_num_threads": 7, "load_stages": [{"duration": 10, "target": 100}])", {5},
        "10 s, arrivals 50, of at most 7 users, drop");
    row("stages of users, bounded",
        R"("load_stage_unit": "users", "load_num_threads": 7, "load_stages": [{"duration": 10, "target": 10}, {"duration": 5, "target": 2}])",
        {0, 10, 15}, "15 s, users 1/7/2");
    row("stages of requests: load_num_threads users send them",
        R"("load_stage_unit": "rps", "load_num_threads": 7, "load_stages": [{"duration": 10, "target": 100}])",
        {0, 5}, "10 s, cap 0/50, users 7/7");
    row("load_pacing", R"("load_count": 3, "load_pacing": 1.5)", {0},
        "count 3, pacing 1.5, users 1");
}

void LoadShapeTest::shapes()
{
    QFETCH(QByteArray, keys);
    QFETCH(QList<double>, moments);
    QTEST(described(LoadShape::of(configOf(keys)), moments), "shape");
}

QTEST_APPLESS_MAIN(LoadShapeTest)
#include "tst_load_shape.moc"
