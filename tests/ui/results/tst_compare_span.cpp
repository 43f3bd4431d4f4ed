// SPDX-License-Identifier: GPL-3.0-or-later
// What is looked at in a comparison: a stretch of time in all charts, a span of the runs in all
// numbers, distributions side by side; and that it can be written to a file.
#include "core/base/files.h"
#include "core/report/comparison_labels.h"
#include "core/report/comparison_report.h"
#include "tests/ui/results/kept_runs_fixture.h"
#include "ui/charts/overlay_chart.h"
#include "ui/charts/overlay_distribution.h"
#include "ui/results/compare_model.h"
#include "ui/results/compare_page.h"
#include "ui/results/run_list_words.h"
#include "ui/widgets/message_bar.h"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace loadgrove;
using namespace std::chrono_literals;

class TestCompareSpan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup();

    void aDragComparesASpan();
    void aRunMayEndBeforeTheSpan();
    void aWarmupIsInNoNumber();
    void wholeRunsAreReadOnce();
    void chartsShareMomentAndStretch();
    void distributionsSideBySide();
    void writesWhatTheCommandWrites();
    void writesWhatWasChosen();
    void neverWritesOverARun();

private:
    void compare(const QStringList &files);
    void drag(OverlayChart &chart, double from, double to);
    template <class Widget>
    Widget &child(const char *name) const
    {
        return *m_page->findChild<Widget *>(QLatin1String(name));
    }
    FileComparison expected(const RunFile::Span &span, bool names = false) const;
    void checkTable(const FileComparison &files);
    void exportTo(int action, const QString &path);

    std::unique_ptr<KeptRunsFixture> m_runs;
    std::unique_ptr<ComparePage> m_page;
};

