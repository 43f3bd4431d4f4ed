// SPDX-License-Identifier: GPL-3.0-or-later
// How what is outside comes into the main window: files that are dropped, and the import wizard.
#include "core/openapi/source_reader.h"
#include "core/runs/library_names.h"
#include "ui/document/scenario_document.h"
#include "ui/import/apply_edits.h"
#include "ui/import/import_dialog.h"
#include "ui/shell/document_files.h"
#include "ui/shell/main_window.h"

#include <QDragEnterEvent>
#include <QFile>
#include <QMimeData>
#include <QStatusBar>

namespace loadgrove {

namespace {

bool isRunFile(const QString &path)
{
    return path.endsWith(runSuffix());
}

/// The file of a drop that we may know; "" where there is none.
QString droppedFile(const QMimeData &data)
{
    for (const QUrl &url : data.urls()) {
        const QString file = url.isLocalFile() ? url.toLocalFile() : QString();
        if (isRunFile(file))
            return file;
        for (const char *ending : {".json", ".yaml", ".yml"}) {
            if (file.endsWith(QLatin1String(ending), Qt::CaseInsensitive))
                return file;
        }
    }
    return {};
}

/// By its name or, where that says nothing, by how it begins.
bool isScenario(const QString &path)
{
    if (DocumentFiles::isScenarioFile(path))
        return true;
    QFile file(path);
    return file.open(QIODevice::ReadOnly)
           && isScenarioText(file.read(qint64(64) << 10).toStdString());
}

} // namespace

void MainWindow::showImport(const QString &spec)
{
    auto *dialog = new ImportDialog(m_files->isOpen() ? &m_document->document() : nullptr, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportDialog::documentMade, m_files, &DocumentFiles::openMade);
    connect(dialog, &ImportDialog::editsMade, this, [this](const DocumentEdits &edits) {
        applyEdits(*m_document, edits, tr("Import OpenAPI"));
        goTo(Place::Design);
        statusBar()->showMessage(tr("Imported; Undo takes all of it back"), 6000);
    });
    dialog->open(); // over the window, which must not change meanwhile
    if (!spec.isEmpty())
        dialog->read(spec);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedFile(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString file = droppedFile(*event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    if (isRunFile(file))
        openRun(file);
    else if (isScenario(file))
        m_files->openFile(file);
    else
        showImport(file);
}

} // namespace loadgrove
