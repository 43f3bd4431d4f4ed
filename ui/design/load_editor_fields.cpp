// SPDX-License-Identifier: GPL-3.0-or-later
// LoadEditor: its fields, each bound to a key of the configuration.
#include "ui/design/load_editor.h"

#include "ui/design/load_stages.h"
#include "ui/widgets/problem.h"

#include <QComboBox>
#include <QLabel>
#include <QVBoxLayout>

namespace loadgrove {

namespace {

bool isStaged(const LoadConfig &load)
{
    return !load.stages.empty();
}

bool isOpen(const LoadConfig &load)
{
    return loadModel(load) == LoadModel::Arrivals;
}

bool always(const LoadConfig &)
{
    return true;
}

NumberBox *makeBox(QWidget *page, double minimum, double maximum, int decimals,
                   const QString &empty = {})
{
    auto *number = new NumberBox(minimum, maximum, decimals, page);
    number->setPlaceholder(empty);
    return number;
}

} // namespace

void LoadEditor::addAmounts(QWidget *page)
{
    addUsers(page);
    addRate(page, "load_test_config.load_target_rps", tr("Ra&te (requests/s)"),
            &LoadConfig::targetRps);
    addRate(page, "load_test_config.load_arrival_rate", tr("Ra&te (iterations/s)"),
            &LoadConfig::arrivalRate);
}

void LoadEditor::addUsers(QWidget *page)
{
    m_users = makeBox(page, 1, 1e6, 0);
    m_usersCaption = addCell(tr("&Users"),
                             m_fields.bind("load_test_config.load_num_threads", tr("Change users"),
                                           m_users, &LoadConfig::threads),
                             always);
}

void LoadEditor::addRate(QWidget *page, const char *key, const QString &label,
                         std::optional<double> LoadConfig::*member)
{
    NumberBox *box = makeBox(page, 0, 1e7, 6);
    Field &field = m_fields.add(QLatin1String(key), box);
    field.load = [this, box, member] {
        if (const LoadConfig *load = m_fields.part<LoadConfig>())
            editing::show(box, load->*member);
    };
    // Emptied while it is typed anew: without a rate the model would be another.
    field.check = [this, box, member] {
        const LoadConfig *load = m_fields.part<LoadConfig>();
        const bool missing = load && load->*member && !box->value();
        return missing && box->problem().isEmpty() ? tr("A rate is needed here") : box->problem();
    };
    connect(box, &NumberBox::edited, this, [this, box, member, key] {
        m_fields.change<LoadConfig>(tr("Change rate"), QLatin1String(key), [&](LoadConfig &load) {
            if (box->problem().isEmpty() && box->value())
                load.*member = box->value();
        });
    });
    addCell(label, field, [member](const LoadConfig &load) { return (load.*member).has_value(); });
}

void LoadEditor::addTimes(QWidget *page)
{
    const auto add = [&](const char *key, const QString &label, const QString &undo, NumberBox *box,
                         auto member, Wanted wanted) {
        addCell(label, m_fields.bind(key, undo, box, member), std::move(wanted));
    };
    const QString unset = tr("not set");
    add("load_test_config.load_duration", tr("&Duration (s)"), tr("Change duration"),
        makeBox(page, 0, 1e7, 3, unset), &LoadConfig::duration,
        [](const LoadConfig &load) { return !isStaged(load) || load.duration; });
    add("load_test_config.load_count", tr("&Iterations"), tr("Change iterations"),
        makeBox(page, 1, 1e12, 0, unset), &LoadConfig::count, always);
    add("load_test_config.load_rampup_duration", tr("Ramp (s)"), tr("Change ramp"),
        makeBox(page, 0, 1e7, 3, tr("none")), &LoadConfig::rampupDuration,
        [](const LoadConfig &load) { return !isStaged(load) || load.rampupDuration; });
    add("load_test_config.load_rampup_interval", tr("Ramp steps every (s)"),
        tr("Change ramp interval"), makeBox(page, 0, 1e7, 3, tr("linear")),
        &LoadConfig::rampupInterval,
        [](const LoadConfig &load) { return !isStaged(load) || load.rampupInterval; });
    add("load_test_config.load_pacing", tr("Pacing (s)"), tr("Change pacing"),
        makeBox(page, 0, 1e7, 3, tr("none")), &LoadConfig::pacing,
        [](const LoadConfig &load) { return !isOpen(load) || load.pacing; });
    m_cells.back().editor->setToolTip(tr("A user starts its next iteration not before this many "
                                         "seconds after it started the one before"));
    addWhenBusy(page);
    add("load_test_config.load_graceful_stop", tr("&Graceful stop (s)"), tr("Change graceful stop"),
        makeBox(page, 0, 86400, 3), &LoadConfig::gracefulStop, always);
    add("load_test_config.load_warmup", tr("Warm-up (s)"), tr("Change warm-up"),
        makeBox(page, 0, 1e7, 3), &LoadConfig::warmup,
        [](const LoadConfig &load) { return load.warmup != 0; });
}

void LoadEditor::addWhenBusy(QWidget *page)
{
    auto *box = new QComboBox(page);
    box->addItem(tr("Drop the start"), int(WhenBusy::Drop));
    box->addItem(tr("Wait for a user"), int(WhenBusy::Wait));
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    Field &field = m_fields.add(QStringLiteral("load_test_config.load_when_busy"), box);
    field.load = [this, box] {
        if (const LoadConfig *load = m_fields.part<LoadConfig>())
            box->setCurrentIndex(box->findData(int(load->whenBusy)));
    };
    connect(box, &QComboBox::activated, this, [this, box] {
        m_fields.change<LoadConfig>(
            tr("Change what happens when all users are busy"), QStringLiteral("load_when_busy"),
            [box](LoadConfig &load) { load.whenBusy = WhenBusy(box->currentData().toInt()); });
    });
    addCell(tr("When all are busy"), field, [](const LoadConfig &load) {
        return isOpen(load) || load.whenBusy != LoadConfig().whenBusy;
    });
}

void LoadEditor::addStages(QWidget *page, QBoxLayout *layout)
{
    m_stages = new StageTable(page);
    Field &field = m_fields.add(QStringLiteral("load_test_config.load_stages"), m_stages);
    field.load = [this] {
        const LoadConfig *load = m_fields.part<LoadConfig>();
        if (!load)
            return;
        m_stages->setUnit(stageUnit(loadModel(*load)));
        m_stages->setValue(load->stages);
    };
    field.check = [this] {
        const LoadConfig *load = m_fields.part<LoadConfig>();
        return load && isStaged(*load) ? m_stages->firstProblem() : QString();
    };
    field.mark = [this](const std::vector<const Issue *> &issues) {
        QHash<int, QString> problems;
        for (const Issue *issue : issues) {
            bool isRow = false; // "load_test_config.load_stages.2.target"
            const int row = issue->field.section(QLatin1Char('.'), 2, 2).toInt(&isRow);
            if (isRow)
                problems.insert(row, issue->text);
        }
        m_stages->setProblems(problems);
    };
    field.focus = [this](const QString &key) {
        const bool isTarget = key.endsWith(QLatin1String("target"));
        m_stages->focusCell(key.section(QLatin1Char('.'), 2, 2).toInt(), isTarget ? 1 : 0);
    };
    connect(m_stages, &EditTable::edited, this, [this] {
        const std::vector<LoadStage> stages = m_stages->value();
        m_fields.change<LoadConfig>(tr("Change stages"), QStringLiteral("load_stages"),
                                    [&](LoadConfig &load) {
                                        if (!stages.empty()) // being typed anew
                                            load.stages = stages;
                                    });
    });
    layout->addWidget(m_stages);
    // Not beside the table: it also says when there should be none.
    layout->addWidget(field.problem);
}

QLabel *LoadEditor::addCell(const QString &label, const Field &field, Wanted wanted)
{
    auto *cell = new QWidget(field.editor->parentWidget());
    auto *layout = new QVBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    auto *caption = new QLabel(label);
    caption->setBuddy(field.editor);
    field.editor->setAccessibleName(QString(label).remove(QLatin1Char('&')));
    layout->addWidget(caption);
    layout->addWidget(m_fields.withProblem(field));
    layout->addStretch();
    cell->hide();
    m_cells.push_back({cell, field.editor, std::move(wanted)});
    return caption;
}

} // namespace loadgrove
