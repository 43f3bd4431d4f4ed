// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/body_editor.h"

#include "core/base/media_type.h"
#include "core/base/text.h"
#include "core/scenario/template.h"
#include "ui/design/choose_file.h"
#include "ui/design/completion.h"
#include "ui/design/inspector_adapters.h"
#include "ui/design/inspector_checks.h"
#include "ui/widgets/code_edit.h"
#include "ui/widgets/edit_table_model.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/key_value_table.h"
#include "ui/widgets/problem.h"
#include "ui/widgets/value_text.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QToolButton>

namespace loadgrove {

namespace {

constexpr char formKey[] = "form_params";

bool looksLikeJson(const std::string &text)
{
    const QString trimmed = qs(text).trimmed();
    return trimmed.startsWith(QLatin1Char('['))
           || (trimmed.startsWith(QLatin1Char('{')) && !trimmed.startsWith(QLatin1String("{{")));
}

bool isLoneReference(const std::string &text)
{
    const ParsedTemplate parsed = parseTemplate(text);
    const auto *found = std::get_if<Template>(&parsed);
    return found && found->isLone();
}

QStringList rowOf(const MultipartParam &part)
{
    return {qs(part.name), textFromValue(part.value), qs(part.filename.value_or(std::string())),
            qs(part.contentType)};
}

} // namespace

BodyEditor::BodyEditor(const ScenarioDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_kind(new QComboBox)
    , m_format(new QToolButton)
    , m_hint(new HintLabel)
    , m_pages(new QStackedWidget)
    , m_text(new CodeEdit)
    , m_form(new KeyValueTable(tr("Field"), tr("Value")))
    , m_parts(new EditTable({tr("Part"), tr("Text, or path of a file"), tr("Send file as (name)"),
                             tr("Content type")}))
    , m_file(new QLineEdit)
{
    auto *nothing = new HintLabel(tr("This request sends no body."));
    nothing->setAlignment(Qt::AlignCenter);
    m_text->setTitle(tr("Body"));
    m_form->setTitle(tr("Form fields"));
    m_form->setSwitchable();
    m_form->checkValue = [](const Json &value) { return templateProblem(value); };
    for (QWidget *page : {static_cast<QWidget *>(nothing), static_cast<QWidget *>(m_text),
                          static_cast<QWidget *>(m_form), makeParts(), makeFile()})
        m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(makeChoice());
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_kind);
    connect(m_kind, &QComboBox::activated, this, [this] {
        showKind(kind());
        edit();
    });
    connect(m_format, &QToolButton::clicked, m_text, &CodeEdit::format);
    connect(m_text, &CodeEdit::edited, this, &BodyEditor::edit);
    connect(m_form, &EditTable::edited, this, &BodyEditor::edit);
    connect(m_parts, &EditTable::edited, this, &BodyEditor::edit);
    connect(m_file, &QLineEdit::textEdited, this, &BodyEditor::edit);
    showKind(Kind::None);
}

QWidget *BodyEditor::makeChoice()
{
    m_kind->setAccessibleName(tr("Kind of body"));
    m_kind->addItem(tr("None"), int(Kind::None));
    m_kind->addItem(tr("JSON"), int(Kind::Json));
    m_kind->addItem(tr("Text"), int(Kind::Text));
    m_kind->addItem(tr("Form"), int(Kind::Form));
    m_kind->addItem(tr("Multipart"), int(Kind::Multipart));
    m_kind->addItem(tr("File"), int(Kind::File));
    m_format->setText(tr("Format"));
    m_format->setToolTip(tr("Write the JSON in lines and indents"));
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_kind);
    layout->addWidget(m_hint, 1);
    layout->addWidget(m_format);
    return row;
}

QWidget *BodyEditor::makeFile()
{
    m_file->setAccessibleName(tr("File to send"));
    m_file->setPlaceholderText(tr("path of a file, relative to the document"));
    QAction *browse =
        m_file->addAction(icon(QStringLiteral("open"), Color::Muted), QLineEdit::TrailingPosition);
    browse->setText(tr("Choose a file"));
    connect(browse, &QAction::triggered, this, [this] {
        chooseFile(this, m_document, [this](const QString &file) {
            m_file->setText(file);
            edit();
        });
    });
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_file);
    layout->addWidget(new HintLabel(tr("It is read when a run starts, and sent byte for byte.")));
    layout->addStretch();
    return page;
}