void TestCompareSpan::init()
{
    m_runs = std::make_unique<KeptRunsFixture>();
    m_page = std::make_unique<ComparePage>();
    m_page->resize(1200, 700);
    m_page->show();
    QApplication::setActiveWindow(m_page.get());
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestCompareSpan::cleanup()
{
    m_page.reset();
    m_runs.reset();
}

void TestCompareSpan::compare(const QStringList &files)
{
    m_page->compare(files);
    QTRY_VERIFY(m_page->comparison() != nullptr);
    QTRY_VERIFY(m_page->latencyChart().plotArea().width() > 100);
}

void TestCompareSpan::drag(OverlayChart &chart, double from, double to)
{
    const auto placeOf = [&chart](double second) {
        const QRectF plot = chart.plotArea();
        const AxisRange &axis = chart.xRange();
        return QPoint(
            qRound(plot.left()
                   + (second - axis.minimum) / (axis.maximum - axis.minimum) * plot.width()),
            int(plot.center().y()));
    };
    QWidget &plot = chart.plotWidget();
    QTest::mousePress(&plot, Qt::LeftButton, {}, placeOf(from));
    QMouseEvent move(QEvent::MouseMove, placeOf(to), plot.mapToGlobal(placeOf(to)), Qt::NoButton,
                     Qt::LeftButton, {});
    QApplication::sendEvent(&plot, &move);
    QTest::mouseRelease(&plot, Qt::LeftButton, {}, placeOf(to));
}

FileComparison TestCompareSpan::expected(const RunFile::Span &span, bool names) const
{
    const auto base = RunFile::open(m_page->files()[0]), now = RunFile::open(m_page->files()[1]);
    FileComparisonOptions options;
    options.span = span;
    const auto nameOf = [&](int i, const char *letter) {
        return names ? QFileInfo(m_page->files()[i]).fileName() : QString::fromLatin1(letter);
    };
    return *compareFiles(**base, nameOf(0, "A"), **now, nameOf(1, "B"), options);
}

void TestCompareSpan::checkTable(const FileComparison &files)
{
    const QAbstractItemModel &table = *m_page->table().model();
    const std::vector<ComparedFigure> &figures = files.comparison.totals.figures;
    const QModelIndex all = table.index(0, 0);
    QCOMPARE(table.rowCount(all), int(figures.size()));
    for (int i = 0; i < table.rowCount(all); ++i) {
        const ComparedFigure &figure = figures[std::size_t(i)];
        const QStringList cells = rowText(table, i, all).split(QLatin1Char('|'));
        QCOMPARE(cells[1], measureValue(figure.measure, figure.base));
        QCOMPARE(cells[2], measureValue(figure.measure, figure.now));
        QVERIFY2(cells[3].contains(conclusionSentence(figure)), qPrintable(cells[3]));
    }
}

void TestCompareSpan::aDragComparesASpan()
{
    compare({m_runs->keepRun("orders", 0, 40), m_runs->keepRun("orders", 5, 40, 2)});
    QVERIFY(!child<QPushButton>("wholeRuns").isVisible());
    const auto whole = m_page->comparison()->runs[0].snapshot;
    drag(m_page->rateChart(), 10.2, 29.7);
    QTRY_VERIFY(m_page->comparison()->span);
    const FileComparison files = expected({10s, 30s});
    QVERIFY(files.now.length == 20s);
    checkTable(files);
    const RunComparison::Run &run = m_page->comparison()->runs[0];
    QVERIFY(run.snapshot->latencies.count() < whole->latencies.count());
    QStringList texts;
    for (const QLabel *label : m_page->findChildren<QLabel *>())
        texts += label->text();
    QVERIFY(texts.contains(figuresText(*run.snapshot))); // beside the run's name
    QVERIFY(!texts.contains(figuresText(run.entry)));
    QCOMPARE(run.whole->timeline.size(), whole->timeline.size());
    QCOMPARE(m_page->latencyChart().drawnPoints(0).size(), 40); // to drag over another
    QCOMPARE(m_page->latencyChart().marks().size(), std::size_t(3));
    QCOMPARE(m_page->latencyChart().marks()[1].from, 10.0);
    QCOMPARE(child<QLabel>("comparedSpan").text(),
             QStringLiteral("Only 10.0 s to 30.0 s of each run"));
    QVERIFY(m_page->caveats().front().contains(QStringLiteral("10 s to 30 s")));
    QTest::mouseClick(&child<QPushButton>("wholeRuns"), Qt::LeftButton);
    QTRY_VERIFY(!m_page->comparison()->span);
    checkTable(expected({}));
    QVERIFY(m_page->latencyChart().marks().empty());
    QVERIFY(!child<QPushButton>("wholeRuns").isVisible());
}

void TestCompareSpan::aRunMayEndBeforeTheSpan()
{
    compare({m_runs->keepRun("orders", 0, 12), m_runs->keepRun("orders", 5, 5, 2)});
    m_page->compareSpan(6, 10);
    QTRY_VERIFY(m_page->comparison()->span);
    QVERIFY(m_page->caveats().contains(QStringLiteral("B ended before the span did")));
    const auto &figures = m_page->comparison()->againstBase[0].comparison.totals.figures;
    for (const ComparedFigure &figure : figures)
        QVERIFY(figure.conclusion == Conclusion::Nothing
                || figure.conclusion == Conclusion::TooLittle);
    m_page->compare(m_page->files()); // anew: the whole runs
    QTRY_VERIFY(m_page->comparison() && !m_page->comparison()->span);
}

/// Table, distributions and run lines are of the same seconds.
void TestCompareSpan::aWarmupIsInNoNumber()
{
    compare({m_runs->keepRun("orders", 0, 12, 1, 3), m_runs->keepRun("orders", 5, 12, 2)});
    checkTable(expected({}));
    const RunComparison &comparison = *m_page->comparison();
    const auto lengthOf = [&](int run) {
        return comparison.runs[std::size_t(run)].snapshot->elapsed;
    };
    QCOMPARE(lengthOf(0), comparison.againstBase[0].base.length);
    QCOMPARE(lengthOf(1), comparison.againstBase[0].now.length);
    QVERIFY(lengthOf(0) < lengthOf(1));
    QVERIFY(comparison.runs[0].whole->elapsed == lengthOf(1)); // what is drawn over time
    QVERIFY2(m_page->caveats().front().startsWith(QStringLiteral("without the warm-up of A")),
             qPrintable(m_page->caveats().front()));
}

void TestCompareSpan::wholeRunsAreReadOnce()
{
    const QStringList files{m_runs->keepRun("orders", 0, 8), m_runs->keepRun("orders", 5, 8, 2)};
    const auto first = compareKeptRuns(files);
    QVERIFY(first);
    QVERIFY(setRunLabel(files[1], QStringLiteral("slower"))); // says something else since
    const auto second = compareKeptRuns(files, RunFile::Span{2s, 6s}, {}, &*first);
    QVERIFY(second);
    QVERIFY(second->runs[0].whole == first->runs[0].whole);
    QVERIFY(second->runs[1].whole != first->runs[1].whole);
    QCOMPARE(second->runs[1].entry.label, QStringLiteral("slower"));
    QVERIFY(second->runs[0].snapshot != first->runs[0].snapshot);
}

void TestCompareSpan::chartsShareMomentAndStretch()
{
    compare({m_runs->keepRun("orders", 0, 20), m_runs->keepRun("orders", 5, 10, 2)});
    OverlayChart *charts[] = {&m_page->latencyChart(), &m_page->rateChart(),
                              &m_page->failuresChart()};
    QWidget *keys = charts[1]->plotWidget().focusProxy();
    keys->setFocus();
    QTest::keyClick(keys, Qt::Key_Right); // the newest
    QTest::keyClick(keys, Qt::Key_Left, Qt::ControlModifier);
    for (OverlayChart *chart : charts) {
        QCOMPARE(chart->crosshairAt().value(), 9.5);
        QVERIFY2(chart->readOut().contains(QStringLiteral("B: ")), qPrintable(chart->readOut()));
    }
    QVERIFY(!child<QToolButton>("showAllTime").isVisible());
    QTest::keyClick(keys, Qt::Key_Plus);
    QTest::keyClick(keys, Qt::Key_Plus);
    for (OverlayChart *chart : charts) {
        QVERIFY(qAbs(chart->xRange().maximum - chart->xRange().minimum - 20 * 0.49) < 0.01);
        QVERIFY(chart->drawnPoints(0).size() < 14);
        QVERIFY(chart->drawnPoints(0).first().x() < chart->xRange().minimum); // leads in
    }
    QTest::mouseClick(&child<QToolButton>("showAllTime"), Qt::LeftButton);
    for (OverlayChart *chart : charts)
        QCOMPARE(chart->drawnPoints(0).size(), 20);
}

void TestCompareSpan::distributionsSideBySide()
{
    compare({m_runs->keepRun("orders", 0, 6), m_runs->keepRun("orders", 5, 6, 2)});
    OverlayDistribution &chart = m_page->distribution();
    const AxisRange axis = chart.xRange();
    auto &choice = child<QComboBox>("compareDistributions");
    choice.setFocus();
    QTest::keyClick(&choice, Qt::Key_Down);
    QVERIFY(chart.isSideBySide());
    QCOMPARE(chart.xRange(), axis); // the same for all
    QCOMPARE(chart.seriesCount(), 2);
    for (int run = 0; run < 2; ++run) {
        const double base = 1 - run; // the first on top
        double highest = 0;
        const QList<QPointF> points = chart.drawnPoints(run);
        for (const QPointF &point : points) {
            QVERIFY(point.y() >= base && point.y() < base + 1);
            highest = std::max(highest, point.y() - base);
        }
        const auto &shares = chart.shares(run);
        const double largest = *std::max_element(shares.begin(), shares.end());
        const auto &other = chart.shares(1 - run);
        const double most = std::max(largest, *std::max_element(other.begin(), other.end()));
        QVERIFY(qAbs(highest - 0.85 * largest / most) < 1e-9); // one scale
    }
    QCOMPARE(chart.yRange().ticks[0].label, QStringLiteral("B"));
    QCOMPARE(chart.yRange().ticks[1].label, QStringLiteral("A"));
    QTest::keyClick(&choice, Qt::Key_Up);
    QCOMPARE(chart.drawnPoints(0)[0].y(), chart.shares(0)[0]);
}

void TestCompareSpan::exportTo(int action, const QString &path)
{
    child<QPushButton>("exportComparison").menu()->actions()[action]->trigger();
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_page->findChild<QFileDialog *>()) && dialog->isVisible());
    Q_EMIT dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY(!m_page->findChild<QFileDialog *>());
}

