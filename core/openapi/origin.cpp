// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/origin.h"

#include "core/base/text.h"
#include "core/openapi/merge_fields.h"
#include "core/openapi/merge_print.h"

#include <QUrl>

#include <set>

namespace loadgrove {

std::string originName(const ApiSource &source)
{
    if (source.url.empty())
        return utf8(QFileInfo(source.name).fileName());
    const QUrl url(qs(source.url));
    return utf8(url.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment));
}

KeyValues documentFields(const KeyValues &variables, const std::optional<Auth> &auth)
{
    KeyValues fields;
    for (const auto &[name, value] : variables)
        fields.emplace_back("variables." + name, value);
    if (auth)
        fields.emplace_back("auth", authToJson(*auth));
    return fields;
}

ApiOrigin originOf(const Document &imported, const ApiSource &source, bool baseUrlIsGiven)
{
    ApiOrigin origin;
    origin.source = originName(source);
    const DocumentSettings &settings = imported.settings;
    // A given address is people's choice: without a print of it, it is never replaced unasked.
    const KeyValues variables = baseUrlIsGiven ? KeyValues() : settings.variables;
    origin.prints.emplace_back(documentPrint,
                               Print::lineOf(documentFields(variables, settings.auth)));
    std::set<std::string> seen; // odd documents describe an operation twice
    for (const Step &scenario : imported.scenarios) {
        forEachImported(scenario, [&](const Step &step) {
            if (!seen.insert(step.as<Request>()->operation).second)
                return;
            origin.prints.emplace_back(step.as<Request>()->operation,
                                       Print::lineOf(requestFields(step, BodyFields::Both)));
        });
    }
    return origin;
}

void forEachImported(const Step &step, const std::function<void(const Step &)> &visit)
{
    if (const std::vector<Step> *children = step.children()) {
        for (const Step &child : *children)
            forEachImported(child, visit);
    } else if (const Request *request = step.as<Request>();
               request && !request->operation.empty()) {
        visit(step);
    }
}

namespace {

const Step *findIn(const std::vector<Step> &steps, const std::string &source)
{
    for (const Step &step : steps) {
        const Scenario *scenario = step.as<Scenario>();
        if (!scenario)
            continue;
        if (scenario->openapi && (source.empty() || scenario->openapi->source == source))
            return &step;
        if (const Step *found = findIn(scenario->steps, source))
            return found;
    }
    return nullptr;
}

} // namespace

const Step *findImported(const Document &document, const std::string &source)
{
    return findIn(document.scenarios, source);
}

} // namespace loadgrove