QWidget *BodyEditor::makeParts()
{
    m_parts->setTitle(tr("Multipart parts"));
    connect(m_parts, &EditTable::editorCreated, this,
            [this](QLineEdit *editor, int row, int column) {
                if (column != 1)
                    return;
                QAction *browse = editor->addAction(icon(QStringLiteral("open"), Color::Muted),
                                                    QLineEdit::TrailingPosition);
                browse->setText(tr("Choose a file"));
                connect(browse, &QAction::triggered, this, [this, row] { choosePart(row); });
            });
    auto *add = new QPushButton(tr("Add a &File…"));
    add->setObjectName(QStringLiteral("addFile"));
    connect(add, &QPushButton::clicked, this, [this] { choosePart(-1); });
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_parts, 1);
    layout->addWidget(add, 0, Qt::AlignLeft);
    return page;
}

/// Lets the part of that row send a file; -1: a new part.
void BodyEditor::choosePart(int row)
{
    chooseFile(this, m_document, [this, row](const QString &file) {
        EditTableModel *model = m_parts->model();
        const int place = row < 0 ? model->rowCount() - 1 : std::min(row, model->rowCount() - 1);
        const auto set = [&](int column, const QString &text) {
            model->setData(model->index(place, column), text, Qt::EditRole);
        };
        if (model->text(place, 0).isEmpty())
            set(0, QStringLiteral("file"));
        set(1, file);
        set(2, QFileInfo(file).fileName());
    });
}

int BodyEditor::firstRowHeight() const
{
    return m_kind->sizeHint().height();
}

BodyEditor::Kind BodyEditor::kind() const
{
    return Kind(m_kind->currentData().toInt());
}

BodyEditor::Kind BodyEditor::kindOf(const Request &request, Kind current)
{
    if (request.body) {
        if (!request.body->isString())
            return Kind::Json;
        if (current == Kind::Json || current == Kind::Text)
            return current;
        return looksLikeJson(request.body->string()) && !Json::parse(request.body->string())
                   ? Kind::Json
                   : Kind::Text;
    }
    if (!request.bodyFile.empty())
        return Kind::File;
    if (!request.multipartParams.empty())
        return Kind::Multipart;
    if (!request.formParams.empty())
        return Kind::Form;
    return current;
}

void BodyEditor::reset(const Request &request)
{
    m_text->showText(QString());
    m_form->model()->clear();
    m_parts->model()->clear();
    m_file->clear();
    setKind(Kind::None);
    show(request);
}

void BodyEditor::setKind(Kind kind)
{
    m_kind->setCurrentIndex(m_kind->findData(int(kind)));
    showKind(kind);
}

void BodyEditor::show(const Request &request)
{
    const Kind shown = kindOf(request, kind());
    if (shown != kind())
        setKind(shown);
    const bool text = shown == Kind::Json || shown == Kind::Text;
    if (text && request.body != bodyValue()) {
        const Json &body = request.body ? *request.body : Json(std::string());
        m_text->showText(qs(body.isString() ? body.string() : body.write(2)));
    }
    if (shown == Kind::Form)
        showForm(request);
    if (shown == Kind::Multipart && parts(request.multipartParams) != request.multipartParams) {
        QList<QStringList> rows;
        for (const MultipartParam &part : request.multipartParams)
            rows.append(rowOf(part));
        m_parts->model()->setRows(rows);
    }
    if (shown == Kind::File)
        editing::show(m_file, request.bodyFile);
    updateMark();
}

void BodyEditor::showForm(const Request &request)
{
    m_form->setValue(request.formParams);
    m_form->setOff(disabledNames(request, formKey));
}

std::optional<Json> BodyEditor::bodyValue() const
{
    const std::string text = utf8(m_text->text());
    if (qs(text).trimmed().isEmpty())
        return std::nullopt;
    if (kind() == Kind::Text)
        return Json(text);
    Result<Json> parsed = Json::parse(text);
    if (!parsed)
        return Json(text); // as it is, until it parses
    // A text would lose its quotes on the wire: only the text that was typed says that it is JSON.
    if (parsed->isString() && !isLoneReference(parsed->string()))
        return Json(text);
    return std::move(parsed).value();
}

