// SPDX-License-Identifier: GPL-3.0-or-later
// Runs side by side: what is shown is what the comparison of the core concludes, in words.
#include "core/report/comparison_labels.h"
#include "tests/ui/results/kept_runs_fixture.h"
#include "ui/charts/overlay_chart.h"
#include "ui/charts/overlay_distribution.h"
#include "ui/results/compare_model.h"
#include "ui/results/compare_page.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_text.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QGuiApplication>
#include <QTest>
#include <QTreeView>

#include <numeric>

using namespace loadgrove;

class TestComparePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init();
    void cleanup();

    void concludesAsTheCoreDoes();
    void saysWhatIsWorseAndWhatIsBetter();
    void leavesOnlyWhatIsShown();
    void drawsTheRunsOverEachOther();
    void distributionsAreShares();
    void tellsWhatToMind();
    void takesAnotherBase();
    void takesTheBaseThatIsShown();
    void rowsOfOnePathStayApart();
    void comparesSeveral();
    void whatCannotBeReadIsTold();

private:
    void compare(const QStringList &files);
    QAbstractItemModel &table() { return *m_page->table().model(); }
    /// The cell of a measure below a subject.
    QModelIndex cell(const char *subject, const char *measure, int column);

    std::unique_ptr<KeptRunsFixture> m_runs;
    std::unique_ptr<ComparePage> m_page;
};

