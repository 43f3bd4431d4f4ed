// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/tree_delegate.h"

#include "core/base/issue.h"
#include "core/scenario/document.h"
#include "ui/design/tree_model.h"
#include "ui/widgets/colors.h"
#include "ui/widgets/icon.h"

#include <QApplication>
#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace loadgrove {

namespace {

constexpr int gap = 8;
constexpr int iconSide = 16;
constexpr int minRowHeight = 30;

QFont smallFont(QFont font)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * 0.82);
    else
        font.setPixelSize(int(font.pixelSize() * 0.82));
    return font;
}

QFont chipFont(const QFont &font)
{
    QFont bold = smallFont(font);
    bold.setWeight(QFont::Bold);
    return bold;
}

QString chipText(const QString &method)
{
    const QString upper = method.trimmed().toUpper();
    if (upper == QLatin1String("DELETE"))
        return QStringLiteral("DEL");
    if (upper == QLatin1String("OPTIONS"))
        return QStringLiteral("OPT");
    return upper.left(5);
}

int chipWidth(const QFont &font)
{
    return QFontMetrics(chipFont(font)).horizontalAdvance(QStringLiteral("PATCH")) + 10;
}

} // namespace

struct TreeDelegate::Row
{
    QRect rect; // what is left to draw in
    QFont font;
    QPalette palette;
    QRect kindRect;
    bool enabled;
    bool isStep; // neither scenario nor document
    QColor ink(Color which) const
    {
        const QColor full = color(which, palette);
        return enabled ? full : mixed(full, palette.color(QPalette::Base), 0.5);
    }
};

TreeDelegate::TreeDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_document(icon(QStringLiteral("document"), Color::Muted))
    , m_warning(icon(QStringLiteral("warning"), Color::Warning))
    , m_error(icon(QStringLiteral("error"), Color::Error))
{
    const auto add = [this](StepKind kind, const char *name, Color which) {
        m_kinds.insert(int(kind), icon(QLatin1String(name), which));
    };
    add(StepKind::Request, "request", Color::Muted);
    add(StepKind::Scenario, "scenario", Color::Accent);
    add(StepKind::Assertion, "check", Color::Good);
    add(StepKind::SetVariable, "set", Color::Info);
    add(StepKind::Export, "export", Color::Info);
    add(StepKind::Wait, "wait", Color::Muted);
}

TreeDelegate::Row TreeDelegate::rowOf(const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    const int kind = index.data(TreeModel::KindRole).toInt();
    Row row{option.rect.adjusted(2, 0, -gap, 0),
            option.font,
            option.palette,
            {},
            index.data(TreeModel::EnabledRole).toBool(),
            kind >= 0 && kind != int(StepKind::Scenario)};
    const int width = row.isStep ? chipWidth(row.font) : iconSide;
    row.kindRect = QRect(row.rect.left(), row.rect.top(), width, row.rect.height());
    row.rect.setLeft(row.kindRect.right() + 1 + gap);
    return row;
}

void TreeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    Row row = rowOf(option, index);
    drawKind(*painter, row, index);
    drawSeverity(*painter, row, index);
    drawSent(*painter, row, index);
    drawBadges(*painter, row, index);
    drawText(*painter, row, index);
    painter->restore();
}

void TreeDelegate::drawKind(QPainter &painter, const Row &row, const QModelIndex &index) const
{
    const int kind = index.data(TreeModel::KindRole).toInt();
    if (kind != int(StepKind::Request)) {
        QRect square(0, 0, iconSide, iconSide);
        square.moveCenter(row.kindRect.center());
        painter.setOpacity(row.enabled ? 1 : 0.5);
        (kind < 0 ? m_document : m_kinds.value(kind)).paint(&painter, square);
        painter.setOpacity(1);
        return;
    }
    const QString method = index.data(TreeModel::MethodRole).toString();
    const QColor ink = row.ink(methodColor(method));
    const QFont font = chipFont(row.font);
    QRectF chip(row.kindRect);
    chip.setHeight(QFontMetrics(font).height() + 4);
    chip.moveCenter(QRectF(row.kindRect).center());
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(ink, row.palette.color(QPalette::Base), 0.14));
    painter.drawRoundedRect(chip, 4, 4);
    painter.setPen(ink);
    painter.setFont(font);
    painter.drawText(chip, Qt::AlignCenter, chipText(method));
}