void TestCompareSpan::writesWhatTheCommandWrites()
{
    compare({m_runs->keepRun("orders", 0, 12), m_runs->keepRun("orders", 5, 12, 2)});
    const QString file = m_runs->folder.filePath(QStringLiteral("comparison.json"));
    exportTo(0, file);
    QTRY_VERIFY2(m_page->messages().text().contains(QStringLiteral("comparison.json")),
                 qPrintable(m_page->messages().text()));
    QCOMPARE(*readFile(file, 1 << 20), comparisonJson(expected({}, true)));
    m_page->compareSpan(2, 9);
    QTRY_VERIFY(m_page->comparison()->span);
    const QString text = m_runs->folder.filePath(QStringLiteral("comparison.txt"));
    exportTo(1, text);
    QTRY_VERIFY(QFileInfo::exists(text));
    QCOMPARE(QString::fromStdString(*readFile(text, 1 << 20)),
             comparisonText(expected({2s, 9s}, true)));
}

/// Though the runs stand in another order by the time that the file is named.
void TestCompareSpan::writesWhatWasChosen()
{
    compare({m_runs->keepRun("orders", 0, 4), m_runs->keepRun("orders", 5, 4, 2)});
    const FileComparison chosen = expected({}, true);
    child<QPushButton>("exportComparison").menu()->actions()[0]->trigger();
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_page->findChild<QFileDialog *>()) && dialog->isVisible());
    const QString second = m_page->files()[1];
    Q_EMIT child<QComboBox>("compareBase").activated(1);
    QTRY_COMPARE(m_page->comparison()->runs.front().entry.file, second);
    const QString file = m_runs->folder.filePath(QStringLiteral("comparison.json"));
    Q_EMIT dialog->fileSelected(file);
    dialog->close();
    QTRY_VERIFY(QFileInfo::exists(file));
    QCOMPARE(*readFile(file, 1 << 20), comparisonJson(chosen));
}

void TestCompareSpan::neverWritesOverARun()
{
    const QStringList files{m_runs->keepRun("orders", 0, 4), m_runs->keepRun("orders", 5, 4, 2)};
    const auto before = readFile(files[0], 1 << 24);
    const Result<void> written = exportComparison(files, {}, comparisonFormats()[0], files[0]);
    QVERIFY(!written);
    QVERIFY(*before == *readFile(files[0], 1 << 24));
    compare(files + QStringList{m_runs->keepRun("orders", 7, 4)}); // each against the base
    const QList<QAction *> actions = child<QPushButton>("exportComparison").menu()->actions();
    QCOMPARE(actions.size(), 4);
    QCOMPARE(actions[2]->text(), QStringLiteral("C against A as JSON…"));
}

QTEST_MAIN(TestCompareSpan)
#include "tst_compare_span.moc"
