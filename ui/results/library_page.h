// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/library_entry.h"

#include <QWidget>

#include <functional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace loadgrove {

class LibraryFiles;
class MessageBar;
class RunDetails;
class RunFilter;
class RunListModel;

/// Asks a question and calls the last argument when it is answered with that word:
/// (question, details, yes, answer).
using Confirm =
    std::function<void(const QString &, const QString &, const QString &, std::function<void()>)>;

/// The kept runs: a list to search and sort, what is said of the chosen one, and what can be done
/// with it. Thread: the window's.
class LibraryPage : public QWidget
{
    Q_OBJECT

public:
    LibraryPage(LibraryFiles &files, Confirm confirm, QWidget *parent = nullptr);

    RunListModel &runs() { return *m_runs; }
    QTreeView &list() { return *m_list; }
    RunDetails &details() { return *m_details; }
    std::vector<RunEntry> selected() const; ///< in the order of the list
    void select(const QStringList &files);

Q_SIGNALS:
    void openWanted(const QString &file);
    void openFileWanted();
    void compareWanted(const QStringList &files); ///< the oldest first
    void exportWanted(const QString &file);
    void runWanted();

private:
    QWidget *makeEmptyState();
    QWidget *makeList();
    QWidget *makeHead();
    QWidget *makeSide();
    void setUpTable();
    void addActions();
    void followFiles();
    void takeEntries(const std::vector<RunEntry> &entries);
    void takeFailure(const QString &why);
    bool choose(const QStringList &files); ///< Is any of them there?
    void updateDocuments();
    void updateSelection();
    void updateCount();
    void openSelected();
    void deleteSelected();
    void compareSelected();

    LibraryFiles &m_files; // Not owned.
    const Confirm m_confirm;
    RunListModel *m_runs; // Owned by Qt, as all below.
    RunFilter *m_filter;
    QStackedWidget *m_stack;
    QTreeView *m_list;
    RunDetails *m_details;
    MessageBar *m_messages;
    QLabel *m_count;
    QLineEdit *m_search;
    QComboBox *m_documents;
    QPushButton *m_open, *m_compare, *m_export, *m_delete;
    QLabel *m_reading; ///< instead of the list, before there is one
    QWidget *m_empty, *m_content;
    QStringList m_wanted;      ///< to be selected when they are listed
    bool m_isListTold = false; ///< that it could not be read
};

} // namespace loadgrove