std::vector<MultipartParam> BodyEditor::parts(const std::vector<MultipartParam> &before) const
{
    std::vector<MultipartParam> parts;
    for (const QStringList &row : m_parts->model()->rows()) {
        if (row[0].isEmpty())
            continue;
        MultipartParam part;
        part.name = utf8(row[0]);
        part.value = valueFromText(row[1]);
        if (!row[2].isEmpty())
            part.filename = utf8(row[2]);
        part.contentType = utf8(row[3]);
        for (const MultipartParam &old : before) {
            if (old.name == part.name)
                part.extra = old.extra;
        }
        parts.push_back(std::move(part));
    }
    return parts;
}

void BodyEditor::read(Request &request) const
{
    const std::vector<MultipartParam> before = std::move(request.multipartParams);
    const Kind now = kind();
    request.body.reset();
    request.bodyFile.clear();
    request.formParams.clear();
    request.multipartParams.clear();
    if (now == Kind::Json || now == Kind::Text)
        request.body = bodyValue();
    else if (now == Kind::Form)
        request.formParams = m_form->value();
    else if (now == Kind::Multipart)
        request.multipartParams = parts(before);
    else if (now == Kind::File)
        request.bodyFile = utf8(m_file->text());
    setDisabledNames(request, formKey, now == Kind::Form ? m_form->off() : QStringList());
}

void BodyEditor::showKind(Kind kind)
{
    const bool json = kind == Kind::Json;
    const bool text = json || kind == Kind::Text;
    m_format->setVisible(json);
    m_text->setPlain(!json);
    m_pages->setCurrentIndex(text ? 1 : kind == Kind::None ? 0 : int(kind) - 1);
    m_hint->setText(kind == Kind::Form ? tr("application/x-www-form-urlencoded")
                    : kind == Kind::Multipart
                        ? tr("multipart/form-data; with a file name, the value is a file's path")
                    : json               ? tr("application/json")
                    : kind == Kind::File ? typeHint()
                    : kind == Kind::Text ? tr("text/plain, unless it is JSON as it stands")
                                         : QString());
    updateMark();
}

QString BodyEditor::typeHint() const
{
    if (m_file->text().isEmpty())
        return {};
    return tr("%1, unless a header says otherwise").arg(qs(mediaTypeOf(utf8(m_file->text()))));
}

void BodyEditor::edit()
{
    if (kind() == Kind::File)
        m_hint->setText(typeHint());
    updateMark();
    Q_EMIT edited();
}

void BodyEditor::updateMark()
{
    m_error.clear();
    int line = 0;
    int column = 0;
    const QString text = m_text->text();
    if (kind() == Kind::Json && !text.trimmed().isEmpty()) {
        const Result<Json> parsed = Json::parse(utf8(text));
        if (!parsed) {
            static const QRegularExpression place(QStringLiteral("(\\d+)\\D+(\\d+)"));
            const QRegularExpressionMatch match = place.match(parsed.error().message);
            line = match.captured(1).toInt();
            column = match.captured(2).toInt();
            m_error = tr("Not JSON yet: %1").arg(parsed.error().message);
            const QString rest =
                text.section(QLatin1Char('\n'), line - 1, line - 1).mid(column - 1);
            if (rest.startsWith(QLatin1String("{{")))
                m_error = tr("Line %1: write \"{{ ... }}\" in quotes; a lone reference keeps its "
                             "type")
                              .arg(line);
        }
    }
    m_text->setErrorMark(line, column);
    m_format->setEnabled(m_error.isEmpty());
}

QString BodyEditor::problem() const
{
    if (!m_error.isEmpty())
        return m_error;
    if (kind() == Kind::Form)
        return m_form->firstProblem();
    if (kind() == Kind::File)
        return m_file->text().isEmpty() ? tr("Choose the file to send") : QString();
    const bool text = kind() == Kind::Json || kind() == Kind::Text;
    const std::optional<Json> body = text ? bodyValue() : std::nullopt;
    return body ? templateProblem(*body) : QString();
}

void BodyEditor::attachCompletion(Completion &completion)
{
    completion.attach(m_text);
    connect(m_form, &KeyValueTable::textCreated, &completion,
            [&completion](CodeEdit *text) { completion.attach(text); });
    for (EditTable *table : {static_cast<EditTable *>(m_form), m_parts}) {
        connect(table, &EditTable::editorCreated, &completion,
                [&completion](QLineEdit *editor, int, int column) {
                    if (column > 0)
                        completion.attach(editor, Completion::Language::Template);
                });
    }
}

} // namespace loadgrove
