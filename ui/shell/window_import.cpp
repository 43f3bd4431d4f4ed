// SPDX-License-Identifier: GPL-3.0-or-later
// How what is outside comes into the main window: what is dropped or pasted, and the import wizard.
#include "core/openapi/source_reader.h"
#include "core/runs/library_names.h"
#include "ui/design/design_page.h"
#include "ui/design/tree_view.h"
#include "ui/document/scenario_document.h"
#include "ui/import/apply_edits.h"
#include "ui/import/import_dialog.h"
#include "ui/import/source_text.h"
#include "ui/shell/document_files.h"
#include "ui/shell/main_window.h"

#include <QClipboard>
#include <QDragEnterEvent>
#include <QFile>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QPointer>
#include <QStatusBar>

namespace loadgrove {

namespace {

bool isRunFile(const QString &path)
{
    return path.endsWith(runSuffix());
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
    connect(dialog, &ImportDialog::documentMade, this, [this, dialog](const Document &made) {
        // Who does not let go of the open document after all keeps what was chosen here.
        m_files->openMade(made, [wizard = QPointer(dialog)] {
            if (wizard)
                wizard->accept();
        });
    });
    connect(dialog, &ImportDialog::editsMade, this, [this](const DocumentEdits &edits) {
        applyEdits(*m_document, edits, tr("Import OpenAPI"));
        goTo(Place::Design);
        if (!edits.inserted.empty() && edits.inserted.back().parent == documentNode)
            m_design->tree().select({m_document->document().scenarios.back().id});
        statusBar()->showMessage(tr("Imported; Undo takes all of it back"), 6000);
    });
    dialog->open(); // over the window, which must not change meanwhile
    if (!spec.isEmpty())
        dialog->read(spec);
}

void MainWindow::takeSource(const QString &source)
{
    if (isWebAddress(source))
        showImport(source);
    else if (isRunFile(source))
        openRun(source);
    else if (isScenario(source))
        m_files->openFile(source);
    else
        showImport(source);
}

void MainWindow::pasteSource()
{
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    const QString source = copied ? sourceIn(*copied) : QString();
    if (source.isEmpty())
        statusBar()->showMessage(tr("Neither an address nor a file was copied"), 6000);
    else
        takeSource(source);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!sourceIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString source = sourceIn(*event->mimeData());
    if (source.isEmpty())
        return;
    event->acceptProposedAction();
    takeSource(source);
}

/// Pasting outside of the fields and lists that know it themselves does what a drop does.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Paste))
        pasteSource();
    else
        QMainWindow::keyPressEvent(event);
}

} // namespace loadgrove