void TreeDelegate::drawSeverity(QPainter &painter, Row &row, const QModelIndex &index) const
{
    const int severity = index.data(TreeModel::SeverityRole).toInt();
    if (severity < 0)
        return;
    QRect square(0, 0, iconSide, iconSide);
    square.moveCenter(row.rect.center());
    square.moveRight(row.rect.right());
    (severity == int(Severity::Error) ? m_error : m_warning).paint(&painter, square);
    row.rect.setRight(square.left() - gap);
}

/// Status and time of the last send, where the row is wide enough to leave room for the name.
void TreeDelegate::drawSent(QPainter &painter, Row &row, const QModelIndex &index) const
{
    const QString text = index.data(TreeModel::SentRole).toString();
    const QFont font = smallFont(row.font);
    const int width = QFontMetrics(font).horizontalAdvance(text);
    if (text.isEmpty() || width > row.rect.width() / 2)
        return;
    painter.setFont(font);
    painter.setPen(row.ink(Color(index.data(TreeModel::SentColorRole).toInt())));
    painter.drawText(row.rect, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text);
    row.rect.setRight(row.rect.right() - width - gap);
}

void TreeDelegate::drawBadges(QPainter &painter, Row &row, const QModelIndex &index) const
{
    const QFont font = smallFont(row.font);
    const QFontMetrics metrics(font);
    // The name comes first: badges take what its text leaves, but at least a third.
    const int name = QFontMetrics(row.font).horizontalAdvance(index.data().toString());
    int room = std::max(row.rect.width() - name - gap, row.rect.width() / 3);
    const QStringList badges = index.data(TreeModel::BadgesRole).toStringList();
    painter.setFont(font);
    for (auto badge = badges.crbegin(); badge != badges.crend(); ++badge) {
        const int width = metrics.horizontalAdvance(*badge) + 12;
        room -= width + 4;
        if (room < 0)
            return;
        QRectF box(0, 0, width, metrics.height() + 3);
        box.moveCenter(QRectF(row.rect).center());
        box.moveRight(row.rect.right() + 0.5);
        painter.setPen(row.ink(Color::Border));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
        painter.setPen(row.ink(Color::Muted));
        painter.drawText(box, Qt::AlignCenter, *badge);
        row.rect.setRight(row.rect.right() - width - 4);
    }
}

void TreeDelegate::drawText(QPainter &painter, const Row &row, const QModelIndex &index) const
{
    QFont font = row.font;
    if (!row.isStep)
        font.setWeight(QFont::DemiBold);
    font.setStrikeOut(!row.enabled);
    const QFontMetrics metrics(font);
    const QString name =
        metrics.elidedText(index.data().toString(), Qt::ElideRight, std::max(0, row.rect.width()));
    painter.setFont(font);
    painter.setPen(row.ink(Color::Text));
    painter.drawText(row.rect, Qt::AlignVCenter | Qt::TextSingleLine, name);

    const QString detail = index.data(TreeModel::DetailRole).toString();
    const QRect rest = row.rect.adjusted(metrics.horizontalAdvance(name) + gap, 0, -4, 0);
    if (detail.isEmpty() || rest.width() < 3 * gap)
        return;
    painter.setFont(row.font);
    painter.setPen(row.ink(Color::Muted));
    painter.drawText(rest, Qt::AlignVCenter | Qt::TextSingleLine,
                     QFontMetrics(row.font).elidedText(detail, Qt::ElideRight, rest.width()));
}

QSize TreeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {120, std::max(minRowHeight, option.fontMetrics.height() + 12)};
}

void TreeDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    const Row row = rowOf(option, index);
    editor->setGeometry(row.rect.adjusted(-6, 2, 0, -2));
}

} // namespace loadgrove
