// SPDX-License-Identifier: GPL-3.0-or-later
// From one span of an opened run to another, and from one run to the next: nothing of what was
// shown before stays where it does not belong, and nothing goes that people chose.
#include "tests/ui/results/kept_runs_fixture.h"
#include "ui/charts/time_window.h"
#include "ui/results/kept_run_page.h"
#include "ui/results/results_page.h"
#include "ui/results/run_details.h"
#include "ui/results/run_list_words.h"
#include "ui/results/span_chooser.h"
#include "ui/run/chart_bar.h"
#include "ui/run/request_table.h"
#include "ui/run/run_header.h"
#include "ui/run/run_tiles.h"
#include "ui/run/run_view.h"
#include "ui/run/sample_model.h"
#include "ui/run/samples_panel.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/stat_tile.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QMenu>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace loadgrove;
using namespace std::chrono_literals;

class TestKeptRunSpan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup();

    void anotherRunLetsGoOfTheView();
    void anotherSpanLetsGoOfTheView();
    void messagesAreOfTheRun();
    void theTableStaysAsItWas();
    void samplesAreOfTheSpan();
    void aSpanDoesNotGoOn();
    void whatIsReadTakesNothingBack();
    void figuresBesideASpanAreItsOwn();
    void spanFieldsStayWhileSomebodyTypes();

private:
    void open(const QString &file);
    void chooseSpan(int from, int to);
    QString keepInterrupted(int minute);
    /// One that goes on, with so many seconds.
    QString keepLive(int seconds);
    KeptRunPage &page() { return m_results->runPage(); }
    RunView &view() { return page().view(); }
    const Snapshot &shown() { return *page().run().figures().snapshot; }
    QString requests() { return view().tiles().tile(RunTiles::Requests).value(); }
    void hold()
    {
        QTest::mouseClick(view().findChild<QToolButton *>(QStringLiteral("holdView")),
                          Qt::LeftButton);
    }

    std::unique_ptr<KeptRunsFixture> m_runs;
    std::unique_ptr<RunKeeper> m_keeper;
    std::unique_ptr<ResultsPage> m_results;
};

void TestKeptRunSpan::init()
{
    m_runs = std::make_unique<KeptRunsFixture>();
    m_results = std::make_unique<ResultsPage>(m_runs->library, m_runs->confirm());
    m_results->resize(1200, 640);
    m_results->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_results.get()));
}

void TestKeptRunSpan::cleanup()
{
    m_results.reset();
    m_keeper.reset();
    m_runs.reset();
}

void TestKeptRunSpan::open(const QString &file)
{
    m_results->openRun(file);
    QTRY_VERIFY(page().run().figures().snapshot != nullptr);
    QTRY_VERIFY(!page().run().isReading());
}

void TestKeptRunSpan::chooseSpan(int from, int to)
{
    Q_EMIT view().spanSelected(from, to);
    QTRY_VERIFY(!page().run().isReading());
    QVERIFY(page().run().figures().span);
}

QString TestKeptRunSpan::keepInterrupted(int minute)
{
    const QString file = m_runs->keep("orders", minute, false);
    if (!setWriter(file, goneProcess()))
        qFatal("the run still goes on");
    return file;
}

QString TestKeptRunSpan::keepLive(int seconds)
{
    const MadeUpRun run(seconds);
    m_keeper = std::make_unique<RunKeeper>(m_runs->library, QStringLiteral("/home/ada/live"),
                                           Json::Object());
    bool kept = bool(m_keeper->started(run.info));
    for (const auto &record : run.records)
        kept = kept && m_keeper->second(*record);
    if (!kept)
        qFatal("the run is not kept");
    return m_keeper->file();
}

void TestKeptRunSpan::anotherRunLetsGoOfTheView()
{
    const QString ended = m_runs->keepRun("orders", 0, 8);
    open(keepLive(3));
    const QString before = requests();
    hold();
    QVERIFY(view().chartBar().isHeld());
    open(ended);
    QVERIFY(!view().chartBar().isHeld());
    QVERIFY(requests() != before);
    QCOMPARE(requests(), countText(shown().totals.counters.count()));
}

void TestKeptRunSpan::anotherSpanLetsGoOfTheView()
{
    open(keepLive(6));
    hold();
    chooseSpan(1, 3);
    QVERIFY(!view().chartBar().isHeld());
    QCOMPARE(requests(), countText(shown().totals.counters.count()));
    QCOMPARE(shown().timeline.size(), std::size_t(2));
}

