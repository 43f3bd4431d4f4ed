// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/threshold_words.h"

#include "core/base/text.h"
#include "core/scenario/threshold.h"
#include "ui/document/scenario_document.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace loadgrove {

namespace {

using Metric = Measure::Metric;
using Op = Threshold::Op;

QString tr(const char *text)
{
    return QCoreApplication::translate("loadgrove::ThresholdWords", text);
}

QString number(double value)
{
    return QLocale().toString(value, 'g', 6);
}

QString timeText(double milliseconds)
{
    return milliseconds >= 1000 ? tr("%1 s").arg(number(milliseconds / 1000))
                                : tr("%1 ms").arg(number(milliseconds));
}

bool isUpper(Op op)
{
    return op == Op::Less || op == Op::LessEqual;
}

/// "less than 5", "at least 5", "exactly 5".
QString bound(Op op, const QString &limit)
{
    switch (op) {
    case Op::Less:
        return tr("less than %1").arg(limit);
    case Op::LessEqual:
        return tr("at most %1").arg(limit);
    case Op::Greater:
        return tr("more than %1").arg(limit);
    case Op::GreaterEqual:
        return tr("at least %1").arg(limit);
    case Op::Equal:
        return tr("exactly %1").arg(limit);
    }
    return {};
}

QString percentileWords(const Threshold &threshold)
{
    const QString limit = bound(threshold.op, timeText(threshold.limit));
    if (!isUpper(threshold.op))
        return tr("the percentile %1 of the latencies is %2")
            .arg(number(threshold.percentile), limit);
    // 99.9 % are best said of 1,000.
    const bool isFine = threshold.percentile != double(int(threshold.percentile));
    const double of = isFine ? 1000 : 100;
    return tr("%1 of %2 answers take %3")
        .arg(number(threshold.percentile * of / 100), QLocale().toString(int(of)), limit);
}

QString measureWords(const Threshold &threshold)
{
    const QString share = number(100 * threshold.limit) + tr(" %");
    switch (threshold.metric) {
    case Metric::Percentile:
        return percentileWords(threshold);
    case Metric::Average:
        return tr("answers take %1 on average").arg(bound(threshold.op, timeText(threshold.limit)));
    case Metric::Minimum:
        return tr("the quickest answer takes %1")
            .arg(bound(threshold.op, timeText(threshold.limit)));
    case Metric::Maximum:
        return tr("the slowest answer takes %1")
            .arg(bound(threshold.op, timeText(threshold.limit)));
    case Metric::ErrorRate:
        return tr("%1 of the requests fail").arg(bound(threshold.op, share));
    case Metric::Checks:
        return tr("%1 of the checks pass").arg(bound(threshold.op, share));
    case Metric::Rps:
        return tr("%1 requests are sent per second")
            .arg(bound(threshold.op, number(threshold.limit)));
    case Metric::Count:
        return tr("%1 requests are sent").arg(bound(threshold.op, number(threshold.limit)));
    case Metric::Codes:
        return tr("%1 answers have the code %2")
            .arg(bound(threshold.op, number(threshold.limit)), qs(threshold.code));
    }
    return {};
}

void addRequests(const std::vector<Step> &steps, QStringList &names)
{
    for (const Step &step : steps) {
        if (step.kind() == StepKind::Request && !step.name.empty())
            names.append(qs(step.name));
        if (const auto *children = step.children())
            addRequests(*children, names);
    }
}

} // namespace

QString thresholdWords(const std::string &text)
{
    const Result<Threshold> parsed = Threshold::parse(text);
    if (!parsed)
        return {};
    QString words = measureWords(*parsed);
    if (parsed->responseTime)
        words = tr("%1, counted from when they were due").arg(words);
    if (parsed->subject == Measure::Subject::Request)
        words = tr("of %1: %2").arg(qs(parsed->name), words);
    else if (parsed->subject == Measure::Subject::Scenario)
        words = tr("of scenario %1: %2").arg(qs(parsed->name), words);
    if (parsed->aborts && parsed->abortAfter > 0)
        words =
            tr("%1; if not, after %2 the run ends").arg(words, timeText(1000 * parsed->abortAfter));
    else if (parsed->aborts)
        words = tr("%1; if not, the run ends").arg(words);
    return words;
}

QStringList thresholdExamples(const ScenarioDocument &document)
{
    QStringList examples = {
        QStringLiteral("p95 < 200ms"),       QStringLiteral("p99 < 500ms"),
        QStringLiteral("error_rate < 1%"),   QStringLiteral("checks >= 99%"),
        QStringLiteral("rps > 100"),         QStringLiteral("avg < 100ms"),
        QStringLiteral("max < 2s"),          QStringLiteral("codes.5xx == 0"),
        QStringLiteral("response.p99 < 1s"), QStringLiteral("error_rate < 20% or abort after 10s")};
    QStringList names;
    addRequests(document.document().scenarios, names);
    names.removeDuplicates();
    constexpr qsizetype most = 200;
    for (const QString &name : names.mid(0, most)) {
        const bool isWord = !name.contains(QRegularExpression(QStringLiteral("[^A-Za-z0-9_]")));
        const QString subject = isWord ? QStringLiteral("requests.%1.").arg(name)
                                       : QStringLiteral("requests[\"%1\"].").arg(name);
        examples << subject + QStringLiteral("p95 < 200ms")
                 << subject + QStringLiteral("error_rate < 1%");
    }
    return examples;
}

} // namespace loadgrove
