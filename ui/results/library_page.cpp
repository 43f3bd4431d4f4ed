// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/library_page.h"

#include "ui/results/library_files.h"
#include "ui/results/run_comparison.h"
#include "ui/results/run_details.h"
#include "ui/results/run_filter.h"
#include "ui/results/run_list_model.h"
#include "ui/results/run_list_words.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/roomy_delegate.h"

#include <QAction>
#include <QComboBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace loadgrove {

LibraryPage::LibraryPage(LibraryFiles &files, Confirm confirm, QWidget *parent)
    : QWidget(parent)
    , m_files(files)
    , m_confirm(std::move(confirm))
    , m_runs(new RunListModel(this))
    , m_filter(new RunFilter(this))
    , m_stack(new QStackedWidget(this))
    , m_list(new QTreeView)
    , m_details(new RunDetails)
    , m_messages(new MessageBar(this))
    , m_count(new QLabel)
    , m_search(new QLineEdit)
    , m_documents(new QComboBox)
    , m_open(new QPushButton(tr("&Open")))
    , m_compare(new QPushButton(icon(QStringLiteral("compare")), tr("&Compare")))
    , m_export(new QPushButton(icon(QStringLiteral("export")), tr("E&xport…")))
    , m_delete(new QPushButton(icon(QStringLiteral("delete")), tr("Delete…")))
    , m_reading(new QLabel(tr("Reading the runs…")))
    , m_empty(makeEmptyState())
    , m_content(makeList())
{
    setUpTable();
    m_reading->setAlignment(Qt::AlignCenter);
    m_reading->setProperty("role", QStringLiteral("muted"));
    for (QWidget *each : {static_cast<QWidget *>(m_reading), m_empty, m_content})
        m_stack->addWidget(each);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(makeHead());
    layout->addWidget(m_messages);
    layout->addWidget(m_stack, 1);
    addActions();
    followFiles();
    updateSelection();
    updateCount();
}

void LibraryPage::followFiles()
{
    connect(&m_files, &LibraryFiles::listed, this, &LibraryPage::takeEntries);
    connect(&m_files, &LibraryFiles::listFailed, this, &LibraryPage::takeFailure);
    connect(&m_files, &LibraryFiles::asked, m_messages, &MessageBar::clear);
    connect(&m_files, &LibraryFiles::failed, this,
            [this](const QString &file, const QString &text) {
                m_messages->show(MessageBar::Kind::Problem, text);
                m_details->askAgain(file);
            });
    connect(&m_files, &LibraryFiles::changed, this,
            [this](const QString &oldFile, const RunEntry &now) {
                m_details->followRun(oldFile, now);
                m_runs->setEntry(oldFile, now);
            });
    connect(m_details, &RunDetails::labelEdited, &m_files, &LibraryFiles::setLabel);
    connect(m_details, &RunDetails::noteEdited, &m_files, &LibraryFiles::setNote);
    connect(m_details, &RunDetails::nameEdited, &m_files, &LibraryFiles::rename);
}

QWidget *LibraryPage::makeHead()
{
    auto *head = new QWidget;
    auto *title = new QLabel(tr("Runs"));
    title->setProperty("role", QStringLiteral("heading"));
    m_count->setProperty("role", QStringLiteral("muted"));
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the runs"));
    m_search->setToolTip(tr("Every word must stand in the document, label, note, verdict, date or "
                            "file name"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(160);
    m_search->setMaximumWidth(280);
    m_documents->setAccessibleName(tr("Document"));
    m_documents->setMinimumWidth(160);
    m_documents->setMaximumWidth(280);
    auto *openFile = new QPushButton(icon(QStringLiteral("open")), tr("Open Run &File…"));
    openFile->setObjectName(QStringLiteral("openRunFile"));
    connect(openFile, &QPushButton::clicked, this, &LibraryPage::openFileWanted);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter->setSearch(text);
        updateCount();
    });
    connect(m_documents, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setDocument(m_documents->currentData().toString());
        updateCount();
    });
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(title);
    layout->addWidget(m_count);
    layout->addStretch();
    layout->addWidget(m_search, 1);
    layout->addWidget(m_documents);
    layout->addWidget(openFile);
    return head;
}

