// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/json.h"
#include "core/stats/records.h"
#include "core/stats/sample.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace loadgrove {

struct TlsPeer;

// What is shown of a document that was sent once. Nothing is masked here: who shows it does that
// (core/stats/masking.h).

/// A variable, export or column as it was after a step, and where its value comes from.
struct TracedVariable
{
    enum class Origin
    {
        Document, ///< the document's variables
        Scenario, ///< a scenario's variables
        Given,    ///< from outside the document, as by --var
        Set,      ///< a set step
        Export,   ///< an export step, worked out anew each time
        Data,     ///< a row of a data file
    };
    std::string name;  ///< "vars.id"
    std::string value; ///< as text, cut after Trace::textLimit
    Origin origin = Origin::Document;
    NodeId node = documentNode; ///< the step or scenario it comes from
    std::string source;         ///< its name; Data: the file's name
    std::string written;        ///< Set, Export: what the value was made of
    std::size_t row = 0;        ///< Data: from 0
    bool changed = false;       ///< by this step
};

/// A name in a condition, and what it stood for.
struct TracedOperand
{
    std::string name;
    std::optional<std::string> value; ///< JSON; nothing: it had none
    bool operator==(const TracedOperand &) const = default;
};

struct TracedCheck
{
    enum class Kind
    {
        Code,
        Assertion,
        Until,
        If,
    };
    Kind kind = Kind::Assertion;
    std::string condition; ///< Code: what was expected
    bool passed = false;
    std::vector<TracedOperand> operands;
};

/// One request and its answer.
struct TracedExchange
{
    Sample sample;                    ///< bodies up to Trace::bodyLimit
    std::string startLine;            ///< of the request: "POST /orders HTTP/1.1"
    std::string statusLine;           ///< of the answer: "HTTP/1.1 201 Created"; "": none came
    std::string answerHeaders;        ///< "Name: value\r\n" lines as received
    std::shared_ptr<const Json> body; ///< of the answer, where it is JSON up to Trace::treeLimit
    std::size_t bodySize = 0;         ///< of the answer, decoded
    std::int64_t bytesSent = 0, bytesReceived = 0; ///< on the wire
    std::shared_ptr<const TlsPeer> peer;           ///< null on plain text
    int attempt = 1;                               ///< of its step
    bool redirected = false;                       ///< the answer led elsewhere
};

/// Something that happened to a step. Immutable once it is out.
struct TraceStep
{
    enum class Kind
    {
        Exchange,
        Unsent,
        Cancelled, ///< an exchange without its answer
        Skipped,
        Assertion,
        Set,
        Wait,
        Round, ///< of a scenario that is repeated
    };
    Kind kind = Kind::Exchange;
    NodeId node = documentNode;
    std::string name;
    Outcome outcome = Outcome::Executed;
    std::string problem; ///< why it failed; "" otherwise
    nanoseconds time{0}; ///< Exchange: service time; Wait: how long
    int round = 0;       ///< Round: from 1
    std::optional<TracedExchange> exchange;
    std::vector<TracedCheck> checks;
    std::vector<TracedVariable> variables;

    bool failed() const { return outcome == Outcome::Failed; }
};

using TraceStepPtr = std::shared_ptr<const TraceStep>;

/// Bounds of what is kept.
namespace Trace {
inline constexpr std::size_t bodyLimit = 4u << 20;
inline constexpr std::size_t treeLimit = 1u << 20;   ///< a larger body is text only
inline constexpr std::size_t totalLimit = 64u << 20; ///< bodies of one send together
inline constexpr std::size_t stepLimit = 2000;
inline constexpr std::size_t variableLimit = 500;
inline constexpr std::size_t textLimit = 4096;
} // namespace Trace

} // namespace loadgrove
