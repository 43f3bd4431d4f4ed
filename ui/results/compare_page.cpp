// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/compare_page.h"

#include "ui/charts/overlay_chart.h"
#include "ui/charts/overlay_distribution.h"
#include "ui/results/compare_bar.h"
#include "ui/results/compare_model.h"
#include "ui/results/page_parts.h"
#include "ui/results/run_list_words.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/roomy_delegate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace loadgrove {

ComparePage::ComparePage(QWidget *parent)
    : QWidget(parent)
    , m_window(new TimeWindow(this))
    , m_bar(new CompareBar(*m_window))
    , m_base(new QComboBox)
    , m_export(new QPushButton(icon(QStringLiteral("export")), tr("E&xport")))
    , m_messages(new MessageBar(this))
    , m_runs(new QGridLayout)
    , m_latency(new OverlayChart(tr("Latency"), OverlayChart::Measure::P95))
    , m_rate(new OverlayChart(tr("Requests per second"), OverlayChart::Measure::Rate))
    , m_failures(new OverlayChart(tr("Failures per second"), OverlayChart::Measure::Failures))
    , m_distribution(new OverlayDistribution)
    , m_tabs(new QTabWidget)
    , m_model(new CompareModel(this))
    , m_filter(new CompareFilter(this))
    , m_table(new QTreeView)
    , m_onlyShown(new QCheckBox(tr("&Only differences that are shown")))
    , m_caveats(new QListWidget)
{
    setUpTable();
    m_runs->setHorizontalSpacing(16);
    m_runs->setVerticalSpacing(2);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(makeCharts());
    splitter->addWidget(makeTabs());
    splitter->setSizes({300, 240});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(8);
    layout->addWidget(makeHead());
    layout->addWidget(m_messages);
    layout->addLayout(m_runs);
    layout->addWidget(m_bar);
    layout->addWidget(splitter, 1);
    connect(&m_background, &Background::busyChanged, this, [this] {
        if (m_background.isBusy())
            m_messages->show(MessageBar::Kind::Notice, tr("Reading and comparing the runs…"));
        else if (m_comparison)
            m_messages->clear();
    });
}

QWidget *ComparePage::makeHead()
{
    auto *head = new QWidget;
    auto *back = newBackButton();
    connect(back, &QToolButton::clicked, this, &ComparePage::backWanted);
    auto *title = new QLabel(tr("Compare runs"));
    title->setProperty("role", QStringLiteral("heading"));
    auto *copy = newCopyTableButton([this](bool markdown) { copyTable(markdown); });
    m_base->setAccessibleName(tr("Base of the comparison"));
    m_base->setMaximumWidth(320);
    m_base->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_base->setObjectName(QStringLiteral("compareBase"));
    auto *baseLabel = new QLabel(tr("&Base"));
    baseLabel->setBuddy(m_base);
    connect(m_base, &QComboBox::activated, this, &ComparePage::chooseBase);
    m_export->setObjectName(QStringLiteral("exportComparison"));
    m_export->setToolTip(tr("Write the comparison to a file, as the compare command does"));
    m_export->setMenu(new QMenu(m_export));
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(back);
    layout->addWidget(title);
    layout->addStretch();
    for (QWidget *widget : std::initializer_list<QWidget *>{baseLabel, m_base, copy, m_export})
        layout->addWidget(widget);
    return head;
}

QWidget *ComparePage::makeCharts()
{
    for (OverlayChart *chart : {m_latency, m_rate, m_failures}) {
        chart->setWindow(*m_window);
        chart->makeSpansSelectable();
        connect(chart, &OverlayChart::spanDragged, this, &ComparePage::compareSpan);
    }
    connect(m_bar, &CompareBar::measureChosen, m_latency, &OverlayChart::setMeasure);
    connect(m_bar, &CompareBar::sideBySideChosen, m_distribution,
            &OverlayDistribution::setSideBySide);
    connect(m_bar, &CompareBar::spanChosen, this, &ComparePage::compareSpan);
    connect(m_bar, &CompareBar::wholeWanted, this, &ComparePage::compareWhole);
    auto *charts = new QWidget;
    auto *grid = new QGridLayout(charts);
    grid->setContentsMargins(0, 0, 0, 4);
    grid->setSpacing(8);
    grid->addWidget(m_latency, 0, 0);
    grid->addWidget(m_distribution, 0, 1);
    grid->addWidget(m_rate, 1, 0);
    grid->addWidget(m_failures, 1, 1);
    return charts;
}