QWidget *LibraryPage::makeEmptyState()
{
    auto *empty = new QWidget;
    auto *mark = new QLabel;
    mark->setPixmap(icon(QStringLiteral("results"), Color::Muted).pixmap(48, 48));
    auto *title = new QLabel(tr("No runs yet"));
    title->setProperty("role", QStringLiteral("heading"));
    auto *text = new QLabel(tr("Every run is kept here, with all that it measured."));
    text->setProperty("role", QStringLiteral("muted"));
    auto *run = new QPushButton(icon(QStringLiteral("run"), Color::AccentText), tr("Run now"));
    run->setProperty("role", QStringLiteral("primary"));
    connect(run, &QPushButton::clicked, this, &LibraryPage::runWanted);
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

QWidget *LibraryPage::makeList()
{
    auto *card = new QFrame;
    card->setProperty("role", QStringLiteral("card"));
    auto *inside = new QVBoxLayout(card);
    inside->setContentsMargins(8, 8, 8, 8);
    inside->addWidget(m_list);
    const auto offTheHandle = [](QWidget *content, int left, int right) {
        auto *part = new QWidget;
        auto *layout = new QVBoxLayout(part);
        layout->setContentsMargins(left, 0, right, 0);
        layout->addWidget(content);
        return part;
    };
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(offTheHandle(card, 0, 8));
    splitter->addWidget(offTheHandle(makeSide(), 8, 0));
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({900, 256});
    return splitter;
}

QWidget *LibraryPage::makeSide()
{
    auto *side = new QFrame;
    side->setProperty("role", QStringLiteral("card"));
    side->setMinimumWidth(240);
    m_open->setProperty("role", QStringLiteral("primary"));
    m_compare->setObjectName(QStringLiteral("compareRuns"));
    m_delete->setObjectName(QStringLiteral("deleteRuns"));
    m_export->setObjectName(QStringLiteral("exportRun"));
    m_open->setObjectName(QStringLiteral("openRun"));
    auto *buttons = new QGridLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_open, 0, 0);
    buttons->addWidget(m_compare, 0, 1);
    buttons->addWidget(m_export, 1, 0);
    buttons->addWidget(m_delete, 1, 1);
    auto *layout = new QVBoxLayout(side);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(16);
    layout->addWidget(m_details, 1);
    layout->addLayout(buttons);
    return side;
}

void LibraryPage::setUpTable()
{
    m_list->setObjectName(QStringLiteral("runsTable"));
    m_list->setAccessibleName(tr("Kept runs"));
    m_filter->setSourceModel(m_runs);
    m_list->setModel(m_filter);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setAlternatingRowColors(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_list->header()->setStyleSheet(QStringLiteral("QHeaderView::section { padding: 4px; }"));
    m_list->header()->setSortIndicator(RunListModel::Started, Qt::DescendingOrder);
    m_list->setSortingEnabled(true);
    const auto widthOf = [this](const QString &sample) {
        return m_list->fontMetrics().horizontalAdvance(sample) + 16;
    };
    const std::pair<int, QString> samples[] = {
        {RunListModel::Started, QStringLiteral("28 May 2026 00:00:00")},
        {RunListModel::Document, QString(16, QLatin1Char('x'))},
        {RunListModel::Verdict, QStringLiteral("Failed, stopped ..")},
        {RunListModel::Label, QString(12, QLatin1Char('x'))},
        {RunListModel::Requests, QStringLiteral("9,999,999")},
        {RunListModel::Rate, QStringLiteral("99,999")},
        {RunListModel::P95, QStringLiteral("99.9 ms")},
        {RunListModel::Errors, QStringLiteral("99.99 %")},
        {RunListModel::Duration, QStringLiteral("1 min 10 s")}};
    for (const auto &[column, sample] : samples)
        m_list->setColumnWidth(column, widthOf(sample));
    m_list->setColumnHidden(RunListModel::File, true); // stands beside the list
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &LibraryPage::updateSelection);
    connect(m_list, &QAbstractItemView::activated, this, &LibraryPage::openSelected);
}

void LibraryPage::addActions()
{
    const auto add = [this](QPushButton *button, const QKeySequence &shortcut, const QString &text,
                            const std::function<void()> &act) {
        auto *action = new QAction(text, m_list);
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_list->addAction(action);
        connect(action, &QAction::triggered, this, act);
        if (button)
            connect(button, &QPushButton::clicked, this, act);
    };
    add(m_open, {}, tr("Open"), [this] { openSelected(); });
    add(m_compare, {}, tr("Compare"), [this] { compareSelected(); });
    add(m_export, {}, tr("Export…"), [this] {
        if (const std::vector<RunEntry> runs = selected(); runs.size() == 1)
            Q_EMIT exportWanted(runs.front().file);
    });
    add(nullptr, Qt::Key_F2, tr("Rename"), [this] { m_details->editName(); });
    add(m_delete, QKeySequence::Delete, tr("Delete…"), [this] { deleteSelected(); });
}

