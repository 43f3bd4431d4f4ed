// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/request_editor.h"

#include "core/base/text.h"
#include "ui/design/auth_editor.h"
#include "ui/design/body_editor.h"
#include "ui/design/header_words.h"
#include "ui/design/inspector_checks.h"
#include "ui/design/step_text.h"
#include "ui/widgets/edit_table_model.h"
#include "ui/widgets/key_value_table.h"
#include "ui/widgets/problem.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace loadgrove {

namespace {

/// Methods are written in capitals.
class UpperCase : public QValidator
{
public:
    using QValidator::QValidator;
    State validate(QString &text, int &) const override
    {
        text = text.toUpper().remove(QLatin1Char(' '));
        return Acceptable;
    }
};

} // namespace

RequestEditor::RequestEditor(ScenarioDocument &document, QWidget *parent)
    : InspectorPage(document, parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    addHeader(layout);
    layout->addWidget(tabs(), 1);
    addParamsTab();
    addHeadersTab();
    addBodyTab();
    addChecksTab();
    addFlowTab();
    addSettingsTab();
    addNotesTab();
}

void RequestEditor::addHeader(QVBoxLayout *layout)
{
    Field &name = addName(tr("Change name"));
    static_cast<QLineEdit *>(name.editor)->setPlaceholderText(tr("Name (else METHOD path)"));
    Field &enabled = addEnabled();
    QComboBox *method = makeMethod();
    Field &methodField = fields().add(QStringLiteral("method"), method);
    methodField.load = [this, method] {
        const auto *request = fields().part<Request>();
        if (request && method->currentText() != qs(request->method))
            method->setCurrentText(qs(request->method));
    };
    Field &url = addTemplate("url", tr("Change URL"), &Request::url);
    auto *urlLine = static_cast<QLineEdit *>(url.editor);
    urlLine->setPlaceholderText(QStringLiteral("{{base_url}}"));
    urlLine->setAccessibleName(tr("Base URL"));
    Field &path = addPath();

    auto *top = new QHBoxLayout;
    top->addWidget(name.editor, 1);
    top->addWidget(enabled.editor);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(method);
    line->addWidget(url.editor, 2);
    line->addWidget(path.editor, 3);
    m_send = new QToolButton(this);
    m_send->setObjectName(QStringLiteral("sendButton"));
    m_send->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_send->hide();
    line->addWidget(m_send);
    layout->addLayout(top);
    layout->addLayout(line);
    for (QLabel *problem :
         {static_cast<QLabel *>(name.problem), static_cast<QLabel *>(methodField.problem),
          static_cast<QLabel *>(url.problem), static_cast<QLabel *>(path.problem), otherProblems()})
        layout->addWidget(problem);
}

