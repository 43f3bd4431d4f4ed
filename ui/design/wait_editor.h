// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/document.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace loadgrove {

class NumberBox;

/// Edits how long a pause is: constant, uniform between two bounds, or exponential.
class WaitEditor : public QWidget
{
    Q_OBJECT

public:
    explicit WaitEditor(QWidget *parent = nullptr);

    Wait value() const;
    void setValue(const Wait &wait); ///< silent
    QString problem() const;

Q_SIGNALS:
    /// "kind", or the key of the number.
    void edited(const QString &part);

private:
    enum class Kind
    {
        Constant,
        Uniform,
        Exponential,
    };
    Kind kind() const;
    void showKind();
    void fillKind();
    NumberBox *addBox(const QString &label, const QString &part);

    QComboBox *m_kind;
    NumberBox *m_seconds, *m_min, *m_max, *m_mean;
    QList<QPair<NumberBox *, QLabel *>> m_captions;
};

} // namespace loadgrove