QWidget *ComparePage::makeTabs()
{
    m_caveats->setAccessibleName(tr("What to mind"));
    m_caveats->setFrameShape(QFrame::NoFrame);
    m_caveats->setWordWrap(true);
    m_caveats->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_table, tr("Differences"));
    m_tabs->addTab(m_caveats, tr("To mind"));
    m_tabs->setCornerWidget(m_onlyShown);
    m_tabs->setMinimumHeight(120);
    connect(m_onlyShown, &QCheckBox::toggled, this, [this](bool only) {
        m_filter->setOnlyShown(only);
        m_table->expandAll();
    });
    return m_tabs;
}

void ComparePage::setUpTable()
{
    m_table->setObjectName(QStringLiteral("differences"));
    m_table->setAccessibleName(tr("Differences by request"));
    m_filter->setSourceModel(m_model);
    m_table->setModel(m_filter);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setItemDelegate(new RoomyDelegate(m_table));
    m_table->header()->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 4px; }"));
}

void ComparePage::compare(const QStringList &files)
{
    const QStringList wanted = files; // which may be our own
    clear();
    m_files = wanted;
    m_window->showAll();
    m_window->pointAt({});
    read();
}

/// A second belongs where most of it does.
void ComparePage::compareSpan(double from, double to)
{
    const double begin = std::round(from);
    m_span =
        RunFile::Span{toNanoseconds(begin), toNanoseconds(std::max(begin + 1, std::round(to)))};
    read();
}

void ComparePage::compareWhole()
{
    m_span.reset();
    read();
}

void ComparePage::clear()
{
    m_background.forget();
    m_files.clear();
    m_span.reset();
    m_comparison.reset();
    m_messages->clear();
    showRuns();
}

void ComparePage::read()
{
    m_background.replace(
        [files = m_files, span = m_span, known = m_comparison](const std::stop_token &stop) {
            return compareKeptRuns(files, span, stop, known.get());
        },
        [this](const Result<RunComparison> &read) { take(read); });
}

void ComparePage::take(const Result<RunComparison> &read)
{
    if (!read) {
        m_comparison.reset();
        showRuns();
        m_messages->show(MessageBar::Kind::Problem,
                         tr("The runs cannot be compared. %1").arg(read.error().message));
        return;
    }
    m_comparison = std::make_shared<const RunComparison>(*read);
    showRuns();
}

