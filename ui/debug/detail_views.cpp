// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debug/detail_views.h"

#include "core/base/text.h"
#include "core/stats/masking.h"
#include "ui/debug/chain_edits.h"
#include "ui/debug/trace_words.h"
#include "ui/document/scenario_document.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/roomy_delegate.h"

#include <QHeaderView>
#include <QMenu>
#include <QPainter>

namespace loadgrove {

namespace {

QFont boldOf(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

QTreeWidgetItem *addRow(QTreeWidget &list, QTreeWidgetItem *parent, const QStringList &texts)
{
    auto *item = parent ? new QTreeWidgetItem(parent, texts) : new QTreeWidgetItem(&list, texts);
    for (int i = 0; i < texts.size(); ++i)
        item->setToolTip(i, texts[i]);
    return item;
}

} // namespace

DetailList::DetailList(const QStringList &headers, const QString &empty, QWidget *parent)
    : QTreeWidget(parent)
    , m_empty(empty)
{
    setHeaderLabels(headers);
    setFrameShape(QFrame::NoFrame);
    setUniformRowHeights(true);
    setRootIsDecorated(false);
    setItemDelegate(new RoomyDelegate(this));
    header()->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 4px; }"));
    header()->setDefaultSectionSize(220);
    header()->setStretchLastSection(true);
}

void DetailList::setStep(const TraceStepPtr &step)
{
    if (step == m_step)
        return;
    m_step = step;
    refill();
}

void DetailList::setShowSecrets(bool show)
{
    m_showSecrets = show;
    refill();
}

void DetailList::refill()
{
    clear();
    if (m_step)
        fill(*m_step, m_showSecrets);
    expandAll();
    setHeaderHidden(topLevelItemCount() == 0);
}

void DetailList::paintEvent(QPaintEvent *event)
{
    QTreeWidget::paintEvent(event);
    if (topLevelItemCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(color(Color::Muted, palette()));
    painter.drawText(viewport()->rect().adjusted(16, 8, -16, -8),
                     Qt::AlignCenter | Qt::TextWordWrap, m_empty);
}

HeadersView::HeadersView(ScenarioDocument &document, QWidget *parent)
    : DetailList({tr("Header"), tr("Value")}, tr("Nothing went over the wire."), parent)
    , m_document(document)
{
    setObjectName(QStringLiteral("headersView"));
    setAccessibleName(tr("Headers"));
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QWidget::customContextMenuRequested, this, &HeadersView::popUp);
}

void HeadersView::fill(const TraceStep &step, bool showSecrets)
{
    if (!step.exchange)
        return;
    Sample sample = step.exchange->sample;
    sample.requestBody.clear();
    sample.responseBody.clear();
    if (!showSecrets)
        sample = maskSecrets(std::move(sample));
    const auto add = [this](const QString &title, const QString &line, const HeaderList &headers) {
        QTreeWidgetItem *group = addRow(*this, nullptr, {title, line});
        group->setFont(0, boldOf(font()));
        for (const auto &[name, value] : headers)
            addRow(*this, group, {qs(name), qs(value)});
    };
    add(tr("Request"), qs(sample.method + ' ' + sample.path), sample.requestHeaders);
    if (!step.exchange->statusLine.empty())
        add(tr("Answer"), qs(step.exchange->statusLine), sample.responseHeaders);
}

void HeadersView::popUp(const QPoint &position)
{
    const QTreeWidgetItem *item = itemAt(position);
    const QTreeWidgetItem *answer = topLevelItemCount() > 1 ? topLevelItem(1) : nullptr;
    if (!item || !answer || (item != answer && item->parent() != answer))
        return;
    AnswerValue value{step()->node, AnswerValue::Part::Code, {}, {}};
    if (item == answer) {
        value.value = step()->exchange->sample.status;
    } else {
        const auto &[name, text] = step()->exchange->sample.responseHeaders[std::size_t(
            answer->indexOfChild(const_cast<QTreeWidgetItem *>(item)))]; // it only compares
        value.part = AnswerValue::Part::Header;
        value.path = {name};
        value.value = text;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillValueMenu(*menu, m_document, value);
    menu->popup(viewport()->mapToGlobal(position));
}

VariablesView::VariablesView(QWidget *parent)
    : DetailList({tr("Name"), tr("Value"), tr("From")}, tr("The document has no variables."),
                 parent)
{
    setObjectName(QStringLiteral("variablesView"));
    setAccessibleName(tr("Variables after the step"));
}

void VariablesView::fill(const TraceStep &step, bool showSecrets)
{
    for (const TracedVariable &variable : step.variables) {
        const bool hidden = !showSecrets && isSecretName(variable.name);
        QTreeWidgetItem *row =
            addRow(*this, nullptr,
                   {qs(variable.name), hidden ? qs(maskedText) : qs(variable.value),
                    originText(variable)});
        if (!variable.changed)
            continue;
        row->setFont(1, boldOf(font()));
        row->setToolTip(1, tr("New with this step: %1").arg(row->text(1)));
    }
}

ChecksView::ChecksView(QWidget *parent)
    : DetailList({tr("Check"), tr("Actual values")}, tr("Nothing was checked here."), parent)
{
    setObjectName(QStringLiteral("checksView"));
    setAccessibleName(tr("Checks"));
    header()->setDefaultSectionSize(340);
}

void ChecksView::fill(const TraceStep &step, bool showSecrets)
{
    for (const TracedCheck &check : step.checks) {
        QTreeWidgetItem *row =
            addRow(*this, nullptr, {conditionText(check), operandsText(check, showSecrets)});
        row->setIcon(0, check.passed ? icon(QStringLiteral("check"), Color::Good)
                                     : icon(QStringLiteral("error"), Color::Error));
        row->setData(0, Qt::AccessibleTextRole,
                     (check.passed ? tr("Passed: %1") : tr("Failed: %1")).arg(row->text(0)));
    }
}

} // namespace loadgrove
