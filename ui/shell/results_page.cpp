// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/results_page.h"

#include "core/base/text.h"
#include "core/stats/snapshot.h"
#include "ui/run/run_controller.h"
#include "ui/widgets/icon.h"

#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableWidget>
#include <QVBoxLayout>

namespace loadgrove {

namespace {

enum Column
{
    Started,
    Name,
    Ended,
    Duration,
    Requests,
    Failed,
    Rate,
    P50,
    P95,
    P99,
    ColumnCount,
};

QString stateWords(const Snapshot &snapshot)
{
    switch (snapshot.state) {
    case RunState::Finished:
        return ResultsPage::tr("finished");
    case RunState::Failed:
        return ResultsPage::tr("failed");
    case RunState::Stopped:
        return ResultsPage::tr("stopped");
    default:
        return QLatin1String(stateText(snapshot.state));
    }
}

QStringList cellsOf(const Snapshot &snapshot)
{
    const QLocale locale;
    const double seconds = Seconds(snapshot.elapsed).count();
    const Counters &counters = snapshot.totals.counters;
    const LatencySummary &latency = snapshot.totals.latency;
    const QString name = qs(snapshot.info.document);
    const auto ms = [&locale](double value) {
        return ResultsPage::tr("%1 ms").arg(locale.toString(value, 'f', value < 10 ? 2 : 1));
    };
    return {locale.toString(snapshot.info.started.toLocalTime().time(), QLocale::ShortFormat),
            name.isEmpty() ? ResultsPage::tr("Untitled") : name,
            stateWords(snapshot),
            ResultsPage::tr("%1 s").arg(locale.toString(seconds, 'f', 1)),
            locale.toString(qlonglong(counters.count())),
            locale.toString(qlonglong(counters.failed)),
            seconds > 0 ? ResultsPage::tr("%1/s").arg(
                locale.toString(double(counters.count()) / seconds, 'f', 1))
                        : QStringLiteral("–"),
            ms(latency.p50),
            ms(latency.p95),
            ms(latency.p99)};
}

} // namespace

ResultsPage::ResultsPage(RunController &controller, QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, ColumnCount))
    , m_stack(new QStackedLayout(this))
{
    setObjectName(QStringLiteral("resultsPage"));
    m_stack->addWidget(createEmptyState());
    m_stack->addWidget(createList());
    connect(&controller, &RunController::finished, this,
            [this, &controller] { addRun(controller.snapshot()); });
}

QWidget *ResultsPage::createEmptyState()
{
    auto *empty = new QWidget;
    auto *mark = new QLabel;
    mark->setPixmap(icon(QStringLiteral("results"), Color::Muted).pixmap(48, 48));
    auto *title = new QLabel(tr("No runs yet"));
    title->setProperty("role", QStringLiteral("heading"));
    auto *text = new QLabel(tr("A run stands here with its key figures as soon as it has ended."));
    text->setProperty("role", QStringLiteral("muted"));
    auto *run = new QPushButton(icon(QStringLiteral("run"), Color::AccentText), tr("Run now"));
    run->setProperty("role", QStringLiteral("primary"));
    connect(run, &QPushButton::clicked, this, &ResultsPage::runWanted);
    auto *layout = new QVBoxLayout(empty);
    layout->setSpacing(8);
    layout->addStretch();
    for (QWidget *widget : std::initializer_list<QWidget *>{mark, title, text})
        layout->addWidget(widget, 0, Qt::AlignHCenter);
    layout->addSpacing(8);
    layout->addWidget(run, 0, Qt::AlignHCenter);
    layout->addStretch();
    return empty;
}

QWidget *ResultsPage::createList()
{
    m_table->setObjectName(QStringLiteral("runsTable"));
    m_table->setAccessibleName(tr("Runs of this session"));
    m_table->setHorizontalHeaderLabels({tr("Started"), tr("Scenario"), tr("State"), tr("Duration"),
                                        tr("Requests"), tr("Failed"), tr("Rate"), tr("p50"),
                                        tr("p95"), tr("p99")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(32);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setMinimumSectionSize(80);
    for (int column = Duration; column < ColumnCount; ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);

    auto *list = new QWidget;
    auto *title = new QLabel(tr("Runs of this session"));
    title->setProperty("role", QStringLiteral("heading"));
    auto *text = new QLabel(tr("This list is kept until the program is closed. Keep a run's "
                               "figures for longer with loadgrove-cli run --json."));
    text->setProperty("role", QStringLiteral("muted"));
    auto *card = new QFrame;
    card->setProperty("role", QStringLiteral("card"));
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(8, 8, 8, 8);
    inside->addWidget(m_table);
    auto *layout = new QVBoxLayout(list);
    layout->setContentsMargins(24, 24, 24, 24);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(text);
    layout->addSpacing(8);
    layout->addWidget(card, 1);
    return list;
}

void ResultsPage::addRun(const std::shared_ptr<const Snapshot> &snapshot)
{
    if (!snapshot)
        return;
    m_table->insertRow(0);
    const QStringList cells = cellsOf(*snapshot);
    for (int column = 0; column < ColumnCount; ++column) {
        auto *item = new QTableWidgetItem(cells[column]);
        if (column >= Duration)
            item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_table->setItem(0, column, item);
    }
    m_stack->setCurrentIndex(1);
}

} // namespace loadgrove
