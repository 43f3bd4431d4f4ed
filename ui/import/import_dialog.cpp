// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/import_dialog.h"

#include "core/base/text.h"
#include "ui/import/changes_page.h"
#include "ui/import/operations_page.h"
#include "ui/import/report_page.h"
#include "ui/import/source_page.h"
#include "ui/import/source_text.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace loadgrove {

ImportDialog::ImportDialog(const Document *open, QWidget *parent)
    : QDialog(parent)
    , m_open(open)
    , m_pages(new QStackedWidget)
    , m_source(new SourcePage)
    , m_operations(new OperationsPage)
    , m_changes(new ChangesPage)
    , m_report(new ReportPage)
    , m_title(new QLabel)
    , m_state(new QLabel)
    , m_progress(new QProgressBar)
{
    setWindowTitle(tr("Import OpenAPI"));
    m_title->setProperty("role", QStringLiteral("heading"));
    m_pages->addWidget(m_source);
    m_pages->addWidget(createChoice());
    m_pages->addWidget(m_report);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_pages, 1);
    layout->addLayout(createButtons());
    connect(m_source, &SourcePage::sourceChanged, this, &ImportDialog::update);
    connect(m_operations, &OperationsPage::changed, this, &ImportDialog::update);
    connect(&m_job, &ImportJob::runningChanged, this, &ImportDialog::update);
    connect(&m_job, &ImportJob::progressed, this, &ImportDialog::showProgress);
    setAcceptDrops(true);
    resize(1080, 640); // fits a screen of 1280 x 720
    goTo(Source);
}

QWidget *ImportDialog::createChoice()
{
    m_target = new QComboBox;
    m_target->setObjectName(QStringLiteral("importTarget"));
    m_choices = new QStackedWidget;
    m_choices->addWidget(m_operations);
    m_choices->addWidget(m_changes);
    auto *label = new QLabel(tr("Impor&t into"));
    label->setBuddy(m_target);
    connect(m_target, &QComboBox::currentIndexChanged, this, [this] {
        m_choices->setCurrentIndex(target() == Target::Update ? 1 : 0);
        update();
    });
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_target);
    row->addStretch();
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addLayout(row);
    layout->addWidget(m_choices, 1);
    return page;
}

QLayout *ImportDialog::createButtons()
{
    m_state->setProperty("role", QStringLiteral("muted"));
    m_progress->setMaximumWidth(200);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    m_back = new QPushButton(tr("B&ack"));
    m_back->setObjectName(QStringLiteral("importBack"));
    m_back->setAutoDefault(false);
    m_next = new QPushButton;
    m_next->setObjectName(QStringLiteral("importNext"));
    m_next->setProperty("role", QStringLiteral("primary"));
    m_next->setDefault(true);
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("importCancel"));
    m_cancel->setAutoDefault(false);
    connect(m_back, &QPushButton::clicked, this, &ImportDialog::back);
    connect(m_next, &QPushButton::clicked, this, &ImportDialog::next);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_job.isRunning())
            m_job.cancel();
        else
            reject();
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_progress);
    row->addWidget(m_state, 1);
    row->addStretch();
    for (QPushButton *button : {m_cancel, m_back, m_next})
        row->addWidget(button);
    return row;
}

void ImportDialog::read(const QString &spec)
{
    m_source->setSource(spec);
    readSource();
}

ImportDialog::Target ImportDialog::target() const
{
    return Target(m_target->currentData().toInt());
}

void ImportDialog::next()
{
    if (m_pages->currentIndex() == Source)
        readSource();
    else if (m_pages->currentIndex() == Choice && target() != Target::Update)
        convert();
    else
        finish();
}

void ImportDialog::back()
{
    goTo(m_pages->currentIndex() == Report ? Choice : Source);
}

void ImportDialog::readSource()
{
    m_source->clearProblem();
    const Document open = m_open ? *m_open : Document(); // the thread's own
    m_job.start([this, spec = m_source->source(), open](const ImportJob::Progress &progress) {
        auto read = std::make_shared<Result<ReadDocument>>(readForImport(spec, open, progress));
        return [this, read] {
            if (*read)
                showDocument(std::move(*read).value());
            else
                m_source->showProblem(read->error());
        };
    });
}