QComboBox *RequestEditor::makeMethod()
{
    auto *method = new QComboBox(this);
    method->setEditable(true);
    method->setInsertPolicy(QComboBox::NoInsert);
    for (const char *name : {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"})
        method->addItem(QLatin1String(name));
    method->setValidator(new UpperCase(method));
    method->setAccessibleName(tr("Method"));
    const auto store = [this, method] {
        fields().change<Request>(tr("Change method"), QStringLiteral("method"),
                                 [&](Request &r) { r.method = utf8(method->currentText()); });
    };
    connect(method->lineEdit(), &QLineEdit::textEdited, this, store);
    connect(method, &QComboBox::activated, this, store);
    return method;
}

Field &RequestEditor::addPath()
{
    auto *line = new QLineEdit(this);
    line->setPlaceholderText(QStringLiteral("/api/v1/orders/{order_id}"));
    line->setAccessibleName(tr("Path"));
    Field &path = fields().add(QStringLiteral("path"), line);
    path.load = [this, line] {
        if (const auto *request = fields().part<Request>())
            editing::show(line, request->path);
    };
    path.check = [line] { return templateProblem(line->text()); };
    completion().attach(line, Completion::Language::Template);
    connect(line, &QLineEdit::textEdited, this, [this](const QString &text) {
        fields().change<Request>(tr("Change path"), QStringLiteral("path"), [&](Request &request) {
            renamePathParameter(qs(request.path), text, request.pathParams);
            request.path = utf8(text);
        });
    });
    return path;
}

void RequestEditor::addParamsTab()
{
    m_pathParams = new KeyValueTable(tr("Path parameter"), tr("Value"), this);
    m_pathParams->setTitle(tr("Path parameters"));
    m_queryParams = new KeyValueTable(tr("Query parameter"), tr("Value"), this);
    m_queryParams->setTitle(tr("Query parameters"));
    Field &path =
        addTable("path_params", tr("Change path parameters"), m_pathParams, &Request::pathParams);
    const auto load = path.load;
    path.load = [this, load] {
        if (const auto *request = fields().part<Request>())
            m_pathParams->setWantedKeys(pathParameters(qs(request->path)));
        load();
    };
    Field &query = addSwitchableTable("query_params", tr("Change query"), m_queryParams,
                                      &Request::queryParams);
    m_params = new QWidget;
    auto *layout = new QVBoxLayout(m_params);
    layout->setContentsMargins(0, 8, 0, 0);
    m_pathPart = fields().withProblem(path);
    m_pathPart->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    layout->addWidget(m_pathPart);
    layout->addWidget(fields().withProblem(query), 1);
    tabs()->addTab(m_params, tr("Params"));
}

void RequestEditor::addHeadersTab()
{
    m_headers = new KeyValueTable(tr("Header"), tr("Value"), this);
    m_headers->setTitle(tr("Headers"));
    Field &field =
        addSwitchableTable("headers", tr("Change headers"), m_headers, &Request::headers);
    connect(
        m_headers, &EditTable::editorCreated, this, [this](QLineEdit *editor, int row, int column) {
            completion().attach(editor, column == 0
                                            ? usualHeaders()
                                            : usualHeaderValues(m_headers->model()->text(row, 0)));
        });
    QWidget *tab = fields().withProblem(field);
    tab->layout()->setContentsMargins(0, 8, 0, 0);
    tabs()->addTab(tab, tr("Headers"));
}

void RequestEditor::addSettingsTab()
{
    auto *content = new QWidget;
    auto *form = new QFormLayout(content);
    form->setContentsMargins(0, 8, 0, 0);
    auto *insecure = new QComboBox(this);
    insecure->addItem(tr("As the document says"), QString());
    insecure->addItem(tr("Certificates are checked"), QStringLiteral("false"));
    insecure->addItem(tr("Any certificate is accepted"), QStringLiteral("true"));
    auto *timeout = new NumberBox(0, 86400, 3, this);
    timeout->setPlaceholder(tr("as the document says"));
    auto *auth = new AuthEditor(tr("As the scenario or document says"), this);
    for (QLineEdit *text : auth->texts())
        completion().attach(text, Completion::Language::Template);
    form->addRow(QString(), fields().withProblem(
                                addSwitch("follow_redirects", tr("Change redirects"),
                                          tr("Follow redirects"), &Request::followRedirects)));
    fields().addRow(
        form, tr("&Certificates"),
        fields().bind("insecure", tr("Change certificate check"), insecure, &Request::insecure));
    fields().addRow(form, tr("&Timeout (s)"),
                    addNumber("timeout", tr("Change timeout"), timeout, &Request::timeout));
    fields().addRow(form, tr("&Authentication"),
                    fields().bind("auth", tr("Change authentication"), auth, &Request::auth));
    addScrollingTab(content, tr("Settings"));
}

void RequestEditor::addNotesTab()
{
    Field &notes = addDescription();
    m_notes = notes.editor;
    QWidget *tab = fields().withProblem(notes);
    tab->layout()->setContentsMargins(0, 8, 0, 0);
    tabs()->addTab(tab, tr("Notes"));
}

void RequestEditor::setSendAction(QAction *action)
{
    m_send->setDefaultAction(action);
    m_send->show();
}

void RequestEditor::setNode(NodeId id)
{
    const Step *step = fields().document().step(id);
    const bool other = id != fields().node();
    if (other && step && step->as<Request>())
        m_body->reset(*step->as<Request>());
    InspectorPage::setNode(id);
}

void RequestEditor::refresh()
{
    const auto *request = fields().part<Request>();
    if (!request)
        return;
    const bool inPath =
        !request->pathParams.empty() || !pathParameters(qs(request->path)).isEmpty();
    m_pathPart->setVisible(inPath);
    setTabCount(m_params, tr("Params"), request->pathParams.size() + request->queryParams.size());
    setTabCount(m_headers, tr("Headers"), request->headers.size());
    refreshBody(*request);
    setTabCount(m_assertions, tr("Checks"), checkCount(*request));
    m_retrySentence->setText(retrySentence(request->retry));
    const Step *step = fields().part<Step>();
    setTabMark(m_retrySentence, tr("Flow"),
               !step->condition.empty() || !request->retry.until.empty()
                   || step->continueOnFailure);
    setTabMark(m_notes, tr("Notes"), !step->description.empty());
}

} // namespace loadgrove
