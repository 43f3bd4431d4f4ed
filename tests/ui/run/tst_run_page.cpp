// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/run/filled_run.h"
#include "ui/charts/chart_choice.h"
#include "ui/charts/chart_colors.h"
#include "ui/run/checks_panel.h"
#include "ui/run/request_table.h"
#include "ui/run/row_model.h"
#include "ui/run/run_header.h"
#include "ui/run/run_tiles.h"
#include "ui/run/run_view.h"
#include "ui/run/sample_model.h"
#include "ui/run/samples_panel.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/stat_tile.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace loadgrove;
using namespace loadgrove::test;

namespace {

/// Counts what is drawn, of the whole program.
class PaintCounter : public QObject
{
public:
    int count = 0, bar = 0; ///< all; the bar of the progress

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        count += event->type() == QEvent::Paint;
        bar += event->type() == QEvent::Paint && qobject_cast<QProgressBar *>(watched);
        return false;
    }
};

} // namespace

class TestRunPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void tilesShowTheSnapshot();
    void tilesShowTheTarget();
    void tilesShowBothLatencies();
    void samplesListAndShow();
    void samplesOfACodeAreAllListed();
    void samplesAreReplacedByEarlierOnes();
    void theSampleThatIsReadStays();
    void checksInWords();
    void manyChecksAreRewrittenWhereTheyDiffer();
    void buttonFollowsTheRun();
    void messagesAreShownOnce();
    void fitsASmallWindow();
    void anUpdateIsDrawnOnce();
};

void TestRunPage::tilesShowTheSnapshot()
{
    RunWriter run = filled();
    for (int i = 0; i < 5; ++i)
        run.second(1, 2, 3, {{ok, i < 3 ? 10 : 100}}, 0, i == 2 ? 9 : 5);
    RunTiles tiles;
    tiles.setSnapshot(*run.snapshot(RunState::Running, 10));
    QCOMPARE(tiles.tile(RunTiles::Requests).value(), QStringLiteral("1,244"));
    QCOMPARE(tiles.tile(RunTiles::Requests).remark(), QStringLiteral("1 retry"));
    QCOMPARE(tiles.tile(RunTiles::Rate).value(), QStringLiteral("100")); // of the last seconds
    QCOMPARE(tiles.tile(RunTiles::Rate).remark(), QStringLiteral("average 124"));
    QCOMPARE(tiles.tile(RunTiles::Users).value(), QStringLiteral("5"));
    QCOMPARE(tiles.tile(RunTiles::Users).remark(), QStringLiteral("at most 9"));
    QCOMPARE(tiles.tile(Percentile::P50).value(), QStringLiteral("10.0 ms"));
    QCOMPARE(tiles.tile(RunTiles::Errors).value(), QStringLiteral("0.56 %"));
    QCOMPARE(tiles.tile(RunTiles::Errors).remark(), QStringLiteral("7 failed"));
    tiles.setSnapshot(*run.snapshot(RunState::Finished, 10));
    QCOMPARE(tiles.tile(RunTiles::Rate).value(), QStringLiteral("124"));
    QCOMPARE(tiles.tile(RunTiles::Users).value(), QStringLiteral("9"));
}

void TestRunPage::tilesShowTheTarget()
{
    RunWriter slow;
    slow.config.arrivalRate = 0.4;
    RunTiles tiles;
    tiles.setSnapshot(*slow.snapshot(RunState::Running, 10));
    QCOMPARE(tiles.tile(RunTiles::Rate).remark(), QStringLiteral("0.40 iterations/s planned"));
    RunWriter capped;
    capped.config.targetRps = 100;
    const auto snapshot = capped.snapshot(RunState::Finished, 10);
    tiles.setSnapshot(*snapshot);
    QCOMPARE(tiles.tile(RunTiles::Rate).remark(), QStringLiteral("target 100"));
    snapshot->changes = {{3, RunChange::Kind::Users, 900},
                         {4, RunChange::Kind::Rate, 200},
                         {5, RunChange::Kind::Rate, 150}};
    tiles.setSnapshot(*snapshot);
    QCOMPARE(tiles.tile(RunTiles::Rate).remark(), QStringLiteral("target 200"));
}

