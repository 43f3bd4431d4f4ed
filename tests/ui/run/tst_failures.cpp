// SPDX-License-Identifier: GPL-3.0-or-later
// What failed, counted by request and code, and the samples of it.
#include "tests/ui/run/run_snapshots.h"
#include "ui/run/failure_list.h"
#include "ui/run/failure_model.h"
#include "ui/run/sample_model.h"
#include "ui/run/samples_panel.h"

#include <QAbstractItemModelTester>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace loadgrove;
using loadgrove::test::RunWriter;

namespace {

constexpr AnswerCode ok = AnswerCode::http(200);
constexpr AnswerCode unavailable = AnswerCode::http(503);
constexpr AnswerCode refused = AnswerCode::transport(TransportError::Refused);

QString table(const QAbstractItemModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells += model.index(row, column).data().toString();
        lines += cells.join(QLatin1Char('|'));
    }
    return lines.join(QLatin1Char('\n'));
}

RunWriter failing()
{
    RunWriter run;
    for (int i = 0; i < 1990; ++i)
        run.send(1, ok, 10);
    for (int i = 0; i < 10; ++i)
        run.send(1, unavailable, 20, Outcome::Failed);
    run.send(1, unavailable, 20, Outcome::Retried);
    run.send(5, ok, 10, Outcome::Failed);
    for (int i = 0; i < 3; ++i)
        run.send(5, refused, 10, Outcome::Failed);
    run.keep(1, ok);
    run.keep(1, unavailable, "expected 201, got 503");
    run.keep(5, ok, "failed: latency_ms < 50");
    run.keep(5, ok);
    return run;
}

} // namespace

class TestFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void countsAreThoseOfTheRun();
    void linesStayWhereTheyAre();
    void anotherRunHasItsOwn();
    void aFailureChoosesItsSamples();
    void aChosenFailureGoesWithItsRun();
    void staysAwayWhileNothingFails();
    void failuresAreListedFirst();
    void samplesAreSentAgain();
    void whatWasCutIsNotSentAgain();

private:
    static void click(QAbstractItemView &view, int row)
    {
        const QModelIndex index = view.model()->index(row, 0);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(index).center());
    }
};

