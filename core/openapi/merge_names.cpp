// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openapi/merge_names.h"

#include "core/scenario/expression.h"
#include "core/scenario/texts.h"

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

/// Conditions of an import name nothing in {{ }}.
TextVisitor onTemplates(const TextChange &change)
{
    return [&change](std::string &text, TextKind kind) {
        if (kind == TextKind::Template)
            change(text);
    };
}

void changeTexts(Step &step, const TextChange &change)
{
    forEachText(step, onTemplates(change));
    if (auto *children = step.children()) {
        for (Step &child : *children)
            changeTexts(child, change);
    }
}

} // namespace

Json renamedIn(Json value, const RequestNames &names)
{
    if (!names.empty())
        forEachText(value, [&](std::string &text, TextKind) { rename(text, names); });
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
    forEachText(document.settings.auth,
                [&](std::string &each, TextKind) { replaceAll(each, "{{" + old + "}}", text); });
}

std::set<std::string> environmentOf(const Document &document)
{
    std::set<std::string> names;
    const TextChange look = [&](const std::string &text) {
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
    forEachText(copy.settings.auth, onTemplates(look));
    return names;
}

} // namespace loadgrove
