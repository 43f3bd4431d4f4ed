// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/colors.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace loadgrove {

/// A line of text in the page, for what would otherwise need a box that interrupts. Hidden while
/// it has nothing to say. Thread: the window's.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    enum class Kind
    {
        Notice,
        Problem,
    };
    explicit MessageBar(QWidget *parent = nullptr);

    /// With an action, a button offers it.
    void show(Kind kind, const QString &text, const QString &action = {});
    void clear();
    QString text() const;

Q_SIGNALS:
    void actionPressed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Color tone() const;

    QLabel *m_icon, *m_text; // Owned by Qt.
    QPushButton *m_action;   // Owned by Qt.
    Kind m_kind = Kind::Notice;
};

} // namespace loadgrove
