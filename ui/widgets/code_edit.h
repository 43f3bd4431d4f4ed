// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace loadgrove {

class CodeScintilla;

/// An editor for JSON or plain text: colours, folding, line numbers, brackets that match and
/// indent, and a mark at the place where the text stops being JSON. Tab leaves it; it keeps no undo
/// of its own.
class CodeEdit : public QWidget
{
    Q_OBJECT

public:
    explicit CodeEdit(QWidget *parent = nullptr);

    QString text() const;
    /// Silent; keeps the cursor and changes only the part that differs.
    void showText(const QString &text);
    /// Plain text: no JSON colours, folding or indenting.
    void setPlain(bool plain);
    bool isPlain() const { return m_plain; }
    /// Marks a place (1-based line and column in code points); line 0 removes the mark.
    void setErrorMark(int line, int column);
    /// Writes the JSON in lines and indents; does nothing when the text is none.
    void format();
    /// Closes or opens everything that can be folded.
    void setFolded(bool folded);
    /// The name that assistive tools read.
    void setTitle(const QString &title);
    /// The widget that takes the keys.
    QWidget *input() const;

    // What completion needs: the cursor's line, and places in it as indices of its QString.
    QString cursorLine() const;
    int cursorIndex() const;
    /// Puts the text in place of that many characters before the cursor, as if typed; the cursor
    /// then stands that far before its end.
    void complete(int before, const QString &text, int back);
    QRect cursorRectangle() const; ///< in input()

Q_SIGNALS:
    /// The text was changed by its user.
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyStyle();

    CodeScintilla *m_editor; // Owned by Qt.
    bool m_plain = false;
};

} // namespace loadgrove
