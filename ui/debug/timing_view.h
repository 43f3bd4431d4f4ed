// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/trace.h"

#include <QWidget>

namespace loadgrove {

/// Where the time of an exchange went: a bar for each phase, one after the other, with its number;
/// below, what went over the wire and who the server says it is.
/// Thread: the window's.
class TimingView : public QWidget
{
    Q_OBJECT

public:
    explicit TimingView(QWidget *parent = nullptr);

    void setStep(const TraceStepPtr &step);
    /// What stands beside the bars: "Wait 12.3 ms".
    QStringList lines() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Phase
    {
        QString name;
        nanoseconds start, length;
        int color; ///< a Color
    };
    int lineHeight() const;

    std::vector<Phase> m_phases;
    nanoseconds m_total{0};
    QStringList m_facts; ///< name, value, name, value ...
};

} // namespace loadgrove
