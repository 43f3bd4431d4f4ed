// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/results/library_page.h"

class QStackedWidget;

namespace loadgrove {

class ComparePage;
class KeptRunPage;
class RunLibrary;
struct ExportSubject;

/// The Results place: the library of kept runs, one that is open, and several side by side.
/// Thread: the window's.
class ResultsPage : public QWidget
{
    Q_OBJECT

public:
    ResultsPage(const RunLibrary &library, Confirm confirm, QWidget *parent = nullptr);

    /// Lists the library anew: a run has ended, or others may have changed it.
    void refresh();
    /// Also one that is not in the library.
    void openRun(const QString &file);
    void compare(const QStringList &files);
    void showLibrary();

    LibraryPage &libraryPage() { return *m_library; }
    KeptRunPage &runPage() { return *m_run; }
    ComparePage &comparePage() { return *m_compare; }
    QWidget *currentPage() const;

Q_SIGNALS:
    void runWanted();
    void openFileWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void connectPages();
    void exportRun(ExportSubject subject);
    void followChanges();

    LibraryFiles *m_files; // Owned by Qt, as all below.
    QStackedWidget *m_pages;
    LibraryPage *m_library;
    KeptRunPage *m_run;
    ComparePage *m_compare;
};

} // namespace loadgrove
