// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/load_stages.h"

#include "ui/widgets/edit_table_model.h"

#include <QHeaderView>
#include <QLocale>

#include <optional>

namespace loadgrove {

namespace {

constexpr double mostSeconds = 1e7;
constexpr double mostTarget = 1e7;

std::optional<double> numberIn(const QString &text, double most)
{
    bool ok = false;
    double number = QLocale::c().toDouble(text.trimmed(), &ok);
    if (!ok)
        number = QLocale().toDouble(text.trimmed(), &ok);
    return ok && number >= 0 && number <= most ? std::optional(number) : std::nullopt;
}

std::optional<LoadStage> stageIn(const QStringList &row)
{
    const std::optional<double> duration = numberIn(row[0], mostSeconds);
    const std::optional<double> target = numberIn(row[1], mostTarget);
    return duration && target ? std::optional(LoadStage{*duration, *target}) : std::nullopt;
}

QString textOf(double value)
{
    QLocale plain;
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return plain.toString(value, 'f', QLocale::FloatingPointShortest);
}

} // namespace

StageTable::StageTable(QWidget *parent)
    : EditTable({tr("Stage lasts (s)"), tr("At its end")}, parent)
{
    model()->setCheck([this](int row, int column) { return check(row, column); });
    model()->setHint([this](int, int column) {
        if (column == 0)
            return tr("s");
        switch (m_unit) {
        case StageUnit::Users:
            return tr("users");
        case StageUnit::Rps:
            return tr("requests/s");
        case StageUnit::ArrivalRate:
            break;
        }
        return tr("iterations/s");
    });
    setTitle(tr("Stages"));
    view()->setToolTip(tr("From one stage's end to the next the load changes evenly; the first "
                          "begins at 0. A stage of 0 s is a jump."));
}

void StageTable::setUnit(StageUnit unit)
{
    m_unit = unit;
    switch (unit) {
    case StageUnit::Users:
        setTitle(tr("Stages, users"));
        break;
    case StageUnit::Rps:
        setTitle(tr("Stages, requests/s"));
        break;
    case StageUnit::ArrivalRate:
        setTitle(tr("Stages, iterations/s"));
        break;
    }
    view()->viewport()->update();
}

std::vector<LoadStage> StageTable::value() const
{
    std::vector<LoadStage> stages;
    for (const QStringList &row : model()->rows()) {
        std::optional<LoadStage> stage = stageIn(row);
        if (!stage)
            continue;
        for (const LoadStage &old : m_shown) {
            if (old.duration == stage->duration && old.target == stage->target)
                stage->extra = old.extra;
        }
        stages.push_back(std::move(*stage));
    }
    return stages;
}

void StageTable::setValue(const std::vector<LoadStage> &stages)
{
    m_shown = stages;
    if (stages == value())
        return;
    QList<QStringList> rows;
    for (const LoadStage &stage : stages)
        rows.append({textOf(stage.duration), textOf(stage.target)});
    model()->setRows(rows);
}

void StageTable::setProblems(const QHash<int, QString> &problems)
{
    QHash<int, QString> byRow;
    int index = 0; // in value()
    const QList<QStringList> rows = model()->rows();
    for (int row = 0; row < rows.size(); ++row) {
        if (!stageIn(rows[row]))
            continue;
        if (problems.contains(index))
            byRow.insert(row, problems.value(index));
        ++index;
    }
    model()->setProblems(byRow);
}

QString StageTable::check(int row, int column) const
{
    const QString text = model()->text(row, column);
    if (text.isEmpty())
        return model()->text(row, 1 - column).isEmpty() ? QString() : tr("A number is needed here");
    if (numberIn(text, column == 0 ? mostSeconds : mostTarget))
        return {};
    return tr("A number from 0 to %1 is needed here").arg(QLocale().toString(mostTarget, 'f', 0));
}

QString StageTable::firstProblem() const
{
    for (int row = 0; row < model()->rowCount() - 1; ++row) {
        for (int column = 0; column < 2; ++column) {
            const QString problem = check(row, column);
            if (!problem.isEmpty())
                return tr("Stage %1: %2").arg(row + 1).arg(problem);
        }
    }
    return value().empty() ? tr("One stage at least is needed") : QString();
}

} // namespace loadgrove
