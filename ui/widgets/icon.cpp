// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmap>
#include <QSvgRenderer>

#include <memory>

namespace loadgrove {

namespace {

/// Draws one SVG, tinted with a colour of the palette in force at that moment.
class TintedIcon : public QIconEngine
{
public:
    TintedIcon(QString file, Color which)
        : m_file(std::move(file))
        , m_renderer(std::make_shared<QSvgRenderer>(m_file))
        , m_color(which)
    {
    }

    QIconEngine *clone() const override { return new TintedIcon(*this); }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal scale = painter->device()->devicePixelRatio();
        painter->drawPixmap(rect, scaledPixmap(rect.size() * scale, mode, state, scale));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QRectF square{QPointF(), QSizeF(size)};
        const qreal side = std::min(square.width(), square.height());
        square = QRectF(square.center() - QPointF(side / 2, side / 2), QSizeF(side, side));
        m_renderer->render(&painter, square);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), tint(mode));
        return pixmap;
    }

    bool isNull() override { return !m_renderer->isValid(); }

private:
    QColor tint(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        QColor tint = color(m_color, palette);
        if (mode == QIcon::Disabled)
            tint.setAlphaF(0.35F);
        return tint;
    }

    QString m_file;
    std::shared_ptr<QSvgRenderer> m_renderer;
    Color m_color;
};

} // namespace

QIcon icon(const QString &name, Color which)
{
    return QIcon(new TintedIcon(QStringLiteral(":/icons/%1.svg").arg(name), which));
}

} // namespace loadgrove
