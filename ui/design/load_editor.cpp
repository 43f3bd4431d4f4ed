// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/load_editor.h"

#include "ui/design/load_drawing.h"
#include "ui/widgets/problem.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace loadgrove {

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
    setFocusProxy(m_fields.fields().front()->editor);
    connect(&document, &ScenarioDocument::settingsChanged, this, &LoadEditor::load);
    connect(&document, &ScenarioDocument::documentReset, this, &LoadEditor::load);
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

QLayout *LoadEditor::makeNumbers(QWidget *page)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2);
    const auto box = [page](double minimum, double maximum, int decimals, const QString &empty) {
        auto *number = new NumberBox(minimum, maximum, decimals, page);
        number->setPlaceholder(empty);
        return number;
    };
    addNumber(grid, tr("&Users"),
              m_fields.bind("load_test_config.load_num_threads", tr("Change users"),
                            box(1, 1e6, 0, tr("1")), &LoadConfig::threads));
    addNumber(grid, tr("&Duration (s)"),
              m_fields.bind("load_test_config.load_duration", tr("Change duration"),
                            box(0, 1e7, 3, tr("not set")), &LoadConfig::duration));
    addNumber(grid, tr("&Iterations"),
              m_fields.bind("load_test_config.load_count", tr("Change iterations"),
                            box(1, 1e12, 0, tr("not set")), &LoadConfig::count));
    addNumber(grid, tr("&Graceful stop (s)"),
              m_fields.bind("load_test_config.load_graceful_stop", tr("Change graceful stop"),
                            box(0, 86400, 3, QString()), &LoadConfig::gracefulStop));
    return grid;
}

QLayout *LoadEditor::makeOptions(QWidget *page)
{
    auto *stop = new QCheckBox(tr("&Stop the run at the first failure"), page);
    Field &stopField =
        m_fields.bind("load_test_config.stop_on_failure", tr("Change stop on failure"), stop,
                      &LoadConfig::stopOnFailure);
    auto *remove = new QToolButton;
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

QWidget *LoadEditor::makeForm()
{
    auto *page = new QWidget(this);
    m_sentence = new QLabel;
    m_sentence->setWordWrap(true);
    QFont font = m_sentence->font();
    font.setBold(true);
    m_sentence->setFont(font);
    m_simplify = new QPushButton(tr("Run without rate and &ramp"));
    m_simplify->setObjectName(QStringLiteral("simplifyLoad"));
    connect(m_simplify, &QPushButton::clicked, this, &LoadEditor::simplify);
    auto *left = new QVBoxLayout;
    left->setSpacing(8);
    left->addLayout(makeNumbers(page));
    left->addLayout(makeOptions(page));
    // Last, for the keys that have no field here.
    Field &others = m_fields.add(QStringLiteral("load_test_config"), page);
    left->addWidget(m_sentence);
    left->addWidget(others.problem);
    left->addWidget(m_simplify, 0, Qt::AlignLeft);
    left->addStretch();
    m_shape = new LoadDrawing(page);
    auto *layout = new QHBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addLayout(left, 3);
    layout->addWidget(m_shape, 2);
    return page;
}

void LoadEditor::addNumber(QGridLayout *grid, const QString &label, const Field &field)
{
    auto *caption = new QLabel(label);
    caption->setBuddy(field.editor);
    field.editor->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    const int column = m_numbers++;
    grid->addWidget(caption, 0, column);
    grid->addWidget(m_fields.withProblem(field), 1, column, Qt::AlignTop);
    grid->setColumnStretch(column, 1);
}

void LoadEditor::addConfiguration()
{
    m_fields.change<DocumentSettings>(tr("Add load test"), QString(), [](DocumentSettings &s) {
        s.load.emplace();
        s.load->threads = 10;
        s.load->duration = 30;
    });
    m_fields.fields().front()->editor->setFocus();
}

void LoadEditor::removeConfiguration()
{
    m_fields.change<DocumentSettings>(tr("Remove load test"), QString(),
                                      [](DocumentSettings &s) { s.load.reset(); });
}

void LoadEditor::simplify()
{
    m_fields.change<LoadConfig>(tr("Remove rate and ramp"), QString(),
                                [](LoadConfig &load) { load = withoutRates(load); });
}

void LoadEditor::load()
{
    const std::optional<LoadConfig> &load = m_document.document().settings.load;
    const QString sentence = loadSentence(load, int(m_document.document().scenarios.size()));
    m_empty->setVisible(!load);
    m_form->setVisible(load.has_value());
    m_emptySentence->setText(sentence);
    m_sentence->setText(sentence);
    m_shape->setLoad(load);
    m_simplify->setVisible(load && withoutRates(*load) != *load);
    m_fields.load();
}

} // namespace loadgrove
