// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the tests of sending once share.
#include "core/base/text.h"
#include "core/engine/send_once.h"
#include "core/format/scenario_file.h"

#include <QSignalSpy>
#include <QStringList>
#include <QTest>

namespace loadgrove {

/// A send from its start to its end, and what it told.
struct SentOnce
{
    std::vector<TraceStepPtr> steps;
    SendEnd end;

    /// "a 201; b skipped; wait; c failed: expected 200, got 404"
    QString told() const;
    const TraceStep &step(std::string_view name) const;
    const TracedExchange &exchange(std::string_view name) const { return *step(name).exchange; }
    /// "vars.id=57 of export id" as it was after that step.
    QString variable(std::string_view step, std::string_view name) const;
};

inline QString told(const TraceStep &step)
{
    QString text = qs(step.name);
    switch (step.kind) {
    case TraceStep::Kind::Exchange:
        text += QLatin1Char(' ') + qs(step.exchange->sample.code.text());
        break;
    case TraceStep::Kind::Unsent:
        text += QStringLiteral(" unsent");
        break;
    case TraceStep::Kind::Cancelled:
        text += QStringLiteral(" cancelled");
        break;
    case TraceStep::Kind::Skipped:
        text += QStringLiteral(" skipped");
        break;
    case TraceStep::Kind::Assertion:
        text = QStringLiteral("check");
        break;
    case TraceStep::Kind::Set:
        text += QStringLiteral(" set");
        break;
    case TraceStep::Kind::Wait:
        text = QStringLiteral("wait");
        break;
    case TraceStep::Kind::Round:
        text += QStringLiteral(" round %1").arg(step.round);
        break;
    }
    if (step.outcome == Outcome::Retried)
        text += QStringLiteral(" again");
    return step.problem.empty() ? text : text + QStringLiteral(": ") + qs(step.problem);
}

inline QString SentOnce::told() const
{
    QStringList lines;
    for (const TraceStepPtr &step : steps)
        lines += loadgrove::told(*step);
    return lines.join(QStringLiteral("; "));
}

inline const TraceStep &SentOnce::step(std::string_view name) const
{
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
        if ((*step)->name == name)
            return **step;
    }
    qFatal("nothing was told of %.*s", int(name.size()), name.data());
}

inline QString SentOnce::variable(std::string_view after, std::string_view name) const
{
    static const char *const origins[] = {"document", "scenario", "given", "set", "export", "data"};
    for (const TracedVariable &variable : step(after).variables) {
        if (variable.name != name)
            continue;
        QString text = qs(variable.value + " of " + origins[int(variable.origin)]);
        if (!variable.source.empty())
            text += QLatin1Char(' ') + qs(variable.source);
        if (variable.origin == TracedVariable::Origin::Data)
            text += QStringLiteral(" row %1").arg(variable.row);
        if (!variable.written.empty())
            text += QStringLiteral(" (%1)").arg(qs(variable.written));
        return variable.changed ? text + QStringLiteral(" changed") : text;
    }
    return {};
}

inline Document documentFrom(std::string_view text)
{
    Result<Document> document = readDocument(text);
    if (!document)
        qFatal("%s", qPrintable(document.error().message));
    return std::move(document).value();
}

/// The id of the step of that name.
inline NodeId idIn(const Document &document, std::string_view name)
{
    for (NodeId id = 1; id < document.nextId; ++id) {
        const Step *step = findStep(document, id);
        if (step && displayName(*step) == name)
            return id;
    }
    qFatal("there is no step %.*s", int(name.size()), name.data());
}

inline SentOnce sendOnce(SendOrder order)
{
    SendOnce send(std::move(order));
    QSignalSpy finished(&send, &SendOnce::finished);
    SentOnce sent;
    send.start();
    if (finished.isEmpty() && !finished.wait(60'000))
        qFatal("the send does not end");
    sent.steps = send.take();
    sent.end = send.end();
    return sent;
}

inline SendOrder orderOf(const Document &document,
                         SendOrder::Extent extent = SendOrder::Extent::All,
                         std::string_view step = {}, SendMemory memory = {})
{
    SendOrder order;
    order.document = document;
    order.extent = extent;
    order.memory = std::move(memory);
    if (!step.empty())
        order.step = idIn(document, step);
    return order;
}

} // namespace loadgrove