void TestKeptRunSpan::messagesAreOfTheRun()
{
    const QString clean = m_runs->keepRun("orders", 0, 2);
    const QString first = keepInterrupted(1), second = keepInterrupted(2);
    const QString told = QStringLiteral("did not come to its end");
    open(first);
    QVERIFY(view().messages().text().contains(told));
    open(clean);
    QVERIFY2(view().messages().isHidden(), qPrintable(view().messages().text()));
    open(first);
    QVERIFY(!view().messages().isHidden());
    QTest::mouseClick(view().messages().findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(view().messages().isHidden()); // this run's is known, but not
    open(second);
    QVERIFY(!view().messages().isHidden());
    QVERIFY(view().messages().text().contains(told));
}

/// What is opened, closed and chosen in it; the zoom is of the span before.
void TestKeptRunSpan::theTableStaysAsItWas()
{
    open(m_runs->keepRun("orders", 0, 12));
    RequestTable &table = view().table();
    const QPersistentModelIndex scenario = table.model()->index(0, 0);
    const QPersistentModelIndex request = table.model()->index(0, 0, scenario);
    QVERIFY(request.isValid());
    table.setCurrentIndex(request);
    const QString count = request.sibling(request.row(), 1).data().toString();
    view().timeWindow().zoom(6, 0.5);
    QVERIFY(view().timeWindow().isZoomed());
    chooseSpan(2, 8);
    QVERIFY(request.isValid());
    QCOMPARE(table.currentIndex(), QModelIndex(request));
    QVERIFY(request.sibling(request.row(), 1).data().toString() != count);
    QVERIFY(!view().timeWindow().isZoomed());
    table.collapse(scenario);
    view().timeWindow().zoom(5, 0.7);
    chooseSpan(0, 6);
    QVERIFY(scenario.isValid() && !table.isExpanded(scenario));
    QVERIFY(!view().timeWindow().isZoomed());
    page().run().setSpan(std::nullopt);
    QVERIFY(request.isValid());
    QCOMPARE(request.sibling(request.row(), 1).data().toString(), count);
}

void TestKeptRunSpan::samplesAreOfTheSpan()
{
    open(m_runs->keepRun("orders", 0, 12));
    const auto check = [this] {
        std::size_t kept = 0;
        for (const RowSnapshot &row : shown().rows)
            kept += row.samples.size();
        SampleModel &samples = view().samples().samples();
        QCOMPARE(samples.rowCount(), int(kept));
    };
    check();
    view().samples().findChild<QTreeView *>(QStringLiteral("sampleList"))->setFocus(); // and read
    for (const int from : {9, 0, 5}) {
        chooseSpan(from, from + 2);
        check();
    }
}

void TestKeptRunSpan::aSpanDoesNotGoOn()
{
    open(keepLive(8));
    QCOMPARE(shown().state, RunState::Running);
    chooseSpan(1, 6);
    QCOMPARE(shown().state, RunState::Finished);
    QCOMPARE(page().run().figures().entry.state, RunEntry::State::Writing); // and is followed
    const double average =
        double(shown().totals.counters.count()) / Seconds(shown().elapsed).count();
    QCOMPARE(view().tiles().tile(RunTiles::Rate).value(), rateText(average));
    QVERIFY2(!view().header().progressText().contains(QStringLiteral("left")),
             qPrintable(view().header().progressText()));
    page().run().setSpan(std::nullopt);
    QCOMPARE(shown().state, RunState::Running);
}

/// What people say of a run while it, or a span of it, is being read.
void TestKeptRunSpan::whatIsReadTakesNothingBack()
{
    const QString file = m_runs->keepRun("orders", 0, 8);
    open(file);
    page().run().setSpan(RunFile::Span{1s, 3s});
    const QString renamed = QFileInfo(file).path() + QStringLiteral("/renamed.lgrun");
    QVERIFY(QFile::rename(file, renamed));
    RunEntry entry = readRunEntry(renamed);
    entry.label = QStringLiteral("kept");
    page().run().setEntry(entry);
    QTRY_VERIFY(!page().run().isReading());
    QVERIFY(page().run().figures().span);
    QCOMPARE(page().run().file(), renamed);
    QCOMPARE(page().run().figures().entry.file, renamed);
    QCOMPARE(page().run().figures().entry.label, QStringLiteral("kept"));
    QCOMPARE(page().exportSubject().run.file, renamed);
    QVERIFY2(page().messages().isHidden(), qPrintable(page().messages().text()));
}

void TestKeptRunSpan::figuresBesideASpanAreItsOwn()
{
    open(m_runs->keepRun("orders", 0, 8));
    const auto facts = [this] {
        QString all;
        for (const QLabel *label : page().details().findChildren<QLabel *>())
            all += label->text() + QLatin1Char('\n');
        return all;
    };
    const QString whole = figuresText(page().run().figures().entry);
    QVERIFY2(facts().contains(QLatin1Char('\n') + whole), qPrintable(facts()));
    chooseSpan(1, 3);
    const QString span = QStringLiteral("Only 1.0 s to 3.0 s: ") + figuresText(shown());
    QVERIFY2(facts().contains(span), qPrintable(facts()));
    QVERIFY(!facts().contains(whole));
}

void TestKeptRunSpan::spanFieldsStayWhileSomebodyTypes()
{
    open(m_runs->keepRun("orders", 0, 8));
    auto *chooser = page().findChild<SpanChooser *>();
    chooser->menu()->popup(chooser->mapToGlobal(QPoint(0, chooser->height())));
    const auto boxes = chooser->menu()->findChildren<QDoubleSpinBox *>();
    boxes[0]->setFocus();
    boxes[0]->selectAll();
    QTest::keyClicks(boxes[0], QStringLiteral("3"));
    page().run().setEntry(page().run().figures().entry); // as each second of one that goes on
    QCOMPARE(boxes[0]->value(), 3.0);
    chooser->setSpan(20, std::nullopt); // it has grown
    QCOMPARE(boxes[0]->value(), 3.0);
    QCOMPARE(boxes[1]->maximum(), 20.0);
    chooser->menu()->hide();
    chooser->menu()->popup(chooser->mapToGlobal(QPoint(0, chooser->height())));
    QCOMPARE(boxes[0]->value(), 0.0);
    QCOMPARE(boxes[1]->value(), 20.0);
    chooser->menu()->hide();
}

QTEST_MAIN(TestKeptRunSpan)
#include "tst_kept_run_span.moc"