void TestComparePage::init()
{
    m_runs = std::make_unique<KeptRunsFixture>();
    m_page = std::make_unique<ComparePage>();
    new QAbstractItemModelTester(m_page->table().model(),
                                 QAbstractItemModelTester::FailureReportingMode::Fatal,
                                 m_page.get());
    m_page->resize(1200, 640);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestComparePage::cleanup()
{
    m_page.reset();
    m_runs.reset();
}

void TestComparePage::compare(const QStringList &files)
{
    m_page->compare(files);
    QTRY_VERIFY(m_page->comparison() != nullptr);
}

QModelIndex TestComparePage::cell(const char *subject, const char *measure, int column)
{
    for (int row = 0; row < table().rowCount(); ++row) {
        const QModelIndex parent = table().index(row, 0);
        if (parent.data().toString() != QLatin1String(subject))
            continue;
        for (int child = 0; child < table().rowCount(parent); ++child) {
            if (table().index(child, 0, parent).data().toString() == QLatin1String(measure))
                return table().index(child, column, parent);
        }
    }
    return {};
}

void TestComparePage::concludesAsTheCoreDoes()
{
    const QString base = m_runs->keepRun("orders", 0, 12);
    const QString now = m_runs->keepRun("orders", 5, 12, 2);
    compare({base, now});
    const auto baseFile = RunFile::open(base), nowFile = RunFile::open(now);
    const auto files =
        compareFiles(**baseFile, QStringLiteral("A"), **nowFile, QStringLiteral("B"), {});
    const Comparison &expected = files->comparison;
    QCOMPARE(table().rowCount(), int(expected.rows.size()) + 1);
    QCOMPARE(table().columnCount(), 4);
    for (int row = 0; row < table().rowCount(); ++row) {
        const ComparedRow &subject =
            row == 0 ? expected.totals : expected.rows[std::size_t(row) - 1];
        const QModelIndex parent = table().index(row, 0);
        QCOMPARE(table().rowCount(parent), int(subject.figures.size()));
        for (int i = 0; i < table().rowCount(parent); ++i) {
            const ComparedFigure &figure = subject.figures[std::size_t(i)];
            const QStringList cells = rowText(table(), i, parent).split(QLatin1Char('|'));
            QCOMPARE(cells[0], measureWords(figure.measure));
            QCOMPARE(cells[1], measureValue(figure.measure, figure.base));
            QCOMPARE(cells[2], measureValue(figure.measure, figure.now));
            QVERIFY2(cells[3].contains(conclusionSentence(figure)), qPrintable(cells[3]));
        }
    }
}

void TestComparePage::saysWhatIsWorseAndWhatIsBetter()
{
    const QString base = m_runs->keepRun("orders", 0, 40);
    const QString slower = m_runs->keepRun("orders", 5, 40, 4);
    compare({base, slower});
    const QModelIndex worse = cell("All requests", "p50", 3);
    QVERIFY2(worse.data().toString().startsWith(QStringLiteral("▲ higher by ")),
             qPrintable(worse.data().toString()));
    QVERIFY(worse.data().toString().endsWith(QStringLiteral("(worse)")));
    const QPalette palette = QGuiApplication::palette();
    QCOMPARE(worse.data(Qt::ForegroundRole).value<QColor>(), color(Color::Error, palette));
    QVERIFY(table().index(0, 3).data().toString().contains(QStringLiteral("worse")));
    const QModelIndex alike = cell("All requests", "Errors", 3);
    QVERIFY2(alike.data().toString().startsWith(QStringLiteral("≈ no difference can be shown")),
             qPrintable(alike.data().toString()));

    m_page->compare({slower, base});
    QTRY_VERIFY(m_page->comparison() && m_page->comparison()->runs.front().entry.file == slower);
    const QModelIndex better = cell("All requests", "p50", 3);
    QVERIFY2(better.data().toString().startsWith(QStringLiteral("▼ lower by ")),
             qPrintable(better.data().toString()));
    QVERIFY(better.data().toString().endsWith(QStringLiteral("(better)")));
    QCOMPARE(better.data(Qt::ForegroundRole).value<QColor>(), color(Color::Good, palette));
}

void TestComparePage::leavesOnlyWhatIsShown()
{
    compare({m_runs->keepRun("orders", 0, 40), m_runs->keepRun("orders", 5, 40, 4)});
    QVERIFY(cell("All requests", "Errors", 0).isValid());
    QTest::mouseClick(m_page->findChild<QCheckBox *>(), Qt::LeftButton, Qt::NoModifier,
                      QPoint(8, m_page->findChild<QCheckBox *>()->height() / 2));
    QVERIFY(!cell("All requests", "Errors", 0).isValid());
    QVERIFY(cell("All requests", "p50", 0).isValid());
    for (int row = 0; row < table().rowCount(); ++row)
        QVERIFY(table().rowCount(table().index(row, 0)) > 0);
}

void TestComparePage::drawsTheRunsOverEachOther()
{
    compare({m_runs->keepRun("orders", 0, 6), m_runs->keepRun("orders", 5, 4, 2)});
    OverlayChart &chart = m_page->latencyChart();
    QCOMPARE(chart.seriesCount(), 2);
    for (int run = 0; run < 2; ++run) {
        const RunComparison::Run &expected = m_page->comparison()->runs[std::size_t(run)];
        QCOMPARE(chart.seriesName(run), expected.letter);
        const QList<QPointF> drawn = chart.drawnPoints(run);
        QCOMPARE(std::size_t(drawn.size()), expected.snapshot->timeline.size());
        QVERIFY(drawn.front().x() < 0.6); // from the start of each
        for (qsizetype i = 0; i < drawn.size(); ++i)
            QCOMPARE(drawn[i].y(), expected.snapshot->timeline[std::size_t(i)]->p95);
    }
    chart.setMeasure(OverlayChart::Measure::P50);
    QCOMPARE(chart.drawnPoints(0).front().y(),
             m_page->comparison()->runs[0].snapshot->timeline[0]->p50);
    const SecondPoint &second = *m_page->comparison()->runs[1].snapshot->timeline[1];
    QCOMPARE(m_page->rateChart().drawnPoints(1)[1].y(), double(second.count) / second.length);
    QCOMPARE(m_page->failuresChart().drawnPoints(1)[1].y(), double(second.failed) / second.length);
    QVERIFY(chart.xRange().maximum >= 6);
}

void TestComparePage::distributionsAreShares()
{
    compare({m_runs->keepRun("orders", 0, 6), m_runs->keepRun("orders", 5, 3, 2)});
    OverlayDistribution &chart = m_page->distribution();
    QCOMPARE(chart.shares(0).size(), chart.shares(1).size());
    const auto middle = [&chart](int run) {
        double sum = 0, weighted = 0;
        for (std::size_t i = 0; i < chart.shares(run).size(); ++i) {
            sum += chart.shares(run)[i];
            weighted += double(i) * chart.shares(run)[i];
        }
        return std::abs(sum - 100) < 1e-6 ? weighted / sum : -1;
    };
    QVERIFY(middle(0) > 0);
    QVERIFY(middle(1) > middle(0)); // the slower one stands further right
}

void TestComparePage::tellsWhatToMind()
{
    const QString other = m_runs->keepRun("browse", 5, 4);
    compare({m_runs->keepRun("orders", 0, 6), other});
    const QString caveats = m_page->caveats().join(QLatin1Char('\n'));
    QVERIFY2(caveats.contains(QStringLiteral("the documents have different names: orders, now "
                                             "browse")),
             qPrintable(caveats));
    QVERIFY2(caveats.contains(QStringLiteral("different load_duration: 6, now 4")),
             qPrintable(caveats));
}

void TestComparePage::takesAnotherBase()
{
    const QString first = m_runs->keepRun("orders", 0, 4);
    const QString second = m_runs->keepRun("orders", 5, 4, 2);
    compare({first, second});
    auto *base = m_page->findChild<QComboBox *>(QStringLiteral("compareBase"));
    QCOMPARE(base->count(), 2);
    base->setCurrentIndex(1);
    Q_EMIT base->activated(1);
    QTRY_COMPARE(m_page->comparison()->runs.front().entry.file, second);
    QCOMPARE(m_page->comparison()->runs.front().letter, QStringLiteral("A"));
    QCOMPARE(base->currentIndex(), 0);
    QCOMPARE(m_page->files(), (QStringList{second, first}));
}

/// Though another comparison is being read.
void TestComparePage::takesTheBaseThatIsShown()
{
    const QString a = m_runs->keepRun("orders", 0, 2), b = m_runs->keepRun("orders", 5, 2),
                  c = m_runs->keepRun("orders", 9, 2);
    compare({a, b, c});
    auto *base = m_page->findChild<QComboBox *>(QStringLiteral("compareBase"));
    Q_EMIT base->activated(1);
    Q_EMIT base->activated(2); // the list still says: A, B, C
    QCOMPARE(m_page->files(), (QStringList{c, a, b}));
    QTRY_COMPARE(m_page->comparison()->runs.front().entry.file, c);
    Q_EMIT base->activated(1);
    Q_EMIT base->activated(0); // not, after all
    QCOMPARE(m_page->files(), (QStringList{c, a, b}));
}

void TestComparePage::rowsOfOnePathStayApart()
{
    const Measure measure;
    const auto row = [&](Row::Kind kind, const char *name, const char *path, int depth,
                         double value) {
        return ComparedRow{
            kind, name, path, depth, {ComparedFigure{measure, value, value, {}, {}, {}}}};
    };
    auto comparison = std::make_shared<RunComparison>();
    for (const char *letter : {"A", "B", "C"})
        comparison->runs.emplace_back().letter = QLatin1String(letter);
    FileComparison both;
    both.comparison.rows = {row(Row::Kind::Scenario, "shop", "shop", 0, 1),
                            row(Row::Kind::Request, "GET /a", "shop/GET /a", 1, 2),
                            row(Row::Kind::Request, "GET /a", "shop/GET /a", 1, 3),
                            row(Row::Kind::Scenario, "GET /a", "shop/GET /a", 1, 4),
                            row(Row::Kind::Request, "b", "shop/GET /a/b", 2, 5),
                            row(Row::Kind::Scenario, "end", "end", 0, 6)};
    FileComparison few = both;
    few.comparison.rows.resize(3);
    comparison->againstBase = {both, few};
    CompareModel model;
    model.setComparison(comparison);
    QStringList lines;
    for (int i = 0; i < model.rowCount(); ++i) {
        const QModelIndex subject = model.index(i, CompareModel::Name);
        lines += subject.data().toString();
        if (i == 0)
            continue;
        QCOMPARE(model.rowCount(subject), 1);
        QCOMPARE(model.index(0, CompareModel::FirstValue, subject).data().toString(),
                 measureValue(measure, i));
        QCOMPARE(model.index(0, CompareModel::FirstValue + 2, subject).data().toString(),
                 measureValue(measure, i <= 3 ? std::optional<double>(i) : std::nullopt));
    }
    QCOMPARE(lines.join(QLatin1Char('\n')),
             QStringLiteral("All requests\nshop\nshop / GET /a\nshop / GET /a\n"
                            "shop / GET /a\nshop / GET /a / b\nend"));
}

void TestComparePage::comparesSeveral()
{
    compare({m_runs->keepRun("orders", 0, 6), m_runs->keepRun("orders", 5, 6, 2),
             m_runs->keepRun("orders", 6, 6, 1)});
    QCOMPARE(table().columnCount(), 6);
    QCOMPARE(table().headerData(5, Qt::Horizontal).toString(),
             QStringLiteral("What can be said of C against A"));
    const RunComparison &comparison = *m_page->comparison();
    const ComparedFigure &rate = comparison.againstBase[1].comparison.totals.figures.front();
    QCOMPARE(cell("All requests", "Requests per second", 4).data().toString(),
             measureValue(rate.measure, rate.now));
    QCOMPARE(m_page->latencyChart().seriesCount(), 3);
    QVERIFY(m_page->caveats().front().startsWith(QStringLiteral("2 runs are held against A: ")));
}

void TestComparePage::whatCannotBeReadIsTold()
{
    const QString broken = m_runs->folder.filePath(QStringLiteral("broken.lgrun"));
    putFile(broken, "no database at all");
    m_page->compare({m_runs->keepRun("orders", 0, 2), broken});
    QTRY_VERIFY(m_page->messages().text().contains(QStringLiteral("broken.lgrun")));
    QVERIFY(m_page->messages().isVisible());
    QVERIFY(!m_page->comparison());
    QCOMPARE(table().rowCount(), 0);
}

QTEST_MAIN(TestComparePage)
#include "tst_compare_page.moc"
