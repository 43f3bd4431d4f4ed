// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debug/response_panel.h"

#include "core/base/text.h"
#include "ui/debug/answer_view.h"
#include "ui/debug/detail_views.h"
#include "ui/debug/send_controller.h"
#include "ui/debug/suggestions_view.h"
#include "ui/debug/timing_view.h"
#include "ui/debug/trace_model.h"
#include "ui/debug/trace_words.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/roomy_delegate.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace loadgrove {

namespace {

/// The step that was sent alone lacks what earlier ones bring.
bool needsEarlier(const SendController &controller)
{
    return controller.extent() == SendOrder::Extent::Step && controller.steps().size() == 1
           && controller.steps().front()->kind == TraceStep::Kind::Unsent;
}

} // namespace

ResponsePanel::ResponsePanel(ScenarioDocument &document, SendController &controller,
                             QWidget *parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_model(new TraceModel(this))
    , m_answer(new AnswerView(document))
    , m_request(new QPlainTextEdit)
    , m_headers(new HeadersView(document))
    , m_timing(new TimingView)
    , m_variables(new VariablesView)
    , m_checks(new ChecksView)
    , m_suggestions(new SuggestionsView(document))
{
    setObjectName(QStringLiteral("responsePanel"));
    m_suggestions->setParent(this); // until it has a tab
    m_suggestions->hide();
    auto *splitter = new QSplitter;
    splitter->addWidget(makeList());
    splitter->addWidget(makeDetails());
    splitter->setStretchFactor(0, 0);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({380, 660});
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(&controller, &SendController::started, this, &ResponsePanel::begin);
    connect(&controller, &SendController::stepsAdded, this, &ResponsePanel::extend);
    connect(&controller, &SendController::finished, this, &ResponsePanel::end);
    connect(&controller, &SendController::forgotten, this, &ResponsePanel::begin);
    connect(m_suggestions, &SuggestionsView::countChanged, this, &ResponsePanel::nameTabs);
}

QWidget *ResponsePanel::makeList()
{
    auto *side = new QWidget;
    side->setMinimumWidth(240);
    m_summary = new QLabel;
    m_summary->setObjectName(QStringLiteral("sendSummary"));
    m_summary->setProperty("role", QStringLiteral("section"));
    m_summary->setMinimumWidth(40);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_cancel = new QPushButton(icon(QStringLiteral("stop")), tr("Cance&l"));
    m_cancel->setObjectName(QStringLiteral("cancelSend"));
    m_cancel->setAccessibleName(tr("Cancel sending"));
    m_cancel->hide();
    connect(m_cancel, &QPushButton::clicked, &m_controller, &SendController::cancel);
    m_list = new QTreeView;
    m_list->setObjectName(QStringLiteral("sentSteps"));
    m_list->setAccessibleName(tr("What was sent"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->header()->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 4px; }"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(TraceModel::StepColumn, QHeaderView::Stretch);
    m_list->setColumnWidth(TraceModel::StatusColumn, fontMetrics().averageCharWidth() * 19);
    m_list->setColumnWidth(TraceModel::TimeColumn, fontMetrics().averageCharWidth() * 12);
    m_list->setToolTip(tr("Double-click goes to the step"));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_follows = m_follows && m_selecting;
        showCurrent();
    });
    connect(m_list, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const TraceStepPtr step = m_model->step(index))
            Q_EMIT opened(step->node, {});
    });
    m_secrets = new QToolButton;
    m_secrets->setObjectName(QStringLiteral("showSecrets"));
    m_secrets->setText(tr("Show &secrets"));
    m_secrets->setToolTip(tr("Show passwords, tokens and cookies instead of ***"));
    m_secrets->setCheckable(true);
    m_secrets->setProperty("role", QStringLiteral("quiet"));
    connect(m_secrets, &QToolButton::toggled, this, &ResponsePanel::setShowSecrets);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 8, 0);
    head->addWidget(m_summary, 1);
    head->addWidget(m_cancel);
    head->addWidget(m_secrets);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    return side;
}

QWidget *ResponsePanel::makeDetails()
{
    m_request->setReadOnly(true);
    m_request->setFrameShape(QFrame::NoFrame);
    m_request->setWordWrapMode(QTextOption::WrapAnywhere);
    m_request->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_request->setObjectName(QStringLiteral("requestText"));
    m_request->setAccessibleName(tr("Request as it went over the wire"));
    m_request->setPlaceholderText(tr("Nothing went over the wire."));
    auto *timing = new QScrollArea;
    timing->setWidget(m_timing);
    timing->setWidgetResizable(true);
    timing->setFrameShape(QFrame::NoFrame);
    timing->viewport()->setAutoFillBackground(false);
    m_timing->setAutoFillBackground(false);
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("responseTabs"));
    m_tabs->tabBar()->setAccessibleName(tr("About the chosen step"));
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->tabBar()->setStyleSheet(QStringLiteral("QTabBar::tab { padding: 6px 8px; }"));
    m_tabs->addTab(m_answer, tr("Response"));
    m_tabs->addTab(m_request, tr("Request"));
    m_tabs->addTab(m_headers, tr("Headers"));
    m_tabs->addTab(timing, tr("Timing"));
    m_tabs->addTab(m_variables, tr("Variables"));
    m_tabs->addTab(m_checks, tr("Checks"));
    m_message = new MessageBar;
    connect(m_message, &MessageBar::actionPressed, this, &ResponsePanel::act);
    auto *details = new QWidget;
    auto *layout = new QVBoxLayout(details);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_message); // below: the tabs stay where they are
    return details;
}

