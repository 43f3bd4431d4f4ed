// SPDX-License-Identifier: GPL-3.0-or-later
// An opened run: what the page shows is what the file says, for the whole run as for a span of it.
#include "tests/ui/results/kept_runs_fixture.h"
#include "ui/charts/errors_chart.h"
#include "ui/charts/histogram_chart.h"
#include "ui/charts/latency_chart.h"
#include "ui/charts/rate_chart.h"
#include "ui/charts/time_window.h"
#include "ui/results/kept_run_page.h"
#include "ui/results/results_page.h"
#include "ui/results/run_details.h"
#include "ui/results/span_chooser.h"
#include "ui/run/checks_panel.h"
#include "ui/run/request_table.h"
#include "ui/run/row_model.h"
#include "ui/run/run_controls.h"
#include "ui/run/run_header.h"
#include "ui/run/run_tiles.h"
#include "ui/run/run_view.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/stat_tile.h"

#include <QClipboard>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace loadgrove;

class TestKeptRunPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup();

    void showsTheWholeRun();
    void aSpanIsWhatTheFileSaysOfIt();
    void aDragOverAChartChoosesTheSpan();
    void chartsSayWhatTheFileSays();
    void aSpanIsTyped();
    void theLastSpanWins();
    void labelAndNoteAreEditedHereToo();
    void aRunFromElsewhereOpens();
    void whatCannotBeReadIsTold();
    void anInterruptedRunHasEnded();
    void aRunThatGoesOnIsOnlyWatched();
    void aRunThatGoesOnIsFollowed();
    void theTableIsCopied();
    void aDeletedRunIsClosed();

private:
    void open(const QString &file);
    void compareWithPage(const Snapshot &expected);
    KeptRunPage &page() { return m_results->runPage(); }
    RunView &view() { return page().view(); }
    std::shared_ptr<const Snapshot> snapshotOf(const QString &file, const RunFile::Span &span = {});

    std::unique_ptr<KeptRunsFixture> m_runs;
    std::unique_ptr<ResultsPage> m_results;
};

void TestKeptRunPage::init()
{
    m_runs = std::make_unique<KeptRunsFixture>();
    m_results = std::make_unique<ResultsPage>(m_runs->library, m_runs->confirm());
    m_results->resize(1200, 640);
    m_results->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_results.get()));
}

void TestKeptRunPage::cleanup()
{
    m_results.reset();
    m_runs.reset();
}

void TestKeptRunPage::open(const QString &file)
{
    m_results->openRun(file);
    QTRY_VERIFY(page().run().figures().snapshot != nullptr);
    QTRY_VERIFY(!page().run().isReading());
    QCOMPARE(m_results->currentPage(), &page());
}

std::shared_ptr<const Snapshot> TestKeptRunPage::snapshotOf(const QString &file,
                                                            const RunFile::Span &span)
{
    const auto run = RunFile::open(file);
    const auto snapshot = (*run)->snapshot(span);
    return *snapshot;
}

/// Every number that is compared here is worked out from the file anew.
void TestKeptRunPage::compareWithPage(const Snapshot &expected)
{
    const RowSnapshot &totals = expected.totals;
    const auto tile = [this](auto which) { return view().tiles().tile(which).value(); };
    QCOMPARE(tile(RunTiles::Requests), countText(totals.counters.count()));
    QCOMPARE(tile(Percentile::P50), latencyText(totals.latency.p50));
    QCOMPARE(tile(Percentile::P95), latencyText(totals.latency.p95));
    QCOMPARE(tile(Percentile::P99), latencyText(totals.latency.p99));
    QCOMPARE(tile(RunTiles::Rate),
             rateText(double(totals.counters.count()) / Seconds(expected.elapsed).count()));
    const RowModel &rows = view().table().rows();
    const QModelIndex request = rows.index(0, 0, rows.index(0, 0)); // "a" below "flow"
    const RowSnapshot &row = expected.rows[RequestA];
    const auto cell = [&](RowModel::Column column) {
        return request.siblingAtColumn(column).data().toString();
    };
    QCOMPARE(cell(RowModel::Name), QStringLiteral("a"));
    QCOMPARE(cell(RowModel::Count), countText(row.counters.count()));
    QCOMPARE(cell(RowModel::Failed), countText(row.counters.failed));
    QCOMPARE(cell(RowModel::P95), latencyText(row.latency.p95));
    QCOMPARE(cell(RowModel::P99), latencyText(row.latency.p99));
    const QList<QPointF> drawn = view().latencyChart().values(Percentile::P95);
    QCOMPARE(std::size_t(drawn.size()), expected.timeline.size());
    for (qsizetype i = 0; i < drawn.size(); ++i)
        QVERIFY(qFuzzyCompare(drawn[i].y(), expected.timeline[std::size_t(i)]->p95));
    std::int64_t inBins = 0;
    for (const HistogramChart::Bin &bin : view().histogramChart().bins())
        inBins += bin.count;
    QCOMPARE(inBins, expected.latencies.count());
}