void TestRunPage::tilesShowBothLatencies()
{
    RunWriter run = filled();
    const auto snapshot = run.snapshot(RunState::Running, 10);
    RunTiles tiles;
    tiles.setSnapshot(*snapshot);
    QCOMPARE(tiles.tile(Percentile::P95).remark(), QStringLiteral("service time"));
    snapshot->totals.response = LatencySummary();
    snapshot->totals.response->count = 5;
    snapshot->totals.response->p95 = 250;
    snapshot->dropped = 12;
    tiles.setSnapshot(*snapshot);
    QCOMPARE(tiles.tile(Percentile::P95).remark(), QStringLiteral("from schedule 250 ms"));
    QCOMPARE(tiles.tile(RunTiles::Rate).remark(), QStringLiteral("12 starts dropped"));
    tiles.setSnapshot(*RunWriter().snapshot(RunState::Initializing, 0));
    QCOMPARE(tiles.tile(Percentile::P95).value(), noValueText());
}

void TestRunPage::samplesListAndShow()
{
    RunWriter run;
    run.keep(1, created);
    SamplesPanel panel;
    QAbstractItemModelTester tester(&panel.samples(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy inserts(&panel.samples(), &QAbstractItemModel::rowsInserted);
    panel.setSnapshot(*run.snapshot(RunState::Running, 1));
    run.keep(1, unavailable, "expected 201, got 503");
    run.keep(5, refused);
    for (int i = 0; i < 3; ++i)
        panel.setSnapshot(*run.snapshot(RunState::Running, 2));
    QCOMPARE(inserts.size(), 2); // one per batch of new ones
    QCOMPARE(tree(panel.samples(), {SampleModel::Request, SampleModel::Problem,
                                    SampleModel::Latency, SampleModel::At}),
             QStringLiteral("orders_POST||12.3 ms|1.0 s\n"
                            "orders_POST|expected 201, got 503|12.3 ms|2.0 s\n"
                            "products_GET||12.3 ms|3.0 s"));
    QCOMPARE(panel.samples().failedCount(), 2);
    const QString text = panel.shownText();
    QVERIFY2(text.contains(QStringLiteral("\"price\": 9.90")), qPrintable(text));
    QVERIFY(text.contains(QStringLiteral("Accept: */*")));
    QVERIFY(text.contains(QStringLiteral("no json")));
    QVERIFY(text.contains(created.description()));
    QVERIFY2(!text.contains(QStringLiteral("secret")), qPrintable(text));

    panel.findChild<QPushButton *>(QStringLiteral("copySampleAsCurl"))->click();
    const QString command = QGuiApplication::clipboard()->text();
    QVERIFY2(command.startsWith(QStringLiteral("curl ")), qPrintable(command));
    QVERIFY(command.contains(QStringLiteral("'Accept: */*'")));
    QVERIFY2(!command.contains(QStringLiteral("secret")), qPrintable(command));
    auto *open = panel.findChild<QPushButton *>(QStringLiteral("openSampleStep"));
    QVERIFY(open->isHidden()); // unless its document is there
    panel.offerSteps(true);
    const QSignalSpy wanted(&panel, &SamplesPanel::stepWanted);
    open->click();
    QCOMPARE(wanted.size(), 1);
}

/// The first, the slowest and some others; the same ones again change nothing.
void TestRunPage::samplesOfACodeAreAllListed()
{
    RunWriter run;
    for (int i = 0; i < 3; ++i)
        run.keep(1, created);
    SampleModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
    for (int i = 0; i < 3; ++i)
        model.setSnapshot(*run.snapshot(RunState::Running, 1));
    run.keep(1, created);
    model.setSnapshot(*run.snapshot(RunState::Running, 1));
    QCOMPARE(tree(model, {SampleModel::At}), QStringLiteral("1.0 s\n2.0 s\n3.0 s\n4.0 s"));
    QCOMPARE(inserts.size(), 2);
    QCOMPARE(changes.size(), 0);
}

void TestRunPage::samplesAreReplacedByEarlierOnes()
{
    RunWriter run;
    run.keep(1, created);
    SampleModel model;
    const auto snapshot = run.snapshot(RunState::Running, 1);
    model.setSnapshot(*snapshot);
    auto earlier = std::make_shared<Sample>(*snapshot->rows[1].samples[0]);
    earlier->at = 500000;
    snapshot->rows[1].samples[0] = earlier;
    model.setSnapshot(*snapshot);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, SampleModel::At).data().toString(), QStringLiteral("0.5 s"));
}