void TestFailures::countsAreThoseOfTheRun()
{
    FailureList list;
    QAbstractItemModelTester tester(&list.failures(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.setSnapshot(*failing().snapshot(RunState::Running, 10));
    QCOMPARE(table(*list.model()),
             QStringLiteral("orders_POST|503 Service Unavailable|10|0.50 %|2.0 s|7.0 s\n"
                            "products_GET|connection refused|3|75.0 %|2.0 s|7.0 s\n"
                            "products_GET|200 OK, not as expected|1|25.0 %|2.0 s|7.0 s"));
    list.sortByColumn(FailureModel::Share, Qt::DescendingOrder);
    QCOMPARE(list.model()->index(0, FailureModel::Share).data().toString(),
             QStringLiteral("75.0 %"));
}

void TestFailures::linesStayWhereTheyAre()
{
    FailureModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    RunWriter run = failing();
    model.setSnapshot(*run.snapshot(RunState::Running, 10));
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    model.setSnapshot(*run.snapshot(RunState::Running, 11));
    QCOMPARE(changes.size(), 0); // nothing new
    run.send(1, unavailable, 20, Outcome::Failed);
    run.send(1, refused, 20, Outcome::Failed);
    model.setSnapshot(*run.snapshot(RunState::Running, 12));
    QCOMPARE(inserts.size(), 1);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.index(0, FailureModel::Count).data().toString(), QStringLiteral("11"));
    QCOMPARE(model.index(3, FailureModel::Code).data().toString(),
             QStringLiteral("connection refused"));
}

void TestFailures::anotherRunHasItsOwn()
{
    FailureModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(*failing().snapshot(RunState::Running, 10));
    model.setSnapshot(*RunWriter().snapshot(RunState::Running, 1));
    QCOMPARE(model.rowCount(), 0);
}

void TestFailures::aFailureChoosesItsSamples()
{
    SamplesPanel panel;
    panel.resize(1200, 300);
    panel.setSnapshot(*failing().snapshot(RunState::Running, 10));
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto *list = panel.findChild<QTreeView *>(QStringLiteral("sampleList"));
    auto *all = panel.findChild<QPushButton *>(QStringLiteral("allSamples"));
    QCOMPARE(list->model()->rowCount(), 4);
    QVERIFY(!all->isVisible());
    click(panel.failures(), 2); // 200 with a failed check: not the one that passed
    QCOMPARE(list->model()->rowCount(), 1);
    QVERIFY(panel.shownText().contains(QStringLiteral("failed: latency_ms < 50")));
    click(panel.failures(), 1); // nothing was kept of it
    QCOMPARE(list->model()->rowCount(), 0);
    QCOMPARE(panel.shownText(), QString());
    click(panel.failures(), 0);
    QVERIFY(panel.shownText().contains(QStringLiteral("expected 201, got 503")));
    QTest::mouseClick(all, Qt::LeftButton);
    QCOMPARE(list->model()->rowCount(), 4);
    QVERIFY(!all->isVisible());
    click(panel.failures(), 0);
    QTest::keyClick(&panel.failures(), Qt::Key_Escape);
    QCOMPARE(list->model()->rowCount(), 4);
}

/// Or the next run would show none of its samples, with nothing to click that brings them back.
void TestFailures::aChosenFailureGoesWithItsRun()
{
    SamplesPanel panel;
    panel.resize(1200, 300);
    panel.setSnapshot(*failing().snapshot(RunState::Finished, 10));
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    click(panel.failures(), 0);
    RunWriter next;
    next.send(1, ok, 10);
    next.keep(1, ok);
    next.keep(5, ok);
    panel.setSnapshot(*next.snapshot(RunState::Running, 1));
    auto *list = panel.findChild<QTreeView *>(QStringLiteral("sampleList"));
    QCOMPARE(list->model()->rowCount(), 2);
    QVERIFY(!list->isColumnHidden(SampleModel::Code));
    QVERIFY(!panel.findChild<QPushButton *>(QStringLiteral("allSamples"))->isVisible());
    QVERIFY(!panel.shownText().isEmpty());
}

void TestFailures::staysAwayWhileNothingFails()
{
    SamplesPanel panel;
    panel.show();
    RunWriter run;
    run.send(1, ok, 10);
    panel.setSnapshot(*run.snapshot(RunState::Running, 1));
    QVERIFY(!panel.failures().isVisible());
    run.send(1, ok, 10, Outcome::Failed);
    panel.setSnapshot(*run.snapshot(RunState::Running, 1));
    QVERIFY(panel.failures().isVisible());
}

/// More are kept of many requests than can be listed.
void TestFailures::failuresAreListedFirst()
{
    RunWriter run;
    for (int i = 0; i < 2500; ++i)
        run.rows->rows.push_back({Row::Kind::Request, "more", 0, 10});
    auto snapshot = std::make_shared<Snapshot>();
    snapshot->info.rows = run.rows;
    snapshot->rows.resize(run.rows->rows.size());
    for (std::size_t i = 0; i < snapshot->rows.size(); ++i) {
        auto sample = std::make_shared<Sample>();
        sample->row = int(i);
        sample->code = ok;
        snapshot->rows[i].samples.push_back(sample);
    }
    SampleModel model;
    model.setSnapshot(*snapshot);
    model.setSnapshot(*snapshot);
    QCOMPARE(model.rowCount(), int(SampleModel::maxSamples));
    const auto fail = [&snapshot](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            auto failed = std::make_shared<Sample>();
            failed->row = int(i);
            failed->code = unavailable;
            failed->error = "expected 200, got 503";
            snapshot->rows[i].samples.push_back(failed);
        }
    };
    fail(2400, 2500); // later, and of rows that come last: in place of successes
    const auto read = model.sample(model.index(1999, 0));
    model.setSnapshot(*snapshot, read);
    QCOMPARE(model.failedCount(), 100);
    QCOMPARE(model.rowCount(), int(SampleModel::maxSamples));
    QCOMPARE(model.sample(model.index(1899, 0)), read); // but not of what is read
    fail(0, 2400);
    model.setSnapshot(*snapshot);
    QCOMPARE(model.failedCount(), int(SampleModel::maxSamples));
    QCOMPARE(model.rowCount(), int(SampleModel::maxSamples));
}

void TestFailures::samplesAreSentAgain()
{
    SamplesPanel panel;
    panel.setSnapshot(*failing().snapshot(RunState::Running, 10));
    auto *send = panel.findChild<QPushButton *>(QStringLiteral("sendSampleAgain"));
    QVERIFY(send->isHidden()); // unless its document is there
    panel.offerSteps(true);
    QVERIFY(!send->isHidden());
    NodeId step = documentNode;
    std::shared_ptr<const Sample> sample;
    connect(&panel, &SamplesPanel::sendWanted, this, [&](NodeId id, const auto &wanted) {
        step = id;
        sample = wanted;
    });
    send->click();
    QCOMPARE(step, NodeId(2));
    QVERIFY(sample);
    QCOMPARE(sample->code, ok);
}

void TestFailures::whatWasCutIsNotSentAgain()
{
    const auto snapshot = failing().snapshot(RunState::Running, 10);
    auto cut = std::make_shared<Sample>(*snapshot->rows[1].samples.front());
    cut->requestBodyCut = true;
    snapshot->rows[1].samples = {cut};
    SamplesPanel panel;
    panel.offerSteps(true);
    panel.setSnapshot(*snapshot);
    const auto *send = panel.findChild<QPushButton *>(QStringLiteral("sendSampleAgain"));
    const auto *curl = panel.findChild<QPushButton *>(QStringLiteral("copySampleAsCurl"));
    QVERIFY(!send->isEnabled() && !curl->isEnabled());
    QCOMPARE(curl->toolTip(), send->toolTip());
    QVERIFY(panel.findChild<QPushButton *>(QStringLiteral("openSampleStep"))->isEnabled());
}

QTEST_MAIN(TestFailures)
#include "tst_failures.moc"
