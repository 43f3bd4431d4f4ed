// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>
#include <QWidget>

class QLineEdit;
class QToolButton;
class QVBoxLayout;

namespace loadgrove {

class EditTableModel;

/// The view inside an EditTable: Tab and Enter go from cell to cell and, at the ends, out of the
/// table; what is typed reaches the model with each key.
class EditTableView : public QTableView
{
    Q_OBJECT

public:
    explicit EditTableView(QWidget *parent = nullptr);

    /// Of two columns: how much of the width the first has.
    void setFirstShare(double share) { m_firstShare = share; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void resizeEvent(QResizeEvent *event) override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

private:
    void fitColumns();

    QList<double> m_shares;     // of the width, by column; people may change them
    double m_firstShare = 0.35; // short names first
    bool m_fitting = false;
};

/// A small table to type into, with buttons to remove and move rows.
class EditTable : public QWidget
{
    Q_OBJECT

public:
    explicit EditTable(const QStringList &headers, QWidget *parent = nullptr);

    EditTableModel *model() const { return m_model; }
    QTableView *view() const { return m_view; }
    /// The name that assistive tools read, of the table and its buttons.
    void setTitle(const QString &title);
    /// Of two columns: how much of the width the first has.
    void setFirstShare(double share) { m_view->setFirstShare(share); }
    /// Puts the cursor into a cell; a row that is not there means the last one.
    void focusCell(int row, int column);
    /// Removes the selected row.
    void removeCurrent();
    /// Moves the selected row up (-1) or down (1).
    void moveCurrent(int by);

Q_SIGNALS:
    /// The view changed a cell; column -1: rows were removed or moved.
    void edited(int row, int column);
    /// A cell is being edited: the place to attach completion.
    void editorCreated(QLineEdit *editor, int row, int column);

protected:
    /// Shows or hides the buttons that act on a row.
    void setRowButtons(bool shown);
    /// One more button below the others.
    QToolButton *addButton(const QString &image, const QString &tip, const QKeySequence &key);

private:
    void updateButtons();
    void keepSize();

    EditTableModel *m_model;
    EditTableView *m_view;
    QVBoxLayout *m_buttons; // Owned by the layout.
    int m_count = 0;        // of buttons
    QToolButton *m_remove, *m_up, *m_down;
};

} // namespace loadgrove
