// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/exporter.h"
#include "core/runs/library_entry.h"
#include "core/runs/run_file.h"
#include "ui/widgets/background.h"

#include <QDialog>
#include <QPointer>
#include <QSet>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QRadioButton;

namespace loadgrove {

class MessageBar;

/// What can be exported of a kept run.
struct ExportSubject
{
    RunEntry run;
    std::optional<RunFile::Span> span;     ///< the chosen one, if any
    std::vector<QPointer<QWidget>> charts; ///< as they stand in the window; named accessibly
};

/// Writes a kept run, or the chosen span of it, to files of any format; charts as pictures. Stays
/// open, so that several can be written. Asks before it replaces a file that it did not write, and
/// never replaces a run. Thread: the window's; files are written off it.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(ExportSubject subject, QWidget *parent = nullptr);

    /// The files that Export would write now.
    QStringList targets() const;
    bool isWriting() const { return m_background.isBusy(); }

    void reject() override; ///< not while it writes: then it offers to give that up

private:
    struct Format
    {
        QString title, suffix;
        const Exporter *exporter = nullptr; ///< null: pictures of the charts
    };
    void makeFormats();
    QWidget *makeSpanChoice();
    QWidget *makeFile();
    const Format &format() const;
    QString path() const;
    QString proposal(bool ofSpan) const;
    void changeSuffix();
    void changeSpan();
    void updateHint();
    void browse();
    void exportNow();
    void askToReplace(const QStringList &files);
    void write();
    void giveUp();
    void exportFigures();
    void exportCharts();
    void tell(const Result<void> &written, const QStringList &files);
    bool wouldReplaceRun() const;

    const ExportSubject m_subject;
    std::vector<Format> m_formats;
    QString m_suffix;        ///< of the format that was chosen before
    QSet<QString> m_written; ///< by this dialog
    Background m_background;
    QListWidget *m_list; // Owned by Qt, as all below.
    QRadioButton *m_whole, *m_span;
    QLineEdit *m_file;
    QLabel *m_hint;
    MessageBar *m_message;
    QPushButton *m_export;
};

} // namespace loadgrove
