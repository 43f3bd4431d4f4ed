// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/run/run_snapshots.h"
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
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QTreeView>

using namespace loadgrove;
using loadgrove::test::RunWriter;

namespace {

constexpr AnswerCode ok = AnswerCode::http(200);
constexpr AnswerCode created = AnswerCode::http(201);
constexpr AnswerCode unavailable = AnswerCode::http(503);
constexpr AnswerCode refused = AnswerCode::transport(TransportError::Refused);

/// The tree as text: a line per row, two blanks per level, columns separated by |.
void print(const QAbstractItemModel &model, const std::vector<int> &columns, QStringList &out,
           const QModelIndex &parent = {}, int level = 0)
{
    for (int r = 0; r < model.rowCount(parent); ++r) {
        QStringList cells;
        for (const int column : columns)
            cells.append(model.index(r, column, parent).data().toString());
        out.append(QString(level * 2, QLatin1Char(' ')) + cells.join(QLatin1Char('|')));
        print(model, columns, out, model.index(r, 0, parent), level + 1);
    }
}

QString tree(const QAbstractItemModel &model, const std::vector<int> &columns)
{
    QStringList lines;
    print(model, columns, lines);
    return lines.join(QLatin1Char('\n'));
}

RunWriter filled()
{
    RunWriter run;
    for (int i = 0; i < 1234; ++i)
        run.send(1, created, 10);
    for (int i = 0; i < 6; ++i)
        run.send(1, unavailable, 2000, Outcome::Failed);
    run.send(1, refused, 0.5, Outcome::Failed);
    run.send(3, ok, 0.25, Outcome::Retried);
    run.send(5, ok, 20);
    run.send(5, ok, 30);
    for (int i = 0; i < 3; ++i)
        run.round(0, 1500);
    run.round(4, 40);
    return run;
}

} // namespace

class TestRunPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void tilesShowTheSnapshot();
    void tilesShowBothLatencies();
    void tableShowsTheSnapshot();
    void tableSendsFewSignals();
    void tableSortsByNumber();
    void tableIsFilteredByName();
    void trendIsTheRateOfTheLastSeconds();
    void codesInWords();
    void cellsThatAreDrawn();
    void rareColumnsComeWhenNeeded();
    void columnsAreChosenInTheHeader();
    void samplesListAndShow();
    void samplesOfACodeAreAllListed();
    void samplesAreReplacedByEarlierOnes();
    void theSampleThatIsReadStays();
    void samplesStayBounded();
    void checksInWords();
    void buttonFollowsTheRun();
    void messagesAreShownOnce();
    void fitsASmallWindow();
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
    QCOMPARE(tiles.tile(RunTiles::P50).value(), QStringLiteral("10.0 ms"));
    QCOMPARE(tiles.tile(RunTiles::Errors).value(), QStringLiteral("0.56 %"));
    QCOMPARE(tiles.tile(RunTiles::Errors).remark(), QStringLiteral("7 failed"));
    tiles.setSnapshot(*run.snapshot(RunState::Finished, 10));
    QCOMPARE(tiles.tile(RunTiles::Rate).value(), QStringLiteral("124"));
    QCOMPARE(tiles.tile(RunTiles::Users).value(), QStringLiteral("9"));
}

void TestRunPage::tilesShowBothLatencies()
{
    RunWriter run = filled();
    const auto snapshot = run.snapshot(RunState::Running, 10);
    RunTiles tiles;
    tiles.setSnapshot(*snapshot);
    QCOMPARE(tiles.tile(RunTiles::P95).remark(), QStringLiteral("service time"));
    snapshot->totals.response = LatencySummary();
    snapshot->totals.response->count = 5;
    snapshot->totals.response->p95 = 250;
    snapshot->dropped = 12;
    tiles.setSnapshot(*snapshot);
    QCOMPARE(tiles.tile(RunTiles::P95).remark(), QStringLiteral("from schedule 250 ms"));
    QCOMPARE(tiles.tile(RunTiles::Rate).remark(), QStringLiteral("12 starts dropped"));
    tiles.setSnapshot(*RunWriter().snapshot(RunState::Initializing, 0));
    QCOMPARE(tiles.tile(RunTiles::P95).value(), noValueText());
}

