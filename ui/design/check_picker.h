// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/scenario/condition_parts.h"

#include <QWidget>

class QComboBox;
class QCompleter;
class QLabel;
class QLineEdit;
class QPushButton;

namespace loadgrove {

class Completion;
class ProblemLabel;

/// Puts a check of the own answer together: what of it, how it is compared, with what. Shows the
/// expression that it makes, and picks again what an expression says.
class CheckPicker : public QWidget
{
    Q_OBJECT

public:
    explicit CheckPicker(QWidget *parent = nullptr);

    /// Picks what the expression says, where it can be picked; that one can be changed then.
    void show(const QString &expression);
    void attachCompletion(Completion &completion);

Q_SIGNALS:
    void added(const QString &expression);
    void changed(const QString &expression);

private:
    QLayout *makeParts();
    QLayout *makeButtons();
    Result<std::string> expression() const;
    void update();
    void give(bool change);

    QComboBox *m_subject, *m_op;
    QLineEdit *m_detail, *m_value;
    QCompleter *m_headers; // Owned by Qt.
    QLabel *m_preview;
    ProblemLabel *m_problem;
    QPushButton *m_add, *m_change;
    bool m_fits = false; // the expression shown last
};

} // namespace loadgrove
