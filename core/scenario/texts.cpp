// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/scenario/texts.h"

namespace loadgrove {

namespace {

void visitValues(KeyValues &values, const TextVisitor &visit)
{
    for (auto &[name, value] : values)
        forEachText(value, visit);
}

void visitRequest(Request &request, const TextVisitor &visit)
{
    visit(request.url, TextKind::Template);
    visit(request.path, TextKind::Template);
    visit(request.bodyFile, TextKind::Template);
    for (KeyValues *values : {&request.headers, &request.pathParams, &request.queryParams,
                              &request.formParams, &request.dataOverride})
        visitValues(*values, visit);
    for (MultipartParam &part : request.multipartParams) {
        forEachText(part.value, visit);
        visit(part.name, TextKind::Template);
        visit(part.contentType, TextKind::Template);
        if (part.filename)
            visit(*part.filename, TextKind::Template);
    }
    if (request.body)
        forEachText(*request.body, visit);
    for (std::string &assertion : request.assertions)
        visit(assertion, TextKind::Condition);
    visit(request.retry.until, TextKind::Condition);
    forEachText(request.auth, visit);
}

} // namespace

/// Json is read by a parser that bounds its depth.
void forEachText(Json &value, const TextVisitor &visit)
{
    if (value.isString()) {
        std::string text = value.string();
        visit(text, TextKind::Template);
        if (text != value.string())
            value = Json(std::move(text));
    } else if (value.isArray()) {
        for (Json &item : value.items())
            forEachText(item, visit);
    } else if (value.isObject()) {
        for (auto &[key, member] : value.members())
            forEachText(member, visit);
    }
}

void forEachText(std::optional<Auth> &auth, const TextVisitor &visit)
{
    if (!auth)
        return;
    for (std::string *text :
         {&auth->username, &auth->password, &auth->token, &auth->name, &auth->value})
        visit(*text, TextKind::Template);
}

void forEachText(Step &step, const TextVisitor &visit)
{
    visit(step.condition, TextKind::Condition);
    if (auto *request = step.as<Request>()) {
        visitRequest(*request, visit);
    } else if (auto *scenario = step.as<Scenario>()) {
        visitValues(scenario->variables, visit);
        visit(scenario->retry.until, TextKind::Condition);
        forEachText(scenario->auth, visit);
    } else if (auto *assertion = step.as<Assertion>()) {
        visit(assertion->condition, TextKind::Condition);
    } else if (auto *set = step.as<SetVariable>()) {
        forEachText(set->value, visit);
    } else if (auto *exported = step.as<Export>()) {
        visit(exported->value, TextKind::Template);
    }
}

void forEachText(DocumentSettings &settings, const TextVisitor &visit)
{
    visitValues(settings.variables, visit);
    for (Environment &environment : settings.environments)
        visitValues(environment.variables, visit);
    forEachText(settings.auth, visit);
    for (std::string &threshold : settings.thresholds)
        visit(threshold, TextKind::Rule);
}

} // namespace loadgrove
