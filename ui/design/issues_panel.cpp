// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/issues_panel.h"

#include "ui/document/scenario_document.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/roomy_delegate.h"

#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace loadgrove {

namespace {

constexpr int maxShown = 1000; // nobody reads more, and a list of 100,000 rows is slow
constexpr int oneLine = 32;    // pixels
constexpr int nodeRole = Qt::UserRole;
constexpr int fieldRole = Qt::UserRole + 1;

QString describe(const Issue &issue)
{
    QStringList where;
    if (!issue.place.isEmpty())
        where << issue.place;
    if (!issue.field.isEmpty())
        where << issue.field;
    if (issue.column > 0)
        where << IssuesPanel::tr("column %1").arg(issue.column);
    return where.isEmpty() ? issue.text
                           : issue.text + QStringLiteral("   \u2014   ")
                                 + where.join(QStringLiteral(" \u00b7 "));
}

} // namespace

QString issuesSummary(const ScenarioDocument &document)
{
    const Issues &issues = document.issues();
    const int errors = int(std::count_if(issues.begin(), issues.end(), [](const Issue &issue) {
        return issue.severity == Severity::Error;
    }));
    const int warnings = int(issues.size()) - errors;
    QStringList parts;
    if (errors > 0)
        parts << (errors == 1 ? IssuesPanel::tr("1 error")
                              : IssuesPanel::tr("%n errors", nullptr, errors));
    if (warnings > 0)
        parts << (warnings == 1 ? IssuesPanel::tr("1 warning")
                                : IssuesPanel::tr("%n warnings", nullptr, warnings));
    return parts.isEmpty() ? IssuesPanel::tr("No problems") : parts.join(QStringLiteral(", "));
}

IssuesPanel::IssuesPanel(ScenarioDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_mark(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_list(new QListWidget(this))
    , m_good(icon(QStringLiteral("check"), Color::Good))
    , m_warning(icon(QStringLiteral("warning"), Color::Warning))
    , m_error(icon(QStringLiteral("error"), Color::Error))
{
    setObjectName(QStringLiteral("issuesPanel"));
    m_title->setProperty("role", QStringLiteral("section"));
    m_text->setProperty("role", QStringLiteral("muted"));
    m_list->setObjectName(QStringLiteral("issuesList"));
    m_list->setAccessibleName(tr("Problems"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setIconSize({16, 16});
    m_list->setTextElideMode(Qt::ElideRight);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 8, 16, 8);
    head->setSpacing(8);
    head->addWidget(m_mark);
    head->addWidget(m_title);
    head->addWidget(m_text, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    auto *body = new QHBoxLayout; // marks stand below the one of the title
    body->setContentsMargins(12, 0, 8, 4);
    body->addWidget(m_list);
    layout->addLayout(body, 1);
    // Double-click or Enter.
    connect(m_list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        Q_EMIT opened(NodeId(item->data(nodeRole).toULongLong()), item->data(fieldRole).toString());
    });
    connect(&m_document, &ScenarioDocument::issuesChanged, this, &IssuesPanel::update);
    update();
}

void IssuesPanel::update()
{
    const Issues &issues = m_document.issues();
    const int row = m_list->currentRow();
    m_list->clear();
    for (int i = 0; i < std::min(int(issues.size()), maxShown); ++i) {
        const Issue &issue = issues[size_t(i)];
        const bool error = issue.severity == Severity::Error;
        auto *item = new QListWidgetItem(error ? m_error : m_warning, describe(issue), m_list);
        item->setData(nodeRole, qulonglong(issue.node));
        item->setData(fieldRole, issue.field);
        item->setToolTip(describe(issue));
        item->setData(Qt::AccessibleTextRole,
                      (error ? tr("Error: %1") : tr("Warning: %1")).arg(describe(issue)));
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    const bool none = issues.empty();
    m_mark->setPixmap((none ? m_good : hasErrors(issues) ? m_error : m_warning).pixmap(16, 16));
    m_title->setText(issuesSummary(m_document));
    m_text->setText(none ? tr("This document can run.")
                         : tr("Double-click or press Enter to go to the place."));
    m_list->setVisible(!none);
    setFocusProxy(none ? nullptr : m_list); // Tab would end at one that cannot be seen
    setMinimumHeight(none ? oneLine : oneLine + 3 * m_list->sizeHintForRow(0));
    setMaximumHeight(none ? oneLine : QWIDGETSIZE_MAX);
}

} // namespace loadgrove
