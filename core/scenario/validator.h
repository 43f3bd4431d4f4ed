// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scenario/scope.h"
#include "core/scenario/template.h"
#include "core/scenario/validate.h"

#include <string_view>
#include <unordered_map>

namespace loadgrove {

/// Walks a document once and collects everything that is wrong with it.
class Validator
{
public:
    Validator(const Document &document, const ValidationContext &context);
    Issues run();

private:
    /// What a text with or without {{ }} turned out to be.
    enum class TextKind
    {
        Static,
        Lone,
        Mixed,
        Broken, ///< reported already
    };
    /// A variable or export with a place to complain at, for finding circles.
    struct Definition
    {
        NodeId node = documentNode;
        QString place;
        QString field;
        std::string name;
        std::vector<int> uses; ///< of other definitions
    };

    // validate.cpp: the tree
    void steps(const std::vector<Step> &steps, int depth);
    void duplicateNames(const std::vector<Step> &steps, const KeyValues &variables);
    void enterStep(const Step &step, int depth);
    void step(const Step &step, int depth);
    void scenario(const Scenario &scenario, int depth);
    void setVariable(const Step &step);
    void exported(const Step &step);
    void wait(const Wait &wait);
    void retry(const Retry &retry, bool ownAnswer);
    void error(const QString &field, const QString &text, int column = 0);
    void warning(const QString &field, const QString &text, int column = 0);
    void issue(Severity severity, const QString &field, const QString &text, int column);

    // validate_values.cpp: expressions, templates and plain values
    void condition(const QString &field, const std::string &text, bool ownAnswer = false);
    TextKind text(const QString &field, const std::string &text);
    void value(const QString &field, const Json &value, int depth = 0);
    void variables(const KeyValues &variables);
    void environments(const std::vector<Environment> &environments);
    void references(const QString &field, Expression &expression, bool ownAnswer);
    void reference(const QString &field, const Reference &reference, bool ownAnswer);
    void secret(const QString &field, std::string_view name, const Json &value);
    void unknownKeys(const QString &prefix, const Json &extra);
    /// A time in seconds.
    void duration(const QString &field, double seconds, bool mayBeZero);
    void number(const QString &field, double value, double least, double most);
    void file(const QString &field, const std::string &name);
    int definition(NodeId node, const std::string &name);
    void beginDefinition(const QString &field, NodeId node, const std::string &name);
    void findCircles();
    void reportCircle(const std::vector<int> &path, int first);

    // validate_settings.cpp: what is no step
    void settings();
    void http(const HttpSettings &http);
    void proxy(const std::string &address);
    void load(const LoadConfig &load);
    void stages(const LoadConfig &load);
    void data(const std::vector<DataFile> &files);
    void thresholds();
    void auth(const Auth &auth);

    // validate_request.cpp
    void request(const Request &request);
    void method(const std::string &method);
    void url(const Request &request);
    void literalUrl(const std::string &text);
    void path(const Request &request);
    void pathParameters(const KeyValues &parameters, const std::vector<std::string> &used);
    void headers(const Request &request);
    void fields(const QString &field, const KeyValues &values);
    void disabledFields(const Request &request);
    void body(const Request &request);
    void bodyFile(const Request &request);
    void overrides(const Request &request);
    void multipart(const std::vector<MultipartParam> &params);

    const Document &m_document; // Not owned.
    const ValidationContext &m_context;
    const Scope m_scope;
    Issues m_issues;

    NodeId m_node = documentNode; ///< where the walk is
    QString m_place;
    std::unordered_map<NodeId, int> m_order; ///< of the nodes in the tree
    std::unordered_map<std::string, int> m_definitionIds;
    std::vector<Definition> m_definitions;
    int m_definition = -1; ///< whose value is being looked at; -1: no variable's or export's
};

} // namespace loadgrove
