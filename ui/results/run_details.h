// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/library_entry.h"

#include <QWidget>

#include <optional>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace loadgrove {

class ProblemLabel;

/// What people say of a kept run: its label, note and file name, to be read and changed. A change
/// is asked for when the field is left, or another run comes. Thread: the window's.
class RunDetails : public QWidget
{
    Q_OBJECT

public:
    explicit RunDetails(QWidget *parent = nullptr);

    /// The same run's next state, or another run. What is being typed into a field stays.
    void setRun(const RunEntry &run);
    /// There is none to speak of: what stands in its place.
    void setNoRun(const QString &text);
    const std::optional<RunEntry> &run() const { return m_run; }
    /// One that is elsewhere keeps its name.
    void setRenamable(bool renamable);
    void editName();

Q_SIGNALS:
    void labelEdited(const loadgrove::RunEntry &run, const QString &label);
    void noteEdited(const loadgrove::RunEntry &run, const QString &note);
    void nameEdited(const loadgrove::RunEntry &run, const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeFields();
    void show(const std::optional<RunEntry> &run, const QString &title);
    void ask(); ///< for whatever differs from the run
    void check();

    std::optional<RunEntry> m_run;
    QString m_askedName;       ///< one that could not be had is asked for once
    QLabel *m_title, *m_facts; // Owned by Qt, as all below.
    QLineEdit *m_label, *m_name;
    QPlainTextEdit *m_note;
    ProblemLabel *m_labelProblem, *m_noteProblem, *m_nameProblem;
};

} // namespace loadgrove
