// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/import_judge.h"

#include "core/base/text.h"
#include "core/openapi/api_fields.h"
#include "core/openapi/api_reader.h"
#include "core/openapi/body_writer.h"
#include "core/openapi/value_source.h"
#include "tests/support/schema_oracle.h"

#include <set>
#include <unordered_map>

namespace loadgrove {

namespace {

using Requests = std::unordered_map<std::string, const Request *>;

void collect(const std::vector<Step> &steps, Requests &requests)
{
    for (const Step &step : steps) {
        if (const std::vector<Step> *children = step.children())
            collect(*children, requests);
        else if (const Request *request = step.as<Request>())
            requests.emplace(request->operation, request);
    }
}

/// Every name that a request gives a value to, and its path and headers.
std::string wordsOf(const Request &request)
{
    std::string words = request.path;
    for (const KeyValues *values :
         {&request.pathParams, &request.queryParams, &request.headers, &request.formParams}) {
        for (const auto &[name, value] : *values)
            words += ' ' + name + ' ' + value.text();
    }
    for (const MultipartParam &part : request.multipartParams)
        words += ' ' + part.name;
    return words;
}

/// Whether a request has a place for a parameter: OpenAPI says of three headers that they are
/// described elsewhere, and one counts what is sent.
bool hasPlace(const ApiParameter &parameter)
{
    static const std::set<std::string> elsewhere = {"accept", "content-type", "authorization",
                                                    "content-length", "transfer-encoding"};
    return parameter.in != ApiParameter::In::QueryString
           && !(parameter.in == ApiParameter::In::Header
                && elsewhere.count(lowerCase(parameter.name)));
}

/// Whether its members stand in the request under their own names.
bool isSpread(const ApiParameter &parameter, const Result<Json> &value)
{
    return parameter.style == ApiStyle::Form && parameter.explode && value && value->isObject();
}

bool mayHaveBody(const ApiOperation &operation)
{
    const std::string &method = operation.method;
    return operation.body
           && (operation.body->required
               || !(method == "GET" || method == "HEAD" || method == "TRACE"));
}

class Judge
{
public:
    Judge(const Resolver &resolver, ImportJudgement &judgement)
        : m_resolver(resolver)
        , m_values(resolver, m_report)
        , m_judgement(judgement)
    {
    }

    void parameters(const ApiOperation &operation, const Request &request)
    {
        const std::string words = wordsOf(request);
        for (const ApiParameter &parameter : operation.parameters) {
            const Result<Json> value = m_values.of(parameter);
            judge(parameter, value);
            if (!parameter.required || !hasPlace(parameter) || isSpread(parameter, value))
                continue;
            ++m_judgement.required;
            if (words.find(parameter.name) == std::string::npos) {
                ++m_judgement.missing;
                fault(parameter.place, "the parameter is missing");
            }
        }
    }

    void body(const ApiOperation &operation, const Request &request)
    {
        if (!mayHaveBody(operation) || operation.body->content.empty())
            return;
        const ApiContent &content = preferredContent(operation.body->content);
        const bool isForm = content.type == "application/x-www-form-urlencoded";
        if (!content.schema || !(isJsonType(content.type) || isForm))
            return;
        ++m_judgement.bodies;
        std::string problems = "there is no body";
        if (isForm && (!request.formParams.empty() || !operation.body->required)) {
            const Result<Json> form = m_values.of(content); // before it is written as a form
            problems = form ? problemsByValijson(*form, *content.schema, m_resolver) : "no value";
        } else if (request.body) {
            problems = problemsByValijson(*request.body, *content.schema, m_resolver);
        }
        m_judgement.badBodies += !problems.empty();
        fault(content.place, problems);
    }

private:
    void judge(const ApiParameter &parameter, const Result<Json> &value)
    {
        if (!parameter.schema || (value && value->isNull()))
            return;
        ++m_judgement.parameters;
        const std::string problems = value
                                         ? problemsByValijson(*value, *parameter.schema, m_resolver)
                                         : value.error().message.toStdString();
        m_judgement.badParameters += !problems.empty();
        fault(parameter.place, problems);
    }

    void fault(const Place &place, const std::string &problems)
    {
        if (!problems.empty())
            m_judgement.faults << m_resolver.nameOf(place) + QStringLiteral(": ") + qs(problems);
    }

    const Resolver &m_resolver;
    ImportReport m_report;
    ValueSource m_values;
    ImportJudgement &m_judgement;
};

} // namespace

Result<ImportJudgement> judgeImport(const ApiSource &source, int mostBodies)
{
    ImportOptions options;
    options.chains = false;
    const Result<Imported> imported = importOpenApi(source, options);
    if (!imported)
        return imported.error();
    const auto resolver = Resolver::load(source, Resolver::Outside::Refused);
    if (!resolver)
        return resolver.error();
    ImportReport report;
    const Result<Api> api = readApi(**resolver, {}, report);
    if (!api)
        return api.error();
    Requests requests;
    collect(imported->document.scenarios, requests);
    ImportJudgement judgement;
    judgement.operations = imported->report.operations;
    judgement.withoutRequest = imported->report.operations - imported->report.requests;
    Judge judge(**resolver, judgement);
    const std::size_t stride = api->operations.size() / std::size_t(mostBodies) + 1;
    for (std::size_t i = 0; i < api->operations.size(); i += stride) {
        const auto request = requests.find(operationKey(api->operations[i]));
        if (request == requests.end())
            continue;
        judge.parameters(api->operations[i], *request->second);
        judge.body(api->operations[i], *request->second);
    }
    return judgement;
}

} // namespace loadgrove
