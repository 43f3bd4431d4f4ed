// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/kept_run_page.h"

#include "ui/charts/chart_panel.h"
#include "ui/charts/codes_chart.h"
#include "ui/results/page_parts.h"
#include "ui/results/run_details.h"
#include "ui/results/run_list_words.h"
#include "ui/results/span_chooser.h"
#include "ui/run/request_table.h"
#include "ui/run/run_controls.h"
#include "ui/run/run_header.h"
#include "ui/run/run_view.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/message_bar.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace loadgrove {

namespace {

std::optional<TimeWindow::Stretch> stretchOf(const std::optional<RunFile::Span> &span)
{
    if (!span)
        return {};
    return TimeWindow::Stretch{Seconds(span->begin).count(), Seconds(span->end).count()};
}

} // namespace

KeptRunPage::KeptRunPage(QWidget *parent)
    : QWidget(parent)
    , m_run(new KeptRun(this))
    , m_title(new QLabel)
    , m_symbol(new QLabel)
    , m_verdict(new QLabel)
    , m_reading(new QLabel(tr("Reading…")))
    , m_spanText(new QLabel)
    , m_wholeRun(new QPushButton(tr("&Whole run")))
    , m_chooser(new SpanChooser)
    , m_notes(new QToolButton)
    , m_messages(new MessageBar(this))
    , m_view(new RunView)
    , m_details(new RunDetails)
    , m_side(makeDetails())
{
    m_view->header().setButtonVisible(false);
    m_view->makeSpansSelectable();
    auto *beside = new QHBoxLayout;
    beside->setSpacing(0);
    beside->addWidget(m_view, 1);
    beside->addWidget(m_side);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_messages);
    layout->addLayout(beside, 1);
    m_side->hide();
    connect(m_run, &KeptRun::changed, this, &KeptRunPage::show);
    connect(m_run, &KeptRun::readingChanged, this, &KeptRunPage::showReading);
    connect(m_run, &KeptRun::failed, this, [this](const QString &why) {
        m_messages->show(
            MessageBar::Kind::Problem,
            tr("%1 cannot be read: %2").arg(QDir::toNativeSeparators(m_run->file()), why));
    });
    connect(m_view, &RunView::spanSelected, this, &KeptRunPage::choose);
    connect(m_chooser, &SpanChooser::chosen, this, &KeptRunPage::choose);
}

QWidget *KeptRunPage::makeHead()
{
    auto *head = new QWidget;
    QToolButton *back = newBackButton();
    connect(back, &QToolButton::clicked, this, &KeptRunPage::backWanted);
    m_title->setProperty("role", QStringLiteral("heading"));
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (QLabel *label : {m_title, m_verdict})
        label->setTextFormat(Qt::PlainText);
    for (QLabel *label : {m_reading, m_spanText})
        label->setProperty("role", QStringLiteral("muted"));
    m_wholeRun->setObjectName(QStringLiteral("wholeRun"));
    m_wholeRun->setToolTip(tr("Show the figures of the whole run again"));
    connect(m_wholeRun, &QPushButton::clicked, m_run, [this] {
        m_messages->clear();
        m_run->setSpan(std::nullopt);
    });
    m_notes->setIcon(icon(QStringLiteral("note")));
    m_notes->setText(tr("Label and &Note"));
    m_notes->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_notes->setProperty("role", QStringLiteral("quiet"));
    m_notes->setCheckable(true);
    connect(m_notes, &QToolButton::toggled, m_side, &QWidget::setVisible);
    auto *copy =
        newCopyTableButton([this](bool markdown) { copyTableText(m_view->table(), markdown); });
    auto *exportButton = new QPushButton(icon(QStringLiteral("export")), tr("E&xport…"));
    exportButton->setObjectName(QStringLiteral("exportShown"));
    connect(exportButton, &QPushButton::clicked, this, &KeptRunPage::exportWanted);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(8);
    layout->addWidget(back);
    layout->addWidget(m_title, 1);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_reading, m_spanText, m_wholeRun, m_chooser, m_symbol,
                                          m_verdict, m_notes, copy, exportButton})
        layout->addWidget(widget);
    return head;
}

QWidget *KeptRunPage::makeDetails()
{
    auto *side = new QFrame;
    side->setProperty("role", QStringLiteral("card"));
    side->setFixedWidth(264);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->addWidget(m_details);
    return side;
}

void KeptRunPage::open(const QString &file)
{
    close();
    m_run->open(file);
    showHead();
}

void KeptRunPage::close()
{
    m_run->close();
    m_messages->clear();
    m_details->setNoRun(QString());
    m_shown.reset();
    m_view->forgetRun();
    m_view->hide();
    showHead();
}

void KeptRunPage::setRenamable(bool renamable)
{
    m_details->setRenamable(renamable);
}

void KeptRunPage::choose(double from, double to)
{
    m_messages->clear();
    m_run->setSpan(RunFile::Span{toNanoseconds(from), toNanoseconds(to)});
}

void KeptRunPage::show()
{
    const RunFigures &figures = m_run->figures();
    m_details->setRun(
        figures.entry,
        figures.span
            ? tr("Only %1: %2").arg(spanText(*figures.span), figuresText(*figures.snapshot))
            : QString());
    showHead();
    if (figures.snapshot == m_shown)
        return; // only what people say of it is new
    m_shown = figures.snapshot;
    m_view->setThresholds(figures.thresholds);
    m_view->setSpan(stretchOf(figures.span));
    m_view->setSnapshot(figures.snapshot);
    m_view->controls().hide(); // of a run that goes on, but not here
    m_view->show();
}

void KeptRunPage::showHead()
{
    const RunFigures &figures = m_run->figures();
    const bool isThere = figures.snapshot != nullptr;
    const RunVerdict verdict = verdictOf(figures.entry);
    m_title->setText(isThere ? shortNameOf(figures.entry)
                             : QDir::toNativeSeparators(m_run->file()));
    m_title->setToolTip(QDir::toNativeSeparators(m_run->file()));
    m_symbol->setVisible(isThere);
    m_symbol->setPixmap(icon(QLatin1String(verdict.icon), verdict.tone).pixmap(16, 16));
    m_verdict->setText(isThere ? verdict.words : QString());
    m_spanText->setText(figures.span ? tr("Only %1").arg(spanText(*figures.span)) : QString());
    m_spanText->setVisible(figures.span.has_value());
    m_wholeRun->setVisible(figures.span.has_value());
    m_chooser->setVisible(isThere);
    m_chooser->setSpan(m_run->length(), figures.span);
    showReading();
}

void KeptRunPage::showReading()
{
    m_reading->setVisible(m_run->isReading());
}

ExportSubject KeptRunPage::exportSubject() const
{
    ExportSubject subject{m_run->figures().entry, m_run->figures().span, {}};
    const auto add = [&subject](QWidget *chart) {
        if (chart->isVisible())
            subject.charts.emplace_back(chart);
    };
    for (ChartPanel *chart : m_view->findChildren<ChartPanel *>())
        add(chart);
    for (CodesChart *chart : m_view->findChildren<CodesChart *>())
        add(chart);
    return subject;
}

} // namespace loadgrove