void ImportDialog::showDocument(ReadDocument document)
{
    m_document = std::move(document);
    m_target->clear();
    if (m_document.plan)
        m_target->addItem(tr("Update \"%1\"").arg(m_document.target), int(Target::Update));
    if (m_open)
        m_target->addItem(tr("A new scenario of the open document"), int(Target::OpenDocument));
    m_target->addItem(tr("A new document"), int(Target::NewDocument));
    if (m_document.hasMoved) // perhaps it is the same API, perhaps not
        m_target->setCurrentIndex(m_target->findData(int(Target::OpenDocument)));
    m_operations->show(m_document);
    if (m_document.plan)
        m_changes->show(*m_document.plan);
    goTo(Choice);
}

void ImportDialog::convert()
{
    const ImportChoice choice = m_operations->choice();
    if (isAll(m_document, choice)) {
        showImported(m_document.all);
        return;
    }
    m_job.start([this, source = m_document.source, choice](const ImportJob::Progress &progress) {
        auto made = std::make_shared<Result<Imported>>(importChosen(source, choice, progress));
        return [this, made] {
            if (*made) {
                showImported(std::move(*made).value());
                return;
            }
            goTo(Source);
            m_source->showProblem(made->error());
        };
    });
}

void ImportDialog::showImported(Imported imported)
{
    m_imported = std::move(imported);
    m_report->show(contentsOf(m_imported), m_imported.report);
    goTo(Report);
}

void ImportDialog::finish()
{
    if (target() == Target::NewDocument) {
        Q_EMIT documentMade(m_imported.document);
        return;
    }
    Q_EMIT editsMade(target() == Target::Update
                         ? mergeEdits(*m_open, m_changes->plan(), m_document.all.document)
                         : insertEdits(*m_open, m_imported.document));
    accept();
}

void ImportDialog::goTo(Page page)
{
    m_pages->setCurrentIndex(page);
    const QString titles[] = {tr("What to import"), tr("What to take from it"),
                              tr("What will be made")};
    m_title->setText(titles[page]);
    update();
    if (page == Source)
        m_source->setFocus();
    else if (page == Choice)
        m_choices->currentWidget()->setFocus();
    else
        m_next->setFocus();
}

void ImportDialog::showProgress(int done, int of)
{
    const QLocale locale;
    const bool making = done + 1 < of; // the last one is told of before it is made
    m_progress->setRange(0, making ? of : 0);
    m_progress->setValue(done);
    m_state->setText(making
                         ? tr("%1 of %2 operations").arg(locale.toString(done), locale.toString(of))
                     : of > 0 ? tr("Putting the requests in order…")
                              : tr("Reading…"));
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    const bool reads = m_pages->currentIndex() == Source && !m_job.isRunning();
    if (reads && !sourceIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    read(sourceIn(*event->mimeData()));
}

/// Esc first stops what goes on, as the button does.
void ImportDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel) && m_job.isRunning())
        m_job.cancel();
    else
        QDialog::keyPressEvent(event);
}

void ImportDialog::update()
{
    const bool running = m_job.isRunning();
    const int page = m_pages->currentIndex();
    const bool updates = page == Choice && target() == Target::Update;
    m_pages->setEnabled(!running);
    m_back->setVisible(page != Source);
    m_back->setEnabled(!running);
    m_next->setText(page == Report || updates ? tr("&Import") : tr("&Next"));
    m_next->setEnabled(
        !running
        && (page == Source
                ? !m_source->source().isEmpty()
                : page != Choice || (updates ? m_changes->isReady() : m_operations->isReady())));
    m_cancel->setText(running ? tr("Stop") : tr("Cancel"));
    m_progress->setVisible(running);
    m_progress->setRange(0, 0);
    m_state->setText(running ? tr("Reading…") : QString());
}

} // namespace loadgrove
