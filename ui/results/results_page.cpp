// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/results_page.h"

#include "ui/results/compare_page.h"
#include "ui/results/kept_run_page.h"
#include "ui/results/library_files.h"
#include "ui/results/run_details.h"
#include "ui/results/run_list_model.h"
#include "ui/widgets/message_bar.h"

#include <QFileInfo>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace loadgrove {

ResultsPage::ResultsPage(const RunLibrary &library, Confirm confirm, QWidget *parent)
    : QWidget(parent)
    , m_files(new LibraryFiles(library, this))
    , m_pages(new QStackedWidget(this))
    , m_library(new LibraryPage(*m_files, std::move(confirm)))
    , m_run(new KeptRunPage)
    , m_compare(new ComparePage)
{
    setObjectName(QStringLiteral("resultsPage"));
    for (QWidget *page : std::initializer_list<QWidget *>{m_library, m_run, m_compare})
        m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    connectPages();
    followChanges();
}

void ResultsPage::connectPages()
{
    connect(m_library, &LibraryPage::runWanted, this, &ResultsPage::runWanted);
    connect(m_library, &LibraryPage::openFileWanted, this, &ResultsPage::openFileWanted);
    connect(m_library, &LibraryPage::openWanted, this, &ResultsPage::openRun);
    connect(m_library, &LibraryPage::compareWanted, this, &ResultsPage::compare);
    connect(m_library, &LibraryPage::exportWanted, this, [this](const QString &file) {
        const QModelIndex index = m_library->runs().indexOf(file);
        if (index.isValid())
            exportRun({m_library->runs().entry(index), std::nullopt, {}});
    });
    connect(m_run, &KeptRunPage::exportWanted, this, [this] {
        if (m_run->run().figures().snapshot)
            exportRun(m_run->exportSubject());
    });
    connect(m_run, &KeptRunPage::backWanted, this, &ResultsPage::showLibrary);
    connect(m_compare, &ComparePage::backWanted, this, &ResultsPage::showLibrary);
}

void ResultsPage::followChanges()
{
    connect(&m_run->details(), &RunDetails::labelEdited, m_files, &LibraryFiles::setLabel);
    connect(&m_run->details(), &RunDetails::noteEdited, m_files, &LibraryFiles::setNote);
    connect(&m_run->details(), &RunDetails::nameEdited, m_files, &LibraryFiles::rename);
    connect(m_files, &LibraryFiles::changed, this,
            [this](const QString &oldFile, const RunEntry &now) {
                m_run->details().followRun(oldFile, now);
                if (m_run->run().file() == oldFile)
                    m_run->run().setEntry(now);
            });
    connect(m_files, &LibraryFiles::asked, &m_run->messages(), &MessageBar::clear);
    connect(m_files, &LibraryFiles::failed, this, [this](const QString &file, const QString &text) {
        if (m_run->run().file() == file)
            m_run->messages().show(MessageBar::Kind::Problem, text);
        m_run->details().askAgain(file);
    });
    connect(m_files, &LibraryFiles::removed, this, [this](const QString &file) {
        if (m_run->run().file() == file || m_compare->files().contains(file))
            showLibrary();
    });
}

QWidget *ResultsPage::currentPage() const
{
    return m_pages->currentWidget();
}

void ResultsPage::refresh()
{
    m_files->refresh();
}

void ResultsPage::openRun(const QString &file)
{
    RunEntry entry;
    entry.file = QFileInfo(file).absoluteFilePath();
    m_run->setRenamable(m_files->library().contains(entry));
    m_run->open(entry.file);
    m_pages->setCurrentWidget(m_run);
}

void ResultsPage::compare(const QStringList &files)
{
    m_compare->compare(files);
    m_pages->setCurrentWidget(m_compare);
}

void ResultsPage::showLibrary()
{
    m_run->close();
    m_compare->clear();
    m_pages->setCurrentWidget(m_library);
    refresh();
}

void ResultsPage::exportRun(ExportSubject subject)
{
    auto *dialog = new ExportDialog(std::move(subject), this);
    dialog->open();
}

void ResultsPage::showEvent(QShowEvent *event)
{
    refresh(); // other programs may have kept, renamed or deleted runs
    QWidget::showEvent(event);
}

} // namespace loadgrove