void TestRunPage::theSampleThatIsReadStays()
{
    RunWriter run;
    run.keep(1, created);
    run.keep(1, unavailable, "expected 201, got 503");
    SamplesPanel panel;
    const auto snapshot = run.snapshot(RunState::Running, 1);
    panel.setSnapshot(*snapshot);
    const QString text = panel.shownText();
    auto &samples = snapshot->rows[1].samples;
    samples.erase(samples.begin()); // the run keeps others in its place
    panel.setSnapshot(*snapshot);
    QCOMPARE(panel.shownText(), text);
    auto *list = panel.findChild<QTreeView *>(QStringLiteral("sampleList"));
    list->setCurrentIndex(list->model()->index(1, 0)); // it was read
    run.keep(5, ok);
    samples.push_back(run.snapshot(RunState::Running, 1)->rows[5].samples.front());
    panel.setSnapshot(*snapshot);
    QCOMPARE(panel.samples().rowCount(), 2);
    QCOMPARE(list->model()->index(0, SampleModel::Problem).data().toString(),
             QStringLiteral("expected 201, got 503"));
}

void TestRunPage::checksInWords()
{
    RunWriter run = filled();
    const auto snapshot = run.snapshot(RunState::Finished, 10);
    snapshot->assertions[0] = {1234, 7};
    snapshot->notices = {"one iteration per user"};
    snapshot->failure = "no sockets";
    ChecksPanel panel;
    panel.setSnapshot(*snapshot, {{"p95 < 200ms", true, 12.3},
                                  {"error_rate < 1%", false, 0.05},
                                  {"requests.gone.p99 < 1s", false, std::nullopt}});
    QStringList lines;
    for (int i = 0; i < panel.lineCount(); ++i)
        lines.append(panel.lineText(i));
    QCOMPARE(lines.join(QLatin1Char('\n')),
             QStringLiteral("no sockets | run failed | \n"
                            "p95 < 200ms | passed | 12.3 ms\n"
                            "error_rate < 1% | missed | 5.0 %\n"
                            "requests.gone.p99 < 1s | missed | nothing measured\n"
                            "orders_POST: code == 201 | failed | 1,234 passed, 7 failed\n"
                            "products_GET: latency_ms < 50 | not reached | 0 passed, 0 failed\n"
                            "one iteration per user | notice | "));
    QCOMPARE(panel.failedCount(), 4);
}

/// And share the icons.
void TestRunPage::manyChecksAreRewrittenWhereTheyDiffer()
{
    RunWriter run = filled();
    for (int i = 0; i < 1000; ++i)
        run.rows->assertions.push_back({1, "n == " + std::to_string(i)});
    const auto snapshot = run.snapshot(RunState::Running, 10);
    for (AssertionCounts &counts : snapshot->assertions)
        counts = {5, 0};
    ChecksPanel panel;
    panel.setSnapshot(*snapshot, {});
    const QAbstractItemModel &lines = *panel.findChild<QTreeView *>()->model();
    QCOMPARE(lines.rowCount(), 1002);
    QSignalSpy changes(&lines, &QAbstractItemModel::dataChanged);
    snapshot->assertions[500] = {6, 0};
    snapshot->assertions[501] = {6, 1};
    panel.setSnapshot(*snapshot, {});
    QVERIFY2(changes.size() > 0 && changes.size() <= 4,
             qPrintable(QString::number(changes.size())));
    for (const QList<QVariant> &change : changes) {
        const int row = change[0].toModelIndex().row();
        QVERIFY(row == 500 || row == 501);
    }
    const auto icon = [&lines](int row) {
        return lines.index(row, 0).data(Qt::DecorationRole).value<QIcon>().cacheKey();
    };
    QCOMPARE(icon(500), icon(0));
    QVERIFY(icon(501) != icon(0));
    QCOMPARE(panel.failedCount(), 1);
}

