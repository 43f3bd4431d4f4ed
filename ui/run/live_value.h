// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QSlider;

namespace loadgrove {

class NumberBox;

/// A figure of a run that goes on, above 0, to be changed by typing, by the arrows of its box or by
/// a slider beside it, which are in step. What a slider is dragged over is no wish: where it is let
/// go, or rests, is. Its range grows with the figure. Thread: the window's.
class LiveValue : public QWidget
{
    Q_OBJECT

public:
    /// name: of the box; that of the slider ends with "Slider".
    LiveValue(const QString &text, const QString &accessibleName, const char *name, int decimals,
              QWidget *parent = nullptr);

    /// As the run has it; what somebody is just changing stays. None: there is no such thing, and
    /// nothing is shown.
    void setValue(std::optional<double> value);
    /// What was wanted cannot be had: shows again what the run has.
    void putBack();

Q_SIGNALS:
    void wanted(double value);
    void refused(const QString &why); ///< what was typed is no such figure, and was put back

private:
    void makeSlider(const QString &accessibleName, const char *name);
    void typed();
    void stepped();
    void slid(int position);
    void apply();
    void fitRange(double value);
    void putSlider(double value);

    const int m_decimals;
    QLabel *m_label; // Owned by Qt, as the next two.
    QSlider *m_slider;
    NumberBox *m_box;
    QTimer m_rest;          ///< until it is taken for a wish
    bool m_isMoved = false; ///< by slider or arrows, and nobody was told yet
    double m_inForce = 0;   ///< as the run last had it
    double m_top = 0;       ///< the slider's right end
    double m_step = 1;      ///< of the slider
};

} // namespace loadgrove
