// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/import_work.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace loadgrove {

class ChangesPage;
class OperationsPage;
class ReportPage;
class SourcePage;

/// The wizard that makes requests of an OpenAPI document: source, choice, report. It changes
/// nothing itself, but says what was made. Reading and converting go on beside the window.
/// Thread: the window's.
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /// With the document that is open, which must stay as it is meanwhile; null: there is none.
    explicit ImportDialog(const Document *open, QWidget *parent = nullptr);

    /// Fills in a source and reads it at once.
    void read(const QString &spec);

Q_SIGNALS:
    /// Whoever opens it calls accept(): until then the wizard stays as it is.
    void documentMade(const loadgrove::Document &document);
    void editsMade(const loadgrove::DocumentEdits &edits);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum Page
    {
        Source,
        Choice,
        Report,
    };
    enum class Target
    {
        NewDocument,
        OpenDocument, ///< a scenario more
        Update,       ///< the scenario of an earlier import
    };

    QWidget *createChoice();
    QLayout *createButtons();
    void next();
    void back();
    void readSource();
    void showProgress(int done, int of);
    void showDocument(ReadDocument document);
    void convert();
    void showImported(Imported imported);
    void finish();
    void goTo(Page page);
    void update();
    Target target() const;

    const Document *m_open; // Not owned.
    ImportJob m_job;
    ReadDocument m_document;
    Imported m_imported;
    QStackedWidget *m_pages; // Owned by Qt, as all below.
    SourcePage *m_source;
    OperationsPage *m_operations;
    ChangesPage *m_changes;
    ReportPage *m_report;
    QComboBox *m_target = nullptr;
    QStackedWidget *m_choices = nullptr;
    QLabel *m_title, *m_state;
    QProgressBar *m_progress;
    QPushButton *m_back = nullptr, *m_next = nullptr, *m_cancel = nullptr;
};

} // namespace loadgrove
