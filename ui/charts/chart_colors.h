// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/answer_code.h"

#include <QBrush>
#include <QColor>

class QPalette;

namespace loadgrove {

/// The colours that charts are drawn with, for a light or a dark window. No meaning hangs on
/// colour alone: lines differ in their dashes too, areas and bars in their pattern.
struct ChartColors
{
    QColor text, faintText, grid;
    QColor p50, p75, p90, p95, p99, p999, maximum;
    QColor rate, target, failures, users;
    bool dark = false;

    static ChartColors of(const QPalette &palette);
    /// By class (2xx green, 3xx blue, 4xx amber, 5xx red, no answer purple), darker for later
    /// codes of the same class.
    QColor code(AnswerCode code, int nthOfClass = 0) const;
    /// That colour with the pattern of the class, for areas and bars.
    QBrush codeBrush(AnswerCode code, int nthOfClass = 0) const;
    /// The nth of several areas whose order says nothing: each with its colour and pattern.
    QBrush nthBrush(std::size_t nth) const;
    static constexpr std::size_t brushCount = 8; ///< that can be told apart

private:
    QBrush patterned(const QColor &ground, Qt::BrushStyle pattern) const;
};

/// 1 to 5 for HTTP answers, 0 for none.
int codeClass(AnswerCode code);

} // namespace loadgrove
