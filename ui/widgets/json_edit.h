// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace loadgrove {

class JsonHighlighter;

/// An editor for JSON or plain text: colours, brackets that close and indent themselves, and a
/// mark at the place where the text stops being JSON.
class JsonEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit JsonEdit(QWidget *parent = nullptr);

    /// Silent; keeps the cursor and changes only the part that differs.
    void showText(const QString &text);
    /// Plain text: no JSON colours, no indenting.
    void setPlain(bool plain);
    /// Marks a place (1-based line and column); line 0 removes the mark.
    void setErrorMark(int line, int column);
    /// Writes the JSON in lines and indents; does nothing when the text is none.
    void format();

Q_SIGNALS:
    /// The text was changed by its user.
    void edited();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void replaceAll(const QString &text);
    void insertLineBreak();
    void updateMarks();

    JsonHighlighter *m_highlighter;
    QString m_text; // as of the last change
    bool m_plain = false;
    bool m_silent = false;
    int m_errorLine = 0;
    int m_errorColumn = 0;
};

} // namespace loadgrove
