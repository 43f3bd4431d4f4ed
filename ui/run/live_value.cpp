// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/live_value.h"

#include "core/base/clock.h"
#include "core/report/axis_range.h"
#include "ui/widgets/number_box.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>
#include <cmath>

namespace loadgrove {

namespace {

constexpr milliseconds restTime{400};
constexpr int positions = 200; ///< of a slider, about
constexpr int sliderWidth = 110;
constexpr double leastTop = 10;

} // namespace

LiveValue::LiveValue(const QString &text, const QString &accessibleName, const char *name,
                     int decimals, QWidget *parent)
    : QWidget(parent)
    , m_decimals(decimals)
    , m_label(new QLabel(text, this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_box(new NumberBox(std::pow(10, -decimals), 1e6, decimals, this))
{
    m_label->setBuddy(m_box);
    m_box->setObjectName(QLatin1String(name));
    m_box->setAccessibleName(accessibleName);
    makeSlider(accessibleName, name);
    for (QWidget *part : std::initializer_list<QWidget *>{m_slider, m_box})
        part->setToolTip(tr("Changes the run from now on; what ramps and stages had planned for "
                            "later is given up. The change stands in the result."));
    m_rest.setSingleShot(true);
    m_rest.setInterval(restTime);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *>{m_label, m_slider, m_box})
        layout->addWidget(part);
    // What is half typed is no wish: Enter, the arrows, and leaving the field are.
    connect(m_box, &NumberBox::editingFinished, this, &LiveValue::typed);
    connect(m_box, &NumberBox::stepped, this, &LiveValue::stepped);
    connect(&m_rest, &QTimer::timeout, this, &LiveValue::apply);
}

void LiveValue::makeSlider(const QString &accessibleName, const char *name)
{
    m_slider->setObjectName(QLatin1String(name) + QStringLiteral("Slider"));
    m_slider->setAccessibleName(tr("%1: slider").arg(accessibleName));
    m_slider->setFixedWidth(sliderWidth);
    m_slider->setPageStep(positions / 20);
    connect(m_slider, &QSlider::valueChanged, this, &LiveValue::slid);
    connect(m_slider, &QSlider::sliderReleased, this, [this] {
        if (m_isMoved)
            apply();
    });
}

void LiveValue::setValue(std::optional<double> value)
{
    setVisible(value.has_value());
    m_inForce = value.value_or(0);
    if (!value || m_slider->isSliderDown() || m_isMoved)
        return;
    const bool isChanging = m_box->hasFocus() || m_slider->hasFocus();
    if (!isChanging && m_box->value() != value)
        m_box->setValue(value);
    fitRange(*value);
    if (!m_slider->hasFocus())
        putSlider(*value);
}

void LiveValue::putBack()
{
    m_rest.stop();
    m_isMoved = false;
    m_box->clear(); // whatever text stands there
    m_box->setValue(m_inForce);
    fitRange(m_inForce);
    putSlider(m_inForce);
}

void LiveValue::typed()
{
    const QString problem = m_box->problem();
    if (!problem.isEmpty() || m_box->text().trimmed().isEmpty()) {
        putBack();
        if (!problem.isEmpty())
            Q_EMIT refused(problem);
        return;
    }
    m_rest.stop();
    m_isMoved = false;
    fitRange(*m_box->value());
    putSlider(*m_box->value());
    Q_EMIT wanted(*m_box->value());
}

void LiveValue::stepped()
{
    fitRange(*m_box->value());
    putSlider(*m_box->value());
    m_isMoved = true;
    m_rest.start(); // somebody may go on
}

void LiveValue::slid(int position)
{
    const double scale = std::pow(10, m_decimals);
    m_box->setValue(std::round(position * m_step * scale) / scale);
    m_isMoved = true;
    m_rest.start();
}

void LiveValue::apply()
{
    if (m_slider->isSliderDown())
        return; // until it is let go
    m_rest.stop();
    m_isMoved = false;
    Q_EMIT wanted(*m_box->value());
}

/// There is always room to the right, and as much as is needed to aim.
void LiveValue::fitRange(double value)
{
    if (value <= 0.95 * m_top && value >= 0.02 * m_top)
        return;
    const double top = std::max(leastTop, roundUp(std::max(1.0, 2 * value)));
    if (top == m_top)
        return;
    const double shown = m_slider->value() * m_step;
    m_top = top;
    m_step = std::max(std::pow(10, -m_decimals), roundUp(top / positions));
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(1, int(std::lround(m_top / m_step)));
    m_slider->setValue(int(std::lround(shown / m_step)));
}

void LiveValue::putSlider(double value)
{
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(int(std::lround(value / m_step)));
}

} // namespace loadgrove
