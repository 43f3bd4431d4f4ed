// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/design_page.h"

#include "core/report/load_summary.h"
#include "ui/design/inspector.h"
#include "ui/design/issues_panel.h"
#include "ui/design/tree_actions.h"
#include "ui/design/tree_view.h"
#include "ui/document/scenario_document.h"
#include "ui/widgets/icon.h"

#include <QDataStream>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace loadgrove {

namespace {

/// What a panel needs to be read in, in pixels.
constexpr int panelHeight = 224;

} // namespace

DesignPage::DesignPage(ScenarioDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_tree(new StepTreeView(document))
    , m_actions(new TreeActions(document, *m_tree, this))
    , m_filter(new QLineEdit)
    , m_load(new QPushButton)
    , m_loadText(new QLabel(m_load))
    , m_inspector(new Inspector(document))
    , m_issues(new IssuesPanel(document))
    , m_columns(new QSplitter(Qt::Horizontal))
    , m_rows(new QSplitter(Qt::Vertical, this))
    , m_bottom(new QTabWidget)
{
    m_columns->addWidget(createLeft());
    m_inspector->setProperty("role", QStringLiteral("pane"));
    m_inspector->setAttribute(Qt::WA_StyledBackground);
    m_inspector->setMinimumWidth(360);
    m_columns->addWidget(m_inspector);
    m_columns->setStretchFactor(0, 0);
    m_columns->setStretchFactor(1, 1);
    m_columns->setSizes({380, 820});
    m_columns->setChildrenCollapsible(false);
    m_issues->setProperty("role", QStringLiteral("pane"));
    m_issues->setAttribute(Qt::WA_StyledBackground);
    m_rows->addWidget(m_columns);
    m_bottom->setObjectName(QStringLiteral("bottomPanels"));
    m_bottom->tabBar()->setAccessibleName(tr("Problems and responses"));
    m_bottom->setDocumentMode(true);
    m_bottom->setFocusProxy(nullptr); // Tab would end at a tab bar that is hidden
    m_bottom->setFocusPolicy(Qt::NoFocus);
    m_bottom->setTabBarAutoHide(true);
    m_bottom->tabBar()->setExpanding(false);
    m_bottom->setProperty("role", QStringLiteral("pane"));
    m_bottom->setAttribute(Qt::WA_StyledBackground);
    m_bottom->addTab(m_issues, tr("Problems"));
    m_rows->addWidget(m_bottom);
    m_rows->setStretchFactor(0, 1);
    m_rows->setStretchFactor(1, 0);
    m_rows->setSizes({520, 112});
    m_rows->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_rows);

    connect(m_tree, &StepTreeView::currentStepChanged, m_inspector, &Inspector::setStep);
    connect(m_tree, &StepTreeView::filterCleared, m_filter, &QLineEdit::clear);
    connect(m_issues, &IssuesPanel::opened, this, &DesignPage::goTo);
    connect(&m_document, &ScenarioDocument::issuesChanged, this, &DesignPage::fitIssues);
    connect(m_load, &QPushButton::clicked, this, &DesignPage::showLoad);
    connect(&m_document, &ScenarioDocument::settingsChanged, this, &DesignPage::updateLoad);
    connect(&m_document, &ScenarioDocument::documentReset, this, [this] {
        m_filter->clear();
        updateLoad();
        m_inspector->setStep(documentNode);
    });
    updateLoad();
    fitIssues();
}

