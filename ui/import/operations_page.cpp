// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/operations_page.h"

#include "core/base/text.h"
#include "core/net/url.h"
#include "core/openapi/merge_fields.h"
#include "core/scenario/template.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/problem.h"
#include "ui/widgets/roomy_delegate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QKeyEvent>
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

constexpr int keyRole = Qt::UserRole, textRole = Qt::UserRole + 1, methodRole = Qt::UserRole + 2;

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
    , m_method(new QComboBox)
    , m_tree(new QTreeWidget)
    , m_check(new QPushButton)
    , m_uncheck(new QPushButton)
    , m_count(new QLabel)
    , m_chains(new QCheckBox(tr("Propose &chains")))
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &OperationsPage::update);
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(createOperations());
    splitter->addWidget(createSettings());
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({740, 300});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    setFocusProxy(m_filter);
}

QLayout *OperationsPage::createFilter()
{
    m_filter->setObjectName(QStringLiteral("importFilter"));
    m_filter->setPlaceholderText(tr("Filter by tag, method or path"));
    m_filter->setAccessibleName(tr("Filter operations"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(QStringLiteral("search"), Color::Muted), QLineEdit::LeadingPosition);
    m_method->setObjectName(QStringLiteral("importMethod"));
    m_method->setAccessibleName(tr("Filter by method"));
    connect(m_filter, &QLineEdit::textChanged, this, &OperationsPage::filter);
    connect(m_method, &QComboBox::currentIndexChanged, this, &OperationsPage::filter);
    auto *row = new QHBoxLayout;
    row->addWidget(m_filter, 1);
    row->addWidget(m_method);
    return row;
}

QWidget *OperationsPage::createOperations()
{
    m_tree->setObjectName(QStringLiteral("importOperations"));
    m_tree->setAccessibleName(tr("Operations"));
    m_tree->setHeaderLabels({tr("Operation"), tr("Name")});
    m_tree->setUniformRowHeights(true);
    m_tree->setItemDelegate(new RoomyDelegate(m_tree));
    m_tree->setTextElideMode(Qt::ElideMiddle); // the end of a path tells most
    m_tree->header()->setStretchLastSection(true);
    m_check->setObjectName(QStringLiteral("importCheck"));
    m_uncheck->setObjectName(QStringLiteral("importUncheck"));
    for (QPushButton *button : {m_check, m_uncheck})
        button->setAutoDefault(false);
    connect(m_check, &QPushButton::clicked, this, [this] { setShown(Qt::Checked); });
    connect(m_uncheck, &QPushButton::clicked, this, [this] { setShown(Qt::Unchecked); });
    connect(m_tree, &QTreeWidget::itemChanged, this, [this] { m_soon.start(); });
    m_count->setObjectName(QStringLiteral("importCount"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_check);
    buttons->addWidget(m_uncheck);
    buttons->addStretch();
    buttons->addWidget(m_count);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(8);
    layout->addLayout(createFilter());
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
    m_secrets = new HintLabel(tr("Secrets stay out of files: a run reads them from its "
                                 "environment. To read one from elsewhere, name that here."));
    m_secrets->setWordWrap(true);
    m_security->addRow(m_secrets);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    scroll->setMinimumWidth(240);
    return scroll;
}

void OperationsPage::show(const ReadDocument &document)
{
    m_filter->clear();
    showMethods(document);
    showOperations(document);
    showSettings(document);
    update();
}

void OperationsPage::showMethods(const ReadDocument &document)
{
    std::set<std::string> methods;
    for (const ReadDocument::Operation &operation : document.operations)
        methods.insert(operation.method);
    const QSignalBlocker quiet(m_method);
    m_method->clear();
    m_method->addItem(tr("All methods"), QString());
    for (const std::string &method : methods)
        m_method->addItem(qs(method), qs(method));
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
        item->setData(0, methodRole, qs(operation.method));
        item->setData(0, textRole,
                      qs(operation.tag + ' ' + operation.key + ' ' + operation.name).toLower());
        item->setToolTip(0, qs(operation.key));
        item->setToolTip(1, qs(operation.name));
        item->setForeground(0, color(methodColor(qs(operation.method)), palette()));
        group->addChild(item);
    }
    for (QTreeWidgetItem *group : tops) {
        const int count = group->childCount();
        group->setText(1, count == 1 ? tr("1 operation") : tr("%n operations", nullptr, count));
        group->setForeground(1, color(Color::Muted, palette()));
    }
    m_tree->addTopLevelItems(tops);
    if (document.operations.size() <= 200)
        m_tree->expandAll();
    m_tree->setColumnWidth(0, 460);
}

void OperationsPage::showSettings(const ReadDocument &document)
{
    for (const Secret &secret : m_values) {
        m_security->removeRow(secret.field);
        m_security->removeRow(secret.problem);
    }
    m_values.clear();
    const QSignalBlocker quiet(m_baseUrl);
    const Json *url = valueOf(document.all.document.settings.variables, "base_url");
    m_baseUrl->clear();
    m_baseUrl->setPlaceholderText(url ? qs(url->text()) : QString());
    m_security->setRowVisible(m_secrets, !document.environment.empty());
    for (const std::string &name : document.environment) {
        auto *field = new QLineEdit(qs("{{env." + name + "}}"));
        field->setObjectName(qs(name));
        field->setToolTip(tr("A variable {{vars.NAME}} or the environment {{env.NAME}}"));
        auto *problem = new ProblemLabel(field);
        m_security->addRow(qs(name), field);
        m_security->addRow(problem);
        setTabOrder(m_values.empty() ? static_cast<QWidget *>(m_chains) : m_values.back().field,
                    field);
        m_values.push_back({"env." + name, field, problem});
        connect(field, &QLineEdit::textChanged, this, &OperationsPage::update);
    }
}

void OperationsPage::filter()
{
    const QStringList words =
        m_filter->text().toLower().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QString method = m_method->currentData().toString();
    const auto isShown = [&](const QTreeWidgetItem &item) {
        if (!method.isEmpty() && item.data(0, methodRole).toString() != method)
            return false;
        const QString text = item.data(0, textRole).toString();
        return std::all_of(words.begin(), words.end(),
                           [&](const QString &word) { return text.contains(word); });
    };
    for (int row = 0; row < m_tree->topLevelItemCount(); ++row) {
        QTreeWidgetItem *group = m_tree->topLevelItem(row);
        bool any = false;
        for (int i = 0; i < group->childCount(); ++i) {
            const bool shown = isShown(*group->child(i));
            group->child(i)->setHidden(!shown);
            any = any || shown;
        }
        group->setHidden(!any);
        if (isFiltered())
            group->setExpanded(true);
    }
    update();
}

/// Enter after a filter goes to what it found; the wizard would go on with all that is checked.
void OperationsPage::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_filter->hasFocus())
        m_tree->setFocus();
    else
        QWidget::keyPressEvent(event);
}

