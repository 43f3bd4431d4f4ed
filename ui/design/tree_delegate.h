// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QIcon>
#include <QStyledItemDelegate>

namespace loadgrove {

/// Draws a row of the scenario tree: method chip or icon, name, muted detail, badges, problem mark.
class TreeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TreeDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    struct Row; // what a row is drawn with

    Row rowOf(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void drawKind(QPainter &painter, const Row &row, const QModelIndex &index) const;
    void drawSeverity(QPainter &painter, Row &row, const QModelIndex &index) const;
    void drawSent(QPainter &painter, Row &row, const QModelIndex &index) const;
    void drawBadges(QPainter &painter, Row &row, const QModelIndex &index) const;
    void drawText(QPainter &painter, const Row &row, const QModelIndex &index) const;

    QIcon m_document, m_warning, m_error;
    QHash<int, QIcon> m_kinds;
};

} // namespace loadgrove
