// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/theme_style.h"

#include "ui/widgets/colors.h"

#include <QLineEdit>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTableView>

#include <algorithm>

namespace loadgrove {

namespace {

constexpr int minFieldHeight = 28;
constexpr qreal radius = 4;

void drawBox(const QStyleOption &option, QPainter &painter, const QBrush &fill)
{
    const bool focus = option.state.testFlag(QStyle::State_HasFocus);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(color(focus ? Color::Accent : Color::Border, option.palette));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

void drawButton(const QStyleOption &option, QPainter &painter)
{
    const QColor plain = option.palette.color(QPalette::Button);
    const QColor text = option.palette.color(QPalette::ButtonText);
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = option.state.testFlag(QStyle::State_Enabled)
                       && option.state.testFlag(QStyle::State_MouseOver);
    drawBox(option, painter, mixed(text, plain, down ? 0.14 : hover ? 0.07 : 0));
}

void drawFrame(const QStyleOption &option, QPainter &painter)
{
    painter.save();
    painter.setPen(color(Color::Border, option.palette));
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

/// Fusion's own is invisible on dark ground.
void drawCheckBox(const QStyleOption &option, QPainter &painter)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    const bool marked = on || partly;
    const bool focus = option.state.testFlag(QStyle::State_HasFocus);
    const QColor fill = color(enabled ? Color::Accent : Color::Muted, option.palette);
    const QRectF box = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(focus     ? color(Color::Text, option.palette)
                   : marked  ? fill
                   : enabled ? color(Color::Muted, option.palette)
                             : color(Color::Border, option.palette));
    painter.setBrush(marked ? QBrush(fill) : option.palette.base());
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(QPen(color(Color::AccentText, option.palette), 1.6, Qt::SolidLine, Qt::RoundCap,
                        Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const auto at = [&box](qreal x, qreal y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    if (on)
        painter.drawPolyline(QPolygonF({at(0.24, 0.52), at(0.43, 0.71), at(0.77, 0.31)}));
    else if (partly)
        painter.drawLine(at(0.25, 0.5), at(0.75, 0.5));
    painter.restore();
}

void drawDropMark(const QStyleOption &option, QPainter &painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Color::Accent, option.palette), 2));
    const QRectF rect(option.rect);
    if (rect.height() < 2) { // between two rows
        painter.setBrush(option.palette.base());
        painter.drawLine(rect.topLeft() + QPointF(8, 0), rect.topRight());
        painter.drawEllipse(rect.topLeft() + QPointF(5, 0), 3, 3);
    } else { // into a row
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
    }
    painter.restore();
}

/// A field of its own, not one inside a spin box, a list or the like.
bool isPlainField(const QStyleOption *option, const QWidget *widget)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    return frame && frame->lineWidth > 0 && qobject_cast<const QLineEdit *>(widget);
}

} // namespace

ThemeStyle::ThemeStyle()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    if (element == PE_IndicatorItemViewItemDrop)
        drawDropMark(*option, *painter);
    else if (element == PE_PanelLineEdit && isPlainField(option, widget))
        drawBox(*option, *painter, option->palette.base());
    else if (element == PE_PanelButtonCommand)
        drawButton(*option, *painter);
    else if (element == PE_IndicatorCheckBox)
        drawCheckBox(*option, *painter);
    else if (element == PE_Frame)
        drawFrame(*option, *painter);
    else if (element != PE_FrameTabBarBase) // a stray line beside a corner widget
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

QRect ThemeStyle::subElementRect(SubElement element, const QStyleOption *option,
                                 const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents && isPlainField(option, widget))
        return rect.adjusted(4, 0, -4, 0);
    return rect;
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                            const QWidget *widget) const
{
    if (metric == PM_FocusFrameHMargin && qobject_cast<const QTableView *>(widget))
        return 7; // cells begin where the headers' texts do
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize all = QProxyStyle::sizeFromContents(type, option, size, widget);
    const bool isField = type == CT_ComboBox || type == CT_SpinBox || type == CT_PushButton
                         || (type == CT_LineEdit && isPlainField(option, widget));
    if (isField)
        all.setHeight(std::max(all.height(), minFieldHeight));
    return all;
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *data) const
{
    if (hint == SH_ItemView_ShowDecorationSelected)
        return 1; // selected rows are coloured over their full width
    if (hint == SH_Table_GridLineColor && option)
        return int(color(Color::Border, option->palette).rgba());
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}

} // namespace loadgrove
