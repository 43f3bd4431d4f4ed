// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/completion.h"

#include "core/base/text.h"
#include "core/scenario/scope.h"
#include "ui/document/scenario_document.h"
#include "ui/widgets/code_edit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStringListModel>

#include <algorithm>

namespace loadgrove {

namespace {

constexpr char languageProperty[] = "completionLanguage";

QStringList answerParts(const QString &prefix)
{
    return {prefix + QStringLiteral("code"), prefix + QStringLiteral("res"),
            prefix + QStringLiteral("latency_ms"), prefix + QStringLiteral("headers[\"\"]")};
}

// What stands in a JSON string: quotes are written \".
QString unescaped(QString text, bool inJson)
{
    return inJson ? text.replace(QLatin1String("\\\""), QLatin1String("\"")) : text;
}

QString escaped(QString text, bool inJson)
{
    return inJson ? text.replace(QLatin1Char('"'), QLatin1String("\\\"")) : text;
}

} // namespace

Completion::Completion(ScenarioDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_completer(new QCompleter(this))
    , m_model(new QStringListModel(this))
{
    m_completer->setModel(m_model);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(10);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            &Completion::insert);
}

void Completion::attach(QLineEdit *editor, Language language)
{
    editor->setProperty(languageProperty, int(language));
    editor->installEventFilter(this);
    connect(editor, &QLineEdit::textEdited, this, [this, editor] { offer(editor, false); });
}

void Completion::attach(CodeEdit *editor)
{
    editor->input()->installEventFilter(this);
    connect(editor, &CodeEdit::edited, this, [this, editor] {
        if (editor->input()->hasFocus())
            offer(editor->input(), false);
    });
}

void Completion::attach(QLineEdit *editor, const QStringList &texts)
{
    if (texts.isEmpty())
        return;
    editor->installEventFilter(this);
    auto *completer = new QCompleter(texts, editor);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    editor->setCompleter(completer);
    // A chosen text counts as typed, once the editor has it.
    connect(
        completer, qOverload<const QString &>(&QCompleter::activated), editor,
        [editor] { Q_EMIT editor->textEdited(editor->text()); }, Qt::QueuedConnection);
}

int Completion::tokenStart(const QString &text, int cursor, Language language)
{
    QString before = text.left(cursor);
    int begin = 0;
    if (language == Language::Template) {
        begin = int(before.lastIndexOf(QLatin1String("{{")));
        if (begin < 0 || before.indexOf(QLatin1String("}}"), begin) >= 0)
            return -1;
        begin += 2;
        before = before.mid(begin);
    }
    // Inside a string nothing is a name, but for the string in requests["..."].
    static const QRegularExpression token(
        QStringLiteral(R"re([A-Za-z_]\w*(?:\.\w*|\["[^"]*(?:"\]?)?)*$)re"));
    const QRegularExpressionMatch match = token.match(before);
    const int start = match.hasMatch() ? int(match.capturedStart()) : int(before.size());
    if (before.left(start).count(QLatin1Char('"')) % 2 == 1)
        return -1;
    return begin + start;
}

QStringList Completion::candidates(const QString &token) const
{
    QStringList all;
    const Scope scope(m_document.document());
    const Step *own = m_document.step(m_step);
    if (own && own->kind() == StepKind::Request)
        all += answerParts(QString());
    for (const std::string &name : scope.visibleNames(m_step)) {
        const QString text = qs(name);
        all.append(text);
        const bool answer = text.startsWith(QLatin1String("requests"));
        if (answer && token.startsWith(text, Qt::CaseInsensitive))
            all += answerParts(text + QLatin1Char('.'));
    }
    for (const FunctionInfo &function : functions())
        all.append(QLatin1String(function.name) + QStringLiteral("()"));
    QStringList fitting;
    for (const QString &text : all) {
        if (text.startsWith(token, Qt::CaseInsensitive) && text != token)
            fitting.append(text);
    }
    fitting.removeDuplicates();
    return fitting;
}

Completion::Place Completion::placeIn(QWidget *input)
{
    Place place;
    if (auto *line = qobject_cast<QLineEdit *>(input)) {
        place.text = line->text();
        place.cursor = line->cursorPosition();
        place.language = Language(line->property(languageProperty).toInt());
    } else if (auto *code = input ? qobject_cast<CodeEdit *>(input->parentWidget()) : nullptr) {
        const QString whole = code->cursorLine();
        place.escaped = !code->isPlain();
        const QString before = unescaped(whole.left(code->cursorIndex()), place.escaped);
        place.text = before + whole.mid(code->cursorIndex());
        place.cursor = int(before.size());
    }
    return place;
}

void Completion::offer(QWidget *input, bool asked)
{
    const Place place = placeIn(input);
    const int start = tokenStart(place.text, place.cursor, place.language);
    const QString token = place.text.mid(start, place.cursor - start);
    const bool opened = place.language == Language::Template && token.isEmpty();
    QStringList texts;
    if (start >= 0 && (asked || opened || !token.isEmpty()))
        texts = candidates(token);
    if (texts.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_model->setStringList(texts);
    m_completer->setWidget(input);
    m_completer->setCompletionPrefix(QString());
    QRect below;
    if (auto *code = qobject_cast<CodeEdit *>(input->parentWidget())) {
        below = code->cursorRectangle();
        below.setWidth(std::max(320, m_completer->popup()->sizeHintForColumn(0) + 24));
    }
    m_completer->complete(below);
}

void Completion::insert(const QString &text)
{
    QWidget *input = m_completer->widget();
    const Place place = placeIn(input);
    const int start = tokenStart(place.text, place.cursor, place.language);
    if (start < 0)
        return;
    QString inserted = text;
    int back = text.endsWith(QLatin1String("()")) ? 1 : 0;
    if (text.endsWith(QLatin1String("[\"\"]")))
        back = place.escaped ? 3 : 2; // in front of the closing quote, which may be escaped
    const int close = int(place.text.indexOf(QLatin1String("}}"), place.cursor));
    if (place.language == Language::Template && close < 0) {
        inserted += QLatin1String("}}");
        back += back > 0 ? 2 : 0;
    }
    const QString token = place.text.mid(start, place.cursor - start);
    if (auto *line = qobject_cast<QLineEdit *>(input)) {
        line->setSelection(start, int(token.size()));
        line->insert(inserted); // like typing: textEdited() tells the field
        line->setCursorPosition(line->cursorPosition() - back);
    } else if (auto *code = qobject_cast<CodeEdit *>(input->parentWidget())) {
        code->complete(int(escaped(token, place.escaped).size()), escaped(inserted, place.escaped),
                       back);
    }
    m_completer->popup()->hide();
}

bool Completion::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        auto *editor = qobject_cast<QWidget *>(object);
        if (editor && key->key() == Qt::Key_Space && key->modifiers() == Qt::ControlModifier) {
            offer(editor, true);
            auto *line = qobject_cast<QLineEdit *>(editor);
            if (line && line->completer() && !m_completer->popup()->isVisible()) {
                line->completer()->setCompletionPrefix(line->text());
                line->completer()->complete();
            }
            return true;
        }
    }
    return QObject::eventFilter(object, event);
}

} // namespace loadgrove
