// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/settings_editor.h"

#include "core/base/text.h"
#include "ui/design/auth_editor.h"
#include "ui/design/choose_file.h"
#include "ui/design/data_preview.h"
#include "ui/design/environments_editor.h"
#include "ui/design/inspector_checks.h"
#include "ui/design/load_editor.h"
#include "ui/design/threshold_words.h"
#include "ui/widgets/edit_table_model.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/key_value_table.h"
#include "ui/widgets/problem.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace loadgrove {

SettingsEditor::SettingsEditor(ScenarioDocument &document, QWidget *parent)
    : InspectorPage(document, parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(otherProblems());
    layout->addWidget(tabs(), 1);
    addGeneralTab();
    addEnvironmentsTab();
    addLoadTab();
    addThresholdsTab();
    addConnectionTab();
    addDataTab();
}

void SettingsEditor::addGeneralTab()
{
    auto *content = new QWidget;
    auto *form = new QFormLayout(content);
    form->setContentsMargins(0, 8, 0, 0);
    m_variables = new KeyValueTable(tr("Variable"), tr("Value at the start of an iteration"), this);
    m_variables->setTitle(tr("Variables"));
    auto *notes = new QPlainTextEdit(this);
    notes->setTabChangesFocus(true);
    notes->setUndoRedoEnabled(false); // undo belongs to the document
    notes->setMinimumHeight(48);
    fields().addRow(form, tr("&Name"),
                    addText("name", tr("Change document name"), &DocumentSettings::name));
    fields().addRow(
        form, tr("&Variables"),
        addTable("variables", tr("Change variables"), m_variables, &DocumentSettings::variables));
    fields().addRow(
        form, tr("N&otes"),
        fields().bind("description", tr("Change notes"), notes, &DocumentSettings::description));
    addScrollingTab(content, tr("Document"));
}

void SettingsEditor::addEnvironmentsTab()
{
    m_environments = new EnvironmentsEditor(this);
    m_environments->setAccessibleName(tr("Environments"));
    connect(&m_environments->table(), &EditTable::editorCreated, this,
            [this](QLineEdit *editor, int, int column) {
                if (column == 1)
                    completion().attach(editor, Completion::Language::Template);
            });
    Field &field = fields().add(QStringLiteral("environments"), m_environments);
    field.load = [this] {
        const DocumentSettings &settings = fields().document().document().settings;
        if (settings.environments != m_environments->value())
            m_environments->setValue(settings.environments);
        QStringList names;
        for (const auto &[name, value] : settings.variables)
            names.append(qs(name));
        m_environments->setNames(names);
    };
    field.check = [this] { return m_environments->firstProblem(); };
    connect(m_environments, &EnvironmentsEditor::edited, this, [this] {
        fields().change<DocumentSettings>(
            tr("Change environments"), QStringLiteral("environments"),
            [this](DocumentSettings &all) { all.environments = m_environments->value(); });
    });
    auto *hint = new HintLabel(tr("Values for each place to run at, such as local or staging. The "
                                  "one chosen beside Run wins over the document's variables. "
                                  "Secrets belong into {{env.NAME}}."));
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(hint);
    layout->addWidget(fields().withProblem(field), 1);
    tabs()->addTab(content, tr("Environments"));
}

void SettingsEditor::addLoadTab()
{
    auto *editor = new LoadEditor(fields().document(), this);
    editor->setAccessibleName(tr("Load"));
    Field &field = fields().add(QStringLiteral("load_test_config"), editor);
    field.problem->setSilent();
    field.focus = [editor](const QString &key) { editor->focusField(key); };
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(editor);
    layout->addStretch();
    addScrollingTab(content, tr("Load"));
}

void SettingsEditor::addThresholdsTab()
{
    m_thresholds = new TextListTable(tr("Thresholds"), this);
    m_thresholds->checkText = thresholdProblem;
    connect(m_thresholds, &EditTable::editorCreated, this, [this](QLineEdit *editor, int, int) {
        editor->setPlaceholderText(QStringLiteral("p95 < 200ms"));
        completion().attach(editor, thresholdExamples(fields().document()));
    });
    Field &field = fields().bind("thresholds", tr("Change thresholds"), m_thresholds,
                                 &DocumentSettings::thresholds);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 8, 0, 0);
    auto *hint =
        new HintLabel(tr("A run passes when all of these hold, for example: p95 < 200ms, "
                         "error_rate < 1%, requests.orders_POST.p99 < 500ms. One that ends "
                         "with \"or abort\" or \"or abort after 10s\" ends a run that "
                         "breaks it."));
    hint->setBuddy(m_thresholds);
    layout->addWidget(hint);
    layout->addWidget(fields().withProblem(field), 1);
    m_thresholdWords = new HintLabel;
    m_thresholdWords->setObjectName(QStringLiteral("thresholdWords"));
    layout->addWidget(m_thresholdWords);
    tabs()->addTab(content, tr("Thresholds"));
}

