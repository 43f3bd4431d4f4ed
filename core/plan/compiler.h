// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/plan/plan.h"
#include "core/plan/plan_data.h"
#include "core/scenario/scope.h"

#include <QList>
#include <QSslCertificate>

#include <map>
#include <set>
#include <unordered_map>

class QSslConfiguration;

namespace loadgrove {

/// One compilation: walks the document twice, first to number what there is, then to resolve and
/// pre-render it. Problems are collected; the plan is good only without any.
class Compiler
{
public:
    Compiler(Document document, const PlanOptions &options);
    CompiledPlan run();

private:
    // Where the second pass stands: for names, authentication and the places of problems.
    struct Place
    {
        NodeId node = documentNode;
        std::string field;
        int request = -1; ///< what code, res ... mean; -1: nothing
        std::optional<Auth> auth;
    };

    // compile.cpp: the tree
    void number(const std::vector<Step> &steps, NodeId scenario);
    void numberVariables(const KeyValues &variables, NodeId scenario);
    void compileTopLevel(const Place &place);
    void addComputed(PlanScenario &scenario, int first, int last);
    int compileScenario(const Step &step, Place place);
    void compileStep(const Step &step, PlanScenario &scenario, const Place &place);
    void compileWait(const Wait &wait, PlanStep &step);
    void compileSet(const Step &step, PlanStep &planStep, const Place &place);
    void compileExport(const Step &step, const Place &place);
    void compileVariables(const KeyValues &variables, const Place &place);
    PlanRetry compileRetry(const Retry &retry, const Place &place);
    std::string readFile(const std::string &name, const Place &place);
    void problem(const Place &place, const QString &text, int column = 0);

    // compile_data.cpp: data files
    void readDataFiles();
    void bindData(Reference &reference, const Place &place);
    void dropUnusedTables();

    // compile_connection.cpp: how connections are made
    void compileConnection();
    void compileIdentity(QSslConfiguration &configuration);
    QList<QSslCertificate> certificates(const std::string &file, const char *field);

    // compile_request.cpp: what goes out
    void compileRequest(const Step &step, const Place &place);
    void compileUrl(const Request &request, PlanRequest &plan, const Place &place);
    void compilePath(const Request &request, Segments &path, const Place &place);
    void compileHead(const Request &request, PlanRequest &plan, const Place &place);
    void compileAuth(const Auth &auth, const Request &request, PlanRequest &plan,
                     const Place &place);
    void addKeyHeader(const Auth &auth, PlanRequest &plan, const Place &place);
    void compileBody(const Request &request, PlanRequest &plan, const Place &place);
    void compileTextBody(const std::string &text, PlanRequest &plan, const Place &place);
    void compileMultipart(const Request &request, PlanRequest &plan, const Place &place);
    Json overriddenBody(const Request &request, const Place &place);
    void finishWire(PlanRequest &plan);

    // compile_values.cpp: expressions and values
    std::optional<Expression> expression(const std::string &text, const Place &place);
    Template textTemplate(const std::string &text, const Place &place);
    PlanValue value(const Json &value, const Place &place);
    void addText(Segments &out, const std::string &text, Encoding encoding, const Place &place);
    void addTemplate(Segments &out, Template text, Encoding encoding);
    void addJson(Segments &out, const Json &value, const Place &place);
    void addField(Segments &out, Field::Form form, const std::string &key, const Json &value,
                  const Place &place);
    void resolve(Expression &expression, const Place &place);
    void resolveEnvironment(Expression &expression, const Place &place);
    void resolveReference(Expression &expression, const Place &place);
    void bindRequest(Reference &reference, int request);
    void bindVariable(Expression &expression, int variable);
    int binding(const Binding &binding);

    Document m_document;
    const PlanOptions &m_options; // Not owned.
    Scope m_scope;
    std::shared_ptr<Plan> m_plan;
    Issues m_issues;
    std::unordered_map<NodeId, int> m_rows, m_requests, m_exports;
    std::unordered_map<NodeId, PlanScenario> m_contents; ///< their ranges of indices are known
    std::map<std::pair<NodeId, std::string>, int> m_variables; ///< by the scenario that holds it
    std::vector<bool> m_assigned; ///< variables that a set step changes
    std::set<int> m_usedData;     ///< data files that the tree at hand refers to
    int m_nextAssertion = 0;
};

/// Appends static text, merged with static text before it.
void addStatic(Segments &out, std::string_view text);
bool isStatic(const Segments &segments);
/// What a template always gives; nothing when that changes from send to send.
std::optional<Json> constantOf(const Template &value);
/// The text of static segments.
std::string staticText(const Segments &segments);

} // namespace loadgrove
