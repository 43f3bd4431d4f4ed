// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/latency_chart.h"

#include "ui/charts/chart_choice.h"
#include "ui/widgets/number_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace loadgrove {

namespace {

/// From this ratio of the largest to the smallest value on, a linear axis flattens the smallest.
constexpr double logarithmicFrom = 60;

bool hasResponse(const SecondPoint &point)
{
    return point.response.maximum > 0;
}

} // namespace

LatencyChart::LatencyChart(QWidget *parent)
    : TimeChart(tr("Latency"), parent)
{
    setChoice(*new ChartChoice(this));
    setFilled(false);
}

void LatencyChart::setChoice(const ChartChoice &choice)
{
    if (m_choice)
        m_choice->disconnect(this);
    m_choice = &choice;
    connect(m_choice, &ChartChoice::changed, this, [this] { applyChoice(); });
    applyChoice();
}

void LatencyChart::tally(const SecondPoint &point, int times)
{
    m_scheduled += hasResponse(point) ? times : 0;
}

std::optional<double> LatencyChart::Line::valueOf(const SecondPoint &point) const
{
    if (response ? !hasResponse(point) : !(point.p99 > 0))
        return {};
    return latencyOf(response ? point.response : point, which);
}

std::vector<LatencyChart::Line> LatencyChart::wantedLines() const
{
    const bool response = m_scheduled > 0 && m_choice->has(ChartChoice::Time::Response);
    const bool service = !response || m_choice->has(ChartChoice::Time::Service);
    std::vector<Line> lines;
    for (const bool fromSchedule : {false, true}) {
        if (fromSchedule ? !response : !service)
            continue;
        for (const Percentile which : m_choice->percentiles())
            lines.push_back({which, fromSchedule});
    }
    return lines;
}

void LatencyChart::applyChoice()
{
    prepare();
    draw();
}

void LatencyChart::prepare()
{
    std::vector<Line> lines = wantedLines();
    if (lines == m_lines)
        return;
    m_lines = std::move(lines);
    removeAllSeries();
    forgetLines();
    for (std::size_t i = 0; i < m_lines.size(); ++i)
        addSeries(Shape::Line);
    updateLooks();
}

int LatencyChart::seriesOf(Percentile which, bool response) const
{
    const auto found = std::find(m_lines.begin(), m_lines.end(), Line{which, response});
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

QList<QPointF> LatencyChart::values(Percentile which, bool response) const
{
    const int series = seriesOf(which, response);
    if (series < 0)
        return {};
    QList<QPointF> points = drawnPoints(series);
    for (QPointF &p : points) {
        if (m_logarithmic)
            p.setY(std::pow(10, p.y()));
    }
    return points;
}

SeriesLook LatencyChart::look(int series, const ChartColors &colors) const
{
    const Line &line = m_lines[std::size_t(series)];
    const QString name = percentileName(line.which), words = percentileWords(line.which);
    const QPen pen = percentilePen(line.which, line.response, colors);
    if (!line.response)
        return {name, pen, Qt::NoBrush,
                tr("%1: service time, from the first byte sent").arg(words)};
    return {tr("%1 from schedule").arg(name), pen, Qt::NoBrush,
            tr("%1: response time, from the moment that the schedule meant").arg(words)};
}

void LatencyChart::draw()
{
    std::vector<QList<QPointF>> points(m_lines.size());
    double smallest = std::numeric_limits<double>::max(), largest = 0;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (!isSeriesVisible(int(i)))
            continue;
        const Line line = m_lines[i];
        points[i] = linePoints(int(i), [line](const SecondPoint &p) { return line.valueOf(p); });
        for (const QPointF &p : std::as_const(points[i])) {
            largest = std::max(largest, p.y());
            if (p.y() > 0)
                smallest = std::min(smallest, p.y());
        }
    }
    m_logarithmic = largest > logarithmicFrom * smallest;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        if (m_logarithmic) {
            for (QPointF &p : points[i])
                p.setY(std::log10(std::max(p.y(), smallest)));
        }
        setPoints(int(i), points[i]);
    }
    setAxes(xAxis(), m_logarithmic ? logAxis(smallest, largest, yTickCount(), latencyLabel)
                                   : linearAxis(largest, yTickCount(), latencyLabel));
}

QString LatencyChart::describe(const SecondPoint &point) const
{
    if (!(point.p99 > 0))
        return tr("No answers");
    QStringList lines;
    for (const Percentile which : m_choice->percentiles()) {
        QStringList values;
        if (seriesOf(which) >= 0)
            values += latencyText(latencyOf(point, which));
        if (seriesOf(which, true) >= 0)
            values += tr("%1 from schedule").arg(latencyText(latencyOf(point.response, which)));
        lines += tr("%1 %2").arg(percentileName(which), values.join(QStringLiteral(", ")));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace loadgrove
