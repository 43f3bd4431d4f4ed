// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/edit_table_delegate.h"

#include "ui/widgets/colors.h"
#include "ui/widgets/edit_table_model.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

#include <algorithm>

namespace loadgrove {

namespace {

constexpr char originalText[] = "originalText";

} // namespace

QWidget *EditTableDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &,
                                         const QModelIndex &index) const
{
    auto *editor = new QLineEdit(parent);
    editor->setFrame(false);
    editor->setProperty(originalText, index.data(Qt::EditRole));
    editor->setAccessibleName(
        index.model()->headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
    auto *self = const_cast<EditTableDelegate *>(this);
    connect(editor, &QLineEdit::textEdited, self,
            [self, editor] { Q_EMIT self->commitData(editor); });
    Q_EMIT editorCreated(editor, index.row(), index.column());
    return editor;
}

void EditTableDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *line = qobject_cast<QLineEdit *>(editor);
    const QString text = index.data(Qt::EditRole).toString();
    if (!line || line->text() == text)
        return; // setText() would move the cursor
    const int cursor = line->cursorPosition();
    line->setText(text);
    if (line->hasFocus())
        line->setCursorPosition(std::min(cursor, int(text.size())));
}

void EditTableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    painter->save();
    const QString hint = index.data(EditTableModel::HintRole).toString();
    const QFontMetrics metrics(option.font);
    const int taken = metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 24;
    const bool fits = taken + metrics.horizontalAdvance(hint) + 8 <= option.rect.width();
    if (!hint.isEmpty() && fits) {
        painter->setFont(option.font);
        painter->setPen(color(Color::Muted, option.palette));
        painter->drawText(option.rect.adjusted(4, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter,
                          hint);
    }
    if (!index.data(EditTableModel::ProblemRole).toString().isEmpty()) {
        painter->setPen(QPen(color(Color::Error, option.palette), 2));
        const int y = option.rect.bottom() - 1;
        painter->drawLine(option.rect.left() + 2, y, option.rect.right() - 2, y);
    }
    painter->restore();
}

bool EditTableDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    m_toggled = QStyledItemDelegate::editorEvent(event, model, option, index);
    return m_toggled;
}

void EditTableDelegate::initStyleOption(QStyleOptionViewItem *option,
                                        const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(EditTableModel::OffRole).toBool())
        option->palette.setColor(QPalette::Text, color(Color::Muted, option->palette));
}

bool EditTableDelegate::eventFilter(QObject *object, QEvent *event)
{
    auto *editor = qobject_cast<QLineEdit *>(object);
    if (editor && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape) {
            editor->setText(editor->property(originalText).toString());
            Q_EMIT commitData(editor);
        } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT commitData(editor);
            Q_EMIT closeEditor(editor, EditNextItem);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(object, event);
}

} // namespace loadgrove
