// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/code_scintilla.h"

#include "core/base/json.h"
#include "core/base/text.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/text_change.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QScopedValueRollback>

#include <Qsci/qscicommandset.h>

#include <algorithm>

namespace loadgrove {

namespace {

constexpr int numberMargin = 0, errorMargin = 1, foldMargin = 2;
constexpr int errorMarker = 1;                       // below the numbers of folding
constexpr int errorIndicator = 8, wordIndicator = 9; // 0 to 7 are the lexers'

/// The keys that edit and move, as everywhere; all others stay the window's.
bool isKept(QsciCommand::Command command)
{
    using C = QsciCommand;
    static constexpr C::Command kept[] = {
        C::LineDown,       C::LineDownExtend,  C::LineUp,        C::LineUpExtend,
        C::CharLeft,       C::CharLeftExtend,  C::CharRight,     C::CharRightExtend,
        C::WordLeft,       C::WordLeftExtend,  C::WordRight,     C::WordRightExtend,
        C::VCHome,         C::VCHomeExtend,    C::LineEnd,       C::LineEndExtend,
        C::DocumentStart,  C::DocumentEnd,     C::PageUp,        C::PageUpExtend,
        C::PageDown,       C::PageDownExtend,  C::Delete,        C::DeleteBack,
        C::DeleteWordLeft, C::DeleteWordRight, C::Newline,       C::DocumentStartExtend,
        C::SelectAll,      C::SelectionCut,    C::SelectionCopy, C::DocumentEndExtend,
        C::Paste};
    return std::find(std::begin(kept), std::end(kept), command) != std::end(kept);
}

int byteCount(const QString &text)
{
    return int(text.toUtf8().size());
}

void styleLexer(QsciLexerJSON &lexer, const QFont &font, const CodeColors &colors)
{
    using L = QsciLexerJSON;
    lexer.setDefaultPaper(colors.paper);
    lexer.setDefaultColor(colors.text);
    lexer.setDefaultFont(font);
    lexer.setPaper(colors.paper); // of all styles
    lexer.setColor(colors.text);
    lexer.setFont(font);
    for (const int style : {L::String, L::UnclosedString, L::EscapeSequence, L::IRI, L::IRICompact,
                            L::KeywordLD}) // addresses and "@id" are texts as any
        lexer.setColor(colors.string, style);
    lexer.setColor(colors.key, L::Property);
    lexer.setColor(colors.number, L::Number);
    lexer.setColor(colors.word, L::Keyword);
    lexer.setColor(colors.error, L::Error);
}

} // namespace

CodeScintilla::CodeScintilla(QWidget *parent)
    : QsciScintilla(parent)
{
    setUtf8(true);
    setEolMode(EolUnix);
    setIndentationsUseTabs(false);
    setTabWidth(2);
    setWrapMode(WrapNone);
    SendScintilla(SCI_SETUNDOCOLLECTION, 0UL); // undo belongs to the document, not to the widget
    SendScintilla(SCI_SETMARGINLEFT, 0UL, 4L);
    SendScintilla(SCI_SETSCROLLWIDTH, 1UL);
    SendScintilla(SCI_SETSCROLLWIDTHTRACKING, 1UL);
    for (QsciCommand *command : standardCommands()->commands()) {
        if (!isKept(command->command())) {
            command->setKey(0);
            command->setAlternateKey(0);
        }
    }
    setMarginType(numberMargin, NumberMargin);
    setMarginType(errorMargin, SymbolMargin);
    setMarginMarkerMask(errorMargin, 1 << errorMarker);
    indicatorDefine(SquiggleIndicator, errorIndicator);
    indicatorDefine(TextColorIndicator, wordIndicator);
    setBraceMatching(SloppyBraceMatch);
    connect(this, &QsciScintilla::textChanged, this, [this] { changed(); });
    connect(this, &QsciScintilla::linesChanged, this, [this] { fitNumbers(); });
    connect(this, &QsciScintillaBase::SCN_ZOOM, this, [this] { fitNumbers(); });
}

QString CodeScintilla::range(int from, int to) const
{
    if (to <= from)
        return {};
    const void *text = SendScintillaPtrResult(SCI_GETCHARACTERPOINTER);
    return QString::fromUtf8(static_cast<const char *>(text) + from, to - from);
}

int CodeScintilla::lineStart() const
{
    return int(SendScintilla(SCI_POSITIONFROMLINE, line()));
}

int CodeScintilla::lineEnd() const
{
    return int(SendScintilla(SCI_GETLINEENDPOSITION, line()));
}

int CodeScintilla::positionOf(int line, int column) const
{
    const long start = SendScintilla(SCI_POSITIONFROMLINE, line - 1L);
    if (start < 0)
        return length();
    const long end = SendScintilla(SCI_GETLINEENDPOSITION, line - 1L);
    const long place = SendScintilla(SCI_POSITIONRELATIVE, (unsigned long)start, column - 1L);
    return int(place == 0 && column > 1 ? end : std::min(place, end));
}

void CodeScintilla::changed()
{
    markWords();
    if (m_silent)
        return;
    if (m_gathering)
        m_dirty = true;
    else
        onEdit();
}

void CodeScintilla::asOne(const std::function<void()> &change)
{
    {
        const QScopedValueRollback<bool> gathering(m_gathering, true);
        change();
    }
    if (m_gathering || !std::exchange(m_dirty, false))
        return;
    onEdit();
}

void CodeScintilla::replace(int from, int to, const QString &text)
{
    const QByteArray utf8Text = text.toUtf8();
    SendScintilla(SCI_SETTARGETRANGE, (unsigned long)from, long(to));
    SendScintilla(SCI_REPLACETARGET, (unsigned long)utf8Text.size(), utf8Text.constData());
}

void CodeScintilla::replaceAll(const QString &text)
{
    const QString old = all();
    const TextChange change = textChange(old, text);
    if (old != text)
        replace(byteCount(old.left(change.from)), byteCount(old.left(change.to)), change.text);
}

void CodeScintilla::setJson(bool json)
{
    m_json = json;
    setLexer(json ? &m_lexer : nullptr);
    setFolding(json ? BoxedFoldStyle : NoFoldStyle, foldMargin);
    setMarginWidth(errorMargin, json ? 16 : 0);
}

void CodeScintilla::applyStyle(const QFont &font, const CodeColors &colors)
{
    styleLexer(m_lexer, font, colors);
    setFont(font);
    setColor(colors.text);
    setPaper(colors.paper);
    setCaretForegroundColor(colors.text);
    setSelectionBackgroundColor(palette().color(QPalette::Highlight));
    setSelectionForegroundColor(palette().color(QPalette::HighlightedText));
    setMarginsFont(font);
    setMarginsBackgroundColor(colors.paper);
    setMarginsForegroundColor(colors.muted);
    setFoldMarginColors(colors.paper, colors.paper);
    for (unsigned long marker = SC_MARKNUM_FOLDEREND; marker <= SC_MARKNUM_FOLDEROPEN; ++marker) {
        SendScintilla(SCI_MARKERSETFORE, marker, colors.paper);
        SendScintilla(SCI_MARKERSETBACK, marker, colors.muted);
    }
    setMatchedBraceBackgroundColor(colors.bracket);
    setMatchedBraceForegroundColor(colors.text);
    setUnmatchedBraceBackgroundColor(colors.paper);
    setUnmatchedBraceForegroundColor(colors.error);
    setIndicatorForegroundColor(colors.error, errorIndicator);
    setIndicatorForegroundColor(colors.word, wordIndicator);
    markerDefine(icon(QStringLiteral("error"), Color::Error).pixmap(14, 14), errorMarker);
    fitNumbers();
}

void CodeScintilla::fitNumbers()
{
    const auto digits = std::max(qsizetype(2), QString::number(lines()).size());
    setMarginWidth(numberMargin, QString(digits + 1, QLatin1Char('8')));
}

/// Also makes it the one to be filled.
void CodeScintilla::clearIndicator(int indicator)
{
    SendScintilla(SCI_SETINDICATORCURRENT, indicator);
    SendScintilla(SCI_INDICATORCLEARRANGE, 0UL, long(length()));
}

void CodeScintilla::mark(int position)
{
    markerDeleteAll(errorMarker);
    clearIndicator(errorIndicator);
    if (position < 0)
        return;
    const long line = SendScintilla(SCI_LINEFROMPOSITION, position);
    const long end = SendScintilla(SCI_GETLINEENDPOSITION, line);
    long from = position;
    if (from >= end) // nothing to underline there: the character before
        from = std::max(SendScintilla(SCI_POSITIONBEFORE, end),
                        SendScintilla(SCI_POSITIONFROMLINE, line));
    SendScintilla(SCI_INDICATORFILLRANGE, (unsigned long)from,
                  std::max(1L, SendScintilla(SCI_POSITIONAFTER, from) - from));
    markerAdd(int(line), errorMarker);
}

/// {{ }} stands out in strings and in plain text.
void CodeScintilla::markWords()
{
    clearIndicator(wordIndicator);
    const std::string_view text(
        static_cast<const char *>(SendScintillaPtrResult(SCI_GETCHARACTERPOINTER)),
        std::size_t(length()));
    for (std::size_t start = 0; (start = text.find("{{", start)) != std::string_view::npos;) {
        const std::size_t close = text.find("}}", start);
        if (close == std::string_view::npos)
            return;
        SendScintilla(SCI_INDICATORFILLRANGE, (unsigned long)start, long(close + 2 - start));
        start = close + 2;
    }
}

void CodeScintilla::insertLineBreak()
{
    replaceSelectedText(QString());
    const int place = cursor();
    const LineBreak text = jsonLineBreak(range(lineStart(), place), range(place, lineEnd()));
    replace(place, place, text.before + text.after);
    SendScintilla(SCI_GOTOPOS, (unsigned long)(place + byteCount(text.before)));
}

void CodeScintilla::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool isTab = event->key() == Qt::Key_Tab || event->key() == Qt::Key_Backtab;
    if (QApplication::activePopupWidget() && (enter || event->key() == Qt::Key_Escape || isTab)) {
        event->ignore(); // the list of a completion, which asks us first
        return;
    }
    const bool plainEnter = enter && !(event->modifiers() & ~Qt::KeypadModifier);
    asOne([&] {
        if (plainEnter && m_json)
            insertLineBreak();
        else
            QsciScintilla::keyPressEvent(event);
    });
}