void TestRunPage::tableShowsTheSnapshot()
{
    RowModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSnapshot(filled().snapshot(RunState::Running, 10));
    QCOMPARE(tree(model, {RowModel::Name, RowModel::Count, RowModel::Ok, RowModel::Failed,
                          RowModel::Retries, RowModel::Rate, RowModel::P50, RowModel::Maximum,
                          RowModel::Codes}),
             QStringLiteral(
                 "order flow|3|3|0|0|0.30|1.50 s|1.50 s|\n"
                 "  orders_POST|1,241|1,234|7|0|124|10.0 ms|2.00 s|201: 1,234, 503: 6, refused: 1\n"
                 "  clean up|0|0|0|0|0|–|–|\n"
                 "    orders_DELETE|1|0|0|1|0.10|250 µs|250 µs|200: 1\n"
                 "browse|1|1|0|0|0.10|40.0 ms|40.0 ms|\n"
                 "  products_GET|2|2|0|0|0.20|20.0 ms|30.0 ms|200: 2"));
    const QModelIndex count = model.index(0, RowModel::Count);
    QVERIFY(count.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    model.setSnapshot(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestRunPage::tableSendsFewSignals()
{
    RowModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    RunWriter run;
    for (int i = 0; i < 500; ++i) // many rows in one scenario
        run.rows->rows.push_back({Row::Kind::Request, "more", 4, 10});
    RunWriter big;
    big.rows = run.rows;
    auto snapshot = big.snapshot(RunState::Running, 1);
    snapshot->rows.resize(run.rows->rows.size());
    model.setSnapshot(snapshot);
    QCOMPARE(resets.size(), 1);
    QCOMPARE(changes.size(), 0);
    for (int i = 0; i < 10; ++i)
        model.setSnapshot(std::make_shared<Snapshot>(*snapshot));
    QCOMPARE(resets.size(), 1);
    QCOMPARE(changes.size(), 0); // nothing is new
    auto next = std::make_shared<Snapshot>(*snapshot);
    const std::size_t first = next->rows.size() - 500;
    for (const std::size_t row : {first, first + 1, first + 2, first + 400, std::size_t(0)})
        ++next->rows[row].counters.executed;
    model.setSnapshot(next);
    QCOMPARE(changes.size(), 3);                     // neighbours together
    QCOMPARE(changes[1][0].toModelIndex().row(), 1); // behind products_GET
    QCOMPARE(changes[1][1].toModelIndex().row(), 3);
    QCOMPARE(changes[2][0].toModelIndex().data(RowModel::RowRole).toInt(), int(first) + 400);
    model.setSnapshot(RunWriter().snapshot(RunState::Running, 1)); // another run
    QCOMPARE(resets.size(), 2);
}

void TestRunPage::tableSortsByNumber()
{
    RequestTable table;
    table.setSnapshot(filled().snapshot(RunState::Running, 10));
    QVERIFY(table.isExpanded(table.model()->index(0, 0)));
    table.sortByColumn(RowModel::P50, Qt::AscendingOrder);
    QCOMPARE(table.model()->index(0, 0).data().toString(),
             QStringLiteral("browse")); // 40 ms < 1.5 s
    table.sortByColumn(RowModel::P50, Qt::DescendingOrder);
    QCOMPARE(table.model()->index(0, 0).data().toString(), QStringLiteral("order flow"));
    table.header()->setSortIndicator(-1, Qt::AscendingOrder);
    QCOMPARE(tree(*table.model(), {RowModel::Name}).section(QLatin1Char('\n'), 0, 1),
             QStringLiteral("order flow\n  orders_POST"));
}

void TestRunPage::tableIsFilteredByName()
{
    RunView view;
    view.resize(1100, 700);
    view.setSnapshot(filled().snapshot(RunState::Running, 10));
    view.show();
    auto *filter = view.findChild<QLineEdit *>(QStringLiteral("requestFilter"));
    QTest::keyClicks(filter, QStringLiteral("delete"));
    const QAbstractItemModel &shown = *view.table().model();
    QCOMPARE(tree(shown, {RowModel::Name}),
             QStringLiteral("order flow\n  clean up\n    orders_DELETE"));
    QVERIFY(view.table().isExpanded(shown.index(0, 0, shown.index(0, 0))));
    view.setSnapshot(filled().snapshot(RunState::Running, 11)); // another run: still filtered
    QCOMPARE(shown.rowCount(), 1);
    filter->clear();
    QTest::keyClicks(filter, QStringLiteral("BROWSE")); // with what stands below
    QCOMPARE(tree(shown, {RowModel::Name}), QStringLiteral("browse\n  products_GET"));
    filter->clear();
    QCOMPARE(shown.rowCount(), 2);
    view.findChild<QTabWidget *>(QStringLiteral("runTabs"))->setCurrentIndex(1);
    QVERIFY(!filter->isVisible()); // it filters no samples
}

void TestRunPage::trendIsTheRateOfTheLastSeconds()
{
    RunWriter run = filled();
    for (int i = 0; i < 3; ++i)
        run.second(1, 2, 3, {{ok, 10}}).length = i == 2 ? 0.5 : 1;
    const auto snapshot = run.snapshot(RunState::Finished, 2.5);
    snapshot->rows[1].recent = {8, 20, 5};
    RowModel model;
    model.setSnapshot(snapshot);
    const QModelIndex cell = model.index(0, RowModel::Trend, model.index(0, 0));
    QCOMPARE(cell.data(RowModel::TrendRole).value<RowModel::TrendRates>(),
             (RowModel::TrendRates{8, 20, 10})); // five in half a second
    QCOMPARE(cell.data().toString(), QStringLiteral("10.0"));
    QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("10.0 per second in the last second, 8.00 to 20.0 in the last 3.0 s"));
    QCOMPARE(cell.siblingAtColumn(RowModel::ErrorShare).data().toString(),
             QStringLiteral("0.56 %"));
    QCOMPARE(model.index(1, RowModel::Trend).data().toString(), noValueText());
}

void TestRunPage::codesInWords()
{
    RowModel model;
    model.setSnapshot(filled().snapshot(RunState::Running, 10));
    const QModelIndex cell = model.index(0, RowModel::Codes, model.index(0, 0));
    QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("201 Created: 1,234 (99.4 %)\n503 Service Unavailable: 6 (0.48 %)\n"
                            "connection refused: 1 (0.08 %)"));
    QCOMPARE(cell.data(Qt::ToolTipRole), cell.data(Qt::AccessibleTextRole));
}

/// A single failure among many is to be seen in the bar, and a rising rate in the line.
void TestRunPage::cellsThatAreDrawn()
{
    RunWriter run = filled();
    for (int i = 0; i < 60; ++i)
        run.second(1, 2, 3, {{ok, 10}});
    const auto snapshot = run.snapshot(RunState::Running, 60);
    for (int i = 0; i < 60; ++i)
        snapshot->rows[1].recent.push_back(i);
    RequestTable table;
    table.resize(1400, 300);
    table.setSnapshot(snapshot);
    const QModelIndex row = table.model()->index(0, 0, table.model()->index(0, 0));
    const QImage image = table.viewport()->grab().toImage();
    const ChartColors colors = ChartColors::of(table.palette());
    const auto isThere = [&](int column, const QRectF &part, const QColor &wanted) {
        const QRect cell = table.visualRect(row.siblingAtColumn(column));
        for (int x = 0; x < int(cell.width() * part.width()); ++x) {
            for (int y = 0; y < int(cell.height() * part.height()); ++y) {
                const QPoint at =
                    cell.topLeft()
                    + QPoint(int(cell.width() * part.x()) + x, int(cell.height() * part.y()) + y);
                if (image.rect().contains(at) && image.pixelColor(at) == wanted)
                    return true;
            }
        }
        return false;
    };
    QVERIFY(isThere(RowModel::Codes, {0, 0, 1, 1}, colors.code(created)));
    QVERIFY(isThere(RowModel::Codes, {0, 0, 1, 1}, colors.code(unavailable)));
    QVERIFY(isThere(RowModel::Codes, {0, 0, 1, 1}, colors.code(refused)));
    QVERIFY(isThere(RowModel::Trend, {0.8, 0, 0.2, 0.5}, colors.rate)); // high at the right,
    QVERIFY(!isThere(RowModel::Trend, {0, 0, 0.3, 0.5}, colors.rate));  // not at the left
}

void TestRunPage::rareColumnsComeWhenNeeded()
{
    RequestTable table;
    RunWriter run = filled();
    table.setSnapshot(run.snapshot(RunState::Running, 10));
    QVERIFY(table.isColumnHidden(RowModel::Aborted));
    run.send(1, AnswerCode(), 0, Outcome::Aborted);
    table.setSnapshot(run.snapshot(RunState::Stopped, 10));
    QVERIFY(!table.isColumnHidden(RowModel::Aborted));
    QVERIFY(!table.isColumnHidden(RowModel::Retries));
    QVERIFY(table.isColumnHidden(RowModel::Skipped));
    table.setColumnHidden(RowModel::Retries, true); // chosen by somebody
    table.setSnapshot(run.snapshot(RunState::Stopped, 10));
    QVERIFY(table.isColumnHidden(RowModel::Retries));
}

/// Percentiles beyond the usual ones are a right click away.
void TestRunPage::columnsAreChosenInTheHeader()
{
    RequestTable table;
    table.setSnapshot(filled().snapshot(RunState::Running, 10));
    table.show();
    QVERIFY(table.isColumnHidden(RowModel::P999));
    Q_EMIT table.header()->customContextMenuRequested(QPoint(5, 5));
    auto *menu = table.findChild<QMenu *>();
    QVERIFY(menu);
    QTRY_VERIFY(menu->isVisible());
    const QList<QAction *> actions = menu->actions();
    const auto rare = std::find_if(actions.begin(), actions.end(), [](const QAction *action) {
        return action->text() == QStringLiteral("p99.9");
    });
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(*rare).center());
    QVERIFY(!table.isColumnHidden(RowModel::P999));
    QTRY_VERIFY(!table.findChild<QMenu *>());
    Q_EMIT table.header()->customContextMenuRequested(QPoint(5, 5));
    for (QAction *action : table.findChild<QMenu *>()->actions())
        QVERIFY(action->isChecked()
                != (action->text() == QStringLiteral("p90")
                    || action->text() == QStringLiteral("Skipped")
                    || action->text() == QStringLiteral("Aborted")));
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
    panel.offerSteps();
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

void TestRunPage::samplesStayBounded()
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
    const QSize least = view.minimumSizeHint();
    QVERIFY2(least.width() <= 1280 - 88 && least.height() <= 720 - 120,
             qPrintable(QStringLiteral("%1 x %2").arg(least.width()).arg(least.height())));
}

QTEST_MAIN(TestRunPage)
#include "tst_run_page.moc"
