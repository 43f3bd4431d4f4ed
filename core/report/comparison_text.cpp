// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/report/comparison_labels.h"
#include "core/report/comparison_report.h"
#include "core/report/figures.h"
#include "core/report/labels.h"
#include "core/report/text_table.h"

#include <algorithm>

namespace loadgrove {

namespace {

constexpr int width = 100;
constexpr int indent = 2;
constexpr int deepestIndent = 8;

QString section(const QString &heading, const QString &body)
{
    return body.isEmpty() ? QString() : QLatin1Char('\n') + heading + QLatin1Char('\n') + body;
}

QString runLine(const QString &label, const ComparedFile &file)
{
    QStringList facts;
    if (!file.document.empty())
        facts += qs(file.document);
    if (file.started.isValid())
        facts += file.started.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    facts += file.state ? stateLabel(*file.state) : Core::tr("without an end");
    facts += Core::tr("%1 compared").arg(durationFigure(Seconds(file.length).count()));
    return wrapped(label + QLatin1String(": ") + file.name + QLatin1String(" (")
                       + facts.join(QLatin1String(", ")) + QLatin1Char(')'),
                   width, indent);
}

QString measureTitle(const Measure &measure)
{
    const QString key = qs(measureKey(measure));
    return measure.unit() == Measure::Unit::Time ? Core::tr("%1 (ms)").arg(key) : key;
}

QString totalsText(const ComparedRow &totals)
{
    TextTable table;
    table.addColumn(Core::tr("base"));
    table.addColumn(Core::tr("new"));
    table.addColumn(Core::tr("change"), 1);
    for (const ComparedFigure &figure : totals.figures) {
        const auto shown = [&figure](const std::optional<double> &value) {
            return value ? measuredFigure(figure.measure, *value) : QStringLiteral("-");
        };
        table.addRow(measureTitle(figure.measure),
                     {shown(figure.base), shown(figure.now), changeFigure(figure)},
                     conclusionSentence(figure));
    }
    return table.text(width, indent);
}

/// Short, for a table: "+9.8 %" where it is shown, "(±3 %)" where none is.
QString cellOf(const ComparedFigure &figure)
{
    switch (figure.conclusion) {
    case Conclusion::Higher:
    case Conclusion::Lower:
        return changeFigure(figure);
    case Conclusion::NotShown:
        return hasUnseenBound(figure) ? QLatin1Char('(') + unseenFigure(figure) + QLatin1Char(')')
                                      : Core::tr("(any)");
    case Conclusion::TooLittle:
        return QStringLiteral("?");
    case Conclusion::Nothing:
        break;
    }
    return QStringLiteral("-");
}

/// How early a column may be left out.
int rankOf(const Measure &measure)
{
    if (measure.metric != Measure::Metric::Percentile)
        return 0;
    const int rank = measure.percentile == 95 ? 0 : measure.percentile == 99 ? 1 : 2;
    return measure.responseTime ? rank + 3 : rank;
}

QString rowsText(const std::vector<ComparedRow> &rows)
{
    if (rows.empty())
        return {};
    TextTable table;
    table.setNameTitle(Core::tr("Scenario, request"));
    for (const ComparedFigure &figure : rows.front().figures)
        table.addColumn(qs(measureKey(figure.measure)), rankOf(figure.measure));
    for (const ComparedRow &row : rows) {
        QStringList cells;
        for (const ComparedFigure &figure : row.figures)
            cells += cellOf(figure);
        const int blanks = 2 * std::min(row.depth, deepestIndent);
        table.addRow(QString(blanks, QLatin1Char(' ')) + qs(row.name), cells);
    }
    return table.text(width, indent)
           + wrapped(Core::tr("In parentheses: no difference can be shown, and one up to that "
                              "would not be seen. ?: too little was measured. -: not measured."),
                     width, indent);
}

QString rulingLabel(const RuleResult &result)
{
    if (!result.passed)
        return Core::tr("FAILED");
    return result.ruling == Ruling::Holds ? Core::tr("ok") : Core::tr("open");
}

QString rulesText(const std::vector<RuleResult> &results)
{
    TextTable table;
    table.addColumn({});
    for (const RuleResult &result : results)
        table.addRow(qs(result.rule.text), {rulingLabel(result)}, ruleFinding(result));
    return results.empty() ? QString() : table.text(width, indent).section(QLatin1Char('\n'), 1);
}

QString listText(const QStringList &lines)
{
    QString text;
    for (const QString &line : lines)
        text += wrapped(QLatin1String("- ") + line, width, indent);
    return text;
}

QStringList onlyIn(const Comparison &comparison)
{
    QStringList lines;
    for (const std::string &path : comparison.onlyInBase)
        lines += Core::tr("only in the base run: %1").arg(qs(path));
    for (const std::string &path : comparison.onlyInNow)
        lines += Core::tr("only in the new run: %1").arg(qs(path));
    return lines;
}

} // namespace

QString comparisonText(const FileComparison &files)
{
    const Comparison &comparison = files.comparison;
    QString text = Core::tr("Comparison") + QLatin1Char('\n')
                   + runLine(Core::tr("base"), files.base) + runLine(Core::tr("new"), files.now);
    text += section(Core::tr("All requests"), totalsText(comparison.totals));
    text += section(Core::tr("Scenarios and requests: what changed"), rowsText(comparison.rows));
    text += section(Core::tr("Rules"), rulesText(comparison.rules));
    const QStringList caveats =
        comparedScope(files) + onlyIn(comparison) + files.caveats
        + QStringList(Core::tr("what is shown is a difference between these two runs; whether it "
                               "comes from what was changed, or from the day, only more runs can "
                               "tell"));
    text += section(Core::tr("To mind"), listText(caveats));
    return text;
}

} // namespace loadgrove
