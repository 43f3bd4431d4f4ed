// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QLineEdit;

namespace loadgrove {

/// Edits and paints the cells of an EditTable: each key reaches the model at once (a save in the
/// middle of typing loses nothing), Escape takes it back, Enter goes on to the next cell.
class EditTableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    /// The last click went into a check box: it is no wish to edit the cell.
    bool hasToggled() const { return m_toggled; }

Q_SIGNALS:
    void editorCreated(QLineEdit *editor, int row, int column) const;

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    bool m_toggled = false;
};

} // namespace loadgrove