QComboBox *SettingsEditor::makeChoice(const QStringList &textsAndValues)
{
    auto *box = new QComboBox(this);
    for (qsizetype i = 0; i + 1 < textsAndValues.size(); i += 2)
        box->addItem(textsAndValues[i], textsAndValues[i + 1]);
    box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return box;
}

void SettingsEditor::addFileRow(QFormLayout *form, const char *key, const QString &label,
                                std::string HttpSettings::*member)
{
    Field &field = addText(key, tr("Change connection"), member);
    fields().addRow(form, label, field);
    auto *line = static_cast<QLineEdit *>(field.editor);
    auto *browse = new QAction(tr("Choose a file"), line);
    browse->setIcon(icon(QStringLiteral("open"), Color::Muted));
    line->addAction(browse, QLineEdit::TrailingPosition);
    const QString name = QLatin1String(key);
    connect(browse, &QAction::triggered, this, [this, member, name] {
        chooseFile(this, fields().document(), [this, member, name](const QString &file) {
            fields().change<HttpSettings>(tr("Change connection"), name,
                                          [&](HttpSettings &http) { http.*member = utf8(file); });
            fields().load();
        });
    });
}

void SettingsEditor::addConnectionTab()
{
    auto *content = new QWidget;
    auto *form = new QFormLayout(content);
    form->setContentsMargins(0, 8, 0, 0);
    const QString undo = tr("Change connection");
    const auto choice = [&](const char *key, const QString &label, QComboBox *box, auto member) {
        fields().addRow(form, label, fields().bind(key, undo, box, member));
    };
    const auto option = [&](const char *key, const QString &text, bool HttpSettings::*member) {
        form->addRow(QString(), fields().withProblem(addSwitch(key, undo, text, member)));
    };
    choice("http.version", tr("HTTP &version"),
           makeChoice({tr("Automatic"), QStringLiteral("auto"), tr("HTTP/1.1"),
                       QStringLiteral("1.1"), tr("HTTP/2"), QStringLiteral("2")}),
           &HttpSettings::version);
    choice("http.cookies", tr("&Cookies"),
           makeChoice({tr("Kept for one iteration"), QStringLiteral("true"),
                       tr("Kept as long as the user runs"), QStringLiteral("\"user\""), tr("Off"),
                       QStringLiteral("false")}),
           &HttpSettings::cookies);
    fields().addRow(
        form, tr("&Timeout (s)"),
        addNumber("http.timeout", undo, new NumberBox(0, 86400, 3, this), &HttpSettings::timeout));
    option("http.keep_alive", tr("Keep connections open between requests"),
           &HttpSettings::keepAlive);
    option("http.compression", tr("Accept compressed answers"), &HttpSettings::compression);
    option("http.insecure", tr("Accept any certificate (insecure)"), &HttpSettings::insecure);
    Field &proxy = addText("http.proxy", undo, &HttpSettings::proxy);
    static_cast<QLineEdit *>(proxy.editor)
        ->setPlaceholderText(tr("none; or: http://host:port, socks5://host:port"));
    fields().addRow(form, tr("&Proxy"), proxy);
    addFileRow(form, "http.ca_file", tr("CA &file"), &HttpSettings::caFile);
    addFileRow(form, "http.client_cert", tr("Client certificat&e"), &HttpSettings::clientCert);
    addFileRow(form, "http.client_key", tr("Client &key"), &HttpSettings::clientKey);
    auto *auth = new AuthEditor(tr("Nothing"), this);
    for (QLineEdit *text : auth->texts())
        completion().attach(text, Completion::Language::Template);
    fields().addRow(
        form, tr("&Authentication"),
        fields().bind("auth", tr("Change authentication"), auth, &DocumentSettings::auth));
    addScrollingTab(content, tr("Connection"));
}

