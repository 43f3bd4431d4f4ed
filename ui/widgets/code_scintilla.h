// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/code_colors.h"

#define signals Q_SIGNALS // their headers use the words that we have switched off
#define slots Q_SLOTS
#include <Qsci/qscilexerjson.h>
#include <Qsci/qsciscintilla.h>
#undef signals
#undef slots

#include <functional>
#include <utility>

namespace loadgrove {

/// The QScintilla within a CodeEdit: what has to be overridden, and what is said in its messages.
/// Positions are in bytes. For code_edit.cpp alone.
class CodeScintilla : public QsciScintilla
{
    Q_OBJECT

public:
    explicit CodeScintilla(QWidget *parent);

    QString all() const { return range(0, length()); }
    QString range(int from, int to) const;
    int length() const { return int(SendScintilla(SCI_GETLENGTH)); }
    int cursor() const { return int(SendScintilla(SCI_GETCURRENTPOS)); }
    long line() const { return SendScintilla(SCI_LINEFROMPOSITION, cursor()); }
    int lineStart() const;
    int lineEnd() const;
    int positionOf(int line, int column) const; ///< 1-based
    void replaceAll(const QString &text);
    void replace(int from, int to, const QString &text);
    void setJson(bool json);
    void applyStyle(const QFont &font, const CodeColors &colors);
    void mark(int position);
    void markWords();
    void clearIndicator(int indicator);
    void fitNumbers();
    /// Runs what may change the text, and tells of it once, when it is done.
    void asOne(const std::function<void()> &change);
    void setSilent(bool silent) { m_silent = silent; }
    void format();
    void setFolded(bool folded);

    std::function<void()> onEdit; ///< its user has changed the text

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void insertLineBreak();
    void changed();

    QsciLexerJSON m_lexer;
    bool m_json = true;
    bool m_silent = false, m_gathering = false, m_dirty = false;
};

} // namespace loadgrove
