// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparison_options.h"

#include "app/cli/command_line.h"
#include "app/cli/console.h"
#include "core/base/text.h"
#include "core/base/translate.h"

namespace loadgrove {

namespace {

QString failOnOption()
{
    return QStringLiteral("fail-on");
}

QString strictOption()
{
    return QStringLiteral("strict");
}

} // namespace

void addRuleOptions(QCommandLineParser &parser)
{
    parser.addOption(
        {failOnOption(),
         Core::tr("Exit with 1 when this change from the base run is shown: \"p95>+5%\", "
                  "\"requests.NAME.p99 > +10ms\", \"error_rate > +0.5%\" (percentage points), "
                  "\"rps < -5%\", \"codes.5xx > +0\"; may be given again. Shown: the whole "
                  "confidence interval of the change lies beyond the limit. What must never be, "
                  "however few are measured, is for thresholds."),
         QStringLiteral("RULE")});
    parser.addOption(
        {strictOption(), Core::tr("A rule fails also when it cannot be shown to hold: the interval "
                                  "reaches beyond the limit.")});
}

RuleOptions readRules(const QCommandLineParser &parser, bool &ok)
{
    RuleOptions options;
    options.strict = parser.isSet(strictOption());
    for (const QString &text : parser.values(failOnOption())) {
        Result<ChangeRule> rule = ChangeRule::parse(utf8(text));
        if (rule) {
            options.rules.push_back(std::move(rule).value());
            continue;
        }
        usageError(Core::tr("--fail-on \"%1\": %2").arg(text, rule.error().message));
        ok = false;
    }
    if (ok && options.strict && options.rules.empty()) {
        usageError(Core::tr("--strict says how --fail-on is meant, which is missing"));
        ok = false;
    }
    return options;
}

void addSpanOptions(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("from"), Core::tr("Only what came after so many seconds."),
                      QStringLiteral("S")});
    parser.addOption({QStringLiteral("to"), Core::tr("Only what came before so many seconds."),
                      QStringLiteral("S")});
}

RunFile::Span readSpan(const QCommandLineParser &parser, bool &ok)
{
    RunFile::Span span;
    if (const auto from = numberOption(parser, QStringLiteral("from"), 0, 1e9, ok))
        span.begin = toNanoseconds(*from);
    if (const auto to = numberOption(parser, QStringLiteral("to"), 0, 1e9, ok))
        span.end = toNanoseconds(*to);
    if (span.end < span.begin) {
        usageError(Core::tr("--to comes before --from"));
        ok = false;
    }
    return span;
}

} // namespace loadgrove
