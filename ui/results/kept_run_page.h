// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/results/export_dialog.h"
#include "ui/results/kept_run.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace loadgrove {

class MessageBar;
class RunDetails;
class RunView;
class SpanChooser;

/// A kept run, shown as the Run place shows one that goes on. A span that is dragged over in a
/// chart makes every chart, table and number those of that span. Thread: the window's.
class KeptRunPage : public QWidget
{
    Q_OBJECT

public:
    explicit KeptRunPage(QWidget *parent = nullptr);

    void open(const QString &file);
    void close();
    KeptRun &run() { return *m_run; }
    RunView &view() { return *m_view; }
    RunDetails &details() { return *m_details; }
    MessageBar &messages() { return *m_messages; }
    /// One that is not in the library keeps its name.
    void setRenamable(bool renamable);
    /// What the export dialog is to be given.
    ExportSubject exportSubject() const;

Q_SIGNALS:
    void backWanted();
    void exportWanted();

private:
    QWidget *makeHead();
    QWidget *makeDetails();
    void choose(double from, double to);
    void show();
    void showHead();
    void showReading();

    KeptRun *m_run; // Owned by Qt, as all below.
    QLabel *m_title, *m_symbol, *m_verdict, *m_reading, *m_spanText;
    QPushButton *m_wholeRun;
    SpanChooser *m_chooser;
    QToolButton *m_notes;
    MessageBar *m_messages;
    RunView *m_view;
    RunDetails *m_details;
    QWidget *m_side;
    std::shared_ptr<const Snapshot> m_shown; ///< by the view
};

} // namespace loadgrove
