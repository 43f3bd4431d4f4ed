// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/runs/run_file.h"

#include <QToolButton>

#include <optional>

class QDoubleSpinBox;

namespace loadgrove {

/// Chooses a span of a run by its seconds, for those who do not drag over a chart.
/// Thread: the window's.
class SpanChooser : public QToolButton
{
    Q_OBJECT

public:
    explicit SpanChooser(QWidget *parent = nullptr);

    /// How long the run was, in seconds, and what is chosen of it.
    void setSpan(double length, const std::optional<RunFile::Span> &span);

Q_SIGNALS:
    void chosen(double from, double to); ///< seconds since the start, ascending

private:
    QWidget *makeFields();
    void fill();
    void choose();

    std::optional<RunFile::Span> m_span;
    QDoubleSpinBox *m_from, *m_to; // Owned by Qt.
};

} // namespace loadgrove