void LibraryPage::takeEntries(const std::vector<RunEntry> &entries)
{
    m_runs->setEntries(entries);
    m_stack->setCurrentWidget(entries.empty() ? m_empty : m_content);
    if (std::exchange(m_isListTold, false))
        m_messages->clear();
    updateDocuments();
    updateCount();
    if (!choose(std::exchange(m_wanted, {})) && !m_list->selectionModel()->hasSelection())
        m_list->setCurrentIndex(m_filter->index(0, 0));
    updateSelection(); // what is said of the chosen one may have changed
}

/// What was listed before stays; but that nothing was is not known.
void LibraryPage::takeFailure(const QString &why)
{
    m_isListTold = true;
    m_reading->setText(tr("The runs could not be read."));
    m_messages->show(MessageBar::Kind::Problem,
                     tr("The library of runs cannot be read: %1").arg(why));
}

void LibraryPage::updateDocuments()
{
    const QStringList names = m_runs->documents();
    const QString chosen = m_documents->currentData().toString();
    {
        const QSignalBlocker quiet(m_documents);
        m_documents->clear();
        m_documents->addItem(tr("All documents"), QString());
        for (const QString &name : names)
            m_documents->addItem(name, name);
        m_documents->setCurrentIndex(std::max(0, m_documents->findData(chosen)));
    }
    m_filter->setDocument(m_documents->currentData().toString());
    m_documents->setVisible(names.size() > 1 || !m_documents->currentData().toString().isEmpty());
}

std::vector<RunEntry> LibraryPage::selected() const
{
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const QModelIndex &left, const QModelIndex &right) {
        return left.row() < right.row();
    });
    std::vector<RunEntry> runs;
    for (const QModelIndex &row : rows)
        runs.push_back(m_runs->entry(m_filter->mapToSource(row)));
    return runs;
}

void LibraryPage::select(const QStringList &files)
{
    if (!choose(files))
        m_wanted = files;
}

bool LibraryPage::choose(const QStringList &files)
{
    QItemSelection selection;
    QModelIndex first;
    for (const QString &file : files) {
        const QModelIndex row = m_filter->mapFromSource(m_runs->indexOf(file));
        if (!row.isValid())
            continue;
        selection.select(row, row);
        first = first.isValid() ? first : row;
    }
    if (!first.isValid())
        return false;
    m_list->setCurrentIndex(first);
    m_list->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect
                                                    | QItemSelectionModel::Rows);
    return true;
}

void LibraryPage::updateSelection()
{
    const std::vector<RunEntry> runs = selected();
    const auto readable = std::count_if(runs.begin(), runs.end(),
                                        [](const RunEntry &run) { return run.isReadable(); });
    if (runs.size() == 1)
        m_details->setRun(runs.front());
    else
        m_details->setNoRun(runs.empty()
                                ? tr("No run selected")
                                : tr("%1 runs selected").arg(countText(qint64(runs.size()))));
    m_open->setEnabled(runs.size() == 1 && readable == 1);
    m_export->setEnabled(runs.size() == 1 && readable == 1);
    m_compare->setEnabled(readable == qsizetype(runs.size()) && readable >= 2
                          && readable <= mostComparedRuns);
    m_compare->setToolTip(
        tr("Choose two to %1 runs (Ctrl or Shift and click)").arg(mostComparedRuns));
    m_delete->setEnabled(!runs.empty());
}

void LibraryPage::updateCount()
{
    const int all = m_runs->rowCount(), shown = m_filter->rowCount();
    const QString size = sizeText(bytesOf(m_runs->entries()));
    m_count->setVisible(all > 0);
    m_count->setText(shown == all ? tr("%1, %2").arg(countText(all), size)
                                  : tr("%1 of %2").arg(countText(shown), countText(all)));
}

void LibraryPage::openSelected()
{
    const std::vector<RunEntry> runs = selected();
    if (runs.size() == 1 && runs.front().isReadable())
        Q_EMIT openWanted(runs.front().file);
}

void LibraryPage::compareSelected()
{
    if (!m_compare->isEnabled())
        return;
    std::vector<RunEntry> runs = selected();
    std::sort(runs.begin(), runs.end(), [](const RunEntry &left, const RunEntry &right) {
        return left.started < right.started;
    });
    QStringList files;
    for (const RunEntry &run : runs)
        files += run.file;
    Q_EMIT compareWanted(files);
}

void LibraryPage::deleteSelected()
{
    const std::vector<RunEntry> runs = selected();
    if (runs.empty())
        return;
    const QString question = runs.size() == 1
                                 ? tr("Delete the run %1?").arg(shortNameOf(runs.front()))
                                 : tr("Delete %1 runs?").arg(countText(std::int64_t(runs.size())));
    m_confirm(question, tr("What they measured is lost for good."), tr("Delete"),
              [this, runs] { m_files.remove(runs); });
}

} // namespace loadgrove
