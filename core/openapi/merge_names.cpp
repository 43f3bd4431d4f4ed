// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/merge_names.h"

#include "core/openapi/literal.h"

#include <functional>

namespace loadgrove {

namespace {

using TextChange = std::function<void(std::string &)>;

void replaceAll(std::string &text, const std::string &old, const std::string &now)
{
    for (std::size_t at = text.find(old); at != text.npos; at = text.find(old, at + now.size()))
        text.replace(at, old.size(), now);
}

void rename(std::string &text, const RequestNames &names)
{
    const std::string lead = "{{requests";
    for (std::size_t at = text.find(lead); at != text.npos; at = text.find(lead, at + 1)) {
        const std::size_t start = at + lead.size();
        for (const auto &[old, now] : names) {
            const std::string written = referenceSegment(old) + ".res";
            if (text.compare(start, written.size(), written) != 0)
                continue;
            text.replace(start, written.size(), referenceSegment(now) + ".res");
            break;
        }
    }
}

void changeTexts(Json &value, const TextChange &change)
{
    if (value.isString()) {
        std::string text = value.string();
        change(text);
        value = Json(std::move(text));
    } else if (value.isArray()) {
        for (Json &item : value.items())
            changeTexts(item, change);
    } else if (value.isObject()) {
        for (auto &[name, member] : value.members())
            changeTexts(member, change);
    }
}

void changeTexts(std::optional<Auth> &auth, const TextChange &change)
{
    if (!auth)
        return;
    for (std::string *text : {&auth->username, &auth->password, &auth->token, &auth->value})
        change(*text);
}

void changeTexts(Step &step, const TextChange &change)
{
    if (Scenario *scenario = step.as<Scenario>()) {
        changeTexts(scenario->auth, change);
        for (Step &child : scenario->steps)
            changeTexts(child, change);
    }
    Request *request = step.as<Request>();
    if (!request)
        return;
    change(request->url);
    change(request->path);
    for (KeyValues *values : {&request->headers, &request->pathParams, &request->queryParams,
                              &request->formParams, &request->dataOverride}) {
        for (auto &[name, value] : *values)
            changeTexts(value, change);
    }
    for (MultipartParam &part : request->multipartParams)
        changeTexts(part.value, change);
    if (request->body)
        changeTexts(*request->body, change);
    changeTexts(request->auth, change);
}

} // namespace

Json renamedIn(Json value, const RequestNames &names)
{
    if (!names.empty())
        changeTexts(value, [&](std::string &text) { rename(text, names); });
    return value;
}

void renameIn(Step &step, const RequestNames &names)
{
    if (!names.empty())
        changeTexts(step, [&](std::string &text) { rename(text, names); });
}

void replaceTemplate(Step &step, const std::string &old, const std::string &text)
{
    changeTexts(step, [&](std::string &each) { replaceAll(each, "{{" + old + "}}", text); });
}

void replaceTemplate(Document &document, const std::string &old, const std::string &text)
{
    for (Step &scenario : document.scenarios)
        replaceTemplate(scenario, old, text);
    changeTexts(document.settings.auth,
                [&](std::string &each) { replaceAll(each, "{{" + old + "}}", text); });
}

std::set<std::string> environmentOf(const Document &document)
{
    std::set<std::string> names;
    const auto look = [&](const std::string &text) {
        const std::string lead = "{{env.";
        for (std::size_t at = text.find(lead); at != text.npos; at = text.find(lead, at + 1)) {
            const std::size_t start = at + lead.size(), end = text.find("}}", start);
            if (end != text.npos)
                names.insert(text.substr(start, end - start));
        }
    };
    Document copy = document; // one walk over all texts is enough
    for (Step &scenario : copy.scenarios)
        changeTexts(scenario, look);
    changeTexts(copy.settings.auth, look);
    return names;
}

} // namespace loadgrove
