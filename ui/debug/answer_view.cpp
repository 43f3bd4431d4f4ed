// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debug/answer_view.h"

#include "core/base/text.h"
#include "ui/debug/chain_edits.h"
#include "ui/debug/json_tree_model.h"
#include "ui/debug/trace_words.h"
#include "ui/document/scenario_document.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/roomy_delegate.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace loadgrove {

namespace {

constexpr int openRows = 50; // so many at the top are opened at first

QString nothingSent(const TraceStep &step)
{
    const QString remark = remarkText(step);
    return remark.isEmpty() ? AnswerView::tr("This step sends nothing. What it did stands under "
                                             "Variables and Checks.")
                            : remark;
}

} // namespace

AnswerView::AnswerView(ScenarioDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_model(new JsonTreeModel(this))
    , m_tree(new QTreeView)
    , m_raw(new QPlainTextEdit)
    , m_pages(new QStackedWidget)
{
    makeTree();
    m_raw->setReadOnly(true);
    m_raw->setFrameShape(QFrame::NoFrame);
    m_raw->setWordWrapMode(QTextOption::WrapAnywhere);
    m_raw->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_raw->setObjectName(QStringLiteral("answerText"));
    m_raw->setAccessibleName(tr("Answer as it came over the wire"));
    m_pages->addWidget(m_tree);
    m_pages->addWidget(m_raw);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeBar());
    layout->addWidget(m_pages, 1);
    show();
}

void AnswerView::makeTree()
{
    m_tree->setObjectName(QStringLiteral("answerTree"));
    m_tree->setAccessibleName(tr("Body of the answer"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setItemDelegate(new RoomyDelegate(m_tree));
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->header()->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 4px; }"));
    m_tree->header()->setDefaultSectionSize(220);
    m_tree->header()->setStretchLastSection(true);
    m_tree->setToolTip(tr("Right-click a value to use it in a later request, or to check it"));
    connect(m_tree, &QWidget::customContextMenuRequested, this, &AnswerView::popUp);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &AnswerView::updateUse);
}

QWidget *AnswerView::makeBar()
{
    auto *bar = new QWidget;
    m_status = new QLabel;
    m_status->setTextFormat(Qt::PlainText);
    m_status->setProperty("role", QStringLiteral("muted"));
    m_status->setObjectName(QStringLiteral("answerStatus"));
    m_status->setMinimumWidth(40);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_search = new QLineEdit;
    m_search->setObjectName(QStringLiteral("answerSearch"));
    m_search->setPlaceholderText(tr("Find in the answer"));
    m_search->setAccessibleName(tr("Find in the answer"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(220);
    m_search->addAction(icon(QStringLiteral("search"), Color::Muted), QLineEdit::LeadingPosition);
    m_found = new QLabel;
    m_found->setProperty("role", QStringLiteral("muted"));
    m_use = new QToolButton;
    m_use->setObjectName(QStringLiteral("useValue"));
    m_use->setIcon(icon(QStringLiteral("chain")));
    m_use->setText(tr("&Use in…"));
    m_use->setToolTip(tr("Use the selected value in a later request, or check it"));
    m_use->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_wire = new QToolButton;
    m_wire->setObjectName(QStringLiteral("showWire"));
    m_wire->setText(tr("Ra&w"));
    m_wire->setToolTip(tr("Show the answer as it came over the wire"));
    m_wire->setCheckable(true);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_status, 1);
    layout->addWidget(m_found);
    layout->addWidget(m_search);
    layout->addWidget(m_use);
    layout->addWidget(m_wire);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_tree->setCurrentIndex({});
        search();
    });
    connect(m_search, &QLineEdit::returnPressed, this, &AnswerView::search);
    connect(m_wire, &QToolButton::toggled, this, &AnswerView::show);
    connect(m_use, &QToolButton::clicked, this, [this] {
        if (auto menu = menuOf(m_tree->currentIndex())) {
            menu->setAttribute(Qt::WA_DeleteOnClose);
            menu.release()->popup(m_use->mapToGlobal(QPoint(0, m_use->height())));
        }
    });
    return bar;
}

void AnswerView::setStep(const TraceStepPtr &step)
{
    if (step == m_step)
        return; // or the reader would lose the place
    m_step = step;
    m_model->setValue(step && step->exchange ? step->exchange->body : nullptr);
    if (m_model->rowCount() <= openRows)
        m_tree->expandToDepth(1);
    show();
}

void AnswerView::setShowSecrets(bool show)
{
    m_showSecrets = show;
    m_model->setShowSecrets(show);
    this->show();
}

void AnswerView::show()
{
    const TracedExchange *exchange = m_step && m_step->exchange ? &*m_step->exchange : nullptr;
    const bool hasTree = exchange && exchange->body;
    const bool tree = hasTree && !m_wire->isChecked();
    m_pages->setCurrentWidget(tree ? static_cast<QWidget *>(m_tree) : m_raw);
    m_wire->setEnabled(hasTree);
    m_search->setEnabled(tree);
    QString status;
    if (exchange) {
        status = statusText(*m_step) + QStringLiteral(" · ") + timeText(*m_step)
                 + QStringLiteral(" · ") + sizeText(exchange->bodySize);
        if (exchange->bodySize > Trace::treeLimit)
            status += QStringLiteral(" · ") + tr("too large for a tree");
    }
    m_status->setText(status);
    m_status->setToolTip(status);
    if (tree)
        m_raw->clear();
    else if (exchange)
        m_raw->setPlainText(answerText(*exchange, m_showSecrets));
    else
        m_raw->setPlainText(m_step ? nothingSent(*m_step) : QString());
    search();
    updateUse();
}

void AnswerView::search()
{
    const QString text = m_search->text();
    const bool searches = m_search->isEnabled() && !text.isEmpty();
    const QModelIndex found =
        searches ? m_model->find(text, m_tree->currentIndex()) : QModelIndex();
    m_found->setText(searches && !found.isValid() ? tr("nothing found") : QString());
    if (!found.isValid())
        return;
    m_tree->setCurrentIndex(found);
    m_tree->scrollTo(found);
}

void AnswerView::updateUse()
{
    m_use->setEnabled(m_pages->currentWidget() == m_tree && m_tree->currentIndex().isValid());
}

std::unique_ptr<QMenu> AnswerView::menuOf(const QModelIndex &index)
{
    const Json *value = index.isValid() ? m_model->value(index) : nullptr;
    if (!value || !m_step)
        return nullptr;
    auto menu = std::make_unique<QMenu>(this);
    fillValueMenu(*menu, m_document,
                  {m_step->node, AnswerValue::Part::Body, m_model->path(index), *value});
    return menu;
}

void AnswerView::popUp(const QPoint &position)
{
    if (auto menu = menuOf(m_tree->indexAt(position))) {
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu.release()->popup(m_tree->viewport()->mapToGlobal(position));
    }
}

} // namespace loadgrove