void TestKeptRunPage::showsTheWholeRun()
{
    const QString file = m_runs->keepRun("orders", 0, 8);
    open(file);
    QVERIFY(view().isVisible());
    compareWithPage(*snapshotOf(file));
    QVERIFY(!page().findChild<QPushButton *>(QStringLiteral("wholeRun"))->isVisible());
    QVERIFY2(view().checks().lineText(0).contains(QStringLiteral("p97.5")),
             qPrintable(view().checks().lineText(0)));
}

void TestKeptRunPage::aSpanIsWhatTheFileSaysOfIt()
{
    const QString file = m_runs->keepRun("orders", 0, 8);
    open(file);
    const RunFile::Span span{std::chrono::seconds(2), std::chrono::seconds(5)};
    const auto expected = snapshotOf(file, span);
    QCOMPARE(expected->timeline.size(), std::size_t(3));
    Q_EMIT view().spanSelected(2, 5);
    QTRY_VERIFY(page().run().figures().span.has_value());
    compareWithPage(*expected);
    auto *whole = page().findChild<QPushButton *>(QStringLiteral("wholeRun"));
    QVERIFY(whole->isVisible());
    QTest::mouseClick(whole, Qt::LeftButton);
    QVERIFY(!page().run().figures().span); // at once
    compareWithPage(*snapshotOf(file));
    QVERIFY(!whole->isVisible());
}

void TestKeptRunPage::aDragOverAChartChoosesTheSpan()
{
    const QString file = m_runs->keepRun("orders", 0, 8);
    open(file);
    RateChart &chart = view().rateChart();
    QTRY_VERIFY(chart.plotArea().width() > 100);
    const QRectF plot = chart.plotArea();
    const auto at = [&](double second) {
        const double share =
            (second - chart.xRange().minimum) / (chart.xRange().maximum - chart.xRange().minimum);
        return QPoint(int(plot.left() + share * plot.width()), int(plot.center().y()));
    };
    QWidget &target = chart.plotWidget();
    QTest::mousePress(&target, Qt::LeftButton, Qt::NoModifier, at(6.1)); // from right to left, too
    QTest::mouseMove(&target, at(4));
    QVERIFY(target.focusProxy()->hasFocus());
    QTest::keyClick(target.focusProxy(), Qt::Key_Escape); // given up
    QTest::mouseRelease(&target, Qt::LeftButton, Qt::NoModifier, at(4));
    QVERIFY(!page().run().isReading());
    QTest::mousePress(&target, Qt::LeftButton, Qt::NoModifier, at(6.1));
    QTest::mouseMove(&target, at(4));
    QTest::mouseRelease(&target, Qt::LeftButton, Qt::NoModifier, at(2.9));
    QTRY_VERIFY(page().run().figures().span.has_value());
    compareWithPage(*snapshotOf(file, {std::chrono::seconds(3), std::chrono::seconds(6)}));
    QTest::mouseClick(&target, Qt::LeftButton); // a click is no span
    QVERIFY(!page().run().isReading());
}