std::vector<DataFile> SettingsEditor::dataFiles(const std::vector<DataFile> &before) const
{
    std::vector<DataFile> files;
    for (const QStringList &row : m_data->model()->rows()) {
        if (row[0].isEmpty() && row[1].isEmpty())
            continue;
        DataFile file;
        file.name = utf8(row[0]);
        file.file = utf8(row[1]);
        if (!row[2].isEmpty())
            file.mode = utf8(row[2]);
        if (!row[3].isEmpty())
            file.onEnd = utf8(row[3]);
        for (const DataFile &old : before) {
            if (old.name == file.name)
                file.extra = old.extra;
        }
        files.push_back(std::move(file));
    }
    return files;
}

void SettingsEditor::addDataTab()
{
    m_data = new EditTable(
        {tr("Name"), tr("File (CSV or JSON)"), tr("Rows are taken"), tr("At the end")}, this);
    m_data->setTitle(tr("Data files"));
    connect(m_data, &EditTable::editorCreated, this, [this](QLineEdit *editor, int, int column) {
        if (column == 2)
            completion().attach(editor, {QStringLiteral("sequential"), QStringLiteral("random"),
                                         QStringLiteral("unique")});
        if (column == 3)
            completion().attach(editor, {QStringLiteral("repeat"), QStringLiteral("stop")});
    });
    Field &field = fields().add(QStringLiteral("data"), m_data);
    field.load = [this] {
        const std::vector<DataFile> &files = fields().document().document().settings.data;
        if (files == dataFiles(files))
            return;
        QList<QStringList> rows;
        for (const DataFile &file : files)
            rows.append({qs(file.name), qs(file.file), qs(file.mode), qs(file.onEnd)});
        m_data->model()->setRows(rows);
    };
    connect(m_data, &EditTable::edited, this, [this] {
        fields().change<DocumentSettings>(
            tr("Change data files"), QStringLiteral("data"),
            [this](DocumentSettings &settings) { settings.data = dataFiles(settings.data); });
    });
    m_dataPreview = new DataPreview(fields().document(), this);
    connect(m_data->view()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SettingsEditor::showData);
    connect(&fields().document(), &ScenarioDocument::fileNameChanged, this,
            &SettingsEditor::showData);
    auto *tab = new QWidget;
    auto *layout = new QVBoxLayout(tab);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(fields().withProblem(field), 1);
    layout->addWidget(chooseData(), 0, Qt::AlignLeft);
    layout->addWidget(m_dataPreview, 1);
    tabs()->addTab(tab, tr("Data"));
}

/// For the row that is selected, or a new one, which is named after its file.
QWidget *SettingsEditor::chooseData()
{
    auto *button = new QPushButton(tr("Choose File…"));
    button->setObjectName(QStringLiteral("chooseDataFile"));
    connect(button, &QPushButton::clicked, this, [this] {
        chooseFile(this, fields().document(), [this](const QString &path) {
            const QModelIndex current = m_data->view()->currentIndex();
            const int row = current.isValid() ? current.row() : m_data->model()->rowCount() - 1;
            const bool isNew = m_data->model()->isLastRow(row);
            m_data->model()->setData(m_data->model()->index(row, 1), path, Qt::EditRole);
            if (isNew)
                m_data->model()->setData(m_data->model()->index(row, 0),
                                         QFileInfo(path).completeBaseName(), Qt::EditRole);
            m_data->focusCell(row, 0);
            showData();
        });
    });
    return button;
}

/// The file of the current row; without one, of the first.
void SettingsEditor::showData()
{
    const QList<QStringList> rows = m_data->model()->rows();
    const int row = std::clamp(m_data->view()->currentIndex().row(), 0, int(rows.size()));
    const QStringList cells = row < rows.size() ? rows[row] : rows.value(0);
    m_dataPreview->setFile(cells.value(0), cells.value(1));
}

void SettingsEditor::refresh()
{
    const DocumentSettings &settings = fields().document().document().settings;
    setTabCount(m_environments, tr("Environments"), settings.environments.size());
    QStringList words;
    for (const std::string &threshold : settings.thresholds) {
        const QString meant = thresholdWords(threshold);
        if (!meant.isEmpty())
            words.append(tr("%1 means: %2.").arg(qs(threshold), meant));
    }
    m_thresholdWords->setText(words.join(QLatin1Char('\n')));
    setTabCount(m_thresholds, tr("Thresholds"), settings.thresholds.size());
    setTabCount(m_data, tr("Data"), settings.data.size());
    showData();
}

} // namespace loadgrove
