// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/health.h"

#include <QWidget>

class QLabel;

namespace loadgrove {

/// Whether a run's figures can be trusted, in words: the verdict with its first reason; all reasons
/// in the tool tip.
/// Thread: the window's.
class HealthLabel : public QWidget
{
    Q_OBJECT

public:
    explicit HealthLabel(QWidget *parent = nullptr);

    void setHealth(const Health &health);
    QString text() const;

private:
    QLabel *m_mark, *m_text; // Owned by Qt.
    std::optional<Verdict> m_shown;
};

} // namespace loadgrove