void ResponsePanel::begin()
{
    m_model->clear();
    m_follows = true;
    m_suggestions->setSuggestions({});
    m_cancel->setVisible(m_controller.isSending());
    m_summary->setText(m_controller.isSending() ? tr("Sending…") : QString());
    showCurrent();
}

void ResponsePanel::extend(std::size_t first)
{
    m_model->append(m_controller.steps(), first);
    if (m_follows)
        selectRow(m_model->rowCount() - 1);
}

void ResponsePanel::end()
{
    const SendEnd &end = m_controller.end();
    m_cancel->hide();
    nanoseconds time{0};
    int exchanges = 0, failed = -1;
    for (std::size_t i = 0; i < m_controller.steps().size(); ++i) {
        const TraceStep &step = *m_controller.steps()[i];
        exchanges += step.kind == TraceStep::Kind::Exchange ? 1 : 0;
        time += step.exchange ? step.time : nanoseconds(0);
        if (step.failed() && failed < 0)
            failed = int(i);
    }
    const QString requests =
        exchanges == 1 ? tr("1 request") : tr("%1 requests").arg(countText(exchanges));
    QString text = requests + QStringLiteral(" · ") + latencyText(double(time.count()) / 1e6);
    if (end.cancelled)
        text = tr("Cancelled") + QStringLiteral(" · ") + text;
    if (end.dropped > 0)
        text += QStringLiteral(" · ") + tr("%1 more not shown").arg(countText(int(end.dropped)));
    m_summary->setText(text);
    m_summary->setToolTip(text);
    m_suggestions->setSuggestions(end.suggestions);
    if (m_follows && failed >= 0)
        selectRow(failed);
    showRemark();
}

void ResponsePanel::selectRow(int row)
{
    m_selecting = true;
    m_list->setCurrentIndex(m_model->index(row, 0));
    m_list->scrollTo(m_list->currentIndex());
    m_selecting = false;
}

void ResponsePanel::showCurrent()
{
    m_shown = m_model->step(m_list->currentIndex());
    m_answer->setStep(m_shown);
    const bool showSecrets = m_secrets->isChecked();
    m_request->setPlainText(
        m_shown && m_shown->exchange ? requestText(*m_shown->exchange, showSecrets) : QString());
    m_headers->setStep(m_shown);
    m_timing->setStep(m_shown);
    m_variables->setStep(m_shown);
    m_checks->setStep(m_shown);
    showRemark();
    nameTabs();
}

/// Why nothing was sent comes before what the chosen step has to say.
void ResponsePanel::showRemark()
{
    const SendEnd &end = m_controller.end();
    if (!end.issues.empty()) {
        const Issue &issue = end.issues.front();
        m_message->show(MessageBar::Kind::Problem,
                        tr("Nothing was sent. %1: %2").arg(issue.place, issue.text), tr("Show"));
        return;
    }
    const bool offersEarlier = !m_controller.isSending() && needsEarlier(m_controller);
    QString text = m_shown ? remarkText(*m_shown) : QString();
    if (offersEarlier)
        text = tr("%1: no answer that it comes from was sent yet.").arg(text);
    if (text.isEmpty() && !end.notices.empty())
        text = qs(end.notices.front());
    if (text.isEmpty()) {
        m_message->clear();
        return;
    }
    m_message->show(m_shown && m_shown->failed() ? MessageBar::Kind::Problem
                                                 : MessageBar::Kind::Notice,
                    text, offersEarlier ? tr("Send Scenario up to Here") : QString());
}

void ResponsePanel::act()
{
    if (const Issues &issues = m_controller.end().issues; !issues.empty())
        Q_EMIT opened(issues.front().node, issues.front().field);
    else
        Q_EMIT upToWanted(m_controller.wantedStep());
}

void ResponsePanel::setShowSecrets(bool show)
{
    m_answer->setShowSecrets(show);
    for (DetailList *list : std::initializer_list<DetailList *>{m_headers, m_variables, m_checks})
        list->setShowSecrets(show);
    showCurrent();
}

void ResponsePanel::nameTabs()
{
    const auto name = [this](QWidget *tab, const QString &text, std::size_t count) {
        m_tabs->setTabText(m_tabs->indexOf(tab),
                           count == 0 ? text : tr("%1 (%2)").arg(text, countText(int(count))));
    };
    name(m_variables, tr("Variables"), m_shown ? m_shown->variables.size() : 0);
    name(m_checks, tr("Checks"), m_shown ? m_shown->checks.size() : 0);
    const int tab = m_tabs->indexOf(m_suggestions);
    if (m_suggestions->count() > 0 && tab < 0)
        m_tabs->addTab(m_suggestions, QString());
    else if (m_suggestions->count() == 0 && tab >= 0 && m_tabs->currentIndex() != tab)
        m_tabs->removeTab(tab);
    if (m_tabs->indexOf(m_suggestions) >= 0)
        name(m_suggestions, tr("Suggestions"), std::size_t(m_suggestions->count()));
}

} // namespace loadgrove