bool OperationsPage::isFiltered() const
{
    return m_method->currentIndex() > 0 || !m_filter->text().trimmed().isEmpty();
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
    for (const auto &[name, field, problem] : m_values) {
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
    return any && !m_urlProblem->hasError()
           && std::none_of(m_values.begin(), m_values.end(),
                           [](const Secret &secret) { return secret.problem->hasError(); });
}

void OperationsPage::update()
{
    const bool filtered = isFiltered();
    int chosen = 0, all = 0, shown = 0;
    forEachOperation(*m_tree, [&](QTreeWidgetItem &item) {
        ++all;
        chosen += item.checkState(0) == Qt::Checked ? 1 : 0;
        shown += filtered && !item.isHidden() ? 1 : 0;
    });
    const QLocale locale;
    const QString count =
        tr("%1 of %2 operations").arg(locale.toString(chosen), locale.toString(all));
    m_count->setText(filtered ? tr("%1, %2 shown").arg(count, locale.toString(shown)) : count);
    m_check->setText(filtered ? tr("Check &shown") : tr("Chec&k all"));
    m_uncheck->setText(filtered ? tr("&Uncheck shown") : tr("&Uncheck all"));
    const QString text = m_baseUrl->text().trimmed();
    const auto url = parseUrl(utf8(text));
    m_urlProblem->setProblem(text.isEmpty() || url ? QString() : url.error().message);
    for (const Secret &secret : m_values)
        checkSecret(secret);
    Q_EMIT changed();
}

void OperationsPage::checkSecret(const Secret &secret)
{
    const ParsedTemplate text = parseTemplate(utf8(secret.field->text().trimmed()));
    if (const auto *error = std::get_if<ExpressionError>(&text))
        secret.problem->setProblem(error->text);
    else if (const Template &fine = std::get<Template>(text);
             fine.isStatic() && !fine.parts.empty())
        secret.problem->setProblem(tr("This text itself would stand in the file."), true);
    else
        secret.problem->setProblem(QString());
}

} // namespace loadgrove
