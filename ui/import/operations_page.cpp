// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/operations_page.h"

#include "core/base/text.h"
#include "core/net/url.h"
#include "core/openapi/merge_fields.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/problem.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace loadgrove {

namespace {

constexpr int keyRole = Qt::UserRole, textRole = Qt::UserRole + 1;

/// Calls visit with each operation of the tree.
void forEachOperation(const QTreeWidget &tree, const std::function<void(QTreeWidgetItem &)> &visit)
{
    for (int group = 0; group < tree.topLevelItemCount(); ++group) {
        QTreeWidgetItem *parent = tree.topLevelItem(group);
        for (int row = 0; row < parent->childCount(); ++row)
            visit(*parent->child(row));
    }
}

} // namespace

OperationsPage::OperationsPage(QWidget *parent)
    : QWidget(parent)
    , m_filter(new QLineEdit)
    , m_baseUrl(new QLineEdit)
    , m_tree(new QTreeWidget)
    , m_count(new QLabel)
    , m_chains(new QCheckBox(tr("Propose &chains")))
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &OperationsPage::update);
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(createOperations());
    splitter->addWidget(createSettings());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
}

QWidget *OperationsPage::createOperations()
{
    m_filter->setObjectName(QStringLiteral("importFilter"));
    m_filter->setPlaceholderText(tr("Filter by tag, method or path"));
    m_filter->setAccessibleName(tr("Filter operations"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("search"), Color::Muted), QLineEdit::LeadingPosition);
    m_tree->setObjectName(QStringLiteral("importOperations"));
    m_tree->setAccessibleName(tr("Operations"));
    m_tree->setHeaderLabels({tr("Operation"), tr("Name")});
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(true);
    auto *all = new QPushButton(tr("Check &shown"));
    auto *none = new QPushButton(tr("&Uncheck shown"));
    for (QPushButton *button : {all, none})
        button->setAutoDefault(false);
    connect(all, &QPushButton::clicked, this, [this] { setShown(Qt::Checked); });
    connect(none, &QPushButton::clicked, this, [this] { setShown(Qt::Unchecked); });
    connect(m_filter, &QLineEdit::textChanged, this, &OperationsPage::filter);
    connect(m_tree, &QTreeWidget::itemChanged, this, [this] { m_soon.start(); });
    m_count->setObjectName(QStringLiteral("importCount"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(all);
    buttons->addWidget(none);
    buttons->addStretch();
    buttons->addWidget(m_count);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree, 1);
    layout->addLayout(buttons);
    return page;
}

QWidget *OperationsPage::createSettings()
{
    m_baseUrl->setObjectName(QStringLiteral("importBaseUrl"));
    m_urlProblem = new ProblemLabel(m_baseUrl);
    m_chains->setObjectName(QStringLiteral("importChains"));
    m_chains->setChecked(true);
    m_chains->setToolTip(tr("What one answer holds goes into later requests"));
    connect(m_baseUrl, &QLineEdit::textChanged, this, &OperationsPage::update);
    connect(m_chains, &QCheckBox::toggled, this, &OperationsPage::changed);
    auto *content = new QWidget;
    m_security = new QFormLayout(content);
    m_security->setContentsMargins(8, 0, 4, 0);
    m_security->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_security->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_security->addRow(tr("&Base URL"), m_baseUrl);
    m_security->addRow(m_urlProblem);
    m_security->addRow(m_chains);
    auto *hint = new HintLabel(tr("An answer's id goes into the requests that need it; the report "
                                  "lists each chain."));
    hint->setWordWrap(true);
    m_security->addRow(hint);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    scroll->setMinimumWidth(240);
    return scroll;
}

void OperationsPage::show(const ReadDocument &document)
{
    m_filter->clear();
    showOperations(document);
    showSettings(document);
    update();
}

void OperationsPage::showOperations(const ReadDocument &document)
{
    const QSignalBlocker quiet(m_tree);
    m_tree->clear();
    std::map<std::string, QTreeWidgetItem *> groups;
    QList<QTreeWidgetItem *> tops;
    for (const ReadDocument::Operation &operation : document.operations) {
        QTreeWidgetItem *&group = groups[operation.tag];
        if (!group) {
            group = new QTreeWidgetItem({operation.tag.empty() ? tr("No tag") : qs(operation.tag)});
            group->setFlags(group->flags() | Qt::ItemIsUserCheckable | Qt::ItemIsAutoTristate);
            tops << group;
        }
        auto *item = new QTreeWidgetItem({qs(operation.key), qs(operation.name)});
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable
                       | Qt::ItemNeverHasChildren);
        item->setCheckState(0, Qt::Checked);
        item->setData(0, keyRole, qs(operation.key));
        item->setData(0, textRole,
                      qs(operation.tag + ' ' + operation.key + ' ' + operation.name).toLower());
        item->setForeground(0, color(methodColor(qs(operation.method)), palette()));
        group->addChild(item);
    }
    m_tree->addTopLevelItems(tops);
    if (document.operations.size() <= 200)
        m_tree->expandAll();
    m_tree->setColumnWidth(0, 340);
}

