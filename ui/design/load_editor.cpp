// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/load_editor.h"

#include "ui/design/load_drawing.h"
#include "ui/design/load_sentence.h"
#include "ui/design/load_stages.h"
#include "ui/widgets/problem.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace loadgrove {

namespace {

constexpr int columns = 4;

} // namespace

LoadEditor::LoadEditor(ScenarioDocument &document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_fields(document, this)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    m_empty = makeEmpty();
    m_form = makeForm();
    layout->addWidget(m_empty);
    layout->addWidget(m_form);
    layout->addStretch();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setFocusProxy(m_users);
    connect(&document, &ScenarioDocument::settingsChanged, this, &LoadEditor::load);
    connect(&document, &ScenarioDocument::documentReset, this, &LoadEditor::reset);
    connect(&document, &ScenarioDocument::stepsInserted, this, &LoadEditor::load);
    connect(&document, &ScenarioDocument::stepsRemoved, this, &LoadEditor::load);
    connect(&document, &ScenarioDocument::issuesChanged, &m_fields, &FieldBinder::showProblems);
    load();
}

QWidget *LoadEditor::makeEmpty()
{
    auto *page = new QWidget(this);
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    m_emptySentence = new QLabel;
    auto *add = new QPushButton(tr("&Add a load test"));
    add->setObjectName(QStringLiteral("addLoad"));
    layout->addWidget(m_emptySentence);
    layout->addWidget(add);
    layout->addStretch();
    connect(add, &QPushButton::clicked, this, &LoadEditor::addConfiguration);
    return page;
}

QWidget *LoadEditor::makeForm()
{
    auto *page = new QWidget(this);
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addLayout(makeChoices(page));
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(6);
    for (int column = 0; column < columns; ++column)
        m_grid->setColumnStretch(column, 1);
    left->addLayout(m_grid);
    addAmounts(page);
    addTimes(page);
    addStages(page, left);
    left->addLayout(makeOptions(page));
    // Last, for the keys that have no field here.
    left->addWidget(m_fields.add(QStringLiteral("load_test_config"), page).problem);
    left->addStretch();

    m_sentence = new QLabel(page);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    QFont font = m_sentence->font();
    font.setBold(true);
    m_sentence->setFont(font);
    m_drawing = new LoadDrawing(page);
    m_drawing->setObjectName(QStringLiteral("loadDrawing"));
    connect(
        m_drawing, &LoadDrawing::shapeEdited, this, [this](const LoadConfig &load, int movement) {
            m_fields.change<LoadConfig>(tr("Drag load"), QStringLiteral("shape.%1").arg(movement),
                                        [&](LoadConfig &edited) { edited = load; });
        });
    auto *right = new QVBoxLayout;
    right->setSpacing(8);
    right->addWidget(m_sentence);
    right->addWidget(m_drawing);
    right->addStretch();

    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(24);
    layout->addLayout(left, 3);
    layout->addLayout(right, 2);
    return page;
}

QLayout *LoadEditor::makeChoices(QWidget *page)
{
    m_model = new QComboBox(page);
    m_model->setObjectName(QStringLiteral("loadModel"));
    m_model->addItem(tr("Users only"), int(LoadModel::Users));
    m_model->addItem(tr("Users with a rate cap"), int(LoadModel::RateCap));
    m_model->addItem(tr("Arrival rate"), int(LoadModel::Arrivals));
    m_model->setToolTip(tr("Users only: each begins its next iteration when the one before is "
                           "done.\nWith a rate cap: the same, but no more requests per second "
                           "than that.\nArrival rate: iterations start on schedule, whether or "
                           "not earlier ones are done."));
    m_course = new QComboBox(page);
    m_course->setObjectName(QStringLiteral("loadCourse"));
    m_course->addItem(tr("Steady, after a ramp if any"), false);
    m_course->addItem(tr("In stages"), true);
    auto *row = new QHBoxLayout;
    const auto add = [&](const QString &label, QComboBox *box) {
        auto *caption = new QLabel(label, page);
        caption->setBuddy(box);
        box->setAccessibleName(QString(label).remove(QLatin1Char('&')));
        connect(box, &QComboBox::activated, this, &LoadEditor::chooseModel);
        row->addWidget(caption);
        row->addWidget(box);
        row->addSpacing(16);
    };
    add(tr("&Model"), m_model);
    add(tr("O&ver time"), m_course);
    row->addStretch();
    return row;
}