void ComparePage::showRuns()
{
    while (QLayoutItem *item = m_runs->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QSignalBlocker quiet(m_base);
    m_base->clear();
    std::vector<ComparedLine> lines, compared;
    const auto runs = m_comparison ? m_comparison->runs : std::vector<RunComparison::Run>();
    for (int i = 0; i < int(runs.size()); ++i) {
        const RunComparison::Run &run = runs[std::size_t(i)];
        const QString name = shortNameOf(run.entry);
        m_base->addItem(tr("%1: %2").arg(run.letter, name));
        lines.push_back({run.letter, name, run.whole});
        compared.push_back({run.letter, name, run.snapshot});
        addRunLine(*m_runs, i, run.letter, run.entry, figuresText(*run.snapshot));
    }
    for (OverlayChart *chart : {m_latency, m_rate, m_failures})
        chart->setRuns(lines);
    m_distribution->setRuns(compared);
    showSpan();
    fillExportMenu();
    m_model->setComparison(m_comparison);
    m_caveats->clear();
    m_caveats->addItems(caveats());
    m_tabs->setTabText(1, m_caveats->count() > 0 ? tr("To mind (%1)").arg(m_caveats->count())
                                                 : tr("To mind"));
    showColumns();
}

void ComparePage::showColumns()
{
    m_table->expandAll();
    const auto widthOf = [this](int letters) {
        return m_table->fontMetrics().horizontalAdvance(QString(letters, QLatin1Char('x'))) + 16;
    };
    m_table->setColumnWidth(CompareModel::Name, widthOf(34));
    m_table->setColumnWidth(CompareModel::BaseValue, widthOf(10));
    for (int column = CompareModel::FirstValue; column < m_model->columnCount(); column += 2) {
        m_table->setColumnWidth(column, widthOf(10));
        m_table->setColumnWidth(column + 1, widthOf(58));
    }
}

void ComparePage::showSpan()
{
    double length = 0;
    std::optional<TimeWindow::Stretch> marked;
    std::optional<RunFile::Span> span;
    if (m_comparison) {
        for (const RunComparison::Run &run : m_comparison->runs)
            length = std::max(length, Seconds(run.whole->elapsed).count());
        span = m_comparison->span;
    }
    if (span)
        marked = {Seconds(span->begin).count(), Seconds(span->end).count()};
    for (OverlayChart *chart : {m_latency, m_rate, m_failures})
        chart->setSpan(marked);
    m_bar->setSpan(length, span);
}

/// A comparison is of two runs: each of the others against the base.
void ComparePage::fillExportMenu()
{
    QMenu &menu = *m_export->menu();
    menu.clear();
    m_export->setEnabled(m_comparison != nullptr);
    const int others = m_comparison ? int(m_comparison->againstBase.size()) : 0;
    for (int run = 1; run <= others; ++run) {
        for (const ComparisonFormat &format : comparisonFormats()) {
            QAction *action = menu.addAction(
                others == 1 ? tr("%1…").arg(format.title)
                            : tr("%1 against %2 as %3…")
                                  .arg(m_comparison->runs[std::size_t(run)].letter,
                                       m_comparison->runs.front().letter, format.title));
            connect(action, &QAction::triggered, this,
                    [this, run, format] { chooseExport(run, format); });
        }
    }
}

void ComparePage::chooseExport(int run, const ComparisonFormat &format)
{
    auto *dialog = new QFileDialog(this, tr("Export Comparison"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(format.suffix);
    dialog->selectFile(tr("comparison") + QLatin1Char('.') + format.suffix);
    const std::vector<RunComparison::Run> &runs = m_comparison->runs; // others may be read by then
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, files = QStringList{runs.front().entry.file, runs[std::size_t(run)].entry.file},
             span = m_comparison->span,
             format](const QString &file) { exportTo(file, files, span, format); });
    dialog->open();
}

void ComparePage::exportTo(const QString &file, const QStringList &baseAndNow,
                           const std::optional<RunFile::Span> &span, const ComparisonFormat &format)
{
    m_exporting.add(
        [files = baseAndNow, span, format, file](const std::stop_token &stop) {
            return exportComparison(files, span, format, file, stop);
        },
        [this, file](const Result<void> &written) {
            if (written)
                m_messages->show(MessageBar::Kind::Notice,
                                 tr("Written: %1").arg(QDir::toNativeSeparators(file)));
            else
                m_messages->show(
                    MessageBar::Kind::Problem,
                    tr("The comparison is not exported. %1").arg(written.error().message));
        });
}

QStringList ComparePage::caveats() const
{
    return m_comparison ? m_comparison->caveats() : QStringList();
}

void ComparePage::chooseBase(int index)
{
    if (!m_comparison)
        return;
    QStringList files; // as they are shown, which may not be what is being read
    for (const RunComparison::Run &run : m_comparison->runs)
        files += run.entry.file;
    files.move(index, 0);
    if (files == m_files)
        return;
    m_files = files;
    read();
}

void ComparePage::copyTable(bool markdown)
{
    copyTableText(*m_table, markdown);
}

} // namespace loadgrove
