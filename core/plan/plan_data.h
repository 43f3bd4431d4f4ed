// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/net/connection.h"
#include "core/plan/plan_data_file.h"
#include "core/plan/plan_export.h"
#include "core/plan/plan_wait.h"
#include "core/plan/rows.h"
#include "core/scenario/expected_code.h"
#include "core/scenario/template.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace loadgrove {

// What workers run. Names are resolved to dense indices, constants are folded, and whatever does
// not change from send to send is already the bytes that go out. Immutable, shared by all threads.

/// What a resolved reference reads (Reference::slot is an index into Plan::bindings).
struct Binding
{
    enum class Kind
    {
        Code,
        LatencyMs,
        Captured, ///< a value taken from a request's answer
        Variable,
        Export,
        Data, ///< a value of the iteration's row
    };
    Kind kind = Kind::Code;
    int index = 0;    ///< of the answer kept, variable, export or data file
    int capture = -1; ///< Captured: which of the request's captures; Data: of the file's columns
};

/// A value that some step refers to, taken from an answer when it arrives.
struct Capture
{
    bool isHeader = false;
    std::string key; ///< the header's name, or a JSON pointer ("" = the whole body)
    bool operator==(const Capture &) const = default;
};

/// How a value is written where it is put in.
enum class Encoding
{
    Raw,
    UrlText,   ///< only what may not stand in a URL is percent-encoded
    Component, ///< percent-encoded but for unreserved characters
    Form,
    Header, ///< line breaks removed
    Quoted, ///< within the quotes of a multipart header
    JsonValue,
    JsonText, ///< within a JSON string
    Base64,
};

/// A value put in at each send.
struct Slot
{
    Template value;
    Encoding encoding = Encoding::Raw;
};

/// "key=value" or "Key: value\r\n" as a whole: left out when the value is null, repeated when it is
/// an array.
struct Field
{
    enum class Form
    {
        Query, ///< preceded by '?' or '&'
        Form,  ///< preceded by '&' but for the first
        Header,
    };
    Form form = Form::Query;
    std::string key; ///< encoded
    Template value;
};

using Segment = std::variant<std::string, Slot, Field>;
using Segments = std::vector<Segment>;

/// What the body of a request is, as far as it is known before the send.
enum class BodyKind
{
    None,
    Known, ///< the content type is part of the head
    Lone,  ///< one lone reference: JSON or text, as its value turns out
};

struct PlanAssertion
{
    int index = 0; ///< of the run's assertions
    Expression condition;
};

struct PlanRetry
{
    std::optional<Expression> until;
    int maxRetries = 0;
    nanoseconds interval{0};
};

struct PlanRequest
{
    int row = 0;
    std::string name;
    std::string method;

    // Where to. With a target the URL's host is known and `path` is the request target; else `url`
    // and `path` are rendered, joined and parsed at each send.
    std::optional<Endpoint> endpoint;
    std::string authority; ///< value of the Host header, with an endpoint
    Segments url;
    Segments path;

    bool ownHost = false;    ///< the headers bring a Host of their own
    bool ownCookies = false; ///< the headers bring a Cookie of their own: the jar stays out of it
    Segments keyCookie;      ///< "name=value" of an API key that goes as a cookie
    std::string keyHeader;   ///< name, in small letters, of the header that holds an API key
    Segments head;           ///< header lines but for Host, Content-Length and what `bodyKind` adds
    BodyKind bodyKind = BodyKind::None;
    Segments body;
    std::string wire; ///< the whole request, when nothing in it changes

    ExpectedCode expected;
    std::string expectedText; ///< "" = any answer
    std::vector<PlanAssertion> assertions;
    PlanRetry retry;
    int reply = -1; ///< which of the answers that a user keeps; -1: nothing refers to it
    std::vector<Capture> captures;
    nanoseconds timeout{0};
    bool followRedirects = true;
    bool insecure = false;
};

struct PlanStep
{
    enum class Kind
    {
        Request,
        Scenario,
        Assertion,
        Set,
        Wait,
    };
    Kind kind = Kind::Request;
    int index = 0; ///< into the Plan's list of that kind
    std::optional<Expression> condition;
    bool continueOnFailure = false;
    NodeId node = documentNode;
};

/// A value that a variable gets: constant, a text, or JSON with references inside.
using PlanValue = std::variant<Json, Template, Segments>;

struct PlanSet
{
    int variable = 0;
    PlanValue value;
};

struct PlanScenario
{
    int row = 0;
    std::string name;
    std::vector<PlanStep> steps;
    std::optional<Expression> condition; ///< top-level only: a nested one's is its step's
    PlanRetry retry;
    bool ignoreFailure = false;
    // What its rounds forget and keep, children included: half-open ranges of indices.
    int firstRequest = 0, lastRequest = 0;
    int firstExport = 0, lastExport = 0;
    int firstVariable = 0, lastVariable = 0;
    // Top-level only: what an iteration begins with.
    std::vector<int> computedVariables; ///< own and the document's that are not constant
    std::vector<int> data;              ///< files of which it takes a row
};

/// A variable's value at the start of each iteration.
struct PlanVariable
{
    std::string name;
    std::optional<PlanValue> initial; ///< nothing: missing until a set step gives it one
    NodeId node = documentNode;       ///< the scenario, or document, that holds it
};

struct Plan
{
    std::shared_ptr<const Rows> rows;
    std::vector<int> topLevel; ///< indices into scenarios
    std::vector<PlanScenario> scenarios;
    std::vector<PlanRequest> requests;
    std::vector<PlanAssertion> assertions;
    std::vector<PlanSet> sets;
    std::vector<PlanWait> waits;
    std::vector<PlanVariable> variables;
    std::vector<PlanExport> exports;
    std::vector<PlanDataFile> data;
    std::vector<Binding> bindings;
    int replyCount = 0; ///< answers that a user keeps: only those that something refers to
    ConnectionOptions connection;
    bool cookies = true;
    bool cookiesPerUser = false; ///< kept over iterations
    std::uint64_t seed = 0;
    std::string documentName;
    std::vector<std::string> thresholds;
};

} // namespace loadgrove
