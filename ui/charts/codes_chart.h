// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/answer_code.h"
#include "ui/widgets/card.h"

#include <utility>
#include <vector>

namespace loadgrove {

struct ChartColors;
struct Snapshot;

/// How often each answer code came: a bar, the count and the share for each, most frequent first.
/// Thread: the window's.
class CodesChart : public Card
{
    Q_OBJECT

public:
    explicit CodesChart(QWidget *parent = nullptr);

    using Codes = std::vector<std::pair<AnswerCode, std::int64_t>>;
    void setSnapshot(const Snapshot &snapshot);
    void setCodes(const Codes &codes);

    struct Bar
    {
        AnswerCode code;
        QString label, count, share;
        double part = 0; ///< of all answers
    };
    const std::vector<Bar> &bars() const { return m_bars; }

    QSize sizeHint() const override { return QSize(260, 200); }
    QSize minimumSizeHint() const override { return QSize(150, 110); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void paintBar(QPainter &painter, const QRect &place, const Bar &bar, const ChartColors &colors,
                  int nthOfClass) const;

    std::vector<Bar> m_bars;
};

} // namespace loadgrove
