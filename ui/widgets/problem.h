// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPointer>

namespace loadgrove {

/// The line below a field that says what is wrong with it; takes no room while nothing is. Also
/// tints the field and tells assistive tools.
class ProblemLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ProblemLabel(QWidget *editor, QWidget *parent = nullptr);

    /// "" = nothing is wrong.
    void setProblem(const QString &text, bool warning = false);
    /// Someone else shows it: stays hidden and only remembers.
    void setSilent() { m_silent = true; }
    bool hasError() const { return !m_problem.isEmpty() && !m_warning; }
    QString problem() const { return m_problem; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColors();
    bool isTinted() const;

    QPointer<QWidget> m_editor; // Not owned.
    QString m_problem;
    QString m_toolTip;     // the editor's own
    QString m_description; // the editor's own
    bool m_warning = false;
    bool m_silent = false;
};

/// Secondary text below or beside a field.
class HintLabel : public QLabel
{
    Q_OBJECT

public:
    explicit HintLabel(const QString &text = {}, QWidget *parent = nullptr);
};

} // namespace loadgrove
