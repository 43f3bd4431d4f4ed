// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_picture.h"

#include <QBuffer>
#include <QPainter>
#include <QPixmap>
#include <QSvgGenerator>
#include <QWidget>

namespace loadgrove {

namespace {

constexpr QWidget::RenderFlags flags = QWidget::DrawChildren;

} // namespace

QByteArray chartPng(QWidget &chart)
{
    constexpr double scale = 2;
    QImage image(chart.size() * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(chart.palette().color(QPalette::Window));
    chart.render(&image, {}, {}, flags);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QByteArray chartSvg(QWidget &chart)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(chart.size());
    generator.setViewBox(chart.rect());
    generator.setTitle(chart.accessibleName());
    QPainter painter(&generator);
    painter.fillRect(chart.rect(), chart.palette().color(QPalette::Window));
    chart.render(&painter, {}, {}, flags);
    painter.end();
    return bytes;
}

} // namespace loadgrove