QWidget *DesignPage::createLeft()
{
    auto *left = new QWidget;
    left->setProperty("role", QStringLiteral("pane"));
    left->setAttribute(Qt::WA_StyledBackground);
    left->setMinimumWidth(240);

    m_filter->setObjectName(QStringLiteral("treeFilter"));
    m_filter->setPlaceholderText(tr("Filter steps"));
    m_filter->setAccessibleName(tr("Filter steps"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("search"), Color::Muted), QLineEdit::LeadingPosition);
    connect(m_filter, &QLineEdit::textChanged, m_tree, &StepTreeView::setFilter);
    connect(m_filter, &QLineEdit::returnPressed, m_tree, qOverload<>(&QWidget::setFocus));

    auto *addMenu = new QMenu(this);
    m_actions->fillAddMenu(*addMenu);
    auto *add = new QPushButton(icon(QStringLiteral("add")), tr("Add"));
    add->setObjectName(QStringLiteral("addButton"));
    add->setMenu(addMenu);
    add->setToolTip(tr("Add a step into the selected scenario or after the selected step"));

    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 8, 8, 8);
    top->setSpacing(8);
    top->addWidget(m_filter, 1);
    top->addWidget(add);

    m_load->setObjectName(QStringLiteral("loadRow"));
    m_load->setProperty("role", QStringLiteral("row"));
    m_load->setMinimumHeight(40);
    auto *mark = new QLabel(m_load);
    mark->setPixmap(icon(QStringLiteral("load"), Color::Accent).pixmap(20, 20));
    auto *name = new QLabel(tr("Load"), m_load);
    name->setProperty("role", QStringLiteral("section"));
    m_loadText->setProperty("role", QStringLiteral("muted"));
    auto *row = new QHBoxLayout(m_load);
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    for (QLabel *label : {mark, name, m_loadText})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    row->addWidget(mark);
    row->addWidget(name);
    row->addWidget(m_loadText, 1);

    auto *bottom = new QVBoxLayout;
    bottom->setContentsMargins(4, 4, 4, 4);
    bottom->addWidget(m_load);

    auto *layout = new QVBoxLayout(left);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_tree, 1);
    layout->addLayout(bottom);
    return left;
}

void DesignPage::showLoad()
{
    goTo(documentNode, QStringLiteral("load_test_config"));
}

void DesignPage::goTo(NodeId node, const QString &field)
{
    m_tree->select({node});
    m_inspector->setStep(node);
    if (field.isEmpty())
        m_tree->setFocus();
    else
        m_inspector->focusField(field);
}

void DesignPage::fitIssues()
{
    // The splitter does not follow a changed maximum by itself.
    const bool alone = m_bottom->count() == 1;
    const bool none = m_document.issues().empty();
    m_bottom->setMaximumHeight(alone ? m_issues->maximumHeight() : QWIDGETSIZE_MAX);
    if (!alone)
        return; // the problems are as high as their neighbour
    const QList<int> sizes = m_rows->sizes();
    if (sizes[1] > m_issues->maximumHeight())
        m_issuesHeight = sizes[1];
    const int wanted = none ? m_issues->maximumHeight() : std::max(m_issuesHeight, sizes[1]);
    m_rows->setSizes({sizes[0] + sizes[1] - wanted, wanted});
}

void DesignPage::updateLoad()
{
    const QString text = loadSummary(m_document.document().settings.load);
    m_loadText->setText(text);
    m_load->setAccessibleName(tr("Load: %1").arg(text));
}

void DesignPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void DesignPage::setIssuesVisible(bool visible)
{
    m_bottom->setVisible(visible);
}

void DesignPage::focusIssues()
{
    m_bottom->show();
    m_bottom->setCurrentWidget(m_issues);
    m_issues->setFocus();
}

void DesignPage::showPanel(QWidget *panel, const QString &title)
{
    if (m_bottom->indexOf(panel) < 0)
        m_bottom->addTab(panel, title);
    m_bottom->show();
    m_bottom->setCurrentWidget(panel);
    fitIssues();
    const QList<int> sizes = m_rows->sizes();
    const int wanted = std::clamp((sizes[0] + sizes[1]) * 2 / 5, panelHeight, 2 * panelHeight);
    if (sizes[1] < wanted)
        m_rows->setSizes({sizes[0] + sizes[1] - wanted, wanted});
}

void DesignPage::removePanel(QWidget *panel)
{
    m_bottom->removeTab(m_bottom->indexOf(panel));
    fitIssues();
}

QByteArray DesignPage::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_columns->saveState() << m_rows->saveState();
    return state;
}

void DesignPage::restoreState(const QByteArray &state)
{
    QByteArray columns, rows;
    QDataStream stream(state);
    stream >> columns >> rows;
    m_columns->restoreState(columns);
    m_rows->restoreState(rows);
}

} // namespace loadgrove