/// The crosshair, the marks, the errors; and a span is zoomed into as a whole run is.
void TestKeptRunPage::chartsSayWhatTheFileSays()
{
    const QString file = m_runs->folder.filePath(QStringLiteral("changed.lgrun"));
    MadeUpRun run(8);
    run.timeline->addChange({4.25, RunChange::Kind::Users, 12});
    QVERIFY(run.writeTo(file));
    open(file);
    const auto snapshot = snapshotOf(file);
    const SecondPoint &point = *snapshot->timeline[4];
    view().timeWindow().pointAt(4.5);
    const QString latencies = view().latencyChart().readOut();
    for (const double value : {point.p50, point.p99, point.response.p50, point.response.p99})
        QVERIFY2(latencies.contains(latencyText(value)), qPrintable(latencies));
    QVERIFY2(latencies.endsWith(QStringLiteral("\nusers 12\namber: reconnects")),
             qPrintable(latencies));
    const QString errors = view().errorsChart().readOut();
    QVERIFY2(point.wrongAnswers == 0 && point.failedChecks > 0
                 && errors.contains(QStringLiteral("failed check: %1").arg(point.failedChecks)),
             qPrintable(errors));
    std::vector<RunMark> doubtful = view().rateChart().marks();
    std::erase_if(doubtful, [](const RunMark &mark) { return mark.kind != RunMark::Kind::Amber; });
    QCOMPARE(doubtful.size(), std::size_t(1)); // all seconds, for the same reason
    QCOMPARE(doubtful[0].label, QStringLiteral("reconnects"));
    QCOMPARE(doubtful[0].from, 0.0);
    QCOMPARE(qRound(doubtful[0].to), 8);
    Q_EMIT view().spanSelected(1, 7);
    QTRY_VERIFY(page().run().figures().span.has_value());
    view().timeWindow().zoom(3, 0.7);
    auto *all = page().findChild<QToolButton *>(QStringLiteral("showAllTime"));
    QVERIFY(all->isVisible());
    QCOMPARE(all->text(), QStringLiteral("Whole span"));
    Q_EMIT view().spanSelected(2, 8);
    QTRY_COMPARE(view().rateChart().xRange().minimum, 2.0); // another span, seen as a whole
    QVERIFY(!all->isVisible());
}

void TestKeptRunPage::aSpanIsTyped()
{
    const QString file = m_runs->keepRun("orders", 0, 8);
    open(file);
    auto *chooser = page().findChild<SpanChooser *>();
    QVERIFY(chooser->isVisible());
    chooser->menu()->popup(chooser->mapToGlobal(QPoint(0, chooser->height())));
    const auto boxes = chooser->menu()->findChildren<QDoubleSpinBox *>();
    QCOMPARE(boxes.size(), 2);
    QCOMPARE(boxes[1]->value(), 9.0); // the last second ends a little later
    boxes[0]->setValue(1);
    boxes[1]->setValue(4);
    QTest::mouseClick(chooser->menu()->findChild<QPushButton *>(QStringLiteral("showSpan")),
                      Qt::LeftButton);
    QTRY_VERIFY(page().run().figures().span.has_value());
    compareWithPage(*snapshotOf(file, {std::chrono::seconds(1), std::chrono::seconds(4)}));
}

void TestKeptRunPage::theLastSpanWins()
{
    const QString file = m_runs->keepRun("orders", 0, 8);
    open(file);
    for (int from = 0; from < 6; ++from)
        Q_EMIT view().spanSelected(from, from + 2);
    QTRY_VERIFY(!page().run().isReading());
    compareWithPage(*snapshotOf(file, {std::chrono::seconds(5), std::chrono::seconds(7)}));
    Q_EMIT view().spanSelected(0, 2);
    page().run().setSpan(std::nullopt); // before it was read
    QTRY_VERIFY(!page().run().isReading());
    compareWithPage(*snapshotOf(file));
}

