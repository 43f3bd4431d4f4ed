// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/scenario/api_origin.h"
#include "core/scenario/auth.h"
#include "core/scenario/http_settings.h"
#include "core/scenario/load_config.h"
#include "core/scenario/multipart_param.h"

#include <variant>
#include <vector>

namespace loadgrove {

// A scenario document as plain values: what a *.loadgrove.json file says, nothing more. Text is
// UTF-8 and may hold {{ }} where semantics.md allows it. Defaults are the file format's defaults.

/// Do-until: send or run, then test; at most 1 + maxRetries tries.
struct Retry
{
    std::string until; ///< condition; "" = never repeated
    int maxRetries = 5;
    double interval = 1; ///< seconds, from the end of a try
    bool operator==(const Retry &) const = default;
};

struct Request
{
    std::string method = "GET";
    std::string url; ///< base URL
    std::string path;
    KeyValues headers, pathParams, queryParams, formParams;
    std::vector<MultipartParam> multipartParams;
    std::optional<Json> body; ///< JSON null is a body, no value is none
    std::string bodyFile;     ///< path of a file that is the body as it is; "" = none
    KeyValues dataOverride;   ///< path -> value
    std::string expectedCode; ///< "201", "2xx", "200,201", "200-204"; "" = any answer
    std::vector<std::string> assertions;
    Retry retry;
    bool followRedirects = true;
    std::optional<bool> insecure;  ///< unset: as the document says
    std::optional<double> timeout; ///< seconds; unset: as the document says
    std::optional<Auth> auth;
    std::vector<std::string> disabledFields; ///< left out of runs: "headers.X-Debug"
    std::string operation; ///< that it was imported from, "POST /products"; "" = none
    bool operator==(const Request &) const = default;
};

struct Step;

struct Scenario
{
    KeyValues variables; ///< initial values per iteration (the guide's set_async_var)
    Retry retry;
    bool ignoreFailure = false;
    std::optional<Auth> auth;
    std::optional<ApiOrigin> openapi; ///< set: what stands below was imported from there
    std::vector<Step> steps;
    bool operator==(const Scenario &) const;
};

struct Assertion
{
    std::string condition;
    bool operator==(const Assertion &) const = default;
};

/// Assigns a variable at its place in the scenario; its name is the step's name.
struct SetVariable
{
    Json value;
    bool operator==(const SetVariable &) const = default;
};

/// A live binding (the guide's export_async_var); its name is the step's name.
struct Export
{
    std::string value; ///< a template, most often one lone reference
    bool operator==(const Export &) const = default;
};

/// A pause: constant seconds, uniform between min and max, or exponential around mean.
struct Wait
{
    std::optional<double> seconds, min, max, mean;
    bool operator==(const Wait &) const = default;
};

enum class StepKind
{
    Request,
    Scenario,
    Assertion,
    SetVariable,
    Export,
    Wait,
};

/// One row of the scenario tree.
struct Step
{
    NodeId id = documentNode;
    std::string name; ///< of a request, scenario, variable or export
    std::string description;
    std::string condition; ///< "if": run only when true
    bool enabled = true;   ///< "disabled": true keeps it in the file but out of runs
    bool continueOnFailure = false;
    std::variant<Request, Scenario, Assertion, SetVariable, Export, Wait> what; // as StepKind
    Json extra = Json::object(); ///< keys we do not know, kept as they came

    StepKind kind() const { return StepKind(what.index()); }
    template <class T>
    T *as()
    {
        return std::get_if<T>(&what);
    }
    template <class T>
    const T *as() const
    {
        return std::get_if<T>(&what);
    }
    /// The steps of a scenario; null for any other kind.
    std::vector<Step> *children();
    const std::vector<Step> *children() const;

    bool operator==(const Step &) const; ///< the content; ids do not count
};

struct DataFile
{
    std::string name, file; ///< path relative to the document
    std::string mode = "sequential";
    std::string onEnd = "repeat";
    Json extra = Json::object();
    bool operator==(const DataFile &) const = default;
};

/// Values for one place to run at (local, staging); those of the chosen one win over the document's
/// variables. Which is chosen is not the document's to say.
struct Environment
{
    std::string name;
    KeyValues variables;
    bool operator==(const Environment &) const = default;
};

/// Everything of a document that is not a step.
struct DocumentSettings
{
    std::string name;
    std::string description;
    KeyValues variables;
    std::vector<Environment> environments;
    std::vector<DataFile> data;
    HttpSettings http;
    std::optional<Auth> auth;
    std::optional<LoadConfig> load; ///< unset: one iteration by one user
    std::vector<std::string> thresholds;
    Json extra = Json::object();
    bool operator==(const DocumentSettings &) const = default;
};

struct Document
{
    DocumentSettings settings;
    std::vector<Step> scenarios; ///< each of kind Scenario; they run in parallel
    NodeId nextId = 1;           ///< the next free id

    bool operator==(const Document &other) const
    {
        return settings == other.settings && scenarios == other.scenarios;
    }
};

/// Gives ids to this step and everything below it.
void assignIds(Step &step, NodeId &nextId);

/// The step of that id; null when there is none. Not owned; any change to the tree invalidates it.
Step *findStep(Document &document, NodeId id);
const Step *findStep(const Document &document, NodeId id);

/// Where a step stands: its parent (documentNode for a top-level scenario) and its index there.
struct StepPosition
{
    NodeId parent = documentNode;
    int index = -1; ///< -1: no such step
    bool operator==(const StepPosition &) const = default;
};
StepPosition positionOf(const Document &document, NodeId id);

/// The name that people and references see: a request without one is "METHOD path".
std::string displayName(const Step &step);

/// "order flow / orders_GET"; "" for the document or an unknown id.
QString placeOf(const Document &document, NodeId id);

} // namespace loadgrove