bool CodeScintilla::focusNextPrevChild(bool next)
{
    // Theirs would keep Tab to indent.
    return !QApplication::activePopupWidget() && QAbstractScrollArea::focusNextPrevChild(next);
}

void CodeScintilla::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu;
    const auto add = [this, &menu](const QString &text, bool enabled, auto &&what) {
        menu.addAction(text, this, [this, what] { asOne(what); })->setEnabled(enabled);
    };
    add(tr("Cu&t"), hasSelectedText(), [this] { cut(); });
    add(tr("&Copy"), hasSelectedText(), [this] { copy(); });
    add(tr("&Paste"), true, [this] { paste(); });
    add(tr("Select &All"), length() > 0, [this] { selectAll(); });
    if (m_json) {
        menu.addSeparator();
        add(tr("&Format"), true, [this] { format(); });
        add(tr("F&old All"), true, [this] { setFolded(true); });
        add(tr("&Unfold All"), true, [this] { setFolded(false); });
    }
    menu.exec(event->globalPos());
}

void CodeScintilla::format()
{
    if (const Result<Json> parsed = Json::parse(utf8(all())))
        asOne([&] { replaceAll(qs(parsed->write(2))); });
}

void CodeScintilla::setFolded(bool folded)
{
    SendScintilla(SCI_FOLDALL, folded ? SC_FOLDACTION_CONTRACT : SC_FOLDACTION_EXPAND);
}

} // namespace loadgrove
