// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/run_details.h"

#include "core/runs/library_names.h"
#include "core/runs/run_values.h"
#include "ui/results/run_list_words.h"
#include "ui/widgets/problem.h"

#include <QDir>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace loadgrove {

namespace {

QString withoutSuffix(const QString &name)
{
    return name.endsWith(runSuffix()) ? name.chopped(runSuffix().size()) : name;
}

template <class T>
QString problemOf(const Result<T> &checked)
{
    return checked ? QString() : checked.error().message;
}

QString factsOf(const RunEntry &run, const QString &figures)
{
    QStringList lines{RunDetails::tr("%1, %2").arg(startedText(run), verdictOf(run).words)};
    for (const QString &line : {figures.isEmpty() ? figuresText(run) : figures, run.problem}) {
        if (!line.isEmpty())
            lines += line;
    }
    lines +=
        RunDetails::tr("%1 in %2").arg(sizeText(run.bytes), QDir::toNativeSeparators(run.folder()));
    return lines.join(QLatin1Char('\n'));
}

} // namespace

RunDetails::RunDetails(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_facts(new QLabel(this))
    , m_label(new QLineEdit(this))
    , m_name(new QLineEdit(this))
    , m_note(new QPlainTextEdit(this))
    , m_labelProblem(new ProblemLabel(m_label, this))
    , m_noteProblem(new ProblemLabel(m_note, this))
    , m_nameProblem(new ProblemLabel(m_name, this))
{
    m_title->setProperty("role", QStringLiteral("heading"));
    m_facts->setProperty("role", QStringLiteral("muted"));
    for (QLabel *label : {m_title, m_facts}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setMinimumWidth(0);
    }
    makeFields();
    connectFields();
    setNoRun(QString());
}

void RunDetails::connectFields()
{
    connect(m_label, &QLineEdit::textChanged, this, &RunDetails::check);
    connect(m_name, &QLineEdit::textChanged, this, &RunDetails::check);
    connect(m_note, &QPlainTextEdit::textChanged, this, &RunDetails::check);
    connect(m_label, &QLineEdit::editingFinished, this, &RunDetails::ask);
    connect(m_name, &QLineEdit::editingFinished, this, &RunDetails::ask);
    m_note->installEventFilter(this);
    m_labelField.text = [this] { return m_label->text(); };
    m_labelField.setText = [this](const QString &text) { m_label->setText(text); };
    m_labelField.check = checkedLabel;
    m_noteField.text = [this] { return m_note->toPlainText(); };
    m_noteField.setText = [this](const QString &text) { m_note->setPlainText(text); };
    m_noteField.check = checkedNote;
    m_nameField.text = [this] { return m_name->text(); };
    m_nameField.setText = [this](const QString &text) { m_name->setText(withoutSuffix(text)); };
    m_nameField.check = checkedFileName;
}

void RunDetails::makeFields()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_facts);
    layout->addSpacing(8);
    const auto add = [&](const QString &name, QWidget *field, ProblemLabel *problem, int stretch) {
        auto *label = new QLabel(name, this);
        label->setBuddy(field);
        field->setAccessibleName(QString(name).remove(QLatin1Char('&')));
        layout->addWidget(label);
        layout->addWidget(field, stretch);
        layout->addWidget(problem);
    };
    add(tr("&Label"), m_label, m_labelProblem, 0);
    add(tr("&Note"), m_note, m_noteProblem, 1);
    add(tr("File na&me"), m_name, m_nameProblem, 0);
    m_label->setPlaceholderText(tr("A name for this run: \"baseline\""));
    m_note->setPlaceholderText(tr("What was tried, what came of it"));
    m_note->setTabChangesFocus(true);
    m_note->setMinimumHeight(48);
}

void RunDetails::Field::keep(const QString &value, bool isSameRun)
{
    if (isSameRun && value == m_kept)
        return;
    m_kept = value;
    m_asked.reset();
    if (!isSameRun || text() == m_put) {
        setText(value);
        m_put = text();
        return;
    }
    if (const Result<QString> typed = check(text()); typed && *typed == value)
        m_put = text(); // what was asked for is done
}

std::optional<QString> RunDetails::Field::takeWish()
{
    if (text() == m_put)
        return {};
    const Result<QString> typed = check(text());
    if (!typed || *typed == m_kept || m_asked == *typed)
        return {};
    m_asked = *typed;
    return m_asked;
}

void RunDetails::setRun(const RunEntry &run, const QString &figures)
{
    show(run, titleOf(run), factsOf(run, figures));
}

void RunDetails::setNoRun(const QString &text)
{
    show(std::nullopt, text, {});
}

void RunDetails::followRun(const QString &oldFile, const RunEntry &now)
{
    if (!m_run || m_run->file != oldFile)
        return;
    m_run->file = now.file;
    setRun(now);
}

void RunDetails::askAgain(const QString &file)
{
    if (!m_run || m_run->file != file)
        return;
    for (Field *field : {&m_labelField, &m_noteField, &m_nameField})
        field->forgetWish();
}

void RunDetails::show(const std::optional<RunEntry> &run, const QString &title,
                      const QString &facts)
{
    const bool isSame = m_run && run && m_run->file == run->file;
    if (!isSame)
        ask(); // leaving a run leaves its fields
    m_run = run;
    const bool usable = run && run->isReadable();
    for (QWidget *field : std::initializer_list<QWidget *>{m_label, m_note, m_name})
        field->setEnabled(usable);
    m_title->setText(title);
    m_facts->setText(facts);
    const RunEntry shown = run.value_or(RunEntry());
    m_labelField.keep(shown.label, isSame);
    m_noteField.keep(shown.note, isSame);
    m_nameField.keep(shown.name(), isSame);
    check();
}

void RunDetails::setRenamable(bool renamable)
{
    m_name->setReadOnly(!renamable);
}

void RunDetails::editName()
{
    m_name->setFocus();
    m_name->selectAll();
}

void RunDetails::check()
{
    const bool usable = m_run && m_run->isReadable();
    m_labelProblem->setProblem(usable ? problemOf(checkedLabel(m_label->text())) : QString());
    m_noteProblem->setProblem(usable ? problemOf(checkedNote(m_note->toPlainText())) : QString());
    m_nameProblem->setProblem(
        usable && !m_name->isReadOnly() ? problemOf(checkedFileName(m_name->text())) : QString());
}

void RunDetails::ask()
{
    if (!m_run || !m_run->isReadable())
        return;
    const RunEntry run = *m_run;
    if (const auto label = m_labelField.takeWish())
        Q_EMIT labelEdited(run, *label);
    if (const auto note = m_noteField.takeWish())
        Q_EMIT noteEdited(run, *note);
    if (m_name->isReadOnly())
        return;
    if (const auto name = m_nameField.takeWish())
        Q_EMIT nameEdited(run, *name);
}

bool RunDetails::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_note && event->type() == QEvent::FocusOut)
        ask();
    return QWidget::eventFilter(watched, event);
}

} // namespace loadgrove
