// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_delegate.h"

#include "ui/shell/command_model.h"
#include "ui/widgets/colors.h"

#include <QPainter>

namespace loadgrove {

namespace {

constexpr int margin = 8, iconSize = 16;

} // namespace

void CommandDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const bool enabled = index.flags() & Qt::ItemIsEnabled;
    const QPalette &palette = option.palette;
    painter->save();
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        const bool selected = option.state & QStyle::State_Selected;
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(selected ? Color::AccentSoft : Color::Raised, palette));
        painter->drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), 4, 4);
    }
    QRect rest = option.rect.adjusted(margin, 0, -margin, 0);
    const QRect place(rest.left(), rest.center().y() - iconSize / 2, iconSize, iconSize);
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    rest.setLeft(place.right() + margin + 1);

    const QColor muted = color(Color::Muted, palette);
    const QString shortcut = index.data(CommandModel::ShortcutRole).toString();
    painter->setPen(muted);
    painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter, shortcut);
    if (!shortcut.isEmpty())
        rest.setRight(rest.right() - option.fontMetrics.horizontalAdvance(shortcut) - margin);

    const QString title = option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(),
                                                        Qt::ElideRight, rest.width());
    painter->setPen(enabled ? color(Color::Text, palette) : muted);
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, title);
    rest.setLeft(rest.left() + option.fontMetrics.horizontalAdvance(title) + margin);
    painter->setPen(muted);
    QString hint = index.data(CommandModel::HintRole).toString();
    if (!enabled)
        hint = hint.isEmpty() ? tr("not possible now") : tr("%1, not possible now").arg(hint);
    painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                      option.fontMetrics.elidedText(hint, Qt::ElideRight, rest.width()));
    painter->restore();
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {200, option.fontMetrics.height() + 2 * margin};
}

} // namespace loadgrove
