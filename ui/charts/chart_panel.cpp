// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_panel.h"

#include "ui/charts/chart_grid.h"
#include "ui/charts/crosshair.h"
#include "ui/widgets/colors.h"

#include <QAreaSeries>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineSeries>
#include <QMouseEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace loadgrove {

namespace {

/// Round numbers come from AxisRange; the category axis only puts its labels where we say.
void applyRange(QCategoryAxis &axis, const AxisRange &range)
{
    const QStringList old = axis.categoriesLabels();
    for (const QString &label : old)
        axis.remove(label);
    axis.setStartValue(range.minimum);
    for (const AxisTick &tick : range.ticks)
        axis.append(tick.label, tick.at);
    axis.setRange(range.minimum, range.maximum);
}

QCategoryAxis *addAxis(QChart &chart, Qt::Alignment side)
{
    auto *axis = new QCategoryAxis(&chart);
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setTruncateLabels(false);
    axis->setLineVisible(false); // ChartGrid draws them
    axis->setGridLineVisible(false);
    chart.addAxis(axis, side);
    return axis;
}

/// Where points lie close, a thick line would be a band.
QPen penFor(QPen pen, int points)
{
    if (points > 300 && pen.style() != Qt::NoPen)
        pen.setWidthF(1);
    return pen;
}

} // namespace

