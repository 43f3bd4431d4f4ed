// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/report/comparison_labels.h"
#include "core/report/comparison_report.h"
#include "core/report/junit_xml.h"

namespace loadgrove {

namespace {

/// "p95: 12.3 -> 13.5, higher by ..." one a line.
std::string figuresOf(const ComparedRow &row)
{
    QString text;
    for (const ComparedFigure &figure : row.figures) {
        const auto shown = [&figure](const std::optional<double> &value) {
            return value ? measuredFigure(figure.measure, *value) : QStringLiteral("-");
        };
        text += QStringLiteral("%1: %2 -> %3, %4\n")
                    .arg(qs(measureKey(figure.measure)), shown(figure.base), shown(figure.now),
                         conclusionSentence(figure));
    }
    return utf8(text);
}

TestSuite ruleSuite(const std::vector<RuleResult> &results)
{
    TestSuite suite{"rules", {}};
    for (const RuleResult &result : results) {
        const std::string finding = utf8(ruleFinding(result));
        const std::string failure = result.passed ? std::string() : finding;
        suite.cases.push_back({"rules", result.rule.text, 0, false, failure, finding});
    }
    return suite;
}

TestSuite figureSuite(const FileComparison &files)
{
    TestSuite suite{"comparison", {}};
    std::string output = figuresOf(files.comparison.totals);
    for (const QString &caveat : comparedScope(files) + files.caveats)
        output += "caveat: " + utf8(caveat) + '\n';
    suite.properties = {{"base", utf8(files.base.name)}, {"new", utf8(files.now.name)}};
    suite.cases.push_back({"comparison", "all requests", 0, false, {}, output});
    for (const ComparedRow &row : files.comparison.rows)
        suite.cases.push_back({"comparison", row.path, 0, false, {}, figuresOf(row)});
    return suite;
}

} // namespace

std::string comparisonJunit(const FileComparison &files)
{
    const QString name = files.base.name + QLatin1String(" -> ") + files.now.name;
    return junitFile(utf8(name), {ruleSuite(files.comparison.rules), figureSuite(files)},
                     Seconds(files.now.length).count() * 1000, files.now.started);
}

} // namespace loadgrove