QLayout *LoadEditor::makeOptions(QWidget *page)
{
    auto *stop = new QCheckBox(tr("&Stop the run at the first failure"), page);
    Field &stopField =
        m_fields.bind("load_test_config.stop_on_failure", tr("Change stop on failure"), stop,
                      &LoadConfig::stopOnFailure);
    auto *remove = new QToolButton(page);
    remove->setText(tr("Remove the load test"));
    remove->setObjectName(QStringLiteral("removeLoad"));
    remove->setAutoRaise(true);
    connect(remove, &QToolButton::clicked, this, &LoadEditor::removeConfiguration);

    auto *options = new QHBoxLayout;
    options->addWidget(m_fields.withProblem(stopField));
    options->addStretch();
    options->addWidget(remove);
    return options;
}

void LoadEditor::addConfiguration()
{
    m_fields.change<DocumentSettings>(tr("Add load test"), QString(), [](DocumentSettings &s) {
        s.load.emplace();
        s.load->threads = 10;
        s.load->duration = 30;
    });
    m_users->setFocus();
}

void LoadEditor::removeConfiguration()
{
    m_fields.change<DocumentSettings>(tr("Remove load test"), QString(),
                                      [](DocumentSettings &s) { s.load.reset(); });
}

void LoadEditor::chooseModel()
{
    const auto model = LoadModel(m_model->currentData().toInt());
    const bool staged = m_course->currentData().toBool();
    m_fields.change<LoadConfig>(tr("Change load model"), QString(),
                                [&](LoadConfig &load) { load = withModel(load, model, staged); });
}

void LoadEditor::focusField(const QString &key)
{
    const Field *field = m_fields.fieldOf(key);
    if (field && field->focus)
        field->focus(key);
    else if (field && field->editor->isVisible() && field->editor->focusPolicy() != Qt::NoFocus)
        field->editor->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason); // the first number
}

void LoadEditor::reset()
{
    for (const auto &field : m_fields.fields())
        editing::forget(field->editor);
    load();
}

void LoadEditor::load()
{
    const std::optional<LoadConfig> &load = m_document.document().settings.load;
    const QString sentence = loadSentence(load, int(m_document.document().scenarios.size()));
    m_empty->setVisible(!load);
    m_form->setVisible(load.has_value());
    m_emptySentence->setText(sentence);
    m_sentence->setText(sentence);
    m_drawing->setLoad(load);
    if (load)
        showConfiguration(*load);
    m_fields.load();
}

void LoadEditor::showConfiguration(const LoadConfig &load)
{
    m_model->setCurrentIndex(m_model->findData(int(loadModel(load))));
    m_course->setCurrentIndex(m_course->findData(!load.stages.empty()));
    const bool byStages = !load.stages.empty() && loadModel(load) == LoadModel::Users;
    const bool open = loadModel(load) == LoadModel::Arrivals;
    const bool limit = open || byStages;
    m_usersCaption->setText(limit ? tr("&User limit") : tr("&Users"));
    m_users->setAccessibleName(limit ? tr("User limit") : tr("Users"));
    if (limit)
        m_users->setPlaceholder(open ? QLocale().toString(10000) : tr("none"));
    else
        m_users->setPlaceholder(tr("1"));
    m_stages->setVisible(!load.stages.empty());
    arrange(load);
}

void LoadEditor::arrange(const LoadConfig &load)
{
    std::vector<QWidget *> shown;
    for (const Cell &cell : m_cells) {
        // What is emptied stays while the cursor is in it.
        if (cell.wanted(load) || cell.editor->hasFocus())
            shown.push_back(cell.widget);
    }
    if (shown == m_shown)
        return;
    for (const Cell &cell : m_cells) {
        m_grid->removeWidget(cell.widget);
        cell.widget->setVisible(std::find(shown.begin(), shown.end(), cell.widget) != shown.end());
    }
    for (std::size_t i = 0; i < shown.size(); ++i)
        m_grid->addWidget(shown[i], int(i) / columns, int(i) % columns);
    m_shown = std::move(shown);
}

} // namespace loadgrove
