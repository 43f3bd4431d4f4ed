// SPDX-License-Identifier: GPL-3.0-or-later
// The table by request.
#include "tests/ui/run/filled_run.h"
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
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace loadgrove;
using namespace loadgrove::test;

class TestRequestTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void tableShowsTheSnapshot();
    void tableSendsFewSignals();
    void tableSortsByNumber();
    void tableIsFilteredByName();
    void trendIsTheRateOfTheLastSeconds();
    void codesInWords();
    void manyCodes();
    void cellsThatAreDrawn();
    void rareColumnsComeWhenNeeded();
    void columnsFitASmallWindow();
    void columnsAreChosenInTheHeader();
    void sortsByMenu();
};

void TestRequestTable::tableShowsTheSnapshot()
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

void TestRequestTable::tableSendsFewSignals()
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

void TestRequestTable::tableSortsByNumber()
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

void TestRequestTable::tableIsFilteredByName()
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

void TestRequestTable::trendIsTheRateOfTheLastSeconds()
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

void TestRequestTable::codesInWords()
{
    RowModel model;
    model.setSnapshot(filled().snapshot(RunState::Running, 10));
    const QModelIndex cell = model.index(0, RowModel::Codes, model.index(0, 0));
    QCOMPARE(cell.data(Qt::AccessibleTextRole).toString(),
             QStringLiteral("201 Created: 1,234 (99.4 %)\n503 Service Unavailable: 6 (0.48 %)\n"
                            "connection refused: 1 (0.08 %)"));
    QCOMPARE(cell.data(Qt::ToolTipRole), cell.data(Qt::AccessibleTextRole));
}

/// What a bar, a tool tip and a screen reader can take of them.
void TestRequestTable::manyCodes()
{
    RunWriter run;
    for (int i = 0; i < 10000; ++i)
        run.send(1, ok, 10);
    for (int code = 400; code < 480; ++code)
        run.send(1, AnswerCode::http(code), 10, Outcome::Failed);
    run.send(1, refused, 10, Outcome::Failed);
    run.send(1, refused, 10, Outcome::Failed);
    RequestTable table;
    table.resize(1600, 300);
    table.setSnapshot(run.snapshot(RunState::Running, 60));
    const QModelIndex codes = table.model()->index(0, RowModel::Codes, table.model()->index(0, 0));
    const QStringList tip = codes.data(Qt::ToolTipRole).toString().split(QLatin1Char('\n'));
    QCOMPARE(tip.size(), 17);
    QCOMPARE(tip.first(), QStringLiteral("200 OK: 10,000 (99.2 %)"));
    QCOMPARE(tip[15], QStringLiteral("connection refused: 2 (0.02 %)")); // more than most
    QVERIFY2(tip[16].startsWith(QStringLiteral("and 66 more")), qPrintable(tip[16]));
    const QImage image = table.viewport()->grab().toImage();
    const QRect cell = table.visualRect(codes);
    const QColor good = ChartColors::of(table.palette()).code(ok);
    int width = 0;
    for (int x = cell.left(); x < std::min(cell.right(), image.width()); ++x)
        width += image.pixelColor(x, cell.center().y()) == good;
    QVERIFY2(width > 50, qPrintable(QString::number(width)));
}

/// A single failure among many is to be seen in the bar, and a rising rate in the line.
void TestRequestTable::cellsThatAreDrawn()
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

void TestRequestTable::rareColumnsComeWhenNeeded()
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

/// The rare ones, too, and the figures in them.
void TestRequestTable::columnsFitASmallWindow()
{
    RunWriter run = filled();
    run.send(1, AnswerCode(), 0, Outcome::Aborted);
    const auto snapshot = run.snapshot(RunState::Stopped, 100000);
    for (RowSnapshot *row : {&snapshot->totals, &snapshot->rows[1]})
        row->counters.executed = 123456789;
    RequestTable table;
    table.resize(1280 - 88 - 2 * 16 - 12, 200); // beside places, margins and a scroll bar
    table.setSnapshot(filled().snapshot(RunState::Running, 10));
    table.show();
    for (const auto column : {RowModel::Skipped, RowModel::Aborted})
        table.setColumnHidden(column, false);
    QTRY_VERIFY(table.header()->length() <= table.viewport()->width());
    table.setSnapshot(snapshot);
    const QModelIndex row = table.model()->index(0, 0, table.model()->index(0, 0));
    for (int column = RowModel::Count; column < RowModel::Trend; ++column) {
        if (table.isColumnHidden(column))
            continue;
        const QString text = row.siblingAtColumn(column).data().toString();
        QVERIFY2(table.columnWidth(column) >= table.fontMetrics().horizontalAdvance(text) + 10,
                 qPrintable(text));
    }
}

/// Percentiles beyond the usual ones are a right click away.
void TestRequestTable::columnsAreChosenInTheHeader()
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
        QVERIFY(!action->isCheckable()
                || action->isChecked()
                       != (action->text() == QStringLiteral("p75")
                           || action->text() == QStringLiteral("p90")
                           || action->text() == QStringLiteral("Skipped")
                           || action->text() == QStringLiteral("Aborted")));
}

/// By keys, as by a click on the header; of the failures and samples, too.
void TestRequestTable::sortsByMenu()
{
    RunView view;
    view.resize(1100, 700);
    view.setSnapshot(filled().snapshot(RunState::Running, 10));
    view.show();
    RequestTable &table = view.table();
    const auto choose = [](QTreeView &list, const QString &text) {
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(9, 9), QPoint(9, 9));
        QCoreApplication::sendEvent(&list, &byKey);
        auto *menu = list.findChild<QMenu *>();
        for (QAction *action : menu->actions().first()->menu()->actions()) {
            if (action->text() == text)
                action->trigger();
        }
        menu->close();
        delete menu;
    };
    choose(table, QStringLiteral("p50"));
    QCOMPARE(table.header()->sortIndicatorSection(), int(RowModel::P50));
    choose(table, QStringLiteral("Ascending"));
    QCOMPARE(table.model()->index(0, 0).data().toString(), QStringLiteral("browse"));
    choose(table, QStringLiteral("Unsorted"));
    QCOMPARE(table.model()->index(0, 0).data().toString(), QStringLiteral("order flow"));
    auto *button = table.findChild<QToolButton *>(QStringLiteral("headerMenuButton"));
    QVERIFY(button->isVisible() && button->focusPolicy() & Qt::TabFocus);
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY(table.findChild<QMenu *>() && table.findChild<QMenu *>()->isVisible());
    table.findChild<QMenu *>()->close();
    QTreeView &samples = *view.findChild<QTreeView *>(QStringLiteral("sampleList"));
    choose(samples, QStringLiteral("Took"));
    QCOMPARE(samples.header()->sortIndicatorSection(), int(SampleModel::Latency));
}

QTEST_MAIN(TestRequestTable)
#include "tst_request_table.moc"
