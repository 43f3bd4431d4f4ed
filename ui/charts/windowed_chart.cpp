// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/windowed_chart.h"

#include "ui/charts/span_drag.h"
#include "ui/charts/zoom_drag.h"

#include <QKeyEvent>

#include <algorithm>
#include <limits>

namespace loadgrove {

namespace {

/// Of a key that zooms.
constexpr double zoomOfKey = 0.7;

} // namespace

WindowedChart::WindowedChart(const QString &title, QWidget *parent)
    : ChartPanel(title, parent)
    , m_window(new TimeWindow(this))
{
    takeFocus();
    makeZoomable();
    listenToWindow();
}

void WindowedChart::setWindow(TimeWindow &window)
{
    m_window->disconnect(this);
    m_window = &window;
    listenToWindow();
}

void WindowedChart::listenToWindow()
{
    connect(m_window, &TimeWindow::momentChanged, this,
            [this] { showCrosshair(m_window->moment()); });
    connect(m_window, &TimeWindow::shownChanged, this, [this] { showStretch(); });
}

/// Where in the widget that is.
double WindowedChart::timeAt(double x) const
{
    const QRectF plot = plotArea();
    return xRange().minimum
           + (x - plot.left()) / plot.width() * (xRange().maximum - xRange().minimum);
}

void WindowedChart::makeZoomable()
{
    auto *drag = new ZoomDrag(plotWidget(), [this] { return isFilled() ? plotArea() : QRectF(); });
    connect(drag, &ZoomDrag::zoomed, this,
            [this](double x, double factor) { m_window->zoom(timeAt(x), factor); });
    connect(drag, &ZoomDrag::panned, this,
            [this](double byX) { m_window->pan(timeAt(0) - timeAt(byX)); });
    connect(drag, &ZoomDrag::wholeWanted, this, [this] { m_window->showAll(); });
}

void WindowedChart::makeSpansSelectable()
{
    auto *drag = new SpanDrag(plotWidget(), [this] { return isFilled() ? plotArea() : QRectF(); });
    plotWidget().setCursor(Qt::IBeamCursor);
    connect(drag, &SpanDrag::dragged, this,
            [this](double fromX, double toX) { Q_EMIT spanDragged(timeAt(fromX), timeAt(toX)); });
}

void WindowedChart::pointAt(std::optional<double> x)
{
    if (x && valuesAt(*x).isEmpty())
        x.reset();
    m_window->pointAt(x);
}

bool WindowedChart::keyPressed(const QKeyEvent &key)
{
    const TimeWindow::Stretch shown = m_window->shown();
    const double middle = m_window->moment().value_or(shown.from + shown.length() / 2);
    switch (key.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int seconds = key.modifiers() & Qt::ControlModifier ? 10 : 1;
        moveMoment(key.key() == Qt::Key_Left ? -seconds : seconds);
        return true;
    }
    case Qt::Key_Home:
        goTo(firstShown());
        return true;
    case Qt::Key_End:
        goTo(lastShown());
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_window->zoom(middle, zoomOfKey);
        return true;
    case Qt::Key_Minus:
        m_window->zoom(middle, 1 / zoomOfKey);
        return true;
    case Qt::Key_0:
        m_window->showAll();
        return true;
    case Qt::Key_Escape:
        m_window->pointAt({});
        return true;
    default:
        return false;
    }
}

void WindowedChart::moveMoment(int seconds)
{
    const std::optional<double> moment = m_window->moment();
    const std::optional<double> from = moment ? momentNear(*moment) : std::nullopt;
    goTo(momentNear(from ? std::max(*from + seconds, 0.0) : std::numeric_limits<double>::max()));
}

/// Where the second stands that is the first, or last, with its middle in sight.
std::optional<double> WindowedChart::firstShown() const
{
    const double from = m_window->shown().from;
    const std::optional<double> first = momentNear(from);
    return first && *first < from ? momentNear(from + 1) : first;
}

std::optional<double> WindowedChart::lastShown() const
{
    const double to = m_window->shown().to;
    const std::optional<double> last = momentNear(to);
    return last && *last > to ? momentNear(to - 1) : last;
}

void WindowedChart::goTo(std::optional<double> moment)
{
    if (!moment)
        return;
    const double at = *moment;
    const TimeWindow::Stretch shown = m_window->shown();
    if (at < shown.from || at > shown.to) // out of sight: it is followed
        m_window->pan(at < shown.from ? at - 1 - shown.from : at + 1 - shown.to);
    m_window->pointAt(at);
    plotWidget().focusProxy()->setAccessibleDescription(readOut());
}

AxisRange WindowedChart::xAxis() const
{
    const TimeWindow::Stretch shown = m_window->shown();
    return timeAxis(shown.from, shown.to, xTickCount());
}

} // namespace loadgrove