void OperationsPage::showSettings(const ReadDocument &document)
{
    for (const auto &[name, field] : m_values)
        m_security->removeRow(field);
    m_values.clear();
    const QSignalBlocker quiet(m_baseUrl);
    const Json *url = valueOf(document.all.document.settings.variables, "base_url");
    m_baseUrl->clear();
    m_baseUrl->setPlaceholderText(url ? qs(url->text()) : QString());
    for (const std::string &name : document.environment) {
        auto *field = new QLineEdit(qs("{{env." + name + "}}"));
        field->setObjectName(qs(name));
        field->setToolTip(tr("A variable {{vars.NAME}} or the environment {{env.NAME}}; a secret "
                             "itself does not belong into a file"));
        m_security->addRow(qs(name), field);
        m_values.emplace_back("env." + name, field);
    }
}

void OperationsPage::filter()
{
    const QStringList words =
        m_filter->text().toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (int row = 0; row < m_tree->topLevelItemCount(); ++row) {
        QTreeWidgetItem *group = m_tree->topLevelItem(row);
        bool any = false;
        for (int i = 0; i < group->childCount(); ++i) {
            const QString text = group->child(i)->data(0, textRole).toString();
            const bool shown = std::all_of(words.begin(), words.end(), [&](const QString &word) {
                return text.contains(word);
            });
            group->child(i)->setHidden(!shown);
            any = any || shown;
        }
        group->setHidden(!any);
        if (!words.isEmpty())
            group->setExpanded(true);
    }
}

void OperationsPage::setShown(Qt::CheckState state)
{
    {
        const QSignalBlocker quiet(m_tree);
        forEachOperation(*m_tree, [state](QTreeWidgetItem &item) {
            if (!item.isHidden())
                item.setCheckState(0, state);
        });
    }
    m_tree->viewport()->update(); // whose signals were held back
    update();
}

ImportChoice OperationsPage::choice() const
{
    ImportChoice choice;
    forEachOperation(*m_tree, [&](QTreeWidgetItem &item) {
        if (item.checkState(0) == Qt::Checked)
            choice.operations.insert(utf8(item.data(0, keyRole).toString()));
    });
    choice.baseUrl = utf8(m_baseUrl->text().trimmed());
    choice.chains = m_chains->isChecked();
    for (const auto &[name, field] : m_values) {
        const std::string text = utf8(field->text().trimmed());
        if (!text.empty() && text != "{{" + name + "}}")
            choice.security[name] = text;
    }
    return choice;
}

bool OperationsPage::isReady() const
{
    bool any = false;
    forEachOperation(
        *m_tree, [&](QTreeWidgetItem &item) { any = any || item.checkState(0) == Qt::Checked; });
    return any && !m_urlProblem->hasError();
}

void OperationsPage::update()
{
    int chosen = 0, all = 0;
    forEachOperation(*m_tree, [&](QTreeWidgetItem &item) {
        ++all;
        chosen += item.checkState(0) == Qt::Checked ? 1 : 0;
    });
    const QLocale locale;
    m_count->setText(tr("%1 of %2 operations").arg(locale.toString(chosen), locale.toString(all)));
    const QString text = m_baseUrl->text().trimmed();
    const auto url = parseUrl(utf8(text));
    m_urlProblem->setProblem(text.isEmpty() || url ? QString() : url.error().message);
    Q_EMIT changed();
}

} // namespace loadgrove