void TestRunPage::buttonFollowsTheRun()
{
    RunWriter run = filled();
    run.config.duration = 30;
    RunView view;
    auto *button = view.findChild<QPushButton *>(QStringLiteral("pageRunButton"));
    QSignalSpy runs(&view.header(), &RunHeader::runPressed);
    QSignalSpy stops(&view.header(), &RunHeader::stopPressed);
    QCOMPARE(button->text(), QStringLiteral("Run"));
    QCOMPARE(view.header().stateText(), QStringLiteral("Ready"));
    button->click();
    QCOMPARE(runs.size(), 1);
    view.setRunning(true);
    view.setSnapshot(run.snapshot(RunState::Running, 12));
    QCOMPARE(button->text(), QStringLiteral("Stop"));
    QCOMPARE(view.header().stateText(), QStringLiteral("Running"));
    QCOMPARE(view.header().progressText(), QStringLiteral("12.0 s, 18.0 s left"));
    button->click();
    QCOMPARE(button->text(), QStringLiteral("Stop now"));
    view.setSnapshot(run.snapshot(RunState::Running, 12)); // an old one still
    QCOMPARE(button->text(), QStringLiteral("Stop now"));
    view.setSnapshot(run.snapshot(RunState::Stopping, 13));
    button->click();
    QCOMPARE(stops.size(), 2);
    view.setRunning(false);
    view.setSnapshot(run.snapshot(RunState::Stopped, 13));
    QCOMPARE(button->text(), QStringLiteral("Run"));
    QVERIFY(view.header().stateText().startsWith(QStringLiteral("Stopped: 1,244 requests")));
}

void TestRunPage::messagesAreShownOnce()
{
    RunView view;
    view.show();
    const auto snapshot = filled().snapshot(RunState::Running, 1);
    view.setSnapshot(snapshot);
    QVERIFY(view.messages().isHidden());
    snapshot->notices = {"one iteration per user"};
    view.setSnapshot(snapshot);
    QVERIFY(!view.messages().isHidden());
    QCOMPARE(view.messages().text(), QStringLiteral("one iteration per user"));
    view.messages().hide(); // closed by the reader
    view.setSnapshot(std::make_shared<Snapshot>(*snapshot));
    QVERIFY(view.messages().isHidden());
    snapshot->failure = "no sockets left";
    view.setSnapshot(snapshot);
    QVERIFY(!view.messages().isHidden());
    QVERIFY(view.messages().text().startsWith(QStringLiteral("no sockets left")));
}

void TestRunPage::fitsASmallWindow()
{
    RunView view;
    RunWriter run = filled();
    run.second(1, 2, 3, {{ok, 10}, {created, 10}, {unavailable, 10}, {refused, 1}});
    view.setSnapshot(run.snapshot(RunState::Running, 1));
    const auto fits = [&view] {
        const QSize least = view.minimumSizeHint();
        return least.width() <= 1280 - 88 && least.height() <= 720 - 120;
    };
    QVERIFY(fits());
    ChartChoice all;
    for (const Percentile which : allPercentiles)
        all.set(which, true);
    view.setChoice(all);
    for (QWidget *part = &view.tiles(); part; part = part->parentWidget())
        part->layout()->activate();
    QVERIFY(fits());
}

/// Whatever changes, the page is drawn when the event loop is back, and then once.
void TestRunPage::anUpdateIsDrawnOnce()
{
    RunView view;
    view.resize(1100, 700);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    RunWriter run = filled();
    run.config.duration = 20;
    const auto show = [&](int second) {
        run.send(1, created, 10);
        run.second(1, 2, 3, {{ok, 10}});
        view.setSnapshot(run.snapshot(RunState::Running, second));
    };
    show(1);
    QCoreApplication::processEvents();
    PaintCounter drawn;
    qApp->installEventFilter(&drawn);
    const qint64 icon =
        view.findChild<QPushButton *>(QStringLiteral("pauseButton"))->icon().cacheKey();
    show(11);
    QCOMPARE(drawn.count, 0);
    QTRY_VERIFY(drawn.count > 0);
    QVERIFY(drawn.bar > 0);
    QCOMPARE(view.findChild<QPushButton *>(QStringLiteral("pauseButton"))->icon().cacheKey(), icon);
}

QTEST_MAIN(TestRunPage)
#include "tst_run_page.moc"