ChartPanel::ChartPanel(const QString &title, QWidget *parent)
    : Card(parent)
    , m_stack(new QStackedWidget(this))
    , m_emptyLabel(new QLabel(tr("The chart fills once the run starts"), m_stack))
    , m_legend(new ChartLegend(this))
    , m_chart(new QChart)
    , m_view(new QChartView(m_chart, m_stack))
{
    auto *titleLabel = new QLabel(title, this);
    QFont bold = font();
    bold.setBold(true);
    titleLabel->setFont(bold);
    setAccessibleName(title);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(titleLabel, 0, Qt::AlignTop);
    head->addWidget(m_legend, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(8, 4, 8, 2);
    all->setSpacing(0);
    all->addLayout(head);
    all->addWidget(m_stack, 1);

    m_emptyLabel->setAlignment(Qt::AlignCenter);
    m_emptyLabel->setWordWrap(true);
    m_emptyLabel->setProperty("role", QStringLiteral("muted"));
    m_stack->addWidget(m_emptyLabel);
    m_stack->addWidget(m_view);

    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins(QMargins(0, 8, 26, 0)); // room for half a label at the ends
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->viewport()->setMouseTracking(true);
    m_view->viewport()->installEventFilter(this);
    m_xAxis = addAxis(*m_chart, Qt::AlignBottom);
    m_yAxis = addAxis(*m_chart, Qt::AlignLeft);
    m_grid = new ChartGrid(m_chart);
    m_crosshair = new Crosshair(m_chart);
    connect(m_chart, &QChart::plotAreaChanged, this, [this] { placeOverlays(); });
    connect(m_legend, &ChartLegend::toggled, this, &ChartPanel::showChosenSeries);
    applyTheme();
}

void ChartPanel::showChosenSeries()
{
    for (int i = 0; i < seriesCount(); ++i) {
        const Series &series = m_series[std::size_t(i)];
        (series.area ? static_cast<QAbstractSeries *>(series.area) : series.line)
            ->setVisible(isSeriesVisible(i));
    }
    draw();
}

ChartPanel::~ChartPanel()
{
    m_view->viewport()->removeEventFilter(this);
    m_view->removeEventFilter(this);
    m_chart->disconnect(this);
}

QString ChartPanel::seriesName(int series) const
{
    return m_series[std::size_t(series)].line->name();
}

bool ChartPanel::isSeriesVisible(int series) const
{
    return m_legend->isOn(series);
}

void ChartPanel::setSeriesVisible(int series, bool visible)
{
    m_legend->setOn(series, visible);
}

QList<QPointF> ChartPanel::drawnPoints(int series) const
{
    return m_series[std::size_t(series)].line->points();
}

QWidget &ChartPanel::plotWidget()
{
    return *m_view->viewport();
}

QRectF ChartPanel::plotArea() const
{
    const QRectF plot = m_chart->plotArea();
    return QRectF(m_view->mapFromScene(m_chart->mapToScene(plot.topLeft())),
                  m_view->mapFromScene(m_chart->mapToScene(plot.bottomRight())));
}

bool ChartPanel::isFilled() const
{
    return m_stack->currentWidget() == m_view;
}

void ChartPanel::setEmptyText(const QString &text)
{
    m_emptyLabel->setText(text);
}

void ChartPanel::addSeries(Shape shape)
{
    Series series;
    series.line = new QLineSeries(m_chart);
    if (shape == Shape::Area) {
        series.below = new QLineSeries(m_chart);
        series.area = new QAreaSeries(series.line, series.below);
    }
    if (shape == Shape::LineOnSecondAxis && !m_secondAxis) {
        m_secondAxis = addAxis(*m_chart, Qt::AlignRight);
        m_chart->setMargins(QMargins(0, 8, 4, 0));
        applyTheme();
    }
    attach(series, shape == Shape::LineOnSecondAxis);
    m_series.push_back(series);
}

void ChartPanel::attach(Series &series, bool secondAxis)
{
    QAbstractSeries *shown = series.line;
    if (series.area)
        shown = series.area;
    m_chart->addSeries(shown);
    shown->attachAxis(m_xAxis);
    shown->attachAxis(secondAxis ? m_secondAxis : m_yAxis);
}

void ChartPanel::removeAllSeries()
{
    m_hidden.clear();
    for (int i = 0; i < seriesCount(); ++i) {
        if (!isSeriesVisible(i))
            m_hidden += m_series[std::size_t(i)].description;
    }
    m_chart->removeAllSeries();
    for (const Series &series : m_series) {
        if (series.area) { // edges are not the chart's series
            delete series.below;
            delete series.line;
        }
    }
    m_series.clear();
    m_legend->forgetHidden();
}

void ChartPanel::setPoints(int index, const QList<QPointF> &points, const QList<QPointF> &below)
{
    const Series &series = m_series[std::size_t(index)];
    series.line->replace(points);
    if (const QPen pen = penFor(series.pen, int(points.size())); pen != series.line->pen())
        series.line->setPen(pen);
    if (series.below) {
        series.below->replace(below);
    } else if (const bool single = points.size() == 1; single != series.line->pointsVisible()) {
        series.line->setPointsVisible(single); // a line of one point is invisible
        m_view->viewport()->update();          // the marker is larger than what a line repaints
    }
}

void ChartPanel::setAxes(AxisRange x, AxisRange y, AxisRange second)
{
    // Axes are laid out anew on every change, so only real changes are passed on.
    if (x != m_x)
        applyRange(*m_xAxis, m_x = std::move(x));
    if (y != m_y)
        applyRange(*m_yAxis, m_y = std::move(y));
    if (m_secondAxis && second != m_second)
        applyRange(*m_secondAxis, m_second = std::move(second));
    placeOverlays();
}

void ChartPanel::placeOverlays()
{
    m_grid->setPlace(m_chart->plotArea(), m_x, m_y);
    if (m_pointed)
        showCrosshair(m_pointed);
}

double ChartPanel::xPosition(double x) const
{
    const QRectF plot = m_chart->plotArea();
    return plot.left() + (x - m_x.minimum) / (m_x.maximum - m_x.minimum) * plot.width();
}

std::optional<double> ChartPanel::xAt(const QPointF &inView) const
{
    const QRectF plot = m_chart->plotArea();
    const QPointF at = m_chart->mapFromScene(m_view->mapToScene(inView.toPoint()));
    if (!plot.contains(at))
        return {};
    return m_x.minimum + (at.x() - plot.left()) / plot.width() * (m_x.maximum - m_x.minimum);
}

void ChartPanel::setFilled(bool filled)
{
    m_stack->setCurrentWidget(filled ? static_cast<QWidget *>(m_view) : m_emptyLabel);
    m_legend->setVisible(filled);
}

int ChartPanel::xTickCount() const
{
    return std::clamp((m_stack->width() - 60) / (fontMetrics().height() * 3), 2, 12);
}

int ChartPanel::yTickCount() const
{
    return std::clamp((m_stack->height() - 24) / (fontMetrics().height() * 3 / 2), 2, 6);
}

void ChartPanel::updateLooks()
{
    const ChartColors colors = ChartColors::of(palette());
    std::vector<SeriesLook> looks;
    for (int i = 0; i < seriesCount(); ++i) {
        looks.push_back(look(i, colors));
        Series &series = m_series[std::size_t(i)];
        series.pen = looks.back().pen;
        series.description = looks.back().description;
        series.line->setName(looks.back().name);
        series.line->setPen(penFor(series.pen, series.line->count()));
        series.line->setMarkerSize(8);
        if (series.area) {
            series.area->setPen(looks.back().pen);
            series.area->setBrush(looks.back().brush);
        }
    }
    m_legend->setEntries(looks);
    const QStringList hidden = std::exchange(m_hidden, {});
    for (int i = 0; i < seriesCount(); ++i) {
        if (hidden.contains(m_series[std::size_t(i)].description))
            setSeriesVisible(i, false);
    }
}

void ChartPanel::applyTheme()
{
    const ChartColors colors = ChartColors::of(palette());
    QFont small = font();
    small.setPointSizeF(std::max(8.0, small.pointSizeF() * 0.9));
    for (QCategoryAxis *axis : {m_xAxis, m_yAxis, m_secondAxis}) {
        if (!axis)
            continue;
        axis->setLabelsFont(small);
        axis->setLabelsColor(colors.faintText);
    }
    m_grid->setColor(colors.grid);
    m_view->setBackgroundBrush(color(Color::Card, palette()));
    m_crosshair->setLook(small, colors.dark);
}

void ChartPanel::takeFocus()
{
    m_view->setFocusPolicy(Qt::StrongFocus);
    m_view->setAccessibleName(accessibleName());
    m_view->installEventFilter(this);
}

void ChartPanel::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    if (!m_view->hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(Color::Accent, palette()));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

void ChartPanel::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        applyTheme();
        updateLooks();
    }
}

void ChartPanel::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    draw();
}

bool ChartPanel::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
        if (watched == m_view->viewport())
            pointAt(xAt(static_cast<QMouseEvent *>(event)->position()));
        break;
    case QEvent::Leave:
        if (watched == m_view->viewport())
            pointAt({});
        break;
    case QEvent::KeyPress:
        if (watched == m_view && keyPressed(*static_cast<QKeyEvent *>(event)))
            return true;
        break;
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        update();
        break;
    default:
        break;
    }
    return Card::eventFilter(watched, event);
}

void ChartPanel::showCrosshair(std::optional<double> x)
{
    m_pointed = x;
    QString text;
    if (x)
        text = valuesAt(*x);
    if (text.isEmpty() || *x < m_x.minimum || *x > m_x.maximum) {
        m_crosshair->hide();
        return;
    }
    m_pointed = x; // where the values are
    m_crosshair->show(xPosition(*x), m_chart->plotArea(), m_chart->boundingRect(), text);
}

QString ChartPanel::readOut() const
{
    return m_crosshair->text();
}

std::optional<double> ChartPanel::crosshairAt() const
{
    return m_crosshair->isVisible() ? m_pointed : std::nullopt;
}

} // namespace loadgrove