void TestKeptRunPage::labelAndNoteAreEditedHereToo()
{
    const QString file = m_runs->keepRun("orders", 0);
    open(file);
    for (QToolButton *button : page().findChildren<QToolButton *>()) {
        if (button->text().contains(QStringLiteral("Note")))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QVERIFY(page().details().isVisible());
    auto *label = page().details().findChild<QLineEdit *>();
    QCOMPARE(label->accessibleName(), QStringLiteral("Label"));
    QTest::keyClicks(label, QStringLiteral("baseline"));
    QTest::keyClick(label, Qt::Key_Return);
    QTRY_COMPARE(readRunEntry(file).label, QStringLiteral("baseline"));
    QTRY_COMPARE(page().run().figures().entry.label, QStringLiteral("baseline"));
}

void TestKeptRunPage::aRunFromElsewhereOpens()
{
    const QString file = m_runs->folder.filePath(QStringLiteral("elsewhere.lgrun"));
    QVERIFY(MadeUpRun(3).writeTo(file));
    open(file);
    compareWithPage(*snapshotOf(file));
    QTest::mouseClick(page().findChild<QToolButton *>(QStringLiteral("backToRuns")),
                      Qt::LeftButton);
    QCOMPARE(m_results->currentPage(), &m_results->libraryPage());
}

void TestKeptRunPage::whatCannotBeReadIsTold()
{
    const QString file = m_runs->folder.filePath(QStringLiteral("broken.lgrun"));
    putFile(file, "no database at all");
    m_results->openRun(file);
    auto *messages = page().findChild<MessageBar *>(QString(), Qt::FindDirectChildrenOnly);
    QTRY_VERIFY(messages->isVisible());
    QVERIFY2(messages->text().contains(QStringLiteral("broken.lgrun")),
             qPrintable(messages->text()));
    QVERIFY(!view().isVisible());
}

void TestKeptRunPage::anInterruptedRunHasEnded()
{
    const QString file = m_runs->keep("orders", 0, false);
    QVERIFY(setWriter(file, goneProcess()));
    open(file);
    QVERIFY2(view().header().stateText().startsWith(QStringLiteral("Stopped")),
             qPrintable(view().header().stateText()));
    QVERIFY(view().messages().text().contains(QStringLiteral("did not come to its end")));
    compareWithPage(*snapshotOf(file));
}

void TestKeptRunPage::aRunThatGoesOnIsOnlyWatched()
{
    const QString file = m_runs->keep("orders", 0, false); // by this process, which is there
    open(file);
    QCOMPARE(page().run().figures().snapshot->state, RunState::Running);
    QVERIFY(!view().controls().isVisible());
    compareWithPage(*snapshotOf(file));
}

/// To its end, also while a span of it is shown; what is chosen in its table stays.
void TestKeptRunPage::aRunThatGoesOnIsFollowed()
{
    MadeUpRun run(8);
    RunKeeper keeper(m_runs->library, QStringLiteral("/home/ada/orders"), {});
    QVERIFY(keeper.started(run.info));
    const auto write = [&](int from, int to) {
        for (int i = from; i < to; ++i) {
            if (!keeper.second(*run.records[std::size_t(i)]))
                return false;
        }
        return true;
    };
    QVERIFY(write(0, 2));
    open(keeper.file());
    compareWithPage(*snapshotOf(keeper.file()));
    const QAbstractItemModel &table = *view().table().model();
    view().table().setCurrentIndex(table.index(0, 0, table.index(0, 0)));
    QVERIFY(write(2, 5));
    QTRY_COMPARE(page().run().length(), 5.001);
    compareWithPage(*snapshotOf(keeper.file()));
    QCOMPARE(view().table().currentIndex(), table.index(0, 0, table.index(0, 0)));

    page().run().setSpan(RunFile::Span{std::chrono::seconds(1), std::chrono::seconds(3)});
    QTRY_VERIFY(page().run().figures().span);
    const auto span = page().run().figures().snapshot;
    QVERIFY(write(5, 8));
    QVERIFY(keeper.ended(*run.end()));
    QTRY_COMPARE(page().run().figures().entry.state, RunEntry::State::Finished);
    QCOMPARE(page().run().figures().snapshot, span);
    page().run().setSpan(std::nullopt);
    QCOMPARE(page().run().figures().snapshot->state, RunState::Finished);
    compareWithPage(*snapshotOf(keeper.file()));
}

void TestKeptRunPage::theTableIsCopied()
{
    const QString file = m_runs->keepRun("orders", 0);
    open(file);
    auto *copy = page().findChild<QToolButton *>(QStringLiteral("copyTable"));
    const auto snapshot = snapshotOf(file);
    const QString count = countText(snapshot->rows[RequestA].counters.count());
    copy->menu()->actions()[1]->trigger();
    const QStringList lines = QGuiApplication::clipboard()->text().split(QLatin1Char('\n'));
    QVERIFY(lines[0].startsWith(QStringLiteral("| Name | Count | OK |")));
    QVERIFY2(lines[3].startsWith(QStringLiteral("| &nbsp;&nbsp;a | %1 |").arg(count)),
             qPrintable(lines[3]));
    copy->menu()->actions()[0]->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("Name ")));
}

void TestKeptRunPage::aDeletedRunIsClosed()
{
    const QString file = m_runs->keepRun("orders", 0);
    m_results->refresh();
    QTRY_COMPARE(m_results->libraryPage().list().model()->rowCount(), 1);
    m_results->libraryPage().select({file});
    m_results->openRun(file);
    QTRY_VERIFY(page().run().figures().snapshot != nullptr);
    m_results->libraryPage().findChild<QPushButton *>(QStringLiteral("deleteRuns"))->click();
    QTRY_COMPARE(m_results->currentPage(), &m_results->libraryPage());
    QVERIFY(!QFile::exists(file));
}

QTEST_MAIN(TestKeptRunPage)
#include "tst_kept_run_page.moc"
