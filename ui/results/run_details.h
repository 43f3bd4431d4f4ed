// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/runs/library_entry.h"

#include <QWidget>

#include <functional>
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
    /// figures: what is said of its numbers; "" = those of the whole run.
    void setRun(const RunEntry &run, const QString &figures = {});
    /// The same, of a run that may have had another name before.
    void followRun(const QString &oldFile, const RunEntry &now);
    /// Something that was asked for of that run could not be done: it still stands in its field,
    /// and is asked for again when that is left again.
    void askAgain(const QString &file);
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
    /// One of the texts: as the run has it, and what people make of it in its field.
    class Field
    {
    public:
        std::function<QString()> text; ///< that stands in the field
        std::function<void(const QString &)> setText;
        std::function<Result<QString>(const QString &)> check;
        /// Puts it into the field, unless somebody has typed something else there.
        void keep(const QString &value, bool isSameRun);
        /// What is to be asked for, once; nothing where the field is as it was filled, or wrong.
        std::optional<QString> takeWish();
        void forgetWish() { m_asked.reset(); }

    private:
        QString m_kept; ///< as the run has it
        QString m_put;  ///< what the field made of that: it knows no line ends but its own
        std::optional<QString> m_asked; ///< and not answered yet
    };
    void makeFields();
    void connectFields();
    void show(const std::optional<RunEntry> &run, const QString &title, const QString &facts);
    void ask(); ///< for whatever was typed
    void check();

    std::optional<RunEntry> m_run;
    Field m_labelField, m_noteField, m_nameField;
    QLabel *m_title, *m_facts; // Owned by Qt, as all below.
    QLineEdit *m_label, *m_name;
    QPlainTextEdit *m_note;
    ProblemLabel *m_labelProblem, *m_noteProblem, *m_nameProblem;
};

} // namespace loadgrove
