// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/checks_panel.h"

#include "core/base/text.h"
#include "core/report/labels.h"
#include "ui/charts/time_chart.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/roomy_delegate.h"

#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace loadgrove {

ChecksPanel::ChecksPanel(QWidget *parent)
    : QWidget(parent)
    , m_empty(new QLabel(tr("Thresholds, checks and notices of the run stand here. This run has "
                            "none so far."),
                         this))
    , m_list(new QTreeWidget(this))
    , m_icons{icon(QStringLiteral("error"), Color::Error),
              icon(QStringLiteral("warning"), Color::Warning),
              icon(QStringLiteral("check"), Color::Good),
              icon(QStringLiteral("info"), Color::Muted)}
{
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("role", QStringLiteral("muted"));
    m_list->setAccessibleName(tr("Thresholds, checks and notices"));
    m_list->setHeaderLabels({tr("What"), tr("Result"), tr("Measured")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->header()->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 4px; }"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_list->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_list, 1);
}

void ChecksPanel::setSnapshot(const Snapshot &snapshot,
                              const std::vector<ThresholdResult> &thresholds)
{
    m_run = linesOf(snapshot, thresholds);
    update();
}

void ChecksPanel::setPreflight(const Issues &issues, const QString &planned)
{
    m_before.clear();
    m_run.clear(); // of the run before
    for (const Issue &issue : issues) {
        const bool isError = issue.severity == Severity::Error;
        m_before.push_back(
            {issue.place.isEmpty() ? issue.text : tr("%1: %2").arg(issue.place, issue.text),
             isError ? tr("keeps the run from starting") : tr("warning before the run"), QString(),
             isError ? Kind::Bad : Kind::Warning});
    }
    if (!planned.isEmpty())
        m_before.push_back({planned, tr("planned"), QString()});
    update();
}

void ChecksPanel::update()
{
    std::vector<Line> lines = m_before;
    lines.insert(lines.end(), m_run.begin(), m_run.end());
    if (lines == m_lines)
        return;
    const std::vector<Line> before = std::exchange(m_lines, std::move(lines));
    m_failed = int(std::count_if(m_lines.begin(), m_lines.end(),
                                 [](const Line &line) { return line.kind == Kind::Bad; }));
    fill(before);
}

std::vector<ChecksPanel::Line>
ChecksPanel::linesOf(const Snapshot &snapshot, const std::vector<ThresholdResult> &thresholds) const
{
    std::vector<Line> lines;
    if (!snapshot.failure.empty())
        lines.push_back({qs(snapshot.failure), tr("run failed"), QString(), Kind::Bad});
    const bool ended = !isLive(snapshot.state);
    for (const ThresholdResult &result : thresholds) {
        const QString verdict = result.passed ? (ended ? tr("passed") : tr("holds so far"))
                                              : (ended ? tr("missed") : tr("missed so far"));
        lines.push_back({qs(result.expression), verdict, measuredText(result),
                         result.passed ? Kind::Good : Kind::Bad});
    }
    const Rows *rows = snapshot.info.rows.get();
    const std::size_t assertions =
        rows ? std::min(rows->assertions.size(), snapshot.assertions.size()) : 0;
    for (std::size_t i = 0; i < assertions; ++i) {
        const AssertionCounts &counts = snapshot.assertions[i];
        const AssertionRow &row = rows->assertions[i];
        const Kind kind = counts.failed > 0   ? Kind::Bad
                          : counts.passed > 0 ? Kind::Good
                                              : Kind::Neutral;
        lines.push_back(
            {tr("%1: %2").arg(qs(rows->rows[std::size_t(row.row)].name), qs(row.condition)),
             kind == Kind::Bad    ? tr("failed")
             : kind == Kind::Good ? tr("passed")
                                  : tr("not reached"),
             tr("%1 passed, %2 failed").arg(countText(counts.passed), countText(counts.failed)),
             kind});
    }
    for (const std::string &notice : snapshot.notices)
        lines.push_back({qs(notice), tr("notice"), QString()});
    return lines;
}

/// Only what differs: most of a thousand checks say the same as half a second before.
void ChecksPanel::fill(const std::vector<Line> &before)
{
    m_empty->setVisible(m_lines.empty());
    m_list->setVisible(!m_lines.empty());
    while (m_list->topLevelItemCount() > int(m_lines.size()))
        delete m_list->takeTopLevelItem(m_list->topLevelItemCount() - 1);
    while (m_list->topLevelItemCount() < int(m_lines.size()))
        m_list->addTopLevelItem(new QTreeWidgetItem);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const Line &line = m_lines[i];
        const Line *old = i < before.size() ? &before[i] : nullptr;
        if (old && *old == line)
            continue;
        QTreeWidgetItem &item = *m_list->topLevelItem(int(i));
        item.setText(0, line.what); // these tell the view of changes only
        item.setToolTip(0, line.what);
        item.setText(1, line.verdict);
        item.setText(2, line.measured);
        item.setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
        if (!old || old->kind != line.kind) // not so the icon
            item.setIcon(0, m_icons[std::size_t(line.kind)]);
    }
}

int ChecksPanel::lineCount() const
{
    return m_list->topLevelItemCount();
}

QString ChecksPanel::lineText(int line) const
{
    const QTreeWidgetItem &item = *m_list->topLevelItem(line);
    return item.text(0) + QStringLiteral(" | ") + item.text(1) + QStringLiteral(" | ")
           + item.text(2);
}

} // namespace loadgrove
