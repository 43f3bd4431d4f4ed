// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debug/trace_words.h"

#include "core/base/text.h"
#include "core/base/translate.h"
#include "core/stats/masking.h"
#include "ui/widgets/number_text.h"

#include <QLocale>

#include <algorithm>

namespace loadgrove {

namespace {

/// A copy whose bodies are what is shown of them, masked where it must be.
Sample shownSample(const TracedExchange &exchange, bool showSecrets)
{
    Sample sample = exchange.sample;
    const auto cut = [](std::string &body, bool &isCut) {
        isCut = isCut || body.size() > textShown;
        body.resize(std::min(body.size(), textShown));
    };
    cut(sample.requestBody, sample.requestBodyCut);
    cut(sample.responseBody, sample.responseBodyCut);
    return showSecrets ? sample : maskSecrets(std::move(sample));
}

QString headersText(const HeaderList &headers)
{
    QString text;
    for (const auto &[name, value] : headers)
        text += qs(name) + QStringLiteral(": ") + qs(value) + QLatin1Char('\n');
    return text;
}

QString bodyText(const std::string &body, bool cut, std::size_t size)
{
    if (body.find('\0') != std::string::npos)
        return QLatin1Char('\n') + Core::tr("(%1 that are no text)").arg(sizeText(size));
    QString text = QLatin1Char('\n') + qs(body);
    if (cut)
        text += QLatin1Char('\n')
                + Core::tr("(the first %1 of %2)").arg(sizeText(body.size()), sizeText(size));
    return text;
}

QString valueText(const TracedOperand &operand, bool showSecrets)
{
    if (!operand.value)
        return Core::tr("%1 has no value").arg(qs(operand.name));
    const bool hidden = !showSecrets && isSecretName(operand.name);
    return Core::tr("%1 is %2")
        .arg(qs(operand.name), qs(hidden ? std::string(maskedText) : *operand.value));
}

} // namespace

QString statusText(const TraceStep &step)
{
    switch (step.kind) {
    case TraceStep::Kind::Exchange:
        return step.exchange->sample.code.description();
    case TraceStep::Kind::Unsent:
        return Core::tr("not sent");
    case TraceStep::Kind::Cancelled:
        return Core::tr("cancelled");
    case TraceStep::Kind::Skipped:
        return Core::tr("skipped");
    case TraceStep::Kind::Assertion:
        return step.failed() ? Core::tr("failed") : Core::tr("passed");
    case TraceStep::Kind::Set:
        return step.failed() ? Core::tr("no value") : Core::tr("set");
    case TraceStep::Kind::Wait:
        return Core::tr("waits");
    case TraceStep::Kind::Round:
        return Core::tr("round %1").arg(countText(step.round));
    }
    return {};
}

Color statusColor(const TraceStep &step)
{
    if (step.failed())
        return Color::Error;
    if (step.kind == TraceStep::Kind::Exchange) {
        const int code = step.exchange->sample.code.httpCode();
        return code == 0 ? Color::Error : code < 400 ? Color::Good : Color::Warning;
    }
    if (step.kind == TraceStep::Kind::Assertion)
        return Color::Good;
    return Color::Muted;
}

QString timeText(const TraceStep &step)
{
    return step.time.count() == 0 ? QString() : latencyText(double(step.time.count()) / 1e6);
}

QString stepText(const TraceStep &step)
{
    const bool isAssertion = step.kind == TraceStep::Kind::Assertion;
    const QString name = qs(isAssertion ? step.checks.front().condition : step.name);
    if (step.exchange && step.exchange->redirected)
        return Core::tr("%1 (redirected)").arg(name);
    if (step.exchange && step.exchange->attempt > 1)
        return Core::tr("%1 (try %2)").arg(name, countText(step.exchange->attempt));
    return name;
}

QString remarkText(const TraceStep &step)
{
    if (step.kind == TraceStep::Kind::Skipped)
        return Core::tr("Skipped, because its condition was not true: %1")
            .arg(qs(step.checks.front().condition));
    if (step.kind == TraceStep::Kind::Cancelled)
        return Core::tr("Cancelled before an answer came.");
    if (step.outcome == Outcome::Retried)
        return Core::tr("It is tried again: its until was not met yet.");
    return step.problem.empty() ? QString() : qs(step.problem);
}

QString requestText(const TracedExchange &exchange, bool showSecrets)
{
    const Sample sample = shownSample(exchange, showSecrets);
    const std::string version = exchange.startLine.substr(exchange.startLine.rfind(' ') + 1);
    QString text = qs(sample.method + ' ' + sample.path + ' ' + version) + QLatin1Char('\n')
                   + headersText(sample.requestHeaders);
    if (!sample.requestBody.empty())
        text +=
            bodyText(sample.requestBody, sample.requestBodyCut, exchange.sample.requestBody.size());
    return text;
}

QString answerText(const TracedExchange &exchange, bool showSecrets)
{
    if (exchange.statusLine.empty())
        return Core::tr("No answer: %1").arg(qs(exchange.sample.error));
    const Sample sample = shownSample(exchange, showSecrets);
    QString text =
        qs(exchange.statusLine) + QLatin1Char('\n') + headersText(sample.responseHeaders);
    if (!sample.responseBody.empty())
        text += bodyText(sample.responseBody, sample.responseBodyCut, exchange.bodySize);
    return text;
}

QString sizeText(std::size_t bytes)
{
    return QLocale().formattedDataSize(qint64(bytes), 1, QLocale::DataSizeSIFormat);
}

QString originText(const TracedVariable &variable)
{
    const QString source = qs(variable.source);
    switch (variable.origin) {
    case TracedVariable::Origin::Document:
        return Core::tr("the document's variables");
    case TracedVariable::Origin::Scenario:
        return Core::tr("the variables of scenario %1").arg(source);
    case TracedVariable::Origin::Given:
        return Core::tr("the chosen environment");
    case TracedVariable::Origin::Set:
        return Core::tr("set step %1: %2").arg(source, qs(variable.written));
    case TracedVariable::Origin::Export:
        return Core::tr("export %1: %2").arg(source, qs(variable.written));
    case TracedVariable::Origin::Data:
        return Core::tr("data file %1, row %2").arg(source, countText(int(variable.row) + 1));
    }
    return {};
}

QString operandsText(const TracedCheck &check, bool showSecrets)
{
    QStringList parts;
    for (const TracedOperand &operand : check.operands)
        parts += valueText(operand, showSecrets);
    return parts.join(QStringLiteral(", "));
}

QString conditionText(const TracedCheck &check)
{
    const QString condition = qs(check.condition);
    switch (check.kind) {
    case TracedCheck::Kind::Code:
        return Core::tr("expected code %1").arg(condition);
    case TracedCheck::Kind::Until:
        return Core::tr("until %1").arg(condition);
    case TracedCheck::Kind::If:
        return Core::tr("if %1").arg(condition);
    case TracedCheck::Kind::Assertion:
        break;
    }
    return condition;
}

} // namespace loadgrove
